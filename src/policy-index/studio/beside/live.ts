/**
 * What a measure makes of the last release while its rule and its weights are still being written: the edits are applied and
 * the places scored by the functions the server does both with. Pure; runs in a browser.
 */
import { type Column, missing, notApplicable, scored } from "../../../engine/grid.ts";
import type { RecipeNode } from "../../../engine/recipe.ts";
import { run } from "../../../engine/run.ts";
import type { InstrumentChild, InstrumentNode } from "../../instrument/contract.ts";
import { combinationOf, missingOf } from "../apply-indicator.ts";
import { editedTree } from "../apply-tree.ts";
import type { Edit } from "../edits/contract.ts";
import type { Ground } from "./contract.ts";

type Part = Ground["parts"][number];

const usual = { combine: "mean", missing: "skip" } as const;

function branch({ id, weight, rule = usual }: Part, parts: readonly Part[]): InstrumentNode {
  const children = parts
    .filter(({ under }) => under === id)
    .map(
      (part): InstrumentChild =>
        part.rule ? branch(part, parts) : { kind: "indicator", indicator: part.id, weight: part.weight },
    );
  const rules = { combine: combinationOf(rule), missing: missingOf(rule) };
  return { kind: "node", id, title: {}, description: undefined, weight, ...rules, children };
}

const recipeNode = ({ id, combine, missing: lacking, children }: InstrumentNode): RecipeNode => ({
  ...{ id, combine, missing: lacking },
  children: children.map((child) =>
    child.kind === "node" ? { kind: "node", weight: child.weight, node: recipeNode(child) } : child,
  ),
});

function columnOf({ scores, notApplicable: none }: Ground["questions"][number]): Column {
  const values = Float64Array.from(scores, (score) => score ?? Number.NaN);
  const states = Uint8Array.from(scores, (score) => (score === null ? missing : scored));
  for (const at of none) states[at] = notApplicable;
  return { values, states };
}

export type Moved = { readonly name: string; readonly before?: number | undefined; readonly now?: number | undefined };

/**
 * Every place under a measure as it would be after some edits, most changed first; undefined where the edits cannot be made.
 *
 * missing  a place without a score now and before is left out
 * throws   RangeError: a combination that has no meaning for a score of theirs
 *
 * @example movedBy(ground, [{ kind: "weigh", measure: "headline", from: "overall", child: "birth", weight: 2 }])
 */
export function movedBy(ground: Ground, edits: readonly Edit[]): readonly Moved[] | undefined {
  const [root] = ground.parts;
  if (!root) return undefined;
  let tree = branch(root, ground.parts);
  for (const edit of edits) {
    const next = editedTree(tree, edit);
    if (next === undefined || typeof next === "string") return undefined;
    tree = next;
  }
  const { measures } = run(
    {
      indicators: ground.questions.map(({ id }) => ({ kind: "score", id, range: [0, 0] })),
      measures: [{ id: "live", tree: recipeNode(tree) }],
    },
    new Map(ground.questions.map((question) => [question.id, columnOf(question)])),
    ground.places.length,
  );
  const overall = measures[0]?.nodes[0];
  const change = ({ before, now }: Moved): number =>
    before === undefined || now === undefined ? -1 : Math.abs(now - before);
  return ground.places
    .map(({ name, before }, at) => ({
      name,
      before,
      now: overall?.states[at] === scored ? overall.values[at] : undefined,
    }))
    .filter(({ before, now }) => before !== undefined || now !== undefined)
    .sort((one, other) => change(other) - change(one));
}
