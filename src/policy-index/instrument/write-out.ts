/** Writes out every default of an instrument's file, so that nothing downstream asks what an absent key means. */
import type { z } from "zod";
import type { MissingRule, RowCombination } from "../../engine/recipe.ts";
import { preparation } from "../preparation/read-preparation.ts";
import type {
  CombineFile,
  Indicator,
  IndicatorFile,
  Instrument,
  InstrumentChild,
  InstrumentFile,
  InstrumentNode,
  Measure,
  MissingFile,
  NodeFile,
  SimpleIndicator,
  SimpleIndicatorFile,
} from "./contract.ts";

export function writeOut(file: InstrumentFile): Instrument {
  const measures = file.measures.map(measure);
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    description: file.description,
    notice: file.notice,
    attribution: file.attribution,
    licence: file.licence,
    creators: file.creators ?? [],
    source: file.source,
    language: file.language ?? "en",
    indicators: file.indicators.map(indicator),
    ...(file.prepare && { prepare: preparation(file.prepare) }),
    measures: [...measures.filter((one) => one.headline), ...measures.filter((one) => !one.headline)],
    bands: file.bands ?? [],
    typologies: (file.typologies ?? []).map(({ id, title, rules }) => ({
      id,
      title,
      rules: rules.map(({ label, all }) => ({
        label,
        all: (all ?? []).map(({ node, atLeast, atMost, above, below }) => ({ node, atLeast, atMost, above, below })),
      })),
    })),
  };
}

/** @example humanised("second-generation") // → "Second generation" */
export const humanised = (id: string): string => {
  const words = id.replace(/[-_]+/g, " ").trim();
  return words === "" ? id : words[0]!.toUpperCase() + words.slice(1);
};

export const combination = (combine: z.infer<typeof CombineFile>): RowCombination => {
  if (typeof combine !== "string") return { kind: "power-mean", power: combine["power-mean"] };
  return { kind: combine === "weighted-mean" ? "mean" : combine };
};

const missingRule = (missing: z.infer<typeof MissingFile>): MissingRule =>
  missing.rule === "propagate" ? { kind: "propagate" } : { kind: "skip", need: missing.need ?? 0 };

export const plainMean: RowCombination = { kind: "mean" };
export const skipAll: MissingRule = { kind: "skip", need: 0 };

type SimpleFile = Exclude<z.infer<typeof IndicatorFile>, { kind: "compound" }>;

function simple(file: SimpleFile | z.infer<typeof SimpleIndicatorFile>): SimpleIndicator {
  const { id, title, question, guidance } = file;
  const worded = { id, title, question, guidance, tags: file.tags ?? [] };
  switch (file.kind) {
    case "number":
      if ("measured" in file) {
        const direction = file.direction === "less-is-better" ? -1 : 1;
        return { ...worded, kind: "measured", unit: file.unit, direction };
      }
      return {
        ...worded,
        kind: "number",
        unit: file.unit,
        bands: file.bands.map(({ upTo, score, label }) => ({ upTo, score, label })),
        notApplicable: file.notApplicable ?? [],
      };
    case "score":
      return { ...worded, kind: "score", range: file.range ?? [0, 100] };
    default:
      return {
        ...worded,
        kind: "choice",
        options: file.options.map(({ key, label, score }) => ({ key, label, score: score ?? undefined })),
      };
  }
}

function indicator(file: z.infer<typeof IndicatorFile>): Indicator {
  if (file.kind !== "compound") return simple(file);
  const { id, title, question, guidance } = file;
  return {
    id,
    title,
    question,
    guidance,
    tags: file.tags ?? [],
    kind: "compound",
    combine: file.combine === undefined ? plainMean : combination(file.combine),
    missing: file.missing === undefined ? skipAll : missingRule(file.missing),
    items: file.items.map((item) => ({ indicator: simple(item), weight: item.weight ?? 1 })),
  };
}

function measure(file: InstrumentFile["measures"][number]): Measure {
  return {
    id: file.id,
    headline: file.headline === true,
    title: file.title ?? file.tree.title ?? humanised(file.id),
    description: file.description,
    range: file.range ?? [0, 100],
    tree: node(file.tree, plainMean, skipAll),
  };
}

function node(file: NodeFile, combineAbove: RowCombination, missingAbove: MissingRule): InstrumentNode {
  const combine = file.combine === undefined ? combineAbove : combination(file.combine);
  const missing = file.missing === undefined ? missingAbove : missingRule(file.missing);
  return {
    kind: "node",
    id: file.id,
    title: file.title ?? humanised(file.id),
    description: file.description,
    weight: file.weight ?? 1,
    combine,
    missing,
    children: file.children.map((child): InstrumentChild => {
      if (typeof child !== "object") return { kind: "indicator", indicator: String(child), weight: 1 };
      if ("indicator" in child) return { kind: "indicator", indicator: child.indicator, weight: child.weight ?? 1 };
      return node(child, combine, missing);
    }),
  };
}
