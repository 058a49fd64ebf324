/** What the page of a place says, from the archive alone. */
import type { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import { standOut } from "../../engine/structure/stand-out.ts";
import type { ArchiveWithShelf } from "../../facility/portfolio/shelf.ts";
import { actionsIn } from "../portfolio/rules.ts";
import { changeOf } from "../reading/change.ts";
import { comparedWith, comparisons, pointCode } from "../reading/comparison.ts";
import type { AnswerLine, Point } from "../reading/contract.ts";
import { approachOf, headline, mustNode, mustRow, nodeLabel, scoreOf, standings } from "../reading/figures.ts";
import { movedAnswers } from "../reading/moved-answers.ts";
import { averageOf, isPeerRule, nearest, nearestCount, peerRules, peersOf } from "../reading/peers.ts";
import { gazetteerOf, groups, inNameOrder, placeLabel } from "../reading/places.ts";
import { type PlacedNode, positions } from "../reading/positions.ts";
import { leftOutSentence } from "../reading/prepared-sentences.ts";
import { edition, type Reading, reading, worded } from "../reading/reading.ts";
import { drawnUnder, robustPeriod, settledIn, unsettledWith } from "../reading/settled.ts";
import { type Area, answerLine, areasOf, nodeAverage, standingIn } from "../reading/standing.ts";
import { timeline } from "../reading/timeline.ts";
import { addingUp } from "./adding-up.ts";
import type { PlaceInput, PlaceView } from "./contract.ts";
import { peerRuleLabel } from "./peer-rules.ts";

/** How many strengths and gaps are named, and how many points nearer to the average is neither. */
const named = { most: 3, least: 0.5 };

export function placeView(archive: ArchiveWithShelf, input: z.output<typeof PlaceInput>): PlaceView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const { place } = input;
  mustRow(open, place);
  const standard = comparedWith(open, undefined);
  const since = input.since === undefined ? standard : comparedWith(open, input.since);
  const region = peersOf(open, place, "region")?.members ?? [];
  const root = mustNode(open);
  const settled = settledIn(open, root).get(place);
  const areas = areasOf(open, headline(open.release));
  const leftOut = leftOutSentence(open, place);
  const lines = areas.flatMap((area) => area.indicators.map((id) => answerLine(open, id, place)));
  return {
    edition: edition(open),
    place: placeLabel(open, place),
    regions: regionsOf(open, place),
    range: [root.measure.range[0], root.measure.range[1]],
    overall: standingIn(open, root, place),
    ...(leftOut === undefined ? {} : { leftOut }),
    settled,
    ...(settled ? { drawn: drawnUnder(open), ...unsettled(open, place) } : {}),
    addingUp: addingUp(open, place),
    approaches: approaches(open, place),
    areas: areas.map((area) => areaOf(open, area, place, { region, since })),
    change: since && changeOf(open, root, place, since),
    moved: since ? [...movedAnswers(open, place, since)] : [],
    comparisons: comparisons(open).map((point) => ({ code: pointCode(point), point })),
    since: since && pointCode(since),
    standardSince: standard && pointCode(standard),
    peers: peersView(open, place, input.peers),
    ...strengthsAndGaps(lines),
    timeline: timeline(open, root, place).map(({ reading: then, filled, ...point }) => ({
      ...{ point, reading: then },
      ...(filled ? { filled } : {}),
    })),
    otherMeasures: otherMeasures(open, place),
    actions: actionsIn(archive, place, input.lang),
  };
}

function unsettled(open: Reading, place: string): Pick<PlaceView, "unsettled"> {
  const period = robustPeriod(open);
  const others = period && unsettledWith(period, place);
  return others ? { unsettled: others.map((other) => placeLabel(open, other)) } : {};
}

const regionsOf = (open: Reading, place: string): PlaceView["regions"] =>
  gazetteerOf(open.release)
    .regionsOf(place)
    .slice(1)
    .map((region) => ({ code: region.code, label: region.names[open.language] }));

const approaches = (open: Reading, place: string): PlaceView["approaches"] =>
  open.release.instrument.typologies.map((typology) => ({
    typology: worded(open, typology.id, typology.title),
    approach: approachOf(open, typology, place),
  }));

type Beside = { readonly region: readonly string[]; readonly since: Point | undefined };

function areaOf(
  open: Reading,
  { placed, indicators }: Area,
  place: string,
  { region, since }: Beside,
): PlaceView["areas"][number] {
  return {
    standing: standingIn(open, placed, place),
    spread: [...standings(open, placed).values()].map((standing) => standing.score),
    regionAverage: averageOf(open, placed.scored, region).score,
    change: since && changeOf(open, placed, place, since),
    answers: indicators.map((id) => answerLine(open, id, place)),
  };
}

function peersView(open: Reading, place: string, rule: string): PlaceView["peers"] {
  const all = groups(open);
  const chosen = all.find((group) => group.code === rule);
  if (!chosen && !isPeerRule(rule)) refuse("not-found", { kind: "group", sought: rule });
  const peers = peersOf(open, place, rule);
  const distances = new Map(
    rule === "nearest" ? nearest(open, place, nearestCount).map((one) => [one.place.code, one.distance]) : [],
  );
  const root = mustNode(open);
  const ordered = rule === "nearest" ? [...distances.keys()].map((code) => placeLabel(open, code)) : undefined;
  const members = ordered ?? inNameOrder(open, peers?.members ?? []);
  return {
    rule,
    rules: [
      ...peerRules.map((code) => ({ code, label: peerRuleLabel(code, open.language) })),
      ...all
        .filter((group) => (group.kind === "own" || group.kind === "organisation") && group.members.includes(place))
        .map(({ code, label }) => ({ code, label })),
      ...(chosen && !chosen.members.includes(place) ? [{ code: chosen.code, label: chosen.label }] : []),
    ],
    group: peers && { code: peers.group.code, label: peers.group.label },
    members: members.map((member) => ({
      place: member,
      score: scoreOf(open, root, member.code).score,
      distance: distances.get(member.code),
    })),
    lines: [root, ...areasOf(open, headline(open.release)).map((area) => area.placed)]
      .filter((placed, at, all) => all.indexOf(placed) === at)
      .map((placed) => peerLine(open, placed, place, peers?.members ?? [])),
  };
}

const peerLine = (open: Reading, placed: PlacedNode, place: string, members: readonly string[]) => ({
  node: nodeLabel(open, placed),
  depth: placed.depth,
  score: scoreOf(open, placed, place).score,
  peers: averageOf(open, placed.scored, members).score,
  world: nodeAverage(open, placed),
});

/**
 * Strengths are the answers worth most above what all places average on the same indicator, gaps those worth most
 * below; three of each at most, in the index's order where they are level. An answer at the average is neither.
 */
export function strengthsAndGaps(lines: readonly AnswerLine[]): {
  readonly strengths: AnswerLine[];
  readonly gaps: AnswerLine[];
} {
  const compared = lines.flatMap((line) => {
    const value = line.answer.worth.score;
    return value === undefined || line.average === undefined ? [] : [{ line, value, average: line.average }];
  });
  const once = compared.filter(
    ({ line }, at) => compared.findIndex((other) => other.line.indicator.code === line.indicator.code) === at,
  );
  const { above, below } = standOut(once, named);
  return { strengths: above.map(({ line }) => line), gaps: below.map(({ line }) => line) };
}

const otherMeasures = (open: Reading, place: string): PlaceView["otherMeasures"] =>
  open.release.instrument.measures.slice(1).flatMap((measure) => {
    const nodes = [...(positions(open.release).nodes.get(measure.id)?.values() ?? [])];
    const [root] = nodes;
    if (!root) return [];
    return [
      {
        standing: standingIn(open, root, place),
        nodes: nodes.slice(1).map((placed) => standingIn(open, placed, place)),
      },
    ];
  });
