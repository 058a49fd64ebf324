/**
 * A request for expertise: who asks, about what, for which kinds of activity. Written in parts by whoever holds its link, so everything
 * in it may still be missing; what is missing when it is sent is said by `rules.ts`, and whether it may be made by the eligibility of the
 * programme. Names and addresses of persons are with those who ask, never in what is kept of each sending.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { Language } from "../../base/text.ts";
import { InstitutionKind, ProgrammeCode } from "../programme/contract.ts";

export const requestStates = ["draft", "sent", "returned", "approved", "declined", "withdrawn"] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

/** Letters at most; every form goes by these. */
export const longestSaid = { line: 300, prose: 5_000, person: 200, phone: 50, address: 320 } as const;

/** Files a request comes with: an endorsement, an organisation chart, a draft law. */
export const mostFiles = { count: 6, bytes: 10_000_000 } as const;

const Line = z.string().trim().max(longestSaid.line).default("");
const Prose = z.string().trim().max(longestSaid.prose).default("");
const Person = z.string().trim().max(longestSaid.person).default("");
const Code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Place = z.string().regex(/^[A-Z]{3}$/);

/** An indicator of a published index the request is about. */
const IndicatorLink = z.object({
  index: z.string().min(1).max(120),
  indicator: z.string().min(1).max(200),
});

const distinct = (values: readonly (string | number)[]) => [...new Set(values)].length === values.length;

/** Objectives of the Global Compact for Migration (A/RES/73/195) are numbered so. */
export const compactObjectives = 23;

export const RequestContent = z.object({
  title: Line,
  /** Countries it is for, beside those the applicants are of. */
  countries: z.array(Place).max(60).refine(distinct).default([]),
  area: Code.optional(),
  topic: Code.optional(),
  problem: Prose,
  context: Prose,
  /** What is wanted to change. */
  change: Prose,
  /** Who benefits. */
  beneficiaries: Prose,
  /** National strategies and laws it serves. */
  strategies: Prose,
  objectives: z
    .array(z.number().int().min(1).max(compactObjectives))
    .max(compactObjectives)
    .refine(distinct)
    .default([]),
  /** Targets of the Sustainable Development Goals: 10.7, 8.a. */
  targets: z
    .array(z.string().regex(/^([1-9]|1[0-7])\.([1-9]\d?|[a-z])$/))
    .max(20)
    .refine(distinct)
    .default([]),
  indicators: z.array(IndicatorLink).max(20).default([]),
  /** Kinds of activity, by their codes in the programme. */
  activities: z.array(Code).max(50).refine(distinct).default([]),
  /** ISO 639 codes: in which activities can be held. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .refine(distinct)
    .default([]),
  wishedFrom: Day.optional(),
  wishedUntil: Day.optional(),
  datesWhy: Prose,
  /** Earlier and ongoing support by others. */
  support: Prose,
  /** What those who ask bring themselves. */
  contribution: Prose,
  /** Where experts would travel, and whether that is safe. */
  security: Prose,
});
export type RequestContent = Readonly<z.output<typeof RequestContent>>;

/** An institution that asks, as it is written; who is to be asked about it, and who there stands behind it. */
export const GivenApplicant = z.object({
  /** Absent for one that is new. */
  applicant: z.uuid().optional(),
  name: Line,
  kind: InstitutionKind.optional(),
  place: Place.optional(),
  contactName: Person,
  contactPost: Person,
  contactEmail: z.string().trim().toLowerCase().pipe(z.email().max(longestSaid.address)).optional(),
  contactPhone: z.string().trim().max(longestSaid.phone).default(""),
  endorserName: Person,
  endorserPost: Person,
});
export type GivenApplicant = Readonly<z.output<typeof GivenApplicant>>;

export const standings = ["awaited", "confirmed", "refused"] as const;

export const ApplicantRow = GivenApplicant.extend({
  applicant: z.uuid(),
  /** Whether they said that they ask too; the first of a request says so by sending it. */
  standing: z.enum(standings),
});
export type ApplicantRow = Readonly<z.output<typeof ApplicantRow>>;

export const RequestFile = z.object({
  file: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  scanned: z.enum(["clean", "not-scanned"]),
});
export type RequestFile = Readonly<z.output<typeof RequestFile>>;

/** What is kept of a sending: all that was said, by whom, with which files; no person. */
export const SentContent = z.object({
  ...RequestContent.shape,
  applicants: z.array(z.object({ name: z.string(), kind: InstitutionKind.optional(), place: Place.optional() })),
  files: z.array(RequestFile.pick({ name: true, mediaType: true, bytes: true, sha256: true })),
});
export type SentContent = Readonly<z.output<typeof SentContent>>;

/** One sending, and the question it came back with. */
export const RequestVersion = z.object({
  version: z.number().int(),
  programmeVersion: z.number().int(),
  sentAt: z.date(),
  content: SentContent,
  returnedAt: z.date().optional(),
  question: z.string().optional(),
});
export type RequestVersion = Readonly<z.output<typeof RequestVersion>>;

/** A request without those who ask and what was sent before. */
export const RequestRow = z.object({
  request: z.uuid(),
  programme: ProgrammeCode,
  language: Language,
  state: RequestState,
  content: RequestContent,
  version: z.number().int(),
  number: z.string().optional(),
  savedAt: z.date(),
  sentAt: z.date().optional(),
  endedAt: z.date().optional(),
  /** What whoever asked is told of the decision. */
  reason: z.string().optional(),
});
export type RequestRow = Readonly<z.output<typeof RequestRow>>;
