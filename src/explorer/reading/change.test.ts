import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPackage } from "../../policy-index/package/read-package.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { changeKinds, changeOf } from "./change.ts";
import { comparedWith, comparisons, pointCode } from "./comparison.ts";
import { headline, mustNode } from "./figures.ts";
import { answerTable, archiveOf, publishedRelease } from "./fixture.ts";
import { tinyInstrument } from "./fixture-instrument.ts";
import { allMovedAnswers, firstPoint } from "./moved-answers.ts";
import { positions } from "./positions.ts";
import { reading } from "./reading.ts";
import { way } from "./way.ts";

const example = new URL("../../../examples/citizenship-law/", import.meta.url).pathname;

async function exampleArchive(): Promise<Archive> {
  const releases = [];
  for (const [at, id] of ["2020.0", "2020.1", "2024.0"].entries()) {
    const { package: found } = await readPackage(`${example}${id}`);
    if (!found) throw new Error(`${id} cannot be read`);
    releases.push(publishedRelease({ ...found, id, sequence: at + 1, publishedOn: `202${at}-01-01` }));
  }
  return archiveOf(releases);
}

describe("a question that is scored differently", () => {
  const stricter = {
    ...tinyInstrument,
    version: "2.0",
    indicators: tinyInstrument.indicators.map((indicator) =>
      indicator.id === "years" && indicator.kind === "number"
        ? {
            ...indicator,
            bands: [
              { upTo: 3, score: 100, label: undefined },
              { upTo: undefined, score: 0, label: undefined },
            ],
          }
        : indicator,
    ),
  };
  const archive = archiveOf([
    publishedRelease({
      id: "1",
      sequence: 1,
      publishedOn: "2020-01-01",
      instrument: tinyInstrument,
      answers: answerTable(tinyInstrument, "2020", { FRA: ["0", "0", "5", "1"], DEU: ["0", "0", "5", "1"] }),
    }),
    publishedRelease({
      id: "2",
      sequence: 2,
      publishedOn: "2021-01-01",
      instrument: stricter,
      answers: answerTable(
        stricter,
        "2021",
        { FRA: ["1", "0", "5", "1"], DEU: ["0", "0", "3", "1"] },
        { FRA: { "birth-right": { changeReason: "law-changed" } }, DEU: { years: { changeReason: "law-changed" } } },
      ),
    }),
  ]);
  const open = reading(archive, "tiny", "2", "en");
  const since = { release: "1", period: "2020" };

  it("is method, apart from what the law did", () => {
    expect(changeOf(open, mustNode(open), "FRA", since)).toMatchObject({
      before: 50,
      after: 50,
      total: 0,
      parts: { reform: 25, method: -25, correction: 0, unexplained: 0 },
    });
  });

  it("shares out what reform and method do only together", () => {
    const { total, parts } = changeOf(open, mustNode(open), "DEU", since);
    expect(total).toBe(0);
    expect(parts?.reform).toBeCloseTo(12.5, 9);
    expect(parts?.method).toBeCloseTo(-12.5, 9);
  });
});

describe("several periods in one release", () => {
  const twice = (id: string, sequence: number, first: string) => {
    const early = answerTable(tinyInstrument, "2010", { FRA: [first, "0", "5", "1"] });
    const late = answerTable(tinyInstrument, "2020", { FRA: ["1", "1", "5", "1"] });
    return publishedRelease({
      id,
      sequence,
      publishedOn: "2021-01-01",
      instrument: tinyInstrument,
      answers: {
        ...early,
        periods: ["2010", "2020"],
        covered: Uint8Array.of(1, 1),
        status: Uint8Array.from([...early.status].flatMap((status, at) => [status, late.status[at] ?? 0])),
        value: Float64Array.from([...early.value].flatMap((value, at) => [value, late.value[at] ?? 0])),
      },
    });
  };
  const archive = archiveOf([twice("a", 1, "0"), twice("b", 2, "1")]);
  const open = reading(archive, "tiny", "b", "en");

  it("are walked through corrections first, then on in time", () => {
    const stages = way(open, { release: "a", period: "2010" });
    expect(stages.map((stage) => `${stage.release.record.id}:${stage.period}`)).toEqual(["a:2010", "b:2010", "b:2020"]);
  });

  it("are named by release and period where both are needed", () => {
    expect(comparisons(open).map((point) => pointCode(point))).toEqual(["a", "b:2010", "a:2010"].sort(order));
    expect(comparedWith(open, undefined)).toMatchObject({ release: "b", period: "2010" });
    expect(comparedWith(open, "a:2010")).toMatchObject({ release: "a", period: "2010" });
  });

  const order = (left: string, right: string): number =>
    comparisons(open).findIndex((point) => pointCode(point) === left) -
    comparisons(open).findIndex((point) => pointCode(point) === right);
});

describe.skipIf(!existsSync(`${example}2024.0/answers.csv`))("the bundled index", () => {
  it("moves by the corrections and reforms it documents, none of them unexplained", async () => {
    const open = reading(await exampleArchive(), "citizenship-law", "2024.0", "en");
    const first = firstPoint(open);
    const kinds = first ? allMovedAnswers(open, first).map((move) => move.kind) : [];
    expect(kinds.filter((kind) => kind === "correction")).toHaveLength(46);
    expect(kinds.filter((kind) => kind === "reform")).toHaveLength(58);
    expect(kinds).toHaveLength(104);
  });

  it("has parts that add up to the total for every place and node, to the last bit", async () => {
    const open = reading(await exampleArchive(), "citizenship-law", "2024.0", "en");
    const since = { release: "2020.0", period: "2020" };
    const nodes = positions(open.release).nodes.get(headline(open.release));
    for (const placed of nodes?.values() ?? [])
      for (const place of open.release.answers.places) {
        const { total, parts, before, after } = changeOf(open, placed, place, since);
        if (total === undefined || !parts || before === undefined || after === undefined) continue;
        expect(changeKinds.reduce((sum, kind) => sum + parts[kind], 0)).toBe(total);
        expect([...changeKinds].reverse().reduce((sum, kind) => sum + parts[kind], 0)).toBe(total);
        const sizes = changeKinds.map((kind) => parts[kind]);
        if (sizes.every((part) => part >= 0) || sizes.every((part) => part <= 0)) expect(total).toBe(after - before);
        else expect(Math.abs(after - before - total)).toBeLessThan(1e-13);
      }
  });
});
