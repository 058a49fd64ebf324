/** How settled a rank is, as columns of a table: whole ranks, the tie group, and under what they were drawn. */
import type { DrawnUnder, RankSettled } from "./contract.ts";
import type { CsvRow } from "./csv.ts";

/** Named as in the tables of the robustness page; choices that varied by the names a file of variations has. */
export const settledColumns = [
  "rank_low",
  "rank_high",
  "tie_group",
  "unsettled_with",
  "varied",
  "draws",
  "failed",
  "seed",
] as const;

export const settledFields = (settled: RankSettled | undefined, drawn: DrawnUnder | undefined): CsvRow =>
  settled && drawn
    ? {
        ...{ rank_low: settled.low, rank_high: settled.high, tie_group: settled.group },
        unsettled_with: settled.unsettledWith,
        ...{ varied: drawn.varied.join(" "), draws: drawn.draws, failed: drawn.failed, seed: drawn.seed },
      }
    : {};
