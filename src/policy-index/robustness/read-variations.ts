/** A file of variations → what is varied, or everything that is wrong with it at once. */
import type { z } from "zod";
import { closest } from "../../base/closest.ts";
import type { Finding } from "../../base/finding.ts";
import type { Instrument } from "../instrument/contract.ts";
import { type Path, readYaml, written, type YamlText } from "../instrument/yaml-text.ts";
import { rulesOf } from "../preparation/rule-names.ts";
import { type Remark, remarksOn } from "./check-variations.ts";
import { type CodersTold, VariationName, VariationsFile } from "./variations/contract.ts";

/**
 * Reads YAML or JSON. A table of coders is named in it and read by whoever knows where files are.
 *
 * @example readVariations("vary:\n - choice: weights\n   by: noise\n", "variations.yaml", instrument).variations?.vary
 */
export function readVariations(
  text: string,
  file: string,
  instrument: Instrument,
  coders: CodersTold = "untold",
): { readonly variations?: VariationsFile; readonly findings: readonly Finding[] } {
  const yaml = readYaml(text, file);
  if (yaml.findings.length > 0) return { findings: yaml.findings };
  const parsed = VariationsFile.safeParse(yaml.value ?? {});
  const remarks = parsed.success
    ? remarksOn(parsed.data, instrument, { coders })
    : parsed.error.issues.flatMap((issue) => told(issue, [], yaml.value));
  const findings = remarks.map((remark) => placed(remark, yaml, file));
  return findings.length === 0 && parsed.success ? { variations: parsed.data, findings } : { findings };
}

function placed({ path, ...remark }: Remark, yaml: YamlText, file: string): Finding {
  const row = yaml.lineOf(path);
  const column = written(path);
  return {
    ...{ tier: "error", file, ...remark },
    ...(row === undefined ? {} : { row }),
    ...(column === "" ? {} : { column }),
  };
}

type Issue = z.core.$ZodIssue;

function told(issue: Issue, above: Path, whole: unknown): readonly Remark[] {
  const path = [...above, ...issue.path.filter((step) => typeof step !== "symbol")];
  const value = at(whole, path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const near = closest(key, keys);
      const suggested = near === undefined || near === key ? {} : { expected: near };
      return { code: "key-unknown", path: [...path, key], found: key, ...suggested };
    });
  if (value === undefined) return [{ code: "variation-key-missing", path, expected: String(path.at(-1) ?? "vary") }];
  const found = shown(value);
  switch (issue.code) {
    case "invalid_union": {
      const names = namesAt(path, whole);
      if (names === undefined) return [{ code: "variation-value-kind", path, found }];
      const near = typeof value === "string" ? closest(value, names) : undefined;
      return [{ code: "value-not-allowed", path, found, expected: near ?? names.join(", ") }];
    }
    case "invalid_value":
      return [{ code: "value-not-allowed", path, found, expected: issue.values.map(String).join(", ") }];
    case "too_small":
      return [{ code: "value-out-of-range", path, found, expected: `≥ ${issue.minimum}` }];
    case "too_big":
      return [{ code: "value-out-of-range", path, found, expected: `≤ ${issue.maximum}` }];
    case "invalid_type":
      return [{ code: "variation-value-kind", path, found, expected: issue.expected }];
    case "invalid_key":
    case "invalid_element":
      return issue.issues.flatMap((inner) => told(inner, path, whole));
    default:
      return [{ code: "variation-value-kind", path, found }];
  }
}

const weighings = ["noise", "dirichlet", "sets"];
const combinations = [
  ...["mean", "weighted-mean", "geometric-mean", "harmonic-mean", "sum", "min", "max", "median"],
  ...["{ power-mean: 2 }", "copeland"],
];
const steps: Readonly<Record<string, string>> = {
  normalisation: "normalise",
  treatment: "treat",
  imputation: "impute",
};

/** What may stand at a path, where it is one of several. */
function namesAt(path: Path, whole: unknown): readonly string[] | undefined {
  const last = path.at(-1);
  if (last === "choice") return VariationName.options;
  if (last === "by" && path.length === 3) return weighings;
  if (last === "nodes") return ["top", "[id, id]"];
  const choice = at(whole, [...path.slice(0, 2), "choice"]);
  if (last === "rule") return rulesOf[String(path.at(-2))] ?? rulesOf[steps[String(choice)] ?? ""];
  return choice === "combination" && path[2] === "among" ? combinations : undefined;
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

const keys = [
  ...Object.keys(VariationsFile.shape),
  ...["choice", "by", "share", "concentration", "sets", "nodes", "among", "table", "shares", "plausible"],
  ...["rule", "within", "gap", "ends", "first", "next", "combined", "skewness", "kurtosis", "most", "power", "shifted"],
  ...["range", "mean", "deviation", "ties", "capped", "targets", "posts", "scale", "cut", "upTo", "scores", "from"],
];
