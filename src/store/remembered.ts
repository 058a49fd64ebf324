/**
 * What was read of a row is remembered, so that whoever writes to it again need not read it again: they write only where it
 * still is as it is remembered, which the statement that writes proves. What no longer is so is forgotten, and the deed done
 * anew from what is there (`perform`).
 */
import type { Database } from "./open.ts";
import type { Transaction } from "./transaction.ts";

type Where = Pick<Transaction, "database">;

/** Thrown to undo what was written to something that no longer is as it is remembered. */
export const noLongerSo = new Error("what was written to is no longer as it is remembered");

export type Memory<T> = {
  readonly recall: (tx: Where, key: string) => T | undefined;
  /** Only what is kept for good: what a transaction that was undone wrote is nowhere. */
  readonly remember: (tx: Where, key: string, value: T) => void;
  readonly forget: (tx: Where, key: string) => void;
};

/** A memory of so many rows of each database; what was remembered longest ago is forgotten first. */
export function memoryOf<T>(most: number): Memory<T> {
  const kept = new WeakMap<Database, Map<string, T>>();
  return {
    recall: ({ database }, key) => kept.get(database)?.get(key),
    remember: ({ database }, key, value) => {
      const rows = kept.get(database) ?? new Map<string, T>();
      kept.set(database, rows);
      rows.delete(key);
      rows.set(key, value);
      const [oldest] = rows.size > most ? rows.keys() : [];
      if (oldest !== undefined) rows.delete(oldest);
    },
    forget: ({ database }, key) => {
      kept.get(database)?.delete(key);
    },
  };
}
