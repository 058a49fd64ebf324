/** Clusters of rows, in one way or in two, and the middle of the sandwich that they make. */
import { type Complete, type Groups, groupsOf } from "./complete.ts";
import type { Errors } from "./contract.ts";
import { clusterSums, type Fitted, squaresOf } from "./sandwich.ts";

/** What is added, and (rows of one place and one period, counted twice where both) taken off again. */
export type Clustering = readonly { readonly groups: Groups; readonly sign: 1 | -1 }[];

type Clustered = Extract<Errors, { readonly kind: "clustered" }>;

/** The fewest clusters of any way: they set the degrees of freedom. */
export const fewest = (ways: Clustering): number => Math.min(...ways.map(({ groups }) => groups.sizes.length));

/** throws   RangeError: periods that are not there, one cluster alone, CR2 in two ways */
export function clusteringOf({ places, periods }: Complete, errors: Errors): Clustering {
  if (errors.kind !== "clustered") return [];
  if (errors.by !== "place" && !periods) throw new RangeError("errors clustered by period need each row's period");
  if (errors.by === "place-and-period" && errors.correction === "CR2")
    throw new RangeError("CR2 is for clusters of one kind: by place, or by period");
  const groups = errors.by === "place" ? [places] : errors.by === "period" ? [periods!] : [places, periods!];
  if (groups.some(({ sizes }) => sizes.length < 2))
    throw new RangeError("errors clustered by one cluster alone have no meaning");
  const ways = groups.map((own) => ({ groups: own, sign: 1 as const }));
  if (!periods || errors.by !== "place-and-period") return ways;
  const count = periods.sizes.length;
  const both = groupsOf(places.of.map((place, row) => place * count + periods.of[row]!));
  return [...ways, { groups: both, sign: -1 }];
}

/**
 * What clusters add to each direction, squared and summed, with a correction for their number.
 *
 * source   M. Arellano (1987); two ways: A. C. Cameron, J. B. Gelbach & D. L. Miller (2011), each way with its own correction
 */
export function clustered(
  model: Fitted,
  ways: Clustering,
  correction: Clustered["correction"],
  slopes: number,
): number[][] {
  const k = model.vectors.length;
  const n = model.residuals.length;
  const made = model.vectors.map(() => new Array<number>(k).fill(0));
  for (const { groups, sign } of ways) {
    const factor = sign * factorOf(correction, { g: groups.sizes.length, n, k, slopes, all: n - model.freedom });
    squaresOf(clusterSums(model, groups), k).forEach((row, at) => {
      row.forEach((value, column) => {
        made[at]![column]! += factor * value;
      });
    });
  }
  return made;
}

type Counts = {
  readonly g: number;
  readonly n: number;
  readonly k: number;
  readonly slopes: number;
  /** Everything estimated, intercepts included. */
  readonly all: number;
};

function factorOf(correction: Clustered["correction"], { g, n, k, slopes, all }: Counts): number {
  if (correction === "none" || correction === "CR2") return 1;
  const counted = { CR1: 1, sss: k, xtreg: slopes + 1, areg: all }[correction];
  return (g / (g - 1)) * ((n - 1) / (n - counted));
}
