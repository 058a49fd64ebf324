/** Edits by chance of an instrument, for properties: of things that are there and of things that are not. */
import fc from "fast-check";
import type { Instrument } from "../instrument/contract.ts";
import { nodesIn } from "./apply-tree.ts";
import { combinations, type Edit, indicatorKinds } from "./edits/contract.ts";
import { simplesOf, textsOf } from "./texts.ts";

const fresh = fc.constantFrom("fresh", "inner", "a", "other-one");
const words = fc.constantFrom("Words", "Autres mots", "كلمات", "a: b", "# x", "  padded  ", "two\nlines");
const language = fc.constantFrom("en", "fr", "ar");
const score = fc.constantFrom(undefined, 0, 12.5, 100);
const position = fc.integer({ min: 0, max: 5 });

export function anyEdit(of: Instrument): fc.Arbitrary<Edit> {
  const ids = [...new Set(of.indicators.flatMap((one) => [one.id, ...simplesOf(one).map(({ id }) => id)])), "gone"];
  const id = fc.constantFrom(...ids);
  const nodes = of.measures.flatMap(({ id: measure, tree }) => nodesIn(tree).map((node) => ({ measure, node })));
  const options = of.indicators
    .flatMap(simplesOf)
    .flatMap((one) => (one.kind === "choice" ? one.options.map(({ key }) => ({ id: one.id, key })) : []));
  const option = fc.constantFrom(...options, { id: "gone", key: "1" });
  const spot = fc.constantFrom(...textsOf(of).map((one) => one.spot));
  const at = fc.constantFrom(...nodes);
  const as = fc.constantFrom(...indicatorKinds);
  const rule = {
    combine: fc.constantFrom(...combinations),
    missing: fc.constantFrom("skip" as const, "propagate" as const),
    need: fc.constantFrom(undefined, 0.5),
  };
  return fc.oneof(
    fc
      .record({ spot, language, words: fc.option(words, { nil: undefined }) })
      .map((one): Edit => ({ kind: "text", ...one.spot, language: one.language, words: one.words })),
    fc.record({ id: fresh, as, language, at }).map(
      (one): Edit => ({
        kind: "add-indicator",
        id: one.id,
        title: "Title",
        as: one.as,
        language: one.language,
        measure: one.at.measure,
        under: one.at.node.id,
      }),
    ),
    id.map((one): Edit => ({ kind: "remove-indicator", id: one })),
    fc.record({ id, to: fresh }).map((one): Edit => ({ kind: "rename-indicator", ...one })),
    fc.record({ id, position }).map((one): Edit => ({ kind: "move-indicator", ...one })),
    fc.record({ id, as }).map((one): Edit => ({ kind: "turn-indicator", ...one })),
    fc
      .record({ option, score, to: fc.constantFrom(undefined, "new key") })
      .map((one): Edit => ({ kind: "set-option", ...one.option, score: one.score, to: one.to })),
    fc
      .record({ option, position })
      .map((one): Edit => ({ kind: "move-option", ...one.option, position: one.position })),
    option.map((one): Edit => ({ kind: "remove-option", ...one })),
    fc
      .record({ id, language, score })
      .map((one): Edit => ({ kind: "add-option", ...one, key: "another", title: "Another" })),
    fc.record({ id, item: fresh, language }).map((one): Edit => ({ kind: "add-item", ...one, title: "Item" })),
    fc.record({ at, to: fc.constantFrom(...nodes), position }).map(({ at: from, to, position: where }): Edit => {
      const [child] = from.node.children;
      return {
        kind: "move",
        measure: from.measure,
        from: from.node.id,
        child: child === undefined ? "gone" : child.kind === "node" ? child.id : child.indicator,
        under: to.node.id,
        position: where,
      };
    }),
    fc.record({ at, id, weight: fc.constantFrom(0, 1, 3) }).map(
      (one): Edit => ({
        kind: "weigh",
        measure: one.at.measure,
        from: one.at.node.id,
        child: one.id,
        weight: one.weight,
      }),
    ),
    fc
      .record({ at, ...rule })
      .map(({ at: { measure, node }, ...one }): Edit => ({ kind: "set-node-rule", measure, id: node.id, ...one })),
    fc.record({ at, id: fresh, language }).map(
      ({ at: { measure, node }, ...one }): Edit => ({
        kind: "add-node",
        measure,
        under: node.id,
        title: "T",
        ...one,
      }),
    ),
    at.map(({ measure, node }): Edit => ({ kind: "remove-node", measure, id: node.id })),
    fc
      .record({ at, to: fresh })
      .map(({ at: { measure, node }, to }): Edit => ({ kind: "rename-node", measure, id: node.id, to })),
    fc.constant<Edit>({ kind: "add-measure", id: "third", title: "Third", language: "en", like: "headline" }),
    fc.constant<Edit>({ kind: "head-measure", id: "second" }),
    fc.constant<Edit>({ kind: "remove-measure", id: "second" }),
    fc
      .record({ id: fc.constantFrom(...of.measures.map(({ id: measure }) => measure), "gone"), to: fresh })
      .map((one): Edit => ({ kind: "rename-measure", ...one })),
    fc.constantFrom<Edit[]>(
      { kind: "prepare-screen", each: "period", nonZero: 0.25 },
      { kind: "prepare-impute", method: "row-median", within: "parent" },
      { kind: "prepare-impute", method: "none" },
      { kind: "prepare-treat", method: "outliers", first: { method: "box-cox" } },
      { kind: "prepare-normalise", method: "min-max" },
      { kind: "prepare-normalise", method: "none" },
    ),
    fc
      .record({ id, method: fc.constantFrom("same" as const, "none" as const, "rank" as const) })
      .map((one): Edit => ({ kind: "prepare-normalise", ...one })),
    fc.constantFrom<Edit[]>(
      { kind: "add-typology", id: "fresh", title: "Fresh", language: "en" },
      { kind: "add-rule", id: "fresh", title: "Rule", language: "en" },
      { kind: "remove-typology", id: "fresh" },
      { kind: "move-typology", id: "fresh", position: 0 },
      { kind: "rename-typology", id: "fresh", to: "other-one" },
      { kind: "move-rule", id: "fresh", rule: 0, position: 1 },
      { kind: "remove-rule", id: "fresh", rule: 0 },
    ),
    fc.record({ at, rule: fc.constantFrom(0, 1), atLeast: score }).map(
      (one): Edit => ({
        kind: "set-rule",
        id: "fresh",
        rule: one.rule,
        conditions: [{ row: 0, node: one.at.node.id, atLeast: one.atLeast }],
      }),
    ),
    fc.constant<Edit>({ kind: "add-band", lowest: 55.5, title: "Middle", language: "en" }),
  );
}
