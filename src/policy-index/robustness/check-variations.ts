/** What may be wrong with variations beside an instrument: a choice twice, a name that is not there, a table nobody gave. */
import { closest } from "../../base/closest.ts";
import type { Instrument, InstrumentNode } from "../instrument/contract.ts";
import type { Path } from "../instrument/yaml-text.ts";
import { choicesIn } from "./coders.ts";
import type { CodersTold, VariationChoice, VariationsFile } from "./variations/contract.ts";

/** Something wrong at a path of the file, before it becomes a finding with its line. */
export type Remark = {
  readonly code: string;
  readonly path: Path;
  readonly found?: string;
  readonly expected?: string;
};

/** Where the variations stand, and whether the index brings its own table of coders. */
export type Among = { readonly among?: "a-file" | "a-request"; readonly coders?: CodersTold };

export function remarksOn(
  { vary }: Pick<VariationsFile, "vary">,
  instrument: Instrument,
  { among = "a-file", coders = "untold" }: Among = {},
): readonly Remark[] {
  const names = namesIn(instrument);
  const seen = new Set<string>();
  return vary.flatMap((variation, position) => {
    const path = ["vary", position];
    const again = seen.has(variation.choice);
    seen.add(variation.choice);
    return [
      ...(again ? [{ code: "variation-repeated", path: [...path, "choice"], found: variation.choice }] : []),
      ...misnamed(variation, path, names),
      ...(variation.choice === "coder-disagreement"
        ? [...withoutTable(variation, path, { among, coders }), ...unfitShares(variation, path, instrument)]
        : []),
    ];
  });
}

type Coders = Extract<VariationChoice, { readonly choice: "coder-disagreement" }>;

/** One of the two, none where the index has its own, and in what is not a file never the name of another file. */
function withoutTable({ table, shares }: Coders, path: Path, { among, coders }: Required<Among>): readonly Remark[] {
  const given = [table, shares].filter((one) => one !== undefined).length;
  const isNamed = among === "a-file" || table === undefined;
  if (isNamed && (given === 1 || (given === 0 && coders === "told"))) return [];
  return [{ code: "variation-table-needed", path }];
}

/** Shares of a question that is no choice, and those that are no row of shares for each of its options. */
function unfitShares({ shares = {} }: Coders, path: Path, instrument: Instrument): readonly Remark[] {
  const choices = choicesIn(instrument);
  return Object.entries(shares).flatMap(([found, rows]): readonly Remark[] => {
    const where = [...path, "shares", found];
    const options = choices.get(found)?.options.length;
    if (options === undefined) {
      const expected = closest(found, [...choices.keys()]) ?? [...choices.keys()].slice(0, 20).join(", ");
      return [{ code: "indicator-unknown", path: where, found, expected }];
    }
    const isRow = (row: readonly number[]): boolean =>
      row.length === options && Math.abs(row.reduce((sum, share) => sum + share, 0) - 1) <= 1e-9;
    if (rows.length === options && rows.every(isRow)) return [];
    return [{ code: "variation-shares-unfit", path: where, found, expected: String(options) }];
  });
}

type Names = {
  /** By node of the headline tree, its children and what they weigh. */
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly indicators: readonly string[];
};

function namesIn({ measures, indicators }: Instrument): Names {
  const nodes = new Map<string, ReadonlyMap<string, number>>();
  const walk = (node: InstrumentNode): void => {
    nodes.set(
      node.id,
      new Map(node.children.map((child) => [child.kind === "node" ? child.id : child.indicator, child.weight])),
    );
    for (const child of node.children) if (child.kind === "node") walk(child);
  };
  const headline = measures.find((measure) => measure.headline) ?? measures[0];
  if (headline) walk(headline.tree);
  return { nodes, indicators: indicators.map(({ id }) => id) };
}

function misnamed(variation: VariationChoice, path: Path, { nodes, indicators }: Names): readonly Remark[] {
  const unknown = (code: string, name: string, known: Iterable<string>, where: Path): readonly Remark[] => {
    const all = [...known];
    if (all.includes(name)) return [];
    return [{ code, path: where, found: name, expected: closest(name, all) ?? all.slice(0, 20).join(", ") }];
  };
  const node = (name: string, where: Path) => unknown("variation-node-unknown", name, nodes.keys(), where);
  const indicator = (name: string, where: Path) => unknown("indicator-unknown", name, indicators, where);
  const listed =
    "nodes" in variation && Array.isArray(variation.nodes)
      ? variation.nodes.flatMap((name, at) => node(name, [...path, "nodes", at]))
      : [];
  switch (variation.choice) {
    case "weights":
      if (variation.by !== "sets") return listed;
      return variation.sets.flatMap((set, at) =>
        Object.entries(set).flatMap(([name, children]) => {
          const where = [...path, "sets", at, name];
          const known = nodes.get(name);
          if (known === undefined) return node(name, where);
          const weighs = [...known].some(([child, weight]) => (children[child] ?? weight) > 0);
          return [
            ...Object.keys(children).flatMap((child) =>
              unknown("variation-child-unknown", child, known.keys(), [...where, child]),
            ),
            ...(weighs ? [] : [{ code: "variation-weights-none", path: where, found: name }]),
          ];
        }),
      );
    case "normalisation":
      return variation.among.flatMap((one, at) => {
        const where = [...path, "among", at];
        if (one.rule === "distance-to-reference") return [beyond(one.rule, [...where, "rule"])];
        const by = "targets" in one ? "targets" : "posts";
        const given = "targets" in one ? one.targets : "posts" in one ? one.posts : undefined;
        if (given === undefined) return [];
        return Object.keys(given).flatMap((name) => indicator(name, [...where, by, name]));
      });
    case "imputation":
      return variation.among.flatMap((one, at) => {
        const where = [...path, "among", at];
        if (one.rule === "last" || one.rule === "linear") return [beyond(one.rule, [...where, "rule"])];
        if ("within" in one && Array.isArray(one.within))
          return one.within.flatMap((name, position) => node(name, [...where, "within", position]));
        if (!("by" in one) || one.by === undefined) return [];
        const alike = Array.isArray(one.by) ? one.by : [one.by];
        const [first] = alike;
        if (alike.length === 1 && typeof first === "object" && "indicator" in first)
          return indicator(first.indicator, [...where, "by", "indicator"]);
        return [beyond("by", [...where, "by"])];
      });
    default:
      return listed;
  }
}

/** What needs to know of periods, places or groups, which draws of one period do not have. */
const beyond = (found: string, path: Path): Remark => ({ code: "variation-beyond", path, found });
