/**
 * `passerelle robustness` and `passerelle sensitivity`: how far ranks of a package or of a published release could have
 * moved, and which choice in its method matters, without server or database.
 *
 * Exit code 0; 1 where what the site keeps of a release does not come out the same; 2 where the package, or what was
 * asked of it, is not valid.
 */
import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Finding } from "../base/finding.ts";
import type { AnswerTable } from "../policy-index/package/contract.ts";
import {
  type CoderShares,
  type Robustness,
  type RobustnessSettings,
  standardSettings,
  VariationName,
} from "../policy-index/robustness/contract.ts";
import { say } from "../ui/words/words.ts";
import { printFindings } from "./print-findings.ts";
import { progressBar } from "./progress.ts";
import { readScoredIndex } from "./read-scored-index.ts";
import { robustnessFindingWords, robustnessWords } from "./robustness-words.ts";
import { settingsOf } from "./settings.ts";

type Asked = {
  readonly period?: string;
  readonly seed: number;
  readonly n: number;
  readonly noise: number;
  readonly vary?: readonly VariationName[];
  readonly coders?: string;
  readonly draws?: string;
  readonly check?: boolean;
  readonly out?: string;
};

/** More draws than this say nothing more, and would not fit into memory. */
const mostDraws = 100_000;

const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least} up` : `a whole number from ${least} to ${most}`,
    );
  };

const share = (text: string): number => {
  const value = Number(text);
  if (!(value > 0 && value <= 1)) throw new InvalidArgumentError("a share above 0, at most 1");
  return value;
};

const names = (text: string): readonly VariationName[] =>
  text.split(",").map((name) => {
    const known = VariationName.safeParse(name.trim());
    if (!known.success) throw new InvalidArgumentError(`any of ${VariationName.options.join(", ")}`);
    return known.data;
  });

const common = (command: Command, n: number): Command =>
  command
    .argument(
      "<index>",
      "a package (a folder, a zip, or a table of answers beside its instrument.yaml), or a published release: INDEX/RELEASE",
    )
    .option("--period <period>", "only this period; every one unless said")
    .option(
      "--seed <seed>",
      "what the draws begin with: the same seed, the same draws",
      whole(0),
      standardSettings.seed,
    )
    .option("--n <count>", "how many draws, or points", whole(2, mostDraws), n)
    .option("--noise <share>", "how far each weight is drawn around itself", share, standardSettings.noise)
    .option(
      "--vary <names>",
      `what is varied, of ${VariationName.options.join(", ")}; all that can be unless said`,
      names,
    )
    .option(
      "--coders <file>",
      "draw what other coders might have answered: the table that `passerelle agreement --confusion` writes",
    )
    .option("--out <file>", "write to a file instead of standard output");

export function addRobustness(program: Command): void {
  common(program.command("robustness").description("how far ranks could have moved"), standardSettings.replicates)
    .option("--draws <file>", "write every draw's scores and ranks to a file as well")
    .addOption(
      new Option(
        "--check",
        "of a published release: work out anew what the site keeps and say whether it is the same; exit 1 where not",
      ).conflicts(["period", "seed", "n", "noise", "vary", "coders", "out", "draws"]),
    )
    .action(async (path: string, asked: Asked, command: Command) => {
      if (asked.check) {
        const { checkKept } = await import("./robustness-check.ts");
        process.exitCode = await checkKept(path, command);
      } else process.exitCode = await told(path, asked, command, "ranges");
    });
}

export function addSensitivity(program: Command): void {
  common(
    program.command("sensitivity").description("which choice in the method moves ranks most"),
    standardSettings.points,
  ).action(async (path: string, asked: Asked, command: Command) => {
    process.exitCode = await told(path, asked, command, "effects");
  });
}

async function told(path: string, asked: Asked, command: Command, what: "ranges" | "effects"): Promise<number> {
  if (asked.out !== undefined && asked.draws !== undefined && resolve(asked.out) === resolve(asked.draws))
    command.error("error: --out and --draws name the same file");
  const { language, json } = settingsOf(command);
  const print = (findings: readonly Finding[]): void =>
    printFindings(findings, language, json ? "json" : "text", robustnessFindingWords);
  const { index, findings } = await readScoredIndex(path, { language, json });
  const { readConfusion } = await import("./read-confusion.ts");
  const table = index && asked.coders !== undefined ? await readConfusion(asked.coders, index.instrument) : undefined;
  const refused = [...(index ? unknownPeriod(index.answers, asked.period) : []), ...(table?.findings ?? [])];
  if (!index || refused.length > 0) {
    print([...findings, ...refused]);
    return 2;
  }
  const { drawsOf, robustnessOf } = await import("../policy-index/robustness/robustness-of.ts");
  const settings = settingsFor(asked, what, table?.coders);
  const bar = progressBar(say(robustnessWords.drawing, language));
  const wanted = asked.period === undefined ? undefined : [asked.period];
  const made = robustnessOf(index, settings, (done) => bar.to(done, 1), wanted);
  bar.end();
  const idle = withoutEffect(made, [...(asked.vary ?? []), ...(table ? (["coder-disagreement"] as const) : [])]);
  if (idle.length > 0) {
    print([...findings, ...idle]);
    return 2;
  }
  const { effectLines, rangeLines, drawLines } = await import("./robustness-lines.ts");
  const { writeOutput } = await import("./write-output.ts");
  const lines = what === "ranges" ? rangeLines(made) : effectLines(made);
  try {
    await writeOutput(json ? [`${JSON.stringify(made, undefined, 1)}\n`] : lines, asked.out);
    if (asked.draws !== undefined) {
      await writeOutput(
        drawLines(made, (period) => drawsOf(index, period, settings)),
        asked.draws,
      );
    }
  } catch (fault) {
    const { codeOf } = await import("../policy-index/package/open-files.ts");
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    print([{ tier: "error", code: "out-unwritable", file: asked.out ?? asked.draws ?? "", found: code }]);
    return 2;
  }
  print(findings);
  return 0;
}

const settingsFor = (
  { seed, n, noise, vary }: Asked,
  what: "ranges" | "effects",
  coders: CoderShares | undefined,
): RobustnessSettings => ({
  ...standardSettings,
  seed,
  noise,
  ...(what === "ranges" ? { replicates: n } : { points: n }),
  ...(vary ? { vary: [...vary, ...(coders ? (["coder-disagreement"] as const) : [])] } : {}),
  ...(coders ? { coders } : {}),
});

function unknownPeriod(answers: AnswerTable, period: string | undefined): readonly Finding[] {
  if (period === undefined || answers.periods.includes(period)) return [];
  const known = answers.periods.slice(0, 20).join(", ");
  return [{ tier: "error", code: "period-unknown", column: "--period", found: period, expected: known }];
}

/** What was asked for by name and varies nothing in any period: nobody must believe that it was tried. */
function withoutEffect(made: Robustness, asked: readonly VariationName[]): readonly Finding[] {
  const effective = new Set(made.periods.flatMap(({ varied }) => varied));
  return asked
    .filter((name) => !effective.has(name))
    .map((name) => ({
      tier: "error",
      code: "variation-without-effect",
      column: "--vary",
      found: name,
      ...(effective.size > 0 ? { expected: [...effective].join(", ") } : {}),
    }));
}
