import { expect, test } from "vitest";
import { z } from "zod";
import { formInput } from "./form-input.ts";

const Input = z.object({
  place: z.string(),
  weight: z.number().optional(),
  settled: z.boolean().default(false),
  periods: z.array(z.string()),
  sources: z.array(z.object({ title: z.string(), pages: z.number().optional() })).optional(),
});

test("a form's texts become what the schema wants, and its steering fields are nobody's input", () => {
  expect(
    formInput(Input, {
      place: "FRA",
      weight: "2,5",
      settled: "on",
      periods: ["2020", "2024"],
      "sources.1.title": "B",
      "sources.0.title": "A",
      "sources.0.pages": "12",
      _act: "x",
    }),
  ).toEqual({
    place: "FRA",
    weight: 2.5,
    settled: true,
    periods: ["2020", "2024"],
    sources: [{ title: "A", pages: 12 }, { title: "B" }],
  });
});

test("a field left empty is absent, one value of a list is a list", () => {
  expect(formInput(Input, { place: "", weight: "", periods: "2020" })).toEqual({ periods: ["2020"] });
});

test("what the schema does not understand is left for it to refuse", () => {
  expect(formInput(Input, { weight: "many", unknown: "1" })).toEqual({ weight: "many", unknown: "1" });
  expect(formInput(Input, { weight: "10,000" })).toEqual({ weight: "10,000" });
  expect(Object.getPrototypeOf(formInput(Input, { "__proto__.x": "1" }))).toBe(Object.prototype);
});

test("a text in several languages is those that are written, or one that is the same in all", () => {
  const Said = z.object({ name: z.union([z.string(), z.record(z.string(), z.string())]).optional() });
  expect(formInput(Said, { "name.en": "Return", "name.fr": "", "name.ar": "عودة" })).toEqual({
    name: { en: "Return", ar: "عودة" },
  });
  expect(formInput(Said, { name: "OECD" })).toEqual({ name: "OECD" });
  expect(formInput(Said, { "name.en": "" })).toEqual({});
});

test("a row that is ticked to be taken away is absent, and so is one in which nothing but empty lists is left", () => {
  const Row = z.object({ code: z.string(), under: z.array(z.object({ code: z.string() })) });
  const fields = {
    "rows.0.code": "a",
    "rows.0._gone": "on",
    "rows.1.code": "b",
    "rows.2.code": "",
    "rows.2.under.0.code": "",
  };
  expect(formInput(z.object({ rows: z.array(Row) }), fields)).toEqual({ rows: [{ code: "b" }] });
});
