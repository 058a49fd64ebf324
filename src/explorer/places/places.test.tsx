import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { languages } from "../../base/text.ts";
import { archiveOf, tinyArchive } from "../reading/fixture.ts";
import { PlacesInput, PlacesView } from "./contract.ts";
import { PlaceList, placesCsv } from "./PlaceList.tsx";
import { placesView } from "./rules.ts";

const viewOf = (more: object = {}) =>
  PlacesView.parse(placesView(tinyArchive, PlacesInput.parse({ index: "tiny", release: "2024.0", ...more })));

it("lists every place once, by region and then by name in the reader's language", () => {
  const sections = (lang: string) =>
    viewOf({ lang }).sections.map(({ region, rows }) => [region?.code, rows.map((row) => row.place.code)]);
  expect(sections("en")).toEqual([
    ["002", ["GHA", "KEN"]],
    ["019", ["USA"]],
    ["150", ["FRA", "DEU", "PRT"]],
  ]);
  // Allemagne comes before France.
  expect(sections("fr").at(-1)).toEqual(["150", ["DEU", "FRA", "PRT"]]);
});

it("shows one group where one is asked for, and refuses one that is not there", () => {
  expect(viewOf({ group: "friends" }).count).toBe(2);
  try {
    viewOf({ group: "atlantis" });
    expect.fail("it was not refused");
  } catch (thrown) {
    expect(isRefusal(thrown) && thrown.facts.fields).toEqual(["group"]);
  }
});

it("offers no group of which the release covers no place, and counts those it covers", () => {
  const kenyaAlone = placesView(
    archiveOf(
      tinyArchive.releases("tiny").flatMap(({ id }) => {
        const release = tinyArchive.release("tiny", id);
        if (!release) return [];
        const { answers } = release;
        const covered = Uint8Array.from(answers.covered, (_, row) => Number(answers.places[row] === "KEN"));
        return [{ ...release, answers: { ...answers, covered } }];
      }),
    ),
    PlacesInput.parse({ index: "tiny", release: "2024.0" }),
  );
  expect(viewOf().groups.map(({ code, members }) => [code, members])).toContainEqual(["friends", 2]);
  expect(kenyaAlone.groups.map(({ code }) => code)).not.toContain("friends");
  expect(kenyaAlone.groups).toContainEqual({ code: "002", label: "Africa", members: 1 });
});

it("leads to each place, in every language, without a style of its own", () => {
  for (const language of languages) {
    const page = renderToStaticMarkup(<PlaceList view={viewOf({ lang: language })} language={language} />);
    expect([...page.matchAll(new RegExp(`href="/${language}/tiny/2024.0/places/[A-Z]{3}"`, "g"))]).toHaveLength(6);
    expect(page).not.toMatch(/undefined|NaN| style="/);
  }
});

it("is a table too, a row a place", () => {
  const lines = placesCsv(viewOf()).trim().split("\r\n");
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe("tiny,2024.0,2024,002,Africa,GHA,Ghana,overall,Overall,scored,25,6,6,Unfavourable");
});
