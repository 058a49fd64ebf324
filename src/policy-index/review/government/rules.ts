/** When a government's window is open. Pure. */
import type { Edition } from "../../editions/contract.ts";
import type { Standing } from "./contract.ts";

export type Dates = { readonly opens: string; readonly closes: string };

/**
 * Where a day lies of a window; one without dates is never open.
 *
 * @example standingOf({ opens: "2027-03-01", closes: "2027-03-31" }, "2027-03-31") // → "open"
 */
export function standingOf(dates: Dates | undefined, day: string): Standing {
  if (dates === undefined) return "not-dated";
  if (day < dates.opens) return "ahead";
  return day <= dates.closes ? "open" : "closed";
}

/**
 * The same of an edition's window: whatever its dates, it is over once the edition is frozen, perhaps before its last day.
 *
 * @example standingIn({ state: "frozen" }, dates, "2027-03-10") // → "over"
 */
export const standingIn = ({ state }: Pick<Edition, "state">, dates: Dates | undefined, day: string): Standing =>
  state === "frozen" || state === "published" ? "over" : standingOf(dates, day);

/** A comment that was answered stays as it was: both are published, and the answer speaks to what was said. */
export const mayStillBeSaid = (comment: { readonly reply?: unknown } | undefined): boolean =>
  comment?.reply === undefined;
