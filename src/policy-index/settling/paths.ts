/** Addresses of what an edition has settled, and of its corrections. */
import type { Language } from "../../base/text.ts";
import { editionPath } from "../editions/paths.ts";

/** @example correctionsPath("en", id, { place: "FRA", period: "2027" }) // → "/en/desk/editions/0192…/corrections?place=FRA&period=2027" */
export function correctionsPath(
  language: Language,
  edition: string,
  where?: { readonly place: string; readonly period: string },
): string {
  const path = `${editionPath(language, edition)}/corrections`;
  return where ? `${path}?${new URLSearchParams({ place: where.place, period: where.period })}` : path;
}

/** Where what was published of an edition is read. */
export const publishedPath = (language: Language, { index, release }: { index: string; release: string }): string =>
  `/${language}/${encodeURIComponent(index)}/${encodeURIComponent(release)}`;

/** An answer's correction; begun from what a reader proposed, where that is named. */
export const correctionPath = (language: Language, answer: string, proposal?: string): string =>
  `/${language}/desk/corrections/${answer}${proposal === undefined ? "" : `?proposal=${proposal}`}`;

/** Where whoever proposed a correction follows it, by a token nobody else has: `t`, for a query is never logged. */
export const receiptPath = (language: Language, token: string): string =>
  `/${language}/about/proposal?${new URLSearchParams({ t: token })}`;
