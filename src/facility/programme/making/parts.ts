/**
 * The parts of a programme as they are edited, and the fields of each: the one table that the forms are drawn from and by which a part
 * is cut out of a programme and put back.
 */

import { weekdays } from "../../clocks/contract.ts";
import { institutionKinds, stageNames } from "../contract.ts";
import type { PartName } from "./contract.ts";

/** How a field is written; `lines` is text of several lines. Both kinds of text are written in each language. */
export type FieldKind =
  | "text"
  | "lines"
  | "code"
  | "line"
  | "day"
  | "number"
  | "amount"
  | "yes"
  | "place"
  | "region"
  | "calendar";

export type FieldShape = { readonly name: string } & (
  | { readonly kind: FieldKind }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "choices"; readonly of: readonly string[] }
  | { readonly kind: "group"; readonly fields: readonly FieldShape[] }
  | {
      readonly kind: "rows";
      readonly fields: readonly FieldShape[];
      /** Rows that stand empty beneath, to be filled in. */
      readonly empty: number;
    }
);

const fields = (kind: FieldKind, ...names: readonly string[]): readonly FieldShape[] =>
  names.map((name) => ({ name, kind }));
const rows = (name: string, empty: number, ...under: readonly FieldShape[]): FieldShape => ({
  ...{ name, kind: "rows", empty, fields: under },
});
const dates = fields("day", "from", "until");
const named = [...fields("code", "code"), ...fields("text", "name")];

export const parts: Readonly<Record<PartName, readonly FieldShape[]>> = {
  facts: [...dates, ...fields("yes", "isExercise")],
  texts: [...fields("text", "title", "institution"), ...fields("lines", "introduction", "dataProtection")],
  who: [
    rows(
      ...(["admitted", 1] as const),
      { name: "kind", kind: "choice", of: institutionKinds },
      { name: "with", kind: "choices", of: institutionKinds },
      ...dates,
    ),
    ...fields("number", "mostInstitutions"),
    ...fields("yes", "severalCountries"),
  ],
  countries: [
    rows(
      ...(["lists", 1] as const),
      ...named,
      ...fields("text", "source"),
      rows("countries", 3, ...fields("place", "place"), ...dates),
      rows("regions", 1, ...fields("region", "region"), ...dates),
    ),
  ],
  areas: [rows("areas", 1, ...named, ...dates, rows("topics", 1, ...named, ...dates))],
  activities: [rows("activities", 1, ...named, ...fields("lines", "text"), ...dates)],
  stages: [
    rows(
      ...(["stages", 1] as const),
      { name: "name", kind: "choice", of: stageNames },
      ...fields("lines", "text"),
      { name: "level", kind: "group", fields: fields("number", "days", "warns") },
      ...fields("calendar", "calendar"),
    ),
  ],
  calendars: [
    rows(
      ...(["calendars", 1] as const),
      ...fields("code", "id"),
      ...fields("text", "name"),
      ...fields("line", "zone"),
      rows("weekends", 1, ...fields("day", "from"), { name: "days", kind: "choices", of: weekdays }),
      rows("holidays", 10, ...fields("day", "day"), ...fields("text", "name")),
      rows("worked", 1, ...fields("day", "day"), ...fields("text", "name")),
    ),
  ],
  criteria: [
    rows(
      ...(["criteria", 1] as const),
      ...named,
      ...fields("lines", "question"),
      rows("scores", 2, ...fields("number", "score"), ...fields("lines", "anchor")),
    ),
  ],
  committees: [
    rows(
      ...(["committees", 1] as const),
      ...named,
      ...fields("number", "seats", "quorum"),
      { name: "recusal", kind: "choice", of: ["quorum-of-all", "quorum-of-those-left"] },
      ...fields("number", "noObjection"),
      ...fields("yes", "byLink"),
      ...fields("calendar", "calendar"),
    ),
  ],
  ceilings: [
    rows(
      ...(["ceilings", 1] as const),
      { name: "of", kind: "choice", of: ["action", "activity", "expert-day"] },
      ...fields("amount", "amount"),
      ...fields("line", "currency"),
    ),
  ],
};

/** What tells one row of a list from another. */
export const rowKeys = ["code", "id", "kind", "place", "region", "day", "score", "of", "name", "from"] as const;

type Row = Readonly<Record<string, unknown>>;

/** A row by what it is called; ceilings are told apart by their currency too. */
export function keyOf(row: Row): string {
  for (const name of rowKeys) {
    const value = row[name];
    if (typeof value !== "string" && typeof value !== "number") continue;
    return name === "of" && typeof row.currency === "string" ? `${value} ${row.currency}` : String(value);
  }
  return "";
}

/** What a programme says in one of its parts. */
export const partOf = (content: Row, part: PartName): Row =>
  Object.fromEntries(parts[part].flatMap(({ name }) => (content[name] === undefined ? [] : [[name, content[name]]])));

/** A programme with another part: what is left out is empty, no, or not there. */
export function withPart(content: Row, part: PartName, said: Row): Row {
  const next: Record<string, unknown> = { ...content };
  for (const { name, kind } of parts[part]) {
    const value = said[name] ?? (kind === "rows" ? [] : kind === "yes" ? false : undefined);
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  return next;
}
