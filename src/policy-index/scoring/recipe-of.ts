/**
 * The recipe inside an instrument: how answers become scores, without the words. What prepares them needs the answers too:
 * see `engineInput`.
 */
import type { IndicatorRule, Recipe, RecipeChild, RecipeNode, SimpleRule } from "../../engine/recipe.ts";
import type {
  Indicator,
  Instrument,
  InstrumentChild,
  InstrumentNode,
  SimpleIndicator,
} from "../instrument/contract.ts";

export const recipeOf = (instrument: Instrument): Recipe => ({
  indicators: instrument.indicators.map(ruleOf),
  measures: instrument.measures.map((measure) => ({ id: measure.id, tree: nodeOf(measure.tree) })),
});

function ruleOf(indicator: Indicator): IndicatorRule {
  if (indicator.kind !== "compound") return simpleRuleOf(indicator);
  const { kind, id, combine, missing } = indicator;
  const items = indicator.items.map((item) => ({ rule: simpleRuleOf(item.indicator), weight: item.weight }));
  return { kind, id, combine, missing, items };
}

function simpleRuleOf(indicator: SimpleIndicator): SimpleRule {
  const { id } = indicator;
  switch (indicator.kind) {
    case "choice":
      return { kind: "choice", id, options: indicator.options.map(({ key, score }) => ({ key, score })) };
    case "number":
      return {
        kind: "number",
        id,
        bands: indicator.bands.map(({ upTo, score }) => ({ upTo, score })),
        notApplicable: indicator.notApplicable,
      };
    case "score":
      return { kind: "score", id, range: indicator.range };
    case "measured":
      return { kind: "measured", id, direction: indicator.direction };
  }
}

const nodeOf = ({ id, combine, missing, children }: InstrumentNode): RecipeNode => ({
  id,
  combine,
  missing,
  children: children.map(childOf),
});

const childOf = (child: InstrumentChild): RecipeChild =>
  child.kind === "node"
    ? { kind: "node", weight: child.weight, node: nodeOf(child) }
    : { kind: "indicator", weight: child.weight, indicator: child.indicator };
