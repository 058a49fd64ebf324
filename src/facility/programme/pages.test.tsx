import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { Programme } from "./contract.ts";
import { ProgrammePage } from "./ProgrammePage.tsx";
import { ProgrammesDesk } from "./ProgrammesDesk.tsx";
import { exampleProgramme } from "./programme-under-test.ts";
import { missingHolidays, timetable } from "./rules.ts";

const now = new Date("2026-11-26T12:00:00Z");
const versions = [{ version: 1, from: "2026-01-01" }];
const shown = (programme: Programme) => ({
  ...{ version: 1, from: "2026-01-01", programme, isInForce: true, versions },
  timetable: [...timetable(programme, now)],
  missingHolidays: [...missingHolidays(programme, now)],
});
const page = (programme: Programme, language: (typeof languages)[number]) =>
  renderToStaticMarkup(<ProgrammePage view={shown(programme)} today="2026-11-26" language={language} />);

test("a programme is said in every language, with nothing left unfilled", () => {
  for (const language of languages) expect(page(exampleProgramme, language)).not.toMatch(/[{}]|undefined|NaN/);
});

test("it says who may not ask alone, who left the list when, and by when a request would be decided", () => {
  const html = page(exampleProgramme, "en");
  expect(html).toContain("only together with one of these: national authority, local or regional authority");
  expect(html).toContain("140 countries today");
  expect(html).toMatch(/Nauru<span class="quiet"> \(until 31 December 2025\)/);
  expect(html).toContain("would be decided by 20 January 2027 at the latest");
  expect(html).toContain("this programme is invented");
});

test("a day that is promised says which year's holidays are not known yet", () => {
  const [calendar] = exampleProgramme.calendars;
  const until2026 = calendar?.holidays.filter(({ day }) => day < "2027") ?? [];
  const without = {
    ...exampleProgramme,
    calendars: exampleProgramme.calendars.map((one) => ({ ...one, holidays: until2026 })),
  };
  expect(page(exampleProgramme, "en")).not.toContain("not known yet");
  expect(page(without, "en")).toContain("Public holidays of 2027 are not known yet");
  expect(page(without, "ar")).toContain("لم تُعرف بعد عطل 2027");
});

test("a list by regions names its countries, and when a region comes", () => {
  const [list] = exampleProgramme.lists;
  const regional = Programme.parse({
    ...exampleProgramme,
    lists: [{ ...list, countries: [], regions: [{ region: "015" }, { region: "009", from: "2027-01-01" }] }],
  });
  const html = page(regional, "en");
  expect(html).toContain("7 countries today");
  expect(html).toMatch(/Oceania<span class="quiet"> \(from 1 January 2027\)/);
});

test("what is wrong with a file stands at the form it was sent from", () => {
  const details = [
    {
      tier: "error",
      code: "programme-field",
      file: "x.yaml",
      row: 190,
      column: "mostInstitutions",
      found: "too small",
    },
  ];
  const notKept = { code: "EXF", title: "One", detail: "Two", mend: "Three", from: "2027-01-01", details };
  const programmes = [{ code: "EXF", title: "Example", newest: 1, versions, missingHolidays: [] }];
  const html = renderToStaticMarkup(
    <ProgrammesDesk {...{ programmes, notKept }} today="2026-11-26" language="en" mayBegin isKept={false} />,
  );
  const [before = "", after = ""] = html.split('id="another"');
  expect(before).toContain("line 190");
  expect(before).toContain("mostInstitutions");
  expect(before).toContain('value="2027-01-01"');
  expect(after).not.toContain("line 190");
});
