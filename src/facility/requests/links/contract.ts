/**
 * Who has a part in a request without an account: delegations and services that are asked for an opinion, and members of a committee
 * who decide by a link. What an officer does about them is offered as every step of the desk; what they do themselves is done by the
 * pages their links lead to, and is no address of the API.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { Language, LocalisedText } from "../../../base/text.ts";
import { ProgrammeCode } from "../../programme/contract.ts";
import { longestSaid } from "../contract.ts";
import { memberRequest, Shown } from "../desk/contract.ts";
import { faultStatuses, stances, Vote } from "../life/contract.ts";

const Stance = z.enum(stances);

const One = { request: z.uuid() } as const;
const Which = z.object({ ...One, programme: ProgrammeCode });

const refusals = { ...faultStatuses, "step-incomplete": 422, stale: 412 } as const;
const byOfficer = { method: "POST", may: "handle-requests", from: "database" } as const;

const Address = z.string().trim().toLowerCase().pipe(z.email().max(longestSaid.address));

/** As many as one form asks at a time. */
const mostAsked = 5;

export const askConsultation = operation({
  ...byOfficer,
  name: "consultations.ask",
  summary: "Ask delegations or services for an opinion on a request, each by a link of its own, until a day.",
  path: "/facility-desk/:request/consultations",
  matches: true,
  input: z.object({
    ...One,
    bodies: z
      .array(
        // A row nobody wrote into is nobody.
        z.object({
          body: z.string().trim().max(longestSaid.line).default(""),
          address: z.union([z.literal(""), Address]).default(""),
          language: Language,
        }),
      )
      .max(mostAsked)
      .default([]),
    question: z.string().trim().min(1).max(2_400),
    until: Day,
  }),
  output: Which.extend({ asked: z.number().int() }),
  refusals: { ...refusals, "nobody-consulted": 422, "consulted-incomplete": 422 },
});

const Consultation = { ...One, consultation: z.uuid() } as const;

export const askAgain = operation({
  ...byOfficer,
  name: "consultations.again",
  summary: "Ask one of them again, or until a later day: by a new link, in whose stead the one before holds no longer.",
  path: "/facility-desk/:request/consultations/:consultation/letters",
  matches: true,
  input: z.object({ ...Consultation, until: Day }),
  output: Which,
  refusals,
});

export const withdrawConsultation = operation({
  ...byOfficer,
  name: "consultations.withdraw",
  summary: "Withdraw the link of one who was asked; what they said stays.",
  path: "/facility-desk/:request/consultations/:consultation/withdrawal",
  matches: true,
  input: z.object(Consultation),
  output: Which,
  refusals,
});

const Seat = { ...One, member: z.uuid() } as const;

export const sendDecisionLink = operation({
  ...byOfficer,
  name: "seats.send-link",
  summary: "Send a member of a committee the link by which they decide, in whose stead the one before holds no longer.",
  path: "/facility-desk/:request/members/:member/links",
  input: z.object(Seat),
  output: Which,
  refusals: { ...faultStatuses, "links-off": 409 },
});

export const annulDecision = operation({
  ...byOfficer,
  name: "seats.annul",
  summary: "Annul what was said for a member through a link.",
  path: "/facility-desk/:request/members/:member/annulment",
  matches: true,
  input: z.object({ ...Seat, why: z.string().trim().max(2_400) }),
  output: Which,
  refusals,
});

const ours = { may: "operate", from: "database", local: true } as const;

/** The link somebody came by: its seal was looked at before. */
const By = { link: z.uuid() } as const;

/** What every page behind a link says, also where it leads no further. */
const Behind = {
  programme: ProgrammeCode,
  programmeTitle: LocalisedText,
  /** Who runs the programme: whom to ask. */
  institution: LocalisedText,
  number: z.string(),
} as const;

export const consultedRequest = operation({
  ...ours,
  name: "consultations.read",
  summary: "What whoever is consulted may read of a request, by their link.",
  method: "GET",
  path: "/consulted/:link",
  input: z.object(By),
  output: z.object({
    ...Behind,
    body: z.string(),
    standing: z.enum(["open", "replaced", "withdrawn", "over", "closed"]),
    until: Day,
    /** When they answered last. */
    answeredOn: Day.optional(),
    /** While the link holds. */
    open: z
      .object({
        question: z.string(),
        request: Shown.omit({ clock: true, version: true }),
        opinion: z.object({ stance: Stance, words: z.string(), answeredBy: z.string() }).optional(),
      })
      .optional(),
  }),
  refusals: {},
});
export type Consulted = Readonly<z.output<typeof consultedRequest.output>>;

export const giveOpinion = operation({
  ...ours,
  name: "consultations.answer",
  summary: "Gives the opinion of whoever was consulted, or corrects it.",
  method: "POST",
  path: "/consulted/:link/opinions",
  input: z.object({
    ...By,
    stance: Stance,
    words: z.string().trim().max(longestSaid.prose).default(""),
    answeredBy: z.string().trim().max(longestSaid.person).default(""),
  }),
  output: Which.extend({ consultation: z.uuid(), isNew: z.boolean() }),
  refusals: { ...faultStatuses, "link-replaced": 409, "opinion-unsaid": 422 },
});

export const seatOfLink = operation({
  ...ours,
  name: "seats.read",
  summary: "The dossier and what can be said of it, by the link of one member for one matter.",
  method: "GET",
  path: "/seats/:link",
  input: z.object(By),
  output: z.object({
    ...Behind,
    committee: LocalisedText,
    /** Whose seat it is. */
    seat: z.string(),
    standing: z.enum(["open", "replaced", "used", "spoken", "barred", "over"]),
    bar: z.string().optional(),
    /** What was said by this very link, and whether it was annulled since. */
    said: z
      .object({
        kind: z.enum(["voted", "objected", "recused"]),
        vote: Vote.optional(),
        on: Day,
        isAnnulled: z.boolean(),
      })
      .optional(),
    open: memberRequest.output.optional(),
  }),
  refusals: {},
});
export type SeatOfLink = Readonly<z.output<typeof seatOfLink.output>>;

export const decideByLink = operation({
  ...ours,
  name: "seats.decide",
  summary: "Votes, objects or recuses for one member in one matter, once.",
  method: "POST",
  path: "/seats/:link/decision",
  input: z.object({
    ...By,
    kind: z.enum(["voted", "objected", "recused"]),
    vote: Vote.optional(),
    why: z.string().trim().max(2_400).optional(),
  }),
  output: Which.extend({ step: z.string() }),
  refusals: { ...refusals, "link-replaced": 409, "link-used": 409 },
});
