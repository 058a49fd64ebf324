/** The first row of answers: long or wide, which column is what, and what is wrong with it. */
import { closest } from "../../base/closest.ts";
import type { Gather } from "./gather.ts";

export const longColumns = ["place", "period", "indicator", "answer"] as const;

export const noteColumns = [
  "status",
  "justification",
  "sources",
  "as_of",
  "confidence",
  "change_reason",
  "coder",
] as const;

export type NoteColumn = (typeof noteColumns)[number];

export type Header =
  | {
      readonly layout: "long";
      readonly place: number;
      readonly period: number;
      readonly indicator: number;
      readonly answer: number;
      /** Position of each optional column that is there. */
      readonly notes: Readonly<Partial<Record<NoteColumn, number>>>;
      readonly names: readonly string[];
    }
  | {
      readonly layout: "wide";
      readonly place: number;
      readonly period: number;
      /** Column of the file → position of the simple indicator. */
      readonly indicators: readonly { readonly at: number; readonly column: number }[];
      readonly names: readonly string[];
    };

/** Names people give these columns elsewhere. */
const otherNames: Readonly<Record<string, string>> = {
  country: "place",
  iso3: "place",
  iso2: "place",
  iso: "place",
  code: "place",
  year: "period",
  date: "period",
  time: "period",
  question: "indicator",
  item: "indicator",
  variable: "indicator",
  value: "answer",
  option: "answer",
  response: "answer",
  reason: "change_reason",
  source: "sources",
  comment: "justification",
};

/** undefined where a column that must be there is not, or one is there twice; everything wrong is said. */
export function headerOf(
  cells: readonly string[],
  columnOf: ReadonlyMap<string, number>,
  compounds: ReadonlyMap<string, readonly string[]>,
  file: string,
  row: number,
  gather: Gather,
): Header | undefined {
  const names = cells.map((cell) => cell.trim());
  const at = (name: string): number => names.indexOf(name);
  let sound = true;
  const wrong = (
    code: "header-repeated" | "header-missing" | "header-unknown",
    found: string,
    expected?: string,
  ): void => {
    sound = false;
    const column = code === "header-missing" ? {} : { column: found };
    gather.say("error", code, { file, row, ...column, found, ...(expected === undefined ? {} : { expected }) });
  };
  names.forEach((name, column) => {
    if (name !== "" && at(name) !== column) wrong("header-repeated", name);
  });
  const long = at("indicator") !== -1 || at("answer") !== -1;
  const known: readonly string[] = long ? [...longColumns, ...noteColumns] : ["place", "period", ...columnOf.keys()];
  const lacking = (long ? longColumns : (["place", "period"] as const)).filter((name) => at(name) === -1);
  for (const name of new Set(names)) {
    if (name === "") {
      wrong("header-unknown", "", known.slice(0, 12).join(", "));
      continue;
    }
    if (known.includes(name)) continue;
    const items = compounds.get(name);
    if (!long && items) {
      sound = false;
      gather.say("error", "compound-answered", { file, row, column: name, found: name, expected: items.join(", ") });
      continue;
    }
    const other = otherNames[name.toLowerCase()];
    const near = other !== undefined && known.includes(other) ? other : closest(name, known);
    wrong("header-unknown", name, near ?? known.slice(0, 12).join(", "));
  }
  for (const name of lacking) wrong("header-missing", name, (long ? longColumns : ["place", "period"]).join(", "));
  const indicators = names.flatMap((name, column) => {
    const simple = columnOf.get(name);
    return simple === undefined ? [] : [{ at: column, column: simple }];
  });
  if (!long && indicators.length === 0 && lacking.length === 0) {
    wrong("header-missing", "indicator, answer", longColumns.join(", "));
  }
  if (!sound) return undefined;
  if (!long) return { layout: "wide", place: at("place"), period: at("period"), indicators, names };
  const notes: Partial<Record<NoteColumn, number>> = {};
  for (const name of noteColumns) if (at(name) !== -1) notes[name] = at(name);
  return {
    layout: "long",
    place: at("place"),
    period: at("period"),
    indicator: at("indicator"),
    answer: at("answer"),
    notes,
    names,
  };
}
