/** `passerelle migrate`: brings the database to this version. Every other command does it by itself; this one says what it did. */
import type { Command } from "commander";
import { settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

async function migrateNow(command: Command): Promise<number> {
  const settings = settingsOf(command);
  const [{ configFor }, { databaseAway, printProblem }, { openDatabase }, { migrate }, { isTrouble }] =
    await Promise.all([
      import("./opening.ts"),
      import("./with-database.ts"),
      import("../store/open.ts"),
      import("../store/migrate.ts"),
      import("../store/trouble.ts"),
    ]);
  const [{ releaseWords }, { say }] = await Promise.all([import("./release-words.ts"), import("../ui/words/words.ts")]);
  const config = configFor({}, settings.language, process.env);
  if (config === undefined) return 2;
  try {
    const database = await openDatabase({ dataDirectory: config.PASSERELLE_DATA, databaseUrl: config.DATABASE_URL });
    try {
      const applied = await migrate(database, new Date());
      const said = say(releaseWords.migrated, settings.language, { count: applied.length });
      process.stdout.write(settings.json ? `${JSON.stringify({ applied })}\n` : `${[said, ...applied].join("\n  ")}\n`);
      return 0;
    } finally {
      await database.close();
    }
  } catch (thrown) {
    if (!isTrouble(thrown)) throw thrown;
    printProblem(thrown, {}, settings);
    return databaseAway;
  }
}

export function addMigrate(program: Command, told: Told): void {
  program
    .command("migrate")
    .description(told("migrate"))
    .action(async (_: unknown, command: Command) => {
      process.exitCode = await migrateNow(command);
    });
}
