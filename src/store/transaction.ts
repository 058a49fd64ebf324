/**
 * A transaction, and the four ways to ask in it. Values reach SQL only through the tag of `sql-template-tag`; rows are
 * parsed before anyone sees them.
 */
import type pg from "pg";
import sql, { join, type Sql } from "sql-template-tag";
import type { z } from "zod";
import type { Database } from "./open.ts";
import { namedTrouble } from "./trouble.ts";

export type Transaction = {
  /** The connection for whoever asks of it by themselves: it is in the transaction, which begins with that where it had not. */
  readonly client: pg.PoolClient;
  /** The same as it is, begun or not. */
  readonly connection: pg.PoolClient;
  readonly readOnly: boolean;
  /** Where it is done. */
  readonly database: Database;
  /**
   * Begins it, once, with whatever is asked first; answered once the server has: what is read first is asked behind
   * `begin`, without waiting for that.
   */
  readonly begun: () => Promise<unknown>;
  readonly hasBegun: () => boolean;
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

/** Transactions whose last statement took the commit along. */
const ended = new WeakSet<Transaction>();

/** By transaction: what is to be done once it is kept. */
const afterwards = new WeakMap<Transaction, () => void>();

/** Does something once the transaction is kept for good, and not where it is undone. One thing for a transaction; it must not throw. */
export function onceKept(transaction: Transaction, work: () => void): void {
  afterwards.set(transaction, work);
}

/** What is asked of a connection before this turn is over goes out in one message. */
function inOneMessage({ connection: { stream } }: pg.PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Whether what is asked of a connection goes out at once, behind what was asked before. */
const pipelined = (client: pg.ClientBase, isPipelined: boolean): boolean =>
  Reflect.set(client, "pipeline", isPipelined);

/** A statement in two parts, so that two can be one: what it writes, and a condition of which everything depends. */
export type Writing = {
  /** Common table expressions, without `with`. */
  readonly writes: Sql;
  /** An expression that fails where nothing may be kept. */
  readonly must: Sql;
};

const written = (writings: readonly Writing[]): Sql => sql`
    with ${join(writings.map(({ writes }) => writes))}
    select ${join(writings.map(({ must }) => must))}`;

/** What is to be written, and what it means that it failed. */
type Unsaid = { readonly writing: Writing; readonly failed: (thrown: unknown) => never };

/** By transaction: what goes out with whatever is asked next. */
const unsaid = new WeakMap<Transaction, Unsaid>();

/**
 * Writes something with whatever is asked next in the transaction, at the latest with its end, and so without a journey of
 * its own. It must fail where it may not hold; `failed` then says so in the words of who wrote it, or throws on.
 */
export function writeWithNext(transaction: Transaction, writing: Writing, failed: Unsaid["failed"]): void {
  if (unsaid.has(transaction)) throw new Error("one thing at a time is written with the next");
  unsaid.set(transaction, { writing, failed });
}

function taken(transaction: Transaction): Unsaid | undefined {
  const before = unsaid.get(transaction);
  unsaid.delete(transaction);
  return before;
}

/** Sends what is to go out with the next, into the message that is being made; heard by whoever sends that. */
function saidBefore(transaction: Transaction): Promise<unknown> {
  const before = taken(transaction);
  if (before === undefined) return Promise.resolve();
  inOneMessage(transaction.client);
  const said = transaction.client.query(statement(written([before.writing]))).catch(before.failed);
  // What follows it fails too, and is not heard before.
  said.catch(() => undefined);
  return said;
}

/** What was sent in one message, in turn: the first that failed is the one that says why. */
async function inTurn<T>(first: Promise<unknown>, next: Promise<T>): Promise<T> {
  next.catch(() => undefined);
  await first;
  return next;
}

/**
 * Ends it for good. Where a statement failed and nobody heard it, the server answers `commit` by undoing everything, and calls
 * that no failure: whoever asked would be told that it was kept.
 */
async function committed(client: pg.PoolClient, before: Promise<unknown>): Promise<void> {
  const { command } = await inTurn(before, client.query("commit"));
  if (command !== "COMMIT") throw new Error("a statement had failed unheard, and the transaction was undone");
}

/**
 * The connection for a stream of rows, which must have it to itself: for the rest of the transaction everything waits
 * until what was asked before is answered.
 */
export async function aloneOn(transaction: Transaction): Promise<pg.ClientBase> {
  const { client, begun } = transaction;
  await begun();
  await saidBefore(transaction);
  pipelined(client, false);
  return client;
}

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
  let beginning: Promise<unknown> | undefined;
  const begun = (): Promise<unknown> => {
    if (beginning) return beginning;
    inOneMessage(client);
    beginning = client.query(begin(mode));
    // Heard by whoever waits for it, below at the latest.
    beginning.catch(() => undefined);
    return beginning;
  };
  try {
    const hasBegun = (): boolean => beginning !== undefined;
    const made: Transaction = {
      ...{ connection: client, readOnly: mode.readOnly, database, begun, hasBegun },
      get client() {
        // Heard by whoever waits for it, and what is asked behind it fails where it did.
        begun().catch(() => undefined);
        return client;
      },
    };
    const result = await work(made);
    if (!ended.has(made)) {
      if (unsaid.has(made)) await begun();
      if (beginning) {
        await beginning;
        await committed(client, saidBefore(made));
      }
    }
    afterwards.get(made)?.();
    return result;
  } catch (thrown) {
    if (beginning) await client.query("rollback").catch(breaks);
    throw namedTrouble(thrown);
  } finally {
    client.off("error", breaks);
    pipelined(client, true);
    client.release(broken);
  }
}

/**
 * One question by itself, without a transaction around it: one statement sees one moment, and two more journeys would come with
 * every request.
 *
 * throws  what the question throws; trouble `database-down`
 */
export async function alone<T>(database: Database, question: (asks: Transaction) => Promise<T>): Promise<T> {
  const client = await database.connect();
  try {
    const whole = { begun: () => Promise.resolve(), hasBegun: () => true };
    return await question({ client, connection: client, readOnly: true, database, ...whole });
  } catch (thrown) {
    throw namedTrouble(thrown);
  } finally {
    client.release();
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

/** What is only read leaves nothing behind where the transaction could not be begun. */
const onlyReads = /^\s*select\b/;

/**
 * Asks. The first thing that is read travels with `begin`, one journey for both, and its answer counts when both are there;
 * what writes is not sent before it is known to be in a transaction.
 */
async function ask(transaction: Transaction, sql: Sql): Promise<pg.QueryResult<Record<string, unknown>>> {
  const { client, begun } = transaction;
  const asks = statement(sql);
  const beginning = begun();
  if (!onlyReads.test(asks.text)) await beginning;
  const before = saidBefore(transaction);
  const [, answer] = await Promise.all([beginning, inTurn(before, client.query<Record<string, unknown>>(asks))]);
  return answer;
}

/** All rows, parsed. */
export async function many<Row extends z.ZodType>(
  transaction: Transaction,
  schema: Row,
  sql: Sql,
): Promise<readonly z.output<Row>[]> {
  const { rows } = await ask(transaction, sql);
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
export async function none(transaction: Transaction, sql: Sql): Promise<number> {
  const { rowCount } = await ask(transaction, sql);
  return rowCount ?? 0;
}

/**
 * The last thing written, with what was to go out with it and `commit` behind it, in one journey: for a statement that fails
 * where nothing may be kept. Nothing can be asked in the transaction after it. Where nothing was asked before, the statement is
 * the transaction.
 */
export async function endWith(transaction: Transaction, writing: Writing): Promise<void> {
  const { connection: client } = transaction;
  const isAlone = !transaction.hasBegun();
  if (!isAlone) await transaction.begun();
  const before = taken(transaction);
  const last = written(before ? [before.writing, writing] : [writing]);
  if (!isAlone) inOneMessage(client);
  const said = client.query(statement(last));
  const heard = before ? said.catch(before.failed) : said;
  await (isAlone ? heard : committed(client, heard));
  ended.add(transaction);
}
