/** Addresses of the pages of editions. */
import type { Language } from "../../base/text.ts";

export const editionsPath = (language: Language): string => `/${language}/desk/editions`;

/** The views of an edition, in the order of the work. */
export const editorViews = ["board", "people", "reminders", "review", "settled", "settings"] as const;

export type EditionView = (typeof editorViews)[number];

/** @example editionPath("en", id, "people") // → "/en/desk/editions/0192…/people" */
export const editionPath = (language: Language, edition: string, view: EditionView = "board"): string =>
  `${editionsPath(language)}/${edition}${view === "board" ? "" : `/${view}`}`;

/** Where an editor reads the answers of a place; its first area where none is named. */
export const readingPath = (language: Language, edition: string, place: string, area?: string): string =>
  [
    editionPath(language, edition),
    "reading",
    ...[place, area].flatMap((one) => (one ? encodeURIComponent(one) : [])),
  ].join("/");
