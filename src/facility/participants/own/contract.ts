/**
 * What participants do themselves, without an account: register by the link of an activity, and by a link of their own see, change, take
 * back and erase what is held of them. Those are no addresses of the API: they are done by the pages with the forms, which bound how
 * often. Officers make the link of an activity, and close it.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { ProgrammeCode } from "../../programme/contract.ts";
import { Activity, Consent, Mark, mostOfAnAction, Participant, Purpose, purposes, SaidPerson } from "../contract.ts";

const officers = { may: "handle-requests", from: "database" } as const;
const Which = { action: z.uuid(), programme: ProgrammeCode, activity: z.string() } as const;

export const makeRegistration = operation({
  ...officers,
  name: "participants.make-link",
  summary: "Make a link by which people register for an activity themselves, until a day and for so many.",
  method: "POST",
  path: "/participants-desk/:action/links",
  input: z.object({
    ...{ action: z.uuid(), activity: Activity, lastDay: Day },
    most: z.number().int().min(1).max(mostOfAnAction),
  }),
  output: z.object({ ...Which, link: z.uuid() }),
  refusals: { interest: 409, "day-over": 422, "links-enough": 422 },
});

export const closeRegistration = operation({
  ...officers,
  name: "participants.close-link",
  summary: "Close a link by which people register; who has registered stays.",
  method: "POST",
  path: "/participants-desk/:action/links/:link/close",
  input: z.object({ action: z.uuid(), link: z.uuid() }),
  output: z.object({ ...Which, link: z.uuid() }),
  refusals: { interest: 409 },
});

const ours = { may: "operate", from: "database", local: true } as const;

const Behind = {
  programme: ProgrammeCode,
  programmeTitle: LocalisedText,
  institution: LocalisedText,
  isExercise: z.boolean(),
  /** Of the action. */
  title: z.string(),
} as const;
const OfActivity = z.object({
  ...{ activity: z.string(), title: z.string(), from: Day.optional(), until: Day.optional() },
});

export const registrationStates = ["open", "closed", "over", "full"] as const;

export const showRegistration = operation({
  ...ours,
  name: "participation.registration",
  summary: "For which activity a link registers, and whether it still does.",
  method: "GET",
  path: "/registrations/:link",
  input: z.object({ link: z.uuid() }),
  output: z.object({
    ...Behind,
    activity: OfActivity,
    lastDay: Day,
    state: z.enum(registrationStates),
  }),
  refusals: {},
});
export type RegistrationView = Readonly<z.infer<typeof showRegistration.output>>;

const { email: _, ...Own } = SaidPerson.shape;

export const register = operation({
  ...ours,
  name: "participation.register",
  summary: "Register for the activity of a link; a letter goes to the address, with a link of one's own.",
  method: "POST",
  path: "/registrations/:link",
  input: z.object({
    ...{ link: z.uuid(), ...Own, institution: z.string().trim().min(1).max(300) },
    email: SaidPerson.shape.email.unwrap(),
    consents: z.array(Purpose).max(purposes.length).default([]),
    /** The notice on data protection was read. */
    accepts: z.literal(true),
    form: z.string().regex(/^[\w-]{20,100}$/),
  }),
  /** The same whether the address was known or not. */
  output: z.object({ ...Which, isNew: z.boolean() }),
  refusals: { "registration-closed": 409, "registration-full": 409 },
});

const By = { link: z.uuid() } as const;
const Done = z.object({ action: z.uuid(), programme: ProgrammeCode, participant: z.uuid() });

export const ownParticipation = operation({
  ...ours,
  name: "participation.own",
  summary: "All that is held of a participant, for whoever holds their link.",
  method: "GET",
  path: "/own-participation/:link",
  input: z.object(By),
  output: z.object({
    ...Behind,
    person: Participant.omit({ sameAs: true, isErased: true, activities: true, consents: true, participant: true }),
    activities: z.array(OfActivity),
    /** One after the other: the last of each holds. */
    consents: z.array(Consent),
    attendance: z.array(z.object({ activity: z.string(), day: Day, title: z.string(), says: Mark })),
  }),
  refusals: {},
});
export type OwnParticipation = Readonly<z.infer<typeof ownParticipation.output>>;

export const changeOwn = operation({
  ...ours,
  name: "participation.change",
  summary: "Change what is written of oneself; the address is changed by the office.",
  method: "POST",
  path: "/own-participation/:link/change",
  matches: true,
  input: z.object({ ...By, ...Own }),
  output: Done,
  refusals: { stale: 412 },
});

export const sayOwnConsent = operation({
  ...ours,
  name: "participation.consent",
  summary: "Say what one agrees to from now on, and what not.",
  method: "POST",
  path: "/own-participation/:link/consent",
  input: z.object({ ...By, consents: z.array(Purpose).max(purposes.length).default([]) }),
  output: Done.extend({ changed: z.number().int() }),
  refusals: {},
});

export const eraseOwn = operation({
  ...ours,
  name: "participation.erase",
  summary: "Erase who one is, in every row that is oneself.",
  method: "POST",
  path: "/own-participation/:link/erase",
  input: z.object({ ...By, sure: z.literal(true) }),
  output: Done,
  refusals: {},
});
