import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../../base/text.ts";
import { type Fault, faultsOf } from "../findings.ts";
import { exampleProgramme } from "../programme-under-test.ts";
import { changesBetween } from "./changes.ts";
import { Content, type DraftView, partNames } from "./contract.ts";
import { flat, typedAt } from "./flat.ts";
import { MakingPage, MakingPart } from "./MakingPages.tsx";
import { partOf, withPart } from "./parts.ts";

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

test("a number that was mistyped is refused in words, where it stands, with what was typed kept", () => {
  const fields = {
    mostInstitutions: "six",
    "admitted.0._gone": "on",
    "admitted.0.kind": "parliament",
    "admitted.1.kind": "judiciary",
    "admitted.1.until": "soon",
  };
  const sent = { mostInstitutions: "six", admitted: [{ kind: "judiciary", until: "soon" }] };
  const posted = {
    act: "programmes.edit-draft",
    fields,
    problem: { code: "part-invalid", title: "", detail: "", mend: "" },
  };
  for (const language of languages) {
    const faults = faultsOf(Content, withPart(content, "who", sent), language).map((fault) => ({
      ...fault,
      path: typedAt(fields, fault.path),
    }));
    const html = renderToStaticMarkup(
      <MakingPart {...{ view, posted, sent, faults, language }} part="who" isKept={false} />,
    );
    expect(html).toContain('name="mostInstitutions"');
    expect(html).toContain('value="six"');
    expect(html).toMatch(/id="mostInstitutions-wrong">[^<]*six/);
    expect(html).toMatch(/id="admitted\.1\.until-wrong">[^<]*soon/);
    expect(html).not.toMatch(/expected|received|Invalid input|pattern|NaN/);
  }
});

test("what people mistype in a programme has words of its own in every language", () => {
  const wrong = {
    ...content,
    mostInstitutions: 2.5,
    areas: [{ ...content.areas[0], code: "Legal Migration" }, content.areas[1]],
    ceilings: [
      { of: "action", amount: "12,500", currency: "euro" },
      { of: "other", amount: -1, currency: "EUR" },
    ],
    committees: content.committees.map((one) => ({ ...one, seats: "" })),
    activities: [content.activities[0], content.activities[0]],
    stages: [],
  };
  for (const language of languages)
    for (const { found, path } of faultsOf(Content, wrong, language))
      expect(found, `${language} ${path.join(".")}`).not.toMatch(
        /expected|received|Invalid|pattern|undefined|NaN|[{}]/,
      );
  const english = new Map(faultsOf(Content, wrong, "en").map(({ path, found }) => [path.join("."), found]));
  expect(english.get("mostInstitutions")).toBe("a whole number is needed here, not 2.5");
  expect(english.get("ceilings.0.amount")).toContain("can be read in two ways");
  expect(english.get("ceilings.0.currency")).toBe("a currency is three capital letters, as EUR");
  expect(english.get("ceilings.1.amount")).toBe("more than 0, not -1");
  expect(english.get("ceilings.1.of")).toBe("choose one of those that are offered");
  expect(english.get("areas.0.code")).toContain("“Legal Migration” cannot be a code");
  expect(english.get("activities")).toBe("two rows have the same code, name or day");
  expect(english.get("stages")).toBe("at least one is needed");
});

test("a long list of countries is folded by region with how many there are, and unfolded where one is wrong", () => {
  const drawn = (faults: readonly Fault[]) =>
    renderToStaticMarkup(<MakingPart {...{ view, language: "en", faults }} part="countries" isKept={false} />);
  const html = drawn([]);
  const counts = [...html.matchAll(/<details class="making-region"><summary>[^<]+ \((\d+)\)<\/summary>/g)].map(
    ([, count]) => Number(count),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(content.lists[0]?.countries.length);
  expect(html).toContain("<legend>Tunisia (TUN)</legend>");
  expect(drawn([{ path: ["lists", 0, "countries", 3, "from"], found: "wrong" }])).toMatch(
    /<details class="making-region" open="">/,
  );
});
