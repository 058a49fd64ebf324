/** Codes of a portfolio as words for a reader. */

import { roman } from "../../base/numerals.ts";
import { inLanguage, type Language, type LocalisedText } from "../../base/text.ts";
import { areaNames, topicNames } from "../../facility/portfolio/areas.ts";
import type { Action, Portfolio } from "../../facility/portfolio/contract.ts";
import {
  expertNames,
  institutionNames,
  kindNames,
  productNames,
  sourceNames,
  statusNames,
} from "../../facility/portfolio/vocabulary.ts";
import { countryName } from "../../places/countries.ts";
import { type Message, say } from "../../ui/words/words.ts";
import type { Labelled } from "../reading/contract.ts";
import type { ActionLine } from "./contract.ts";

type Catalogue = Readonly<Record<string, Message>>;

const catalogues = {
  area: areaNames,
  topic: topicNames,
  status: statusNames,
  kind: kindNames,
  institution: institutionNames,
  expert: expertNames,
  product: productNames,
  source: sourceNames,
} as const satisfies Readonly<Record<string, Catalogue>>;

export type Naming = {
  readonly language: Language;
  readonly portfolio: Portfolio;
};

export const coded = (of: keyof typeof catalogues, code: string, language: Language): Labelled => {
  const catalogue: Catalogue = catalogues[of];
  const message = catalogue[code];
  return { code, label: message === undefined ? code : say(message, language) };
};

export const localised = (code: string, text: LocalisedText, { language, portfolio }: Naming): Labelled => {
  const { words, language: written } = inLanguage(text, language, portfolio.language);
  return { code, label: words, ...(written === language ? {} : { language: written }) };
};

/** What stands as the source has it. */
export const published = (code: string, words: string, naming: Naming): Labelled => localised(code, words, naming);

/** The title of an action: as its source has it, or in the language in which it was published here. */
export const titleOf = ({ id, title, own }: Action, naming: Naming): Labelled =>
  own ? localised(id, { [own.language]: title }, naming) : published(id, title, naming);

export const country = (code: string, language: Language): Labelled => ({
  code,
  label: countryName(code, language) ?? code,
});

export const regionOf = (code: string, naming: Naming): Labelled => {
  const region = naming.portfolio.regions.find(({ id }) => id === code);
  return region ? localised(code, region.title, naming) : { code, label: code };
};

export function lineOf(action: Action, naming: Naming): ActionLine {
  const { language } = naming;
  return {
    id: action.id,
    title: titleOf(action, naming),
    ...(action.number === undefined ? {} : { number: roman(action.number) }),
    countries: action.countries.map((code) => country(code, language)),
    region: regionOf(action.region, naming),
    reach: action.reach,
    areas: action.areas.map((code) => coded("area", code, language)),
    ...(action.institution === undefined ? {} : { institution: published(action.id, action.institution, naming) }),
    institutionKinds: action.institutionKinds.map((code) => coded("institution", code, language)),
    ...(action.start === undefined ? {} : { start: action.start }),
    ...(action.end === undefined ? {} : { end: action.end }),
    ...(action.status === undefined ? {} : { status: coded("status", action.status, language) }),
    kinds: action.kinds.map((code) => coded("kind", code, language)),
  };
}
