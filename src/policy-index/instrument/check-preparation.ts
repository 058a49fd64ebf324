/** What may be wrong with a preparation: names that are not there, scales without length, targets that are lacking. */

import type { PreparationFile } from "../preparation/contract.ts";
import type { InstrumentFile, NodeFile } from "./contract.ts";
import { type Say, suggested } from "./remark.ts";
import type { Path } from "./yaml-text.ts";

type Steps = Pick<PreparationFile, "treat" | "normalise">;
type Normalisation = NonNullable<Steps["normalise"]>;

export function checkPreparation(file: InstrumentFile, say: Say): void {
  const { prepare } = file;
  const counted = countedIn(file);
  checkMeasured(file, counted, say);
  if (prepare === undefined) return;
  const path = ["prepare"];
  const ids = file.indicators.map(({ id }) => id);
  checkImputation(file, prepare.impute, [...path, "impute"], say);
  const apart = prepare.except ?? {};
  const normalisedHere = ids.filter((id) => counted.has(id) && apart[id]?.normalise === undefined);
  checkSteps(prepare, path, { ids, normalised: normalisedHere }, say);
  for (const [id, steps] of Object.entries(apart)) {
    known(id, ids, [...path, "except", id], say);
    checkSteps(steps, [...path, "except", id], { ids, normalised: [id] }, say);
  }
}

/** A number as measured is in units of its own: combined with others it must be brought to their scale. */
function checkMeasured({ indicators, prepare }: InstrumentFile, counted: ReadonlySet<string>, say: Say): void {
  indicators.forEach(({ id, ...rest }, at) => {
    if (!("measured" in rest) || !counted.has(id)) return;
    const normalise = prepare?.except?.[id]?.normalise ?? prepare?.normalise;
    if (normalise === undefined || normalise.rule === "none")
      say({ tier: "warning", code: "measured-not-normalised", path: ["indicators", at], found: id });
  });
}

function checkImputation(file: InstrumentFile, impute: PreparationFile["impute"], path: Path, say: Say): void {
  if (impute === undefined) return;
  if ("within" in impute && Array.isArray(impute.within)) {
    const headline = file.measures.find((measure) => measure.headline) ?? file.measures[0];
    const nodes = headline ? nodesOf(headline.tree) : [];
    impute.within.forEach((node, at) => {
      if (nodes.includes(node)) return;
      const where = [...path, "within", at];
      say({ tier: "error", code: "prepare-node-unknown", path: where, found: node, ...suggested(node, nodes) });
    });
  }
  if (!("by" in impute) || impute.by === undefined) return;
  const answered = file.indicators.flatMap((one) =>
    one.kind === "compound" ? one.items.map(({ id }) => id) : [one.id],
  );
  const many = Array.isArray(impute.by);
  [impute.by].flat().forEach((by, at) => {
    if (typeof by !== "object" || !("indicator" in by)) return;
    known(by.indicator, answered, [...path, "by", ...(many ? [at] : []), "indicator"], say);
  });
}

type Named = { readonly ids: readonly string[]; readonly normalised: readonly string[] };

function checkSteps({ normalise }: Steps, path: Path, named: Named, say: Say): void {
  if (normalise) checkNormalisation(normalise, [...path, "normalise"], named, say);
}

const scale = (found: string) => ({ tier: "error", code: "prepare-scale", found }) as const;

function checkNormalisation(normalise: Normalisation, path: Path, { ids, normalised }: Named, say: Say): void {
  const upwards = ([low, high]: readonly [number, number], where: string, also: Path = []): void => {
    if (!(low < high)) say({ ...scale(`[${low}, ${high}]`), path: [...path, where, ...also] });
  };
  const each = (of: Readonly<Record<string, unknown>>, where: "targets" | "posts"): void => {
    for (const id of Object.keys(of)) known(id, ids, [...path, where, id], say);
    for (const id of normalised)
      if (!Object.hasOwn(of, id))
        say({ tier: "error", code: "prepare-target-missing", path: [...path, where], found: id, expected: where });
  };
  switch (normalise.rule) {
    case "min-max":
      upwards(normalise.range ?? [0, 100], "range");
      return;
    case "scaled":
      upwards(normalise.from, "from");
      return;
    case "distance-to-target":
      each(normalise.targets, "targets");
      return;
    case "goalposts":
      each(normalise.posts, "posts");
      for (const [id, posts] of Object.entries(normalise.posts)) upwards(posts, "posts", [id]);
      return;
    case "categories": {
      const { upTo, scores } = normalise;
      const ascending = upTo.every((share, at) => share > (upTo[at - 1] ?? 0) && share < 1);
      if (ascending && scores.length === upTo.length + 1) return;
      const found = `${upTo.join(", ")} → ${scores.join(", ")}`;
      say({ tier: "error", code: "prepare-categories", path: [...path, "upTo"], found });
      return;
    }
    default:
  }
}

function known(id: string, ids: readonly string[], path: Path, say: Say): void {
  if (ids.includes(id)) return;
  say({ tier: "error", code: "prepare-indicator-unknown", path, found: id, ...suggested(id, ids) });
}

const nodesOf = (node: NodeFile, depth = 0): readonly string[] =>
  depth > 64
    ? []
    : [
        node.id,
        ...node.children.flatMap((child) =>
          typeof child === "object" && "children" in child ? nodesOf(child, depth + 1) : [],
        ),
      ];

/** Indicators that count in some measure; others are asked and never combined. */
function countedIn({ measures }: InstrumentFile): ReadonlySet<string> {
  const counted = new Set<string>();
  const gather = (node: NodeFile, depth: number): void => {
    if (depth > 64) return;
    for (const child of node.children)
      if (typeof child !== "object") counted.add(String(child));
      else if ("children" in child) gather(child, depth + 1);
      else counted.add(child.indicator);
  };
  for (const { tree } of measures) gather(tree, 0);
  return counted;
}
