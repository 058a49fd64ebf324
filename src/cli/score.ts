/**
 * `passerelle score`: a package's scores, every node of every measure, without server or database.
 *
 * Exit code 0; 1 where `--check` found a difference; 2 where the package, or what was asked of it, is not valid.
 */
import { type Command, Option } from "commander";
import { errorsAmong, type Finding } from "../base/finding.ts";
import type { IndexPackage } from "../policy-index/package/contract.ts";
import type { ScoreRow } from "../policy-index/scoring/score-rows.ts";
import { say } from "../ui/words/words.ts";
import { printFindings } from "./print-findings.ts";
import { progressBar } from "./progress.ts";
import { settingsOf } from "./settings.ts";
import type { Told } from "./told.ts";
import { cliWords } from "./words.ts";

type Asked = {
  readonly measure?: string;
  readonly period?: string;
  readonly format: "csv" | "json";
  readonly out?: string;
  readonly check?: true;
};

export function addScore(program: Command, told: Told): void {
  program
    .command("score")
    .description(told("score"))
    .argument("<package>", told("package"))
    .option("--measure <id>", told("scoreMeasure"))
    .option("--period <period>", told("scorePeriod"))
    .addOption(new Option("--format <format>", told("scoreFormat")).choices(["csv", "json"]).default("csv"))
    .option("--out <file>", told("scoreOut"))
    .option("--check", told("scoreCheck"))
    .action(async (path: string, asked: Asked, command: Command) => {
      process.exitCode = await score(path, asked, command);
    });
}

async function score(path: string, asked: Asked, command: Command): Promise<number> {
  const { language, json } = settingsOf(command);
  const format = json ? "json" : asked.format;
  const print = (findings: readonly Finding[]): void =>
    printFindings(findings, language, format === "json" ? "json" : "text");

  const { readPackage } = await import("../policy-index/package/read-package.ts");
  const bar = progressBar(say(cliWords.reading, language));
  const { package: read, findings } = await readPackage(path, { progress: bar.to }).finally(bar.end);
  const refused = read ? whatIsUnknown(read, asked) : [];
  if (!read || refused.length > 0) {
    print([...findings, ...refused]);
    return 2;
  }

  const { scored } = await import("./scored.ts");
  const scores = scored(read);
  if ("refused" in scores) {
    print([...findings, scores.refused]);
    return 2;
  }
  const { checkExpected } = await import("../policy-index/scoring/check-expected.ts");
  const { scoreRows } = await import("../policy-index/scoring/score-rows.ts");
  const differences = asked.check ? checkExpected(read.expected, read.answers, scores.table) : [];
  const rows = scoreRows(read.instrument, read.answers, scores.table, asked);
  const { writeOutput } = await import("./write-output.ts");
  try {
    await writeOutput(format === "json" ? asJson(rows) : asCsv(rows), asked.out);
  } catch (fault) {
    const { codeOf } = await import("../policy-index/package/open-files.ts");
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    print([{ tier: "error", code: "out-unwritable", file: asked.out ?? "", found: code }]);
    return 2;
  }
  print([...differences, ...scores.findings, ...findings]);
  if (errorsAmong(differences).length > 0) return 1;
  if (asked.check && format === "csv") {
    process.stderr.write(`${say(cliWords.reproduced, language, { count: read.expected.length })}\n`);
  }
  return 0;
}

/** A measure or period that the package does not have, or a check of nothing. */
function whatIsUnknown({ instrument, answers, expected }: IndexPackage, asked: Asked): readonly Finding[] {
  const found: Finding[] = [];
  const measures = instrument.measures.map(({ id }) => id);
  if (asked.measure !== undefined && !measures.includes(asked.measure)) {
    const column = "--measure";
    found.push({ tier: "error", code: "measure-unknown", column, found: asked.measure, expected: measures.join(", ") });
  }
  if (asked.period !== undefined && !answers.periods.includes(asked.period)) {
    const known = answers.periods.slice(0, 20).join(", ");
    found.push({ tier: "error", code: "period-unknown", column: "--period", found: asked.period, expected: known });
  }
  if (asked.check && expected.length === 0) {
    found.push({ tier: "error", code: "expected-none", file: "expected.csv" });
  }
  return found;
}

const header = "measure,node,place,period,score,status,present,weight\n";

/** Ids hold no comma, quote or newline; one that a spreadsheet would run gets an apostrophe before it. */
const cell = (id: string): string => (/^[=+\-@\t]/.test(id) ? `'${id}` : id);

function* asCsv(rows: Iterable<ScoreRow>): Generator<string> {
  yield header;
  for (const { measure, node, place, period, score, status, present, weight } of rows) {
    yield `${cell(measure)},${cell(node)},${cell(place)},${period},${score ?? ""},${status},${present},${weight}\n`;
  }
}

function* asJson(rows: Iterable<ScoreRow>): Generator<string> {
  let before = "[\n";
  for (const row of rows) {
    yield `${before}${JSON.stringify({ ...row, score: row.score ?? null })}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
