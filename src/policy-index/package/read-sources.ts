/** `sources.csv`: citations, referred to by id from answers. */
import type { SourceRow } from "./contract.ts";
import type { Gather } from "./gather.ts";
import { unguarded } from "./guarded-text.ts";
import type { PackageFiles } from "./package-files.ts";
import { readTable } from "./read-table.ts";

const file = "sources.csv";

export const sourceTexts = ["issuer", "kind", "date", "url", "identifier", "pinpoint", "language", "note"] as const;

export async function readSources(files: PackageFiles, gather: Gather): Promise<readonly SourceRow[]> {
  const rows = new Map<string, SourceRow>();
  const lines = new Map<string, number>();
  await readTable(files, file, { required: ["id", "title"], optional: sourceTexts }, gather, ({ cell, line }) => {
    const id = cell("id");
    if (id === "") return gather.say("error", "cell-empty", { file, row: line, column: "id" });
    if (/^[=+\-@\t]|[,"'\r\n;|]/.test(id))
      return gather.say("error", "id-characters", { file, row: line, column: "id", found: id });
    if (rows.has(id)) {
      return gather.say("error", "row-id-repeated", {
        file,
        row: line,
        column: "id",
        found: id,
        facts: { first: lines.get(id)! },
      });
    }
    const title = unguarded(cell("title"));
    if (title === "") gather.say("error", "cell-empty", { file, row: line, column: "title" });
    const row: { -readonly [Key in keyof SourceRow]: SourceRow[Key] } = { id, title };
    for (const column of sourceTexts) {
      const text = unguarded(cell(column));
      if (text !== "") row[column] = text;
    }
    if (row.url !== undefined && !isWebAddress(row.url)) {
      gather.say("error", "url-invalid", { file, row: line, column: "url", found: row.url, expected: "https://…" });
    }
    rows.set(id, row);
    lines.set(id, line);
  });
  return [...rows.values()];
}

/** Only these are ever made into a link on a page. */
const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === "https:" || protocol === "http:";
};
