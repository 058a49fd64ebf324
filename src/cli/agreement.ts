/**
 * `passerelle agreement`: how far coders who answered the same questions agree, without server or database.
 *
 * Exit code 0; 2 where the table, or what was asked of it, is not valid (findings on standard error).
 */
import { basename, extname } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { errorsAmong, type Finding } from "../base/finding.ts";
import type { Level } from "../engine/agreement/krippendorff.ts";
import type { Grouping } from "./agreement-table.ts";
import { codingFindingWords } from "./agreement-words.ts";
import { printFindings } from "./print-findings.ts";
import { settingsOf } from "./settings.ts";
import type { Refused, Told } from "./told.ts";

/** The group of all units, beside those asked for: no indicator or area has brackets in its id. */
const allTogether = "(all)";

type Asked = {
  readonly level: Level;
  readonly by: Grouping;
  readonly categories?: readonly string[];
  readonly seed: number;
  readonly draws: number;
  readonly confidence: number;
  readonly confusion?: string;
  readonly out?: string;
};

const whole = (refused: Refused, least: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new InvalidArgumentError(refused("wholeFrom", { least: String(least) }));
  return value;
};

const share =
  (refused: Refused) =>
  (text: string): number => {
    const value = Number(text);
    if (!(value > 0 && value < 1)) throw new InvalidArgumentError(refused("confidenceShare"));
    return value;
  };

const inOrder =
  (refused: Refused) =>
  (text: string): readonly string[] => {
    const names = text.split(",").map((name) => name.trim());
    if (names.length < 2 || names.includes("") || new Set(names).size < names.length)
      throw new InvalidArgumentError(refused("twoCategories"));
    return names;
  };

export function addAgreement(program: Command, told: Told, refused: Refused): void {
  program
    .command("agreement")
    .description(told("agreement"))
    .argument("<file>", told("agreementFile"))
    .addOption(
      new Option("--level <level>", told("level"))
        .choices(["nominal", "ordinal", "interval", "ratio"])
        .default("nominal"),
    )
    .addOption(new Option("--by <what>", told("by")).choices(["indicator", "area", "all"]).default("indicator"))
    .option("--categories <names>", told("categories"), inOrder(refused))
    .option("--seed <seed>", told("intervalSeed"), whole(refused, 0), 1)
    .option("--draws <count>", told("intervalDraws"), whole(refused, 2), 1000)
    .option("--confidence <share>", told("confidence"), share(refused), 0.95)
    .option("--confusion <file>", told("confusion"))
    .option("--out <file>", told("toFile"))
    .action(async (path: string, asked: Asked, command: Command) => {
      process.exitCode = await agreement(path, asked, command);
    });
}

async function agreement(path: string, asked: Asked, command: Command): Promise<number> {
  const { language, json } = settingsOf(command);
  const print = (findings: readonly Finding[]): void =>
    printFindings(findings, language, json ? "json" : "text", codingFindingWords);
  const { readCodings } = await import("./read-codings.ts");
  const { codings, findings } = await readCodings(path, asked.by);
  if (errorsAmong(findings).length > 0) {
    print(findings);
    return 2;
  }
  const { groupsOf } = await import("./agreement-groups.ts");
  const { level, categories } = asked;
  const { groups, findings: unfit } = groupsOf(codings, { file: basename(path), level, categories });
  if (errorsAmong(unfit).length > 0) {
    print([...unfit, ...findings]);
    return 2;
  }
  const { agreementOf } = await import("./agreement-of.ts");
  const made = groups.map((group) => agreementOf(group, asked));
  const together = groupsOf(
    codings.map((coding) => ({ ...coding, group: allTogether })),
    { file: basename(path), level, categories },
  ).groups[0];
  const overall = made.length > 1 && together ? agreementOf(together, asked) : undefined;
  const { agreementLines, confusionLines } = await import("./agreement-lines.ts");
  const { writeOutput } = await import("./write-output.ts");
  const { seed, draws, confidence, by, out, confusion } = asked;
  const whole = { level, by, seed, draws, confidence, groups: made, ...(overall ? { overall } : {}) };
  const lines = overall ? [...made, overall] : made;
  try {
    await writeOutput(json ? [`${JSON.stringify(whole, undefined, 1)}\n`] : agreementLines(by, lines), out);
    if (confusion !== undefined) await writeOutput(confusionLines(by, made), confusion);
  } catch (fault) {
    const { codeOf } = await import("../policy-index/package/open-files.ts");
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    print([{ tier: "error", code: "out-unwritable", file: out ?? confusion ?? extname(path), found: code }]);
    return 2;
  }
  print(findings);
  return 0;
}
