/**
 * The secrets of authenticators and their recovery codes live longer than the secret they are encrypted under: once that
 * was changed, each is opened under the earlier one and sealed under the one in force, so that the earlier can go.
 */
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, type Transaction } from "../../store/transaction.ts";
import { keyNumber, type Secrets } from "./secret.ts";

const Row = z.object({ id: z.string(), secret: z.string(), backup_codes: z.string() });

/** Seals anew what is not sealed under the secret in force, some hundreds at a time; how many. */
export async function sealCodesAnew(tx: Transaction, { secret, previous }: Secrets): Promise<number> {
  if (previous.length === 0) return 0;
  const currentVersion = keyNumber(secret);
  const legacySecret = previous.at(-1) ?? secret;
  const key = {
    currentVersion,
    legacySecret,
    keys: new Map([secret, ...previous].map((one) => [keyNumber(one), one])),
  };
  const begins = `$ba$${currentVersion}$`;
  const rows = await many(
    tx,
    Row,
    sql`
    select id, secret, backup_codes
    from people.two_factor
    where not starts_with(secret, ${begins}) or not starts_with(backup_codes, ${begins})
    limit 500
    for update skip locked
  `,
  );
  const anew = async (data: string): Promise<string> =>
    symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data }) });
  for (const row of rows) {
    const [codeSecret, codes] = [await anew(row.secret), await anew(row.backup_codes)];
    await none(
      tx,
      sql`update people.two_factor set secret = ${codeSecret}, backup_codes = ${codes} where id = ${row.id}`,
    );
  }
  return rows.length;
}
