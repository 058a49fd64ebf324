/**
 * `passerelle robustness` and `passerelle sensitivity`: how far ranks of a package or of a published release could have
 * moved, and which choice in its method matters, without server or database.
 *
 * Exit code 0; 1 where what the site keeps of a release does not come out the same; 2 where the package, or what was
 * asked of it, is not valid; 130 when it was interrupted, and then nothing is written.
 */
import { basename, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Finding } from "../base/finding.ts";
import type { AnswerTable } from "../policy-index/package/contract.ts";
import { type Robustness, standardSettings } from "../policy-index/robustness/contract.ts";
import { mostDraws, standardNoise, VariationName } from "../policy-index/robustness/variations/contract.ts";
import { say } from "../ui/words/words.ts";
import { misuseWords } from "./misuse-words.ts";
import { printFindings } from "./print-findings.ts";
import { progressBar } from "./progress.ts";
import { readScoredIndex } from "./read-scored-index.ts";
import { remarksOnEffects, remarksOnFailed } from "./robustness-remarks.ts";
import { type AskedVariations, settingsFor, shorthand } from "./robustness-settings.ts";
import { robustnessWords } from "./robustness-words.ts";
import { settingsOf } from "./settings.ts";
import type { Refused, Told } from "./told.ts";

type Asked = AskedVariations & {
  readonly period?: string;
  readonly draws?: string;
  readonly check?: boolean;
  readonly out?: string;
};

const whole =
  (refused: Refused, least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    const ends = { least: String(least), most: String(most) };
    throw new InvalidArgumentError(refused(most === Number.MAX_SAFE_INTEGER ? "wholeFrom" : "wholeBetween", ends));
  };

const share =
  (refused: Refused) =>
  (text: string): number => {
    const value = Number(text);
    if (!(value > 0 && value <= 1)) throw new InvalidArgumentError(refused("noiseShare"));
    return value;
  };

const names =
  (refused: Refused) =>
  (text: string): readonly VariationName[] =>
    text.split(",").map((name) => {
      const known = byName.find((one) => one === name.trim());
      if (!known) throw new InvalidArgumentError(refused("anyOf", { names: byName.join(", ") }));
      return known;
    });

/** The names that need nothing said beside them. */
const byName = VariationName.options.filter((name) => shorthand(name) !== undefined);

const common = (command: Command, n: number, told: Told, refused: Refused): Command =>
  command
    .argument("<index>", told("index"))
    .option("--period <period>", told("period"))
    .option("--variations <file>", told("variations"))
    .option("--seed <seed>", told("seed", { value: String(standardSettings.seed) }), whole(refused, 0))
    .option("--n <count>", told("n", { value: String(n) }), whole(refused, 2, mostDraws))
    .addOption(
      new Option("--noise <share>", told("noise", { value: String(standardNoise) }))
        .argParser(share(refused))
        .conflicts("variations"),
    )
    .addOption(
      new Option("--vary <names>", told("vary", { names: byName.join(", ") }))
        .argParser(names(refused))
        .conflicts("variations"),
    )
    .addOption(new Option("--coders <file>", told("coders")).conflicts("variations"))
    .option("--out <file>", told("toFile"));

export function addRobustness(program: Command, told: Told, refused: Refused): void {
  common(program.command("robustness").description(told("robustness")), standardSettings.replicates, told, refused)
    .option("--draws <file>", told("draws"))
    .addOption(
      new Option("--check", told("robustnessCheck")).conflicts([
        "period",
        "variations",
        "seed",
        "n",
        "noise",
        "vary",
        "coders",
        "out",
        "draws",
      ]),
    )
    .action(async (path: string, asked: Asked, command: Command) => {
      if (asked.check) {
        const { checkKept } = await import("./robustness-check.ts");
        process.exitCode = await checkKept(path, command);
      } else process.exitCode = await worked(path, asked, command, "ranges");
    });
}

export function addSensitivity(program: Command, told: Told, refused: Refused): void {
  common(
    program.command("sensitivity").description(told("sensitivity")),
    standardSettings.points,
    told,
    refused,
  ).action(async (path: string, asked: Asked, command: Command) => {
    process.exitCode = await worked(path, asked, command, "effects");
  });
}

async function worked(path: string, asked: Asked, command: Command, what: "ranges" | "effects"): Promise<number> {
  const { language, json } = settingsOf(command);
  if (asked.out !== undefined && asked.draws !== undefined && resolve(asked.out) === resolve(asked.draws))
    command.error(say(misuseWords.sameFile, language, { one: "--out", other: "--draws" }));
  const { noteWords, notesOnDrawn } = await import("./robustness-notes.ts");
  const print = (findings: readonly Finding[]): void =>
    printFindings(findings, language, json ? "json" : "text", noteWords);
  const { index, release, chosen, findings: found } = await readScoredIndex(path, { language, json });
  const read = index && (await settingsFor(asked, what, index, chosen));
  const refused = [...(index ? unknownPeriod(index.answers, asked.period) : []), ...(read?.findings ?? [])];
  if (!index || !read?.settings || refused.length > 0) {
    print([...found, ...refused]);
    return 2;
  }
  const { settings, named } = read;
  const name = { index: index.instrument.id, ...(release === undefined ? {} : { release }) };
  const { workedOutOf } = await import("../policy-index/releases/robust/thread.ts");
  const { interruptible, interrupted } = await import("./interrupt.ts");
  const { signal, until, end } = interruptible();
  const bar = progressBar(say(robustnessWords.drawing, language));
  const only = asked.period === undefined ? undefined : [asked.period];
  const done = await workedOutOf(index, { settings, only }, (share) => bar.to(share, 1), signal).finally(bar.end);
  if (!done) return interrupted;
  const { made, drawn } = done;
  const idle = withoutEffect(made, named, asked.variations);
  if (idle.length > 0) {
    print([...found, ...idle]);
    return 2;
  }
  const by = settings.variations === chosen?.variations ? "editor" : "asked";
  const notes = json ? [] : notesOnDrawn(made, by);
  const findings = [...found, ...notes];
  const { effectLines, rangeLines, drawLines } = await import("../policy-index/robustness/lines.ts");
  const { writeOutput } = await import("./write-output.ts");
  const lines = what === "ranges" ? rangeLines(made, name) : effectLines(made, name);
  try {
    await writeOutput(until(json ? [`${JSON.stringify({ ...name, ...made }, undefined, 1)}\n`] : lines), asked.out);
    if (asked.draws !== undefined) {
      await writeOutput(
        until(drawLines(made, name, (period) => drawn.find((one) => index.answers.periods[one.period] === period))),
        asked.draws,
      );
    }
  } catch (fault) {
    if (signal.aborted) return interrupted;
    const { codeOf } = await import("../policy-index/package/open-files.ts");
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    print([{ tier: "error", code: "out-unwritable", file: asked.out ?? asked.draws ?? "", found: code }]);
    return 2;
  } finally {
    end();
  }
  const failed = json ? [] : remarksOnFailed(made, what);
  print([...findings, ...failed, ...(what === "effects" ? remarksOnEffects(made) : [])]);
  return 0;
}

function unknownPeriod(answers: AnswerTable, period: string | undefined): readonly Finding[] {
  if (period === undefined || answers.periods.includes(period)) return [];
  const known = answers.periods.slice(0, 20).join(", ");
  return [{ tier: "error", code: "period-unknown", column: "--period", found: period, expected: known }];
}

/** What was asked for by name and varies nothing in any period: nobody must believe that it was tried. */
function withoutEffect(
  made: Robustness,
  asked: readonly VariationName[],
  file: string | undefined,
): readonly Finding[] {
  const effective = new Set(made.periods.flatMap(({ varied }) => varied));
  return asked
    .filter((name) => !effective.has(name))
    .map((name) => ({
      tier: "error",
      code: "variation-without-effect",
      ...(file === undefined ? { column: "--vary" } : { file: basename(file), column: "vary" }),
      found: name,
      ...(effective.size > 0 ? { expected: [...effective].join(", ") } : {}),
    }));
}
