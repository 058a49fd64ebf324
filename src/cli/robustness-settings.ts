/** What a robustness is worked out under, from the command line: a file of variations, or the short words for it. */
import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { errorsAmong, type Finding } from "../base/finding.ts";
import { codeOf } from "../policy-index/package/open-files.ts";
import { type RobustnessSettings, standardSettings } from "../policy-index/robustness/contract.ts";
import { readVariations } from "../policy-index/robustness/read-variations.ts";
import { codersTold, type ScoredIndex } from "../policy-index/robustness/robustness-of.ts";
import {
  standardVariations,
  type VariationChoice,
  type VariationName,
  type VariationsFile,
} from "../policy-index/robustness/variations/contract.ts";
import { variationsOf } from "../policy-index/robustness/variations-of.ts";
import { readConfusion } from "./read-confusion.ts";

export type AskedVariations = {
  readonly variations?: string;
  readonly seed?: number;
  readonly n?: number;
  readonly noise?: number;
  readonly vary?: readonly VariationName[];
  readonly coders?: string;
};

export type ReadSettings = {
  readonly settings?: RobustnessSettings;
  /** What was asked for by name: it must have an effect. */
  readonly named: readonly VariationName[];
  readonly findings: readonly Finding[];
};

/** A choice that is varied as usual, by its name alone. */
export const shorthand = (name: VariationName, noise?: number): VariationChoice | undefined => {
  if (name === "weights") return { choice: "weights", by: "noise", ...(noise === undefined ? {} : { share: noise }) };
  if (name === "drop-area" || name === "coder-disagreement") return { choice: name };
  return standardVariations.find(({ choice }) => choice === name);
};

/**
 * The settings, or what is wrong with the files that were named. A seed and a count that are given go before the file's; where
 * nothing is said of what is varied, a release is drawn as it was on its page.
 */
export async function settingsFor(
  asked: AskedVariations,
  what: "ranges" | "effects",
  index: Pick<ScoredIndex, "instrument" | "doubleCoding">,
  ofRelease?: RobustnessSettings,
): Promise<ReadSettings> {
  const { variations, vary: names, noise, coders } = asked;
  const unsaid = [variations, names, noise, coders].every((one) => one === undefined);
  const read =
    variations !== undefined
      ? await fromFile(variations, index)
      : unsaid && ofRelease
        ? { variations: variationsOf(ofRelease), named: [], findings: [] }
        : await fromWords(asked, index);
  if (!read.variations) return { named: [], findings: read.findings };
  const { seed, n, points, vary } = read.variations;
  const counted = asked.n === undefined ? {} : what === "ranges" ? { replicates: asked.n } : { points: asked.n };
  const settings = {
    seed: asked.seed ?? seed ?? standardSettings.seed,
    replicates: n ?? standardSettings.replicates,
    points: points ?? standardSettings.points,
    variations: vary,
    ...counted,
  };
  return { settings, named: read.named, findings: read.findings };
}

type Read = {
  readonly variations?: VariationsFile;
  readonly named: readonly VariationName[];
  readonly findings: readonly Finding[];
};

async function fromFile(path: string, index: Pick<ScoredIndex, "instrument" | "doubleCoding">): Promise<Read> {
  const file = basename(path);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (fault) {
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    const absent = code === "ENOENT";
    const finding = { code: absent ? "package-absent" : "file-unreadable", found: absent ? path : code } as const;
    return { named: [], findings: [{ tier: "error", file, ...finding }] };
  }
  const { instrument } = index;
  const { variations, findings } = readVariations(text, file, instrument, codersTold(index));
  if (!variations) return { named: [], findings };
  const vary: VariationChoice[] = [];
  const told: Finding[] = [...findings];
  for (const variation of variations.vary) {
    if (variation.choice !== "coder-disagreement" || variation.table === undefined) {
      vary.push(variation);
      continue;
    }
    const { coders, findings: wrong } = await readConfusion(resolve(dirname(path), variation.table), instrument);
    told.push(...wrong);
    if (coders) vary.push({ choice: "coder-disagreement", shares: coders });
  }
  const named = vary.map(({ choice }) => choice);
  return errorsAmong(told).length > 0
    ? { named, findings: told }
    : { variations: { ...variations, vary }, named, findings: told };
}

async function fromWords(
  { noise, vary, coders }: AskedVariations,
  index: Pick<ScoredIndex, "instrument" | "doubleCoding">,
): Promise<Read> {
  const twice = vary?.find((name, at) => vary.indexOf(name) !== at);
  if (twice !== undefined)
    return { named: [], findings: [{ tier: "error", code: "variation-repeated", column: "--vary", found: twice }] };
  if (vary?.includes("coder-disagreement") && coders === undefined && codersTold(index) === "untold")
    return { named: [], findings: [{ tier: "error", code: "variation-table-needed", column: "--vary" }] };
  const table = coders === undefined ? undefined : await readConfusion(coders, index.instrument);
  if (table && !table.coders) return { named: [], findings: table.findings };
  const wanted = vary ?? standardVariations.map(({ choice }) => choice);
  const chosen = [
    ...wanted.flatMap((name) => (table && name === "coder-disagreement" ? [] : (shorthand(name, noise) ?? []))),
    ...(table?.coders ? [{ choice: "coder-disagreement" as const, shares: table.coders }] : []),
  ];
  const named = [...new Set([...(vary ?? []), ...(table ? (["coder-disagreement"] as const) : [])])];
  return { variations: { vary: chosen }, named, findings: table?.findings ?? [] };
}
