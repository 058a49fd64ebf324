/**
 * A transaction, and the four ways to ask in it. Values reach SQL only through the tag of `sql-template-tag`; rows are
 * parsed before anyone sees them.
 */
import type pg from "pg";
import type { Sql } from "sql-template-tag";
import type { z } from "zod";
import type { Database } from "./open.ts";
import { namedTrouble } from "./trouble.ts";

export type Transaction = {
  readonly client: pg.ClientBase;
  readonly readOnly: boolean;
};

export type Mode = {
  readonly readOnly: boolean;
  /** The longest that any one statement may take; without end where it is not said. */
  readonly longestMs?: number;
};

/** One message to the server, however much it says. */
const begin = ({ readOnly, longestMs }: Mode): string =>
  `${readOnly ? "begin isolation level repeatable read read only" : "begin isolation level read committed"}${
    longestMs === undefined ? "" : `; set local statement_timeout = ${Math.ceil(longestMs)}`
  }`;

/**
 * Runs work in one transaction: kept whole when the work ends, undone when it throws.
 *
 * throws  what the work throws; trouble `database-down`, `disk-full`
 */
export async function transaction<T>(
  database: Database,
  mode: Mode,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await database.connect();
  let broken: Error | undefined;
  const breaks = (error: Error): void => {
    broken = error;
  };
  client.on("error", breaks);
  try {
    await client.query(begin(mode));
    const result = await work({ client, readOnly: mode.readOnly });
    await client.query("commit");
    return result;
  } catch (thrown) {
    await client.query("rollback").catch(breaks);
    throw namedTrouble(thrown);
  } finally {
    client.off("error", breaks);
    client.release(broken);
  }
}

/** A statement asked this often is prepared; more than so many are not. */
const [often, most] = [3, 300];
const asked = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A statement, with a name where it is asked again and again: the server then reads and plans it once a connection,
 * which for what a coder's saving asks is half of the work.
 */
function statement({ text, values }: Sql): pg.QueryConfig {
  const name = names.get(text);
  if (name !== undefined) return { name, text, values };
  const times = (asked.get(text) ?? 0) + 1;
  if (asked.size < 10 * most) asked.set(text, times);
  if (times > often && names.size < most) {
    asked.delete(text);
    names.set(text, `s${names.size}`);
  }
  return { text, values };
}

/** All rows, parsed. */
export async function many<Row extends z.ZodType>(
  { client }: Transaction,
  schema: Row,
  sql: Sql,
): Promise<readonly z.output<Row>[]> {
  const { rows } = await client.query<Record<string, unknown>>(statement(sql));
  return rows.map((row) => schema.parse(row));
}

/** The one row there may be; undefined for none. More than one is a defect. */
export async function perhaps<Row extends z.ZodType>(
  transaction: Transaction,
  schema: Row,
  sql: Sql,
): Promise<z.output<Row> | undefined> {
  const rows = await many(transaction, schema, sql);
  if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}`);
  return rows[0];
}

/** Exactly one row; anything else is a defect. */
export async function one<Row extends z.ZodType>(
  transaction: Transaction,
  schema: Row,
  sql: Sql,
): Promise<z.output<Row>> {
  const row = await perhaps(transaction, schema, sql);
  if (row === undefined) throw new Error("expected one row, got none");
  return row;
}

/** A statement whose rows nobody wants; how many it touched. */
export async function none({ client }: Transaction, sql: Sql): Promise<number> {
  const { rowCount } = await client.query(statement(sql));
  return rowCount ?? 0;
}
