import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import type { Asked } from "../../policy-index/editions/ActForm.tsx";
import { type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servers } from "../../store/test-servers.ts";
import { transaction } from "../../store/transaction.ts";
import { type Desk, days, deskUnderTest } from "../requests/desk/desk-under-test.ts";
import { ParticipantsPage } from "./ParticipantsPage.tsx";
import { keepAttendedActionUnderTest } from "./participants-under-test.ts";
import { servedParticipants } from "./serve.ts";

let held: TestDatabase;
let desk: Desk;
let made: { readonly action: string; readonly participant: string };
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
  desk = await deskUnderTest(held.database);
  made = await transaction(held.database, { readOnly: false }, (tx) => keepAttendedActionUnderTest(tx, days(0)));
});
afterAll(() => held.close());

const plain: Asked = { address: "/en/desk", onceKey: "once" };
const page = async (more: object = {}, asked = plain, as = desk.officer, at = days(0)) => {
  const view = await desk.ask(servedParticipants, { action: made.action, ...more }, as, { at });
  return renderToStaticMarkup(<ParticipantsPage view={view} asked={asked} language="en" origin="http://localhost" />);
};

test("the counts of an action name nobody, and say that what may be published comes at the end", async () => {
  const html = await page();
  expect(html).toContain("1 person on the list");
  expect(html).toContain("not said");
  expect(html).toContain("once the action is over");
  expect(html).not.toContain("Example Participant");
});

test("an action in which nobody takes part yet shows no table of nothing", async () => {
  const view = await desk.ask(servedParticipants, { action: made.action }, desk.officer, { at: days(0) });
  const counts = { ...view.counts, listed: { ...view.counts.listed, persons: 0 } };
  const drawn = (of: typeof view) =>
    renderToStaticMarkup(<ParticipantsPage view={of} asked={plain} language="en" origin="http://localhost" />).includes(
      'id="counts"',
    );
  expect([drawn(view), drawn({ ...view, counts })]).toEqual([true, false]);
});

test("a list shows who, what they agreed to, and the forms", async () => {
  const html = await page({ activity: "A1" });
  expect(html).toContain("Example Participant");
  expect(html).toContain("named in a report: agreed");
  for (const act of ["add", "change", "consent", "take-out", "erase", "session"])
    expect(html).toContain(`value="participants.${act}"`);
});

test("a sheet has what was marked chosen, and what was written where it came back, beside what is kept now", async () => {
  const shown = await page({ activity: "A1", session: 1 });
  expect(shown).toMatch(/name="marks.0.says" checked="" value="yes"/);
  const problem = { code: "marked-meanwhile", title: "T", detail: "D", mend: "M" };
  const fields = { "marks.7.participant": made.participant, "marks.7.says": "no" };
  const back = await page(
    { activity: "A1", session: 1 },
    { ...plain, posted: { act: "participants.mark", fields, problem } },
  );
  expect(back).toMatch(/name="marks.0.says" checked="" value="no"/);
  expect(back).toContain("kept now: Present");
});

test("who has a tie is shown no form", async () => {
  const tied = await desk.somebody("facility-officer");
  await desk.tie(tied, "TUN");
  const html = await page({ activity: "A1" }, plain, tied, new Date());
  expect(html).toContain("you look on");
  expect(html).not.toContain("<form");
});

test("the pages speak five languages", async () => {
  const view = await desk.ask(servedParticipants, { action: made.action, activity: "A1", session: 1 }, desk.officer);
  const all = languages.map((language) =>
    renderToStaticMarkup(<ParticipantsPage view={view} asked={plain} language={language} origin="http://localhost" />),
  );
  expect(new Set(all).size).toBe(languages.length);
});
