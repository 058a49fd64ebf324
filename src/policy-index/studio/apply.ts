/**
 * Applying edits, pure: an instrument and an edit give another instrument, or say why not. What an edit does not touch
 * is the very same value afterwards, so that what was touched can be told by looking.
 */
import { inLanguage, type LocalisedText } from "../../base/text.ts";
import type { Indicator, Instrument, InstrumentChild, InstrumentNode } from "../instrument/contract.ts";
import type { InstrumentPreparation } from "../preparation/contract.ts";
import { blank, editedIndicator, type Fault, movedTo } from "./apply-indicator.ts";
import { editedMeasures } from "./apply-measures.ts";
import { editedPreparation, isOfPreparation } from "./apply-preparation.ts";
import { editedTree, nodeIn } from "./apply-tree.ts";
import { editedTypologies } from "./apply-typologies.ts";
import type { Edit } from "./edits/contract.ts";
import { branchRenamed, indicatorRemoved, indicatorRenamed } from "./preparation-names.ts";
import { reworded, simplesOf, spotName, textsOf } from "./texts.ts";
import { withIndicator, withText, withTree } from "./with-text.ts";

export type Applied = { readonly instrument: Instrument } | { readonly fault: Fault };

const fault = (code: Fault): Applied => ({ fault: code });
const made = (instrument: Instrument): Applied => ({ instrument });

/** Ids of indicators and of the items of compounds: one namespace. */
export const takenIds = ({ indicators }: Instrument): ReadonlySet<string> =>
  new Set(indicators.flatMap((one) => [one.id, ...simplesOf(one).map(({ id }) => id)]));

export const indicatorIn = ({ indicators }: Instrument, id: string): Indicator | undefined =>
  indicators.find((one) => one.id === id) ??
  indicators.flatMap((one) => (one.kind === "compound" ? simplesOf(one) : [])).find((one) => one.id === id);

/** The preparation of an instrument that has one, changed. */
const following = (
  prepare: Instrument["prepare"],
  change: (prepare: InstrumentPreparation) => InstrumentPreparation,
): Pick<Instrument, "prepare"> => (prepare ? { prepare: change(prepare) } : {});

const leavesChanged = (
  node: InstrumentNode,
  change: (child: InstrumentChild) => readonly InstrumentChild[],
): InstrumentNode => {
  const children = node.children.flatMap((child): readonly InstrumentChild[] =>
    child.kind === "node" ? [leavesChanged(child, change)] : change(child),
  );
  const isSame = children.length === node.children.length && children.every((child, at) => child === node.children[at]);
  return isSame ? node : { ...node, children };
};

const inEveryTree = (
  instrument: Instrument,
  change: (child: InstrumentChild) => readonly InstrumentChild[],
): Instrument["measures"] =>
  instrument.measures.map((measure) => {
    const tree = leavesChanged(measure.tree, change);
    return tree === measure.tree ? measure : { ...measure, tree };
  });

function spoken(instrument: Instrument, edit: Extract<Edit, { kind: "text" }>): Applied {
  const name = spotName(edit);
  if (!textsOf(instrument).some(({ spot }) => spotName(spot) === name)) return fault("gone");
  const say = (text: LocalisedText | undefined) => reworded(text, edit.language, instrument.language, edit.words);
  return made(withText(instrument, edit, say));
}

function added(instrument: Instrument, edit: Extract<Edit, { kind: "add-indicator" }>): Applied {
  if (takenIds(instrument).has(edit.id)) return fault("taken");
  const title = { [edit.language]: edit.title };
  const one = blank({ id: edit.id, title, question: undefined, guidance: undefined, tags: [] }, edit.as);
  const grown = { ...instrument, indicators: [...instrument.indicators, one] };
  if (edit.measure === undefined || edit.under === undefined) return made(grown);
  return applied(grown, { kind: "place", measure: edit.measure, under: edit.under, child: edit.id });
}

function renamed(instrument: Instrument, { id, to }: Extract<Edit, { kind: "rename-indicator" }>): Applied {
  if (!indicatorIn(instrument, id)) return fault("gone");
  if (id === to) return made(instrument);
  if (takenIds(instrument).has(to)) return fault("taken");
  const other = withIndicator(instrument, id, (one) => ({ ...one, id: to }));
  const measures = inEveryTree(instrument, (child) =>
    child.kind === "indicator" && child.indicator === id ? [{ ...child, indicator: to }] : [child],
  );
  return made({ ...other, measures, ...following(other.prepare, (prepare) => indicatorRenamed(prepare, id, to)) });
}

function ofIndicators(instrument: Instrument, edit: Edit): Applied | undefined {
  switch (edit.kind) {
    case "add-indicator":
      return added(instrument, edit);
    case "rename-indicator":
      return renamed(instrument, edit);
    case "remove-indicator": {
      if (!instrument.indicators.some(({ id }) => id === edit.id)) return fault("gone");
      const indicators = instrument.indicators.filter(({ id }) => id !== edit.id);
      const measures = inEveryTree(instrument, (child) =>
        child.kind === "indicator" && child.indicator === edit.id ? [] : [child],
      );
      const prepare = following(instrument.prepare, (one) => indicatorRemoved(one, edit.id));
      return made({ ...instrument, indicators, measures, ...prepare });
    }
    case "move-indicator": {
      const at = instrument.indicators.findIndex(({ id }) => id === edit.id);
      if (at < 0) return fault("gone");
      return made({ ...instrument, indicators: movedTo(instrument.indicators, at, edit.position) });
    }
    default:
      return undefined;
  }
}

const highestFirst = (bands: Instrument["bands"]): Instrument["bands"] => [...bands].sort((a, b) => b.from - a.from);

function ofBands(instrument: Instrument, edit: Edit): Applied | undefined {
  const { bands } = instrument;
  switch (edit.kind) {
    case "add-band": {
      if (bands.some(({ from }) => from === edit.lowest)) return fault("taken");
      const band = { from: edit.lowest, label: { [edit.language]: edit.title } };
      return made({ ...instrument, bands: highestFirst([...bands, band]) });
    }
    case "set-band": {
      const band = bands[edit.position];
      if (!band) return fault("gone");
      if (bands.some((one) => one !== band && one.from === edit.lowest)) return fault("taken");
      const others = bands.map((one) => (one === band ? { ...one, from: edit.lowest } : one));
      return made({ ...instrument, bands: highestFirst(others) });
    }
    case "remove-band":
      if (!bands[edit.position]) return fault("gone");
      return made({ ...instrument, bands: bands.filter((_, at) => at !== edit.position) });
    default:
      return undefined;
  }
}

function ofMeasures(instrument: Instrument, edit: Edit): Applied | undefined {
  const measures = editedMeasures(instrument.measures, edit);
  if (typeof measures === "string") return fault(measures);
  return measures && made({ ...instrument, measures });
}

function ofTypologies(instrument: Instrument, edit: Edit): Applied | undefined {
  const typologies = editedTypologies(instrument.typologies, edit);
  if (typeof typologies === "string") return fault(typologies);
  return typologies && made({ ...instrument, typologies });
}

function about(instrument: Instrument, edit: Extract<Edit, { kind: "about" }>): Applied {
  const creators = (edit.creators ?? "")
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return made({ ...instrument, licence: edit.licence, source: edit.source, creators });
}

function inOneTree(instrument: Instrument, edit: Edit): Applied | undefined {
  if (!("measure" in edit) || edit.kind === "text" || edit.kind === "add-indicator") return undefined;
  const measure = instrument.measures.find(({ id }) => id === edit.measure);
  if (!measure) return fault("gone");
  if (edit.kind === "place" && !instrument.indicators.some(({ id }) => id === edit.child)) return fault("gone");
  const tree = editedTree(measure.tree, edit);
  if (tree === undefined) return undefined;
  if (typeof tree === "string") return fault(tree);
  const made = withTree(instrument, edit.measure, () => tree);
  if (edit.kind !== "rename-node" || edit.id === edit.to) return { instrument: made };
  // A rule means the branch of the first measure that has it, and goes on meaning that one.
  const meant = instrument.measures.find((one) => nodeIn(one.tree, edit.id))?.id;
  const named = (node: string): string => (node === edit.id && meant === edit.measure ? edit.to : node);
  const typologies = made.typologies.map((typology) => ({
    ...typology,
    rules: typology.rules.map((rule) => ({ ...rule, all: rule.all.map((one) => ({ ...one, node: named(one.node) })) })),
  }));
  // A preparation names branches of the headline.
  const isHeadline = made.measures[0]?.id === edit.measure;
  const prepare = following(made.prepare, (one) => (isHeadline ? branchRenamed(one, edit.id, edit.to) : one));
  return { instrument: { ...made, typologies, ...prepare } };
}

function inOneIndicator(instrument: Instrument, edit: Edit): Applied {
  if (!("id" in edit) || edit.id === undefined) return fault("gone");
  const found = indicatorIn(instrument, edit.id);
  if (!found) return fault("gone");
  if (edit.kind === "add-item" && takenIds(instrument).has(edit.item)) return fault("taken");
  const isItem = !instrument.indicators.some(({ id }) => id === edit.id);
  const one = editedIndicator(found, edit);
  if (one === undefined) return fault("unfitting");
  if (typeof one === "string") return fault(one);
  // Items are simple, and none is a number taken as it is.
  if (isItem && (one.kind === "compound" || one.kind === "measured")) return fault("unfitting");
  const indicators = instrument.indicators.map((outer): Indicator => {
    if (outer.id === edit.id) return one;
    if (outer.kind !== "compound" || one.kind === "compound") return outer;
    if (!outer.items.some(({ indicator }) => indicator.id === edit.id)) return outer;
    return {
      ...outer,
      items: outer.items.map((item) => (item.indicator.id === edit.id ? { ...item, indicator: one } : item)),
    };
  });
  return made({ ...instrument, indicators });
}

/**
 * @example applied(instrument, { kind: "weigh", measure: "headline", from: "overall", child: "birth", weight: 2 })
 */
export function applied(instrument: Instrument, edit: Edit): Applied {
  if (edit.kind === "text") return spoken(instrument, edit);
  if (edit.kind === "about") return about(instrument, edit);
  if (isOfPreparation(edit)) {
    const prepare = editedPreparation(instrument, edit);
    return typeof prepare === "string" ? fault(prepare) : made({ ...instrument, prepare });
  }
  return (
    ofIndicators(instrument, edit) ??
    ofMeasures(instrument, edit) ??
    ofBands(instrument, edit) ??
    ofTypologies(instrument, edit) ??
    inOneTree(instrument, edit) ??
    inOneIndicator(instrument, edit)
  );
}

/** What a thing is called in one language, for lists. */
export const called = (text: LocalisedText, language: string, own: string, otherwise: string): string =>
  inLanguage(text, language, own).words || otherwise;
