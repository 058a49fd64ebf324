/**
 * `passerelle import-portfolio`: a portfolio of actions into the database, published as a new dated version. One
 * transaction; the same twice changes nothing.
 *
 * Exit code 0; 2 where the files are not valid; 3 where the database is the obstacle.
 */
import type { Command } from "commander";
import { z } from "zod";
import { Finding } from "../base/finding.ts";
import { isRefusal } from "../base/refusal.ts";
import { printFindings } from "./print-findings.ts";
import { type Settings, settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

type Options = { readonly publishedOn?: string };

export function addImportPortfolio(program: Command, told: Told): void {
  program
    .command("import-portfolio")
    .description(told("importPortfolio"))
    .argument("<folder>", told("portfolioFolder"))
    .option("--published-on <day>", told("publishedOn"))
    .addHelpText("after", `\n${told("example")}\n  passerelle import-portfolio examples/mieux-portfolio\n`)
    .action(async (path: string, options: Options, command: Command) => {
      process.exitCode = await bring(path, options, settingsOf(command));
    });
}

async function bring(path: string, { publishedOn }: Options, settings: Settings): Promise<number> {
  const { language, json } = settings;
  const [{ configFor }, { withDatabase }, { bringPortfolio }, { actionProblems }, { portfolioFindingWords }] =
    await Promise.all([
      import("./opening.ts"),
      import("./with-database.ts"),
      import("../server/settle-portfolio.ts"),
      import("../facility/portfolio/problem-words.ts"),
      import("../facility/portfolio/finding-words.ts"),
    ]);
  const [{ releaseWords }, { say }] = await Promise.all([import("./release-words.ts"), import("../ui/words/words.ts")]);
  const config = configFor({}, language, process.env);
  if (config === undefined) return 2;
  const print = (findings: readonly Finding[]): void =>
    printFindings(findings, language, json ? "json" : "text", portfolioFindingWords);
  return withDatabase(config, settings, actionProblems, 2, async (context) => {
    try {
      const input = { path, ...(publishedOn === undefined ? {} : { publishedOn }) };
      const done = await bringPortfolio(config.PASSERELLE_DATA, input, context);
      if (json) {
        process.stdout.write(`${JSON.stringify(done)}\n`);
        return 0;
      }
      print(done.findings);
      const { outcome, record } = done;
      const message = outcome === "published" ? releaseWords.portfolioPublished : releaseWords.portfolioAlready;
      process.stdout.write(`${say(message, language, { version: record.version, actions: record.actions })}\n`);
      return 0;
    } catch (thrown) {
      if (!isRefusal(thrown) || thrown.code !== "portfolio-invalid") throw thrown;
      print(z.array(Finding).parse(thrown.details ?? []));
      return 2;
    }
  });
}
