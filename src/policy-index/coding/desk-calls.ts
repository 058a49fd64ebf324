/** What the desk asks of the server, and how it fares: done, refused in words, or not heard of. */
import type { Source } from "../../evidence/sources/contract.ts";
import { drawnForHeader } from "../../ui/kit/drawn-for.tsx";
import type { OwnAnswer, Questionnaire, Written } from "./contract.ts";
import type { Refusal } from "./desk-entry.ts";
import type { PendingSource } from "./device.ts";

/**
 * What came of a call. `away`: nobody knows, so it is made again; `signed-out`: not before its coder signs in, and `other` is
 * what somebody else is called who is signed in in this browser meanwhile.
 */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "refused"; readonly code: string; readonly refusal: Refusal; readonly details: unknown }
  | { readonly kind: "signed-out"; readonly other?: string }
  | { readonly kind: "away" };

export type Where = { readonly edition: string; readonly place: string; readonly period: string };

type Call = {
  readonly method: "GET" | "PUT" | "POST";
  readonly path: string;
  readonly language: string;
  /** For whom the desk was drawn, as its page says it. */
  readonly drawnFor?: string | undefined;
  readonly body?: object;
  readonly match?: number;
  readonly key?: string;
};

type Problem = {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly mend?: string;
  readonly facts?: { readonly called?: string };
  readonly details?: unknown;
};

const patience = 20_000;

async function call<Value>({ method, path, language, drawnFor, body, match, key }: Call): Promise<Outcome<Value>> {
  try {
    const answer = await fetch(`/api${path}?lang=${language}`, {
      method,
      signal: AbortSignal.timeout(patience),
      headers: {
        ...(body ? { "Content-Type": "application/json" } : {}),
        ...(match === undefined ? {} : { "If-Match": `"${match}"` }),
        ...(key === undefined ? {} : { "Idempotency-Key": key }),
        ...(drawnFor === undefined ? {} : { [drawnForHeader]: drawnFor }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (answer.ok) {
      const value: Value = await answer.json();
      return { kind: "done", value };
    }
    if (answer.status === 401) return { kind: "signed-out" };
    if (answer.status >= 500 || answer.status === 429) return { kind: "away" };
    const problem: Problem = await answer.json();
    const { code = "", title = "", detail = "", mend = "", details } = problem;
    if (code === "page-of-another") return { kind: "signed-out", other: problem.facts?.called ?? "" };
    return { kind: "refused", code, refusal: { title, detail, mend }, details };
  } catch {
    return { kind: "away" };
  }
}

export const questionnairePath = ({ edition, place, period }: Where): string =>
  `/coding/${[edition, place, period].map(encodeURIComponent).join("/")}`;

/** The calls of one questionnaire. */
export function deskCalls(where: Where, language: string, drawnFor: string | undefined) {
  const path = questionnairePath(where);
  const own = { language, drawnFor };
  const answerPath = (indicator: string): string => `${path}/answers/${encodeURIComponent(indicator)}`;
  return {
    desk: () => call<Questionnaire>({ method: "GET", path, ...own }),
    answer: (indicator: string) => call<OwnAnswer>({ method: "GET", path: answerPath(indicator), ...own }),
    save: (indicator: string, written: Written, match: number, key: string) =>
      call<OwnAnswer>({ method: "PUT", path: answerPath(indicator), ...own, body: written, match, key }),
    submit: (area: string, key: string) =>
      call<{ sent: number }>({ method: "POST", path: `${path}/submit`, ...own, body: { area }, key }),
    withdraw: (indicator: string, match: number, key: string) =>
      call<OwnAnswer>({ method: "POST", path: `${answerPath(indicator)}/withdraw`, ...own, body: {}, match, key }),
    standBy: (indicator: string, why: string, match: number, key: string) =>
      call<OwnAnswer>({
        method: "POST",
        path: `${answerPath(indicator)}/stand-by`,
        ...own,
        body: { why },
        match,
        key,
      }),
    comment: (indicator: string, field: string, body: string, key: string) =>
      call<OwnAnswer["comments"][number]>({
        ...{ method: "POST", path: `${answerPath(indicator)}/comments`, ...own, body: { field, body }, key },
      }),
    addSource: ({ source, description }: PendingSource) =>
      call<Source>({
        ...{ method: "POST", path: `/editions/${encodeURIComponent(where.edition)}/sources`, ...own },
        ...{ body: description, key: source },
      }),
  };
}

export type DeskCalls = ReturnType<typeof deskCalls>;
