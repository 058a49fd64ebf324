/** `passerelle serve`: opens the site for visitors until a signal ends it. */
import type { Command } from "commander";
import type { Language } from "../base/text.ts";
import type { Database } from "../store/open.ts";
import { settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

type Options = { readonly port?: string; readonly host?: string };

/** A demonstration's data has people in it who are nobody: whoever opens it for visitors is told who may come in as them. */
async function sayInvented(database: Database, language: Language): Promise<void> {
  const [{ invented }, { transaction }, { say }, { serveWords }] = await Promise.all([
    import("../server/accounts/statements.ts"),
    import("../store/transaction.ts"),
    import("../ui/words/words.ts"),
    import("./serve-words.ts"),
  ]);
  const { there, enter } = await transaction(database, { readOnly: true }, invented);
  if (there) process.stderr.write(`${say(enter ? serveWords.inventedEnter : serveWords.inventedThere, language)}\n`);
}

async function serve(options: Options, command: Command): Promise<number> {
  const { configFor, databaseBeside, notUnderstood, openUntilSignalled } = await import("./opening.ts");
  const { openLog } = await import("../server/log.ts");
  const { language } = settingsOf(command);
  const config = configFor(options, language, process.env);
  if (!config) return notUnderstood;
  const log = openLog(config.LOG_LEVEL);
  try {
    const beside = databaseBeside(
      config,
      log,
      () => new Date(),
      (database) => sayInvented(database, language),
    );
    return await openUntilSignalled(config, log, beside, { command: "passerelle serve", language });
  } finally {
    log.flush();
  }
}

export const addServe = (program: Command, told: Told): void => {
  program
    .command("serve")
    .description(told("serve"))
    .option("--port <port>", told("port"))
    .option("--host <address>", told("host"))
    .addHelpText("after", `\n${told("example")}\n  passerelle serve --port 8080 --host 0.0.0.0\n`)
    .action(async (options: Options, command: Command) => {
      process.exitCode = await serve(options, command);
    });
};
