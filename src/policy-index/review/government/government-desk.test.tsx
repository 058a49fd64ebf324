import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { z } from "zod";
import { governmentWindow } from "./contract.ts";
import { GovernmentWindow } from "./GovernmentDesk.tsx";

const answer = (id: string, area: string, title: string) => ({
  id: `01890000-0000-7000-8000-00000000000${id}`,
  period: "2027",
  question: { id: title, area, title, kind: "number", options: [] },
  answer: { status: "answered", value: 3, justification: "Article 18.", citations: [] },
});

const view: z.output<(typeof governmentWindow)["output"]> = governmentWindow.output.parse({
  edition: {
    id: "01890000-0000-7000-8000-0000000000ff",
    title: "Law 2027",
    language: "en",
    exercise: false,
    index: "law",
    code: "2027",
    state: "open",
  },
  place: "FRA",
  dates: { opens: "2027-01-01", closes: "2027-02-01" },
  areas: [
    { id: "ways", title: { en: "Ways in", fr: "Voies d’accès" } },
    { id: "empty", title: "Nothing here" },
    { id: "time", title: "Time" },
  ],
  answers: [answer("1", "time", "Years"), answer("2", "ways", "Birth"), answer("3", "ways", "Descent")],
});

test("answers stand under the headings of their areas, in the order of the areas; one without any has none", () => {
  const html = renderToStaticMarkup(
    <GovernmentWindow view={view} language="fr" asked={{ address: "/", onceKey: "once-once" }} />,
  );
  const said = [...html.matchAll(/<(h2|h3) id="(?:area|q)-[^"]*">(.*?)<\/\1>/g)].map(
    ([, level, words = ""]) => `${level} ${words.replace(/<[^>]+>/g, "")}`,
  );
  expect(said).toEqual(["h2 Voies d’accès", "h3 Birth", "h3 Descent", "h2 Time", "h3 Years"]);
});
