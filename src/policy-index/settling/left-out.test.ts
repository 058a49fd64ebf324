/** What was asked and is not settled is in a release, missing, with the reason. */
import { expect, test } from "vitest";
import { tinyInstrument } from "../../explorer/reading/fixture-instrument.ts";
import { questionsOf } from "../editions/questions.ts";
import { canonicalPackage, digestOf } from "../releases/canonical.ts";
import { preparedFrom } from "../releases/prepare.ts";
import { withLeftOut } from "./left-out.ts";
import { type Given, type Ground, packageOf } from "./package-of.ts";

const ground: Ground = {
  instrument: tinyInstrument,
  stages: {
    ...{ secondAuthor: false, review: false, adjudication: false, harmonisation: false, governmentWindow: false },
  },
  ...{ periods: ["2027"], places: ["FRA", "JPN"], definedPlaces: [], sources: new Map() },
};
const [asked, ...others] = questionsOf(tinyInstrument).map(({ indicator }) => indicator);
const given: Given = {
  ...{ place: "FRA", period: "2027", indicator: asked?.id ?? "", state: "frozen" },
  content: { status: "no-data", justification: "Nobody knows.", citations: [] },
};

test("a place of which nothing is settled is in the release with every answer missing, and each says why", () => {
  const made = withLeftOut(packageOf(ground, [given]), [given]);
  expect([...made.answers.covered]).toEqual([1, 1]);
  expect((made.reviews ?? []).map(({ place, indicator, part }) => [place, indicator, part])).toEqual([
    ...others.map(({ id }) => ["FRA", id, "left-out"]),
    ...[asked, ...others].map((one) => ["JPN", one?.id, "left-out"]),
  ]);
  const { scores } = preparedFrom(made);
  expect(scores.measures[0]?.nodes[0]?.states).toHaveLength(2);
});

test("it stays out where the method fills in what is missing, or sets aside what has too little", () => {
  const mean = { kind: "mean", by: [] } as const;
  for (const prepare of [
    { impute: mean, except: {} },
    { screen: { available: 0.5 }, except: {} },
  ]) {
    const made = withLeftOut(packageOf({ ...ground, instrument: { ...tinyInstrument, prepare } }, [given]), [given]);
    expect([...made.answers.covered]).toEqual([1, 0]);
    expect(new Set(made.reviews?.map(({ place }) => place))).toEqual(new Set(["FRA"]));
  }
});

test("what is all settled is left as it was, to the same hash", () => {
  const all = ["FRA", "JPN"].flatMap((place) =>
    questionsOf(tinyInstrument).map(({ indicator }) => ({ ...given, place, indicator: indicator.id })),
  );
  const settled = packageOf(ground, all);
  expect(digestOf(canonicalPackage(withLeftOut(settled, all)))).toBe(digestOf(canonicalPackage(settled)));
});
