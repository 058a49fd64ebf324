/** Questions of an index: what is asked, where it counts, which question comes before and after, who answered what. */
import { inLanguage, type LocalisedText } from "../../base/text.ts";
import type { InstrumentNode } from "../../policy-index/instrument/contract.ts";
import { answerOf, choiceAt, choicesOf, indicatorLabel, mustIndicator } from "./answers.ts";
import type { AnswerReading, ChoiceCount, Labelled, Question, Worded } from "./contract.ts";
import { mustNode, nodeLabel, rowOf } from "./figures.ts";
import { answeredUnder, type PlacedIndicator, type PlacedNode, positions } from "./positions.ts";
import { plainWords, type Reading, worded } from "./reading.ts";

export function wordedText(open: Reading, text: LocalisedText | undefined): Worded | undefined {
  if (text === undefined) return undefined;
  const { words, language } = inLanguage(text, open.language, open.release.instrument.language);
  return language === open.language ? { words } : { words, language };
}

export function questionOf(open: Reading, id: string): Question {
  const placed = mustIndicator(open, id);
  const { indicator, compound } = placed;
  const { indicators } = open.release.answers;
  const beside = (step: number): Labelled | undefined => {
    const other = indicators[indicators.indexOf(id) + step];
    const found = other === undefined ? undefined : positions(open.release).indicators.get(other);
    return found && indicatorLabel(open, found.indicator);
  };
  return {
    indicator: indicatorLabel(open, indicator),
    compound: compound && {
      ...worded(open, compound.id, compound.title),
      question: wordedText(open, compound.question),
      guidance: wordedText(open, compound.guidance),
    },
    question: wordedText(open, indicator.question),
    guidance: wordedText(open, indicator.guidance),
    kind: indicator.kind,
    unit: "unit" in indicator ? plainWords(open, indicator.unit) : undefined,
    counts: countsIn(open, id),
    previous: beside(-1),
    next: beside(1),
  };
}

/** The path from each measure down to the nodes that combine this indicator. */
function countsIn(open: Reading, id: string): Labelled[][] {
  const { indicators } = open.release.instrument;
  return [...positions(open.release).nodes.values()].flatMap((nodes) => {
    const holds = (node: InstrumentNode): boolean => answeredUnder(indicators, node).includes(id);
    return [...nodes.values()]
      .filter(
        (placed) => holds(placed.node) && !placed.node.children.some((child) => child.kind === "node" && holds(child)),
      )
      .map((placed) => pathTo(nodes, placed).map((step) => nodeLabel(open, step)));
  });
}

function pathTo(nodes: ReadonlyMap<string, PlacedNode>, placed: PlacedNode): readonly PlacedNode[] {
  const above = placed.parent && nodes.get(placed.parent.id);
  return above ? [...pathTo(nodes, above), placed] : [placed];
}

/** One place's answer, and which of the possible answers it is: -1 where it is none of them. */
export type Answered = { readonly place: string; readonly answer: AnswerReading; readonly choice: number };

/** The answers of every place the release covers at the reading's period, in code order. */
export const answersTo = (open: Reading, placed: PlacedIndicator): readonly Answered[] =>
  open.release.answers.places
    .filter((place) => rowOf(open.release, place, open.period) !== undefined)
    .map((place) => {
      const answer = answerOf(open, placed, place);
      return { place, answer, choice: choiceAt(placed.indicator, answer) };
    });

/** Every possible answer with the number of places that gave it. */
export const counted = (open: Reading, placed: PlacedIndicator, answered: readonly Answered[]): ChoiceCount[] =>
  choicesOf(open, placed.indicator).map((choice, at) => ({
    ...choice,
    places: answered.filter((one) => one.choice === at).length,
  }));

/** Points an answer can be worth: the range of the headline measure, or of a score that is answered directly. */
export const pointsRange = (open: Reading, { indicator }: PlacedIndicator): readonly [number, number] =>
  indicator.kind === "score" ? indicator.range : mustNode(open).measure.range;
