/** The codebook of a release: what every code in its answers means and is worth, a row a code and language. */
import { inLanguage, type LocalisedText } from "../../base/text.ts";
import type { Indicator, Instrument, SimpleIndicator } from "../instrument/contract.ts";
import { guarded } from "../package/guarded-text.ts";
import { csvRow } from "../package/write-csv.ts";

/** Languages the index's title is written in, its own first. */
export function spokenLanguages({ language, title }: Instrument): readonly string[] {
  const others = typeof title === "string" ? [] : Object.keys(title).filter((one) => one !== language);
  return [language, ...others.sort()];
}

type Code = { readonly code: string; readonly label: LocalisedText | undefined; readonly worth: number | undefined };

function codesOf(indicator: SimpleIndicator): readonly Code[] {
  switch (indicator.kind) {
    case "choice":
      return indicator.options.map(({ key, label, score }) => ({ code: key, label, worth: score }));
    case "number":
      return [
        ...indicator.bands.map(({ upTo, label, score }) => ({
          code: upTo === undefined ? "more" : `up to ${upTo}`,
          label,
          worth: score,
        })),
        ...indicator.notApplicable.map((code) => ({ code: String(code), label: undefined, worth: undefined })),
      ];
    case "score":
      return [{ code: `${indicator.range[0]} to ${indicator.range[1]}`, label: undefined, worth: undefined }];
    case "measured":
      return [{ code: "any number", label: undefined, worth: undefined }];
  }
}

const simple = (indicator: Indicator): readonly { readonly of: string; readonly indicator: SimpleIndicator }[] =>
  indicator.kind === "compound"
    ? indicator.items.map((item) => ({ of: indicator.id, indicator: item.indicator }))
    : [{ of: "", indicator }];

/** What an answer without a worth of its own is worth, by its kind. */
const standing: Partial<Record<SimpleIndicator["kind"], string>> = { score: "itself", measured: "as prepared" };

const worthOf = (kind: SimpleIndicator["kind"], worth: number | undefined): string =>
  worth !== undefined ? String(worth) : (standing[kind] ?? "not-applicable");

export const codebookColumns = [
  "language",
  "indicator",
  "part_of",
  "kind",
  "title",
  "question",
  "unit",
  "code",
  "label",
  "worth",
] as const;

/** codebook.csv, in pieces. */
export function* codebookCsv(instrument: Instrument): Generator<string> {
  yield csvRow(codebookColumns);
  for (const language of spokenLanguages(instrument)) {
    const said = (text: LocalisedText | undefined): string =>
      text === undefined ? "" : guarded(inLanguage(text, language, instrument.language).words);
    for (const { of, indicator } of instrument.indicators.flatMap(simple)) {
      const { id, kind, title, question } = indicator;
      const unit = indicator.kind === "number" || indicator.kind === "measured" ? indicator.unit : undefined;
      for (const { code, label, worth } of codesOf(indicator)) {
        yield csvRow([
          language,
          id,
          of,
          kind,
          said(title),
          said(question),
          said(unit),
          code,
          said(label),
          worthOf(kind, worth),
        ]);
      }
    }
  }
}
