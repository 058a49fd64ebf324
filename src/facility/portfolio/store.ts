/** How versions of the portfolio are kept: one function per statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import type { Day } from "../../base/day.ts";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import { contentOf, digestOf } from "./content.ts";
import { Portfolio, PortfolioRecord } from "./contract.ts";
import { nextVersion } from "./rules.ts";

const Moment = z
  .string()
  .nullable()
  .transform((at) => (at === null ? undefined : new Date(at).toISOString().slice(0, 10)));

const Row = z
  .object({ version: z.string(), published_on: z.string(), digest: z.string(), actions: z.number() })
  .transform(
    ({ version, published_on, digest, actions }): PortfolioRecord =>
      PortfolioRecord.parse({ version, publishedOn: published_on, digest, actions }),
  );

/** One import at a time: the versions of a day are numbered. */
export const lockPortfolio = (tx: Transaction): Promise<number> =>
  none(tx, sql`select pg_advisory_xact_lock(hashtextextended('facility.portfolio_version', 0))`);

/** All versions, in the order they were published. */
export const keptVersions = (tx: Transaction): Promise<readonly PortfolioRecord[]> =>
  many(
    tx,
    Row,
    sql`
      select version, published_on, digest, actions
      from facility.portfolio_version
      order by version_no
    `,
  );

export async function keptContent(tx: Transaction, version: string): Promise<string | undefined> {
  const row = await perhaps(
    tx,
    z.object({ content: z.string() }),
    sql`
      select content
      from facility.portfolio_version
      where version = ${version}
    `,
  );
  return row?.content;
}

/** What the newest version says; undefined where nothing was ever published. */
export async function newestPortfolio(tx: Transaction): Promise<Portfolio | undefined> {
  const newest = (await keptVersions(tx)).at(-1);
  const content = newest && (await keptContent(tx, newest.version));
  return content === undefined ? undefined : Portfolio.parse(JSON.parse(content));
}

/** Another version, unless it would say what the newest says; for whoever holds the lock. */
export async function addVersion(
  tx: Transaction,
  portfolio: Portfolio,
  day: Day,
): Promise<{ readonly record: PortfolioRecord; readonly isNew: boolean }> {
  const kept = await keptVersions(tx);
  const content = contentOf(portfolio);
  const digest = digestOf(content);
  const newest = kept.at(-1);
  if (newest?.digest === digest) return { record: newest, isNew: false };
  const version = nextVersion(
    kept.map((one) => one.version),
    day,
  );
  const actions = portfolio.actions.length;
  await none(
    tx,
    sql`
    insert into facility.portfolio_version (version_no, version, published_on, digest, content, actions)
    values (${kept.length + 1}, ${version}, ${day}, ${digest}, ${content}, ${actions})
  `,
  );
  return { record: { version, publishedOn: day, digest, actions }, isNew: true };
}

/** When a request was sent for the first time, and when it was decided. */
export const requestMoments = (tx: Transaction, request: string) =>
  perhaps(
    tx,
    z.object({ sent_at: Moment, ended_at: Moment }),
    sql`
    select sent_at, ended_at
    from facility.request
    where request_id = ${request}
  `,
  );

/** The numbers another action was given. */
export const numbersOf = (tx: Transaction, action: string) =>
  many(
    tx,
    z.object({ series: z.string(), number: z.number() }),
    sql`
    select series, number
    from facility.action_number
    where action_id = ${action}
    order by series
  `,
  );
