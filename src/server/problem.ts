/**
 * Problems: what an asker is told when something was refused or went wrong, as RFC 9457 `application/problem+json`
 * or, for a browser, as a page. In the asker's language, with a way out; never a cause, a stack or a query.
 */
import { Day } from "../base/day.ts";
import type { Operation } from "../base/operation.ts";
import { type Facts, isRefusal } from "../base/refusal.ts";
import type { ProblemWords } from "../base/served.ts";
import type { Language } from "../base/text.ts";
import { isTrouble } from "../store/trouble.ts";
import { day } from "../ui/kit/numbers.ts";
import { say } from "../ui/words/words.ts";
import { statusOf } from "./perform.ts";
import { problemWords } from "./words.ts";

export type Problem = {
  /** Path on this site of the page that explains the code. */
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** What the asker can do about it. */
  readonly mend: string;
  readonly requestId: string;
  readonly facts?: Facts;
  readonly details?: unknown;
};

type Told = {
  readonly language: Language;
  readonly requestId: string;
  readonly words?: Readonly<Record<string, ProblemWords>> | undefined;
};

const serverWords: ReadonlyMap<string, ProblemWords> = new Map(Object.entries(problemWords));

/** The words of a code: the slice's own, else the server's, else those of "internal". */
export const wordsOf = (code: string, own: Readonly<Record<string, ProblemWords>> = {}): ProblemWords =>
  (Object.hasOwn(own, code) ? own[code] : undefined) ?? serverWords.get(code) ?? problemWords.internal;

/** Codes the server itself explains. */
export const serverCodes: readonly string[] = [...serverWords.keys()];

/** A fact that is a day is said as a day of the language; as a fact it stays as it is. */
const inWords = (fact: string, language: Language): string =>
  Day.safeParse(fact).success ? day(fact, language) : fact;

const sayable = (facts: Facts, language: Language): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "number"
        ? fact
        : [fact]
            .flat()
            .map((one) => inWords(String(one), language))
            .join(", "),
    ]),
  );

/** A problem by its code. */
export function problem(code: string, status: number, told: Told, facts: Facts = {}, details?: unknown): Problem {
  const words = wordsOf(code, told.words);
  const values = sayable(facts, told.language);
  return {
    type: `/problems/${code}`,
    status,
    code,
    title: say(words.title, told.language, values),
    detail: say(words.detail, told.language, values),
    mend: say(words.mend, told.language, values),
    requestId: told.requestId,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(details === undefined ? {} : { details }),
  };
}

/** What a code means, without a case of it: the words, with an ellipsis where a case would say what. */
export function explained(code: string, status: number, told: Told): Problem {
  const words = wordsOf(code, told.words);
  const plain = (text: string): string => text.replace(/\{\w+\}/g, "…");
  const bare = /\{\w+,/;
  const general = (message: ProblemWords["title"]): string =>
    bare.test(message[told.language]) ? "" : plain(message[told.language]);
  const [title, detail, mend] = [general(words.title), general(words.detail), general(words.mend)];
  return { type: `/problems/${code}`, status, code, title: title || code, detail, mend, requestId: "" };
}

/** Seconds after which a store that was away is mostly there again: it is opened anew meanwhile. */
const comesBackIn = 30;

/** What was thrown, as what may be told: a refusal says its code, a store in trouble that it is away, anything else "internal" and no more. */
export function problemOf(thrown: unknown, told: Told, operation?: Operation): Problem {
  if (isTrouble(thrown)) return problem("unavailable", 503, told, { retryAfter: comesBackIn });
  if (!isRefusal(thrown)) return problem("internal", 500, told);
  return problem(thrown.code, statusOf(thrown.code, operation), told, thrown.facts, thrown.details);
}
