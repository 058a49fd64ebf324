/**
 * One of several, each as likely. Takes one number.
 *
 * throws   RangeError: nothing to pick from
 *
 * @example pick(["mean", "median"], stream(7, 0, 0)) // → "mean"
 */
export function pick<Each>(among: readonly Each[], random: () => number): Each {
  const at = Math.floor(random() * among.length);
  for (const each of among.slice(at, at + 1)) return each;
  throw new RangeError("there is nothing to pick from");
}
