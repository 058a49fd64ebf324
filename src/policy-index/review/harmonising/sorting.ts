/** The order of rows on a harmoniser's desk, and what is said to have moved. Pure. */
import { answerStates } from "../../answers/contract.ts";
import type { Value } from "../contract.ts";
import { sameValue } from "../rules.ts";
import type { SortKey } from "./contract.ts";
import type { Outlier } from "./rules.ts";

export type Change = "same" | "changed" | "new" | "unknown";

/** Whether an answer moved since the last release: not known where there is none, or the answer is not there to see. */
export function changeOf(now: Value | undefined, before: Value | undefined, compared: string | undefined): Change {
  if (now === undefined || compared === undefined) return "unknown";
  if (before === undefined) return "new";
  return sameValue(now, before) ? "same" : "changed";
}

type Row = {
  readonly place: string;
  readonly period: string;
  readonly state: (typeof answerStates)[number];
  readonly value?: Value | undefined;
  readonly change: Change;
  readonly outlier?: Outlier | undefined;
};

const changes: readonly Change[] = ["changed", "new", "same", "unknown"];

/** How far an answer is from being like the others: far numbers and rare choices first. */
const standing = ({ outlier }: Row): number =>
  outlier === undefined ? 1 : outlier.kind === "rare" ? outlier.same / outlier.of : 0;

/**
 * Rows in order; equal ones by place and period, so that the order never depends on who was first.
 *
 * @param options  the keys of the question's options in their order
 * @param byName   orders codes of places by their names, as whoever looks knows them
 */
export function sorted<One extends Row>(
  rows: readonly One[],
  key: SortKey,
  direction: "ascending" | "descending",
  options: readonly string[],
  byName: (one: string, other: string) => number,
): readonly One[] {
  const answer = ({ value }: Row): number => {
    if (value === undefined) return Number.POSITIVE_INFINITY;
    if (value.value !== undefined) return value.value;
    const at = options.indexOf(value.option ?? "");
    return at < 0 ? options.length : at;
  };
  const measure: Readonly<Record<SortKey, (row: Row) => number>> = {
    place: () => 0,
    answer,
    change: ({ change }) => changes.indexOf(change),
    outlier: standing,
    state: ({ state }) => answerStates.indexOf(state),
  };
  const of = measure[key];
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [left, right] = [of(one), of(other)];
    if (left !== right) return sign * (left < right ? -1 : 1);
    const byPlace = one.place === other.place ? (one.period < other.period ? -1 : 1) : byName(one.place, other.place);
    return key === "place" ? sign * byPlace : byPlace;
  });
}
