/** Addresses of the pages of editions. */
import type { Language } from "../../base/text.ts";

export const editionsPath = (language: Language): string => `/${language}/desk/editions`;

export type EditionView = "board" | "people" | "settings" | "reminders";

/** @example editionPath("en", id, "people") // → "/en/desk/editions/0192…/people" */
export const editionPath = (language: Language, edition: string, view: EditionView = "board"): string =>
  `${editionsPath(language)}/${edition}${view === "board" ? "" : `/${view}`}`;
