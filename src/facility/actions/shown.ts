/** Rows, money and months of a plan as they are shown. */
import type { Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { localeOf, type Message, say } from "../../ui/words/words.ts";
import type { Plan } from "./contract.ts";
import { choiceWords, fieldWords } from "./field-words.ts";
import { type Money, shownAs } from "./money.ts";
import { regionalSeries } from "./numbers.ts";
import { actionWords } from "./words.ts";

/** What a row says of itself, by its code. */
export function rowNames(...plans: readonly (Plan | undefined)[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const plan of plans) {
    if (!plan) continue;
    for (const { code, title, deliverables } of plan.activities) {
      names.set(code, title);
      for (const one of deliverables) names.set(one.code, one.title);
    }
    for (const { code, name } of plan.organisations) names.set(code, name);
    for (const { code, text } of [
      ...[...plan.outcomes, ...plan.outputs, ...plan.indicators, ...plan.lines, ...plan.risks],
    ])
      names.set(code, text);
  }
  return names;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

/** @example rowSaid("A2", names) // → "A2 · Workshop" */
export const rowSaid = (code: string, names: ReadonlyMap<string, string>): string => {
  const name = names.get(code) ?? "";
  return name === "" ? code : `${code} · ${short(name)}`;
};

const isField = (name: string): name is keyof typeof fieldWords => Object.hasOwn(fieldWords, name);
export const fieldSaid = (name: string, language: Language): string =>
  isField(name) ? say(fieldWords[name], language) : name;

export function choiceSaid(value: string, language: Language): string {
  const all: Readonly<Record<string, Message | undefined>> = choiceWords;
  const message = all[value];
  return message === undefined ? value : say(message, language);
}

/** Where something differs: fields in words, rows by their code and what they say. */
export const whereSaid = (path: readonly string[], names: ReadonlyMap<string, string>, language: Language): string =>
  path.map((step) => (isField(step) ? fieldSaid(step, language) : rowSaid(step, names))).join(" › ");

const amounts = new Map<Language, Intl.NumberFormat>();

/** Always with its hundredths: a column of money is read by its last digit. */
export function moneySaid(money: Money, language: Language): string {
  let format = amounts.get(language);
  if (!format) {
    format = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    amounts.set(language, format);
  }
  return format.format(Number(shownAs(money)));
}

/** @example numberSaid({ series: "TUN", numeral: "III" }, "en") // → "Tunisia III" */
export const numberSaid = (
  { series, numeral }: { readonly series: string; readonly numeral: string },
  language: Language,
): string =>
  `${series === regionalSeries ? say(actionWords.regional, language) : placeName(series, language)} ${numeral}`;
