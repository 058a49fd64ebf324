/**
 * What has another name by now than when a page was opened. An edit that names a thing without touching it (the posts of
 * a question, the branch a rule asks of) follows its new name, so that a form sent from an older page never brings an
 * old name back; what it says of a thing that is gone is for a person to settle. All pure.
 */
import type { Instrument } from "../instrument/contract.ts";
import { nodeIn, nodesIn } from "./apply-tree.ts";
import type { Edit } from "./edits/contract.ts";
import { simplesOf } from "./texts.ts";

type Named = { readonly id: string };

/** Ids that went between two lists, each with the id its thing has afterwards; undefined where that is gone too. */
function renamed(before: readonly Named[], after: readonly Named[]): ReadonlyMap<string, string | undefined> {
  const [was, is] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const went = before.filter(({ id }) => !is.has(id));
  if (went.length === 0) return new Map();
  const came = after.filter(({ id }) => !was.has(id));
  const saying = (thing: Named): string => JSON.stringify({ ...thing, id: "" });
  return new Map(
    went.map((thing) => {
      const [only, ...others] = came.filter((one) => saying(one) === saying(thing));
      return [thing.id, others.length === 0 ? only?.id : undefined];
    }),
  );
}

type Step = {
  readonly indicators: ReadonlyMap<string, string | undefined>;
  readonly measures: ReadonlyMap<string, string | undefined>;
  /** By the name of the measure before. */
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
};

const things = ({ indicators }: Instrument): readonly Named[] =>
  indicators.flatMap((one) => (one.kind === "compound" ? [one, ...simplesOf(one)] : [one]));

function step(before: Instrument, after: Instrument): Step {
  const measures = renamed(before.measures, after.measures);
  const nodes = before.measures.map(({ id, tree }) => {
    const later = after.measures.find((one) => one.id === (measures.get(id) ?? id));
    return [id, later ? renamed(nodesIn(tree), nodesIn(later.tree)) : new Map<string, undefined>()] as const;
  });
  return { indicators: renamed(things(before), things(after)), measures, nodes: new Map(nodes) };
}

export type Names = {
  readonly indicator: (id: string) => string | undefined;
  readonly measure: (id: string) => string | undefined;
  readonly node: (measure: string, id: string) => string | undefined;
};

/**
 * What the things of the first of some instruments are called in the last: each made from the one before by one entry of
 * the history.
 *
 * missing  a thing that is no longer there has no name
 */
export function namesSince(history: readonly Instrument[]): Names {
  const steps = history.slice(1).flatMap((after, at) => {
    const before = history[at];
    return before ? [step(before, after)] : [];
  });
  const through = (id: string, next: (step: Step, id: string) => string | undefined): string | undefined => {
    let here: string | undefined = id;
    for (const one of steps) if (here !== undefined) here = next(one, here);
    return here;
  };
  const by = (map: ReadonlyMap<string, string | undefined> | undefined, id: string): string | undefined =>
    map?.has(id) ? map.get(id) : id;
  return {
    indicator: (id) => through(id, ({ indicators }, here) => by(indicators, here)),
    measure: (id) => through(id, ({ measures }, here) => by(measures, here)),
    node: (measure, id) => {
      let inside: string | undefined = measure;
      return through(id, ({ nodes, measures }, here) => {
        const found = by(nodes.get(inside ?? ""), here);
        inside = by(measures, inside ?? "");
        return found;
      });
    },
  };
}

const isSaid = (...values: readonly unknown[]): boolean => values.some((value) => value !== undefined);

/** Rows of questions by the names these have now; a row that says nothing goes with its question. */
function rowsFollowed<Row extends Named>(
  rows: readonly Row[] | undefined,
  names: Names,
  isEmpty: (row: Row) => boolean,
): Row[] | undefined | "gone" {
  const made: Row[] = [];
  for (const row of rows ?? []) {
    const id = names.indicator(row.id);
    if (id !== undefined) made.push({ ...row, id });
    else if (!isEmpty(row)) return "gone";
  }
  return rows && made;
}

type Of<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;

function normaliseFollowed(edit: Of<"prepare-normalise">, names: Names): Edit | "gone" {
  const id = edit.id === undefined ? undefined : (names.indicator(edit.id) ?? "gone");
  const posts = rowsFollowed(edit.posts, names, ({ low, high }) => !isSaid(low, high));
  const targets = rowsFollowed(edit.targets, names, ({ target }) => !isSaid(target));
  if (id === "gone" || posts === "gone" || targets === "gone") return "gone";
  return { ...edit, ...(id !== undefined && { id }), ...(posts && { posts }), ...(targets && { targets }) };
}

function imputeFollowed(edit: Of<"prepare-impute">, names: Names, headline: string): Edit | "gone" {
  const alike = (edit.alike ?? []).map((row) =>
    row.of === "indicator" && row.indicator !== undefined ? { ...row, indicator: names.indicator(row.indicator) } : row,
  );
  if (alike.some((row) => row.of === "indicator" && row.indicator === undefined)) return "gone";
  const written = (edit.nodes ?? "").split(/([,;\n]+)/);
  // A name that was never one is left as it was written: it is a finding.
  const nodes = written.map((part) => (part.trim() === "" ? part : names.node(headline, part.trim())));
  if (nodes.includes(undefined)) return "gone";
  return { ...edit, ...(edit.alike && { alike }), ...(edit.nodes !== undefined && { nodes: nodes.join("") }) };
}

/** A rule means the branch of the first measure that has it. */
function ruleFollowed(edit: Of<"set-rule">, names: Names, { measures }: Instrument): Edit | "gone" {
  const conditions = (edit.conditions ?? []).map((row) => {
    const { node = "" } = row;
    const meant = measures.find(({ tree }) => nodeIn(tree, node))?.id;
    return { row, node: meant === undefined ? node : names.node(meant, node) };
  });
  if (conditions.some(({ node }) => node === undefined)) return "gone";
  return {
    ...edit,
    ...(edit.conditions && { conditions: conditions.map(({ row, node }) => (node ? { ...row, node } : row)) }),
  };
}

/** What hangs where, in a tree: branches of its measure, and questions. */
function placeFollowed(edit: Of<"add-indicator" | "add-node" | "place" | "unplace" | "move" | "weigh">, names: Names) {
  const { measure } = edit;
  if (measure === undefined) return edit;
  const node = (id: string): string => names.node(measure, id) ?? id;
  const child = (id: string): string => {
    const now = names.node(measure, id);
    return (now === id ? names.indicator(id) : now) ?? id;
  };
  return {
    ...edit,
    measure: names.measure(measure) ?? measure,
    ...("under" in edit && edit.under !== undefined && { under: node(edit.under) }),
    ...("from" in edit && { from: node(edit.from) }),
    ...("child" in edit && { child: child(edit.child) }),
  };
}

/**
 * An edit by the names things have now, where it was made by those of an earlier instrument; `gone` where it says
 * something of a thing that is no longer there.
 */
export function followed(edit: Edit, names: Names, before: Instrument): Edit | "gone" {
  switch (edit.kind) {
    case "prepare-normalise":
      return normaliseFollowed(edit, names);
    case "prepare-treat": {
      if (edit.id === undefined) return edit;
      const id = names.indicator(edit.id);
      return id === undefined ? "gone" : { ...edit, id };
    }
    case "prepare-impute":
      return imputeFollowed(edit, names, before.measures[0]?.id ?? "");
    case "set-rule":
      return ruleFollowed(edit, names, before);
    case "add-measure":
      return { ...edit, like: names.measure(edit.like) ?? edit.like };
    case "add-indicator":
    case "add-node":
    case "place":
    case "unplace":
    case "move":
    case "weigh":
      return placeFollowed(edit, names);
    default:
      return edit;
  }
}
