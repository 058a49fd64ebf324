import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorsAmong } from "../../base/finding.ts";
import { anyInstrument } from "./any-instrument.ts";
import { readInstrument } from "./read-instrument.ts";
import { writeInstrument } from "./write-instrument.ts";

const minimal = `passerelle: 1
id: small
version: 1.0
title: Small
indicators:
  - id: 12
    title: Twelve
    options: [{ key: 1, label: "Yes", score: 100 }, { key: no, label: "No", score: null }]
  - { id: fee, title: Fee, kind: score }
  - id: law
    title: Law
    kind: compound
    items: [{ id: fast, title: Fast, kind: score, weight: 2 }, { id: fair, title: Fair, kind: score }]
measures:
  - { id: second, tree: { id: second-generation, children: [fee] } }
  - id: main
    headline: true
    tree:
      id: overall
      combine: weighted-mean
      missing: { rule: propagate }
      children:
        - 12
        - id: rights
          combine: { power-mean: 2 }
          children: [{ indicator: fee, weight: 3 }, { id: duties, missing: { rule: skip }, children: [law] }]
`;

describe("an instrument", () => {
  test("has every default written out", () => {
    const { instrument, findings } = readInstrument(minimal);
    expect(findings).toEqual([]);
    expect(instrument?.version).toBe("1.0");
    expect(instrument?.language).toBe("en");
    expect(instrument?.measures.map(({ id }) => id)).toEqual(["main", "second"]);
    expect(instrument?.measures[0]?.range).toEqual([0, 100]);
    expect(instrument?.measures[1]?.title).toBe("Second");
    const [twelve, fee, law] = instrument?.indicators ?? [];
    expect(twelve).toMatchObject({
      id: "12",
      kind: "choice",
      options: [
        { key: "1", score: 100 },
        { key: "no", score: undefined },
      ],
    });
    expect(fee).toMatchObject({ kind: "score", range: [0, 100] });
    expect(law).toMatchObject({
      combine: { kind: "mean" },
      missing: { kind: "skip", need: 0 },
      items: [{ weight: 2 }, { weight: 1 }],
    });
  });

  test("hands combination and missing rule down to nodes that say nothing else", () => {
    const tree = readInstrument(minimal).instrument?.measures[0]?.tree;
    expect(tree).toMatchObject({ combine: { kind: "mean" }, missing: { kind: "propagate" }, weight: 1 });
    expect(tree?.children[0]).toEqual({ kind: "indicator", indicator: "12", weight: 1 });
    expect(tree?.children[1]).toMatchObject({
      id: "rights",
      title: "Rights",
      combine: { kind: "power-mean", power: 2 },
      missing: { kind: "propagate" },
    });
    const rights = tree?.children[1];
    expect(rights?.kind === "node" ? rights.children[1] : undefined).toMatchObject({
      combine: { kind: "power-mean", power: 2 },
      missing: { kind: "skip", need: 0 },
    });
  });

  test("tells everything that is wrong at once, with the line and the path", () => {
    const wrong = minimal
      .replace("children: [fee]", "children: [fees]")
      .replace("headline: true", "headline: false")
      .replace("id: fee,", "id: 12,");
    expect(readInstrument(wrong).findings).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ code: "id-repeated", row: 9, column: "indicators[1].id" }),
        expect.objectContaining({ code: "headline-none", column: "measures" }),
        expect.objectContaining({
          code: "tree-indicator-unknown",
          row: 15,
          column: "measures[0].tree.children[0]",
          found: "fees",
        }),
      ]),
    );
  });

  test("reads back equal from what is written, and is written the same again", () => {
    fc.assert(
      fc.property(anyInstrument, (instrument) => {
        const written = writeInstrument(instrument);
        const { instrument: read, findings } = readInstrument(written);
        expect(errorsAmong(findings)).toEqual([]);
        expect(read).toEqual(instrument);
        expect(read && writeInstrument(read)).toBe(written);
      }),
      { numRuns: 150 },
    );
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(minimal.length), fc.nat(20), (noise, at, length) => {
        readInstrument(noise);
        readInstrument(minimal.slice(0, at) + noise + minimal.slice(at + length));
      }),
      { numRuns: 300 },
    );
  });
});
