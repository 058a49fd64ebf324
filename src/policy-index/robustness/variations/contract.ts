/**
 * Variations: which choices of an index may have been others, and what else they might have been, as data. The same values
 * stand in a file given to the command line, in what an editor asks for, and in what is kept beside a release.
 */
import { z } from "zod";
import { CombineFile } from "../../instrument/contract.ts";
import { ImputationFile, NormalisationFile, TreatmentFile } from "../../preparation/contract.ts";

/** The choices that can be varied, by name; each at most once. */
export const VariationName = z.enum([
  ...(["weights", "normalisation", "treatment", "imputation", "combination"] as const),
  ...(["drop-indicator", "drop-area", "coder-disagreement", "missing-answers"] as const),
]);

export type VariationName = z.infer<typeof VariationName>;

/** By question, a row for each option: shares of what another coder would have said, adding up to 1. */
export const CoderShares = z.record(z.string(), z.array(z.array(z.number().min(0).max(1))));

export type CoderShares = z.infer<typeof CoderShares>;

/** Whether the index itself tells how far two coders agreed. */
export type CodersTold = "told" | "untold";

const share = z.number().positive().max(1).describe("how far each weight is drawn around itself, above 0, at most 1");
const weight = z.number().nonnegative();
const id = z.union([z.string().min(1), z.number().transform(String)]);
const nodes = z
  .union([z.literal("top"), z.array(id).min(1)])
  .optional()
  .describe(
    "the nodes whose children are meant, by id; `top` is the headline measure as a whole; every node unless said",
  );

const Weights = z.discriminatedUnion("by", [
  z.strictObject({ choice: z.literal("weights"), by: z.literal("noise"), share: share.optional(), nodes }),
  z.strictObject({
    choice: z.literal("weights"),
    by: z.literal("dirichlet"),
    concentration: z.number().positive().max(1e6).describe("the higher, the closer to the weights there are"),
    nodes,
  }),
  z.strictObject({
    choice: z.literal("weights"),
    by: z.literal("sets"),
    sets: z
      .array(z.record(z.string(), z.record(z.string(), weight)))
      .min(1)
      .max(1_000)
      .describe("whole sets of weights: by node, then by child; what is not named keeps the weight it has"),
  }),
]);

const step = <Step extends z.ZodType, Name extends VariationName>(choice: Name, of: Step) =>
  z.strictObject({
    choice: z.literal(choice),
    among: z
      .array(of)
      .min(1)
      .max(20)
      .describe(`what stands there instead, each as under \`prepare\` of instrument.yaml`),
  });

/** One choice that could have been another. */
export const VariationChoice = z.discriminatedUnion("choice", [
  Weights,
  step("normalisation", NormalisationFile),
  step("treatment", TreatmentFile),
  step("imputation", ImputationFile),
  z.strictObject({
    choice: z.literal("combination"),
    among: z
      .array(z.union([CombineFile, z.literal("copeland")]))
      .min(1)
      .max(20)
      .describe("ways to combine a node’s children, each as `combine` in instrument.yaml, or `copeland`"),
    nodes,
  }),
  z.strictObject({ choice: z.literal("drop-indicator") }),
  z.strictObject({ choice: z.literal("drop-area") }),
  z.strictObject({
    choice: z.literal("coder-disagreement"),
    table: z
      .string()
      .min(1)
      .optional()
      .describe(
        "the table `passerelle agreement --confusion` writes, beside this file; only in a file; unless said, the index’s own double coding",
      ),
    shares: CoderShares.optional().describe("what that table comes to, by question and option; instead of a table"),
  }),
  z.strictObject({
    choice: z.literal("missing-answers"),
    plausible: z
      .enum(["any-option", "options-in-use"])
      .optional()
      .describe("drawn evenly from every option, or as often as they are in use; evenly unless said"),
  }),
]);

export type VariationChoice = z.infer<typeof VariationChoice>;

/** More draws than this say nothing more, and would not fit into memory. */
export const mostDraws = 100_000;

const draws = z.number().int().min(2).max(mostDraws);

/** A file of variations, in YAML or JSON. */
export const VariationsFile = z.strictObject({
  seed: z
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe("what the draws begin with; 1 unless said"),
  n: draws.optional().describe("how many draws; 1000 unless said"),
  points: draws.optional().describe("how many points of the sensitivity indices; 512 unless said"),
  vary: z.array(VariationChoice).min(1).max(VariationName.options.length).describe("what is varied, each choice once"),
});

export type VariationsFile = z.infer<typeof VariationsFile>;

/** Half the width of the band around a weight, as a share of it: a quarter, as published audits of composite indices use. */
export const standardNoise = 0.25;

/** What an index varies unless told otherwise. */
export const standardVariations: readonly VariationChoice[] = [
  { choice: "weights", by: "noise", share: standardNoise },
  { choice: "combination", among: ["mean", "geometric-mean"], nodes: "top" },
  { choice: "drop-indicator" },
  { choice: "missing-answers", plausible: "any-option" },
];
