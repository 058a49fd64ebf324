/** The pages of an action, drawn in every language from a plan that is written and one that is in force. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { exampleProgramme } from "../programme/programme-under-test.ts";
import { ActionPage } from "./ActionPage.tsx";
import { examplePlan } from "./actions-under-test.ts";
import { partNames } from "./contract.ts";
import { findingsOf } from "./findings.ts";
import { OwnActionPage } from "./OwnActionPage.tsx";
import type { ActionView } from "./operations.ts";
import { PartPage } from "./PartPage.tsx";
import { planDocument } from "./plan-document.ts";

const asked = { address: "/en/desk/actions/x", onceKey: "once" };
const action = "6f5f0a5e-9a0b-4f0e-8f43-0d0f4f1c1a11";

const view: ActionView = {
  ...{ action, programme: "EXF", programmeTitle: "Example facility", request: "EXF/2026/0001" },
  ...{ status: "preparation", writing: "open", version: 0, today: "2027-02-01", home: "EUR" },
  kinds: exampleProgramme.activities.map(({ code, name }) => ({ code, name })),
  ceilings: [{ of: "action", amount: "100000.00", currency: "EUR" }],
  ...{ statuses: [], activities: [], versions: [], history: [], changes: [], mayFollow: [], findings: [] },
  ...{ hasApprover: true, mayPublish: false },
  plan: examplePlan,
  stamps: Object.fromEntries(partNames.map((part) => [part, "stamp"])),
};
const more = { objectives: new Map([["21", "Objective"]]), gaps: new Map<string, string>() };

const drawn = (change: Partial<ActionView>, language: (typeof languages)[number] = "en") =>
  renderToStaticMarkup(<ActionPage view={{ ...view, ...change }} asked={asked} {...more} language={language} />);

test("the page of an action is whole in every language", () => {
  for (const language of languages) {
    const html = drawn({ agreed: examplePlan, status: "under-way", writing: "settled", inForce: 1 }, language);
    expect(html).toContain("<svg");
    expect(html).toContain("Reading the procedure");
    expect(html).not.toMatch(/undefined|\[object|\{[a-z]+\}/);
  }
});

test("a plan that lacks something is not offered to be put forward, and each lack leads to its part", () => {
  const plan = { ...examplePlan, harm: "", rates: [] };
  const findings = findingsOf(plan, exampleProgramme).map((one) => ({ ...one, facts: { ...one.facts } }));
  const html = drawn({ plan, findings });
  expect(html).toContain(`href="/en/desk/actions/${action}/risks"`);
  expect(html).toContain("There is no dated rate from TND to EUR");
  expect(html).not.toContain('value="proposed"');
  expect(drawn({})).toContain('value="proposed"');
});

test("a sum that is not known is said to be, and is no zero", () => {
  expect(drawn({ plan: { ...examplePlan, rates: [] } })).toMatch(/Sum<\/th><td><strong>not known/);
  expect(drawn({})).toMatch(/Sum<\/th><td><strong>5,639.73/);
});

test("who has a tie is offered no step", () => {
  const html = drawn({ tie: "TUN" });
  expect(html).toContain("Tunisia");
  expect(html).not.toContain("<form");
});

test("each part is a form with every field of the plan in it", () => {
  for (const part of partNames) {
    const html = renderToStaticMarkup(<PartPage view={view} part={part} isKept={false} {...more} language="ar" />);
    expect(html).toContain(`name="part" value="${part}"`);
    expect(html).not.toMatch(/undefined|\[object/);
  }
  const html = renderToStaticMarkup(<PartPage view={view} part="budget" isKept={false} {...more} language="en" />);
  expect(html).toMatch(/name="lines.1.price"[^>]*value="900.50"|value="900.50"[^>]*name="lines.1.price"/);
});

test("where nobody could approve a plan its page says so while it is written or put forward, and what mends it", () => {
  const lonely = { hasApprover: false };
  const said = "Nobody can approve this plan as things are";
  expect(drawn(lonely)).toContain(said);
  expect(drawn({ ...lonely, writing: "proposed", proposal: { version: 1, on: "2027-01-02", isOwn: true } })).toContain(
    "An administrator gives somebody the role",
  );
  expect(drawn({})).not.toContain(said);
  expect(drawn({ ...lonely, writing: "settled", agreed: examplePlan })).not.toContain(said);
});

test("a part that is not open to writing says what opens it", () => {
  const part = (change: Partial<ActionView>) =>
    renderToStaticMarkup(
      <PartPage view={{ ...view, ...change }} part="budget" isKept={false} {...more} language="en" />,
    );
  expect(part({ writing: "settled" })).toContain("An amendment opens it");
  expect(part({ writing: "settled" })).toContain(`href="/en/desk/actions/${action}#steps"`);
  expect(part({ writing: "proposed" })).toContain("Taken back by who put it forward");
  expect(part({ status: "cancelled" })).toContain("its plan stays as it is");
  expect(part({ tie: "TUN" })).toContain("You have a declared tie to Tunisia");
  expect(drawn({ writing: "settled", agreed: examplePlan })).toContain("An amendment opens it");
});

test("whoever asked reads the plan put forward, and says yes or what is to be different without a script", () => {
  const {
    plan: _,
    stamps: __,
    findings: ___,
    mayFollow: ____,
    history: _____,
    hasApprover: ______,
    mayPublish: _7,
    ...told
  } = view;
  const own = {
    ...told,
    ...{ language: "en" as const, requestTitle: "Title", writing: "proposed" as const },
    proposed: { version: 1, plan: examplePlan },
  };
  const html = renderToStaticMarkup(
    <OwnActionPage own={own} token="t" feed="https://here/calendar/x.ics" isDone={false} {...more} language="en" />,
  );
  expect(html).toContain('value="agreed"');
  expect(html).toContain('value="asked-to-change"');
  expect(html).not.toContain("calendar/x.ics");
  const agreed = { ...own, proposed: undefined, agreed: examplePlan };
  expect(
    renderToStaticMarkup(
      <OwnActionPage
        own={agreed}
        token="t"
        feed="https://here/calendar/x.ics"
        isDone={false}
        {...more}
        language="en"
      />,
    ),
  ).toContain("calendar/x.ics");
});

test("the plan is a document in every language: what its page says, and which version it is", () => {
  const life = { activity: "A2", standing: "cancelled" as const, why: "Example: no visas." };
  for (const language of languages) {
    const printed = planDocument({ view: { ...view, activities: [life] }, ...more }, language);
    const text = JSON.stringify(printed);
    expect(text).toContain("Reading the procedure");
    expect(text).toContain("Example: no visas.");
    expect(text).not.toMatch(/undefined|\[object|\{[a-z]+\}/);
  }
  const amended: ActionView = { ...view, amending: "Example", inForce: 1, agreed: { ...examplePlan, title: "Agreed" } };
  const { title, foot } = planDocument({ view: amended, ...more }, "en");
  expect([title, foot]).toEqual(["Agreed", expect.stringContaining("Version 1 (in force)")]);
});
