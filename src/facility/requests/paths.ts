/** Addresses of the asker's pages: below their programme, and with a token nobody else has in `t`, for a query is never logged. */
import type { Language } from "../../base/text.ts";

/** The parts a request is written in, in their order; each is a page. */
export const parts = ["who", "what", "how", "files"] as const;
export type Part = (typeof parts)[number];

export type OwnPage = Part | "check" | "mine" | "confirm" | "pdf" | "letter" | "withdraw";

/** Where a request to a programme is begun. */
export const askPath = (language: Language, programme: string): string => `/${language}/programmes/${programme}/ask`;

/** @example ownPath("en", "EXF", "who", token) // → "/en/programmes/EXF/ask/who?t=…" */
export const ownPath = (language: Language, programme: string, page: OwnPage, token: string): string =>
  `${askPath(language, programme)}/${page}?${new URLSearchParams({ t: token })}`;

/** From an answer: with its place and its indicator, to whichever programme takes requests. */
export const askAboutPath = (
  language: Language,
  { place, index, indicator }: { readonly place: string; readonly index: string; readonly indicator: string },
): string => `/${language}/programmes/ask?${new URLSearchParams({ place, indicator: `${index} ${indicator}` })}`;
