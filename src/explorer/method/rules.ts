/** The method of an index and the glossary, from the archive alone. */
import type { z } from "zod";
import type { MissingRule, RowCombination } from "../../engine/recipe.ts";
import type {
  CompoundIndicator,
  Indicator,
  InstrumentChild,
  InstrumentNode,
  Measure,
  SimpleIndicator,
} from "../../policy-index/instrument/contract.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { choicesOf } from "../reading/answers.ts";
import type { Labelled } from "../reading/contract.ts";
import { findNode, nodeLabel } from "../reading/figures.ts";
import { glossaryEntry, glossarySubjects } from "../reading/glossary.ts";
import { wordedText } from "../reading/questions.ts";
import { edition, plainWords, type Reading, reading, releasesUntil, worded } from "../reading/reading.ts";
import type {
  Absence,
  Combining,
  GlossaryView,
  IndicatorMethod,
  MeasureMethod,
  MethodInput,
  MethodView,
  ReleaseMethod,
  TreeLine,
} from "./contract.ts";
import { crosswalk } from "./crosswalk.ts";
import { preparing } from "./preparing.ts";

type Input = z.output<typeof MethodInput>;

export function methodView(archive: Archive, input: Input): MethodView {
  const open = reading(archive, input.index, input.release, input.lang);
  const { instrument, answers } = open.release;
  const prepared = preparing(open);
  return {
    edition: edition(open),
    description: wordedText(open, instrument.description),
    source: instrument.source,
    places: answers.places.length,
    periods: [...answers.periods],
    measures: instrument.measures.map((measure) => measureMethod(open, measure)),
    indicators: instrument.indicators.flatMap((indicator) => indicatorMethods(open, indicator)),
    bands: instrument.bands.map((band, at) => ({
      band: worded(open, String(band.from), band.label),
      from: band.from,
      below: instrument.bands[at - 1]?.from,
    })),
    typologies: typologies(open),
    ...(prepared && { preparing: prepared }),
    releases: releaseMethods(open),
  };
}

const combining = (combine: RowCombination): Combining =>
  combine.kind === "power-mean" ? { kind: combine.kind, power: combine.power } : { kind: combine.kind };

const absence = (missing: MissingRule): Absence =>
  missing.kind === "skip" ? { rule: "skip", need: missing.need } : { rule: "propagate" };

function measureMethod(open: Reading, measure: Measure): MeasureMethod {
  return {
    measure: worded(open, measure.id, measure.title),
    headline: measure.headline,
    description: plainWords(open, measure.description),
    range: [...measure.range],
    lines: treeLines(open, measure),
  };
}

const unweighted: ReadonlySet<string> = new Set(["min", "max", "median"]);

function treeLines(open: Reading, measure: Measure): TreeLine[] {
  const titles = new Map(open.release.instrument.indicators.flatMap(withItems).map((one) => [one.id, one.title]));
  const lines: TreeLine[] = [];
  const visit = (child: InstrumentChild, depth: number, parent: InstrumentNode | undefined): void => {
    const total = parent?.children.reduce((sum, { weight }) => sum + weight, 0) ?? 0;
    const shared = {
      depth,
      parent: parent?.id,
      weight: child.weight,
      ...(parent && total > 0 && !unweighted.has(parent.combine.kind) && parent.combine.kind !== "sum"
        ? { share: child.weight / total }
        : {}),
    };
    if (child.kind === "indicator") {
      lines.push({ ...shared, kind: "indicator", of: worded(open, child.indicator, titles.get(child.indicator)) });
      return;
    }
    lines.push({
      ...shared,
      kind: "node",
      of: worded(open, child.id, depth === 0 ? measure.title : child.title),
      description: depth === 0 ? undefined : plainWords(open, child.description),
      combine: combining(child.combine),
      missing: absence(child.missing),
    });
    for (const below of child.children) visit(below, depth + 1, child);
  };
  visit(measure.tree, 0, undefined);
  return lines;
}

const withItems = (indicator: Indicator): readonly Indicator[] =>
  indicator.kind === "compound" ? [indicator, ...indicator.items.map((item) => item.indicator)] : [indicator];

function indicatorMethods(open: Reading, indicator: Indicator): readonly IndicatorMethod[] {
  if (indicator.kind !== "compound") return [simpleMethod(open, indicator)];
  const itemOf = worded(open, indicator.id, indicator.title);
  return [
    compoundMethod(open, indicator),
    ...indicator.items.map((item) => ({ ...simpleMethod(open, item.indicator), itemOf, weight: item.weight })),
  ];
}

const compoundMethod = (open: Reading, indicator: CompoundIndicator): IndicatorMethod => ({
  indicator: worded(open, indicator.id, indicator.title),
  question: wordedText(open, indicator.question),
  kind: "compound",
  choices: [],
  combine: combining(indicator.combine),
  missing: absence(indicator.missing),
});

const simpleMethod = (open: Reading, indicator: SimpleIndicator): IndicatorMethod => ({
  indicator: worded(open, indicator.id, indicator.title),
  question: wordedText(open, indicator.question),
  kind: indicator.kind,
  unit: "unit" in indicator ? plainWords(open, indicator.unit) : undefined,
  choices: [...choicesOf(open, indicator)],
  range: indicator.kind === "score" ? [...indicator.range] : undefined,
  ...(indicator.kind === "measured" && { better: indicator.direction === 1 ? ("more" as const) : ("less" as const) }),
});

function typologies(open: Reading): MethodView["typologies"] {
  const node = (id: string): Labelled => {
    const placed = findNode(open.release, id);
    return placed ? nodeLabel(open, placed) : { code: id, label: id };
  };
  return open.release.instrument.typologies.map((typology) => ({
    typology: worded(open, typology.id, typology.title),
    rules: typology.rules.map((rule, at) => ({
      label: worded(open, `${typology.id}-${at + 1}`, rule.label),
      all: rule.all.flatMap((condition) =>
        (["atLeast", "atMost", "above", "below"] as const).flatMap((sign) => {
          const points = condition[sign];
          return points === undefined ? [] : [{ node: node(condition.node), sign, points }];
        }),
      ),
    })),
  }));
}

function releaseMethods(open: Reading): ReleaseMethod[] {
  const records = releasesUntil(open);
  return records
    .map((record, at): ReleaseMethod => {
      const before = records[at - 1];
      const earlier = before && open.archive.release(before.index, before.id);
      const later = open.archive.release(record.index, record.id);
      return {
        id: record.id,
        publishedOn: record.publishedOn,
        instrumentVersion: record.instrumentVersion,
        digest: record.digest,
        periods: [...record.periods],
        places: record.places,
        answers: record.answers,
        since: earlier && later ? crosswalk(open, earlier, later) : undefined,
      };
    })
    .reverse();
}

export function glossaryView(archive: Archive, input: Input): GlossaryView {
  const open = reading(archive, input.index, input.release, input.lang);
  return {
    edition: edition(open),
    subjects: Object.entries(glossarySubjects).map(([subject, keys]) => ({
      subject,
      entries: keys.map((key) => {
        const { see, ...entry } = glossaryEntry(key, input.lang);
        return { ...entry, see: see.map((other) => glossaryEntry(other, input.lang)) };
      }),
    })),
  };
}
