/** A field as it is sent to a browser, and read there: columns as lists, tables as pairs. */
import { scored } from "../../engine/grid.ts";
import type { Variation, WeightSet } from "../../engine/uncertainty/contract.ts";
import type { SentField, SentVariation } from "./contract.ts";
import type { Field } from "./field.ts";

function sentVariation(variation: Variation): SentVariation | undefined {
  if (variation.kind === "coders") return { kind: "coders", shares: [...variation.disagreement] };
  // No variation that is written comes to a whole recipe.
  if (variation.kind === "recipe") return undefined;
  if (variation.kind === "weights" && variation.by === "sets")
    return { kind: "sets", sets: variation.sets.map((set) => [...set].map(([node, to]) => [node, [...to]] as const)) };
  return { kind: "plain", variation };
}

function variationIn(sent: SentVariation): Variation {
  switch (sent.kind) {
    case "plain":
      return sent.variation;
    case "coders":
      return { kind: "coders", disagreement: new Map(sent.shares) };
    case "sets":
      return {
        kind: "weights",
        by: "sets",
        sets: sent.sets.map((set): WeightSet => new Map(set.map(([node, to]) => [node, new Map(to)]))),
      };
  }
}

export const sentField = ({ subject, varied, draws }: Field): SentField => ({
  recipe: subject.recipe,
  measure: subject.measure ?? "",
  rows: subject.rows,
  ranked: Array.from(subject.ranked),
  answers: [...subject.answers].map(([id, { values, states }]) => ({
    id,
    values: Array.from(values, (value, row) => (states[row] === scored ? value : null)),
    states: Array.from(states, String).join(""),
  })),
  varied: varied.flatMap(({ name, variation }) => {
    const sent = sentVariation(variation);
    return sent ? [{ name, variation: sent }] : [];
  }),
  draws,
});

export const fieldIn = ({ recipe, measure, rows, ranked, answers, varied, draws }: SentField): Field => ({
  subject: {
    ...{ recipe, measure, rows, ranked },
    answers: new Map(
      answers.map(({ id, values, states }) => [
        id,
        {
          values: Float64Array.from(values, (value) => value ?? Number.NaN),
          states: Uint8Array.from(states, Number),
        },
      ]),
    ),
  },
  varied: varied.map(({ name, variation }) => ({ name, variation: variationIn(variation) })),
  draws,
});
