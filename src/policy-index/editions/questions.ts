/**
 * What an edition asks: the instrument's simple indicators, a compound's items in its place, each in one area. Areas are
 * the branches of the headline tree; a question that hangs on no branch belongs to the tree itself.
 */
import { inLanguage, type LocalisedText } from "../../base/text.ts";
import type {
  CompoundIndicator,
  Indicator,
  Instrument,
  InstrumentNode,
  SimpleIndicator,
} from "../instrument/contract.ts";

export type Question = {
  readonly indicator: SimpleIndicator;
  /** Id of its area. */
  readonly area: string;
  /** What it is an item of: without the title and the question of that, "Adults" asks nothing. */
  readonly within?: CompoundIndicator;
};

export type Area = { readonly id: string; readonly title: LocalisedText; readonly questions: readonly string[] };

const answeredIn = (indicator: Indicator): readonly Omit<Question, "area">[] =>
  indicator.kind === "compound"
    ? indicator.items.map((item) => ({ indicator: item.indicator, within: indicator }))
    : [{ indicator }];

/** Between the name of a question and that of its item. */
export const between = " – ";

/**
 * What an item is called where it stands alone: after the question it is an item of; in each language it has itself.
 *
 * @example nameWithin({ en: "Fees", fr: "Frais" }, { en: "Adults" }) // → { en: "Fees – Adults" }
 */
export function nameWithin(outer: LocalisedText | undefined, inner: LocalisedText, own = "en"): LocalisedText {
  if (outer === undefined) return inner;
  const after = (language: string): string => `${inLanguage(outer, language, own).words}${between}`;
  if (typeof inner === "string") return `${after(own)}${inner}`;
  return Object.fromEntries(Object.entries(inner).map(([language, words]) => [language, `${after(language)}${words}`]));
}

/** A question's name wherever it is told by its title alone: in a list, a table, a file. */
export const fullTitle = ({ indicator, within }: Omit<Question, "area">, own: string): LocalisedText =>
  nameWithin(within?.title, indicator.title, own);

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
    answeredIn(indicator).map((simple) => ({ ...simple, area: areas.get(indicator.id) ?? own })),
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
