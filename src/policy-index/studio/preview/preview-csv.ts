/** What a measure or a typology makes of the last release's answers, as a table: a line for every place, nothing rounded. */
import { inLanguage } from "../../../base/text.ts";
import { guarded } from "../../package/guarded-text.ts";
import { csvRow } from "../../package/write-csv.ts";

type Approach = {
  readonly label?: string | Readonly<Record<string, string>> | undefined;
  readonly why?: string | undefined;
};

type Shown = {
  readonly release?: string | undefined;
  readonly period?: string | undefined;
  readonly measure: string;
  readonly typology?: string | undefined;
  readonly language: string;
  readonly places: readonly {
    readonly place: string;
    readonly now?: number | undefined;
    readonly before?: number | undefined;
  }[];
  readonly approaches: readonly {
    readonly place: string;
    readonly now: Approach;
    readonly before?: Approach | undefined;
  }[];
};

const written = (value: number | undefined): string => (value === undefined ? "" : String(value));

/** A name in the instrument's own language; where there is none, why. */
const nameOf = (of: Approach | undefined, spoken: string): string =>
  of?.label === undefined ? (of?.why ?? "") : inLanguage(of.label, "en", spoken).words;

/** @example previewCsv(view) // → "release,period,measure,place,before,now,change\n2024.0,2024,headline,FRA,60,62.5,2.5\n" */
export function previewCsv(shown: Shown): string {
  const { release = "", period = "", measure, typology, language, places, approaches } = shown;
  if (typology !== undefined)
    return [
      csvRow(["release", "period", "typology", "place", "before", "now"]),
      ...approaches.map(({ place, before, now }) =>
        csvRow([release, period, typology, place, nameOf(before, language), nameOf(now, language)].map(guarded)),
      ),
    ].join("");
  return [
    csvRow(["release", "period", "measure", "place", "before", "now", "change"]),
    ...places.map(({ place, before, now }) => {
      const change = before === undefined || now === undefined ? undefined : now - before;
      const about = [release, period, measure, place].map(guarded);
      return csvRow([...about, written(before), written(now), written(change)]);
    }),
  ].join("");
}
