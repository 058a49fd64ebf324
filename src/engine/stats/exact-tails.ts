/** p-values of rank correlations without ties, by counting every order there could have been. */
import { normalTail } from "./distributions.ts";

/**
 * Two-sided, of Spearman's ρ: the sum of squared differences of ranks in all n! orders; an Edgeworth series from ten pairs on.
 *
 * source   D. J. Best & D. E. Roberts, Algorithm AS 89 (1975), as R's `cor.test` has it
 */
export function spearmanTail(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const n = left.length;
  return n > 9 ? bySeries(squaredDifferences(left, right), n) : byCounting(left, right);
}

function bySeries(seen: number, n: number): number {
  const isLow = seen <= (n ** 3 - n) / 6;
  // Sums are even: the tail begins half way to the next one.
  const from = Math.round(seen) + (isLow ? 1 : -1);
  const b = 1 / n;
  const x = ((6 * from * b) / (n * n - 1) - 1) * Math.sqrt(n - 1);
  const y = x * x;
  const inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
  const middle = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * inner);
  const term = (x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * middle)) / Math.exp(y / 2);
  const tail = isLow ? normalTail(-x) - term : normalTail(x) + term;
  return Math.min(1, 2 * Math.max(0, tail));
}

function byCounting(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const n = left.length;
  const seen = squaredDifferences(left, right);
  const ranks = Array.from({ length: n }, (_, at) => at + 1);
  let [below, above, all] = [0, 0, 0];
  const visit = (order: number[], from: number): void => {
    if (from === n) {
      const sum = squaredDifferences(ranks, order);
      all += 1;
      if (sum <= seen + 1e-9) below += 1;
      if (sum >= seen - 1e-9) above += 1;
      return;
    }
    for (let at = from; at < n; at += 1) {
      swap(order, from, at);
      visit(order, from + 1);
      swap(order, from, at);
    }
  };
  visit([...ranks], 0);
  return Math.min(1, (2 * Math.min(below, above)) / all);
}

function swap(order: number[], one: number, other: number): void {
  const kept = order[one]!;
  order[one] = order[other]!;
  order[other] = kept;
}

function squaredDifferences(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at]! - right[at]!) ** 2;
  return sum;
}

/** Two-sided, of Kendall's τ with `concordant` pairs in the same order among n values: Mahonian numbers over n!. */
export function kendallTail(concordant: number, n: number): number {
  let counts = Float64Array.of(1);
  for (let size = 2; size <= n; size += 1) {
    const longer = new Float64Array(counts.length + size - 1);
    counts.forEach((count, at) => {
      for (let more = 0; more < size; more += 1) longer[at + more]! += count / size;
    });
    counts = longer;
  }
  const at = Math.round(concordant);
  const below = counts.subarray(0, at + 1).reduce((sum, share) => sum + share, 0);
  const above = counts.subarray(at).reduce((sum, share) => sum + share, 0);
  return Math.min(1, 2 * Math.min(below, above));
}
