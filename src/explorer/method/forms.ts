/** The method and the glossary as tables. */
import { csvText } from "../reading/csv.ts";
import type { GlossaryView, MethodView } from "./contract.ts";

const treeColumns = [
  "index",
  "release",
  "measure",
  "measure_label",
  "depth",
  "kind",
  "id",
  "label",
  "parent",
  "weight",
  "share_of_parent",
  "combine",
  "power",
  "missing_rule",
  "missing_need",
] as const;

/** The trees of all measures, a row a node or an indicator, a parent before its children. */
export const methodCsv = (view: MethodView): string =>
  csvText(
    treeColumns,
    view.measures.flatMap(({ measure, lines }) =>
      lines.map((line) => ({
        index: view.edition.index.code,
        release: view.edition.release,
        measure: measure.code,
        measure_label: measure.label,
        depth: line.depth,
        kind: line.kind,
        id: line.of.code,
        label: line.of.label,
        parent: line.parent,
        weight: line.weight,
        share_of_parent: line.share,
        combine: line.combine?.kind,
        power: line.combine?.power,
        missing_rule: line.missing?.rule,
        missing_need: line.missing?.need,
      })),
    ),
  );

export const glossaryCsv = (view: GlossaryView): string =>
  csvText(
    ["term", "label", "meaning"],
    view.subjects.flatMap(({ entries }) =>
      entries.map((entry) => ({ term: entry.anchor, label: entry.term, meaning: entry.meaning })),
    ),
  );
