/** A variation as it is written → as the engine draws it. */
import type { Combination, Imputation, Normalisation, Treatment } from "../../engine/recipe.ts";
import type { Variation, WeightSet } from "../../engine/uncertainty/contract.ts";
import type { InstrumentImputation, InstrumentNormalisation } from "../preparation/contract.ts";
import { preparation } from "../preparation/read-preparation.ts";
import type { VariationChoice } from "./variations/contract.ts";
import { standardNoise } from "./variations/contract.ts";

/** @example variationOf({ choice: "drop-area" }, "whole") // → { kind: "drop", what: "area" } */
export function variationOf(choice: VariationChoice, top: string): Variation {
  switch (choice.choice) {
    case "weights":
      return weightsOf(choice, top);
    case "normalisation": {
      const among = choice.among.map((normalise) => normalisationOf(preparation({ normalise }).normalise));
      return { kind: "normalisation", among };
    }
    case "treatment": {
      const among = choice.among.map((treat): Treatment => preparation({ treat }).treat ?? { kind: "none" });
      return { kind: "treatment", among };
    }
    case "imputation":
      return { kind: "imputation", among: choice.among.map((impute) => imputationOf(preparation({ impute }).impute)) };
    case "combination":
      return { kind: "combination", among: choice.among.map(combinationOf), ...nodesOf(choice, top) };
    case "drop-indicator":
      return { kind: "drop", what: "indicator" };
    case "drop-area":
      return { kind: "drop", what: "area" };
    case "coder-disagreement":
      return { kind: "coders", disagreement: new Map(Object.entries(choice.shares ?? {})) };
    case "missing-answers":
      return { kind: "missing-answers", plausible: choice.plausible ?? "any-option" };
  }
}

type Of<Name extends VariationChoice["choice"]> = Extract<VariationChoice, { readonly choice: Name }>;

function weightsOf(choice: Of<"weights">, top: string): Variation {
  switch (choice.by) {
    case "noise":
      return { kind: "weights", by: "noise", share: choice.share ?? standardNoise, ...nodesOf(choice, top) };
    case "dirichlet":
      return { kind: "weights", by: "dirichlet", concentration: choice.concentration, ...nodesOf(choice, top) };
    case "sets":
      return { kind: "weights", by: "sets", sets: choice.sets.map(weightSet) };
  }
}

const weightSet = (set: Readonly<Record<string, Readonly<Record<string, number>>>>): WeightSet =>
  new Map(Object.entries(set).map(([node, weights]) => [node, new Map(Object.entries(weights))]));

const nodesOf = (
  { nodes }: { readonly nodes?: "top" | readonly string[] | undefined },
  top: string,
): { readonly nodes?: readonly string[] } => (nodes === undefined ? {} : { nodes: nodes === "top" ? [top] : nodes });

function combinationOf(written: Of<"combination">["among"][number]): Combination {
  if (typeof written === "object") return { kind: "power-mean", power: written["power-mean"] };
  return { kind: written === "weighted-mean" ? "mean" : written };
}

/** What needs to be told of rows (groups, periods, places) is refused before it comes here. */
function imputationOf(step: InstrumentImputation | undefined): Imputation {
  if (step === undefined || step.kind === "none") return { kind: "none" };
  if (step.kind === "mean" || step.kind === "median") {
    if (step.by.length === 0) return { kind: step.kind };
    const [by] = step.by;
    if (step.by.length === 1 && by?.kind === "indicator") return { kind: step.kind, by: by.indicator };
  } else if ("within" in step) return step;
  throw new RangeError(`an imputation by ${step.kind} cannot be varied`);
}

function normalisationOf(step: InstrumentNormalisation | undefined): Normalisation {
  if (step === undefined) return { kind: "none" };
  if (step.kind === "distance-to-reference") throw new RangeError("the distance to a place cannot be varied");
  return step;
}
