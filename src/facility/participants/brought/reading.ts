/** A list as text → its rows, each with all that is wrong with it; what it says is understood in any of the five languages. Pure. */
import type { Day } from "../../../base/day.ts";
import { csvParser } from "../../../policy-index/package/parse-csv.ts";
import { type Purpose, purposes, SaidPerson } from "../contract.ts";
import { columnOf, dayOf, groundOf, isTicked, kindOf, placeOf, sexOf } from "./columns.ts";
import type { BroughtFault, Column } from "./contract.ts";

/** More than a room holds; a longer list is brought in parts. */
export const mostRows = 500;

export type ReadPerson = {
  /** 1-based line, the heading being 1. */
  readonly row: number;
  /** Absent where something is wrong with it. */
  readonly said?: SaidPerson | undefined;
  /** As written, so that a row that is wrong can be found again. */
  readonly called: string;
  readonly consents: readonly Purpose[];
  /** With what the consents were given, and when; without both, nobody was asked. */
  readonly given: { readonly how: "paper" | "e-mail"; readonly on: Day } | undefined;
  readonly faults: readonly BroughtFault[];
};

export type ReadList = {
  readonly people: readonly ReadPerson[];
  /** What is wrong with the list as a whole; then no row was read. */
  readonly fault?: "table-empty" | "table-unread" | "name-column-missing" | "rows-many";
  /** Columns nobody here knows: they are left out. */
  readonly unknown: readonly string[];
};

/** As a spreadsheet was told that it is no formula. */
const asWritten = (cell: string): string => cell.replace(/^'(?='*[=+\-@])/, "").trim();

const separatorOf = (text: string): "," | ";" | "\t" => {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  return heading.includes("\t") ? "\t" : heading.split(";").length > heading.split(",").length ? ";" : ",";
};

const longest = { name: 200, institution: 300, post: 200, needs: 1_000, email: 320 } as const;
const texts = ["name", "institution", "post", "needs"] as const;

type Cell = (column: Column) => string;

function readPerson(row: number, cell: Cell, today: Day): ReadPerson {
  const faults: BroughtFault[] = [];
  const wrong = (column: Column, code: BroughtFault["code"], most?: number): undefined => {
    faults.push({ column, code, found: cell(column).slice(0, 100), ...(most === undefined ? {} : { most }) });
  };
  for (const column of texts) if (cell(column).length > longest[column]) wrong(column, "too-long", longest[column]);
  if (cell("name") === "") wrong("name", "name-missing");
  const understood = <Value>(column: Column, read: (text: string) => Value | undefined, code: BroughtFault["code"]) =>
    cell(column) === "" ? undefined : (read(cell(column)) ?? wrong(column, code));
  const sex = understood("sex", sexOf, "sex-unknown");
  const kind = understood("kind", kindOf, "kind-unknown");
  const place = understood("place", placeOf, "place-unknown");
  const email = understood("email", (text) => SaidPerson.shape.email.safeParse(text).data, "email-wrong");
  const how = understood("ground", groundOf, "ground-unknown");
  const on = understood("consentDay", dayOf, "day-wrong");
  if (on !== undefined && on > today) wrong("consentDay", "day-to-come");
  const consents = purposes.filter((purpose) => isTicked(cell(purpose)) ?? wrong(purpose, "tick-unclear"));
  const [name, institution, post, needs] = texts.map(cell);
  const said =
    faults.length > 0 ? undefined : SaidPerson.parse({ name, institution, post, needs, sex, kind, place, email });
  return {
    ...{ row, said, called: (name ?? "").slice(0, 200), consents, faults },
    given: how === undefined || on === undefined ? undefined : { how, on },
  };
}

/** @example readList("Nom;Pays\nExample Anna;Tunisie", "2027-03-01").people[0]?.said // → { name: "Example Anna", place: "TUN", … } */
export function readList(given: string, today: Day): ReadList {
  const text = given.replace(/^\ufeff/, "");
  const people: ReadPerson[] = [];
  let heads: readonly (Column | undefined)[] | undefined;
  let unknown: readonly string[] = [];
  let isDamaged = false;
  let rows = 0;
  const seen = (cells: readonly string[], row: number): void => {
    if (cells.every((one) => one.trim() === "")) return;
    if (!heads) {
      const found = cells.map((one) => columnOf(one));
      // Of two columns that are called the same the first counts.
      heads = found.map((one, at) => (found.indexOf(one) === at ? one : undefined));
      const own = heads;
      unknown = cells
        .filter((one, at) => own[at] === undefined && one.trim() !== "")
        .map((one) => one.trim().slice(0, 60));
      return;
    }
    rows += 1;
    if (rows > mostRows) return;
    const at = new Map(heads.map((column, position) => [column, position] as const));
    people.push(readPerson(row, (column) => asWritten(cells[at.get(column) ?? -1] ?? ""), today));
  };
  const parser = csvParser(separatorOf(text), seen, () => {
    isDamaged = true;
  });
  parser.push(text);
  parser.end();
  const none = { people: [], unknown };
  if (isDamaged) return { ...none, fault: "table-unread" };
  if (!heads) return { ...none, fault: "table-empty" };
  if (!heads.includes("name")) return { ...none, fault: "name-column-missing" };
  if (rows === 0) return { ...none, fault: "table-empty" };
  return rows > mostRows ? { ...none, fault: "rows-many" } : { people, unknown };
}
