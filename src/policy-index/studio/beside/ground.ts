/** The ground of a measure, out of an instrument that was tried on the last release: what a browser scores on by itself. Pure. */
import type { Language } from "../../../base/text.ts";
import { missing, notApplicable, scored } from "../../../engine/grid.ts";
import { gazetteer } from "../../../places/gazetteer.ts";
import type { InstrumentNode } from "../../instrument/contract.ts";
import type { Tried } from "../preview/previewed.ts";
import type { Ground } from "./contract.ts";

/** Beyond so many scores a page would wait for what it shows; the preview on its own page stays. */
const mostScores = 100_000;

function partsOf(node: InstrumentNode, under?: string): Ground["parts"] {
  const { id, weight, combine, missing: lacking } = node;
  const rule = {
    combine: combine.kind,
    ...(combine.kind === "power-mean" ? { power: combine.power } : {}),
    missing: lacking.kind,
    ...(lacking.kind === "skip" ? { need: lacking.need } : {}),
  };
  return [
    { id, weight, rule, ...(under === undefined ? {} : { under }) },
    ...node.children.flatMap((child) =>
      child.kind === "node" ? partsOf(child, id) : [{ id: child.indicator, under: id, weight: child.weight }],
    ),
  ];
}

type Release = { readonly id: string; readonly period: string };

/**
 * The last period of a release, as a measure of the draft has it; undefined where that is too much for a page.
 *
 * @example groundOf(tried, { measure: "headline", tree, before, release, language: "en" })?.places.length // → 190
 */
export function groundOf(
  { answers, scores }: Tried,
  of: {
    readonly tree: InstrumentNode;
    /** By place, what it had in the release. */
    readonly before: ReadonlyMap<string, number>;
    readonly release: Release;
    readonly language: Language;
  },
): Ground | undefined {
  const parts = partsOf(of.tree);
  const { places, periods } = answers;
  const ids = [...new Set(parts.filter(({ rule }) => rule === undefined).map(({ id }) => id))];
  if (ids.length * places.length > mostScores) return undefined;
  const first = (periods.length - 1) * places.length;
  const names = gazetteer([]);
  return {
    release: of.release.id,
    period: of.release.period,
    parts: [...parts],
    places: places.map((place) => {
      const before = of.before.get(place);
      const name = names.nameOf(place, of.language).words;
      return { place, name, ...(before === undefined ? {} : { before }) };
    }),
    questions: ids.map((id) => {
      const column = scores.indicators.get(id);
      const stateAt = (at: number): number => column?.states[first + at] ?? missing;
      return {
        id,
        scores: places.map((_, at) => (stateAt(at) === scored ? (column?.values[first + at] ?? null) : null)),
        notApplicable: places.flatMap((_, at) => (stateAt(at) === notApplicable ? [at] : [])),
      };
    }),
  };
}
