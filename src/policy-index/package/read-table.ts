/** Small tables of a package: rows by column name, each checked by who asks for it. */
import type { Gather } from "./gather.ts";
import { bytesOf, type PackageFiles } from "./package-files.ts";
import { readCsv } from "./read-csv.ts";
import { suggestedFrom } from "./suggested.ts";

export type TableRow = {
  /** The cell of a column, trimmed; empty where the file has no such column. */
  readonly cell: (column: string) => string;
  readonly line: number;
};

export type Columns = {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns that may carry a language: `title_fr`. */
  readonly localised?: readonly string[];
};

const largest = 100 * 1024 ** 2;

/** undefined where the header is not what it should be. */
export async function readTable(
  files: PackageFiles,
  file: string,
  columns: Columns,
  gather: Gather,
  onRow: (row: TableRow, names: readonly string[]) => void,
): Promise<void> {
  const bytes = await bytesOf(files, file, largest);
  let names: readonly string[] | undefined;
  let sound = true;
  const read = await readCsv(once(bytes), file, gather, (cells, line) => {
    if (!names) {
      names = cells.map((cell) => cell.trim());
      sound = checkHeader(names, columns, file, line, gather);
      return;
    }
    if (!sound || cells.every((cell) => cell.trim() === "")) return;
    const header = names;
    if (cells.length !== header.length && !cells.slice(header.length).every((cell) => cell === "")) {
      gather.say("error", "row-length", { file, row: line, found: `${cells.length}`, expected: `${header.length}` });
      return;
    }
    if (cells.length < header.length) {
      gather.say("error", "row-length", { file, row: line, found: `${cells.length}`, expected: `${header.length}` });
      return;
    }
    const cell = (column: string): string => {
      const at = header.indexOf(column);
      return at === -1 ? "" : cells[at]!.trim();
    };
    onRow({ cell, line }, header);
  });
  if (read.separator === "\t") gather.say("error", "csv-separator", { file, row: 1, found: "tab" });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function checkHeader(names: readonly string[], columns: Columns, file: string, row: number, gather: Gather): boolean {
  const known = [...columns.required, ...columns.optional];
  let sound = true;
  names.forEach((name, at) => {
    const base = /^([a-z_]+)_[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.exec(name)?.[1];
    if (names.indexOf(name) !== at) {
      sound = false;
      gather.say("error", "header-repeated", { file, row, column: name, found: name });
    } else if (!known.includes(name) && !(base !== undefined && columns.localised?.includes(base))) {
      sound = false;
      gather.say("error", "header-unknown", {
        file,
        row,
        column: name,
        found: name,
        expected: suggestedFrom(name, known),
      });
    }
  });
  for (const name of columns.required) {
    const worded = columns.localised?.includes(name) && names.some((one) => one.startsWith(`${name}_`));
    if (names.includes(name) || worded) continue;
    sound = false;
    gather.say("error", "header-missing", { file, row, found: name, expected: columns.required.join(", ") });
  }
  return sound;
}
