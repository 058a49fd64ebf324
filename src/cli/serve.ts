/** `passerelle serve`: opens the site for visitors until a signal ends it. */
import type { Command } from "commander";
import { settingsOf } from "./program.ts";

type Options = { readonly port?: string; readonly host?: string };

async function serve(options: Options, command: Command): Promise<void> {
  const { cannotStart, configFor, databaseBeside, listeningFault, notUnderstood, openDoors, untilSignalled } =
    await import("./opening.ts");
  const [{ openLog }, { say }, { serveWords }] = await Promise.all([
    import("../server/log.ts"),
    import("../ui/words/words.ts"),
    import("./serve-words.ts"),
  ]);
  const { language } = settingsOf(command);
  const config = configFor(options, language, process.env);
  if (!config) {
    process.exitCode = notUnderstood;
    return;
  }
  const log = openLog(config.LOG_LEVEL);
  const beside = databaseBeside(config, log, () => new Date());
  try {
    const doors = await openDoors(config, log, beside);
    console.log(say(serveWords.open, language, { address: doors.origin }));
    await untilSignalled(log, doors.close);
  } catch (thrown) {
    await beside.close();
    const host = config.PASSERELLE_HOST ?? "localhost";
    const fault = listeningFault(thrown, { port: config.PORT, host, command: "passerelle serve", language });
    if (fault === undefined) throw thrown;
    console.error(fault);
    process.exitCode = cannotStart;
  } finally {
    log.flush();
  }
}

export const addServe = (program: Command): void => {
  program
    .command("serve")
    .description("open the site for visitors")
    .option("--port <port>", "port to listen on (PORT; 4600 unless said)")
    .option("--host <address>", "address to listen on (PASSERELLE_HOST; this machine only unless said)")
    .addHelpText("after", "\nExample:\n  passerelle serve --port 8080 --host 0.0.0.0\n")
    .action((options: Options, command: Command) => serve(options, command));
};
