/**
 * Why a score moved: a change split into named causes that add up to it.
 *
 * Causes can interact (a reform on an item whose coding was also corrected), so what a cause adds depends on which
 * others came before. Shapley's value is the average over every order: the only split that is symmetric, gives nothing
 * to a cause that changes nothing, and adds up.
 */
import { exactParts } from "./exact-parts.ts";
import { mostOfItsOwn, type Shares, shapley } from "./shapley.ts";

export type ExplainedChange<Cause extends string> = {
  readonly before: number;
  readonly after: number;
  /** after − before, as `exactParts` has it. */
  readonly total: number;
  /** One per cause. They add up to `total`, to the last bit, in whatever order they are added. */
  readonly parts: Readonly<Record<Cause, number>>;
};

/**
 * Split the change between two scores into causes.
 *
 * Parts add up to the total in doubles, exactly (see `exactParts`): it is after − before where all causes pull one way, and within
 * 2⁻⁵² of the parts' sizes of it where they do not. What is below 2⁻⁴⁸ of the largest score met is rounding, and counts as
 * nothing.
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
  if (causes.length > mostOfItsOwn) throw new RangeError(`a change has at most ${mostOfItsOwn} causes`);
  const sets = 1 << causes.length;
  const scores = Float64Array.from(
    { length: sets },
    (_, set) => scoreWith(new Set(causes.filter((__, at) => set & (1 << at)))) ?? Number.NaN,
  );
  const shares = shapley({ players: causes.length, scores: () => scores });
  return shares && explainedBy(causes, shares, { before: scores[0]!, after: scores[sets - 1]! });
}

/** Parts as they were worked out become parts that add up, each under its cause's name. */
export function explainedBy<Cause extends string>(
  causes: readonly Cause[],
  { parts: shares, largest }: Shares,
  { before, after }: { readonly before: number; readonly after: number },
): ExplainedChange<Cause> | undefined {
  const { total, parts: values } = exactParts(shares, after - before, largest * 2 ** -48);
  const parts = Object.fromEntries(causes.map((cause, at) => [cause, values[at]!]));
  return namesAll(parts, causes) ? { before, after, total, parts } : undefined;
}

const namesAll = <Cause extends string>(
  parts: Readonly<Record<string, number>>,
  causes: readonly Cause[],
): parts is Readonly<Record<Cause, number>> => causes.every((cause) => cause in parts);
