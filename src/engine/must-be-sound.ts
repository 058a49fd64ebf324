/**
 * What a recipe must be before it can be run. Whoever reads recipes from files reports these in words of their own;
 * here they are the programmer's mistakes, and thrown.
 */
import type { Combination, IndicatorRule, MissingRule, Recipe, RecipeNode, SimpleRule } from "./recipe.ts";

/**
 * Refuse a recipe that cannot be run.
 *
 * shape    a recipe → nothing, if it can be run
 * units    none
 * missing  nothing can be missing: a part that is not there is refused
 * throws   RangeError: two indicators (or compounds' items) of one id, two measures of one id, two nodes of one id in a
 *          measure, a child that is no indicator, a node or compound without children, weights negative, not finite or
 *          all zero, a need outside 0–1, a power that is not finite, an option or a band whose score is not a number, a
 *          band whose limit is none
 * source   none: a definition of this engine
 *
 * @example
 * mustBeSound(tiny.recipe) // → undefined
 * mustBeSound({ ...tiny.recipe, indicators: [] }) // → throws "node "rights" names "access", which is no indicator"
 */
export function mustBeSound(recipe: Recipe): void {
  const indicators = new Set<string>();
  for (const rule of recipe.indicators.flatMap(withItems)) mustBeNew(rule.id, indicators, "indicator");
  for (const rule of recipe.indicators)
    if (rule.kind !== "compound") mustBeWorthNumbers(rule);
    else {
      for (const item of rule.items) mustBeWorthNumbers(item.rule);
      mustCombine(rule.id, rule.combine, rule.missing);
      mustWeigh(rule.id, rule.items);
    }
  const measures = new Set<string>();
  for (const measure of recipe.measures) {
    mustBeNew(measure.id, measures, "measure");
    mustBeSoundTree(measure.tree, new Set(), indicators);
  }
}

function mustBeWorthNumbers(rule: SimpleRule): void {
  if (rule.kind === "choice") {
    for (const { key, score } of rule.options)
      if (score !== undefined && !Number.isFinite(score))
        throw new RangeError(`option "${key}" of "${rule.id}" is worth ${score}, which is no score`);
  } else if (rule.kind === "number") {
    for (const { upTo, score } of rule.bands) {
      if (!Number.isFinite(score)) throw new RangeError(`a band of "${rule.id}" is worth ${score}, which is no score`);
      if (upTo !== undefined && Number.isNaN(upTo)) throw new RangeError(`a band of "${rule.id}" ends at no number`);
    }
  }
}

const withItems = (rule: IndicatorRule): readonly { readonly id: string }[] =>
  rule.kind === "compound" ? [rule, ...rule.items.map((item) => item.rule)] : [rule];

function mustBeSoundTree(node: RecipeNode, nodes: Set<string>, indicators: ReadonlySet<string>): void {
  mustBeNew(node.id, nodes, "node");
  mustCombine(node.id, node.combine, node.missing);
  mustWeigh(node.id, node.children);
  for (const child of node.children)
    if (child.kind === "node") mustBeSoundTree(child.node, nodes, indicators);
    else if (!indicators.has(child.indicator))
      throw new RangeError(`node "${node.id}" names "${child.indicator}", which is no indicator`);
}

function mustBeNew(id: string, known: Set<string>, noun: string): void {
  if (known.has(id)) throw new RangeError(`${noun} "${id}" is there twice`);
  known.add(id);
}

/** throws   RangeError: a power that is not finite */
export function mustHavePower(id: string, combine: Combination): void {
  if (combine.kind === "power-mean" && !Number.isFinite(combine.power))
    throw new RangeError(`the power of "${id}" is not finite`);
}

function mustCombine(id: string, combine: Combination, missing: MissingRule): void {
  mustHavePower(id, combine);
  if (missing.kind === "skip" && !(missing.need >= 0 && missing.need <= 1))
    throw new RangeError(`"${id}" needs a share outside 0–1`);
}

function mustWeigh(id: string, children: readonly { readonly weight: number }[]): void {
  if (children.length === 0) throw new RangeError(`"${id}" has nothing to combine`);
  for (const { weight } of children)
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`"${id}" has a child of weight ${weight}`);
  const total = children.reduce((sum, child) => sum + child.weight, 0);
  if (total === 0) throw new RangeError(`the weights of "${id}" are all zero`);
  if (!Number.isFinite(total)) throw new RangeError(`the weights of "${id}" add up to more than a number can hold`);
}
