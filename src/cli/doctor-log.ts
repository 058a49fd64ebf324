/**
 * `passerelle doctor --log`: follows the whole chain of deeds, and says the first that does not hold.
 *
 * Exit code 0 where the log is whole; 1 where it is not; 2 where a hash is none; 3 where the database is away.
 */
import { checkChain } from "../store/chain.ts";
import { openDatabase } from "../store/open.ts";
import { transaction } from "../store/transaction.ts";
import { isTrouble } from "../store/trouble.ts";
import { say } from "../ui/words/words.ts";
import { chainFaultWords, doctorLogWords as told } from "./doctor-log-words.ts";
import { progressBar } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { databaseAway, printProblem } from "./with-database.ts";

/** A deed that waits longer than this is not about to be sealed. */
const soon = 60_000;

type Where = { readonly dataDirectory: string; readonly databaseUrl: string | undefined };

export async function doctorLog(
  where: Where,
  since: string | undefined,
  now: Date,
  { language, json }: Settings,
): Promise<number> {
  if (since !== undefined && !/^[0-9a-f]{64}$/.test(since)) {
    process.stderr.write(`${say(told.notAHash, language)}\n`);
    return 2;
  }
  const bar = progressBar(say(told.following, language));
  try {
    const database = await openDatabase({ ...where, yields: true });
    const asked = { progress: bar.to, ...(since === undefined ? {} : { since }) };
    const check = await transaction(database, { readOnly: true }, (tx) => checkChain(tx, asked)).finally(() =>
      database.close(),
    );
    bar.end();
    const { whole, head, fault, waiting, waitingSince } = check;
    if (json) {
      process.stdout.write(`${JSON.stringify({ isWhole: fault === undefined, ...check })}\n`);
      return fault ? 1 : 0;
    }
    const lines = fault
      ? [say(told.broken, language), say(chainFaultWords[fault.kind], language, { deed: String(fault.deed) })]
      : [say(told.whole, language, { whole })];
    if (fault) lines.push(say(told.wholeUntil, language, { whole: String(whole) }));
    lines.push(say(told.head, language, { head }));
    if (check.since !== undefined) lines.push(say(told.since, language, { since: String(check.since) }));
    if (waitingSince !== undefined && now.getTime() - Date.parse(waitingSince) > soon)
      lines.push(say(told.waiting, language, { waiting, waitingSince }));
    process.stdout.write(`${lines.join("\n")}\n`);
    return fault ? 1 : 0;
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
    printProblem(thrown, {}, { language, json });
    return databaseAway;
  } finally {
    bar.end();
  }
}
