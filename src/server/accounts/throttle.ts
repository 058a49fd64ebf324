/**
 * How often one may be wrong: counted in the database, by account and by address, so that many processes are one. Who
 * is counted is kept as a hash under the secret, for a day.
 */
import type { Database } from "../../store/open.ts";
import { type Transaction, transaction } from "../../store/transaction.ts";
import { sealed } from "./secret.ts";
import { attempts, forgetAttempts, holdAttempts, keepAttempt } from "./statements.ts";

const minute = 60_000;
const quarter = 15 * minute;

/** In a quarter of an hour. */
const most = { account: 10, address: 60 } as const;

export type Tried = { readonly by: keyof typeof most; readonly who: string };

/** A code is good while the moment it was made for is near: half a minute before and after, and that half minute. */
const codeLasts = 3 * 30_000;

/**
 * Spends a code from an authenticator, before it is looked at; false when it was spent already. Of two who send the
 * same at once one is first (RFC 6238 §5.2: a code is accepted once).
 */
export async function spendCode(
  tx: Transaction,
  secret: string,
  { person, code }: { readonly person: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  const spent = sealed(secret, "code", `${person} ${code}`);
  await holdAttempts(tx, spent);
  if ((await attempts(tx, spent, new Date(now.getTime() - codeLasts))) > 0) return false;
  await keepAttempt(tx, spent, now, 1);
  return true;
}

/**
 * Counts an attempt against all it may be counted by, before it is made; whether it may be made. `forgiven` takes it
 * back, once it turned out right.
 */
export function throttle(database: Database, secret: string) {
  const keyOf = ({ by, who }: Tried): string => sealed(secret, `attempt by ${by}`, who);
  const slotOf = (now: Date): Date => new Date(Math.floor(now.getTime() / minute) * minute);
  return {
    isAllowed: (tried: readonly Tried[], now: Date): Promise<boolean> =>
      transaction(database, { readOnly: false }, async (tx) => {
        let allowed = true;
        for (const one of tried) {
          await holdAttempts(tx, keyOf(one));
          const before = await attempts(tx, keyOf(one), new Date(now.getTime() - quarter));
          if (before >= most[one.by]) allowed = false;
          else await keepAttempt(tx, keyOf(one), slotOf(now), 1);
        }
        return allowed;
      }),
    forgiven: (tried: readonly Tried[], now: Date): Promise<void> =>
      transaction(database, { readOnly: false }, async (tx) => {
        for (const one of tried) await keepAttempt(tx, keyOf(one), slotOf(now), -1);
        await forgetAttempts(tx, new Date(now.getTime() - 86_400_000));
      }),
  };
}
