/** A form as it stands, as the rules are asked: the same reading as the server's of a form that was sent, of the few fields they look at. */
import type { Day } from "../../../base/day.ts";
import type { Language } from "../../../base/text.ts";
import type { InstitutionKind } from "../../programme/contract.ts";
import type { Asking, RuledBy } from "../../programme/eligibility/rules.ts";
import { kindWords } from "../../programme/kind-words.ts";
import { type AskedFor, type Asker, askingOf, isBlankApplicant } from "../asking-of.ts";
import type { Part } from "../paths.ts";

export type LiveGround = {
  readonly language: Language;
  readonly part: Part;
  readonly day: Day;
  readonly ruled: RuledBy;
  readonly content: AskedFor;
  readonly applicants: readonly (Asker & { readonly applicant: string })[];
  /** Names, by code: of the countries that are kept, and of every kind of activity. */
  readonly places: Readonly<Record<string, string>>;
  readonly activities: Readonly<Record<string, string>>;
  readonly saves: "as-one-goes" | "by-button";
};

export type Entries = readonly (readonly [name: string, value: string])[];

type Row = { readonly at: number; readonly said: Readonly<Record<string, string>> };

/** The institutions of a form that say something, and the first, whatever it says: those the server keeps. */
export function rowsIn(entries: Entries): readonly Row[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of entries) {
    const [, at, field] = /^applicants\.(\d+)\.(\w+)$/.exec(name) ?? [];
    if (at === undefined || field === undefined) continue;
    const row = rows.get(Number(at)) ?? {};
    row[field] = value.trim();
    rows.set(Number(at), row);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .filter(([, said]) => Object.values(said).some((value) => value !== ""))
    .filter(([, said], order) => order === 0 || !isBlankApplicant(said))
    .map(([at, said]) => ({ at, said }));
}

const isKind = (text: string | undefined): text is InstitutionKind =>
  text !== undefined && Object.hasOwn(kindWords, text);

const distinct = (entries: Entries, wanted: string): string[] => [
  ...new Set(entries.flatMap(([name, value]) => (name === wanted && value !== "" ? [value] : []))),
];

export function askedIn(entries: Entries, { part, content, applicants }: LiveGround): Asking {
  if (part === "who") {
    const standings = new Map(applicants.map(({ applicant, standing }) => [applicant, standing]));
    const askers = rowsIn(entries).map(({ said: { applicant = "", name = "", kind, place } }): Asker => {
      const standing = standings.get(applicant);
      return {
        name,
        kind: isKind(kind) ? kind : undefined,
        place: place === "" ? undefined : place,
        ...(standing === undefined ? {} : { standing }),
      };
    });
    return askingOf({ ...content, countries: distinct(entries, "countries") }, askers);
  }
  if (part === "what") {
    const [area, topic] = (distinct(entries, "subject")[0] ?? "").split("/");
    return askingOf({ ...content, area: area || undefined, topic: topic || undefined }, applicants);
  }
  return askingOf(part === "how" ? { ...content, activities: distinct(entries, "activities") } : content, applicants);
}
