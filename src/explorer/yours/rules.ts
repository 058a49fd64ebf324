/** What the page of one's own recipe says, from the archive alone. */

import type { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import type { RecipeNode } from "../../engine/recipe.ts";
import { take } from "../../engine/take.ts";
import { leavesOf } from "../../engine/tree-parts.ts";
import type { Archive, PublishedRelease } from "../../policy-index/releases/contract.ts";
import { recipeOf } from "../../policy-index/scoring/recipe-of.ts";
import { indicatorLabel } from "../reading/answers.ts";
import type { Labelled } from "../reading/contract.ts";
import { headline, mustNode, nodeLabel, rowOf, scoreOf, standings } from "../reading/figures.ts";
import { queryString } from "../reading/paths.ts";
import { placeLabel } from "../reading/places.ts";
import { perRelease, positions } from "../reading/positions.ts";
import { filledUnder as filledByMethod } from "../reading/prepared.ts";
import { edition, type Reading, reading, worded } from "../reading/reading.ts";
import { robustPeriod } from "../reading/settled.ts";
import type { Band } from "../standing/contract.ts";
import { regionOf } from "../standing/rows.ts";
import { choiceFacts } from "./choice-facts.ts";
import { type Choices, choicesQuery, isFault, isOfficial, readChoices } from "./choices.ts";
import type { YoursGround, YoursInput, YoursRow, YoursView, yoursGround } from "./contract.ts";
import { noise, replicates } from "./draws.ts";
import { earlierCells } from "./earlier.ts";
import { missingAnswers } from "./filled-ground.ts";
import { sentColumn } from "./ground.ts";
import type { FilledCell, Ground } from "./recipe-ground.ts";
import { rowsOf, summaryOf } from "./rows.ts";
import { filledUnder, isImpossible, ownRangeOf, rankingOf } from "./score.ts";
import { mostCells, settledness } from "./settledness.ts";
import { sharesOf } from "./shares.ts";
import { levelsOf } from "./tree.ts";

/** The headline tree, as the engine has it. */
const treeOf = perRelease((release): RecipeNode => {
  const recipe = recipeOf(release.instrument);
  const measure = recipe.measures.find(({ id }) => id === headline(release));
  return measure?.tree ?? { id: "", combine: { kind: "mean" }, missing: { kind: "propagate" }, children: [] };
});

/** Places the release covers at the reading's period, in code order. */
export const placesAt = (open: Reading): readonly string[] =>
  open.release.answers.places.filter((place) => rowOf(open.release, place, open.period) !== undefined);

const groundsKept = perRelease((): Map<string, Ground> => new Map());

/** What scores are made from at a period, kept as long as the release is. */
export function groundAt(open: Reading): Ground {
  const kept = groundsKept(open.release);
  const before = kept.get(open.period);
  if (before) return before;
  const tree = treeOf(open.release);
  const rows = placesAt(open).map((place) => rowOf(open.release, place, open.period));
  const columns = [...leavesOf(tree)].flatMap((id) => {
    const column = open.release.scores.indicators.get(id);
    return column ? [[id, [take(column, rows), column]] as const] : [];
  });
  const whole = new Map(columns.map(([id, [, column]]) => [id, column]));
  const made = {
    tree,
    rows: rows.length,
    columns: new Map(columns.map(([id, [taken]]) => [id, taken])),
    earlier: earlierCells(open, placesAt(open), whole),
  };
  kept.set(open.period, made);
  return made;
}

function officially(open: Reading): YoursGround["places"] {
  const root = mustNode(open);
  const ranks = standings(open, root);
  return placesAt(open).map((place) => {
    const { state, score } = scoreOf(open, root, place);
    const rank = ranks.get(place)?.rank;
    const filled = filledByMethod(open, root, place)?.filled;
    return {
      place: placeLabel(open, place),
      state,
      ...(score === undefined ? {} : { score }),
      ...(rank ? { rank } : {}),
      ...(filled === undefined ? {} : { filled }),
    };
  });
}

/** Highest first. */
function bandsOf(open: Reading): Band[] {
  const { bands } = open.release.instrument;
  return bands.map(({ from, label }, at) => ({ ...worded(open, String(from), label), step: bands.length - 1 - at }));
}

export function yoursGroundView(archive: Archive, input: z.output<typeof yoursGround.input>): YoursGround {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const { tree, columns, earlier } = groundAt(open);
  const { range } = mustNode(open).measure;
  return {
    tree,
    range: [range[0], range[1]],
    places: officially(open),
    indicators: [...columns].map(([id, column]) => sentColumn(id, column)),
    earlier: earlier.map(({ id, row, value, period = "" }) => ({ id, row, value, period })),
    bands: open.release.instrument.bands.map(({ from }, at) => ({ ...bandsOf(open)[at]!, from })),
  };
}

export function yoursView(archive: Archive, input: z.output<typeof YoursInput>): YoursView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const ground = groundAt(open);
  const choices = mustRead(ground.tree, input);
  const made = rankingOf(ground, choices);
  const ranking = isImpossible(made) ? undefined : made;
  const tooLarge = ground.rows * ground.columns.size > mostCells;
  const drawn =
    input.seed === undefined || tooLarge
      ? undefined
      : settledness(ground, choices, { seed: input.seed, replicates, noise });
  const cells = filledUnder(ground, choices);
  const groups = officialGroups(open);
  const rows = rowsOf(
    officially(open),
    ranking,
    drawn && { ranges: drawn.places.map(({ rank, present }) => rank && { ...rank, present }), groups: drawn.groups },
    cells,
  ).map((row) => withOfficialGroup(row, groups));
  const root = mustNode(open);
  const named = edition(open);
  return {
    official: false,
    edition: named,
    measure: nodeLabel(open, root),
    range: [root.measure.range[0], root.measure.range[1]],
    ownRange: ownRangeOf(choices, root.measure.range),
    query: queryString({
      ...choicesQuery(ground.tree, choices),
      seed: input.seed,
      map: input.map === "yours" ? undefined : input.map,
      period: named.period === named.latestPeriod ? undefined : named.period,
    }),
    changed: !isOfficial(choices),
    node: nodeLabel(open, root),
    parts: sharesOf(ground.tree, choices).map(({ token, id, kind, parent, level, weight, own, share }) => ({
      ...{ token, kind, parent, level, share, official: weight, weight: own },
      part: partLabel(open, id, kind),
    })),
    levels: levelsOf(ground.tree).map(({ level, official, nodes }) => ({
      ...{ level, nodes, official: official?.kind },
      chosen: choices.combine.get(level),
    })),
    missing: choices.missing,
    fill: choices.fill,
    scale: choices.scale,
    seed: input.seed,
    map: input.map ?? "yours",
    picture: input.picture,
    bands: bandsOf(open),
    regions: regionsOf(open),
    gaps: { missing: missingAnswers(ground), earlier: ground.earlier.length },
    filled: filledList(open, cells),
    ...(groups.size > 0 ? { officialGroups: new Set(groups.values()).size } : {}),
    periods: [...open.release.answers.periods],
    impossible: isImpossible(made) ? made : undefined,
    tooLarge,
    rows,
    summary: summaryOf(rows),
  };
}

/** Tie groups of the official ranking, by place; none before they have been worked out. */
const officialGroups = (open: Reading): ReadonlyMap<string, number> =>
  new Map(
    robustPeriod(open)?.places.flatMap(({ place, group }) => (group === undefined ? [] : [[place, group] as const])),
  );

function withOfficialGroup(row: YoursRow, groups: ReadonlyMap<string, number>): YoursRow {
  const group = groups.get(row.place.code);
  return group === undefined ? row : { ...row, official: { ...row.official, group } };
}

const regionsOf = (open: Reading): Record<string, string> =>
  Object.fromEntries(
    placesAt(open).flatMap((place) => {
      const region = regionOf(open, place);
      return region ? [[place, region.code]] : [];
    }),
  );

/** What was filled in, place by place. */
function filledList(open: Reading, cells: readonly FilledCell[]): YoursView["filled"] {
  const places = placesAt(open);
  return [...cells]
    .sort((one, other) => one.row - other.row)
    .map(({ id, row, value, period }) => ({
      place: placeLabel(open, places[row] ?? ""),
      indicator: partLabel(open, id, "indicator"),
      value,
      ...(period === undefined ? {} : { period }),
    }));
}

function mustRead(tree: RecipeNode, input: z.output<typeof YoursInput>): Choices {
  const read = readChoices(tree, input);
  return isFault(read) ? refuse("input-invalid", choiceFacts(read), [read]) : read;
}

function partLabel(open: Reading, id: string, kind: "node" | "indicator"): Labelled {
  if (kind === "node") return nodeLabel(open, mustNode(open, id));
  const indicator = indicatorNamed(open.release, id);
  return indicator ? indicatorLabel(open, indicator) : { code: id, label: id };
}

/** An indicator, a compound, or a compound's item. */
const indicatorNamed = (release: PublishedRelease, id: string) =>
  positions(release).indicators.get(id)?.indicator ??
  release.instrument.indicators.find((indicator) => indicator.id === id);
