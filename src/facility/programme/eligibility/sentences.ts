/** A verdict in words: why it is so, and what would mend it. */
import { inLanguage, type Language } from "../../../base/text.ts";
import { countryName } from "../../../places/countries.ts";
import { day as dayWords } from "../../../ui/kit/numbers.ts";
import { localeOf, say } from "../../../ui/words/words.ts";
import type { Programme } from "../contract.ts";
import { kindWords } from "../kind-words.ts";
import type { Asking, Verdict } from "./rules.ts";
import { nthApplicant, reasonWords } from "./words.ts";

export type Sentence = { readonly why: string; readonly mend?: string };

export function sentenceOf(
  { reason, applicant, facts }: Verdict,
  asking: Asking,
  { activities }: Programme,
  language: Language,
): Sentence {
  const { why, mend } = reasonWords[reason];
  const locale = language === "en" ? "en-GB" : localeOf(language);
  const { place, kind, day, kinds = [], count = 0, most = 0, code } = facts;
  const name = applicant === undefined ? undefined : asking.applicants[applicant]?.name.trim();
  const activity = activities.find((one) => one.code === code)?.name;
  const values = {
    who: name || say(nthApplicant, language, { number: (applicant ?? 0) + 1 }),
    place: place === undefined ? "" : (countryName(place, language) ?? place),
    kind: kind === undefined ? "" : say(kindWords[kind], language),
    kinds: new Intl.ListFormat(locale, { type: "disjunction" }).format(
      kinds.map((one) => say(kindWords[one], language)),
    ),
    day: day === undefined ? "" : dayWords(day, language),
    count,
    most,
    code: activity === undefined ? (code ?? "") : inLanguage(activity, language).words,
  };
  return { why: say(why, language, values), ...(mend ? { mend: say(mend, language, values) } : {}) };
}
