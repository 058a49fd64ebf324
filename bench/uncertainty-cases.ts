/** Subjects to draw from: made from a seed, so that every run has the same answers. */
import { type AnswerColumn, missing, scored } from "../src/engine/grid.ts";
import { stream } from "../src/engine/random/stream.ts";
import type { Recipe, RecipeChild, RecipeNode } from "../src/engine/recipe.ts";
import type { Subject, Variation } from "../src/engine/uncertainty/contract.ts";

/**
 * Places × indicators on four levels: indicators, pillars of about six, two or more areas, the whole. Weights from 1 to 3.
 * `absent` is the share of the cells that is missing.
 */
export function madeUp(places: number, indicators: number, absent: number): Subject {
  const ids = numbered(indicators).map((at) => `indicator-${at}`);
  const pillars = inPartsOf(6, ids.map(leaf)).map((children, at) => node(`pillar-${at}`, children));
  const areas = inPartsOf(Math.max(2, Math.ceil(Math.sqrt(pillars.length))), pillars.map(inner));
  const recipe: Recipe = {
    indicators: ids.map((id) => ({ kind: "score", id, range: [0, 100] })),
    measures: [
      { id: "headline", tree: node("whole", areas.map((children, at) => node(`area-${at}`, children)).map(inner)) },
    ],
  };
  const answers = new Map(ids.map((id, at) => [id, answered(places, absent, at)] as const));
  return { recipe, answers, rows: places, ranked: Uint32Array.from(numbered(places)) };
}

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const leaf = (indicator: string, at: number): RecipeChild => ({ kind: "indicator", weight: 1 + (at % 3), indicator });

const inner = (of: RecipeNode, at: number): RecipeChild => ({ kind: "node", weight: 1 + (at % 2), node: of });

const node = (id: string, children: readonly RecipeChild[]): RecipeNode => ({
  id,
  combine: { kind: "mean" },
  missing: { kind: "skip", need: 0 },
  children,
});

function inPartsOf<Each>(size: number, all: readonly Each[]): readonly (readonly Each[])[] {
  return numbered(Math.ceil(all.length / size)).map((part) => all.slice(part * size, (part + 1) * size));
}

/** Places have something in common, so that they differ as a whole too, and chance of their own. */
function answered(places: number, absent: number, indicator: number): AnswerColumn {
  const random = stream(20260101, indicator, 0);
  const values = new Float64Array(places);
  const states = new Uint8Array(places);
  for (let place = 0; place < places; place += 1) {
    const common = stream(20260101, place, 1)();
    const away = random() < absent;
    states[place] = away ? missing : scored;
    values[place] = away ? Number.NaN : 1 + 99 * (0.5 * common + 0.5 * random());
  }
  return { values, states };
}

export const newWeights: readonly Variation[] = [{ kind: "weights", by: "noise", share: 0.25 }];

/** Four things that could have been otherwise: weights, how areas become one, what is left out, and how pillars are made. */
export function fourChoices({ recipe }: Subject): readonly Variation[] {
  const root = recipe.measures[0]?.tree.id ?? "";
  const areas = (recipe.measures[0]?.tree.children ?? []).flatMap((child) =>
    child.kind === "node" ? [child.node.id] : [],
  );
  return [
    ...newWeights,
    { kind: "combination", among: [{ kind: "mean" }, { kind: "geometric-mean" }], nodes: areas },
    { kind: "drop", what: "indicator" },
    { kind: "combination", among: [{ kind: "mean" }, { kind: "harmonic-mean" }], nodes: [root] },
  ];
}
