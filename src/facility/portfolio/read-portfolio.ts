/**
 * Reads a portfolio, a folder of two files: `portfolio.yaml` says whose it is, `actions.csv` has a row an action.
 * Everything that is wrong is said at once; bad input is never thrown.
 */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { errorsAmong, type Finding } from "../../base/finding.ts";
import { LocalisedText } from "../../base/text.ts";
import { readYaml, written } from "../../policy-index/instrument/yaml-text.ts";
import { gatherer } from "../../policy-index/package/gather.ts";
import { fileProblemIn, type PackageFiles } from "../../policy-index/package/package-files.ts";
import { readTable } from "../../policy-index/package/read-table.ts";
import { type Action, Portfolio } from "./contract.ts";
import { actionColumns, actionsFile, readAction } from "./read-action.ts";
import { type Listed, together } from "./rules.ts";

const headFile = "portfolio.yaml";
const largestHead = 1024 * 1024;

const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);

/** What `portfolio.yaml` says. */
const Head = Portfolio.omit({ actions: true }).extend({
  language: z.string().min(2).max(20).default("en"),
  source: webAddress,
  regions: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/), title: LocalisedText }))
    .min(1)
    .max(100),
});

const StrictHead = z.strictObject(Head.shape);

export type PortfolioRead = { readonly portfolio?: Portfolio; readonly findings: readonly Finding[] };

const said = (code: string, file: string, more: Partial<Finding> = {}): Finding => ({
  tier: "error",
  code,
  file,
  ...more,
});

/** The folder a path means: itself, or the one its file lies in. */
async function folderOf(path: string): Promise<string | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) return undefined;
  return there.isDirectory() ? path : dirname(path);
}

async function headIn(
  folder: string,
): Promise<{ readonly head?: z.output<typeof StrictHead>; readonly findings: readonly Finding[] }> {
  const file = join(folder, headFile);
  const there = await stat(file).catch(() => undefined);
  if (!there?.isFile()) return { findings: [said("file-missing", headFile, { expected: headFile })] };
  if (there.size > largestHead)
    return { findings: [said("file-too-large", headFile, { found: `${there.size} B`, expected: "≤ 1 MB" })] };
  const yaml = readYaml(await readFile(file, "utf8"), headFile);
  if (yaml.findings.length > 0) return { findings: yaml.findings };
  const parsed = StrictHead.safeParse(yaml.value);
  if (parsed.success) return { head: parsed.data, findings: [] };
  return {
    findings: parsed.error.issues.slice(0, 50).map((issue) => {
      const path = issue.path.filter((step) => typeof step !== "symbol");
      const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
      const row = yaml.lineOf([...path, ...unknown.slice(0, 1)]);
      const column = written([...path, ...unknown.slice(0, 1)]);
      return said(unknown.length > 0 ? "head-key-unknown" : "head-value-invalid", headFile, {
        column,
        ...(row === undefined ? {} : { row }),
        expected: unknown.length > 0 ? Object.keys(Head.shape).join(", ") : issue.message,
      });
    }),
  };
}

const filesOf = (folder: string): PackageFiles => ({
  names: [actionsFile],
  open: (name) => createReadStream(join(folder, name)),
  size: () => undefined,
  close: () => undefined,
});

/**
 * @param path the folder, or one of its two files
 * @example const { portfolio, findings } = await readPortfolio("examples/mieux-portfolio");
 */
export async function readPortfolio(path: string): Promise<PortfolioRead> {
  const folder = await folderOf(path);
  if (folder === undefined) return { findings: [said("package-absent", path, { found: path })] };
  const { head, findings: ofHead } = await headIn(folder);
  if (!(await stat(join(folder, actionsFile)).catch(() => undefined))?.isFile())
    return { findings: [...ofHead, said("file-missing", actionsFile, { expected: actionsFile })] };

  const gather = gatherer();
  const own: Finding[] = [];
  const listed: Listed[] = [];
  const lines = new Map<string, number>();
  const regions = head?.regions.map(({ id }) => id) ?? [];
  try {
    await readTable(filesOf(folder), actionsFile, actionColumns, gather, (row, names) => {
      // Without its head nothing is known of regions: only the table itself is looked at.
      const action = head && readAction(row, { names, regions, say: (finding) => own.push(finding) });
      if (!action) return;
      const first = lines.get(action.id);
      if (first === undefined) {
        lines.set(action.id, row.line);
        listed.push({ action, line: row.line });
      } else
        own.push(
          said("row-id-repeated", actionsFile, { row: row.line, column: "id", found: action.id, facts: { first } }),
        );
    });
  } catch (thrown) {
    const problem = fileProblemIn(thrown);
    if (!problem) throw thrown;
    own.push(said(problem.code, problem.file, { found: problem.found, expected: problem.expected }));
  }
  const findings = [...ofHead, ...gather.list(), ...own, ...together(listed, actionsFile)].slice(0, 5_000);
  if (!head || errorsAmong(findings).length > 0) return { findings };
  if (listed.length === 0) return { findings: [...findings, said("actions-none", actionsFile)] };
  const actions: readonly Action[] = listed.map(({ action }) => action);
  return { portfolio: Portfolio.parse({ ...head, actions }), findings };
}
