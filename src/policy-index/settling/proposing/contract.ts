/**
 * Corrections that readers propose: of an answer of an edition that is published here, without an account. A proposal
 * decides nothing and is not public, for it may be wrong about people; an editor takes it up by correcting the answer, or
 * says why not. Whoever sent it follows it by an address of their own.
 *
 * What readers do is no address of the API: it is done by the pages with the forms, which bound how often.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { Language } from "../../../base/text.ts";
import { Uuid } from "../../answers/contract.ts";
import { EditionId } from "../../editions/contract.ts";
import { ShownQuestion, Value } from "../../review/contract.ts";

export const proposalStates = ["received", "taken-up", "not-taken-up", "published"] as const;
export const ProposalState = z.enum(proposalStates);
export type ProposalState = z.infer<typeof ProposalState>;

/** An answer as readers find it. */
const Published = {
  index: z.string().min(1).max(120),
  release: z.string().min(1).max(100),
  place: z.string().min(1).max(100),
  period: z.string().min(1).max(40),
  indicator: z.string().min(1).max(200),
};

/** What somebody writes into the form. */
export const Proposed = z.object({
  /** `reasons` where the answer stands and only why, or by what, is wrong; `number`, `option:…` or `status:…`. */
  says: z.string().max(240).default(""),
  value: z.number().optional(),
  why: z.string().trim().min(1).max(5_000),
  /** An address, or what a law or a document is known by. */
  source: z.string().trim().min(1).max(1_000),
  pinpoint: z.string().trim().max(500).default(""),
  /** Where they want to be told what became of it. */
  address: z.string().trim().toLowerCase().pipe(z.email().max(320)).optional(),
});

const ours = { may: "operate", from: "database", local: true } as const;

export const proposable = operation({
  ...{ ...ours, name: "settling.proposable", summary: "Whether corrections of a published answer are proposed here." },
  method: "GET",
  path: "/proposable",
  input: z.object(Published),
  output: z.object({ isProposable: z.boolean() }),
  refusals: {},
});

export const proposeCorrection = operation({
  ...{ ...ours, name: "settling.propose", summary: "Keeps a correction that a reader proposes of a published answer." },
  method: "POST",
  path: "/proposals",
  input: Proposed.extend({
    ...Published,
    /** What the answer says in that release; absent where it says nothing. */
    published: Value.optional(),
    /** Stands for the form it came by: sent twice, it is kept once. */
    form: z.string().regex(/^[\w-]{20,100}$/),
  }),
  output: z.object({ proposal: Uuid, edition: EditionId, answer: Uuid, isNew: z.boolean() }),
  refusals: {
    "says-missing": 422,
    "option-unknown": 422,
    "proposal-same": 422,
    "proposed-otherwise": 409,
    "proposals-enough": 429,
    "proposals-enough-today": 429,
  },
});

const Which = z.object({ proposal: Uuid });

/** What was proposed, in the words of whoever did. */
export const ShownProposal = z.object({
  proposal: Uuid,
  release: z.string(),
  language: Language,
  /** What it should say; absent where only its reasons are meant. */
  says: Value.optional(),
  ...{ why: z.string(), source: z.string(), pinpoint: z.string(), on: Day },
});
export type ShownProposal = Readonly<z.output<typeof ShownProposal>>;

export const showReceipt = operation({
  ...{ ...ours, name: "settling.receipt", summary: "What became of a correction somebody proposed." },
  method: "GET",
  path: "/proposals/:proposal",
  input: Which,
  output: ShownProposal.extend({
    /** The language the index is written in. */
    written: z.string(),
    ...{ index: z.string(), place: z.string(), period: z.string(), indicator: z.string() },
    question: ShownQuestion,
    state: ProposalState,
    decidedOn: Day.optional(),
    /** Why it was not taken up. */
    reason: z.string().optional(),
    publishedIn: z.string().optional(),
    /** The last day on which an address they left can still be here; absent where there is none. */
    addressUntil: Day.optional(),
  }),
  refusals: {},
});

export const forgetProposer = operation({
  ...{ ...ours, name: "settling.forget-proposer", summary: "Erases the address somebody left with a proposal." },
  method: "POST",
  path: "/proposals/:proposal/forget",
  input: Which,
  output: z.object({ edition: EditionId, wasThere: z.boolean() }),
  refusals: {},
});

export const declineProposal = operation({
  name: "settling.decline",
  summary: "Does not take up a correction that a reader proposed, and says why; whoever proposed it reads the reason.",
  method: "POST",
  path: "/proposals/:proposal/decline",
  may: "edit",
  from: "database",
  input: z.object({ proposal: Uuid, reason: z.string().trim().min(1).max(5_000) }),
  output: z.object({ proposal: Uuid, edition: EditionId, answer: Uuid }),
  refusals: { interest: 409, "own-answer": 409, "proposal-decided": 409 },
});
