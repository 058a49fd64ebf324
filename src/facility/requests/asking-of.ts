/** How the rules of a programme are asked of a request, and which rows of the form say something. The browser asks in the same way. */
import type { Asking } from "../programme/eligibility/rules.ts";
import type { ApplicantRow, GivenApplicant, RequestContent } from "./contract.ts";

export type Asker = Pick<ApplicantRow, "name" | "kind" | "place"> & { readonly standing?: ApplicantRow["standing"] };

/** The part of a request the rules look at. */
export type AskedFor = Pick<RequestContent, "countries" | "area" | "topic" | "activities">;

/** As the rules of a programme are asked; the first of those who ask confirms by sending. Whoever does not ask is none of them. */
export const askingOf = (content: AskedFor, applicants: readonly Asker[]): Asking => ({
  applicants: applicants
    .map(({ name, kind, place, standing }, at) => ({
      ...{ name, kind, place, hasConfirmed: at === 0 || standing === "confirmed" },
      asks: standing !== "refused",
    }))
    .filter(({ asks }) => asks)
    .map(({ asks: _, ...one }) => one),
  countries: content.countries,
  area: content.area,
  topic: content.topic,
  activities: content.activities,
});

/** A row of the form nobody wrote into, or of which everything was taken out. */
export const isBlankApplicant = ({ applicant: _, ...said }: Partial<GivenApplicant>): boolean =>
  Object.values(said).every((value) => value === undefined || value === "");
