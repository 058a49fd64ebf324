/**
 * Shapley's value where the score is one sum over another, as a mean is: Σ weight × value over Σ weight of what is there.
 *
 * One over the lower sum is ∫ e^(−s × sum) ds, and e^(−s × sum) is a product over players. So the average over all sets, of
 * which there are 2ᵏ, becomes two integrals over products of k factors. The one over the share of players that have joined
 * is of a polynomial, and Gauss's rule is exact for it; the other falls off so fast that evenly spaced points along log s
 * give it to the last digits. Nothing is drawn, and the cost grows with k³ at most.
 */

/** What one player brings to the upper and the lower sum before it joins, and after. */
export type Term = {
  readonly upper: readonly [before: number, after: number];
  /** Neither is below 0. */
  readonly lower: readonly [before: number, after: number];
};

/**
 * What each player adds to upper ÷ lower, averaged over every order.
 *
 * shape    k players → k parts
 * units    upper ÷ lower
 * missing  undefined where some set of players leaves nothing below the line
 */
export function shapleyOfRatio(terms: readonly Term[]): readonly number[] | undefined {
  const least = terms.reduce((sum, { lower }) => sum + Math.min(...lower), 0);
  if (!(least > 0 && Number.isFinite(least))) return undefined;
  const centre = centreOf(terms);
  const from = terms.map(({ upper, lower }) => upper[0] - centre * lower[0]);
  const to = terms.map(({ upper, lower }) => upper[1] - centre * lower[1]);
  const moving = terms.map(({ lower }, at) => (lower[0] === lower[1] ? -1 : at)).filter((at) => at !== -1);
  if (moving.length === 0) return terms.map((_, at) => (to[at]! - from[at]!) / least);
  const most = terms.reduce((sum, { lower }) => sum + Math.max(...lower), 0);
  const parts = new Float64Array(terms.length);
  const joined = gauss(Math.ceil((moving.length + 2) / 2));
  for (const { at: s, weight: width } of alongLog(least, most)) {
    const before = terms.map(({ lower }) => Math.exp(-s * (lower[0] - Math.min(...lower))));
    const after = terms.map(({ lower }) => Math.exp(-s * (lower[1] - Math.min(...lower))));
    for (const { at: share, weight } of joined) {
      // Each player's factor, the product of all, and the upper sum as it is on average, weighed by that product.
      const factors = before.map((one, at) => (1 - share) * one + share * after[at]!);
      const product = factors.reduce((all, factor) => all * factor, Math.exp(-s * least) * width * weight);
      const means = factors.map(
        (factor, at) => ((1 - share) * before[at]! * from[at]! + share * after[at]! * to[at]!) / factor,
      );
      const sum = means.reduce((all, mean) => all + mean, 0);
      for (let at = 0; at < parts.length; at += 1) {
        const others = sum - means[at]!;
        const moves = after[at]! * (others + to[at]!) - before[at]! * (others + from[at]!);
        parts[at]! += (product / factors[at]!) * moves;
      }
    }
  }
  return Array.from(parts);
}

/** Midway between the ratio before anybody joins and after all have: what is taken off every value, and changes no difference. */
function centreOf(terms: readonly Term[]): number {
  const sum = (of: (term: Term) => number): number => terms.reduce((all, term) => all + of(term), 0);
  return (
    (sum(({ upper }) => upper[0]) / sum(({ lower }) => lower[0]) +
      sum(({ upper }) => upper[1]) / sum(({ lower }) => lower[1])) /
    2
  );
}

type Point = { readonly at: number; readonly weight: number };

/** Points and weights for ∫₀^∞ f(s) ds, where f falls off as e^(−s × rate) with rates from `least` to `most`. */
function alongLog(least: number, most: number): readonly Point[] {
  const step = 0.25;
  const first = Math.floor((Math.log(1e-18) - Math.log(most)) / step);
  const last = Math.ceil((Math.log(42) - Math.log(least)) / step);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const s = Math.exp((first + at) * step);
    return { at: s, weight: s * step };
  });
}

/** Gauss's rule on 0–1: exact for polynomials of up to 2 × points − 1 degrees. Its points are found by Newton's method. */
function gauss(points: number): readonly Point[] {
  return Array.from({ length: points }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (points + 0.5));
    let slope = 0;
    for (let turn = 0; turn < 20; turn += 1) {
      let [before, legendre] = [1, x];
      for (let degree = 2; degree <= points; degree += 1)
        [before, legendre] = [legendre, ((2 * degree - 1) * x * legendre - (degree - 1) * before) / degree];
      slope = (points * (x * legendre - before)) / (x * x - 1);
      const move = legendre / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    return { at: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}
