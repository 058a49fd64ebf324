/** Who sits where, by what they may read; for the tables of who may read which column. */
import type { Seat } from "./canary-house-under-test.ts";

/** `self` is whoever the row is about. */
export type Reader = Seat | "self";

/** Who may read a column: the same for every row, or by what the row is about. Nobody: it never leaves. */
export type Shown = readonly Reader[] | Readonly<Record<string, readonly Reader[]>>;

export const never: Shown = [];
export const editors: readonly Reader[] = ["editor", "house-editor"];
export const inCharge: readonly Reader[] = ["self", ...editors, "editor-elsewhere", "administrator"];
export const harmonisers: readonly Reader[] = ["harmoniser", ...editors];
export const reviewers: readonly Reader[] = ["reviewer", "other-reviewer"];
export const officers: readonly Reader[] = ["facility-officer"];
/** Plans are written, and actions run, by officers and managers of the programme. */
export const runners: readonly Reader[] = [...officers, "programme-manager"];
export const auditors: readonly Reader[] = ["auditor", "house-auditor"];
/** The log says which object a deed was about; what somebody did is in their own download. */
export const logReaders: readonly Reader[] = ["house-auditor", ...editors];
export const elsewhere: readonly Reader[] = [
  ...(["author-elsewhere", "reviewer-elsewhere", "harmoniser-elsewhere"] as const),
  ...(["adjudicator-elsewhere", "editor-elsewhere", "auditor-elsewhere"] as const),
];
export const here: readonly Reader[] = [
  ...(["author", "second-author", ...reviewers, "government", "author-there", "reviewer-there"] as const),
  ...(["government-there", "harmoniser", "adjudicator", ...editors, ...auditors, "administrator"] as const),
];
export const library: readonly Reader[] = here.filter((seat) => !/government|administrator/.test(seat));

/** Of a table, by the names of its columns. */
export const columns = (table: string, names: string): readonly string[] =>
  names.split(" ").map((name) => `${table}.${name}`);
