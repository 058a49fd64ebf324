/** How versions of the portfolio are kept: one function per statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import { PortfolioRecord } from "./contract.ts";

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

export const keepVersion = (
  tx: Transaction,
  number: number,
  { version, publishedOn, digest, actions }: PortfolioRecord,
  content: string,
): Promise<number> =>
  none(
    tx,
    sql`
      insert into facility.portfolio_version (version_no, version, published_on, digest, content, actions)
      values (${number}, ${version}, ${publishedOn}, ${digest}, ${content}, ${actions})
    `,
  );
