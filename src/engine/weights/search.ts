/** The search for weights: from a first point downhill, never below 0, and the best point met is the one returned. */
import type { Aim, Point, Weighing } from "./aim.ts";

/** A point, and how many were tried to find it. */
export type Found = Point & { readonly steps: number };

export type Search = {
  readonly at: Weighing;
  readonly aim: Aim;
  /** Shares that add up to 1, one per part. */
  readonly targets: Float64Array;
  /** The node of each part: weights add up to 1 within each, and are given within it. */
  readonly groups: ArrayLike<number>;
  /** At most so many points are tried. */
  readonly most: number;
};

const near = 1e-12;

/** The nearest point to the aim that is met from a first one on. */
export function nearest(first: Point, search: Search): Found {
  const climbed = search.aim === "balance" ? climb(first, search) : { ...first, steps: 0 };
  return exchange(climbed, search);
}

/** Weights that add up to 1 within each group; a group of which none weighs anything has none. */
export function addingUp(weights: Float64Array, groups: ArrayLike<number>): Float64Array {
  const totals = new Map<number, number>();
  weights.forEach((weight, part) => {
    totals.set(groups[part]!, (totals.get(groups[part]!) ?? 0) + weight);
  });
  return weights.map((weight, part) => weight / totals.get(groups[part]!)!);
}

/** All weights together, each by how far its part's share is from its target. */
function climb(from: Point, { at, targets, groups, most }: Search): Found {
  let best = from;
  let stride = 1;
  let steps = 0;
  while (steps < most && best.distance > near && stride > near) {
    steps += 1;
    const tried = at(moved(best, targets, groups, stride));
    if (tried && tried.distance < best.distance) {
      best = tried;
      stride = Math.min(8, stride * 1.2);
    } else stride /= 2;
  }
  return { ...best, steps };
}

function moved(
  { weights, correlations }: Point,
  targets: Float64Array,
  groups: ArrayLike<number>,
  stride: number,
): Float64Array {
  const sum = correlations.reduce((added, value) => added + value, 0);
  const by = (part: number): number => Math.exp(stride * weights.length * (targets[part]! - correlations[part]! / sum));
  return addingUp(
    weights.map((weight, part) => weight * by(part)),
    groups,
  );
}

/**
 * Weight given from one part to another, or by all of a node to one: this ends near the best point also where the aim is
 * out of reach, and where two parts say nearly the same.
 */
function exchange(from: Found, { at, groups, most }: Search): Found {
  let best: Point = from;
  let steps = from.steps;
  let stride = 0.25;
  while (steps < most && best.distance > near && stride > near) {
    const before = best.distance;
    for (const to of best.weights.keys())
      for (const giver of best.weights.keys()) {
        if (groups[to] !== groups[giver]) continue;
        for (const share of [stride, 1]) {
          const tried = at(given(best.weights, giver, to, share, groups));
          steps += 1;
          if (tried && tried.distance < best.distance) best = tried;
        }
      }
    // Out of sight of the aim (both infinite), too, the stride is made smaller.
    if (!(before - best.distance > 1e-3 * before * stride)) stride /= 2;
  }
  return { ...best, steps };
}

/** A share of the whole, or all there is, from one part to another; from all parts of a node alike where the two are one. */
function given(
  weights: Float64Array,
  from: number,
  to: number,
  share: number,
  groups: ArrayLike<number>,
): Float64Array {
  const next = weights.slice();
  if (from === to) {
    next[to]! += share;
    return addingUp(next, groups);
  }
  const moving = Math.min(share, next[from]!);
  next[from]! -= moving;
  next[to]! += moving;
  return next;
}
