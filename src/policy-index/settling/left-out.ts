/**
 * What an edition asked and did not settle, as its release says it: missing, and each answer with the reason. A place of
 * which nothing is settled has its page like any other, so that whoever looks for it learns why there is nothing. Pure.
 */
import type { Instrument } from "../instrument/contract.ts";
import type { IndexPackage, ReviewRow } from "../package/contract.ts";
import type { Given } from "./package-of.ts";

/**
 * Whether the index's own method makes something of missing answers, by filling them in or by setting aside what has too
 * many. Then a place of which nothing is settled is not in the release at all: it would be scored by others' answers alone,
 * or move their scores.
 */
export const fillsIn = ({ prepare }: Instrument): boolean =>
  (prepare?.impute !== undefined && prepare.impute.kind !== "none") || prepare?.screen !== undefined;

/**
 * The package with a row for every place and period the edition asks about, and why each answer of them that is not
 * settled is missing.
 *
 * shape    a package of what is settled, and the answers that are → the same with `left-out` among its reviews
 * missing  where the method fills in, rows without anything settled stay out
 *
 * @example withLeftOut(made, []).reviews // → one row for every answer: { …, part: "left-out", role: "editor", count: 1 }
 */
export function withLeftOut(
  made: IndexPackage,
  settled: readonly Pick<Given, "place" | "period" | "indicator">[],
): IndexPackage {
  const { answers } = made;
  const { places, periods, indicators } = answers;
  const covered = fillsIn(made.instrument) ? answers.covered : new Uint8Array(answers.covered.length).fill(1);
  const nameOf = (place: string, period: string, indicator: string) => JSON.stringify([place, period, indicator]);
  const known = new Set(settled.map(({ place, period, indicator }) => nameOf(place, period, indicator)));
  const leftOut = places.flatMap((place, at) =>
    periods.flatMap((period, when) =>
      covered[when * places.length + at] === 1
        ? indicators
            .filter((indicator) => !known.has(nameOf(place, period, indicator)))
            .map((indicator): ReviewRow => ({ place, period, indicator, part: "left-out", role: "editor", count: 1 }))
        : [],
    ),
  );
  const reviews = [...(made.reviews ?? []), ...leftOut];
  return { ...made, answers: { ...answers, covered }, ...(reviews.length === 0 ? {} : { reviews }) };
}
