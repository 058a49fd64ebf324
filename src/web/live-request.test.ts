/** What the browser reads off a form to ask the rules is what the server reads of the same form once it is sent. */
import { expect, test } from "vitest";
import { eligibility, ruledBy } from "../facility/programme/eligibility/ruled-by.ts";
import { verdictsOf } from "../facility/programme/eligibility/rules.ts";
import { exampleProgramme as programme } from "../facility/programme/programme-under-test.ts";
import { askingOf, isBlankApplicant } from "../facility/requests/asking-of.ts";
import { GivenApplicant, RequestContent } from "../facility/requests/contract.ts";
import { askedIn, type Entries, type LiveGround } from "../facility/requests/live/asked-in.ts";
import { saidIn } from "../facility/requests/live/said-in.ts";
import { exampleContent } from "../facility/requests/requests-under-test.ts";
import { withPart } from "../facility/requests/rules.ts";
import { savedInput } from "./request-form.ts";

const day = "2026-11-26";
const town = {
  applicant: "00000000-0000-4000-8000-000000000001",
  name: "Example Town",
  kind: "local-authority",
} as const;
const keptRows = [{ ...town, place: "TUN", standing: "awaited" as const }];

const groundOf = (part: LiveGround["part"]): LiveGround => ({
  ...{ language: "en", part, day, ruled: ruledBy(programme), content: exampleContent, applicants: keptRows },
  ...{ places: {}, activities: {}, saves: "as-one-goes" },
});

/** As the server would, were the form sent. */
function atServer(entries: Entries, part: LiveGround["part"]) {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of entries) {
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  const said = savedInput(fields);
  const content = withPart(exampleContent, part, RequestContent.parse(said.content));
  const given = GivenApplicant.array()
    .parse(said.applicants)
    .filter((one, at) => at === 0 || !isBlankApplicant(one));
  return askingOf(
    content,
    part === "who"
      ? given.map((one) => ({ ...one, ...(one.applicant === undefined ? {} : { standing: "awaited" as const }) }))
      : keptRows,
  );
}

const row = (at: number, said: Readonly<Record<string, string>>): Entries =>
  Object.entries({ name: "", kind: "", place: "", contactName: "", contactEmail: "", ...said }).map(
    ([field, value]) => [`applicants.${at}.${field}`, value] as const,
  );

const forms: readonly { readonly part: LiveGround["part"]; readonly entries: Entries }[] = [
  { part: "who", entries: row(0, { ...town, place: "TUN" }) },
  { part: "who", entries: row(0, {}) },
  { part: "who", entries: row(0, { name: " Example Association ", kind: "civil-society", place: "NRU" }) },
  {
    part: "who",
    entries: [
      ...row(0, { ...town, place: "FRA" }),
      ...row(1, {}),
      ...row(2, { name: "Example Association", kind: "civil-society", place: "TUN" }),
      ...["MAR", "", "MAR", "KEN"].map((place) => ["countries", place] as const),
    ],
  },
  { part: "what", entries: [["subject", "legal-migration/integration"]] },
  { part: "what", entries: [["subject", "legal-migration"]] },
  { part: "what", entries: [["subject", ""]] },
  { part: "how", entries: [] },
  { part: "how", entries: ["exchange", "gifts"].map((code) => ["activities", code] as const) },
];

test("a form is read in the browser as at the server, whatever stands in it", () => {
  for (const { part, entries } of forms) {
    const asking = askedIn(entries, groundOf(part));
    expect(asking, JSON.stringify(entries)).toEqual(atServer(entries, part));
    expect(verdictsOf(ruledBy(programme), asking, day)).toEqual(eligibility(programme, asking, day));
  }
});

test("what a script is given of a programme names no text of it, and is small", () => {
  const given = JSON.stringify(ruledBy(programme));
  expect(given).not.toContain(JSON.stringify(programme.introduction).slice(1, 30));
  expect(given.length).toBeLessThan(12_000);
});

test("two forms say the same whatever their order, their ticks and their blanks, and differ by one letter", () => {
  const one: Entries = [
    ["_match", "3"],
    ["title", "A\r\nB "],
    ["countries", ""],
    ["targets", "8.a; 10.7"],
    ["indicator", "x y"],
  ];
  const other: Entries = [
    ["indicators", "x y"],
    ["targets", "10.7, 8.a"],
    ["_match", "4"],
    ["title", "A\nB"],
  ];
  expect(saidIn(one)).toBe(saidIn(other));
  expect(saidIn([...other, ["problem", "p"]])).not.toBe(saidIn(other));
  expect(saidIn([...row(0, town), ...row(1, { applicant: "x" })])).toBe(saidIn(row(0, town)));
  expect(saidIn(row(0, { ...town, name: "Example Towns" }))).not.toBe(saidIn(row(0, town)));
});
