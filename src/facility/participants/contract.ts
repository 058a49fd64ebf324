/**
 * Who takes part in the activities of an action. A person is one for the whole action, however many activities they come to: two rows
 * are known as one by the same address, or because an officer says so, and never by a name. All of it is for the officers of the
 * programme; a manager, an assessor, whoever asked and whoever reads the portfolio are told of no person.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";
import { FileOutput } from "../../base/served.ts";
import { InstitutionKind, ProgrammeCode } from "../programme/contract.ts";

/** As they say it themselves; what is not said is said to be so, and is never left out of a count. */
export const sexes = ["female", "male", "other", "not-said"] as const;
export const Sex = z.enum(sexes);

/** What somebody agrees to, one by one; the sentence of each is in `consent-words.ts`. */
export const purposes = ["organising", "evaluation", "photographs", "report"] as const;
export const Purpose = z.enum(purposes);
export type Purpose = z.infer<typeof Purpose>;

export const marks = ["yes", "partly", "no"] as const;
export const Mark = z.enum(marks);
export type Mark = z.infer<typeof Mark>;

export const mostOfAnAction = 3_000;
export const mostSessions = 60;

export const Activity = z.string().regex(/^A\d{1,4}$/);
const Place = z.string().regex(/^[A-Z]{3}$/);
const text = (most: number) => z.string().trim().max(most).default("");

/** What is written of a person. Whether they come from a public body is read off the kind of their institution. */
const Said = {
  name: z.string().trim().min(1).max(200),
  institution: text(300),
  post: text(200),
  place: Place.optional(),
  sex: Sex.default("not-said"),
  kind: InstitutionKind.optional(),
  email: z.string().trim().toLowerCase().pipe(z.email().max(320)).optional(),
  needs: text(1_000),
} as const;
export const SaidPerson = z.object(Said);
export type SaidPerson = Readonly<z.output<typeof SaidPerson>>;

/** The last that was said of a purpose. */
export const Consent = z.object({
  purpose: Purpose,
  says: z.enum(["given", "withdrawn"]),
  how: z.enum(["paper", "e-mail", "registration", "own-link"]),
  on: Day,
  textVersion: z.number().int(),
});
export type Consent = Readonly<z.output<typeof Consent>>;

export const Participant = z.object({
  participant: z.uuid(),
  version: z.number().int(),
  ...{ name: z.string(), institution: z.string(), post: z.string(), place: Place.optional(), sex: Sex },
  ...{ kind: InstitutionKind.optional(), email: z.string().optional(), needs: z.string() },
  /** The row that is the same person. */
  sameAs: z.uuid().optional(),
  isErased: z.boolean(),
  activities: z.array(z.string()),
  /** Of the person, wherever they were said. */
  consents: z.array(Consent),
});
export type Participant = Readonly<z.output<typeof Participant>>;

const Cell = z.object({ key: z.string(), count: z.number().int() });
const Tally = z.object({
  /** People, each counted once. */
  persons: z.number().int(),
  /** Comings to an activity: who came to three is one person and three attendances. */
  attendances: z.number().int(),
  ...{ sexes: z.array(Cell), places: z.array(Cell), kinds: z.array(Cell) },
});
export type Tally = Readonly<z.output<typeof Tally>>;
const Counts = z.object({ listed: Tally, attended: Tally });
export type Counts = Readonly<z.output<typeof Counts>>;

const ShownTable = z.object({
  total: z.number().int().optional(),
  cells: z.array(z.object({ key: z.string(), count: z.number().int().optional() })),
});

export const Session = z.object({ session: z.number().int(), day: Day, title: z.string() });

const shared = { may: "handle-requests", from: "database" } as const;
const One = { action: z.uuid() } as const;
const at = (rest = ""): string => `/participants-desk/:action${rest}`;
/** What the next page and the log are told: which, and never who. */
const Done = z.object({ ...One, programme: ProgrammeCode, participant: z.uuid() });
const never = { interest: 409 } as const;

export const showParticipants = operation({
  ...shared,
  name: "participants.show",
  summary:
    "Participants of an action, or of one of its activities: who, what they agreed to, when they were there, and the counts.",
  method: "GET",
  path: at(),
  input: z.object({
    ...One,
    activity: Activity.optional(),
    session: z.coerce.number().int().min(1).max(100).optional(),
  }),
  output: z.object({
    ...One,
    programme: ProgrammeCode,
    title: z.string(),
    activities: z.array(
      z.object({ activity: z.string(), title: z.string(), from: Day.optional(), until: Day.optional() }),
    ),
    activity: z.string().optional(),
    session: z.number().int().optional(),
    people: z.array(Participant),
    /** Everybody of the action who is a person of their own: whom another row may be. */
    persons: z.array(Participant.pick({ participant: true, name: true, institution: true, activities: true })),
    sessions: z.array(Session),
    /** By which people register for the activity themselves, the newest first. */
    links: z.array(
      z.object({
        ...{ link: z.uuid(), activity: z.string(), lastDay: Day, isClosed: z.boolean() },
        ...{ most: z.number().int(), registered: z.number().int() },
      }),
    ),
    marks: z.array(z.object({ participant: z.uuid(), session: z.number().int(), says: Mark })),
    counts: Counts,
    byActivity: z.array(z.object({ activity: z.string(), counts: Counts })),
    /** What of it may be published: of who attended, once the action is over. */
    published: z.object({ sexes: ShownTable, places: ShownTable, kinds: ShownTable }).optional(),
    /** A tie of whoever asks to a country of the action: they look on. */
    tie: z.string().optional(),
    today: Day,
  }),
  refusals: {},
});
export type ParticipantsView = Readonly<z.output<typeof showParticipants.output>>;

export const addParticipant = operation({
  ...shared,
  name: "participants.add",
  summary:
    "Put a person on the list of an activity; with the address of somebody who is in the action already, it is they.",
  method: "POST",
  path: at("/people"),
  input: z.object({ ...One, activity: Activity, ...Said }),
  output: z.object({ ...Done.shape, isKnown: z.boolean(), isNew: z.boolean() }),
  refusals: { ...never, "participants-enough": 422 },
});

export const changeParticipant = operation({
  ...shared,
  name: "participants.change",
  summary: "Change what is written of a participant.",
  method: "POST",
  path: at("/people/:participant"),
  matches: true,
  input: z.object({ ...One, participant: z.uuid(), ...Said }),
  output: z.object({ ...Done.shape, version: z.number().int() }),
  refusals: { ...never, stale: 412, "address-taken": 409, "participant-erased": 409 },
});

export const takeOutParticipant = operation({
  ...shared,
  name: "participants.take-out",
  summary: "Take somebody off the list of an activity they were never at; who is on no list of the action is erased.",
  method: "POST",
  path: at("/people/:participant/take-out"),
  input: z.object({ ...One, participant: z.uuid(), activity: Activity }),
  output: Done,
  refusals: { ...never, "participant-attended": 409 },
});

export const sameParticipant = operation({
  ...shared,
  name: "participants.same",
  summary:
    "Say that two rows of an action are one person; without the other row, that this one is nobody else after all.",
  method: "POST",
  path: at("/people/:participant/same"),
  input: z.object({ ...One, participant: z.uuid(), sameAs: z.uuid().optional() }),
  output: Done,
  refusals: { ...never, "same-row": 422 },
});

export const recordConsent = operation({
  ...shared,
  name: "participants.consent",
  summary: "Record what a participant agreed to, or took back, on paper, with the day.",
  method: "POST",
  path: at("/people/:participant/consent"),
  input: z.object({
    ...{ ...One, participant: z.uuid(), on: Day, says: z.enum(["given", "withdrawn"]) },
    purposes: z.array(Purpose).min(1).max(purposes.length),
  }),
  output: Done,
  refusals: { ...never, "day-to-come": 422 },
});

export const eraseParticipant = operation({
  ...shared,
  name: "participants.erase",
  summary:
    "Erase who a participant is, in every row of the person; how often somebody came stays, with sex, country and kind.",
  method: "POST",
  path: at("/people/:participant/erase"),
  input: z.object({ ...One, participant: z.uuid() }),
  output: Done,
  refusals: never,
});

export const keepSession = operation({
  ...shared,
  name: "participants.session",
  summary: "Add a session to an activity, or change its day and title.",
  method: "POST",
  path: at("/sessions"),
  input: z.object({
    ...{ ...One, activity: Activity, session: z.number().int().min(1).max(100).optional() },
    ...{ day: Day, title: text(200) },
  }),
  output: z.object({ ...One, programme: ProgrammeCode, activity: z.string(), session: z.number().int() }),
  refusals: { ...never, "sessions-enough": 422 },
});

export const markAttendance = operation({
  ...shared,
  name: "participants.mark",
  summary:
    "Say who was at a session. What somebody else marked differently in the meantime refuses all of it, and nothing is written over.",
  method: "POST",
  path: at("/marks"),
  input: z.object({
    ...{ ...One, activity: Activity, session: z.number().int().min(1).max(100) },
    marks: z
      .array(z.object({ participant: z.uuid(), says: Mark.optional(), seen: Mark.optional() }))
      .max(mostOfAnAction)
      .default([]),
  }),
  output: z.object({
    ...One,
    programme: ProgrammeCode,
    activity: z.string(),
    session: z.number().int(),
    kept: z.number().int(),
  }),
  refusals: { ...never, "marked-meanwhile": 409 },
});

export const participantsFile = operation({
  ...shared,
  name: "participants.file",
  summary: "Participants of an action as a table: a line for each person and activity, with what they agreed to.",
  method: "GET",
  path: at("/file"),
  exports: true,
  input: z.object(One),
  output: FileOutput,
  refusals: {},
});

export const participantsWorkbook = operation({
  ...shared,
  name: "participants.workbook",
  summary: "The same table as a workbook (XLSX).",
  method: "GET",
  path: at("/workbook"),
  exports: true,
  input: z.object(One),
  output: FileOutput,
  refusals: {},
});
