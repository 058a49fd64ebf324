/** A crosswalk as a table: a line for every pair it joins, so that a spreadsheet can look a question up. */

import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type CrosswalkRow, crosswalkKinds } from "../instrument/contract.ts";
import type { Crosswalk } from "../instrument/crosswalk.ts";
import { guarded, unguarded } from "../package/guarded-text.ts";
import { csvRow } from "../package/write-csv.ts";

/** @example crosswalkCsv([{ kind: "new", from: [], to: ["e"] }]) // → "kind,from,to\nnew,,e\n" */
export const crosswalkCsv = (rows: Crosswalk): string =>
  [
    csvRow(["kind", "from", "to"]),
    ...rows.flatMap(({ kind, from, to }) =>
      (from.length === 0 ? [""] : from).flatMap((one) =>
        (to.length === 0 ? [""] : to).map((other) => csvRow([kind, guarded(one), guarded(other)])),
      ),
    ),
  ].join("");

const Pairs = z.array(z.tuple([z.enum(crosswalkKinds), z.string(), z.string()]));

/** Which pairs are of one row: a split has one question before, a merger one after, and everything else is a pair. */
const rowOf = ([kind, from, to]: readonly [string, string, string]): string =>
  JSON.stringify(kind === "split" ? [kind, from] : kind === "merged" ? [kind, to] : [kind, from, to]);

/**
 * The same read back; undefined where it is no such table.
 *
 * @example readCrosswalkCsv("kind,from,to\nsplit,a,b\nsplit,a,c\n") // → [{ kind: "split", from: ["a"], to: ["b", "c"] }]
 */
export function readCrosswalkCsv(text: string): Crosswalk | undefined {
  try {
    const rows: unknown = parse(text, { bom: true, from_line: 2, to: 20_000, skip_empty_lines: true });
    const made = new Map<string, { kind: CrosswalkRow["kind"]; from: Set<string>; to: Set<string> }>();
    for (const pair of Pairs.parse(rows)) {
      const [kind, from, to] = pair;
      const row = made.get(rowOf(pair)) ?? { kind, from: new Set(), to: new Set() };
      if (from !== "") row.from.add(unguarded(from));
      if (to !== "") row.to.add(unguarded(to));
      made.set(rowOf(pair), row);
    }
    return [...made.values()].map(({ kind, from, to }) => ({ kind, from: [...from], to: [...to] }));
  } catch {
    return undefined;
  }
}
