/**
 * Why a score moved: a change split into named causes that add up to it.
 *
 * Causes can interact (a reform on an item whose coding was also corrected), so what a cause adds depends on which
 * others came before. Shapley's value is the average over every order: the only split that is symmetric, gives nothing
 * to a cause that changes nothing, and adds up.
 */
export type ExplainedChange<Cause extends string> = {
  readonly before: number;
  readonly after: number;
  /** after − before, on the grid below. */
  readonly total: number;
  /** One per cause. They add up to `total`, to the last bit, in whatever order they are added. */
  readonly parts: Readonly<Record<Cause, number>>;
};

/**
 * Split the change between two scores into causes.
 *
 * To add up exactly in doubles, total and parts are whole multiples of one small step: 2⁻⁴⁸ of the largest score met,
 * rounded up to a power of two (for scores up to 100, 4.5 × 10⁻¹³). The last cause that changes anything takes the
 * remainder of rounding the others to it.
 *
 * shape    k causes (at most 12) → k parts; `scoreWith` is asked once for each of the 2ᵏ sets of causes
 * units    those of the score
 * missing  undefined where any of those scores is: a score that appeared or vanished has no parts
 * throws   RangeError: more than 12 causes
 * source   L. S. Shapley, A Value for n-Person Games (1953)
 *
 * @example
 * explainChange(["reform", "correction"], (causes) => 50 + (causes.has("reform") ? 10 : 0))?.parts // → { reform: 10, correction: 0 }
 */
export function explainChange<Cause extends string>(
  causes: readonly Cause[],
  scoreWith: (causes: ReadonlySet<Cause>) => number | undefined,
): ExplainedChange<Cause> | undefined {
  if (causes.length > 12) throw new RangeError("a change has at most 12 causes");
  const sets = 1 << causes.length;
  const scores = new Float64Array(sets);
  for (let set = 0; set < sets; set += 1) {
    const score = scoreWith(new Set(causes.filter((_, at) => set & (1 << at))));
    if (score === undefined || !Number.isFinite(score)) return undefined;
    scores[set] = score;
  }
  const before = scores[0]!;
  const after = scores[sets - 1]!;
  const step = stepFor(scores);
  const total = toStep(after - before, step);
  const exact = causes.map((_, at) => shapleyValue(scores, causes.length, at));
  const values = closed(exact, total, step);
  const parts = Object.fromEntries(causes.map((cause, at) => [cause, values[at]!]));
  return namesAll(parts, causes) ? { before, after, total, parts } : undefined;
}

const namesAll = <Cause extends string>(
  parts: Readonly<Record<string, number>>,
  causes: readonly Cause[],
): parts is Readonly<Record<Cause, number>> => causes.every((cause) => cause in parts);

/** What one cause adds, averaged over all orders: each set without it, weighed by how many orders begin with that set. */
function shapleyValue(scores: Float64Array, causes: number, cause: number): number {
  let value = 0;
  for (let set = 0; set < scores.length; set += 1) {
    if (set & (1 << cause)) continue;
    value += (scores[set | (1 << cause)]! - scores[set]!) / (causes * binomial(causes - 1, members(set)));
  }
  return value;
}

function closed(exact: readonly number[], total: number, step: number): readonly number[] {
  const parts = exact.map((part) => toStep(part, step));
  const last = parts.findLastIndex((part) => part !== 0);
  const rest = parts.reduce((sum, part, at) => (at === last ? sum : sum + part), 0);
  return parts.map((part, at) => (at === (last === -1 ? parts.length - 1 : last) ? total - rest : part));
}

const toStep = (value: number, step: number): number => Math.round(value / step) * step + 0;

function stepFor(scores: Float64Array): number {
  const largest = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 1);
  return 2 ** (Math.ceil(Math.log2(largest)) - 48);
}

function members(set: number): number {
  let count = 0;
  for (let left = set; left > 0; left >>= 1) count += left & 1;
  return count;
}

function binomial(from: number, choose: number): number {
  let ways = 1;
  for (let at = 1; at <= choose; at += 1) ways = (ways * (from - choose + at)) / at;
  return ways;
}
