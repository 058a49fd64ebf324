import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherer } from "./gather.ts";
import { type CsvFault, csvParser } from "./parse-csv.ts";
import { readCsv } from "./read-csv.ts";
import { csvRow } from "./write-csv.ts";

function parsed(pieces: readonly string[], separator: "," | ";" = ",") {
  const rows: (readonly [number, readonly string[]])[] = [];
  const faults: (readonly [CsvFault, number, number])[] = [];
  const parser = csvParser(
    separator,
    (cells, line) => rows.push([line, [...cells]]),
    (fault, line, cell) => faults.push([fault, line, cell]),
  );
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return { rows, faults };
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", " ", "é", "م", "😀"), maxLength: 6 }),
  fc.constant("plain"),
);

describe("CSV", () => {
  test("keeps the line where a row begins, through line breaks inside cells", () => {
    expect(parsed(['a,b\r\n"1\n2",3\n4,5\n']).rows).toEqual([
      [1, ["a", "b"]],
      [2, ["1\n2", "3"]],
      [4, ["4", "5"]],
    ]);
  });

  test("passes over empty lines and needs no line break at the end", () => {
    expect(parsed(["a\n\n\nb"]).rows.map(([line]) => line)).toEqual([1, 4]);
  });

  test("leaves out a row that is wrong and goes on with the next", () => {
    const { rows, faults } = parsed(['a,b\n1,2"\n3,4\n']);
    expect(faults).toEqual([["csv-quote-stray", 2, 1]]);
    expect(rows.map(([line]) => line)).toEqual([1, 3]);
  });

  test("reads what is written, however the bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        async (rows, size) => {
          const text = rows.map(csvRow).join("");
          const read: string[][] = [];
          const gather = gatherer();
          await readCsv(inPieces(Buffer.from(`\ufeffhead,er\n${text}`), size), "x.csv", gather, (cells) => {
            read.push([...cells]);
          });
          expect(gather.list()).toEqual([]);
          expect(read.slice(1)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("reads as another reader does", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map(csvRow).join("");
        const other: unknown = parse(text, { relax_column_count: true, record_delimiter: "\n" });
        expect(parsed([text]).rows.map(([, cells]) => cells)).toEqual(other);
      }),
    );
  });
});
