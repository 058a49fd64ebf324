/**
 * `passerelle import`: a package into the database, published as a release. One transaction; the same twice changes
 * nothing.
 *
 * Exit code 0; 1 where scores differ from those expected or the release exists with another content; 2 where the
 * package is not valid; 3 where the database is the obstacle.
 */
import type { Command } from "commander";
import { z } from "zod";
import { errorsAmong, Finding } from "../base/finding.ts";
import { isRefusal, type Refusal } from "../base/refusal.ts";
import { printFindings } from "./print-findings.ts";
import { type Settings, settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";

type Options = { readonly release: string; readonly publishedOn?: string };

export function addImport(program: Command, told: Told): void {
  program
    .command("import")
    .description(told("import"))
    .argument("<package>", told("package"))
    .requiredOption("--release <id>", told("release"))
    .option("--published-on <day>", told("publishedOn"))
    .addHelpText(
      "after",
      `\n${told("example")}\n  passerelle import examples/citizenship-law/2020.0 --release 2020.0\n`,
    )
    .action(async (path: string, options: Options, command: Command) => {
      process.exitCode = await importPackage(path, options, settingsOf(command));
    });
}

/** Bars for the two long parts, shown one after the other. */
async function bars(settings: Settings) {
  const [{ progressBar }, { releaseWords }, { say }] = await Promise.all([
    import("./progress.ts"),
    import("./release-words.ts"),
    import("../ui/words/words.ts"),
  ]);
  const labels = new Map([
    ["reading", releaseWords.reading],
    ["keeping", releaseWords.keeping],
  ]);
  let shown: { readonly what: string; readonly bar: ReturnType<typeof progressBar> } | undefined;
  return {
    to: (done: number, of: number | undefined, what: string): void => {
      const label = labels.get(what);
      if (label === undefined) return;
      if (shown?.what !== what) {
        shown?.bar.end();
        shown = { what, bar: progressBar(say(label, settings.language)) };
      }
      shown.bar.to(done, of);
    },
    end: (): void => shown?.bar.end(),
  };
}

/** Every finding of a refused package; 1 where all that is wrong is that scores differ from those expected. */
function printRefusedPackage(refusal: Refusal, { language, json }: Settings): number {
  const findings = z.array(Finding).parse(refusal.details ?? []);
  printFindings(findings, language, json ? "json" : "text");
  const errors = errorsAmong(findings);
  return errors.length > 0 && errors.every(({ code }) => code === "expected-differs") ? 1 : 2;
}

async function importPackage(path: string, options: Options, settings: Settings): Promise<number> {
  const [{ configFor }, { withDatabase }, { publishPackage }] = await Promise.all([
    import("./opening.ts"),
    import("./with-database.ts"),
    import("../server/publish-package.ts"),
  ]);
  const [{ releaseProblems }, { releaseWords }, { say }] = await Promise.all([
    import("../policy-index/releases/words.ts"),
    import("./release-words.ts"),
    import("../ui/words/words.ts"),
  ]);
  const config = configFor({}, settings.language, process.env);
  if (config === undefined) return 2;
  const progress = await bars(settings);
  return withDatabase(config, settings, releaseProblems, 1, async (context) => {
    const input = {
      package: path,
      release: options.release,
      ...(options.publishedOn === undefined ? {} : { publishedOn: options.publishedOn }),
    };
    try {
      const done = await publishPackage(config.PASSERELLE_DATA, input, { ...context, progress: progress.to });
      progress.end();
      const { outcome, record, findings } = done;
      if (settings.json) {
        process.stdout.write(`${JSON.stringify(done)}\n`);
        return 0;
      }
      printFindings(findings, settings.language, "text");
      const message = outcome === "published" ? releaseWords.published : releaseWords.already;
      const { index, id: release, answers, places } = record;
      process.stdout.write(`${say(message, settings.language, { index, release, answers, places })}\n`);
      return 0;
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.code === "package-invalid") return printRefusedPackage(thrown, settings);
      throw thrown;
    } finally {
      progress.end();
    }
  });
}
