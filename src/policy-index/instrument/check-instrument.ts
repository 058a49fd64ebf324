/** What a well-shaped instrument may still have wrong: names twice, trees that do not hold, rules that cannot work. */
import { type LocalisedText, languages } from "../../base/text.ts";
import { checkIndicators } from "./check-indicators.ts";
import { checkMeasures } from "./check-measures.ts";
import { checkPreparation } from "./check-preparation.ts";
import type { InstrumentFile } from "./contract.ts";
import { namedTwice, type Remark, type Say, suggested } from "./remark.ts";
import type { Path } from "./yaml-text.ts";

export function remarksOn(file: InstrumentFile): readonly Remark[] {
  const remarks: Remark[] = [];
  const say: Say = (remark) => remarks.push(remark);
  checkIndicators(file, say);
  checkMeasures(file, say);
  checkBands(file, say);
  checkTypologies(file, say);
  checkPreparation(file, say);
  checkLanguages(file, say);
  return remarks;
}

function checkBands({ bands = [], measures }: InstrumentFile, say: Say): void {
  // The scores of every measure, as it says itself; most are from 0 to 100.
  const ranges = measures.map(({ range = [0, 100] }) => range);
  const [low, high] = [Math.min(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))];
  bands.forEach(({ from }, at) => {
    const isCovered = at > 0 && bands[at - 1]!.from <= low;
    if (from <= high && !isCovered) return;
    const path = ["bands", at, "from"];
    say({ tier: "warning", code: "band-outside", path, found: `${from}`, expected: `${low}–${high}` });
  });
  for (let at = 1; at < bands.length; at++) {
    const [above, here] = [bands[at - 1]!.from, bands[at]!.from];
    if (here < above) continue;
    const path = ["bands", at, "from"];
    say({ tier: "error", code: "bands-order", path, found: `${here}`, expected: `< ${above}` });
  }
}

function checkTypologies({ typologies = [], measures }: InstrumentFile, say: Say): void {
  const nodes = new Set<string>();
  const gather = (node: InstrumentFile["measures"][number]["tree"], depth = 0): void => {
    nodes.add(node.id);
    if (depth > 64) return;
    for (const child of node.children) if (typeof child === "object" && "children" in child) gather(child, depth + 1);
  };
  for (const measure of measures) gather(measure.tree);
  namedTwice(typologies, ["typologies"], say);
  typologies.forEach((typology, at) => {
    typology.rules.forEach((rule, ruleAt) => {
      (rule.all ?? []).forEach(({ node }, allAt) => {
        if (nodes.has(node)) return;
        const path = ["typologies", at, "rules", ruleAt, "all", allAt, "node"];
        say({ tier: "error", code: "typology-node-unknown", path, found: node, ...suggested(node, nodes) });
      });
    });
  });
}

/** A text that speaks some of the instrument's languages and lacks others: told once a language, with an example. */
function checkLanguages(file: InstrumentFile, say: Say): void {
  const spoken = new Set<string>();
  const texts: { readonly path: Path; readonly text: LocalisedText }[] = [];
  const gather = (value: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null) return;
    const keys = Object.keys(value);
    const last = path.at(-1);
    if (typeof last === "string" && textKeys.has(last) && !Array.isArray(value)) {
      const text: Record<string, string> = {};
      for (const key of keys) text[key] = String(Reflect.get(value, key));
      texts.push({ path, text });
      for (const key of keys) spoken.add(key);
      return;
    }
    for (const key of keys) gather(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key]);
  };
  gather(file, []);
  const wanted = new Set<string>([...spoken, ...(texts.length > 0 ? [file.language ?? "en"] : [])]);
  for (const language of wanted) {
    const lacking = texts.filter(({ text }) => typeof text !== "string" && text[language] === undefined);
    const first = lacking[0];
    if (!first) continue;
    const known = (languages as readonly string[]).includes(language) ? {} : { other: 1 };
    const facts = { count: lacking.length, ...known };
    say({ tier: "note", code: "language-missing", path: first.path, found: language, facts });
  }
}

const textKeys = new Set(["title", "question", "guidance", "label", "unit", "description", "notice", "attribution"]);
