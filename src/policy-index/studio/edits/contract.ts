/**
 * An edit: one small thing done to an instrument in the making. Small, so that two people at work on one instrument lose
 * nothing to each other, and so that each can be undone by itself.
 *
 * On the wire an edit is flat, its absent fields left out, since a form without script can say nothing else.
 */
import { z } from "zod";
import { Id, Known, Numbers, one, Position, Score } from "./fields/contract.ts";
import { preparationEdits, preparationFields } from "./preparation/contract.ts";

const Key = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?:[^=+\-@\t\r][\s\S]*|[+-][\d.]*)$/);
const Tongue = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const Words = z.string().max(50_000);
const Title = z.string().trim().min(1).max(2_000);
const Weight = z.number().finite().nonnegative();

export const textFields = [
  "title",
  "description",
  "notice",
  "attribution",
  "question",
  "guidance",
  "unit",
  "label",
] as const;
export const textOwners = [
  "instrument",
  "indicator",
  "option",
  "number-band",
  "node",
  "measure",
  "band",
  "typology",
  "rule",
] as const;
export const indicatorKinds = ["choice", "number", "score", "measured", "compound"] as const;
export const combinations = [
  "mean",
  "geometric-mean",
  "harmonic-mean",
  "power-mean",
  "sum",
  "min",
  "max",
  "median",
] as const;

/** Where a text stands: whose it is, and which. Options go by key, bands and rules by position. */
export const TextSpot = z.object({
  of: z.enum(textOwners),
  measure: Known.optional(),
  id: Known.optional(),
  key: Known.optional(),
  field: z.enum(textFields),
});
export type TextSpot = Readonly<z.infer<typeof TextSpot>>;

const Rule = {
  combine: z.enum(combinations),
  power: z.number().finite().optional(),
  missing: z.enum(["skip", "propagate"]),
  need: z.number().min(0).max(1).optional(),
};

const bounds = {
  atLeast: Score.optional(),
  above: Score.optional(),
  atMost: Score.optional(),
  below: Score.optional(),
};

/** What a rule of a typology asks of a branch; of none, it is a row that was left empty. */
const Condition = z
  .object({ row: Position, node: Known.optional(), ...bounds })
  .superRefine(({ atLeast, above, atMost, below }, context) => {
    const low = Math.max(atLeast ?? -Infinity, above ?? -Infinity);
    const high = Math.min(atMost ?? Infinity, below ?? Infinity);
    if (low > high) context.addIssue({ code: "custom", path: [atMost === undefined ? "below" : "atMost"] });
  });

/** A band a number may fall in; a row without a score is one that was left empty. */
const NumberBand = z
  .object({ row: Position.optional(), upTo: Score.optional(), score: Score.optional() })
  .refine(({ upTo, score }) => upTo === undefined || score !== undefined, { path: ["score"] });

/** A range with a length. */
const upwards = <Schema extends z.ZodObject<{ low: typeof Score; high: typeof Score; kind: z.ZodLiteral<string> }>>(
  schema: Schema,
) => schema.refine(({ low, high }) => low < high, { path: ["high"] });

export const Edit = z.discriminatedUnion("kind", [
  /** No words: the text is taken away in that language. */
  one("text", { ...TextSpot.shape, language: Tongue, words: Words.optional() }),
  one("about", {
    licence: z.string().max(500).optional(),
    source: z.string().max(2_000).optional(),
    creators: z.string().max(5_000).optional(),
  }),
  one("add-indicator", {
    id: Id,
    title: Title,
    language: Tongue,
    as: z.enum(indicatorKinds),
    measure: Known.optional(),
    under: Known.optional(),
  }),
  one("remove-indicator", { id: Known }),
  one("rename-indicator", { id: Known, to: Id }),
  one("move-indicator", { id: Known, position: Position }),
  one("turn-indicator", { id: Known, as: z.enum(indicatorKinds) }),
  one("tag-indicator", { id: Known, tags: z.string().max(2_000).optional() }),
  one("add-option", { id: Known, key: Key, title: Title, language: Tongue, score: Score.optional() }),
  /** No score: chosen, the answer counts as not applicable. */
  one("set-option", { id: Known, key: Known, to: Key.optional(), score: Score.optional() }),
  one("move-option", { id: Known, key: Known, position: Position }),
  one("remove-option", { id: Known, key: Known }),
  one("set-number-bands", {
    id: Known,
    bands: z.array(NumberBand).max(200),
    notApplicable: Numbers.optional(),
  }),
  upwards(one("set-range", { id: Known, low: Score, high: Score })),
  one("set-direction", { id: Known, direction: z.enum(["more-is-better", "less-is-better"]) }),
  one("set-combination", { id: Known, ...Rule }),
  one("add-item", { id: Known, item: Id, title: Title, language: Tongue }),
  one("weigh-item", { id: Known, item: Known, weight: Weight }),
  one("move-item", { id: Known, item: Known, position: Position }),
  one("remove-item", { id: Known, item: Known }),
  one("add-node", { measure: Known, under: Known, id: Id, title: Title, language: Tongue }),
  one("rename-node", { measure: Known, id: Known, to: Id }),
  /** What hung under it hangs where it was. */
  one("remove-node", { measure: Known, id: Known }),
  one("set-node-rule", { measure: Known, id: Known, ...Rule }),
  one("place", { measure: Known, under: Known, child: Known, position: Position.optional() }),
  one("unplace", { measure: Known, from: Known, child: Known }),
  one("move", { measure: Known, from: Known, child: Known, under: Known, position: Position.optional() }),
  one("weigh", { measure: Known, from: Known, child: Known, weight: Weight }),
  /** Its tree is that of another, to begin with. */
  one("add-measure", { id: Id, title: Title, language: Tongue, like: Known }),
  one("rename-measure", { id: Known, to: Id }),
  upwards(one("set-measure", { id: Known, low: Score, high: Score })),
  one("head-measure", { id: Known }),
  one("remove-measure", { id: Known }),
  one("add-band", { lowest: Score, title: Title, language: Tongue }),
  one("set-band", { position: Position, lowest: Score }),
  one("remove-band", { position: Position }),
  one("add-typology", { id: Id, title: Title, language: Tongue }),
  one("rename-typology", { id: Known, to: Id }),
  one("move-typology", { id: Known, position: Position }),
  one("remove-typology", { id: Known }),
  one("add-rule", { id: Known, title: Title, language: Tongue }),
  /** Without a condition it always holds. */
  one("set-rule", { id: Known, rule: Position, conditions: z.array(Condition).max(50).optional() }),
  one("move-rule", { id: Known, rule: Position, position: Position }),
  one("remove-rule", { id: Known, rule: Position }),
  ...preparationEdits,
]);
export type Edit = z.infer<typeof Edit>;
export type EditKind = Edit["kind"];

const kinds = Edit.options.map((option) => option.shape.kind.value);

/** The fields of every edit, as a form sends them. */
const Flat = z.object({
  kind: z.enum(kinds),
  of: z.string().optional(),
  measure: z.string().optional(),
  id: z.string().optional(),
  key: z.string().optional(),
  field: z.string().optional(),
  language: z.string().optional(),
  words: z.string().optional(),
  licence: z.string().optional(),
  source: z.string().optional(),
  creators: z.string().optional(),
  title: z.string().optional(),
  as: z.string().optional(),
  under: z.string().optional(),
  to: z.string().optional(),
  position: z.number().optional(),
  tags: z.string().optional(),
  score: z.number().optional(),
  bands: z
    .array(z.object({ row: z.number().optional(), upTo: z.number().optional(), score: z.number().optional() }))
    .optional(),
  notApplicable: z.string().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  direction: z.string().optional(),
  combine: z.string().optional(),
  power: z.number().optional(),
  missing: z.string().optional(),
  need: z.number().optional(),
  item: z.string().optional(),
  weight: z.number().optional(),
  child: z.string().optional(),
  from: z.string().optional(),
  like: z.string().optional(),
  lowest: z.number().optional(),
  ...preparationFields,
  rule: z.number().optional(),
  conditions: z
    .array(
      z.object({
        row: z.number(),
        node: z.string().optional(),
        atLeast: z.number().optional(),
        above: z.number().optional(),
        atMost: z.number().optional(),
        below: z.number().optional(),
      }),
    )
    .optional(),
});

/** An edit as it is sent. */
export const EditSent = Flat.transform((flat): object =>
  Object.fromEntries(Object.entries(flat).filter(([, value]) => value !== undefined)),
).pipe(Edit);
