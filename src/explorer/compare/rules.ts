/** What a comparison says, from the archive alone. */
import type { z } from "zod";
import { explainDifference } from "../../engine/explain-difference.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { recipeOf } from "../../policy-index/scoring/recipe-of.ts";
import { answerOf, indicatorLabel, mustIndicator } from "../reading/answers.ts";
import type { AnswerReading } from "../reading/contract.ts";
import { approachOf, headline, mustNode, nodeLabel, rowOf, scoreOf, standings } from "../reading/figures.ts";
import { gazetteerOf, inNameOrder, placeLabel } from "../reading/places.ts";
import { type PlacedNode, positions } from "../reading/positions.ts";
import { filledUnder } from "../reading/prepared.ts";
import { edition, type Reading, reading, worded } from "../reading/reading.ts";
import { drawnUnder, robustPeriod, sharesAbove } from "../reading/settled.ts";
import { type Area, areasOf, nodeAverage, standingIn } from "../reading/standing.ts";
import { type CompareInput, type CompareView, most } from "./contract.ts";

export function compareView(archive: Archive, input: z.output<typeof CompareInput>): CompareView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const asked = input.places.map((code) => ({ code, known: known(open, code) }));
  const found = [...new Set(asked.flatMap(({ known: place }) => place ?? []))];
  const places = found.slice(0, most);
  const root = mustNode(open);
  const areas = areasOf(open, headline(open.release));
  const [typology] = open.release.instrument.typologies;
  const all = answers(open, areas, places);
  const nodes = [root, ...areas.map((area) => area.placed)];
  return {
    edition: edition(open),
    range: [root.measure.range[0], root.measure.range[1]],
    places: places.map((place) => ({
      place: placeLabel(open, place),
      overall: standingIn(open, root, place),
      approach: typology && approachOf(open, typology, place),
    })),
    left: found.slice(most).map((place) => placeLabel(open, place)),
    unknown: asked.filter(({ known: place }) => place === undefined).map(({ code }) => code),
    choices: [...inNameOrder(open, open.release.answers.places)],
    suggested: suggested(open),
    view: input.view,
    rows: input.rows,
    order: input.order,
    nodes: nodes
      .filter((placed, at) => nodes.indexOf(placed) === at)
      .map((placed) => ({
        node: nodeLabel(open, placed),
        depth: placed.depth,
        scores: places.map((place) => scoreOf(open, placed, place)),
        ...filledBehind(open, placed, places),
        average: nodeAverage(open, placed),
      })),
    ...(places.length === 2 ? { explained: explained(open, places[0]!, places[1]!) } : {}),
    ...above(open, places),
    questions: all.length,
    different: all.filter((line) => line.different).length,
    answers: ordered(all, input),
  };
}

function filledBehind(open: Reading, placed: PlacedNode, places: readonly string[]): { readonly filled?: number[] } {
  const filled = places.map((place) => filledUnder(open, placed, place)?.filled ?? 0);
  return filled.some((count) => count > 0) ? { filled } : {};
}

function above(open: Reading, places: readonly string[]): Pick<CompareView, "above"> {
  const [period, under] = [robustPeriod(open), drawnUnder(open)];
  if (!period || !under) return {};
  const shares = sharesAbove(period, places).map((row) => [...row]);
  return shares.flat().every((share) => share === null) ? {} : { above: { under, shares } };
}

/** Why two places differ, by the parts of the headline measure. */
function explained(open: Reading, one: string, other: string): CompareView["explained"] {
  const { release } = open;
  const { measure } = mustNode(open);
  const tree = recipeOf(release.instrument).measures.find(({ id }) => id === measure.id)?.tree;
  const nodes = positions(release).nodes.get(measure.id);
  const [from, to] = [rowOf(release, one, open.period), rowOf(release, other, open.period)];
  if (!tree || !nodes || from === undefined || to === undefined) return undefined;
  const parts = tree.children.flatMap((child) => {
    const placed = child.kind === "node" ? nodes.get(child.node.id) : undefined;
    const column = child.kind === "node" ? placed?.scored : release.scores.indicators.get(child.indicator);
    const label = placed
      ? nodeLabel(open, placed)
      : child.kind === "indicator"
        ? namedPart(open, child.indicator)
        : undefined;
    return column && label ? [{ column, label }] : [];
  });
  if (parts.length < tree.children.length) return undefined;
  const found = explainDifference(
    tree,
    parts.map(({ column }) => column),
    from,
    to,
  );
  return (
    found && {
      total: found.total,
      parts: parts.map(({ label }) => ({ part: label, points: found.parts[label.code] ?? 0 })),
      ...(found.sampled ? { sampled: found.sampled } : {}),
    }
  );
}

function namedPart(open: Reading, id: string): CompareView["places"][number]["place"] {
  return worded(open, id, open.release.instrument.indicators.find((indicator) => indicator.id === id)?.title);
}

/** The code a place is known by, if the release covers it: alpha-2 and alpha-3 are the same place. */
function known(open: Reading, code: string): string | undefined {
  const place = gazetteerOf(open.release).codeOf(code) ?? code;
  return rowOf(open.release, place, open.period) === undefined ? undefined : place;
}

/** The highest, the middle and the lowest of the ranking. */
function suggested(open: Reading): CompareView["suggested"] {
  const ranking = [...standings(open, mustNode(open)).keys()];
  const picked = [ranking[0], ranking[Math.floor(ranking.length / 2)], ranking.at(-1)];
  return [...new Set(picked)].flatMap((place) => (place === undefined ? [] : [placeLabel(open, place)]));
}

function answers(open: Reading, areas: readonly Area[], places: readonly string[]): CompareView["answers"] {
  return areas.flatMap((area) =>
    area.indicators.map((id) => {
      const placed = mustIndicator(open, id);
      const given = places.map((place) => answerOf(open, placed, place));
      return {
        area: nodeLabel(open, area.placed),
        indicator: indicatorLabel(open, placed.indicator),
        compound: placed.compound && worded(open, placed.compound.id, placed.compound.title),
        answers: given,
        different: new Set(given.map((answer) => `${answer.status} ${answer.words}`)).size > 1,
        apart: apart(given),
      };
    }),
  );
}

function apart(given: readonly AnswerReading[]): number {
  const worths = given.flatMap((answer) => answer.worth.score ?? []);
  return worths.length < 2 ? 0 : Math.max(...worths) - Math.min(...worths);
}

/** Differences first: by points apart, then those that differ in words alone, then the index's own order. */
export function ordered(
  rows: CompareView["answers"],
  { rows: which, order }: Pick<CompareView, "rows" | "order">,
): CompareView["answers"] {
  const kept = which === "all" ? rows : rows.filter((row) => row.different);
  if (order === "index") return kept;
  return [...kept].sort((left, right) => right.apart - left.apart || Number(right.different) - Number(left.different));
}
