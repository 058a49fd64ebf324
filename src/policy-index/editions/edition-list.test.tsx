import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { listEditions } from "./contract.ts";
import { EditionList } from "./EditionList.tsx";

const stages = {
  ...{ secondAuthor: false, review: true, adjudication: true, harmonisation: false, governmentWindow: false },
};

const listed = (index: string, code: string, at: number) => ({
  edition: {
    ...{ id: `11111111-1111-4111-8111-11111111111${at}`, index, code, title: { en: `${index} ${code}` }, stages },
    ...{ referenceDay: "2027-01-01", periods: ["2027"], instrumentVersion: "1", state: "open", version: 1 },
    ...{ exercise: false, priorAnswers: "hidden" },
  },
  ...{ places: 1, answers: 2, roles: [] },
});

test("editions stand by index, the newest of each first, whichever was begun last", () => {
  const editions = [
    ["law", "2026"],
    ["art", "9"],
    ["law", "2027"],
    ["art", "10"],
    ["law", "2025"],
  ].map(([index = "", code = ""], at) => listed(index, code, at));
  const view = listEditions.output.parse({ editions, mayCreate: false });
  const html = renderToStaticMarkup(<EditionList view={view} language="en" />);
  const order = [...html.matchAll(/>((?:law|art) \d+)<\/span><\/a>/g)].map(([, title]) => title);
  expect(order).toEqual(["art 10", "art 9", "law 2027", "law 2026", "law 2025"]);
});
