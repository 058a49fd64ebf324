/** Every text of an instrument with the spot it stands in: for translators, for what changed, for what is not said yet. */
import type { LocalisedText } from "../../base/text.ts";
import type { Indicator, Instrument, InstrumentNode, SimpleIndicator } from "../instrument/contract.ts";
import type { TextSpot } from "./edits/contract.ts";

export type SpottedText = { readonly spot: TextSpot; readonly text: LocalisedText | undefined };

/** @example wordsIn({ en: "Birth" }, "fr", "en") // → undefined */
export const wordsIn = (text: LocalisedText | undefined, language: string, own: string): string | undefined =>
  text === undefined ? undefined : typeof text === "string" ? (language === own ? text : undefined) : text[language];

/** With the words of one language set, or taken away; undefined where nothing is left. */
export function reworded(
  text: LocalisedText | undefined,
  language: string,
  own: string,
  words: string | undefined,
): LocalisedText | undefined {
  const said = words === undefined || words.trim() === "" ? undefined : words;
  if (wordsIn(text, language, own) === said) return text;
  if (typeof text === "string" && language === own) return said;
  const before: Readonly<Record<string, string>> = typeof text === "string" ? { [own]: text } : (text ?? {});
  const { [language]: _, ...others } = before;
  // What is replaced stays where it stood; what is new comes last.
  const after =
    said === undefined
      ? others
      : language in before
        ? { ...before, [language]: said }
        : { ...others, [language]: said };
  return Object.keys(after).length === 0 ? undefined : after;
}

export const simplesOf = (indicator: Indicator): readonly SimpleIndicator[] =>
  indicator.kind === "compound" ? indicator.items.map((item) => item.indicator) : [indicator];

const spotted = (spot: TextSpot, text: LocalisedText | undefined): SpottedText => ({ spot, text });

function simpleTexts(of: SimpleIndicator): readonly SpottedText[] {
  switch (of.kind) {
    case "choice":
      return of.options.map(({ key, label }) => spotted({ of: "option", id: of.id, key, field: "label" }, label));
    case "number":
      return [
        spotted({ of: "indicator", id: of.id, field: "unit" }, of.unit),
        ...of.bands.map(({ label }, at) =>
          spotted({ of: "number-band", id: of.id, key: String(at), field: "label" }, label),
        ),
      ];
    case "measured":
      return [spotted({ of: "indicator", id: of.id, field: "unit" }, of.unit)];
    case "score":
      return [];
  }
}

/** Of an indicator and what is in it: what it is called, asks, explains, and what may be answered. */
export function textsOfIndicator(indicator: Indicator): readonly SpottedText[] {
  const { id, title, question, guidance } = indicator;
  return [
    spotted({ of: "indicator", id, field: "title" }, title),
    spotted({ of: "indicator", id, field: "question" }, question),
    spotted({ of: "indicator", id, field: "guidance" }, guidance),
    ...(indicator.kind === "compound"
      ? indicator.items.flatMap((item) => textsOfIndicator(item.indicator))
      : simpleTexts(indicator)),
  ];
}

const textsOfNode = (measure: string, node: InstrumentNode): readonly SpottedText[] => [
  spotted({ of: "node", measure, id: node.id, field: "title" }, node.title),
  spotted({ of: "node", measure, id: node.id, field: "description" }, node.description),
  ...node.children.flatMap((child) => (child.kind === "node" ? textsOfNode(measure, child) : [])),
];

/** In the order in which a reader meets them. A spot that is empty may be filled. */
export const textsOf = (instrument: Instrument): readonly SpottedText[] => [
  ...(["title", "description", "notice", "attribution"] as const).map((field) =>
    spotted({ of: "instrument", field }, instrument[field]),
  ),
  ...instrument.indicators.flatMap(textsOfIndicator),
  ...instrument.measures.flatMap((measure) => [
    spotted({ of: "measure", id: measure.id, field: "title" }, measure.title),
    spotted({ of: "measure", id: measure.id, field: "description" }, measure.description),
    ...textsOfNode(measure.id, measure.tree),
  ]),
  ...instrument.bands.map(({ label }, at) => spotted({ of: "band", key: String(at), field: "label" }, label)),
  ...instrument.typologies.flatMap(({ id, title, rules }) => [
    spotted({ of: "typology", id, field: "title" }, title),
    ...rules.map(({ label }, at) => spotted({ of: "rule", id, key: String(at), field: "label" }, label)),
  ]),
];

/** Languages any text of the instrument is in, its own first. */
export function spokenIn(instrument: Instrument): readonly string[] {
  const spoken = new Set([instrument.language]);
  for (const { text } of textsOf(instrument))
    if (typeof text === "object") for (const language of Object.keys(text)) spoken.add(language);
  return [...spoken];
}

/** @example spotName({ of: "option", id: "birth", key: "1", field: "label" }) // → "option|birth|1|label" */
export const spotName = ({ of, measure, id, key, field }: TextSpot): string =>
  [of, ...[measure, id, key].filter((step) => step !== undefined), field]
    .map((step) => step.replaceAll("\\", "\\\\").replaceAll("|", "\\|"))
    .join("|");
