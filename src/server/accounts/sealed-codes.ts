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

export type Sealed = {
  readonly sealed: number /** Whose secret is neither in force nor an earlier one. */;
  readonly unopened: number;
};

/** Seals anew what is not sealed under the secret in force, some hundreds at a time; one that cannot be opened stops no other. */
export async function sealCodesAnew(tx: Transaction, { secret, previous }: Secrets): Promise<Sealed> {
  if (previous.length === 0) return { sealed: 0, unopened: 0 };
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
  const anew = async (data: string): Promise<string | undefined> => {
    try {
      return await symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data }) });
    } catch {
      return undefined;
    }
  };
  let sealed = 0;
  for (const row of rows) {
    const [codeSecret, codes] = [await anew(row.secret), await anew(row.backup_codes)];
    if (codeSecret === undefined || codes === undefined) continue;
    sealed += 1;
    await none(
      tx,
      sql`update people.two_factor set secret = ${codeSecret}, backup_codes = ${codes} where id = ${row.id}`,
    );
  }
  return { sealed, unopened: rows.length - sealed };
}
