/**
 * The instrument: what is asked, what each answer is worth, and how answers become scores.
 *
 * `InstrumentFile` is the shape of `instrument.yaml` (a public contract, see docs/package.md); `Instrument` is the same
 * with every default written out, so nothing downstream asks again what an absent key means.
 */
import { z } from "zod";
import { LocalisedText } from "../../base/text.ts";
import type { MissingRule, RowCombination } from "../../engine/recipe.ts";
import type { InstrumentPreparation } from "../preparation/contract.ts";
import { PreparationFile } from "../preparation/contract.ts";

/** Written into tables as they are, so none begins as a formula does. */
const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^,"'\r\n\t=+\-@][^,"'\r\n\t]*$/);
/** The same for what an answer is written as; a sign or a signed number is neither formula nor strange. */
const key = z
  .string()
  .min(1)
  .regex(/^(?:[^=+\-@\t\r][\s\S]*|[+-][\d.]*)$/);
const kebab = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const finite = z.number().finite();
const weight = finite.nonnegative();

export const CombineFile = z.union([
  z.enum(["mean", "weighted-mean", "geometric-mean", "harmonic-mean", "sum", "min", "max", "median"]),
  z.strictObject({ "power-mean": finite }),
]);

export const MissingFile = z.strictObject({
  rule: z.enum(["skip", "propagate"]),
  need: finite.min(0).max(1).optional(),
});

const worded = {
  title: LocalisedText,
  question: LocalisedText.optional(),
  guidance: LocalisedText.optional(),
  tags: z.array(z.string()).optional(),
};

const Choice = z.strictObject({
  id,
  ...worded,
  kind: z.literal("choice").optional(),
  options: z
    .array(
      z.strictObject({
        key: z.union([key, z.number().transform(String)]),
        label: LocalisedText,
        score: finite.nullable(),
        as: z.literal("not-applicable").optional(),
      }),
    )
    .min(1),
});

const NumberKind = z.strictObject({
  id,
  ...worded,
  kind: z.literal("number"),
  unit: LocalisedText.optional(),
  bands: z.array(z.strictObject({ upTo: finite.optional(), score: finite, label: LocalisedText.optional() })).min(1),
  notApplicable: z.array(finite).optional(),
});

/** A number taken as it is: what it is worth is what the preparation makes of it. */
const MeasuredKind = z.strictObject({
  id,
  ...worded,
  kind: z.literal("number"),
  measured: z.literal(true),
  direction: z.enum(["more-is-better", "less-is-better"]).optional(),
  unit: LocalisedText.optional(),
});

const ScoreKind = z.strictObject({
  id,
  ...worded,
  kind: z.literal("score"),
  range: z.tuple([finite, finite]).optional(),
});

export const SimpleIndicatorFile = z.union([NumberKind, ScoreKind, Choice]);

const Compound = z.strictObject({
  id,
  ...worded,
  kind: z.literal("compound"),
  combine: CombineFile.optional(),
  missing: MissingFile.optional(),
  items: z.array(SimpleIndicatorFile.and(z.object({ weight: weight.optional() }))).min(1),
});

export const IndicatorFile = z.union([Compound, NumberKind, MeasuredKind, ScoreKind, Choice]);

export type NodeFile = {
  id: string;
  title?: LocalisedText | undefined;
  description?: LocalisedText | undefined;
  weight?: number | undefined;
  combine?: z.infer<typeof CombineFile> | undefined;
  missing?: z.infer<typeof MissingFile> | undefined;
  children: (string | number | { indicator: string; weight?: number | undefined } | NodeFile)[];
};

/** Simple kinds, with defaults written out. */
export type SimpleIndicator = Worded &
  (
    | { readonly kind: "choice"; readonly options: readonly Option[] }
    | {
        readonly kind: "number";
        readonly unit: LocalisedText | undefined;
        readonly bands: readonly {
          readonly upTo: number | undefined;
          readonly score: number;
          readonly label: LocalisedText | undefined;
        }[];
        readonly notApplicable: readonly number[];
      }
    | { readonly kind: "score"; readonly range: readonly [number, number] }
    /** A number as measured; −1 where less of it is better. Never an item of a compound. */
    | { readonly kind: "measured"; readonly unit: LocalisedText | undefined; readonly direction: 1 | -1 }
  );

export type Option = {
  readonly key: string;
  readonly label: LocalisedText;
  /** undefined: chosen, the answer counts as not applicable. */
  readonly score: number | undefined;
};

type Worded = {
  readonly id: string;
  readonly title: LocalisedText;
  readonly question: LocalisedText | undefined;
  readonly guidance: LocalisedText | undefined;
  readonly tags: readonly string[];
};

export type CompoundIndicator = Worded & {
  readonly kind: "compound";
  readonly combine: RowCombination;
  readonly missing: MissingRule;
  readonly items: readonly { readonly indicator: SimpleIndicator; readonly weight: number }[];
};

export type Indicator = SimpleIndicator | CompoundIndicator;

export type InstrumentNode = {
  readonly kind: "node";
  readonly id: string;
  readonly title: LocalisedText;
  readonly description: LocalisedText | undefined;
  readonly weight: number;
  readonly combine: RowCombination;
  readonly missing: MissingRule;
  readonly children: readonly InstrumentChild[];
};

export type InstrumentChild =
  | InstrumentNode
  | { readonly kind: "indicator"; readonly indicator: string; readonly weight: number };

export type Measure = {
  readonly id: string;
  readonly headline: boolean;
  readonly title: LocalisedText;
  readonly description: LocalisedText | undefined;
  readonly range: readonly [number, number];
  readonly tree: InstrumentNode;
};

export type Band = { readonly from: number; readonly label: LocalisedText };

export type TypologyRule = {
  readonly label: LocalisedText;
  readonly all: readonly {
    readonly node: string;
    readonly atLeast: number | undefined;
    readonly atMost: number | undefined;
    readonly above: number | undefined;
    readonly below: number | undefined;
  }[];
};

export type Typology = {
  readonly id: string;
  readonly title: LocalisedText | undefined;
  readonly rules: readonly TypologyRule[];
};

export type Instrument = {
  readonly id: string;
  readonly version: string;
  readonly title: LocalisedText;
  readonly description: LocalisedText | undefined;
  /** Said on every page: what a reader must know before quoting (for example that an index is a worked example). */
  readonly notice: LocalisedText | undefined;
  readonly attribution: LocalisedText | undefined;
  readonly licence: string | undefined;
  readonly creators: readonly string[];
  readonly source: string | undefined;
  /** The language of plain strings. */
  readonly language: string;
  readonly indicators: readonly Indicator[];
  /** What is done to what indicators are worth before they are combined; absent where nothing is. */
  readonly prepare?: InstrumentPreparation | undefined;
  /** The headline first. */
  readonly measures: readonly Measure[];
  /** Highest first. */
  readonly bands: readonly Band[];
  readonly typologies: readonly Typology[];
};

const Node: z.ZodType<NodeFile> = z.lazy(() =>
  z.strictObject({
    id,
    title: LocalisedText.optional(),
    description: LocalisedText.optional(),
    weight: weight.optional(),
    combine: CombineFile.optional(),
    missing: MissingFile.optional(),
    children: z
      .array(z.union([z.string(), z.number(), z.strictObject({ indicator: id, weight: weight.optional() }), Node]))
      .min(1),
  }),
);

const bound = finite.optional();

export const InstrumentFile = z.strictObject({
  passerelle: z.literal(1),
  id: kebab,
  version: z.union([z.string().min(1), z.number().transform(String)]),
  title: LocalisedText,
  description: LocalisedText.optional(),
  notice: LocalisedText.optional(),
  attribution: LocalisedText.optional(),
  licence: z.string().optional(),
  creators: z.array(z.string()).optional(),
  source: z.string().optional(),
  language: z.string().optional(),
  indicators: z.array(IndicatorFile).min(1),
  prepare: PreparationFile.optional(),
  measures: z
    .array(
      z.strictObject({
        id,
        headline: z.boolean().optional(),
        title: LocalisedText.optional(),
        description: LocalisedText.optional(),
        range: z.tuple([finite, finite]).optional(),
        tree: Node,
      }),
    )
    .min(1),
  bands: z.array(z.strictObject({ from: finite, label: LocalisedText })).optional(),
  typologies: z
    .array(
      z.strictObject({
        id,
        title: LocalisedText.optional(),
        rules: z.array(
          z.strictObject({
            label: LocalisedText,
            all: z
              .array(z.strictObject({ node: id, atLeast: bound, atMost: bound, above: bound, below: bound }))
              .optional(),
          }),
        ),
      }),
    )
    .optional(),
});

export type InstrumentFile = z.infer<typeof InstrumentFile>;

/** What became of questions between two versions of an instrument. */
export const crosswalkKinds = ["unchanged", "reworded", "split", "merged", "dropped", "new"] as const;

export const CrosswalkRow = z.object({
  kind: z.enum(crosswalkKinds),
  /** Ids of questions of the earlier version. */
  from: z.array(z.string()).readonly(),
  /** Ids of questions of the later one. */
  to: z.array(z.string()).readonly(),
});
export type CrosswalkRow = Readonly<z.infer<typeof CrosswalkRow>>;
