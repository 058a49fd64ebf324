/** Addresses of the pages of the studio. */
import type { Language } from "../../base/text.ts";
import type { PartName } from "./findings.ts";

export const studioPath = (language: Language): string => `/${language}/desk/studio`;

export const studioViews = ["build", "translations", "preview", "changes", "publish"] as const;
export type StudioView = (typeof studioViews)[number];

/** @example draftPath("en", id, "changes") // → "/en/desk/studio/0192…/changes" */
export const draftPath = (language: Language, draft: string, view: StudioView = "build"): string =>
  `${studioPath(language)}/${draft}${view === "build" ? "" : `/${view}`}`;

/** Where a part of the instrument has its page; the whole has it where nothing is asked for: a measure alone is its first branch. */
export function partPath(language: Language, draft: string, part: PartName, measure?: string): string {
  const query = new URLSearchParams();
  if (part.of === "indicator") query.set("indicator", part.id);
  if (part.of === "typology") query.set("typology", part.id);
  if (part.of === "preparation") {
    query.set("part", "preparation");
    if (part.id !== undefined) query.set("indicator", part.id);
  }
  if (part.of === "node") {
    query.set("measure", part.measure);
    query.set("node", part.id);
  } else if (measure !== undefined && part.of !== "instrument") query.set("measure", measure);
  const said = query.toString();
  return `${draftPath(language, draft)}${said === "" ? "" : `?${said}`}`;
}
