/**
 * Interests: the ties between people and places. Whoever is paid by a government, helped it, or belongs to a body under
 * review writes and judges no answer about the place. A ledger: what was declared stays, it only comes to an end.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";

export const interestKinds = ["paid-by-government", "action-there", "national-of-body", "other"] as const;
export const InterestKind = z.enum(interestKinds);
export type InterestKind = z.infer<typeof InterestKind>;

export const Interest = z.object({
  id: z.uuid(),
  place: z.string(),
  kind: InterestKind,
  from: Day,
  until: Day.optional(),
  note: z.string(),
});
export type Interest = Readonly<z.infer<typeof Interest>>;

const Declared = {
  place: z
    .string()
    .trim()
    .max(100)
    .regex(/^[\p{L}\p{M}\p{N}\p{P}\p{Zs}]+$/u),
  kind: InterestKind,
  from: Day,
  until: Day.optional(),
  note: z.string().trim().max(2_000).default(""),
  /** Roles over the place that it ends were shown, and are to end. */
  endsRoles: z.boolean().default(false),
};

const refusals = { "place-unknown": 422, "ends-before-it-begins": 422, "ends-roles": 409 } as const;

export const ownInterests = operation({
  name: "interests.own",
  summary: "The interests you declared, or that were declared for you.",
  method: "GET",
  path: "/me/interests",
  may: "take-part",
  from: "database",
  input: z.object({}),
  output: z.object({ interests: z.array(Interest) }),
  refusals: {},
});

export const declare = operation({
  name: "interests.declare",
  summary: "Declare an interest of yours in a place; it ends the roles you hold there that write or judge.",
  method: "POST",
  path: "/me/interests",
  may: "take-part",
  from: "database",
  input: z.object(Declared),
  output: z.object({ interest: z.uuid(), place: z.string(), ended: z.number().int() }),
  refusals,
});

export const declareFor = operation({
  name: "interests.declare-for",
  summary: "Declare somebody's interest in a place; it ends the roles they hold there that write or judge.",
  method: "POST",
  path: "/people/:person/interests",
  may: "administer",
  from: "database",
  proves: true,
  input: z.object({ person: z.uuid(), ...Declared }),
  output: z.object({ interest: z.uuid(), place: z.string(), ended: z.number().int() }),
  refusals,
});

export const endInterest = operation({
  name: "interests.end",
  summary: "Say on which day somebody's interest in a place came to an end.",
  method: "POST",
  path: "/people/:person/interests/:interest/end",
  may: "administer",
  from: "database",
  proves: true,
  input: z.object({ person: z.uuid(), interest: z.uuid(), until: Day }),
  output: z.object({}),
  refusals: { "ends-before-it-begins": 422, "interest-ended": 409 },
});
