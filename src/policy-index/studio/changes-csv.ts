/** What changed, as a table: a line for every text, score, weight or rule that is different. */
import { guarded } from "../package/guarded-text.ts";
import { csvRow } from "../package/write-csv.ts";
import type { Changed } from "./contract.ts";

/** @example changesCsv([{ of: "indicator", id: "birth", kind: "changed", details: [{ what: "score of 1", before: "100", after: "90" }] }]) */
export const changesCsv = (changes: readonly Changed[]): string =>
  [
    csvRow(["of", "measure", "id", "kind", "what", "language", "before", "after"]),
    ...changes.flatMap(({ of, measure = "", id, kind, details }) =>
      details.map(({ what, language = "", before = "", after = "" }) =>
        csvRow([of, measure, id, kind, what, language, before, after].map(guarded)),
      ),
    ),
  ].join("");
