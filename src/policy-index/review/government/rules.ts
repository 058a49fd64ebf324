/** When a government's window is open. Pure. */
export type Dates = { readonly opens: string; readonly closes: string };

export type Standing = "not-dated" | "ahead" | "open" | "closed";

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
