/** What a file would change, as a page: in five languages, and a form that sends what was looked at and nothing else. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../../base/text.ts";
import { formInput } from "../../../web/form-input.ts";
import { BroughtBack } from "./BroughtBack.tsx";
import { bringWorkbook, type Compared } from "./contract.ts";
import { TakenOverPage } from "./TakenOverPage.tsx";

const text = 'First "line" <b>\n\nsecond & last';

const compared: Compared = {
  answers: [
    {
      question: {
        ...{ id: "birth", title: { words: "Birth" }, kind: "choice" },
        options: [{ key: "1", label: { words: "Yes" }, asksMore: false }],
      },
      ...{ base: 3, seen: 7, changed: ["option", "confidence"], conflicts: ["justification"] },
      file: { status: "answered", option: "1", justification: text, confidence: "low" },
      here: { justification: "Here" },
    },
    {
      question: { id: "years", title: { words: "Years", language: "en" }, kind: "number", options: [] },
      ...{ base: 0, seen: 0, changed: ["option"], conflicts: [] },
      file: { status: "answered", value: 4.5, justification: "" },
      here: { justification: "" },
    },
  ],
  notTaken: [
    { indicator: "birth", title: { words: "Birth" }, field: "asOf", why: "not-understood", found: "<tomorrow>" },
    { indicator: "gone", why: "no-such-question", found: "gone" },
  ],
  ...{ same: 1, absent: 2 },
};

const drawn = (language: (typeof languages)[number], of = compared): string =>
  renderToStaticMarkup(
    <BroughtBack
      {...{ language, compared: of, isAgain: false, placeName: "France", period: "2027" }}
      {...{ here: `/${language}/desk/coding/e/FRA/2027`, once: "0123456789" }}
    />,
  );

const unescaped = (html: string): string =>
  html.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** What a browser would send of a page, without anybody choosing anything. */
function sent(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? "";
    const isSent = !input.includes('type="radio"') || input.includes("checked");
    if (isSent) fields[name] = unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  return fields;
}

test("the form sends what was looked at, letter by letter, and keeps what is here where nobody chooses", () => {
  expect(formInput(bringWorkbook.input, sent(drawn("en")))).toEqual({
    rows: [
      {
        ...{ indicator: "birth", base: 3, seen: 7, status: "answered", option: "1" },
        ...{ justification: text, confidence: "low", settled: { justification: "here" } },
      },
      { indicator: "years", base: 0, seen: 0, status: "answered", value: 4.5 },
    ],
    besides: { refused: ["birth", "gone"], same: 1, absent: 2 },
  });
});

test("it is said in every language that nothing is written yet, what is not taken, and why", () => {
  const pages = languages.map((language) => drawn(language));
  expect(new Set(pages.map((page) => />([^<]*)<\/h1>/.exec(page)?.[1])).size).toBe(languages.length);
  for (const page of pages) {
    expect(page).toContain("&lt;tomorrow&gt;");
    expect(page).toContain('type="submit"');
  }
  expect(drawn("en")).toContain("Nothing has been written yet.");
  expect(drawn("en")).toContain("2 questions are not in the file");
});

test("where there is nothing to take, nothing can be", () => {
  const page = drawn("en", { answers: [], notTaken: [], same: 3, absent: 0 });
  expect(page).not.toContain('type="submit"');
  expect(page).toContain("There is nothing to take over.");
});

test("what came of it is told in every language: how many, in which areas, by the desk's numbers, and what was not", () => {
  const area = (id: string, words: string, ...questions: readonly number[]) => ({
    ...{ area: id, title: { words } },
    questions: questions.map((number) => ({ indicator: `q${number}`, number, title: { words: `Question ${number}` } })),
  });
  const taken = {
    areas: [area("ways", "Ways in", 2, 3), area("time", "Time", 7)],
    ...{
      kept: 1,
      same: 4,
      absent: 0,
      refused: [{ indicator: "birth", title: { words: "Birth" } }, { indicator: "gone" }],
    },
  };
  const here = "/en/desk/coding/e/FRA/2027";
  const page = (language: (typeof languages)[number], of: typeof taken = taken) =>
    renderToStaticMarkup(<TakenOverPage {...{ language, taken: of, placeName: "France", period: "2027", here }} />);
  expect(new Set(languages.map((language) => />([^<]*)<\/h1>/.exec(page(language))?.[1])).size).toBe(languages.length);
  const html = page("en");
  for (const said of [
    "3 answers were taken over",
    "Of 2 questions",
    "1 answer stays",
    "4 answers are as they are here",
  ])
    expect(html).toContain(said);
  for (const href of [`${here}/ways`, `${here}/ways#q3`, `${here}/time#q7`]) expect(html).toContain(`href="${href}"`);
  expect(html).toContain("Go on in “Ways in”");
  expect(html).not.toContain("not in the file");
  const nothing = page("en", { ...taken, areas: [] });
  expect(nothing).toContain("Nothing was taken over");
  expect(nothing).toContain(`href="${here}">Back to the questionnaire`);
});
