/** The desk's nouns in words: states, fields, reasons, times. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { localeOf, type Message, say } from "../../ui/words/words.ts";
import type { AnswerField, AnswerState, AnswerStatus, ChangeReason, Confidence } from "../answers/contract.ts";
import type { Choice, Prior, Question } from "./contract.ts";
import { codingWords as own } from "./words.ts";

export const stateWords: Readonly<Record<AnswerState, Message>> = {
  unassigned: own.stateUnassigned,
  drafting: own.stateDrafting,
  submitted: own.stateSent,
  "in-review": own.stateReview,
  returned: own.stateReturned,
  agreed: own.stateSettled,
  contested: own.stateContested,
  adjudicated: own.stateSettled,
  harmonised: own.stateSettled,
  "government-window": own.stateSettled,
  frozen: own.stateSettled,
  published: own.stateSettled,
  corrected: own.stateSettled,
};

export const fieldWords: Readonly<Record<AnswerField, Message>> = {
  option: own.answer,
  justification: own.justification,
  confidence: own.confidence,
  asOf: own.asOf,
  changeReason: own.changeReason,
  citations: own.sources,
  memo: own.memo,
};

export const noneWords: Readonly<Record<Exclude<AnswerStatus, "answered">, Message>> = {
  "not-applicable": own.notApplicable,
  "no-data": own.noData,
  "competence-elsewhere": own.elsewhere,
};

export const reasonWords: Readonly<Record<ChangeReason, Message>> = {
  "law-changed": own.lawChanged,
  "coding-error": own.codingError,
  "better-source": own.betterSource,
  reworded: own.reworded,
};

export const confidenceWords: Readonly<Record<Confidence, Message>> = {
  high: own.high,
  medium: own.medium,
  low: own.low,
};

/** An hour as the coder's own clock has it. */
export const hour = (time: number, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(time);

export const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 10 }).format(value);

/** As much of a question as an answer to it is read with. */
export type Asked = Pick<Question, "unit"> & {
  readonly options: readonly Pick<z.infer<typeof Choice>, "key" | "label">[];
};

/** What was or is answered, in words. */
export function sayingOf(
  said: Pick<Prior, "option" | "value" | "said"> & { readonly status?: AnswerStatus | undefined },
  question: Asked,
  language: Language,
): string {
  if (said.status === undefined) return say(own.noneYet, language);
  if (said.status !== "answered") return say(noneWords[said.status], language);
  if (said.said) return said.said.words;
  if (said.option !== undefined)
    return question.options.find(({ key }) => key === said.option)?.label.words ?? said.option;
  const value = said.value === undefined ? "" : number(said.value, language);
  return question.unit ? `${value} ${question.unit.words}` : value;
}
