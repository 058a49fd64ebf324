/**
 * What a request is called in its answer and in the log. Random, and not counted: whoever asks twice would otherwise
 * learn how much others asked in between.
 */
import { randomBytes } from "node:crypto";

const length = 8;
const drawn = 512;

/** Gives ids that begin alike; chance is drawn for many at a time, for this is asked with every request. */
export function requestIds(prefix: string): () => string {
  let pool = Buffer.alloc(0);
  let at = 0;
  return () => {
    if (at + length > pool.length) {
      pool = randomBytes(length * drawn);
      at = 0;
    }
    at += length;
    return `${prefix}${pool.toString("hex", at - length, at)}`;
  };
}
