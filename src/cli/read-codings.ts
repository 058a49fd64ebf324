/** Opens a table of coders where it lies, and reads it as a package's tables are read. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Finding } from "../base/finding.ts";
import { gatherer } from "../policy-index/package/gather.ts";
import { codeOf } from "../policy-index/package/open-files.ts";
import { bytesOf, fileProblemIn, limits, type PackageFiles } from "../policy-index/package/package-files.ts";
import { placeResolver } from "../policy-index/package/place-resolver.ts";
import { readCsv } from "../policy-index/package/read-csv.ts";
import { readWorkbook } from "../policy-index/package/read-workbook.ts";
import { type Coding, codingRows, type Grouping } from "./agreement-table.ts";

export async function readCodings(
  path: string,
  by: Grouping,
): Promise<{ readonly codings: readonly Coding[]; readonly findings: readonly Finding[] }> {
  const file = basename(path);
  const gather = gatherer();
  const { rows, codings } = codingRows(file, by, gather);
  try {
    const there = await stat(path);
    const kind = extname(path).toLowerCase();
    if (there.isDirectory() || (kind !== ".csv" && kind !== ".xlsx"))
      gather.say("error", "package-kind-unknown", { file, found: kind === "" ? file : kind });
    else if (kind === ".xlsx") {
      const bytes = await bytesOf(alone(path, there.size), file, limits.workbook);
      await readWorkbook(bytes, file, gather, rows, placeResolver([]));
    } else {
      const { separator } = await readCsv(createReadStream(path), file, gather, rows.row);
      if (separator === "\t") gather.say("error", "csv-separator", { file, row: 1, found: "tab" });
    }
  } catch (fault) {
    const problem = fileProblemIn(fault);
    const code = codeOf(fault);
    if (problem) gather.say("error", problem.code, { file, found: problem.found, expected: problem.expected });
    else if (code === undefined) throw fault;
    else {
      const absent = code === "ENOENT" || code === "ENOTDIR";
      gather.say("error", absent ? "package-absent" : "file-unreadable", { file, found: absent ? path : code });
    }
  }
  return { codings, findings: gather.list() };
}

/** One file as a package would hold it, so that it is read within the same bounds. */
const alone = (path: string, size: number): PackageFiles => ({
  names: [basename(path)],
  size: () => size,
  open: () => createReadStream(path),
  close: () => undefined,
});
