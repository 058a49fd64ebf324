/**
 * `passerelle doctor`: looks at everything that can keep the product from working, and says all of it.
 *
 * Exit code 0 where nothing is unwell; 1 where something is; 2 where the settings are not understood.
 */
import type { Command } from "commander";
import { settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

async function doctor({ log, since }: { log?: true; since?: string }, command: Command): Promise<number> {
  const settings = settingsOf(command);
  const { language, json } = settings;
  const [{ faultLines, readConfig }, { examine }, { askedHere }] = await Promise.all([
    import("../server/config.ts"),
    import("../server/examine.ts"),
    import("./with-database.ts"),
  ]);
  const [{ doctorWords, signWords }, { serveWords }, { say }] = await Promise.all([
    import("./doctor-words.ts"),
    import("./serve-words.ts"),
    import("../ui/words/words.ts"),
  ]);
  const read = readConfig(process.env);
  if ("faults" in read) {
    const lines = faultLines(read.faults);
    if (json) process.stdout.write(`${JSON.stringify({ well: false, settings: lines })}\n`);
    else process.stderr.write(`${[say(serveWords.settings, language), ...lines].join("\n  ")}\n`);
    return 2;
  }
  if (log) {
    const { doctorLog } = await import("./doctor-log.ts");
    const { PASSERELLE_DATA: dataDirectory, DATABASE_URL: databaseUrl } = read.config;
    return doctorLog({ dataDirectory, databaseUrl }, since, new Date(), settings);
  }
  const signs = await examine(read.config, process.version, new Date(), (database) => askedHere(language, database));
  const isWell = signs.every(({ state }) => state !== "unwell");
  if (json) {
    process.stdout.write(`${JSON.stringify({ well: isWell, signs })}\n`);
    return isWell ? 0 : 1;
  }
  const marks = { well: "✓", mind: "!", unwell: "✗", "not-looked-at": "·" } as const;
  for (const { of, state, found } of signs) {
    const name = say(signWords[of], language);
    const judged = say(doctorWords[state], language);
    process.stdout.write(`${marks[state]} ${name}: ${judged}${found === "" ? "" : ` — ${found}`}\n`);
  }
  const allWell = signs.every(({ state }) => state === "well" || state === "not-looked-at");
  process.stdout.write(`${say(allWell ? doctorWords.allWell : doctorWords.mend, language)}\n`);
  return isWell ? 0 : 1;
}

export function addDoctor(program: Command, told: Told): void {
  program
    .command("doctor")
    .description(told("doctor"))
    .option("--log", told("log"))
    .option("--since <hash>", told("since"))
    .action(async (options: { log?: true; since?: string }, command: Command) => {
      process.exitCode = await doctor(options, command);
    });
}
