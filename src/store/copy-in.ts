/**
 * COPY from typed arrays, binary, streamed: a million rows without a million objects. A writer fills a fixed buffer
 * with rows; whole buffers go to the server as it takes them.
 */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { aloneOn, type Transaction } from "./transaction.ts";

/** Writes one row's fields, in the order of the columns that were named. */
export type RowWriter = {
  readonly small: (value: number) => void;
  readonly integer: (value: number) => void;
  readonly double: (value: number) => void;
  readonly text: (value: string) => void;
  readonly texts: (values: readonly string[]) => void;
  readonly empty: () => void;
};

const signature = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const end = Buffer.from([0xff, 0xff]);
const textType = 25;
const pieceSize = 1 << 18;
/** Longer than any row of fixed width. */
const reserve = 1 << 10;

function pieceWriter() {
  let buffer = Buffer.allocUnsafe(pieceSize);
  let at = 0;
  const room = (bytes: number): void => {
    if (at + bytes + reserve <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + bytes + 2 * reserve));
    buffer.copy(larger, 0, 0, at);
    buffer = larger;
  };
  const text = (value: string): void => {
    const bytes = Buffer.byteLength(value);
    room(bytes);
    at = buffer.writeInt32BE(bytes, at);
    at += buffer.write(value, at, "utf8");
  };
  const row: RowWriter = {
    small: (value) => {
      at = buffer.writeInt16BE(value, buffer.writeInt32BE(2, at));
    },
    integer: (value) => {
      at = buffer.writeInt32BE(value, buffer.writeInt32BE(4, at));
    },
    double: (value) => {
      at = buffer.writeDoubleBE(value, buffer.writeInt32BE(8, at));
    },
    text,
    texts: (values) => {
      const bytes = 20 + values.reduce((sum, value) => sum + 4 + Buffer.byteLength(value), 0);
      room(bytes);
      for (const head of [bytes, 1, 0, textType, values.length, 1]) at = buffer.writeInt32BE(head, at);
      for (const value of values) text(value);
    },
    empty: () => {
      at = buffer.writeInt32BE(-1, at);
    },
  };
  return {
    row,
    begin: (columns: number): void => {
      room(0);
      at = buffer.writeInt16BE(columns, at);
    },
    isFull: (): boolean => at > pieceSize / 2,
    take: (): Buffer => {
      const piece = buffer.subarray(0, at);
      buffer = Buffer.allocUnsafe(pieceSize);
      at = 0;
      return piece;
    },
  };
}

export type CopiedRows = {
  /** Schema-qualified, of our own code, never of input. */
  readonly table: string;
  readonly columns: readonly string[];
  /** Row 0, 1, 2 … `count − 1` is asked for. */
  readonly count: number;
  /** Which of them there are; all, unless said. */
  readonly has?: (index: number) => boolean;
  /** Writes one row, in the order of the columns. */
  readonly write: (row: RowWriter, index: number) => void;
  /** Told now and then how many of `count` are behind us. */
  readonly progress?: (rows: number) => void;
};

/** Rows into a table. */
export async function copyIn(transaction: Transaction, rows: CopiedRows): Promise<void> {
  const { table, columns, count, has, write, progress } = rows;
  function* pieces(): Generator<Buffer> {
    const writer = pieceWriter();
    yield signature;
    for (let index = 0; index < count; index++) {
      if (has && !has(index)) continue;
      writer.begin(columns.length);
      write(writer.row, index);
      if (!writer.isFull()) continue;
      progress?.(index + 1);
      yield writer.take();
    }
    yield Buffer.concat([writer.take(), end]);
  }
  const client = await aloneOn(transaction);
  const stream = client.query(from(`copy ${table} (${columns.join(", ")}) from stdin (format binary)`));
  await pipeline(Readable.from(pieces(), { objectMode: true, highWaterMark: 2 }), stream);
  progress?.(count);
}
