/** A verdict in words: why it is so, and what would mend it. Whoever asks says what places and activities are called. */
import type { Language } from "../../../base/text.ts";
import { day as dayWords } from "../../../ui/kit/numbers.ts";
import { localeOf, say } from "../../../ui/words/words.ts";
import { kindWords } from "../kind-words.ts";
import { type Asking, outcomeOf, type Verdict } from "./rules.ts";
import { nthApplicant, reasonWords } from "./words.ts";

export type Sentence = { readonly why: string; readonly mend?: string };

export type Named = {
  readonly place: (code: string) => string | undefined;
  readonly activity: (code: string) => string | undefined;
};

export function sentenceOf(
  { reason, applicant, facts }: Verdict,
  asking: Asking,
  named: Named,
  language: Language,
): Sentence {
  const { why, mend } = reasonWords[reason];
  const locale = language === "en" ? "en-GB" : localeOf(language);
  const { place, kind, day, kinds = [], count = 0, most = 0, code } = facts;
  const name = applicant === undefined ? undefined : asking.applicants[applicant]?.name.trim();
  const values = {
    who: name || say(nthApplicant, language, { number: (applicant ?? 0) + 1 }),
    place: place === undefined ? "" : (named.place(place) ?? place),
    kind: kind === undefined ? "" : say(kindWords[kind], language),
    kinds: new Intl.ListFormat(locale, { type: "disjunction" }).format(
      kinds.map((one) => say(kindWords[one], language)),
    ),
    day: day === undefined ? "" : dayWords(day, language),
    count,
    most,
    code: code === undefined ? "" : (named.activity(code) ?? code),
  };
  return { why: say(why, language, values), ...(mend ? { mend: say(mend, language, values) } : {}) };
}

export type Line = Sentence & { readonly key: string };

/** What stands beside the form: the whole in one word, and of each outcome its sentences. */
export type Lines = Readonly<Record<Verdict["outcome"], readonly Line[]>> & { readonly outcome: Verdict["outcome"] };

/** Who is still to confirm is said where they are listed, and stands against nothing here. */
export function linesOf(verdicts: readonly Verdict[], asking: Asking, named: Named, language: Language): Lines {
  const of = (wanted: Verdict["outcome"]): readonly Line[] =>
    verdicts
      .filter(({ outcome, rule }) => outcome === wanted && (rule !== "confirmation" || wanted === "passed"))
      .map((one) => ({
        key: `${one.rule} ${one.applicant ?? ""} ${one.reason} ${one.facts.place ?? ""} ${one.facts.code ?? ""}`,
        ...sentenceOf(one, asking, named, language),
      }));
  return {
    outcome: outcomeOf(verdicts.filter(({ rule }) => rule !== "confirmation")),
    ...{ failed: of("failed"), unknown: of("unknown"), passed: of("passed") },
  };
}
