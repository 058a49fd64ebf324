/** What marks a score that rests in part on answers that were filled in, for the key of a picture; nothing where none does. */
import type { Language } from "../../base/text.ts";
import { dashedSample } from "../../ui/charts/bars.ts";
import { ringSample } from "../../ui/charts/dot-plot.ts";
import type { KeyEntry } from "../../ui/charts/row-chart.ts";
import { say } from "../../ui/words/words.ts";
import type { FilledReading } from "./contract.ts";
import { preparedWords } from "./prepared-words.ts";

type Filled = FilledReading | undefined;

const samples = { ring: ringSample, bar: dashedSample } as const;

export const filledKey = (filled: readonly Filled[], mark: keyof typeof samples, language: Language): KeyEntry[] =>
  filled.some((one) => one !== undefined)
    ? [{ id: "filled", label: say(preparedWords.inPart, language), sample: samples[mark] }]
    : [];

export const markOf = (filled: Filled): "yes" | undefined => (filled === undefined ? undefined : "yes");
