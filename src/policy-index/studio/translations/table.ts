/**
 * The texts of an instrument as a table for translators, one a row, and back. A row is known by its spot, in words that
 * do not move when rows are sorted; a language has a column; what is left empty stays as it is. Pure.
 */

import type { Instrument } from "../../instrument/contract.ts";
import { guarded, unguarded } from "../../package/guarded-text.ts";
import type { Edit } from "../edits/contract.ts";
import { spotName, textsOf, wordsIn } from "../texts.ts";

/** All rows, the heading first. Only spots that say something somewhere. */
export function textTable(instrument: Instrument, languages: readonly string[]): readonly (readonly string[])[] {
  const rows = textsOf(instrument).flatMap(({ spot, text }) =>
    text === undefined
      ? []
      : [
          [spotName(spot), ...languages.map((language) => wordsIn(text, language, instrument.language) ?? "")].map(
            guarded,
          ),
        ],
  );
  return [["text", ...languages], ...rows];
}

export type TableFault = {
  /** 1-based, the heading being 1. */
  readonly row: number;
  readonly code: "heading" | "language" | "spot-unknown" | "spot-twice";
  readonly found: string;
};

const tongue = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The edits a table comes to, or everything wrong with it, by row. */
export function readTextTable(
  instrument: Instrument,
  rows: readonly (readonly string[])[],
): { readonly edits: readonly Edit[]; readonly faults: readonly TableFault[] } {
  const faults: TableFault[] = [];
  const [heading = [], ...body] = rows;
  const [first = "", ...languages] = heading.map((cell) => cell.trim());
  if (first !== "text") faults.push({ row: 1, code: "heading", found: first });
  for (const language of languages)
    if (language !== "" && !tongue.test(language)) faults.push({ row: 1, code: "language", found: language });
  if (faults.length > 0) return { edits: [], faults };
  const texts = new Map(textsOf(instrument).map((one) => [spotName(one.spot), one]));
  const seen = new Set<string>();
  const edits: Edit[] = [];
  body.forEach((cells, at) => {
    const row = at + 2;
    const name = unguarded(cells[0] ?? "");
    if (cells.every((cell) => cell === "")) return;
    const found = texts.get(name);
    if (!found || seen.has(name)) {
      faults.push({ row, code: found ? "spot-twice" : "spot-unknown", found: name });
      return;
    }
    seen.add(name);
    languages.forEach((language, column) => {
      const words = unguarded(cells[column + 1] ?? "").replaceAll("\r\n", "\n");
      if (language === "" || words.trim() === "") return;
      if (words === wordsIn(found.text, language, instrument.language)) return;
      edits.push({ kind: "text", ...found.spot, language, words });
    });
  });
  return { edits, faults };
}
