/**
 * The shape of `instrument.yaml`, told in findings: which key is missing, unknown, or of the wrong kind, and where.
 *
 * Where a value may have several shapes (an indicator, a child of a node) the schema fails in all of them; told is
 * the one its writer seems to have meant.
 */
import type { z } from "zod";
import { closest } from "../../base/closest.ts";
import type { Finding } from "../../base/finding.ts";
import { PreparationFile } from "../preparation/contract.ts";
import { rulesOf } from "../preparation/rule-names.ts";
import { InstrumentFile } from "./contract.ts";
import type { InstrumentCode } from "./words.ts";
import { type Path, written, type YamlText } from "./yaml-text.ts";

type Issue = z.core.$ZodIssue;

/** The file's content in its declared shape, or what is wrong with it. */
export function shaped(yaml: YamlText, file: string): { content?: InstrumentFile; findings: readonly Finding[] } {
  const parsed = InstrumentFile.safeParse(yaml.value);
  if (parsed.success) return { content: parsed.data, findings: [] };
  const findings = parsed.error.issues
    .flatMap((issue) => told(issue, [], yaml.value))
    .map(({ path, ...rest }) => {
      const row = yaml.lineOf(path);
      const column = written(path);
      return {
        tier: "error" as const,
        file,
        ...rest,
        ...(row === undefined ? {} : { row }),
        ...(column === "" ? {} : { column }),
      };
    });
  return { findings: findings.slice(0, 1000) };
}

type Told = { code: InstrumentCode; path: Path; found?: string; expected?: string; facts?: Record<string, string> };

function told(issue: Issue, above: Path, whole: unknown): Told[] {
  const path = [...above, ...issue.path.filter((step) => typeof step !== "symbol")];
  const value = at(whole, path);
  const found = value === undefined ? {} : { found: shown(value) };
  switch (issue.code) {
    case "invalid_union": {
      if (value === undefined) return [{ code: "key-missing", path, expected: String(path.at(-1) ?? "") }];
      const rules = issue.errors.length === 0 ? rulesOf[String(path.at(-2))] : undefined;
      if (rules) {
        const near = typeof value === "string" ? closest(value, rules) : undefined;
        return [{ code: "value-not-allowed", path, ...found, expected: near ?? rules.join(", ") }];
      }
      const kinds = kindsThere(issue.errors);
      if (kinds) {
        const kind = at(value, ["kind"]);
        return [{ code: "value-not-allowed", path: [...path, "kind"], found: shown(kind), expected: kinds.join(", ") }];
      }
      const branch = meant(issue.errors, value);
      if (branch) return branch.flatMap((inner) => told(inner, path, whole));
      return [{ code: "value-kind", path, ...found }];
    }
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const near = closest(key, knownKeys);
        return {
          code: "key-unknown" as const,
          path: [...path, key],
          found: key,
          ...(near && near !== key ? { expected: near } : {}),
        };
      });
    case "invalid_type":
      return value === undefined
        ? [{ code: "key-missing", path, expected: String(path.at(-1) ?? "") }]
        : [{ code: "value-kind", path, ...found, expected: issue.expected }];
    case "invalid_value":
      return value === undefined
        ? [{ code: "key-missing", path, expected: String(path.at(-1) ?? "") }]
        : [{ code: "value-not-allowed", path, ...found, expected: issue.values.map(String).join(", ") }];
    case "too_small":
      return [{ code: "value-out-of-range", path, ...found, expected: `≥ ${issue.minimum}` }];
    case "too_big":
      return [{ code: "value-out-of-range", path, ...found, expected: `≤ ${issue.maximum}` }];
    case "invalid_format":
      return [{ code: "value-form", path, ...found, expected: issue.pattern ?? issue.format }];
    case "invalid_key":
    case "invalid_element":
      return issue.issues.flatMap((inner) => told(inner, path, whole));
    default:
      return [{ code: "value-form", path, ...found }];
  }
}

/** Of the shapes a value might have had, the one with the least wrong: its kind first, then its keys. */
function meant(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const wrong = (issue: Issue): number => {
    if (issue.path.length === 0 && issue.code === "invalid_type") return 1000;
    if (issue.path[0] === "kind") return 100;
    if (issue.code === "unrecognized_keys") return 2 * issue.keys.length;
    return issue.path.length === 1 && at(value, [issue.path[0] as string]) === undefined ? 3 : 1;
  };
  let best: readonly Issue[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const branch of branches) {
    const sum = branch.reduce((total, issue) => total + wrong(issue), 0);
    if (sum < least) {
      least = sum;
      best = branch;
    }
  }
  return least >= 1000 ? undefined : best;
}

/** The kinds that may be written where a kind is written that no shape has; the first shape is as wrong as the others. */
function kindsThere(branches: readonly (readonly Issue[])[]): readonly string[] | undefined {
  const named = branches.map((branch) =>
    branch.flatMap((issue) => (issue.code === "invalid_value" && issue.path[0] === "kind" ? issue.values : [])),
  );
  if (named.length === 0 || named.some((kinds) => kinds.length === 0)) return undefined;
  return [...new Set(named.flat().map(String))];
}

function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

const shown = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

const knownKeys = [
  ...Object.keys(InstrumentFile.shape),
  ...["question", "guidance", "kind", "options", "tags", "key", "label", "score", "as", "unit", "bands", "upTo"],
  ...["notApplicable", "range", "combine", "missing", "items", "weight", "headline", "tree", "children", "indicator"],
  ...Object.keys(PreparationFile.shape),
  ...[
    "measured",
    "direction",
    "available",
    "nonZero",
    "by",
    "groups",
    "within",
    "gap",
    "ends",
    "first",
    "next",
    "combined",
  ],
  ...["skewness", "kurtosis", "most", "power", "shifted", "mean", "deviation", "ties", "place", "period", "capped"],
  ...["targets", "posts", "scale", "cut", "scores"],
  ...["rule", "need", "from", "rules", "all", "node", "atLeast", "atMost", "above", "below", "power-mean"],
];
