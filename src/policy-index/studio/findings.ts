/** What an instrument in the making still has wrong: the very findings its file would have, with where to mend each. */
import type { Finding } from "../../base/finding.ts";
import { remarksOn } from "../instrument/check-instrument.ts";
import type { Instrument, InstrumentNode } from "../instrument/contract.ts";
import { shaped } from "../instrument/file-shape.ts";
import { instrumentFile } from "../instrument/write-instrument.ts";
import { written } from "../instrument/yaml-text.ts";

/** The part of an instrument that has a page of its own. */
export type PartName =
  | { readonly of: "instrument" }
  | { readonly of: "indicator"; readonly id: string }
  | { readonly of: "node"; readonly measure: string; readonly id: string }
  | { readonly of: "typology"; readonly id: string }
  | { readonly of: "preparation"; readonly id?: string | undefined };

export type PlacedFinding = { readonly finding: Finding; readonly part: PartName };

function nodeAt(tree: InstrumentNode, steps: readonly string[]): string {
  const [keyword, position, ...rest] = steps;
  const child = keyword === "children" ? tree.children[Number(position)] : undefined;
  return child?.kind === "node" ? nodeAt(child, rest) : tree.id;
}

function partAt(instrument: Instrument, column: string | undefined): PartName {
  const [first, position, third, ...rest] = (column ?? "").split(/[.[\]]+/).filter((step) => step !== "");
  if (first === "indicators") {
    const indicator = instrument.indicators[Number(position)];
    const item = third === "items" && indicator?.kind === "compound" ? indicator.items[Number(rest[0])] : undefined;
    const id = item?.indicator.id ?? indicator?.id;
    if (id !== undefined) return { of: "indicator", id };
  }
  if (first === "measures") {
    const measure = instrument.measures[Number(position)];
    if (measure && third === "tree") return { of: "node", measure: measure.id, id: nodeAt(measure.tree, rest) };
  }
  if (first === "typologies") {
    const typology = instrument.typologies[Number(position)];
    if (typology) return { of: "typology", id: typology.id };
  }
  if (first === "prepare") {
    const apart = position === "except" ? third : undefined;
    const isKnown = instrument.indicators.some(({ id }) => id === apart);
    return { of: "preparation", ...(isKnown ? { id: apart } : {}) };
  }
  return { of: "instrument" };
}

const nowhere = (): undefined => undefined;

export function findingsOn(instrument: Instrument): readonly PlacedFinding[] {
  const value = instrumentFile(instrument);
  const { content, findings } = shaped({ value, findings: [], lineOf: nowhere }, "instrument.yaml");
  const told: readonly Finding[] = content
    ? remarksOn(content).map(({ path, ...remark }) => ({ ...remark, file: "instrument.yaml", column: written(path) }))
    : findings;
  return told.map((finding) => ({ finding, part: partAt(instrument, finding.column) }));
}
