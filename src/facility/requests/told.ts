/** A request as it is read, part by part: for the page on which it is checked, for whoever confirms it, and for the PDF. */
import { inLanguage, type Language } from "../../base/text.ts";
import { countryName } from "../../places/countries.ts";
import { day } from "../../ui/kit/numbers.ts";
import { localeOf, type Message, say } from "../../ui/words/words.ts";
import { kindWords } from "../programme/kind-words.ts";
import type { ApplicantRow } from "./contract.ts";
import { formWords } from "./form-words.ts";
import { indicatorValue, type OwnReading } from "./own-view.ts";
import type { Part } from "./paths.ts";

export type ToldPart = {
  readonly part: Part;
  readonly title: string;
  readonly items: readonly { readonly term: string; readonly meaning: string }[];
};

export const languageName = (code: string, language: Language): string =>
  new Intl.DisplayNames([localeOf(language)], { type: "language" }).of(code) ?? code;

export const separator = (language: Language): string => (language === "ar" ? "، " : ", ");

export const placeNamed = (place: string | undefined, language: Language): string =>
  place === undefined ? "" : (countryName(place, language) ?? place);

function who(one: ApplicantRow, language: Language): string {
  const kind = one.kind === undefined ? "" : say(kindWords[one.kind], language);
  const lines = [
    [one.name, kind, placeNamed(one.place, language)],
    [one.contactName, one.contactPost, one.contactEmail ?? "", one.contactPhone],
    [one.endorserName, one.endorserPost],
  ];
  return lines
    .map((line) => line.filter((said) => said !== "").join(separator(language)))
    .filter((line) => line !== "")
    .join(" · ");
}

/** Everything that was said; what was left empty has no line. */
export function toldParts({ own, language, objectives, indicators }: OwnReading): readonly ToldPart[] {
  const { content, applicants, judgedBy, files } = own;
  const line = (term: Message, meaning: string | undefined) =>
    meaning === undefined || meaning === "" ? [] : [{ term: say(term, language), meaning }];
  const listed = (values: readonly string[]): string => values.join(separator(language));
  const area = judgedBy.areas.find(({ code }) => code === content.area);
  const topic = area?.topics.find(({ code }) => code === content.topic);
  const subject = [area, topic].flatMap((one) => (one ? [inLanguage(one.name, language).words] : []));
  const activities = judgedBy.activities.filter(({ code }) => content.activities.includes(code));
  const named = content.indicators.map(
    (one) => indicators.find(({ value }) => value === indicatorValue(one))?.title ?? one.indicator,
  );
  return [
    {
      part: "who",
      title: say(formWords.who, language),
      items: [
        ...applicants.map((one, at) => ({
          term: at === 0 ? say(formWords.first, language) : say(formWords.another, language, { number: at + 1 }),
          meaning: who(one, language),
        })),
        ...line(formWords.countries, listed(content.countries.map((place) => placeNamed(place, language)))),
      ],
    },
    {
      part: "what",
      title: say(formWords.what, language),
      items: [
        ...line(formWords.title, content.title),
        ...line(formWords.subject, subject.join(" · ")),
        ...line(formWords.problem, content.problem),
        ...line(formWords.context, content.context),
        ...line(formWords.change, content.change),
        ...line(formWords.beneficiaries, content.beneficiaries),
        ...line(formWords.strategies, content.strategies),
        ...line(
          formWords.objectives,
          content.objectives.map((one) => `${one}. ${objectives.get(`${one}`) ?? ""}`).join(" · "),
        ),
        ...line(formWords.targets, listed(content.targets)),
        ...line(formWords.indicators, named.join(" · ")),
      ],
    },
    {
      part: "how",
      title: say(formWords.how, language),
      items: [
        ...line(formWords.activities, activities.map(({ name }) => inLanguage(name, language).words).join(" · ")),
        ...line(formWords.languages, listed(content.languages.map((code) => languageName(code, language)))),
        ...line(formWords.wishedFrom, content.wishedFrom && day(content.wishedFrom, language)),
        ...line(formWords.wishedUntil, content.wishedUntil && day(content.wishedUntil, language)),
        ...line(formWords.datesWhy, content.datesWhy),
        ...line(formWords.support, content.support),
        ...line(formWords.contribution, content.contribution),
        ...line(formWords.security, content.security),
      ],
    },
    {
      part: "files",
      title: say(formWords.files, language),
      items: line(formWords.files, listed(files.map(({ name }) => name))),
    },
  ];
}
