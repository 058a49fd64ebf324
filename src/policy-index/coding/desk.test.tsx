/** The desk as the server draws it: whole without script, in five languages, and never with what an answer is worth. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { Island } from "../../ui/kit/island.tsx";
import { writeOut } from "../instrument/write-out.ts";
import { CodingDesk, type CodingDeskProps } from "./CodingDesk.tsx";
import type { OwnAnswer, Questionnaire } from "./contract.ts";
import { questionnaireIn } from "./questionnaire.ts";
import { emptyWritten } from "./rules.ts";
import { codingWords } from "./words.ts";

const instrument = writeOut({
  ...{ passerelle: 1, id: "law", version: "1", title: "Law" },
  indicators: [
    {
      ...{ id: "birth", title: "Birth", question: "Does a child born here become a citizen?" },
      guidance: "Count **this** <script>alert(1)</script> and [that](javascript:alert(1)).",
      options: [
        { key: "a", label: "Yes", score: 87.625 },
        { key: "b", label: "No", score: 12.375 },
      ],
    },
    { id: "years", title: "Years", kind: "number", bands: [{ upTo: 5, score: 66.125 }, { score: 3.875 }] },
  ],
  measures: [{ id: "all", headline: true, tree: { id: "overall", children: ["birth", "years"] } }],
});

const own = (indicator: string, more: Partial<OwnAnswer> = {}): OwnAnswer => ({
  ...{ indicator, state: "drafting", version: 3, contentVersion: 2, written: emptyWritten, comments: [] },
  ...more,
});

const questionnaire = (more: Partial<Questionnaire> = {}): Questionnaire => ({
  ...{ edition: "0b9d2c1e-6c1c-4f0e-9f0b-000000000001", editionTitle: { words: "2027" }, index: "law" },
  ...{ place: "FRA", period: "2027", slot: 1, role: "author", exercise: false, open: true, referenceDay: "2027-01-01" },
  stages: { secondAuthor: true, review: true, adjudication: true, harmonisation: false, governmentWindow: false },
  coder: "0b9d2c1e-6c1c-4f0e-9f0b-000000000002",
  ...questionnaireIn(instrument, "en"),
  priors: {
    birth: {
      ...{ release: "2024.0", period: "2024", status: "answered", option: "b", justification: "It was so." },
      sources: [{ title: "Old Act", pinpoint: "s. 4", url: "https://example.org/act", issuer: "" }],
    },
  },
  answers: [own("birth", { written: { ...emptyWritten, status: "answered", option: "a" } }), own("years")],
  sources: [],
  ...more,
});

const drawn = (more: Partial<CodingDeskProps> = {}): string =>
  renderToStaticMarkup(
    <Island
      name="coding-desk"
      of={CodingDesk}
      props={{
        ...{ language: "en", questionnaire: questionnaire(), placeName: "France", area: "overall", isDone: false },
        ...more,
      }}
    />,
  );

test("a question is a form of its own, at the version that was seen", () => {
  const html = drawn();
  expect(html).toContain("Does a child born here become a citizen?");
  expect(html).toMatch(/name="_act" value="coding.save"/);
  expect(html).toMatch(/name="_match" value="3"/);
  expect(html).toMatch(
    /<input type="radio" name="option"[^>]* checked="" value="a"\/>|name="option" checked="" value="a"/,
  );
  expect(html).toContain("Keep this answer");
});

test("what was answered last time stands there with its source, and a change asks for its reason", () => {
  const html = drawn();
  expect(html).toContain("Last time (2024)");
  expect(html).toContain("Old Act");
  expect(html).toContain("Why is it another answer than last time?");
});

test("an exercise says so above its questions", () => {
  const html = drawn({ questionnaire: questionnaire({ exercise: true }) });
  expect(html.match(/An exercise\./g)).toHaveLength(1);
  expect(html).toContain("carried over from the last release");
  expect(html).toContain('href="/en/sign-in#examples"');
  expect(drawn()).not.toContain("An exercise");
});

test("no score, no band, on the page or in what it is drawn from", () => {
  const html = drawn();
  for (const worth of ["87.625", "12.375", "66.125", "3.875", "upTo", '"score"']) expect(html).not.toContain(worth);
});

test("guidance is set as text: nothing of it runs", () => {
  const html = drawn().replace(/<script type="application\/json">.*?<\/script>/, "");
  expect(html).toContain("<strong>this</strong>");
  expect(html).not.toContain("<script");
  expect(html).not.toContain("javascript:");
});

test("what was refused comes back with what was written", () => {
  const html = drawn({
    refused: {
      ...{ indicator: "birth", written: { ...emptyWritten, justification: "Mine, unsent" } },
      problem: { title: "Changed meanwhile", detail: "By another", mend: "Compare" },
    },
  });
  expect(html).toContain("Mine, unsent");
  expect(html).toContain("Changed meanwhile");
});

test("a form drawn again goes on naming the version it was made from, and shows what is kept since", () => {
  const problem = { title: "Not sent yet", detail: "", mend: "" };
  const again = { indicator: "birth", written: { ...emptyWritten, justification: "Mine" }, problem };
  const asSeen = drawn({ refused: { ...again, version: 3 } });
  expect(asSeen).not.toContain(codingWords.keptNow.en);
  const kept = [own("birth", { version: 4, written: { ...emptyWritten, justification: "Theirs" } })];
  const since = drawn({ questionnaire: questionnaire({ answers: kept }), refused: { ...again, version: 3 } });
  expect(since).toMatch(/name="_match" value="3"/);
  expect(since).toContain(codingWords.keptNow.en);
  expect(since).toContain("Theirs");
  const told = drawn({ questionnaire: questionnaire({ answers: kept }), refused: again });
  expect(told).toMatch(/name="_match" value="4"/);
  expect(told).toContain("Theirs");
});

test("a remark that was not left comes back by itself, and leaves the answer as it is", () => {
  const html = drawn({
    refused: {
      ...{ indicator: "birth", remark: { field: "asOf", body: "Which day?" } },
      problem: { title: "Not sent yet", detail: "", mend: "" },
    },
  });
  expect(html).toMatch(/<textarea[^>]*name="body"[^>]*>Which day\?<\/textarea>/);
  expect(html).toMatch(/name="option" checked="" value="a"/);
});

test("an answer on its way is read, not written; a closed edition has nothing to send", () => {
  const sent = drawn({
    questionnaire: questionnaire({ answers: [own("birth", { state: "submitted" }), own("years")] }),
  });
  expect(sent).toContain("On its way since it was sent");
  expect(sent).not.toContain("Take it back");
  const alone = drawn({
    questionnaire: questionnaire({
      ...{ answers: [own("birth", { state: "submitted" })], stages: { ...questionnaire({}).stages, review: false } },
    }),
  });
  expect(alone).toContain("Take it back");
  const closed = drawn({ questionnaire: questionnaire({ open: false }) });
  expect(closed).toContain("This edition is closed");
  expect(closed).not.toContain("coding.submit");
});

test.each(languages)("the desk speaks %s", (language) => {
  const html = drawn({ language });
  expect(html).toContain(codingWords.justification[language]);
  expect(html).toContain(codingWords.keep[language]);
});

test("a remark stands by the field it is about, with a role and a day", () => {
  const remark = { comment: "0b9d2c1e-6c1c-4f0e-9f0b-000000000004", body: "Which version?", day: "2027-02-01" };
  const comments = [{ ...remark, field: "asOf" as const, role: "reviewer" as const, own: false }];
  const page = drawn({ questionnaire: questionnaire({ answers: [own("birth", { comments }), own("years")] }) });
  expect(page).toContain("Which version?");
  expect(page).toMatch(/1 February 2027[^/]*on: Law as it stood on/);
  const [before = "", after = ""] = page.slice(page.indexOf("</script>")).split("Which version?");
  expect(before).toContain('name="asOf"');
  expect(before).not.toContain('name="memo"');
  expect(after).toContain('name="memo"');
});

test("an answer that came back says which of its fields were remarked upon, each a step away", () => {
  const remark = { comment: "0b9d2c1e-6c1c-4f0e-9f0b-000000000004", body: "Which version?", day: "2027-02-01" };
  const comments = [{ ...remark, field: "citations" as const, role: "reviewer" as const, own: false }];
  const returned = { state: "returned" as const, returned: "See the remark." };
  const page = drawn({
    questionnaire: questionnaire({ answers: [own("birth", { comments, ...returned }), own("years")] }),
  });
  const [, target = ""] = /See the remark\.[\s\S]*?<a href="#([^"]+)">Sources<\/a>/.exec(page) ?? [];
  expect(page).toContain(`id="${target}"`);
  expect(target).toBe("remarks-birth-citations");
});
