/** An instrument with one of its texts changed. */
import type { LocalisedText } from "../../base/text.ts";
import type {
  Indicator,
  Instrument,
  InstrumentChild,
  InstrumentNode,
  SimpleIndicator,
} from "../instrument/contract.ts";
import type { TextSpot } from "./edits/contract.ts";

export type Change = (text: LocalisedText | undefined) => LocalisedText | undefined;

/** A text that must be there: empty, it is said to be so by the findings, and is never lost by accident. */
const must = (text: LocalisedText | undefined): LocalisedText => text ?? {};

const atKey = <Row>(rows: readonly Row[], key: string | undefined, change: (row: Row) => Row): readonly Row[] =>
  rows.map((row, at) => (String(at) === key ? change(row) : row));

/** The indicator of an id, or the item of one, changed; the rest are the very same. */
export function withIndicator(
  instrument: Instrument,
  id: string | undefined,
  change: <One extends Indicator | SimpleIndicator>(indicator: One) => One,
): Instrument {
  const indicators = instrument.indicators.map((indicator): Indicator => {
    if (indicator.id === id) return change(indicator);
    if (indicator.kind !== "compound" || !indicator.items.some((item) => item.indicator.id === id)) return indicator;
    const items = indicator.items.map((item) =>
      item.indicator.id === id ? { ...item, indicator: change(item.indicator) } : item,
    );
    return { ...indicator, items };
  });
  return { ...instrument, indicators };
}

/** The node of an id in a measure's tree, changed; what is beside the way to it is the very same. */
export function withNode(
  node: InstrumentNode,
  id: string | undefined,
  change: (node: InstrumentNode) => InstrumentNode,
): InstrumentNode {
  if (node.id === id) return change(node);
  let isChanged = false;
  const children = node.children.map((child): InstrumentChild => {
    if (child.kind !== "node") return child;
    const made = withNode(child, id, change);
    if (made !== child) isChanged = true;
    return made;
  });
  return isChanged ? { ...node, children } : node;
}

export const withTree = (
  instrument: Instrument,
  measure: string | undefined,
  change: (tree: InstrumentNode) => InstrumentNode,
): Instrument => ({
  ...instrument,
  measures: instrument.measures.map((one) => {
    if (one.id !== measure) return one;
    const tree = change(one.tree);
    return tree === one.tree ? one : { ...one, tree };
  }),
});

function ofIndicator<One extends Indicator | SimpleIndicator>(indicator: One, spot: TextSpot, change: Change): One {
  switch (spot.field) {
    case "title":
      return { ...indicator, title: must(change(indicator.title)) };
    case "question":
      return { ...indicator, question: change(indicator.question) };
    case "guidance":
      return { ...indicator, guidance: change(indicator.guidance) };
    case "unit":
      return "unit" in indicator ? { ...indicator, unit: change(indicator.unit) } : indicator;
    default:
      return indicator;
  }
}

const ofOption = <One extends Indicator | SimpleIndicator>(indicator: One, key: string | undefined, change: Change) =>
  indicator.kind !== "choice"
    ? indicator
    : {
        ...indicator,
        options: indicator.options.map((option) =>
          option.key === key ? { ...option, label: must(change(option.label)) } : option,
        ),
      };

const ofNumberBand = <One extends Indicator | SimpleIndicator>(
  indicator: One,
  key: string | undefined,
  change: Change,
) =>
  indicator.kind !== "number"
    ? indicator
    : { ...indicator, bands: atKey(indicator.bands, key, (band) => ({ ...band, label: change(band.label) })) };

export function withText(instrument: Instrument, spot: TextSpot, change: Change): Instrument {
  const { of, id, key, field } = spot;
  switch (of) {
    case "instrument":
      if (field === "title") return { ...instrument, title: must(change(instrument.title)) };
      if (field === "description" || field === "notice" || field === "attribution")
        return { ...instrument, [field]: change(instrument[field]) };
      return instrument;
    case "indicator":
      return withIndicator(instrument, id, (one) => ofIndicator(one, spot, change));
    case "option":
      return withIndicator(instrument, id, (one) => ofOption(one, key, change));
    case "number-band":
      return withIndicator(instrument, id, (one) => ofNumberBand(one, key, change));
    case "node":
      return withTree(instrument, spot.measure, (tree) =>
        withNode(tree, id, (node) =>
          field === "description"
            ? { ...node, description: change(node.description) }
            : { ...node, title: must(change(node.title)) },
        ),
      );
    case "measure": {
      const measures = instrument.measures.map((one) =>
        one.id !== id
          ? one
          : field === "description"
            ? { ...one, description: change(one.description) }
            : { ...one, title: must(change(one.title)) },
      );
      return { ...instrument, measures };
    }
    case "band": {
      const bands = atKey(instrument.bands, key, (band) => ({ ...band, label: must(change(band.label)) }));
      return { ...instrument, bands };
    }
    case "typology": {
      const typologies = instrument.typologies.map((one) =>
        one.id === id ? { ...one, title: change(one.title) } : one,
      );
      return { ...instrument, typologies };
    }
    case "rule": {
      const typologies = instrument.typologies.map((one) =>
        one.id === id
          ? { ...one, rules: atKey(one.rules, key, (rule) => ({ ...rule, label: must(change(rule.label)) })) }
          : one,
      );
      return { ...instrument, typologies };
    }
  }
}
