/** What a legend explains: the bands of the ramp, then the looks outside it that are in the picture. */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { type Look, lookOf, type MapMarks, type PlaceState } from "./marks.ts";
import type { Step } from "./scale.ts";
import { mapWords } from "./words.ts";

/** Scores, changes around nothing, or groups told apart. Each has its own colours. */
export type Scheme = "ramp" | "diff" | "group";

export type LegendBand = { readonly step: Step; readonly label: string };

/** Named bands, each with its swatch, or a strip of all seven steps with the words at its ends. */
export type Legend =
  | {
      readonly kind: "bands";
      readonly bands: readonly LegendBand[];
      /** What a place without a value is called, where “not covered by this index” would be wrong. */
      readonly notCovered?: string;
    }
  | { readonly kind: "range"; readonly low: string; readonly high: string; readonly middle?: string | undefined };

export type LegendItem = { readonly look: Look | "dashed" | "filled"; readonly label: string };

const outsideWords: Readonly<Record<Exclude<PlaceState, "scored">, (typeof mapWords)[keyof typeof mapWords]>> = {
  missing: mapWords.missing,
  "not-applicable": mapWords.notApplicable,
  "left-out": mapWords.leftOut,
  "not-covered": mapWords.notCovered,
};

const ownWords = (state: PlaceState, legend: Legend | undefined): string | undefined =>
  state === "not-covered" && legend?.kind === "bands" ? legend.notCovered : undefined;

const order = ["missing", "not-applicable", "left-out", "not-covered"] as const;

export const outsideItems = (
  marks: Pick<MapMarks, "outside" | "borders" | "anyFilled">,
  language: Language,
  legend?: Legend,
): readonly LegendItem[] => [
  ...(marks.anyFilled ? [{ look: "filled" as const, label: say(mapWords.filled, language) }] : []),
  ...order
    .filter((state) => marks.outside.has(state))
    .map((state) => ({
      look: lookOf({ state }),
      label: ownWords(state, legend) ?? say(outsideWords[state], language),
    })),
  ...(marks.borders.length === 0 ? [] : [{ look: "dashed" as const, label: say(mapWords.disputed, language) }]),
];

export const bandItems = (bands: readonly LegendBand[]): readonly LegendItem[] =>
  bands.map(({ step, label }) => ({ look: `s${step}`, label }));
