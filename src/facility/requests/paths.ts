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

type About = {
  readonly place?: string;
  readonly of?: { readonly index: string; readonly indicator: string };
};

/**
 * From an answer, a place or an indicator, with what its page is about, to whichever programme takes requests.
 *
 * @example askAboutPath("en", { place: "TUN" }) // → "/en/programmes/ask?place=TUN"
 */
export const askAboutPath = (language: Language, { place, of }: About): string =>
  `/${language}/programmes/ask?${new URLSearchParams({
    ...(place === undefined ? {} : { place }),
    ...(of ? { indicator: `${of.index} ${of.indicator}` } : {}),
  })}`;
