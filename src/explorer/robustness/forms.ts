/** The page as a table, as a picture, and whole as a zip with every draw. */
import type { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import type { FileOutput } from "../../base/served.ts";
import { direction, type Language } from "../../base/text.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import type { ExportFile } from "../../policy-index/releases/export-package.ts";
import { citationText, licenceText } from "../../policy-index/releases/export-texts.ts";
import { zipStream } from "../../policy-index/releases/zip-stream.ts";
import { standardSettings } from "../../policy-index/robustness/contract.ts";
import { drawsOf } from "../../policy-index/robustness/robustness-of.ts";
import { wholeRanks } from "../../policy-index/robustness/whole-ranks.ts";
import { ranges } from "../../ui/charts/ranges.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { count, rank } from "../../ui/kit/numbers.ts";
import { colon, say } from "../../ui/words/words.ts";
import { pictureSource, sourceLine } from "../reading/citation.ts";
import { csvText } from "../reading/csv.ts";
import { reading } from "../reading/reading.ts";
import { readingWords } from "../reading/words.ts";
import { auditWords } from "./audit-words.ts";
import type { RobustnessInput, RobustnessView } from "./contract.ts";
import { robustnessView } from "./rules.ts";
import { auditSentence, drawnSentence, finding, moreFindings } from "./sentences.ts";
import { variationName, variationWhat } from "./variation-sentences.ts";
import { robustnessWords } from "./words.ts";

const columns = [
  ...["index", "release", "period", "measure", "place", "place_label", "score", "rank", "rank_to"],
  ...["rank_low", "rank_high", "rank_low_exact", "rank_median", "rank_high_exact", "rank_lowest", "rank_highest"],
  ...["score_low", "score_median", "score_high", "score_lowest", "score_highest"],
  ...["tie_group", "above_next", "present", "replicates", "failed", "seed"],
] as const;

export const robustnessCsv = (view: RobustnessView): string =>
  csvText(
    columns,
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
    })),
  );

/** Rows a picture has room for. */
const mostRows = 60;

export function robustnessSvg(view: RobustnessView, language: Language): string {
  const of = Math.max(2, view.rows.filter((row) => row.rank !== undefined).length);
  const chart = ranges(
    view.rows.slice(0, mostRows).map((row) => {
      const { low, high } = row.rankRange ? wholeRanks(row.rankRange) : {};
      return {
        id: row.place.code,
        label: row.place.label,
        low,
        high,
        at: row.rank?.from,
        shown: rank(low, high, language),
      };
    }),
    [1, of],
    (value) => count(Math.round(value), language),
  );
  return standalone(
    { kind: "rows", chart },
    {
      language,
      direction: direction(language),
      title: finding(view, language),
      subtitle: [
        say(robustnessWords.rangesSubtitle, language, { measure: view.measure.label }),
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

const file = (name: string, pieces: () => Iterable<string>): ExportFile => ({ name, pieces });

/** The tables of the page, every draw, and what is needed to understand them. */
export function robustnessZipOf(archive: Archive, input: z.output<typeof RobustnessInput>): FileOutput {
  const view = robustnessView(archive, input);
  if (view.state === "pending") refuse("not-ready");
  if (view.state !== "ready") refuse("not-found", { what: "form" });
  const { release, language } = reading(archive, input.index, input.release, input.lang, input.period);
  const { edition } = view;
  const name = `${edition.index.code}-${edition.release}-robustness-${edition.period}`.replace(/[^\w.-]+/g, "-");
  const files: readonly ExportFile[] = [
    file("README.md", () => [readme(view, language)]),
    file("ranges.csv", () => [robustnessCsv(view)]),
    file("effects.csv", () => [effectsCsv(view)]),
    file("left-out.csv", () => [leftOutCsv(view)]),
    file("audit.csv", () => [auditCsv(view)]),
    file("draws.csv", () => drawLines(release, edition.period)),
    file("CITATION.cff", () => [citationText(release)]),
    file("LICENSE", () => [licenceText(release)]),
  ];
  return {
    mediaType: "application/zip",
    fileName: `${name}.zip`,
    pieces: zipStream(files, { folder: `${name}/`, day: release.record.publishedOn }),
  };
}

/** One line a draw and place: drawn again from the seed, so it is the same for ever and nobody has to keep it. */
function* drawLines(release: Parameters<typeof drawsOf>[0], period: string): Generator<string> {
  yield "replicate,place,score,rank\r\n";
  const again = drawsOf(release, period, standardSettings);
  if (!again) return;
  const { places, drawn } = again;
  for (let replicate = 0; replicate < drawn.replicates; replicate += 1) {
    let lines = "";
    places.forEach((place, at) => {
      const cell = replicate * places.length + at;
      const score = drawn.scores[cell]!;
      lines += `${replicate + 1},${place},${Number.isNaN(score) ? "" : score},${drawn.ranks[cell] || ""}\r\n`;
    });
    yield lines;
  }
}

const effectsCsv = ({ effects }: RobustnessView): string =>
  csvText(
    ["variation", "first", "first_low", "first_high", "total", "total_low", "total_high"],
    effects.map(({ name, first, total }) => ({
      variation: name,
      first: first?.value,
      first_low: first?.low,
      first_high: first?.high,
      total: total?.value,
      total_low: total?.low,
      total_high: total?.high,
    })),
  );

const leftOutCsv = ({ leftOut }: RobustnessView): string =>
  csvText(
    ["without", "without_label", "what", "mean_rank_shift", "most_place", "most_from", "most_to"],
    leftOut.map(({ without, what, meanShift, most }) => ({
      without: without.code,
      without_label: without.label,
      what,
      mean_rank_shift: meanShift,
      most_place: most?.place.code,
      most_from: most?.from,
      most_to: most?.to,
    })),
  );

const auditCsv = ({ audit }: RobustnessView): string =>
  csvText(
    ["node", "alpha", "explained", "part", "weight", "effective", "with_node", "beside", "r"],
    (audit?.nodes ?? []).flatMap(({ node, alpha, explained, parts }) =>
      parts.flatMap(({ id, nominal, effective, withNode, withParts }) =>
        withParts.map((r, at) => ({
          node,
          alpha,
          explained,
          part: id,
          weight: nominal,
          effective,
          with_node: withNode,
          beside: parts[at]?.id,
          r: r ?? undefined,
        })),
      ),
    ),
  );

function readme(view: RobustnessView, language: Language): string {
  const lines = [
    `# ${view.edition.index.label} ${view.edition.release}${colon(language)} ${say(robustnessWords.title, language)}`,
    "",
    say(robustnessWords.lede, language),
    "",
    `${say(readingWords.sensitivityRange, language)}${colon(language)} ${finding(view, language)}. ${moreFindings(view, language)}`,
    "",
    `## ${say(robustnessWords.variedTitle, language)}`,
    "",
    ...view.varied.map(
      (name) => `- ${variationName(name, language)}${colon(language)} ${variationWhat(name, view.settings, language)}`,
    ),
    "",
    `## ${say(robustnessWords.notVariedTitle, language)}`,
    "",
    ...view.notVaried.map(
      ({ name, reason }) =>
        `- ${variationName(name, language)}${colon(language)} ${say(robustnessWords[reason], language)}`,
    ),
    `- ${say(robustnessWords.coders, language)}`,
    "",
    ...(view.audit
      ? [
          `## ${say(auditWords.notesTitle, language)}`,
          "",
          ...view.audit.notes.map((note) => `- ${auditSentence(note, view.audit?.names ?? [], language)}`),
          "",
        ]
      : []),
    sourceLine(view.edition, language),
  ];
  return `${lines.join("\n")}\n`;
}
