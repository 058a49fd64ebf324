/**
 * What answers come to: score, band, approach, areas, rank among the others. One function for the server and the
 * browser, fast enough to be asked at every choice.
 */
import { bandOf } from "../../engine/bands.ts";
import { type ExplainedChange, explainChange } from "../../engine/explain-change.ts";
import { type AnswerColumn, missing, scored } from "../../engine/grid.ts";
import { rank } from "../../engine/rank.ts";
import type { Recipe } from "../../engine/recipe.ts";
import { run, type ScoredNode, type Scores } from "../../engine/run.ts";
import { typologyOf } from "../../engine/typology.ts";
import { statusOf } from "../../policy-index/scoring/status-of.ts";
import type { Rank, ScoreReading } from "../reading/contract.ts";
import { type Change, mostSplit } from "./changes.ts";
import type { Outcome, WhatIfGround } from "./contract.ts";

/** The answers of one place under some changes, each a column of `rows` rows; a change is made in the rows it is told. */
function columnsOf(
  { answers }: Pick<WhatIfGround, "answers">,
  changes: readonly Change[],
  rows: number,
  isMade: (change: number, row: number) => boolean,
): ReadonlyMap<string, AnswerColumn> {
  const at = new Map(changes.map(({ id }, position) => [id, position]));
  return new Map(
    answers.map(({ id, value, state }) => {
      const values = new Float64Array(rows).fill(value ?? Number.NaN);
      const states = new Uint8Array(rows).fill(state);
      const change = at.get(id);
      const to = change === undefined ? undefined : changes[change]?.value;
      for (let row = 0; change !== undefined && row < rows; row += 1) {
        if (!isMade(change, row)) continue;
        values[row] = to ?? Number.NaN;
        states[row] = to === undefined ? missing : scored;
      }
      return [id, { values, states }];
    }),
  );
}

const readingOf = (node: ScoredNode | undefined): ScoreReading => {
  const state = statusOf(node?.states[0] ?? missing);
  const present = node?.present[0];
  return {
    state,
    ...(state === "scored" && node ? { score: node.values[0] } : {}),
    ...(present === undefined ? {} : { present }),
  };
};

/** What each indicator is worth under some changes: for the place's row of another grid. */
export const worthsOf = (ground: WhatIfGround, changes: readonly Change[]): Scores["indicators"] =>
  scoresOf(ground, changes).indicators;

const scoresOf = (ground: WhatIfGround, changes: readonly Change[]): Scores =>
  run(
    ground.recipe,
    columnsOf(ground, changes, 1, () => true),
    1,
  );

export function outcomeOf(ground: WhatIfGround, changes: readonly Change[]): Outcome {
  const { measures } = scoresOf(ground, changes);
  const headline = measures.find(({ id }) => id === ground.measure)?.nodes ?? [];
  const reading = readingOf(headline[0]);
  const band = bandAt(ground, reading.score);
  const standing = rankAmong(ground.others, reading.score);
  const ordered = [headline, ...measures.filter(({ id }) => id !== ground.measure).map(({ nodes }) => nodes)].flat();
  return {
    reading,
    ...(standing ? { rank: standing } : {}),
    ...(band ? { band } : {}),
    approaches: ground.typologies.map(({ typology, rules }) => {
      const found = typologyOf(rules, (node) => readingOf(ordered.find(({ id }) => id === node)).score);
      const approach = found.kind === "named" ? rules[found.rule]?.approach : undefined;
      return { typology, ...(approach ? { approach } : {}) };
    }),
    areas: ground.areas.map((node) => ({ node, reading: readingOf(headline.find(({ id }) => id === node.code)) })),
  };
}

function bandAt({ bands }: WhatIfGround, score: number | undefined): Outcome["band"] {
  const at = score === undefined ? undefined : bandOf(score, bands);
  return at === undefined ? undefined : bands[at]?.band;
}

/** Where a score stands among others. */
function rankAmong(others: readonly number[], score: number | undefined): Rank | undefined {
  if (score === undefined) return undefined;
  const values = Float64Array.from([score, ...others]);
  const rows = Array.from(values, (_, row) => row);
  const ranks = rank({ values, states: new Uint8Array(values.length).fill(scored) }, rows);
  const from = ranks.rank[0] ?? 1;
  const levelWith = ranks.level[0] ?? 0;
  return { from, to: from + levelWith, levelWith, of: ranks.ranked };
}

/**
 * What each change adds, averaged over every order in which they could be made: all sets of them are scored at once, a row
 * a set.
 *
 * missing  undefined where any set has no score, and for more than twelve changes
 */
export function partsOf(ground: WhatIfGround, changes: readonly Change[]): ExplainedChange<string> | undefined {
  if (changes.length === 0 || changes.length > mostSplit) return undefined;
  const sets = 1 << changes.length;
  const measure = ground.recipe.measures.filter(({ id }) => id === ground.measure);
  const recipe: Recipe = { ...ground.recipe, measures: measure };
  const columns = columnsOf(ground, changes, sets, (change, row) => (row & (1 << change)) !== 0);
  const root = run(recipe, columns, sets).measures[0]?.nodes[0];
  const bit = new Map(changes.map(({ id }, at) => [id, 1 << at]));
  return explainChange(
    changes.map(({ id }) => id),
    (made) => {
      let row = 0;
      for (const id of made) row |= bit.get(id) ?? 0;
      return root?.states[row] === scored ? root.values[row] : undefined;
    },
  );
}
