/**
 * One of several, each as likely. Takes one number.
 *
 * shape    k things and a source of even numbers → one of them
 * units    none
 * missing  a thing may be undefined, and is picked as often as the others
 * throws   RangeError: nothing to pick from
 * source   none: position ⌊u·k⌋
 *
 * @example pick(["mean", "median"], stream(7, 0, 0)) // → "mean"
 */
export function pick<Each>(among: readonly Each[], random: () => number): Each {
  const at = Math.floor(random() * among.length);
  for (const each of among.slice(at, at + 1)) return each;
  throw new RangeError("there is nothing to pick from");
}
