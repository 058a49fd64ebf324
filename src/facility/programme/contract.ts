/**
 * A programme: who may ask it for expertise, from where, about what, how long each stage takes and who decides. All of it is data
 * with dates, because lists of countries change; a request is judged by the version that was in force on the day it was sent.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { Finding } from "../../base/finding.ts";
import { operation } from "../../base/operation.ts";
import { FileOutput, UploadedFile } from "../../base/served.ts";
import { LocalisedText } from "../../base/text.ts";
import { Calendar, ServiceLevel } from "../clocks/contract.ts";

export const institutionKinds = [
  "national-authority",
  "local-authority",
  "judiciary",
  "prosecution",
  "ombudsperson",
  "parliament",
  "regional-organisation",
  "civil-society",
] as const;
export const InstitutionKind = z.enum(institutionKinds);
export type InstitutionKind = z.infer<typeof InstitutionKind>;

/** Stages a request goes through before it is decided, in their order; a programme may do without some. */
export const stageNames = ["acknowledgement", "screening", "consultation", "assessment", "decision"] as const;
export const StageName = z.enum(stageNames);
export type StageName = z.infer<typeof StageName>;

const Code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Begins the number of every request: letters and digits that can be read out on the telephone. */
export const ProgrammeCode = z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/);

const isWithin = (most: number) => (text: LocalisedText) =>
  (typeof text === "string" ? [text] : Object.values(text)).every((words) => words.length <= most);
const Words = LocalisedText.refine(isWithin(300));
const Prose = LocalisedText.refine(isWithin(10_000));

/** Days, both included, between which something holds; without one, since ever or until further notice. */
const dates = { from: Day.optional(), until: Day.optional() } as const;
const inOrder = ({ from, until }: { readonly from?: string | undefined; readonly until?: string | undefined }) =>
  from === undefined || until === undefined || from <= until;
const datesInOrder = { path: ["until"], message: "ends-before-it-begins" };

const distinct =
  <Key extends string>(...keys: readonly Key[]) =>
  (parts: readonly Readonly<Record<Key, string | number>>[]) =>
    new Set(parts.map((part) => keys.map((key) => part[key]).join(" "))).size === parts.length;
const byCode = distinct("code");

/** A kind of institution that may ask: alone, or only together with one of these kinds. */
const Admitted = z
  .object({ kind: InstitutionKind, ...dates, with: z.array(InstitutionKind).max(institutionKinds.length).default([]) })
  .refine(inOrder, datesInOrder);

/** Countries one by one and whole regions (M49), each with the days it was listed. */
const CountryList = z.object({
  code: Code,
  name: Words,
  /** Who keeps the list, and where it can be read. */
  source: Words.optional(),
  countries: z
    .array(z.object({ place: z.string().regex(/^[A-Z]{3}$/), ...dates }).refine(inOrder, datesInOrder))
    .max(1_000)
    .default([]),
  regions: z
    .array(z.object({ region: z.string().regex(/^\d{3}$/), ...dates }).refine(inOrder, datesInOrder))
    .max(100)
    .default([]),
});

const Topic = z.object({ code: Code, name: Words, ...dates }).refine(inOrder, datesInOrder);
const Area = z
  .object({ code: Code, name: Words, ...dates, topics: z.array(Topic).max(100).default([]).refine(byCode) })
  .refine(inOrder, datesInOrder);
const ActivityKind = z
  .object({ code: Code, name: Words, text: Prose.optional(), ...dates })
  .refine(inOrder, datesInOrder);

const Stage = z.object({
  name: StageName,
  /** What happens, for whoever asked. */
  text: Prose,
  level: ServiceLevel,
  /** Of the programme's calendars: that of whoever's turn it is. */
  calendar: z.string().max(100),
});

/** What a request is scored on: each score says in words when it is given. */
const Criterion = z.object({
  code: Code,
  name: Words,
  question: Prose,
  scores: z
    .array(z.object({ score: z.number().int().min(0).max(100), anchor: Prose }))
    .min(2)
    .max(11)
    .refine(distinct("score")),
});

const Committee = z
  .object({
    code: Code,
    name: Words,
    seats: z.number().int().min(1).max(100),
    quorum: z.number().int().min(1).max(100),
    /** Whoever has an interest leaves: is the quorum still of all seats, or of those who are left? */
    recusal: z.enum(["quorum-of-all", "quorum-of-those-left"]),
    /** Working days after which silence is consent; without it there is no such procedure. */
    noObjection: z.number().int().min(1).max(365).optional(),
    /** Whether each member is sent a link by which they decide without signing in. */
    byLink: z.boolean().default(false),
    calendar: z.string().max(100),
  })
  .refine(({ seats, quorum }) => quorum <= seats, { path: ["quorum"], message: "more-than-seats" });

const Ceiling = z.object({
  of: z.enum(["action", "activity", "expert-day"]),
  amount: z.number().positive().max(1_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export const Programme = z
  .object({
    code: ProgrammeCode,
    title: Words,
    /** Who runs it. */
    institution: Words,
    introduction: Prose,
    dataProtection: Prose,
    /** An invented one, for showing and trying: said on every page of it. */
    isExercise: z.boolean().default(false),
    /** Days on which requests are taken. */
    ...dates,
    admitted: z.array(Admitted).min(1).max(50).refine(distinct("kind")),
    lists: z.array(CountryList).min(1).max(20).refine(byCode),
    /** Institutions one request may come from, and whether they may be of several countries. */
    mostInstitutions: z.number().int().min(1).max(50),
    severalCountries: z.boolean(),
    areas: z.array(Area).min(1).max(50).refine(byCode),
    activities: z.array(ActivityKind).min(1).max(50).refine(byCode),
    calendars: z.array(Calendar).min(1).max(20).refine(distinct("id")),
    stages: z.array(Stage).min(1).max(stageNames.length).refine(distinct("name")),
    criteria: z.array(Criterion).max(30).refine(byCode),
    committees: z.array(Committee).max(10).refine(byCode),
    ceilings: z.array(Ceiling).max(30).refine(distinct("of", "currency")),
  })
  .refine(inOrder, datesInOrder)
  .superRefine(({ calendars, stages, committees, admitted }, context) => {
    const known = new Set(calendars.map(({ id }) => id));
    const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    for (const [at, { calendar }] of stages.entries())
      if (!known.has(calendar)) wrong(["stages", at, "calendar"], "no-such-calendar");
    for (const [at, { calendar }] of committees.entries())
      if (!known.has(calendar)) wrong(["committees", at, "calendar"], "no-such-calendar");
    // Otherwise two kinds could wait for each other for ever.
    const alone = new Set(admitted.flatMap((one) => (one.with.length === 0 ? [one.kind] : [])));
    for (const [at, one] of admitted.entries())
      if (one.with.some((kind) => !alone.has(kind))) wrong(["admitted", at, "with"], "not-admitted-alone");
  });
export type Programme = Readonly<z.infer<typeof Programme>>;

/** A programme as it was from a day on. */
export const ProgrammeVersion = z.object({ version: z.number().int().min(1), from: Day, programme: Programme });
export type ProgrammeVersion = Readonly<z.infer<typeof ProgrammeVersion>>;

/** A year a clock reaches, of which a calendar has no holiday. */
const MissingHolidays = z.object({ id: z.string(), name: LocalisedText, year: z.number().int() });

const VersionLine = ProgrammeVersion.pick({ version: true, from: true });

const Listed = z.object({
  code: ProgrammeCode,
  title: Words,
  institution: Words,
  isExercise: z.boolean(),
  ...dates,
  version: z.number().int(),
});
export type Listed = Readonly<z.infer<typeof Listed>>;

export const listProgrammes = operation({
  name: "programmes.list",
  summary: "Programmes that are in force today.",
  method: "GET",
  path: "/programmes",
  may: "read",
  from: "database",
  input: z.object({}),
  output: z.object({ programmes: z.array(Listed) }),
  refusals: {},
});

const One = { programme: ProgrammeCode, version: z.coerce.number().int().min(1).max(1_000_000).optional() } as const;

export const showProgramme = operation({
  name: "programmes.show",
  summary: "A programme: the version in force today, or the one named; and when a request sent today would be decided.",
  method: "GET",
  path: "/programmes/:programme",
  may: "read",
  from: "database",
  input: z.object(One),
  output: z.object({
    ...ProgrammeVersion.shape,
    isInForce: z.boolean(),
    /** Days by which each stage of a request sent now would be over. */
    timetable: z.array(z.object({ stage: StageName, by: Day })),
    /** Years those days reach of which holidays are not entered. */
    missingHolidays: z.array(MissingHolidays),
    /** All there are, the newest first. */
    versions: z.array(VersionLine),
  }),
  refusals: {},
});

export type ProgrammeView = Readonly<z.infer<typeof showProgramme.output>>;

export const programmeFile = operation({
  name: "programmes.file",
  summary: "A programme as a YAML file: the version in force today, or the one named.",
  method: "GET",
  path: "/programmes/:programme/file",
  may: "read",
  from: "database",
  input: z.object(One),
  output: FileOutput,
  refusals: {},
});

const OnDesk = z.object({
  code: ProgrammeCode,
  title: Words,
  newest: z.number().int(),
  versions: z.array(VersionLine),
  /** Years a request of today reaches, by what is in force or by the newest version, of which holidays are not entered. */
  missingHolidays: z.array(MissingHolidays),
});
export type OnDesk = Readonly<z.infer<typeof OnDesk>>;

export const programmesDesk = operation({
  name: "programmes.desk",
  summary: "The programmes somebody manages, each with its versions.",
  method: "GET",
  path: "/programmes-desk",
  may: "manage",
  from: "database",
  input: z.object({}),
  output: z.object({
    programmes: z.array(OnDesk),
    today: Day,
    /** Whether they manage every programme, and so may begin another. */
    mayBegin: z.boolean(),
  }),
  refusals: {},
});

const Kept = z.object({
  programme: ProgrammeCode,
  version: z.number().int(),
  outcome: z.enum(["kept", "already-there"]),
  /** Nothing that stands in the way, but what somebody should look at. */
  warnings: z.array(Finding),
});
const refusals = { "programme-invalid": 422, "from-past": 422 } as const;

export const bringProgramme = operation({
  name: "programmes.bring",
  summary: "Keep a programme file as a new version that is in force from a day on.",
  method: "POST",
  path: "/programmes",
  may: "manage",
  from: "database",
  takesFiles: true,
  matches: true,
  input: z.object({ from: Day, file: UploadedFile }),
  output: Kept,
  refusals: { ...refusals, stale: 412 },
});

/** The same, by whoever runs the machine. */
export const importProgramme = operation({
  name: "programmes.import",
  summary: "Keep a programme file as a new version, on the command line.",
  method: "POST",
  path: "/programmes/imports",
  may: "operate",
  from: "database",
  local: true,
  input: z.object({ from: Day.optional(), path: z.string().min(1) }),
  output: Kept,
  refusals,
});
