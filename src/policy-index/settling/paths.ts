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

export const correctionPath = (language: Language, answer: string): string => `/${language}/desk/corrections/${answer}`;
