/** What commands that need the database share: settings, the database open and migrated, who asks, and what went wrong in words. */
import { userInfo } from "node:os";
import { operator } from "../base/actor.ts";
import { isRefusal } from "../base/refusal.ts";
import type { ProblemWords } from "../base/served.ts";
import type { Language } from "../base/text.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Config } from "../server/config.ts";
import type { Context } from "../server/perform.ts";
import { problemOf } from "../server/problem.ts";
import { migrate } from "../store/migrate.ts";
import { type Database, openDatabase, yieldProcessor } from "../store/open.ts";
import { isTrouble } from "../store/trouble.ts";
import { say } from "../ui/words/words.ts";
import { databaseWords } from "./database-words.ts";
import type { Settings } from "./settings.ts";

/** Exit code where the database, not what was given, is the obstacle. */
export const databaseAway = 3;

const whoAsks = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A user without a name, as in some containers.
    return `user ${process.getuid?.() ?? ""}`;
  }
};

/** Nothing that is asked of the database reads the archive. */
const noArchive: Archive = { indexes: () => [], releases: () => [], release: () => undefined };

/** Who asks at a terminal, and when. */
export const askedHere = (language: Language, database: Database): Context => ({
  archive: noArchive,
  database,
  actor: operator(whoAsks()),
  now: new Date(),
  language,
  requestId: `command-${process.pid}`,
});

/** Prints to standard error what happened and how to mend it; as JSON where that is wanted. */
export function printProblem(
  thrown: unknown,
  words: Readonly<Record<string, ProblemWords>>,
  { language, json }: Settings,
): void {
  if (isTrouble(thrown)) {
    const said = { code: thrown.trouble, title: say(databaseWords[thrown.trouble], language), detail: thrown.detail };
    process.stderr.write(
      json ? `${JSON.stringify(said)}\n` : `${said.title}${said.detail === "" ? "" : `\n  ${said.detail}`}\n`,
    );
    return;
  }
  const { code, title, detail, mend, facts } = problemOf(thrown, { language, requestId: "", words });
  process.stderr.write(
    json ? `${JSON.stringify({ code, title, detail, mend, facts })}\n` : `${title}\n  ${detail}\n  ${mend}\n`,
  );
}

/**
 * Does work with the database, open and migrated; answers the command's exit code. A refusal or a trouble of the
 * store is printed; anything else is a defect and thrown on.
 */
export async function withDatabase(
  config: Config,
  settings: Settings,
  words: Readonly<Record<string, ProblemWords>>,
  refused: number,
  work: (context: Context) => Promise<number>,
): Promise<number> {
  let database: Database | undefined;
  try {
    // A command at a terminal can wait; a reader of the site on the same machine should not notice it.
    const { PASSERELLE_DATA: dataDirectory, DATABASE_URL: databaseUrl } = config;
    database = await openDatabase({ dataDirectory, databaseUrl, yields: true });
    yieldProcessor();
    await migrate(database, new Date());
    return await work(askedHere(settings.language, database));
  } catch (thrown) {
    if (!isRefusal(thrown) && !isTrouble(thrown)) throw thrown;
    printProblem(thrown, words, settings);
    return isTrouble(thrown) ? databaseAway : refused;
  } finally {
    await database?.close();
  }
}
