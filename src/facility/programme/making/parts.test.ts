import { expect, test } from "vitest";
import { formInput } from "../../../web/form-input.ts";
import { Programme } from "../contract.ts";
import { faultsOf } from "../findings.ts";
import { exampleProgramme } from "../programme-under-test.ts";
import { changesBetween } from "./changes.ts";
import { Content, editDraft, partNames } from "./contract.ts";
import { flat } from "./flat.ts";
import { partOf, parts, withPart } from "./parts.ts";

const content = Content.parse(exampleProgramme);

test("every field of a programme but its code is in exactly one part", () => {
  const fields = partNames.flatMap((part) => parts[part].map(({ name }) => name));
  expect([...fields, "code"].sort()).toEqual(Object.keys(Programme.shape).sort());
});

test.each(partNames)("the form of %s, sent as it stands, changes nothing", (part) => {
  const sent = formInput(editDraft.input, { part, ...flat(partOf(content, part)) });
  const next = withPart(content, part, sent);
  expect(faultsOf(Content, next, "en")).toEqual([]);
  expect(Content.parse(next)).toEqual(content);
  expect(changesBetween(content, Content.parse(next))).toEqual([]);
});

test("what is left out of a part is empty, no, or not there; other parts stay", () => {
  const next = withPart(content, "who", { mostInstitutions: 2 });
  expect([next.admitted, next.severalCountries, next.mostInstitutions]).toEqual([[], false, 2]);
  expect(faultsOf(Content, next, "fr").map(({ path }) => path.join("."))).toEqual(["admitted"]);
  expect(next.areas).toEqual(content.areas);
});

test("a change is said at its row and its field; a row that came or went by its name", () => {
  const [list, ...lists] = content.lists;
  const [area, ...areas] = content.areas;
  if (!list || !area) throw new Error("the example has no list or no area");
  const next = {
    ...content,
    lists: [
      { ...list, countries: [...list.countries.filter(({ place }) => place !== "NRU"), { place: "FRA" }] },
      ...lists,
    ],
    areas: [{ ...area, name: { ...Object(area.name), fr: "Autre" } }, ...areas],
  };
  expect(changesBetween(content, next)).toEqual([
    { path: [{ field: "lists" }, { row: list.code }, { field: "countries" }, { row: "NRU" }], before: "NRU" },
    { path: [{ field: "lists" }, { row: list.code }, { field: "countries" }, { row: "FRA" }], after: "FRA" },
    {
      path: [{ field: "areas" }, { row: area.code }, { field: "name" }, { field: "fr" }],
      ...{ before: "Migration irrégulière et traite des êtres humains", after: "Autre" },
    },
  ]);
  expect(changesBetween(content.areas, [...content.areas].reverse())).toHaveLength(1);
});
