/**
 * `passerelle import-programme` and `export-programme`: a programme as one file, both ways without loss.
 *
 * Exit code 0; 2 where the file is not valid or the programme not there; 3 where the database is the obstacle.
 */
import type { Command } from "commander";
import { z } from "zod";
import { Finding } from "../base/finding.ts";
import { isRefusal } from "../base/refusal.ts";
import { FileOutput } from "../base/served.ts";
import { type Settings, settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

type ImportOptions = { readonly from?: string };
type ExportOptions = { readonly number?: string };

export function addImportProgramme(program: Command, told: Told): void {
  program
    .command("import-programme")
    .description(told("importProgramme"))
    .argument("<file>", told("programmeFile"))
    .option("--from <day>", told("programmeFrom"))
    .addHelpText(
      "after",
      `\n${told("example")}\n  passerelle import-programme examples/example-facility/programme.yaml\n`,
    )
    .action(async (path: string, options: ImportOptions, command: Command) => {
      process.exitCode = await bring(path, options, settingsOf(command));
    });
}

export function addExportProgramme(program: Command, told: Told): void {
  program
    .command("export-programme")
    .description(told("exportProgramme"))
    .argument("<code>", told("programmeCode"))
    .option("--number <version>", told("programmeVersion"))
    .addHelpText("after", `\n${told("example")}\n  passerelle export-programme EXF > programme.yaml\n`)
    .action(async (code: string, options: ExportOptions, command: Command) => {
      process.exitCode = await write(code, options.number, settingsOf(command));
    });
}

async function opened(language: Settings["language"]) {
  const [{ configFor }, { withDatabase }, { programmeProblems }, { perform }, served] = await Promise.all([
    import("./opening.ts"),
    import("./with-database.ts"),
    import("../facility/programme/problem-words.ts"),
    import("../server/perform.ts"),
    import("../server/operations.ts"),
  ]);
  return { config: configFor({}, language, process.env), withDatabase, programmeProblems, perform, served };
}

/** What is wrong with a file, a line each: where, and what. */
const lineOf = ({ file, row, column, found }: Finding): string =>
  `${[file, row, column].filter((part) => part !== undefined).join(":")}: ${found}`;

async function bring(path: string, { from }: ImportOptions, settings: Settings): Promise<number> {
  const { config, withDatabase, programmeProblems, perform, served } = await opened(settings.language);
  if (config === undefined) return 2;
  return withDatabase(config, settings, programmeProblems, 2, async (context) => {
    try {
      const input = { path, ...(from === undefined ? {} : { from }) };
      const { warnings, ...done } = served.servedImportProgramme.operation.output.parse(
        await perform(served.servedImportProgramme, input, context),
      );
      for (const { found } of warnings) process.stderr.write(`${found}\n`);
      process.stdout.write(`${JSON.stringify(done)}\n`);
      return 0;
    } catch (thrown) {
      if (!isRefusal(thrown) || thrown.code !== "programme-invalid") throw thrown;
      for (const finding of z.array(Finding).parse(thrown.details)) process.stderr.write(`${lineOf(finding)}\n`);
      throw thrown;
    }
  });
}

async function write(programme: string, version: string | undefined, settings: Settings): Promise<number> {
  const { config, withDatabase, programmeProblems, perform, served } = await opened(settings.language);
  if (config === undefined) return 2;
  return withDatabase(config, settings, programmeProblems, 2, async (context) => {
    const input = { programme, ...(version === undefined ? {} : { version }) };
    const { pieces } = FileOutput.parse(await perform(served.servedProgrammeFile, input, context));
    for await (const piece of pieces) process.stdout.write(piece);
    return 0;
  });
}
