/**
 * What an edition asks: the instrument's simple indicators, a compound's items in its place, each in one area. Areas are
 * the branches of the headline tree; a question that hangs on no branch belongs to the tree itself.
 */
import type { LocalisedText } from "../../base/text.ts";
import type { Indicator, Instrument, InstrumentNode, SimpleIndicator } from "../instrument/contract.ts";

export type Question = {
  readonly indicator: SimpleIndicator;
  /** Id of its area. */
  readonly area: string;
};

export type Area = { readonly id: string; readonly title: LocalisedText; readonly questions: readonly string[] };

const answeredIn = (indicator: Indicator): readonly SimpleIndicator[] =>
  indicator.kind === "compound" ? indicator.items.map((item) => item.indicator) : [indicator];

const indicatorsUnder = (node: InstrumentNode): readonly string[] =>
  node.children.flatMap((child) => (child.kind === "node" ? indicatorsUnder(child) : [child.indicator]));

function branches(instrument: Instrument): ReadonlyMap<string, string> {
  const root = instrument.measures[0]?.tree;
  const areas = new Map<string, string>();
  for (const child of root?.children ?? []) {
    if (child.kind !== "node") continue;
    for (const indicator of indicatorsUnder(child)) if (!areas.has(indicator)) areas.set(indicator, child.id);
  }
  return areas;
}

/** Every question, in the instrument's order. */
export function questionsOf(instrument: Instrument): readonly Question[] {
  const areas = branches(instrument);
  const own = instrument.measures[0]?.tree.id ?? instrument.id;
  return instrument.indicators.flatMap((indicator) =>
    answeredIn(indicator).map((simple) => ({ indicator: simple, area: areas.get(indicator.id) ?? own })),
  );
}

/** Areas that ask something, in the tree's order, each with the ids of its questions. */
export function areasOf(instrument: Instrument): readonly Area[] {
  const root = instrument.measures[0]?.tree;
  const titles = new Map<string, LocalisedText>();
  for (const child of root?.children ?? []) if (child.kind === "node") titles.set(child.id, child.title);
  titles.set(root?.id ?? instrument.id, root?.title ?? instrument.title);
  const questions = new Map<string, string[]>([...titles.keys()].map((id) => [id, []]));
  for (const { indicator, area } of questionsOf(instrument)) questions.get(area)?.push(indicator.id);
  return [...titles]
    .map(([id, title]) => ({ id, title, questions: questions.get(id) ?? [] }))
    .filter((area) => area.questions.length > 0);
}
