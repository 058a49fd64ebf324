/** Instruments by chance, for properties: every kind, combination and rule, with ids that YAML or CSV might trip over. */
import fc from "fast-check";
import type { MissingRule, RowCombination } from "../../engine/recipe.ts";
import { anyPreparation } from "../preparation/any-preparation.ts";
import type {
  CompoundIndicator,
  Indicator,
  Instrument,
  InstrumentChild,
  InstrumentNode,
  Measure,
  SimpleIndicator,
} from "./contract.ts";

const nasty = [
  "12",
  "A02a",
  "true",
  "no",
  "~",
  "null",
  "1.0",
  "007",
  "1e3",
  "1=1",
  "x-",
  "x@",
  "é à",
  "x: y",
  "# x",
  "*a",
  "&a",
  "[x]",
  "{x}",
  "%",
  "! x",
  "a;b",
  "a|b",
  "مؤشر",
  "2024-01-01",
  "0x1F",
  ".nan",
];

const id = fc.oneof(fc.constantFrom(...nasty), fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/));

const line = fc.oneof(
  fc.constantFrom(
    "Yes",
    "=cmd|' /C calc'!A0",
    "  padded  ",
    "a\nb",
    "'quoted'",
    '"double"',
    "# not a comment",
    "- item",
    "a: b",
    "123",
    "null",
    "{braces}",
  ),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text)),
);

const text = fc.oneof(line, fc.record({ en: line }), fc.record({ en: line, fr: line, ar: line }));

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const score = fc.oneof(
  fc.constantFrom(0, 33, 50, 67, 100),
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
);

export const combination: fc.Arbitrary<RowCombination> = fc.oneof(
  fc
    .constantFrom(...(["mean", "geometric-mean", "harmonic-mean", "sum", "min", "max", "median"] as const))
    .map((kind) => ({ kind })),
  fc.constantFrom(-1, 0.5, 2, 3).map((power) => ({ kind: "power-mean" as const, power })),
);

const missing: fc.Arbitrary<MissingRule> = fc.oneof(
  fc.constant({ kind: "propagate" as const }),
  fc.constantFrom(0, 0.5, 1).map((need) => ({ kind: "skip" as const, need })),
);

const weight = fc.constantFrom(0.5, 1, 2);

const worded = fc.record({
  title: text,
  question: maybe(text),
  guidance: maybe(text),
  tags: fc.array(line, { maxLength: 2 }),
});

const simple = (named: string): fc.Arbitrary<SimpleIndicator> =>
  fc.oneof(
    fc
      .record({
        worded,
        options: fc.uniqueArray(
          fc.record({ key: fc.oneof(id, fc.constantFrom("+", "-", "-1", "+2.5")), label: text, score: maybe(score) }),
          {
            minLength: 1,
            maxLength: 4,
            selector: ({ key }) => key,
          },
        ),
      })
      .map(({ worded: about, options }) => ({ id: named, ...about, kind: "choice" as const, options })),
    fc
      .record({
        worded,
        unit: maybe(text),
        ends: fc.uniqueArray(fc.integer({ min: -5, max: 30 }), { maxLength: 3 }),
        scores: fc.array(score, { minLength: 4, maxLength: 4 }),
        label: maybe(text),
        notApplicable: fc.constantFrom([], [99]),
      })
      .map(({ worded: about, unit, ends, scores, label, notApplicable }) => ({
        id: named,
        ...about,
        kind: "number" as const,
        unit,
        bands: [...[...ends].sort((one, other) => one - other), undefined].map((upTo, at) => ({
          upTo,
          score: scores[at]!,
          label,
        })),
        notApplicable,
      })),
    fc
      .record({ worded, range: fc.constantFrom([0, 100] as const, [0, 1] as const, [10, 20] as const) })
      .map(({ worded: about, range }) => ({ id: named, ...about, kind: "score" as const, range })),
  );

const measured = (named: string): fc.Arbitrary<SimpleIndicator> =>
  fc
    .record({ worded, unit: maybe(text), direction: fc.constantFrom(1 as const, -1 as const) })
    .map(({ worded: about, unit, direction }) => ({ id: named, ...about, kind: "measured" as const, unit, direction }));

const compound = (named: string, itemIds: readonly string[]): fc.Arbitrary<CompoundIndicator> =>
  fc
    .record({
      worded,
      combination,
      missing,
      items: fc.tuple(...itemIds.map((item) => fc.record({ indicator: simple(item), weight }))),
    })
    .map(({ worded: about, combination: combine, missing: rule, items }) => ({
      id: named,
      ...about,
      kind: "compound" as const,
      combine,
      missing: rule,
      items,
    }));

/** A tree two levels deep over the ids, its nodes named apart. */
const tree = (ids: readonly string[]): fc.Arbitrary<InstrumentNode> => {
  const leaf = (indicator: string): fc.Arbitrary<InstrumentChild> =>
    weight.map((heavy) => ({ kind: "indicator" as const, indicator, weight: heavy }));
  const node = (named: string, children: fc.Arbitrary<InstrumentChild[]>): fc.Arbitrary<InstrumentNode> =>
    fc
      .record({ title: text, description: maybe(text), weight, combine: combination, missing, children })
      .map((about) => ({ kind: "node" as const, id: named, ...about }));
  const half = Math.ceil(ids.length / 2);
  const inner = node("inner", fc.tuple(...ids.slice(0, half).map(leaf)));
  return node("outer", fc.tuple(inner, ...ids.slice(half).map(leaf))).map((root) => ({ ...root, weight: 1 }));
};

const measure = (named: string, headline: boolean, ids: readonly string[]): fc.Arbitrary<Measure> =>
  fc
    .record({ title: text, description: maybe(text), range: fc.constant([0, 100] as const), tree: tree(ids) })
    .map((about) => ({ id: named, headline, ...about }));

const whole = (named: string): fc.Arbitrary<Indicator> =>
  fc.oneof({ weight: 4, arbitrary: simple(named) }, { weight: 1, arbitrary: measured(named) });

export const anyInstrument: fc.Arbitrary<Instrument> = fc
  .uniqueArray(
    id.filter((one) => one !== "inner" && one !== "outer"),
    { minLength: 2, maxLength: 6 },
  )
  .chain((ids) => {
    const [one = "a", ...rest] = ids;
    const indicators: fc.Arbitrary<Indicator[]> =
      rest.length > 2
        ? fc.tuple(compound(one, rest.slice(0, 2)), ...rest.slice(2).map(whole))
        : fc.tuple(...ids.map(whole));
    const answered = rest.length > 2 ? rest : ids;
    const top = rest.length > 2 ? [one, ...rest.slice(2)] : ids;
    return fc.record({
      id: fc.constantFrom("citizenship-law", "x", "a-1"),
      version: fc.constantFrom("1.0", "2027", "v2 draft"),
      title: text,
      description: maybe(text),
      notice: maybe(text),
      attribution: maybe(text),
      licence: maybe(line),
      creators: fc.array(line, { maxLength: 2 }),
      source: maybe(line),
      language: fc.constantFrom("en", "fr"),
      indicators,
      prepare: maybe(anyPreparation(answered, top)),
      measures: fc.tuple(measure("headline", true, top), measure("second", false, [top[0]!])),
      bands: fc
        .uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 3 })
        .chain((starts) =>
          fc.tuple(...starts.sort((a, b) => b - a).map((from) => text.map((label) => ({ from, label })))),
        ),
      typologies: fc.array(
        fc.record({
          id: fc.constant("approach"),
          title: maybe(text),
          rules: fc.array(
            fc.record({
              label: text,
              all: fc.array(
                fc.record({
                  node: fc.constantFrom("inner", "outer"),
                  atLeast: maybe(score),
                  atMost: maybe(score),
                  above: maybe(score),
                  below: maybe(score),
                }),
                { maxLength: 2 },
              ),
            }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 1 },
      ),
    });
  });
