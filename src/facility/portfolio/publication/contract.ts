/** An action that is done here comes into the public portfolio: by the manager of its programme, who sees first what will be public. */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { ProgrammeCode } from "../../programme/contract.ts";
import { Action, ActionId, Portfolio, VersionCode } from "../contract.ts";

const shared = { may: "run-actions", from: "database" } as const;
const One = { action: z.uuid() } as const;
const Words = z.string().trim().max(2_000);

export const showPublication = operation({
  ...shared,
  name: "portfolio.publication",
  summary: "What of an action would be public in the portfolio, and what is.",
  method: "GET",
  path: "/actions-desk/:action/publication",
  input: z.object(One),
  output: z.object({
    ...{ ...One, title: z.string(), programme: ProgrammeCode, programmeTitle: LocalisedText },
    /** As it would be by now; absent before it has begun. */
    entry: Action.omit({ region: true, areas: true }).optional(),
    /** Those it is published under, or is likely to be; empty where nobody can tell but who publishes. */
    ...{ region: z.string(), area: z.string() },
    /** What is public of it, and since which version it says so. */
    shown: Action.optional(),
    taken: z.object({ id: ActionId, on: Day, reason: z.string() }).optional(),
    /** Whether what is public is what holds now. */
    isCurrent: z.boolean(),
    /** Whether its status is one of which everybody is told why. */
    asksReason: z.boolean(),
    regions: Portfolio.shape.regions,
    /** What was seen, by which it is published. */
    stamp: z.string(),
    tie: z.string().optional(),
  }),
  refusals: {},
});
export type PublicationView = Readonly<z.output<typeof showPublication.output>>;

const Done = z.object({ ...One, programme: ProgrammeCode, id: ActionId, version: VersionCode, isNew: z.boolean() });

export const publishAction = operation({
  ...shared,
  name: "portfolio.publish",
  summary: "Publish an action in the portfolio as it was seen, or publish it anew as it stands now.",
  method: "POST",
  path: "/actions-desk/:action/publication",
  matches: true,
  proves: true,
  input: z.object({
    ...One,
    region: z.string().min(1).max(100),
    area: z.string().min(1).max(100),
    reason: Words.optional(),
    /** Said by whoever publishes: no person can be recognised in it. */
    confirmed: z.literal("no-person"),
  }),
  output: Done,
  refusals: { interest: 409, "not-begun": 409, "reason-missing": 422, stale: 412 },
});

export const withdrawAction = operation({
  ...shared,
  name: "portfolio.withdraw",
  summary: "Take an action back out of the portfolio, in every version of it; its title and the reason stay.",
  method: "POST",
  path: "/actions-desk/:action/publication/withdrawal",
  proves: true,
  input: z.object({ ...One, reason: Words.min(1) }),
  output: Done,
  refusals: { interest: 409, "not-public": 409 },
});
