/**
 * How often one may be wrong: counted in the database, by account and by address, so that many processes are one. Who
 * is counted is kept as a hash under the secret, for a day. While the secret is being changed it is counted under the one in
 * force and under those before it: whoever was wrong too often still was, to processes of before as to those of after.
 */
import type { Database } from "../../store/open.ts";
import { type Transaction, transaction } from "../../store/transaction.ts";
import { type Secrets, sealed } from "./secret.ts";
import { attempts, forgetAttempts, holdAttempts, keepAttempt } from "./statements.ts";

const minute = 60_000;
const quarter = 15 * minute;

/** In a quarter of an hour. To one account more letters may be asked for than by one asker, whom it is not to be closed by. */
const most = { account: 10, address: 60, letters: 30, proposals: 8, requests: 20, files: 60 } as const;

export type Tried = { readonly by: keyof typeof most; readonly who: string };

/** A code is good while the moment it was made for is near: half a minute before and after, and that half minute. */
const codeLasts = 3 * 30_000;

/** What is sealed under each secret, the one in force first: always in this order, so that nobody waits in a circle. */
const under = ({ secret, previous }: Secrets, seal: (secret: string) => string): readonly string[] =>
  [secret, ...previous].map(seal);

/** The most that was counted under any of the keys; it stays so until the transaction ends. */
async function mostAttempts(tx: Transaction, keys: readonly string[], since: Date): Promise<number> {
  let counted = 0;
  for (const key of keys) {
    await holdAttempts(tx, key);
    counted = Math.max(counted, await attempts(tx, key, since));
  }
  return counted;
}

/**
 * Spends a code from an authenticator, before it is looked at; false when it was spent already. Of two who send the
 * same at once one is first (RFC 6238 §5.2: a code is accepted once).
 */
export async function spendCode(
  tx: Transaction,
  secrets: Secrets,
  { person, code }: { readonly person: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  const keys = under(secrets, (secret) => sealed(secret, "code", `${person} ${code}`));
  if ((await mostAttempts(tx, keys, new Date(now.getTime() - codeLasts))) > 0) return false;
  for (const key of keys) await keepAttempt(tx, key, now, 1);
  return true;
}

/**
 * Counts an attempt against all it may be counted by, before it is made; whether it may be made. `forgiven` takes it
 * back, once it turned out right.
 */
export function throttle(database: Database, secrets: Secrets) {
  const keysOf = ({ by, who }: Tried) => under(secrets, (secret) => sealed(secret, `attempt by ${by}`, who));
  const slotOf = (now: Date): Date => new Date(Math.floor(now.getTime() / minute) * minute);
  return {
    isAllowed: (tried: readonly Tried[], now: Date): Promise<boolean> =>
      transaction(database, { readOnly: false }, async (tx) => {
        let allowed = true;
        for (const one of tried) {
          const before = await mostAttempts(tx, keysOf(one), new Date(now.getTime() - quarter));
          if (before >= most[one.by]) allowed = false;
          else for (const key of keysOf(one)) await keepAttempt(tx, key, slotOf(now), 1);
        }
        return allowed;
      }),
    forgiven: (tried: readonly Tried[], now: Date): Promise<void> =>
      transaction(database, { readOnly: false }, async (tx) => {
        for (const one of tried) for (const key of keysOf(one)) await keepAttempt(tx, key, slotOf(now), -1);
        await forgetAttempts(tx, new Date(now.getTime() - 86_400_000));
      }),
  };
}
