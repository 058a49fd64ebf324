/** Robustness as lines of CSV: a public format, its columns in this order. */
import type { Uncertainty } from "../../engine/uncertainty/contract.ts";
import type { Robustness } from "./contract.ts";
import { lastRanks, wholeRanks } from "./whole-ranks.ts";

/** An id that a spreadsheet would run gets an apostrophe before it; a reason is words, and may need quotes. */
function cell(text: string): string {
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const line = (fields: readonly (string | number | undefined)[]): string =>
  `${fields.map((field) => (field === undefined ? "" : typeof field === "string" ? cell(field) : field)).join(",")}\n`;

/** Which index the lines are of; a package that was not published has no release. */
export type Named = { readonly index: string; readonly release?: string };

const head = ["index", "release", "period"];
const tail = ["n", "failed", "seed"];

export function* rangeLines({ periods, settings }: Robustness, { index, release }: Named): Generator<string> {
  yield line([
    ...[...head, "place", "score", "rank", "rank_to", "rank_low", "rank_high"],
    ...["rank_low_exact", "rank_median", "rank_high_exact", "rank_lowest", "rank_highest"],
    ...["score_low", "score_median", "score_high", "tie_group", "above_next", "present", ...tail],
  ]);
  for (const { period, places, failed } of periods) {
    const lastRank = lastRanks(places);
    for (const row of places) {
      const { place, score, rank, rankRange, scoreRange, group, aboveNext, present } = row;
      const whole = rankRange && wholeRanks(rankRange);
      yield line([
        ...[index, release, period, place, score, rank, lastRank(row), whole?.low, whole?.high],
        ...[rankRange?.low, rankRange?.median, rankRange?.high, rankRange?.lowest, rankRange?.highest],
        ...[scoreRange?.low, scoreRange?.median, scoreRange?.high, group, aboveNext, present],
        ...[settings.replicates, failed.length, settings.seed],
      ]);
    }
  }
}

/** What was left as it is in each period, and by which of the reasons. */
export function* leftLines({ periods }: Robustness, { index, release }: Named): Generator<string> {
  yield line([...head, "choice", "reason"]);
  for (const { period, notVaried } of periods)
    for (const { name, reason } of notVaried) yield line([index, release, period, name, reason]);
}

export function* effectLines({ periods, settings }: Robustness, { index, release }: Named): Generator<string> {
  yield line([
    ...[...head, "kind", "name", "first", "first_low", "first_high", "total", "total_low", "total_high"],
    ...["mean_rank_shift", "points", "seed", "failed"],
  ]);
  const { points, seed } = settings;
  for (const { period, effects, leftOut, failedRuns = [] } of periods) {
    const runs = failedRuns.map(({ reason, draws }) => `${draws} runs: ${reason}`).join("; ");
    for (const { name, first, total, points: of = points } of effects)
      yield line([
        ...[index, release, period, "variation", name],
        ...[
          first?.value,
          first?.low,
          first?.high,
          total?.value,
          total?.low,
          total?.high,
          undefined,
          of,
          seed,
          runs === "" ? undefined : runs,
        ],
      ]);
    for (const { without, what, meanShift, failed } of leftOut)
      yield line([
        ...[index, release, period, `without-${what}`, without],
        ...[...Array<undefined>(6).fill(undefined), meanShift, points, seed, failed],
      ]);
  }
}

type Draws = (period: string) => { readonly places: readonly string[]; readonly drawn: Uncertainty } | undefined;

/** One line a draw and place; a place without a score, or a draw that failed, has neither score nor rank. */
export function* drawLines(
  { periods, settings }: Robustness,
  { index, release }: Named,
  drawsOf: Draws,
): Generator<string> {
  yield line([...head, "seed", "replicate", "place", "score", "rank"]);
  for (const { period } of periods) {
    const again = drawsOf(period);
    if (!again) continue;
    const { places, drawn } = again;
    for (let replicate = 0; replicate < drawn.replicates; replicate += 1)
      for (const [at, place] of places.entries()) {
        const position = replicate * places.length + at;
        const score = drawn.scores[position]!;
        yield line([
          ...[index, release, period, settings.seed, replicate + 1, place],
          ...[Number.isNaN(score) ? undefined : score, drawn.ranks[position] || undefined],
        ]);
      }
  }
}
