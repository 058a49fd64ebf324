/**
 * Letters that somebody without an account causes, to an address they name: at most so many in a day go to one address, whoever names it,
 * in however many requests, from however many networks. What does not go is told to nobody, for whoever asks is not to learn what others
 * asked; the page they are on leads where the letter would have led.
 */
import { createHash } from "node:crypto";
import sql from "sql-template-tag";
import { z } from "zod";
import { none, one, type Transaction } from "../../store/transaction.ts";
import { keepRequestLetter } from "./links-store.ts";

/** In a day, to one address. */
export const mostOfStrangers = 30;

const aDay = 86_400_000;

const hashed = (address: string): string => createHash("sha256").update(address).digest("hex");

const lettersTo = async (tx: Transaction, address: string, since: Date): Promise<number> =>
  (
    await one(
      tx,
      z.object({ count: z.number() }),
      sql`
    select count(*)::integer as count
    from facility.letter_to
    where address_hash = ${hashed(address)} and at > ${since}
  `,
    )
  ).count;

/** Whether it was written: 1 or 0. */
export async function keepStrangersLetter(
  tx: Transaction,
  address: string,
  letter: Parameters<typeof keepRequestLetter>[1],
  now: Date,
): Promise<number> {
  if ((await lettersTo(tx, address, new Date(now.getTime() - aDay))) >= mostOfStrangers) return 0;
  await none(
    tx,
    sql`
    insert into facility.letter_to (letter_to_id, address_hash, at)
    values (gen_random_uuid(), ${hashed(address)}, ${now})
  `,
  );
  return keepRequestLetter(tx, letter, now);
}

export const forgetLettersTo = (tx: Transaction, now: Date): Promise<number> =>
  none(tx, sql`delete from facility.letter_to where at < ${new Date(now.getTime() - 2 * aDay)}`);
