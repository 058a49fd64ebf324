import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../../base/text.ts";
import { exampleProgramme } from "../programme-under-test.ts";
import { changesBetween } from "./changes.ts";
import { Content, type DraftView, partNames } from "./contract.ts";
import { flat } from "./flat.ts";
import { MakingPage, MakingPart } from "./MakingPages.tsx";
import { partOf } from "./parts.ts";

const content = Content.parse({ ...exampleProgramme, mostInstitutions: 3 });
const view: DraftView = {
  ...{ content, stamp: "s", isBegun: true, basedOn: 1, newest: 2, inForce: 1, today: "2026-11-26" },
  stamps: Object.fromEntries(partNames.map((part) => [part, `of-${part}`])),
  findings: [{ tier: "error", code: "programme-field", column: "stages[0].calendar", found: "no such calendar" }],
  changes: changesBetween(exampleProgramme, content).map(({ path, ...change }) => ({ ...change, path: [...path] })),
};

test("a draft says in every language what it changes and where something is to be mended", () => {
  for (const language of languages) {
    const html = renderToStaticMarkup(<MakingPage view={view} language={language} isKept={false} />);
    expect(html).not.toMatch(/[{}]|undefined|NaN/);
    expect(html).toContain(`href="/${language}/desk/programmes/EXF/stages"`);
  }
  const html = renderToStaticMarkup(<MakingPage view={view} language="en" isKept={false} />);
  expect(html).toMatch(/Institutions in one request, at most<\/dt><dd>In force: <del dir="auto">6<\/del>/);
  expect(html).toContain("Version 2 was kept after this draft was begun");
  expect(html).toContain("Stages › 1 › Calendar");
});

test.each(partNames)(
  "the form of %s has a field for everything that the part says, named in every language",
  (part) => {
    for (const language of languages) {
      const html = renderToStaticMarkup(<MakingPart {...{ view, language, part }} faults={[]} isKept={false} />);
      for (const name of Object.keys(flat(partOf(content, part)))) expect(html).toContain(` name="${name}"`);
      expect(html).toContain(`name="_match" value="of-${part}"`);
      expect(html).not.toMatch(/>(from|until|undefined|NaN)</);
    }
  },
);

test("a part that was overtaken still holds what was written, and what is kept now stands beside it", () => {
  const posted = {
    ...{ act: "programmes.edit-draft", fields: { mostInstitutions: "9", _match: "old" } },
    problem: { code: "stale", title: "Changed", detail: "", mend: "" },
  };
  const html = renderToStaticMarkup(
    <MakingPart
      {...{ view, posted, language: "en", part: "who" }}
      sent={{ mostInstitutions: 9 }}
      faults={[]}
      isKept={false}
    />,
  );
  expect(html).toContain('name="mostInstitutions" value="9"');
  expect(html).toContain('Kept now: <del dir="auto">3</del>');
  expect(html).toContain('name="_match" value="of-who"');
});
