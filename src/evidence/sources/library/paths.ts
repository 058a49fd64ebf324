/** Addresses of the pages of the library. */
import type { Language } from "../../../base/text.ts";

/** @example sourcesPath("en", edition, source) // → "/en/desk/sources/0192…/0193…" */
export const sourcesPath = (language: Language, ...parts: readonly string[]): string =>
  ["", language, "desk/sources", ...parts].join("/");

/** Where the stored copy is saved from. */
export const copyPath = (edition: string, source: string, version?: number): string =>
  `/api/editions/${edition}/sources/${source}/copy${version === undefined ? "" : `?version=${version}`}`;
