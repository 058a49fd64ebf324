/** COPY to us, binary: rows of a large table without an object per row. The reader is told each row's fields in turn. */
import { to } from "pg-copy-streams";
import { aloneOn, type Transaction } from "./transaction.ts";

/** Reads one row's fields, in the order they were selected; undefined where a field is null. */
export type RowReader = {
  readonly small: () => number | undefined;
  readonly integer: () => number | undefined;
  readonly double: () => number | undefined;
  readonly text: () => string | undefined;
  readonly texts: () => readonly string[] | undefined;
};

const headLength = 19;

function fieldReader() {
  let from: Buffer = Buffer.alloc(0);
  let at = 0;
  /** Where the next field's value begins; undefined for null. */
  const field = (): number | undefined => {
    const length = from.readInt32BE(at);
    const value = at + 4;
    at = value + Math.max(length, 0);
    return length < 0 ? undefined : value;
  };
  const row: RowReader = {
    small: () => {
      const value = field();
      return value === undefined ? undefined : from.readInt16BE(value);
    },
    integer: () => {
      const value = field();
      return value === undefined ? undefined : from.readInt32BE(value);
    },
    double: () => {
      const value = field();
      return value === undefined ? undefined : from.readDoubleBE(value);
    },
    text: () => {
      const value = field();
      return value === undefined ? undefined : from.toString("utf8", value, at);
    },
    texts: () => {
      const value = field();
      if (value === undefined) return undefined;
      if (from.readInt32BE(value) === 0) return [];
      const texts: string[] = [];
      let next = value + 20;
      for (let left = from.readInt32BE(value + 12); left > 0; left -= 1) {
        const length = from.readInt32BE(next);
        texts.push(from.toString("utf8", next + 4, next + 4 + length));
        next += 4 + length;
      }
      return texts;
    },
  };
  /** Where a row that begins here ends; undefined while not all of it has come. */
  const endOf = (buffer: Buffer, begin: number): number | undefined => {
    if (begin + 2 > buffer.length) return undefined;
    let end = begin + 2;
    for (let left = buffer.readInt16BE(begin); left > 0; left -= 1) {
      if (end + 4 > buffer.length) return undefined;
      end += 4 + Math.max(buffer.readInt32BE(end), 0);
    }
    return end > buffer.length ? undefined : end;
  };
  return {
    /** Gives every whole row of a buffer to `read`; what is left for the next. */
    rows: (buffer: Buffer, begin: number, read: (row: RowReader) => void): Buffer => {
      from = buffer;
      let next = begin;
      for (let end = endOf(buffer, next); end !== undefined; end = endOf(buffer, next)) {
        if (buffer.readInt16BE(next) >= 0) {
          at = next + 2;
          read(row);
        }
        next = end;
      }
      return buffer.subarray(next);
    },
  };
}

/**
 * Every row of a query to `read`.
 *
 * query    of our own code, with no value of input in it: COPY takes no parameters
 */
export async function copyOut(transaction: Transaction, query: string, read: (row: RowReader) => void): Promise<void> {
  const reader = fieldReader();
  let rest: Buffer | undefined;
  const client = await aloneOn(transaction);
  const stream = client.query(to(`copy (${query}) to stdout (format binary)`));
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) throw new TypeError("COPY gave something other than bytes");
    const buffer = rest === undefined || rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const begin = rest === undefined ? headLength : 0;
    if (rest === undefined && buffer.length < headLength) throw new RangeError("COPY began with half a head");
    rest = reader.rows(buffer, begin, read);
  }
}
