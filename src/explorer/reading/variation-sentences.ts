/** A choice that is varied, in words: its name, and what is drawn. */
import type { Language } from "../../base/text.ts";
import type { RobustnessSettings } from "../../policy-index/robustness/contract.ts";
import {
  standardNoise,
  type VariationChoice,
  type VariationName,
} from "../../policy-index/robustness/variations/contract.ts";
import { count, percent } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { variationWords } from "./variation-words.ts";

export const variationName = (name: VariationName, language: Language): string => say(variationWords[name], language);

/** @example variationWhat("drop-area", settings, "en") // → "In each draw one whole area, any with equal chance, is left out." */
export function variationWhat(name: VariationName, { variations }: RobustnessSettings, language: Language): string {
  const choice = variations.find((one) => one.choice === name);
  return choice ? what(choice, language) : "";
}

function what(choice: VariationChoice, language: Language): string {
  const ways = (names: readonly string[]) => ({ ways: new Intl.ListFormat(language, { type: "unit" }).format(names) });
  switch (choice.choice) {
    case "weights":
      return weighed(choice, language);
    case "normalisation":
      return say(variationWords.normalisationWhat, language, ways(choice.among.map(({ rule }) => rule)));
    case "treatment":
      return say(variationWords.treatmentWhat, language, ways(choice.among.map(treated)));
    case "imputation":
      return say(variationWords.imputationWhat, language, ways(choice.among.map(({ rule }) => rule)));
    case "combination":
      return JSON.stringify(choice.among) === '["mean","geometric-mean"]' && choice.nodes === "top"
        ? say(variationWords.plainOrGeometric, language)
        : say(variationWords.combinationWhat, language, ways(choice.among.map(combined)));
    case "drop-indicator":
      return say(variationWords.dropIndicatorWhat, language);
    case "drop-area":
      return say(variationWords.dropAreaWhat, language);
    case "coder-disagreement":
      return say(variationWords.coderDisagreementWhat, language);
    case "missing-answers":
      return say(variationWords[choice.plausible === "options-in-use" ? "optionsInUse" : "anyOption"], language);
  }
}

function weighed(choice: Extract<VariationChoice, { readonly choice: "weights" }>, language: Language): string {
  switch (choice.by) {
    case "noise":
      return [
        say(variationWords.noise, language, { less: percent(choice.share ?? standardNoise, language) }),
        ...onlyThere(choice.nodes, language),
      ].join(" ");
    case "dirichlet":
      return [
        say(variationWords.dirichlet, language, { concentration: count(choice.concentration, language) }),
        ...onlyThere(choice.nodes, language),
      ].join(" ");
    case "sets":
      return say(variationWords.sets, language, { count: choice.sets.length });
  }
}

/** Which weights are meant, where it is not all; a node is named as in the file that names it. */
function onlyThere(nodes: "top" | readonly string[] | undefined, language: Language): readonly string[] {
  if (nodes === undefined) return [];
  if (nodes === "top") return [say(variationWords.onlyTop, language)];
  const named = new Intl.ListFormat(language, { type: "unit" }).format(nodes);
  return [say(variationWords.onlyBelow, language, { nodes: named })];
}

type Treated = Extract<VariationChoice, { readonly choice: "treatment" }>["among"][number];

const treated = (one: Treated): string =>
  one.rule === "none" ? one.rule : [one.first.rule, ...(one.next ? [one.next.rule] : [])].join(" → ");

type Combined = Extract<VariationChoice, { readonly choice: "combination" }>["among"][number];

const combined = (one: Combined): string => (typeof one === "string" ? one : `power-mean ${one["power-mean"]}`);
