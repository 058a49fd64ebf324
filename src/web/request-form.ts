/** What a form of one's own request sent, as the operations take it: some fields say two things, and some lists are written as a line. */

import { z } from "zod";
import { inLanguage, type Language } from "../base/text.ts";
import { GivenApplicant, RequestContent } from "../facility/requests/contract.ts";
import type { OwnReading } from "../facility/requests/own-view.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { listedIndexes } from "../policy-index/releases/exercise-index.ts";
import { newestOf } from "../policy-index/releases/newest.ts";
import { type Fields, formInput } from "./form-input.ts";

const Who = z.object({ applicants: z.array(GivenApplicant) });

export const one = (fields: Fields, name: string): string => [fields[name] ?? ""].flat()[0] ?? "";
const all = (fields: Fields, name: string): readonly string[] =>
  [fields[name] ?? []].flat().filter((value) => value !== "");

/** @example indicatorOf("mipex family_reunion") // → { index: "mipex", indicator: "family_reunion" } */
export function indicatorOf(value: string): { readonly index: string; readonly indicator: string } | undefined {
  const at = value.indexOf(" ");
  return at < 1 ? undefined : { index: value.slice(0, at), indicator: value.slice(at + 1) };
}

/** The fields without an institution that is taken out. */
export const withoutApplicant = (fields: Fields, at: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(`applicants.${at}.`)));

/** Of who asks and what was said, what a form of a part says. */
export function savedInput(fields: Fields): { readonly applicants: unknown; readonly content: unknown } {
  const [area, topic] = one(fields, "subject").split("/");
  const chosen = [...all(fields, "indicators"), ...all(fields, "indicator")];
  const indicators = [...new Set(chosen)].flatMap((value) => indicatorOf(value) ?? []);
  const targets = one(fields, "targets")
    .split(/[\s,;،؛]+/)
    .filter((target) => target !== "");
  const { subject: _, indicator: __, indicators: ___, targets: ____, ...rest } = fields;
  const { applicants = [] } = formInput(Who, rest);
  const said = formInput(
    RequestContent,
    Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith("applicants."))),
  );
  return {
    applicants,
    content: {
      ...said,
      ...(area ? { area } : {}),
      ...(topic ? { topic } : {}),
      indicators,
      targets: [...new Set(targets)],
      ...(Array.isArray(said.countries) ? { countries: [...new Set(said.countries)] } : {}),
    },
  };
}

/** The fields a refusal names, as the form calls them. */
export const fieldsNamed = (fields: readonly unknown[]): readonly string[] =>
  fields
    .map((field) => String(field).replace(/^content\./, ""))
    .map((field) => (/^(area|topic)\b/.test(field) ? "subject" : field));

/** Indicators of the newest release of each index, as a form names and calls them. */
export function indicatorsIn(archive: Archive, language: Language): OwnReading["indicators"] {
  return listedIndexes(archive.indexes()).flatMap((index) => {
    const newest = newestOf(archive.releases(index));
    const release = newest && archive.release(index, newest.id);
    return (release?.instrument.indicators ?? []).map(({ id, title }) => ({
      value: `${index} ${id}`,
      title: inLanguage(title, language, release?.instrument.language).words,
    }));
  });
}
