/** Standings as a map draws them: a step of the ramp, a sentence and an address for each place, and the legend. */

import type { Language } from "../../base/text.ts";
import type { Legend } from "../../ui/maps/legend.ts";
import type { MapEntry } from "../../ui/maps/marks.ts";
import { type Step, stepInRange, stepOfBand } from "../../ui/maps/scale.ts";
import type { Band, StandingRow } from "./contract.ts";
import { limitPoints, points } from "./points.ts";
import { placeSentence } from "./sentences.ts";

export type Scale = { readonly range: readonly [number, number]; readonly bands: readonly Band[] };

/** The step a row is shaded with: by its band where the index has bands, else by its seventh of the range. */
export function stepOf(row: Pick<StandingRow, "reading" | "band">, scale: Scale): Step | undefined {
  if (row.reading.score === undefined) return undefined;
  if (scale.bands.length === 0) return stepInRange(row.reading.score, scale.range);
  return stepOfBand(row.band?.step ?? 0, scale.bands.length);
}

export const mapEntries = (
  rows: readonly StandingRow[],
  scale: Scale,
  language: Language,
  href: (place: string) => string,
  chosen: ReadonlySet<string> = new Set(),
): readonly MapEntry[] =>
  rows.map((row) => ({
    code: row.place.code,
    name: row.place.label,
    state: row.reading.state,
    step: stepOf(row, scale),
    label: placeSentence(row, scale.range, language),
    href: href(row.place.code),
    figure: row.reading.score === undefined ? undefined : points(row.reading.score, scale.range, language),
    chosen: chosen.has(row.place.code) ? ("yes" as const) : undefined,
    ...(row.filled && { filled: "yes" as const }),
  }));

/** Places of the release that a picture is not about: drawn, so that nobody takes them for uncovered. */
export const leftOut = (codes: readonly string[]): readonly MapEntry[] =>
  codes.map((code) => ({ code, name: code, state: "left-out", label: code }));

/** The legend: bands with where each begins, highest first; without bands, the range from end to end. */
export function legendOf(scale: Scale, language: Language): Legend {
  if (scale.bands.length === 0)
    return {
      kind: "range",
      low: points(scale.range[0], scale.range, language),
      high: points(scale.range[1], scale.range, language),
    };
  return {
    kind: "bands",
    bands: scale.bands.map((band, position) => ({
      step: stepOfBand(band.step, scale.bands.length),
      label: `${band.label} ${extent(scale, position, language)}`,
    })),
  };
}

/** "80–100", "60–80": a band reaches up to where the next begins. */
function extent(scale: Scale, position: number, language: Language): string {
  const band = scale.bands[position];
  const above = scale.bands[position - 1];
  const from = limitPoints(Number(band?.code), scale.range, language);
  const to = limitPoints(above ? Number(above.code) : scale.range[1], scale.range, language);
  return `(${from}–${to})`;
}
