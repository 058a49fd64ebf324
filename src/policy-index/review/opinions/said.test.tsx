/** A reviewer reads what they said as long as the answer is there, also where they cannot say it otherwise any more. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../../base/text.ts";
import { say } from "../../../ui/words/words.ts";
import { reviewWords } from "../words.ts";
import { reviewDesk } from "./contract.ts";
import { ReviewDesk } from "./ReviewDesk.tsx";

const id = "11111111-1111-4111-8111-111111111111";

const opinion = {
  ...{ id, kind: "different-answer", note: "Article 19 excludes it.", currency: "current", on: "2027-02-01" },
  ...{ suggestion: { status: "answered", option: "0" }, citations: [] },
};

const desk = (state: string, more: object = {}) =>
  reviewDesk.output.parse({
    edition: {
      ...{ id, index: "law", code: "2027", title: { en: "Law" }, language: "en", exercise: false, state: "open" },
    },
    ...{ place: "FRA", period: "2027", area: "ways", list: "all", library: [] },
    areas: [{ area: "ways", title: { en: "Ways in" }, questions: 1, waiting: 0, judged: 1 }],
    answers: [
      {
        ...{ id, state, contentVersion: 1, opinion: { ...opinion, ...more }, remarks: [], steps: [] },
        question: {
          ...{ id: "birth", area: "ways", title: { en: "Birth" }, kind: "choice" },
          options: [
            { key: "1", label: { en: "It does" } },
            { key: "0", label: { en: "It does not" } },
          ],
        },
        answer: { status: "answered", option: "1", justification: "Article 18.", citations: [] },
      },
    ],
  });

test.each(languages)("once an answer is contested, and while it stands as its author read it, in %s", (language) => {
  for (const view of [desk("contested"), desk("in-review", { stands: "answer-came-back" })]) {
    const html = renderToStaticMarkup(
      <ReviewDesk view={view} language={language} asked={{ address: "/", onceKey: "once-once" }} />,
    );
    const own = /<div class="review-own">.*?<\/div>/s.exec(html)?.[0] ?? "";
    expect(own).toContain(say(reviewWords["different-answer"], language));
    expect(own).toContain("It does not");
    expect(own).toContain("Article 19 excludes it.");
    expect(html).not.toContain('name="kind"');
  }
});

test("where it can still be said otherwise, it stands in the form and nowhere else", () => {
  const html = renderToStaticMarkup(
    <ReviewDesk view={desk("in-review")} language="en" asked={{ address: "/", onceKey: "once-once" }} />,
  );
  expect(html.match(/Article 19 excludes it\./g)).toHaveLength(1);
  expect(html).toContain('name="kind"');
});
