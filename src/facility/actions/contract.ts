/**
 * An action: what the facility does about a request that was approved, as a plan formulated with whoever asked, and everything that
 * happened to it since. The plan is written in parts and put forward as versions; what was agreed and approved is changed only by another
 * version. Where it stands is read off its happenings (`life.ts`), and nowhere written by hand.
 *
 * For another slice built on actions, from its own `serve.ts`:
 *
 *   may this person act on it?    `mustFindAction(tx, action, asked, "held")` of `found.ts` refuses whoever has no part in its programme
 *                                 as if there were none; then `mustBeFree(tx, found, asked)` of `found.ts` refuses with `interest` whoever
 *                                 has a tie to one of its countries
 *   which activities has it?      `found.activities`: those of the version in force, in their order; each has a `code` (`A1`) that it keeps
 *                                 over all versions and that no other ever has. A row of `facility.action_activity` stands for each, to be
 *                                 referred to by `(action_id, activity)`; planned deliverables have codes (`D1`) of the same kind
 *   how do they stand?            `found.life.activities.get(code)`: planned where there is nothing, or done, postponed, cancelled
 *   whoever asked                 comes by the link of their request: `mustFindOwnAction(tx, link, now)` of `found.ts`
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { InstitutionKind } from "../programme/contract.ts";
import { compactObjectives } from "../requests/contract.ts";

/** In the order in which they are written; their fields are in `parts.ts`. */
export const partNames = ["facts", "results", "activities", "budget", "risks", "links"] as const;
export const PartName = z.enum(partNames);
export type PartName = z.infer<typeof PartName>;

export const longest = { line: 300, prose: 5_000 } as const;

const Line = z.string().trim().max(longest.line).default("");
const Prose = z.string().trim().max(longest.prose).default("");
const Place = z.string().regex(/^[A-Z]{3}$/);
const Kind = z.string().max(60);
const distinct = (values: readonly (string | number)[]) => new Set(values).size === values.length;

/** What a row is called for as long as there is an action: a letter and a number, given by the house. One that is new has none yet. */
const Row = z
  .string()
  .regex(/^([A-Z]\d{1,4})?$/)
  .default("");
const rowsApart = (rows: readonly { readonly code: string }[]) =>
  distinct(rows.flatMap(({ code }) => (code === "" ? [] : [code])));
/** Of which row another is. */
const Of = z
  .string()
  .regex(/^[A-Z]\d{1,4}$/)
  .optional();

/** Money and quantities as they are written: digits, and at most two behind the mark. Never a number of the machine, which rounds. */
export const Amount = z
  .string()
  .trim()
  .regex(/^\d{1,12}([.,]\d{1,2})?$/)
  .transform((text) => text.replace(",", "."));
const Rate = z
  .string()
  .trim()
  .regex(/^\d{1,8}([.,]\d{1,8})?$/)
  .transform((text) => text.replace(",", "."));
export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** Beginning by finding out, then the work, at the end somebody says that what came of it holds. */
export const purposes = ["fact-finding", "work", "validation"] as const;
export const modes = ["in-person", "online", "both"] as const;
export const lineKinds = ["experts", "travel", "interpretation", "venue", "materials", "other"] as const;
export const levels = ["low", "medium", "high"] as const;

const Organisation = z.object({ code: Row, name: Line, kind: InstitutionKind.optional(), place: Place.optional() });
const Outcome = z.object({ code: Row, text: Prose, assumptions: Prose });
const Output = z.object({ code: Row, outcome: Of, text: Prose, assumptions: Prose });
const Indicator = z.object({
  code: Row,
  /** The outcome or the output it tells of. */
  of: Of,
  text: Prose,
  unit: Line,
  baseline: Line,
  target: Line,
  /** Where it can be read. */
  verification: Prose,
});
const Deliverable = z.object({ code: Row, title: Line, output: Of });
const Activity = z.object({
  code: Row,
  title: Line,
  /** Of the programme’s kinds. */
  kind: Kind.optional(),
  purpose: z.enum(purposes).optional(),
  text: Prose,
  from: Day.optional(),
  until: Day.optional(),
  mode: z.enum(modes).optional(),
  place: Line,
  /** ISO 639 codes. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .refine(distinct)
    .default([]),
  partners: Prose,
  deliverables: z.array(Deliverable).max(20).refine(rowsApart).default([]),
});
const BudgetLine = z.object({
  code: Row,
  /** Absent for what is of the whole action. */
  activity: Of,
  kind: z.enum(lineKinds).optional(),
  text: Line,
  quantity: Amount.optional(),
  price: Amount.optional(),
  currency: Currency.optional(),
});
/** What one of a currency was worth in that of the programme, on a day, and who says so. */
const DatedRate = z.object({ code: Currency, rate: Rate.optional(), on: Day.optional(), source: Line });
const Risk = z.object({
  code: Row,
  text: Prose,
  likelihood: z.enum(levels).optional(),
  impact: z.enum(levels).optional(),
  mitigation: Prose,
});

/** A plan, of which everything may still be missing: what is, is said by `findings.ts`. */
export const Plan = z.object({
  title: Line,
  reach: z.enum(["country", "regional"]).default("country"),
  countries: z.array(Place).max(60).refine(distinct).default([]),
  organisations: z.array(Organisation).max(50).refine(rowsApart).default([]),
  /** The action it follows. */
  predecessor: z.uuid().optional(),
  from: Day.optional(),
  until: Day.optional(),
  /** Why it does not begin by finding out. */
  waiver: Prose,
  objective: Prose,
  outcomes: z.array(Outcome).max(20).refine(rowsApart).default([]),
  outputs: z.array(Output).max(40).refine(rowsApart).default([]),
  indicators: z.array(Indicator).max(80).refine(rowsApart).default([]),
  activities: z.array(Activity).max(20).refine(rowsApart).default([]),
  lines: z.array(BudgetLine).max(200).refine(rowsApart).default([]),
  rates: z.array(DatedRate).max(20).refine(rowsApart).default([]),
  risks: z.array(Risk).max(40).refine(rowsApart).default([]),
  /** Whom it could harm, and what keeps it from that. */
  harm: Prose,
  objectives: z
    .array(z.number().int().min(1).max(compactObjectives))
    .max(compactObjectives)
    .refine(distinct)
    .default([]),
  targets: z
    .array(z.string().regex(/^([1-9]|1[0-7])\.([1-9]\d?|[a-z])$/))
    .max(20)
    .refine(distinct)
    .default([]),
  /** Indicators of published indices it is to change something about: `index indicator`. */
  gaps: z.array(z.string().min(3).max(321)).max(20).refine(distinct).default([]),
});
export type Plan = Readonly<z.output<typeof Plan>>;
export type PlannedActivity = Plan["activities"][number];
export type Line = Plan["lines"][number];

/** A plan as it was put forward. */
export const PlanVersion = z.object({
  version: z.number().int(),
  programmeVersion: z.number().int(),
  proposedAt: z.date(),
  plan: Plan,
});
export type PlanVersion = Readonly<z.output<typeof PlanVersion>>;

export const ActionRow = z.object({
  action: z.uuid(),
  request: z.uuid(),
  programme: z.string(),
  /** As it is being written. */
  plan: Plan,
});
export type ActionRow = Readonly<z.output<typeof ActionRow>>;
