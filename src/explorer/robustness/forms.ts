/** The page as a table, as a picture, and whole as a zip with every draw, which lies packed and is not made again. */
import type { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import type { FileOutput } from "../../base/served.ts";
import { direction, type Language } from "../../base/text.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { citationText, licenceText } from "../../policy-index/releases/export-texts.ts";
import { type PackedPart, packedZip, textPart } from "../../policy-index/releases/packed-zip.ts";
import { drawnSettings, variationsOf } from "../../policy-index/robustness/variations-of.ts";
import { wholeRanks } from "../../policy-index/robustness/whole-ranks.ts";
import { ranges } from "../../ui/charts/ranges.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { count, rank } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { pictureSource } from "../reading/citation.ts";
import { csvText } from "../reading/csv.ts";
import { filledKey, markOf } from "../reading/filled-key.ts";
import { reading } from "../reading/reading.ts";
import type { RobustnessInput, RobustnessView } from "./contract.ts";
import { robustnessReadme } from "./readme.ts";
import { robustnessView } from "./rules.ts";
import { absentPlaces, drawnSentence, finding } from "./sentences.ts";
import { robustnessWords } from "./words.ts";

const columns = [
  ...["index", "release", "period", "measure", "place", "place_label", "score", "rank", "rank_to"],
  ...["rank_low", "rank_high", "rank_low_exact", "rank_median", "rank_high_exact", "rank_lowest", "rank_highest"],
  ...["score_low", "score_median", "score_high", "score_lowest", "score_highest"],
  ...["tie_group", "above_next", "present", "replicates", "failed", "seed"],
] as const;

const columnsOf = ({ prepared }: RobustnessView): readonly string[] => (prepared ? [...columns, "filled_in"] : columns);

export const robustnessCsv = (view: RobustnessView): string =>
  csvText(
    columnsOf(view),
    view.rows.map((row) => ({
      index: view.edition.index.code,
      release: view.edition.release,
      period: view.edition.period,
      measure: view.measure.code,
      place: row.place.code,
      place_label: row.place.label,
      score: row.score,
      rank: row.rank?.from,
      rank_to: row.rank?.to,
      rank_low: row.rankRange && wholeRanks(row.rankRange).low,
      rank_high: row.rankRange && wholeRanks(row.rankRange).high,
      rank_low_exact: row.rankRange?.low,
      rank_median: row.rankRange?.median,
      rank_high_exact: row.rankRange?.high,
      rank_lowest: row.rankRange?.lowest,
      rank_highest: row.rankRange?.highest,
      score_low: row.scoreRange?.low,
      score_median: row.scoreRange?.median,
      score_high: row.scoreRange?.high,
      score_lowest: row.scoreRange?.lowest,
      score_highest: row.scoreRange?.highest,
      tie_group: row.group,
      above_next: row.aboveNext,
      present: row.present,
      replicates: view.settings.replicates,
      failed: view.failed.length,
      seed: view.settings.seed,
      filled_in: row.filled?.filled ?? 0,
    })),
  );

/** Rows a picture has room for. */
const mostRows = 60;

export function robustnessSvg(view: RobustnessView, language: Language): string {
  const of = Math.max(2, view.rows.filter((row) => row.rank !== undefined).length);
  const rows = view.rows.slice(0, mostRows);
  const chart = ranges(
    rows.map((row) => {
      const { low, high } = row.rankRange ? wholeRanks(row.rankRange) : {};
      return {
        id: row.place.code,
        label: row.place.label,
        low,
        high,
        at: row.rank?.from,
        ringed: markOf(row.filled),
        shown: rank(low, high, language),
      };
    }),
    [1, of],
    (value) => count(Math.round(value), language),
  );
  const filled = rows.map((row) => row.filled);
  return standalone(
    { kind: "rows", chart: { ...chart, key: filledKey(filled, "ring", language) } },
    {
      language,
      direction: direction(language),
      title: finding(view, language),
      subtitle: [
        say(robustnessWords.rangesSubtitle, language, { measure: view.measure.label }),
        ...(absentPlaces(view) > 0
          ? [say(robustnessWords.absent, language, { count: absentPlaces(view) }).replace(/[.]$/, "")]
          : []),
        ...(view.rows.length > mostRows
          ? [
              say(robustnessWords.firstRows, language, {
                shown: count(mostRows, language),
                count: count(view.rows.length, language),
              }),
            ]
          : []),
      ].join(". "),
      source: `${drawnSentence(view.settings, language)} · ${pictureSource(view.edition, language)}`,
    },
  );
}

/** The tables of the page, every draw as it is kept, and what is needed to understand them. */
export function robustnessZipOf(archive: Archive, input: z.output<typeof RobustnessInput>): FileOutput {
  const view = robustnessView(archive, input);
  if (view.state === "pending") refuse("not-ready");
  if (view.state === "failed") refuse("not-worked-out");
  if (view.state !== "ready") refuse("not-found", { what: "form" });
  const { release, language } = reading(archive, input.index, input.release, input.lang, input.period);
  const { edition } = view;
  const period = release.answers.periods.indexOf(edition.period);
  const draws = archive.draws?.(release.record.index, release.record.id, period) ?? refuse("not-ready");
  const name = `${edition.index.code}-${edition.release}-robustness-${edition.period}`.replace(/[^\w.-]+/g, "-");
  const parts: readonly PackedPart[] = [
    textPart("README.md", robustnessReadme(view, language)),
    textPart("ranges.csv", robustnessCsv(view)),
    textPart("effects.csv", effectsCsv(view)),
    textPart("left-out.csv", leftOutCsv(view)),
    textPart("audit.csv", auditCsv(view)),
    ...(view.agreement ? [textPart("agreement.csv", agreementCsv(view.agreement))] : []),
    { ...draws, name: "draws.csv" },
    textPart("failed.csv", csvText(["replicate", "reason"], failedRows(view))),
    textPart(
      "variations.json",
      `${JSON.stringify(variationsOf(drawnSettings(view.settings, [view])), undefined, 1)}\n`,
    ),
    textPart("CITATION.cff", citationText(release)),
    textPart("LICENSE", licenceText(release)),
  ];
  return {
    mediaType: "application/zip",
    fileName: `${name}.zip`,
    pieces: packedZip(parts, { folder: `${name}/`, day: release.record.publishedOn }),
  };
}

const effectsCsv = ({ effects, settings }: RobustnessView): string =>
  csvText(
    ["variation", "first", "first_low", "first_high", "total", "total_low", "total_high", "points"],
    effects.map(({ name, first, total, points = settings.points }) => ({
      variation: name,
      first: first?.value,
      first_low: first?.low,
      first_high: first?.high,
      total: total?.value,
      total_low: total?.low,
      total_high: total?.high,
      points,
    })),
  );

/** Draws are counted from 1, as in draws.csv. */
const failedRows = ({ failed }: RobustnessView) =>
  failed.map(({ replicate, reason }) => ({ replicate: replicate + 1, reason }));

const leftOutCsv = ({ leftOut }: RobustnessView): string =>
  csvText(
    ["without", "without_label", "what", "mean_rank_shift", "most_place", "most_from", "most_to", "failed"],
    leftOut.map(({ without, what, meanShift, most, failed }) => ({
      without: without.code,
      without_label: without.label,
      what,
      mean_rank_shift: meanShift,
      most_place: most?.place.code,
      most_from: most?.from,
      most_to: most?.to,
      failed: failed?.reason,
    })),
  );

const auditCsv = ({ audit }: RobustnessView): string =>
  csvText(
    ["node", "alpha", "explained", "part", "weight", "main_effect", "with_node", "beside", "r"],
    (audit?.nodes ?? []).flatMap(({ node, alpha, explained, parts }) =>
      parts.flatMap(({ id, nominal, effective, withNode, withParts }) =>
        withParts.map((r, at) => ({
          node,
          alpha,
          explained,
          part: id,
          weight: nominal,
          main_effect: effective,
          with_node: withNode,
          beside: parts[at]?.id,
          r: r ?? undefined,
        })),
      ),
    ),
  );

/** A row for all, then one for each table; α over all is pooled within tables. */
const agreementCsv = ({ tables, ...all }: NonNullable<RobustnessView["agreement"]>): string =>
  csvText(
    ["indicators", "pairs", "same", "alpha", "alpha_low", "alpha_high", "undefined", "untold"],
    [{ ...all, questions: [] }, ...tables.map((table) => ({ ...table, untold: undefined }))].map(
      ({ questions, pairs, same, alpha, low, high, reason, untold }) => ({
        indicators: questions.map(({ code }) => code).join(","),
        ...{ pairs, same, alpha, alpha_low: low, alpha_high: high, undefined: reason, untold },
      }),
    ),
  );
