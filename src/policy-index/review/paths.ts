/** Addresses of the desks of review. */
import type { Language } from "../../base/text.ts";

const part = encodeURIComponent;

export const reviewPath = (language: Language): string => `/${language}/desk/review`;

type Where = { readonly edition: string; readonly place: string; readonly period: string };

/** @example placeReviewPath("en", { edition, place: "FRA", period: "2027" }, "ways") // → "/en/desk/review/0192…/FRA/2027/ways" */
export const placeReviewPath = (language: Language, { edition, place, period }: Where, area?: string): string =>
  [reviewPath(language), edition, part(place), part(period), ...(area === undefined ? [] : [part(area)])].join("/");

export const adjudicationPath = (language: Language, answer?: string): string =>
  `/${language}/desk/adjudication${answer === undefined ? "" : `/${answer}`}`;

export const harmonisePath = (language: Language, edition?: string, indicator?: string): string =>
  [`/${language}/desk/harmonise`, ...[edition, indicator].flatMap((one) => (one === undefined ? [] : part(one)))].join(
    "/",
  );

export const governmentPath = (language: Language, edition?: string, place?: string): string =>
  [`/${language}/desk/government`, ...[edition, place].flatMap((one) => (one === undefined ? [] : part(one)))].join(
    "/",
  );

/** An editor's view of what review does in an edition. */
export const editorPath = (language: Language, edition: string, view: "review" | "agreement" | "comments"): string =>
  `/${language}/desk/editions/${edition}/${view}`;
