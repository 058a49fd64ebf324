/**
 * An instrument → `instrument.yaml`, canonical: keys in one order, defaults left unsaid where a reader would supply them,
 * and reading it gives an equal instrument.
 */
import { stringify } from "yaml";
import type { MissingRule, RowCombination } from "../../engine/recipe.ts";
import { preparationFile } from "../preparation/write-preparation.ts";
import type { Indicator, Instrument, InstrumentChild, InstrumentNode, Measure, SimpleIndicator } from "./contract.ts";
import { humanised, plainMean, skipAll } from "./write-out.ts";

type Keyed = Record<string, unknown>;

export const writeInstrument = (instrument: Instrument): string =>
  stringify(instrumentFile(instrument), {
    version: "1.2",
    schema: "core",
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });

/** What the file holds, before it is written as YAML: to be checked as a file is. */
export const instrumentFile = (instrument: Instrument): Keyed =>
  pruned({
    passerelle: 1,
    id: instrument.id,
    version: instrument.version,
    title: instrument.title,
    description: instrument.description,
    notice: instrument.notice,
    attribution: instrument.attribution,
    licence: instrument.licence,
    creators: listed(instrument.creators),
    source: instrument.source,
    language: instrument.language,
    indicators: instrument.indicators.map(indicator),
    prepare: instrument.prepare && preparationFile(instrument.prepare),
    measures: instrument.measures.map(measure),
    bands: listed(instrument.bands.map(({ from, label }) => ({ from, label }))),
    typologies: listed(
      instrument.typologies.map(({ id, title, rules }) =>
        pruned({
          id,
          title,
          rules: rules.map(({ label, all }) => pruned({ label, all: listed(all.map((one) => pruned({ ...one }))) })),
        }),
      ),
    ),
  });

/** undefined for an empty list: the reader's default. */
const listed = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length === 0 ? undefined : items);

const pruned = (keyed: Keyed): Keyed =>
  Object.fromEntries(Object.entries(keyed).filter(([, value]) => value !== undefined));

const combineFile = (combine: RowCombination): unknown =>
  combine.kind === "power-mean" ? { "power-mean": combine.power } : combine.kind;

const missingFile = (missing: MissingRule): unknown =>
  missing.kind === "propagate" ? { rule: "propagate" } : { rule: "skip", need: missing.need };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A combination or missing rule, unless it is what the reader would assume. */
const unlessSame = <Rule>(rule: Rule, assumed: Rule, file: (rule: Rule) => unknown): unknown =>
  same(file(rule), file(assumed)) ? undefined : file(rule);

function simple(of: SimpleIndicator): Keyed {
  const { id, title, question, guidance } = of;
  const worded = { id, title, question, guidance, tags: listed(of.tags) };
  switch (of.kind) {
    case "choice": {
      const options = of.options.map(({ key, label, score }) =>
        score === undefined ? { key, label, score: null, as: "not-applicable" } : { key, label, score },
      );
      return pruned({ ...worded, options });
    }
    case "number": {
      const bands = of.bands.map(({ upTo, score, label }) => pruned({ upTo, score, label }));
      return pruned({ ...worded, kind: "number", unit: of.unit, bands, notApplicable: listed(of.notApplicable) });
    }
    case "score":
      return pruned({ ...worded, kind: "score", range: of.range });
    case "measured": {
      const direction = of.direction === -1 ? "less-is-better" : undefined;
      return pruned({ ...worded, kind: "number", unit: of.unit, measured: true, direction });
    }
  }
}

function indicator(of: Indicator): Keyed {
  if (of.kind !== "compound") return simple(of);
  return pruned({
    id: of.id,
    title: of.title,
    question: of.question,
    guidance: of.guidance,
    tags: listed(of.tags),
    kind: "compound",
    combine: unlessSame(of.combine, plainMean, combineFile),
    missing: unlessSame(of.missing, skipAll, missingFile),
    items: of.items.map((item) =>
      pruned({ ...simple(item.indicator), weight: item.weight === 1 ? undefined : item.weight }),
    ),
  });
}

function measure({ id, headline, title, description, range, tree }: Measure): Keyed {
  return pruned({
    id,
    headline: headline ? true : undefined,
    title,
    description,
    range,
    tree: node(tree, plainMean, skipAll),
  });
}

function node(of: InstrumentNode, combineAbove: RowCombination, missingAbove: MissingRule): Keyed {
  return pruned({
    id: of.id,
    title: of.title === humanised(of.id) ? undefined : of.title,
    description: of.description,
    weight: of.weight === 1 ? undefined : of.weight,
    combine: unlessSame(of.combine, combineAbove, combineFile),
    missing: unlessSame(of.missing, missingAbove, missingFile),
    children: of.children.map((child: InstrumentChild) => {
      if (child.kind === "node") return node(child, of.combine, of.missing);
      return child.weight === 1 ? child.indicator : { indicator: child.indicator, weight: child.weight };
    }),
  });
}
