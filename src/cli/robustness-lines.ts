/** Robustness as lines of CSV: a public format, its columns in this order. */
import type { Uncertainty } from "../engine/uncertainty/contract.ts";
import type { Robustness } from "../policy-index/robustness/contract.ts";

/** An id that a spreadsheet would run gets an apostrophe before it. */
const cell = (id: string): string => (/^[=+\-@\t]/.test(id) ? `'${id}` : id);

const line = (fields: readonly (string | number | undefined)[]): string =>
  `${fields.map((field) => (field === undefined ? "" : typeof field === "string" ? cell(field) : field)).join(",")}\n`;

export function* rangeLines({ periods }: Robustness): Generator<string> {
  yield "period,place,score,rank,rank_low,rank_median,rank_high,rank_lowest,rank_highest,score_low,score_median,score_high,tie_group,above_next,present\n";
  for (const { period, places } of periods)
    for (const { place, score, rank, rankRange, scoreRange, group, aboveNext, present } of places)
      yield line([
        ...[period, place, score, rank],
        ...[rankRange?.low, rankRange?.median, rankRange?.high, rankRange?.lowest, rankRange?.highest],
        ...[scoreRange?.low, scoreRange?.median, scoreRange?.high, group, aboveNext, present],
      ]);
}

export function* effectLines({ periods }: Robustness): Generator<string> {
  yield "period,kind,name,first,first_low,first_high,total,total_low,total_high,mean_rank_shift\n";
  for (const { period, effects, leftOut } of periods) {
    for (const { name, first, total } of effects)
      yield line([
        ...[period, "variation", name],
        ...[first?.value, first?.low, first?.high, total?.value, total?.low, total?.high, undefined],
      ]);
    for (const { without, what, meanShift } of leftOut)
      yield line([period, `without-${what}`, without, ...Array<undefined>(6).fill(undefined), meanShift]);
  }
}

type Draws = (period: string) => { readonly places: readonly string[]; readonly drawn: Uncertainty } | undefined;

/** One line a draw and place; a place without a score, or a draw that failed, has neither score nor rank. */
export function* drawLines({ periods }: Robustness, drawsOf: Draws): Generator<string> {
  yield "period,replicate,place,score,rank\n";
  for (const { period } of periods) {
    const again = drawsOf(period);
    if (!again) continue;
    const { places, drawn } = again;
    for (let replicate = 0; replicate < drawn.replicates; replicate += 1)
      for (const [at, place] of places.entries()) {
        const position = replicate * places.length + at;
        const score = drawn.scores[position]!;
        yield line([
          ...[period, replicate + 1, place],
          ...[Number.isNaN(score) ? undefined : score, drawn.ranks[position] || undefined],
        ]);
      }
  }
}
