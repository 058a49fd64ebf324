/** Running choices that are given as data: what someone else drew, what one wants to try, or what a replicate had drawn. */
import { scored } from "../grid.ts";
import { mustHavePower } from "../must-be-sound.ts";
import type { Recipe } from "../recipe.ts";
import type { Draw, Subject, Uncertainty, WeightSet } from "./contract.ts";
import { type Arrangement, copyOf, type Layout } from "./layout.ts";
import { officially } from "./leaf-columns.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Course, courseFrom, roomFor, runCourse, type Source } from "./replicates.ts";
import { summarise } from "./uncertainty.ts";
import { type Changing, type Children, childrenOf, drop, giveWeights, nodesOf, slotOf } from "./vary.ts";

/**
 * Replicates of choices given one by one, in their order.
 *
 * shape    k ranked places, n draws → as `uncertainty` of n replicates, under no seed
 * units    those of the recipe’s scores
 * missing  as `uncertainty`; a draw that fails is counted with its reason
 * throws   RangeError: a recipe that is not sound, a draw that names what is not there
 * source   see `uncertainty`
 *
 * @example replay(tiny.subject, [{ combinations: new Map([["overall", { kind: "min" }]]) }]).scores // → 70, 40, 10, 50
 */
export function replay(subject: Subject, draws: readonly Draw[]): Uncertainty {
  const recipes = [...new Set(draws.flatMap(({ recipe }) => recipe ?? []))];
  const made = planOf(subject, [], {
    answered: [...new Set(draws.flatMap((draw) => [...(draw.answers?.keys() ?? [])]))],
    combinations: draws.flatMap((draw) => [...(draw.combinations?.values() ?? [])]),
    recipes,
  });
  const drawn = roomFor(made, draws.length);
  const failed = runCourse(made, courseOf(made, draws, recipes), 0, draws.length, drawn);
  return summarise(made, undefined, draws.length, drawn, failed);
}

function courseOf({ layout, read, subject }: Plan, draws: readonly Draw[], recipes: readonly Recipe[]): Course {
  const children = childrenOf(layout);
  const arranged = draws.map((draw) => arrangedBy(draw, layout, children));
  const rowOf = new Map(Array.from(subject.ranked, (row, place) => [row, read.ranked[place]!]));
  return {
    settingOf: (replicate) => {
      const { recipe } = draws[replicate]!;
      return recipe === undefined ? officially : recipes.indexOf(recipe) + 1;
    },
    arrange: (replicate, changing) => {
      arranged[replicate]!(changing);
    },
    answer: draws.some(({ answers }) => answers !== undefined)
      ? (replicate, into) => {
          for (const [id, { rows, values }] of draws[replicate]!.answers ?? [])
            rows.forEach((row, at) => {
              const own = rowOf.get(row);
              if (own === undefined) throw new RangeError(`row ${row} of "${id}" is not ranked`);
              into.get(id)!.values[own] = values[at]!;
              into.get(id)!.states[own] = scored;
            });
        }
      : undefined,
  };
}

function arrangedBy(draw: Draw, layout: Layout, children: Children): (changing: Changing) => void {
  const give = draw.weights === undefined ? undefined : giveWeights(draw.weights, layout, children);
  const combinations = [...(draw.combinations ?? [])].map(([id, combination]) => {
    const [node] = nodesOf([id], layout);
    mustHavePower(id, combination);
    return { node: node!, combination };
  });
  const slots = (draw.without ?? []).map((id) => slotOf(id, layout));
  return (changing) => {
    give?.(changing.arrangement);
    for (const { node, combination } of combinations) changing.arrangement.combine[node] = combination;
    for (const slot of slots) drop(slot, layout, changing);
  };
}

/**
 * What a replicate of a plan draws, as data: a `replay` of it gives the same scores.
 *
 * shape    a plan, a source of numbers and the number of a replicate → one draw
 * units    weights and answers as the recipe has them
 * missing  what a variation leaves as it is stays unsaid
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example
 * const made = plan(tiny.subject, [{ kind: "drop", what: "indicator" }]);
 * drawOf(made, seededBy(7), 0).without // → ["fees"]
 */
export function drawOf(plan: Plan, source: Source, replicate: number): Draw {
  const { layout } = plan;
  const course = courseFrom(plan, source);
  const changing: Changing = { arrangement: copyOf(layout.arrangement), without: [] };
  course.arrange(replicate, changing);
  const weights = weightsIn(changing, layout);
  const combinations = combinationsIn(changing, layout);
  const setting = course.settingOf(replicate);
  return {
    ...(setting !== officially && { recipe: plan.settings.recipeOf(setting) }),
    ...(weights.size > 0 && { weights }),
    ...(combinations.size > 0 && { combinations }),
    ...(changing.without.length > 0 && { without: changing.without }),
    ...(course.answer !== undefined && { answers: answersIn(plan, course.answer, replicate) }),
  };
}

/** Nodes that weigh their children otherwise than officially, with all the weights they give. */
function weightsIn({ arrangement }: Changing, { arrangement: official, leaves, nodes }: Layout): WeightSet {
  const weights = new Map<string, ReadonlyMap<string, number>>();
  nodes.forEach((id, node) => {
    const entries = entriesOf(arrangement, node);
    const weightOf = new Map(
      entriesOf(official, node).map((entry) => [official.slot[entry]!, official.weight[entry]!]),
    );
    if (entries.every((entry) => arrangement.weight[entry] === weightOf.get(arrangement.slot[entry]!))) return;
    const byChild = entries.map((entry) => {
      const slot = arrangement.slot[entry]!;
      return [
        (slot < leaves.length ? leaves[slot] : nodes[slot - leaves.length])!,
        arrangement.weight[entry]!,
      ] as const;
    });
    weights.set(id, new Map(byChild));
  });
  return weights;
}

const entriesOf = ({ first, count }: Arrangement, node: number): readonly number[] =>
  Array.from({ length: count[node]! }, (_, at) => first[node]! + at);

function combinationsIn({ arrangement }: Changing, { arrangement: official, nodes }: Layout) {
  return new Map(
    nodes.flatMap((id, node) => {
      const combination = arrangement.combine[node]!;
      return combination === official.combine[node] ? [] : [[id, combination] as const];
    }),
  );
}

function answersIn(
  { grids, read, subject }: Plan,
  answer: NonNullable<Course["answer"]>,
  replicate: number,
): NonNullable<Draw["answers"]> {
  const answers = new Map<string, { rows: number[]; values: number[] }>();
  grids.redrawn(officially, (columns) => {
    answer(replicate, columns);
    for (const [id, { values, states }] of columns) {
      const official = read.answers.get(id);
      const rows = [...values.keys()].filter(
        (row) => states[row] === scored && !(official?.states[row] === scored && official.values[row] === values[row]),
      );
      answers.set(id, {
        rows: rows.map((row) => (read === subject ? row : subject.ranked[row]!)),
        values: rows.map((row) => values[row]!),
      });
    }
  });
  return answers;
}
