/** Inputs for an operation that are right, nearly right, and not at all: made from its own schema, for tests. */
import fc from "fast-check";
import { z } from "zod";
import type { Operation } from "../base/operation.ts";
import type { ArchiveWithShelf } from "../facility/portfolio/shelf.ts";
import type { Archive } from "../policy-index/releases/contract.ts";

/** Strings that have broken other products: prototypes, paths, formulas, markup, control characters, long ones. */
export const nasty: readonly string[] = [
  "",
  " ",
  "0",
  "-1",
  "1e309",
  "NaN",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "toString",
  "../../etc/passwd",
  "%00",
  "\u0000",
  "=cmd|'/c calc'!A0",
  "<script>alert(1)</script>",
  "'; drop table release; --",
  "{{7*7}}",
  "latest",
  "2020-02-30",
  "\u202e\u0627",
  "\ud800",
  ",,,,",
  "a".repeat(5_000),
];

/** Every word a portfolio knows: versions, ids of actions, countries, regions, areas, statuses. */
const wordsOnShelf = ({ shelf }: ArchiveWithShelf): readonly string[] => [
  ...(shelf?.versions() ?? []).map(({ version }) => version),
  ...(shelf?.portfolio()?.portfolio.actions ?? []).flatMap(({ id, countries, region, areas, status }) => [
    ...[id, region, ...countries, ...areas],
    ...(status === undefined ? [] : [status]),
  ]),
];

/** Every word the archive knows: ids of indexes, releases, places, indicators, nodes; and those of its portfolio. */
function wordsIn(archive: Archive): readonly string[] {
  return [...wordsOnShelf(archive), ...wordsOfIndexes(archive)];
}

function wordsOfIndexes(archive: Archive): readonly string[] {
  return archive.indexes().flatMap((index) => [
    index,
    ...archive.releases(index).flatMap(({ id }) => {
      const release = archive.release(index, id);
      if (!release) return [id];
      const nodes = release.scores.measures.flatMap((measure) => [measure.id, ...measure.nodes.map((node) => node.id)]);
      return [id, ...release.answers.places, ...release.answers.periods, ...nodes, ...release.scores.indicators.keys()];
    }),
  ]);
}

/** Options a schema names: enums, defaults and literals anywhere below a property. */
function optionsIn(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === "enum" && Array.isArray(value)) return value.map(String);
    if (key === "default" || key === "const") return typeof value === "string" ? [value] : [];
    return optionsIn(value);
  });
}

export function almostInputs(operation: Operation, archive: Archive): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" });
  const properties = Object.entries(schema.properties ?? {});
  const known = wordsIn(archive);
  const word = (name: string, property: unknown): fc.Arbitrary<unknown> => {
    const options = optionsIn(property);
    const right = name === "index" ? archive.indexes() : name === "release" ? releasesOf(archive) : known;
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...(options.length > 0 ? options : right)) },
      { weight: 2, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...known), { maxLength: 4 }).map((list) => list.join(",")) },
      { weight: 1, arbitrary: fc.constantFrom(...nasty) },
      { weight: 1, arbitrary: fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }), fc.nat().map(String)) },
    );
  };
  const required = schema.required ?? [];
  const close = fc
    .record(Object.fromEntries(properties.map(([name, property]) => [name, word(name, property)])), {
      requiredKeys: required,
    })
    .chain((input) =>
      fc.oneof(
        { weight: 9, arbitrary: fc.constant<unknown>(input) },
        { weight: 1, arbitrary: fc.string().map((name): unknown => ({ ...input, [name]: "x" })) },
      ),
    );
  return fc.oneof({ weight: 20, arbitrary: close }, { weight: 1, arbitrary: fc.anything() });
}

const releasesOf = (archive: Archive): readonly string[] =>
  archive.indexes().flatMap((index) => archive.releases(index).map(({ id }) => id));
