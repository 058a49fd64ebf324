/**
 * An edition: a version of an instrument, asked of some places for some periods, on its way to a release. It says which
 * stages its answers pass, by when, and whether coders see what was answered last time. The answers themselves are
 * nouns of their own (`answers/`), made with the edition, one row each, so that what is asked is never in doubt.
 */
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { Day, Period } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";
import { LocalisedText } from "../../base/text.ts";

export const EditionId = z.uuid();

/** Stages an edition may go without. */
export const Stages = z.object({
  secondAuthor: z.boolean(),
  review: z.boolean(),
  adjudication: z.boolean(),
  harmonisation: z.boolean(),
  governmentWindow: z.boolean(),
});
export type Stages = Readonly<z.infer<typeof Stages>>;

export const editionStates = ["planned", "open", "frozen", "published"] as const;

/** What somebody is to have done by a day. */
export const calendarStages = [
  "coding",
  "review",
  "adjudication",
  "harmonisation",
  "government-window",
  "freeze",
] as const;
export const CalendarStage = z.enum(calendarStages);
export type CalendarStage = z.infer<typeof CalendarStage>;

/** From the morning of one day to the evening of another, in the edition's own days. */
export const CalendarDate = z.object({ stage: CalendarStage, opens: Day, closes: Day });
export type CalendarDate = Readonly<z.infer<typeof CalendarDate>>;

/** Whether coders see what was answered last time: all of them, none, or the half that was drawn by lot. */
export const PriorAnswers = z.enum(["shown", "hidden", "randomised"]);
export type PriorAnswers = z.infer<typeof PriorAnswers>;

const IndexCode = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const EditionCode = z
  .string()
  .max(40)
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/)
  .refine((code) => code !== "latest");
const PlaceCode = z.string().min(1).max(100);

export const Edition = z.object({
  id: EditionId,
  /** Code of the index. */
  index: IndexCode,
  code: EditionCode,
  title: LocalisedText,
  instrumentVersion: z.string(),
  periods: z.array(Period),
  /** What is not in force on this day does not count. */
  referenceDay: Day,
  state: z.enum(editionStates),
  stages: Stages,
  /** Release of the same index whose answers are the previous ones. */
  priorRelease: z.string().optional(),
  priorAnswers: PriorAnswers,
  /** What the lot was drawn with, so that it can be drawn again and checked. */
  priorSeed: z.string().optional(),
  /** A rehearsal with invented people; said on every screen. */
  exercise: z.boolean(),
  version: z.number().int().min(1),
});
export type Edition = Readonly<z.infer<typeof Edition>>;

/** A place of an edition, and whether its coders see the previous answers. */
export const EditionPlace = z.object({ place: PlaceCode, priorShown: z.boolean() });
export type EditionPlace = Readonly<z.infer<typeof EditionPlace>>;

/** A list, or a text with one item a line or between commas, as a form sends it. */
const listed = <Item extends z.ZodType<string, string>>(item: Item, most: number) =>
  z
    .union([z.array(z.string().max(200)).max(most), z.string().max(200_000)])
    .transform((given) => (typeof given === "string" ? given.split(/[\s,;،]+/) : given).filter((one) => one !== ""))
    .transform((given) => [...new Set(given)])
    .pipe(z.array(item).min(1).max(most));

const Places = listed(PlaceCode, 1_000);
const Periods = listed(Period, 20);

const StagesInput = z.object({
  secondAuthor: z.boolean().default(false),
  review: z.boolean().default(false),
  adjudication: z.boolean().default(false),
  harmonisation: z.boolean().default(false),
  governmentWindow: z.boolean().default(false),
});

const Own = z.object({ edition: EditionId });
const EditionOutput = z.object({ edition: Edition });

export const listEditions = operation({
  name: "editions.list",
  summary: "Editions in which you hold a role.",
  method: "GET",
  path: "/editions",
  may: "take-part",
  from: "database",
  input: z.object({}),
  output: z.object({
    editions: z.array(
      z.object({
        edition: Edition,
        places: z.number().int(),
        answers: z.number().int(),
        /** Roles you hold there, each named once. */
        roles: z.array(z.enum(roleNames)),
      }),
    ),
    /** Whether you may begin another. */
    mayCreate: z.boolean(),
  }),
  refusals: {},
});

export const showEdition = operation({
  name: "editions.show",
  summary: "One edition: what it asks, of which places, through which stages, by when.",
  method: "GET",
  path: "/editions/:edition",
  may: "take-part",
  from: "database",
  input: Own,
  output: z.object({
    edition: Edition,
    instrument: z.object({
      title: LocalisedText,
      language: z.string(),
      areas: z.array(z.object({ id: z.string(), title: LocalisedText, questions: z.number().int() })),
    }),
    /** Which were shown the earlier answers is told to who runs or audits the edition: the others take part in the comparison. */
    places: z.array(EditionPlace.partial({ priorShown: true })),
    calendar: z.array(CalendarDate),
    /** Codes of the index's releases, the newest first. */
    releases: z.array(z.string()),
    /** How many answers stand in each state; told to who runs the edition, since others would learn when somebody judges. */
    states: z.record(z.string(), z.number().int()).optional(),
    /** Whether you may change it. */
    mayEdit: z.boolean(),
  }),
  refusals: {},
});

/** What a new edition can be made of. */
export const groundForEdition = operation({
  name: "editions.ground",
  summary: "What a new edition can be made of: indices with their newest release, its places and periods.",
  method: "GET",
  path: "/edition-ground",
  may: "edit",
  from: "database",
  input: z.object({ index: IndexCode.optional() }),
  output: z.object({
    indexes: z.array(
      /** Without a release where only a version was made so far. */
      z.object({
        index: IndexCode,
        title: LocalisedText,
        release: z.string().optional(),
        instrumentVersion: z.string(),
      }),
    ),
    /** The index named, or the first. */
    chosen: z
      .object({
        index: IndexCode,
        places: z.array(PlaceCode),
        periods: z.array(z.string()),
        releases: z.array(z.string()),
        /** Versions of the instrument made in the studio, the newest first. */
        versions: z.array(z.string()),
        questions: z.number().int(),
      })
      .optional(),
  }),
  refusals: {},
});

const beginning = {
  code: EditionCode,
  title: LocalisedText,
  periods: Periods,
  referenceDay: Day,
  /** Shown where there is a previous release, unless said otherwise. */
  priorAnswers: PriorAnswers.optional(),
  /** What a lot is drawn with; made when it is not given. */
  seed: z.string().min(1).max(100).optional(),
  exercise: z.boolean().default(false),
};

export const createEdition = operation({
  name: "editions.create",
  summary: "Begin an edition: its places, periods and stages, with a row for every answer it asks for.",
  method: "POST",
  path: "/editions",
  may: "edit",
  from: "database",
  input: z.object({
    index: IndexCode,
    ...beginning,
    places: Places,
    /** A stage that is not named is off. */
    stages: StagesInput.default({
      secondAuthor: false,
      review: false,
      adjudication: false,
      harmonisation: false,
      governmentWindow: false,
    }),
    priorRelease: z.string().max(40).optional(),
    /** Version of the instrument made in the studio; otherwise the newest release's instrument. */
    instrumentVersion: z.string().max(40).optional(),
    /** Text of an instrument.yaml, before either. */
    instrument: z.string().max(5_000_000).optional(),
  }),
  output: z.object({ edition: Edition, answers: z.number().int() }),
  refusals: {
    "edition-exists": 409,
    "instrument-missing": 422,
    "instrument-invalid": 422,
    "instrument-other": 422,
    "version-unknown": 422,
    "place-unknown": 422,
    "release-unknown": 422,
    "prior-missing": 422,
    "too-many-answers": 422,
  },
});

export const cloneEdition = operation({
  name: "editions.clone",
  summary: "Begin an edition as another one was: same instrument, places, stages and, if wanted, people.",
  method: "POST",
  path: "/editions/:edition/clone",
  may: "edit",
  from: "database",
  input: z.object({
    ...Own.shape,
    ...beginning,
    priorRelease: z.string().max(40).optional(),
    /** Authors, reviewers and the others as they were, unless they have a tie to their place by now. */
    people: z.boolean().default(false),
  }),
  output: z.object({ edition: Edition, answers: z.number().int(), roles: z.number().int() }),
  refusals: { "edition-exists": 409, "release-unknown": 422, "prior-missing": 422, "too-many-answers": 422 },
});

export const setStages = operation({
  name: "editions.set-stages",
  summary: "Switch stages on and off, as long as no answer is in one or needs it.",
  method: "PUT",
  path: "/editions/:edition/stages",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({ ...Own.shape, stages: StagesInput }),
  output: EditionOutput,
  refusals: { stale: 412, "edition-closed": 409, "stage-in-use": 409, "too-many-answers": 422 },
});

export const setCalendar = operation({
  name: "editions.set-calendar",
  summary: "Set by when each stage is to be done.",
  method: "PUT",
  path: "/editions/:edition/calendar",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({
    ...Own.shape,
    dates: z.array(z.object({ stage: CalendarStage, opens: Day.optional(), closes: Day.optional() })).max(12),
  }),
  output: z.object({ edition: Edition, calendar: z.array(CalendarDate) }),
  refusals: { stale: 412, "edition-closed": 409, "dates-reversed": 422, "date-half": 422, "dates-out-of-order": 422 },
});

export const setPlaces = operation({
  name: "editions.set-places",
  summary: "Set which places an edition asks; one whose answers have begun cannot be taken away.",
  method: "PUT",
  path: "/editions/:edition/places",
  may: "edit",
  from: "database",
  matches: true,
  input: z.object({ ...Own.shape, places: Places }),
  output: z.object({ edition: Edition, added: z.number().int(), removed: z.number().int() }),
  refusals: {
    stale: 412,
    "edition-closed": 409,
    "place-unknown": 422,
    "place-begun": 409,
    "place-held": 409,
    "too-many-answers": 422,
  },
});

export const openEdition = operation({
  name: "editions.open",
  summary: "Open an edition: its coders may write from now on.",
  method: "POST",
  path: "/editions/:edition/open",
  may: "edit",
  from: "database",
  matches: true,
  input: Own,
  output: EditionOutput,
  refusals: { stale: 412, "edition-not-planned": 409 },
});
