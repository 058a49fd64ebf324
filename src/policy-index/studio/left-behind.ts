/** What of a package did not come into the studio with it, from the address of the draft it became. */
import type { Finding } from "../../base/finding.ts";
import { crosswalkWords } from "../package/crosswalk-words.ts";
import type { Draft } from "./contract.ts";

export const crosswalkCode = "crosswalk-";

export const isLeft = (code: string): boolean => Object.hasOwn(crosswalkWords, code);

/**
 * The finding an address tells of; undefined where it tells of none.
 *
 * @example leftBehind("studio.begin.alone", draft)?.code // → "crosswalk-alone"
 */
export function leftBehind(done: string | undefined, { index, basedOn }: Draft): Finding | undefined {
  const code = `${crosswalkCode}${done?.replace(/^studio\.begin\./, "")}`;
  if (!isLeft(code)) return undefined;
  const found = code === "crosswalk-alone" ? index : "crosswalk.csv";
  return { tier: "warning", code, found, ...(basedOn === undefined ? {} : { expected: basedOn }) };
}
