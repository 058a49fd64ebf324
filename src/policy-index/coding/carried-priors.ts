/** What was answered last time, where the questions are no longer those that were asked. */
import { nameWithin, questionsOf } from "../editions/questions.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { Carried } from "../instrument/crosswalk.ts";
import type { Prior, PriorSaid } from "./contract.ts";
import { saidIn } from "./questionnaire.ts";

type Carrying = {
  readonly carried: ReadonlyMap<string, Carried>;
  /** By the question that was asked. */
  readonly priors: ReadonlyMap<string, Prior>;
  /** What was asked. */
  readonly earlier: Instrument;
  readonly language: string;
};

/** The last answers by the question that is asked now, with the words of the question they answered where it was another. */
export function carriedPriors({ carried, priors, earlier, language }: Carrying): ReadonlyMap<string, Prior> {
  const questions = new Map(questionsOf(earlier).map((question) => [question.indicator.id, question]));
  const inOwnWords = (id: string): PriorSaid | undefined => {
    const prior = priors.get(id);
    if (!prior) return undefined;
    const { indicator: question, within } = questions.get(id) ?? {};
    const option = question?.kind === "choice" ? question.options.find(({ key }) => key === prior.option) : undefined;
    return {
      ...prior,
      ...(question && {
        asked: saidIn(
          nameWithin(within?.title, question.question ?? question.title, earlier.language),
          language,
          earlier.language,
        ),
      }),
      ...(option && { said: saidIn(option.label, language, earlier.language) }),
    };
  };
  const found = new Map<string, Prior>();
  for (const [id, { from, kind }] of carried) {
    const [first, ...also] = from.flatMap((one) => (kind === "unchanged" ? priors.get(one) : inOwnWords(one)) ?? []);
    if (!first) continue;
    found.set(id, {
      ...first,
      ...(kind === "unchanged" ? {} : { became: kind }),
      ...(also.length === 0 ? {} : { also }),
    });
  }
  return found;
}
