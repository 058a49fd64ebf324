/** A crosswalk as a table: a line for every pair it joins, so that a spreadsheet can look a question up. */

import type { Crosswalk } from "../instrument/crosswalk.ts";
import { guarded } from "../package/guarded-text.ts";
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
