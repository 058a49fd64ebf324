/**
 * A CSV file as bytes → its rows. Sees to what comes before the cells: a byte order mark, text that is not UTF-8, NUL
 * bytes, and which of comma and semicolon separates.
 */
import { isUtf8 } from "node:buffer";
import type { Gather } from "./gather.ts";
import { csvParser, longestCell, widestRow } from "./parse-csv.ts";

export type OnRow = (cells: readonly string[], line: number) => void;

export type CsvRead = { readonly separator: "," | ";" | "\t" | undefined };

/** How much of the beginning is looked at to find the separator: a header is not longer. */
const headerAtMost = 4 * 1024 * 1024;

/** Reads all rows, the header first. What is wrong is said to `gather`; rows that are wrong are left out. */
export async function readCsv(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  gather: Gather,
  onRow: OnRow,
  onBytes?: (count: number) => void,
): Promise<CsvRead> {
  let separator: CsvRead["separator"];
  let parser: ReturnType<typeof csvParser> | undefined;
  let opening = "";
  let header: readonly string[] = [];
  let linesBefore = 1;
  let stopped = false;

  const rowSeen: OnRow = (cells, line) => {
    if (header.length === 0) header = [...cells];
    onRow(cells, line);
  };
  const begin = (): void => {
    const line = /^[^\r\n]*/.exec(opening)?.[0] ?? "";
    separator = separatorOf(line);
    parser = csvParser(separator, rowSeen, (fault, row, cell) => {
      const column = header[cell];
      const expected = {
        "cell-too-long": longestCell,
        "row-too-wide": widestRow,
        "csv-quote-stray": "",
        "csv-quote-open": "",
      };
      const limit = String(expected[fault]);
      gather.say("error", fault, { file, row, column, ...(limit === "" ? {} : { expected: limit }) });
    });
    parser.push(opening);
    opening = "";
  };

  for await (const text of textOf(bytes, onBytes, (problem, chunk) => {
    stopped = true;
    gather.say("error", problem, { file, row: linesBefore + linesUntil(chunk, problem) });
  })) {
    if (parser) parser.push(text);
    else {
      opening += text;
      if (/[\r\n]/.test(text) || opening.length > headerAtMost) begin();
    }
    linesBefore += newlinesIn(text);
  }
  if (stopped) return { separator };
  if (!parser) begin();
  parser?.end();
  if (header.length === 0 && !gather.hasErrors()) gather.say("error", "csv-empty", { file });
  return { separator };
}

const newlinesIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
};

/** Whichever there is more of in the header; a tab only where there is neither. */
function separatorOf(header: string): "," | ";" | "\t" {
  const bare = header.replace(/"[^"]*"/g, "");
  const count = (mark: string): number => bare.split(mark).length - 1;
  if (count(";") > count(",")) return ";";
  return count(",") === 0 && count("\t") > 0 ? "\t" : ",";
}

type Problem = "utf8-invalid" | "nul-byte";

/** Bytes → text, whole characters at a time, the byte order mark left out; stops at the first problem. */
async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: ((count: number) => void) | undefined,
  onProblem: (problem: Problem, chunk: Buffer) => void,
): AsyncGenerator<string> {
  let left: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of bytes) {
    onBytes?.(chunk.length);
    let whole = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (left.length > 0) whole = Buffer.concat([left, whole]);
    const end = lastWhole(whole);
    left = Buffer.from(whole.subarray(end));
    let now = whole.subarray(0, end);
    if (first && now.length >= 3) {
      if (now[0] === 0xef && now[1] === 0xbb && now[2] === 0xbf) now = now.subarray(3);
      first = false;
    }
    const problem = !isUtf8(now) ? "utf8-invalid" : now.includes(0) ? "nul-byte" : undefined;
    if (problem) return onProblem(problem, now);
    if (now.length > 0) yield now.toString("utf8");
  }
  if (left.length > 0) onProblem("utf8-invalid", left);
}

/** Where the last whole character ends: at most three bytes before the end. */
function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Lines in a chunk before the one with the problem. */
function linesUntil(chunk: Buffer, problem: Problem): number {
  let lines = 0;
  let from = 0;
  while (from <= chunk.length) {
    const next = chunk.indexOf(0x0a, from);
    const line = chunk.subarray(from, next === -1 ? chunk.length : next);
    if (problem === "utf8-invalid" ? !isUtf8(line) : line.includes(0)) return lines;
    if (next === -1) return lines;
    lines++;
    from = next + 1;
  }
  return lines;
}
