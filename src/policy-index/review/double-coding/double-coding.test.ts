/** Agreement of two coders: by hand, against the engine, and on a real database. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { krippendorff } from "../../../engine/agreement/krippendorff.ts";
import { ratingsOf } from "../../../engine/agreement/ratings.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { servedReturnAnswer } from "../opinions/serve.ts";
import { codeOf, type World, worldUnderTest } from "../review-under-test.ts";
import { pooledAlpha, pooledInterval } from "./pooled.ts";
import { servedCodingAgreement } from "./serve.ts";

const pairs = (...both: readonly (readonly [number, number])[]) =>
  both.map(([first, second], cluster) => ({ cluster, first, second }));

describe("pooled alpha", () => {
  const three = pairs([0, 0], [1, 1], [0, 1]);

  test("of one question is Krippendorff's", () => {
    expect(pooledAlpha([{ categories: 2, pairs: three }])).toBeCloseTo(4 / 9, 12);
    const many = pairs([0, 0], [1, 2], [2, 2], [2, 2], [1, 1], [0, 1], [2, 0]);
    const engine = krippendorff(ratingsOf(many.map(({ first, second }) => [first, second])), "nominal").value;
    expect(pooledAlpha([{ categories: 3, pairs: many }])).toBeCloseTo(engine ?? Number.NaN, 12);
  });

  test("of the same question twice is the same, and questions with other options can stand beside it", () => {
    expect(
      pooledAlpha([
        { categories: 2, pairs: three },
        { categories: 2, pairs: three },
      ]),
    ).toBeCloseTo(4 / 9, 12);
    // Everybody says the same to the second: nothing is seen and nothing expected of it.
    expect(
      pooledAlpha([
        { categories: 2, pairs: three },
        { categories: 1, pairs: pairs([0, 0], [0, 0]) },
      ]),
    ).toBeCloseTo(4 / 9, 12);
  });

  test("is undefined where chance alone agrees always, and where nothing was coded twice", () => {
    expect(pooledAlpha([{ categories: 1, pairs: pairs([0, 0]) }])).toBeUndefined();
    expect(pooledAlpha([])).toBeUndefined();
    expect(pooledInterval([], { seed: 1, draws: 10 })).toBeUndefined();
  });

  test("lies within its interval, which is the same each time", () => {
    const question = {
      categories: 2,
      pairs: [...three, ...three, ...three].map((pair, cluster) => ({ ...pair, cluster })),
    };
    const interval = pooledInterval([question], { seed: 1, draws: 400 });
    expect(interval?.low).toBeLessThan(0.5);
    expect(interval?.high).toBeGreaterThan(0.5);
    expect(pooledInterval([question], { seed: 1, draws: 400 })).toEqual(interval);
  });
});

onEveryDatabase("double coding", (server) => {
  let held: TestDatabase;
  let world: World;
  let editor: Person;
  let author: Person;

  beforeAll(async () => {
    held = await testDatabase(server);
    world = await worldUnderTest(held.database, { places: ["AUT", "BEL", "DEU"] });
    author = await world.somebody("author");
    editor = await world.somebody("editor");
    const second = await world.somebody("second-author");
    for (const [place, one, other] of [
      ["AUT", "1", "1"],
      ["BEL", "0", "0"],
      ["DEU", "1", "0"],
    ] as const) {
      await world.send(author, place, "ways", { birth: one, descent: "1" });
      await world.send(second, place, "ways", { birth: other, descent: "1" });
    }
  });
  afterAll(() => held.close());

  const agreement = (more: object = {}, actor = editor) =>
    world.ask(servedCodingAgreement, { edition: world.edition, ...more }, actor);

  test("alpha is told by edition, area and question, with who said what", async () => {
    const { overall, areas, confusion, open } = await agreement({ indicator: "birth" });
    expect(overall).toMatchObject({ pairs: 6, same: 5 });
    expect(areas[0]?.questions[0]).toMatchObject({ id: "birth", pairs: 3, same: 2 });
    expect(areas[0]?.questions[0]?.alpha).toBeCloseTo(4 / 9, 12);
    expect(areas[0]?.questions[1]?.alpha).toBeUndefined();
    expect(confusion?.categories.slice(0, 2)).toEqual(["1", "0"]);
    expect(confusion?.counts.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(open).toBe(1);
  });

  test("what is mended after review no longer counts as independent", async () => {
    const answer = await world.answer("DEU", "birth");
    const back = { answer, field: "option", why: "See Article 4." };
    await world.ask(servedReturnAnswer, back, editor, { match: 1 });
    await world.send(author, "DEU", "ways", { birth: "0" });
    const { overall, open } = await agreement();
    expect([overall.same, open]).toEqual([5, 0]);
  });

  test("only editors and harmonisers see it", async () => {
    expect(await codeOf(agreement({}, author))).toBe("not-found");
    expect(await codeOf(agreement({}, await world.somebody("reviewer")))).toBe("not-found");
    expect(await codeOf(agreement({}, await world.somebody("harmoniser")))).toBe("done");
  });

  test("whoever harmonises one area is told of that one, and of no question of another", async () => {
    const only = await world.somebody("harmoniser", undefined, "time");
    const { overall, areas, open } = await agreement({}, only);
    expect([overall.pairs, areas.map(({ id }) => id), open]).toEqual([0, ["time"], 0]);
    expect(await codeOf(agreement({ indicator: "birth" }, only))).toBe("not-found");
    expect(await codeOf(agreement({ indicator: "years" }, only))).toBe("done");
  });
});
