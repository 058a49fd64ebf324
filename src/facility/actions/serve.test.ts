import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../base/actor.ts";
import { operator } from "../../base/actor.ts";
import { archiveOf } from "../../explorer/reading/fixture.ts";
import { codeOf } from "../../policy-index/review/review-under-test.ts";
import { perform } from "../../server/perform.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { type Desk, days, deskUnderTest, monday } from "../requests/desk/desk-under-test.ts";
import { examplePlan } from "./actions-under-test.ts";
import { partNames } from "./contract.ts";
import { ownAction, ownActionStep } from "./operations.ts";
import { partOf } from "./parts.ts";
import {
  servedAction,
  servedActionCalendar,
  servedActionOfRequest,
  servedActionStep,
  servedActions,
  servedBeginAction,
  servedOwnAction,
  servedOwnActionStep,
  servedPlanFile,
  servedSavePlan,
} from "./serve.ts";

onEveryDatabase("the action of a request", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  let manager: Person;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
    manager = await desk.somebody("programme-manager");
  });
  afterAll(() => held.close());

  const now = days(10);
  const see = (action: string, as: Person = desk.officer, more: object = {}) =>
    desk.ask(servedAction, { action, ...more }, as, { at: now });
  const context = (match?: number) => ({
    ...{ actor: operator("test"), now, language: "en" as const, requestId: "test", archive: archiveOf([]) },
    ...{ database: held.database, ...(match === undefined ? {} : { match: String(match) }) },
  });
  const own = async (link: string) => ownAction.output.parse(await perform(servedOwnAction, { link }, context()));
  const ownStep = async (link: string, said: object) =>
    ownActionStep.output.parse(
      await perform(servedOwnActionStep, { link, ...said }, context((await own(link)).version)),
    );
  const step = async (action: string, said: object, as: Person = desk.officer) =>
    desk.ask(servedActionStep, { action, ...said }, as, { match: (await see(action, as)).version, at: now });

  /** A request that was approved, as the desk leaves it. */
  async function approved() {
    const { request, link } = await desk.sent();
    await desk.query(
      "insert into facility.happening (request_id, happening_no, at, by, kind, content) values ($1, 1, $2, 'x', 'decided', $3)",
      [request, monday, JSON.stringify({ kind: "decided", outcome: "approve", reason: "Example", wayOn: "" })],
    );
    await desk.query(
      "update facility.request set state = 'approved', reason = 'Example', ended_at = now() where request_id = $1",
      [request],
    );
    return { request, link };
  }

  async function begun() {
    const { request, link } = await approved();
    const { version } = await desk.ask(servedActionOfRequest, { request }, desk.officer);
    const { action } = await desk.ask(servedBeginAction, { request }, desk.officer, { match: version, at: now });
    return { request, link, action };
  }

  const keepPart = async (action: string, part: (typeof partNames)[number], said: object) => {
    const { stamps } = await see(action);
    return perform(
      servedSavePlan,
      { action, part, ...said },
      { ...context(), actor: desk.officer, match: stamps[part] ?? "" },
    );
  };

  async function written() {
    const made = await begun();
    // Rows are told apart by codes the house gives: what belongs to another row is chosen after that is kept.
    for (const again of [1, 2])
      for (const part of partNames) {
        const plan =
          again === 1
            ? JSON.parse(JSON.stringify(examplePlan), (key, value) =>
                key === "code" && /^[A-Z]\d/.test(String(value)) ? "" : value,
              )
            : (await see(made.action)).plan;
        const linked = {
          ...plan,
          outputs: examplePlan.outputs.map((one, at) => ({
            ...one,
            code: plan.outputs[at]?.code ?? "",
            outcome: "R1",
          })),
          indicators: examplePlan.indicators.map((one, at) => ({ ...one, code: plan.indicators[at]?.code ?? "" })),
          lines: examplePlan.lines.map((one, at) => ({ ...one, code: plan.lines[at]?.code ?? "" })),
        };
        await keepPart(made.action, part, partOf(linked, part));
      }
    return made;
  }

  test("a request that was approved becomes one action, with what was asked for as its plan", async () => {
    const { request, action } = await begun();
    const { plan, findings, status } = await see(action);
    expect(plan).toMatchObject({ title: "Receiving young people who come back", countries: ["TUN"], reach: "country" });
    expect(plan.organisations.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "P1 Example Town",
      "P2 Example Association",
    ]);
    expect(status).toBe("preparation");
    expect(findings.map(({ code }) => code)).toContain("too-few-activities");
    const again = desk.ask(servedBeginAction, { request }, desk.officer, { match: 3, at: now });
    expect(await codeOf(again)).toBe("not-now");
    expect((await desk.ask(servedActionOfRequest, { request }, desk.officer)).action).toBe(action);
    expect((await desk.ask(servedActions, {}, manager)).lines.some((one) => one.action === action)).toBe(true);
  });

  test("of two who write one part the second is told, and who writes another part is not in their way", async () => {
    const { action } = await begun();
    const { stamps } = await see(action);
    const save = (part: "risks" | "links", said: object) =>
      perform(
        servedSavePlan,
        { action, part, ...said },
        { ...context(), actor: desk.officer, match: stamps[part] ?? "" },
      );
    await save("risks", { harm: "First" });
    expect(await codeOf(save("risks", { harm: "Second" }))).toBe("stale");
    expect(await codeOf(save("links", { targets: ["10.7"] }))).toBe("done");
    expect((await see(action)).plan).toMatchObject({ harm: "First", targets: ["10.7"] });
  });

  test("a plan is put forward, agreed through the link, approved by another, numbered, begun, amended", async () => {
    const { action, link } = await written();
    expect((await see(action)).findings.map(({ code, row }) => `${code} ${row}`)).toEqual([]);
    expect((await own(link)).proposed).toBeUndefined();
    await step(action, { kind: "proposed" });
    const letters = await desk.query(
      "select letter.kind from people.letter where kind = 'request-plan' and request_link_id = $1",
      [link],
    );
    expect(letters).toHaveLength(1);
    expect(await codeOf(keepPart(action, "risks", { harm: "Late" }))).toBe("plan-not-open");
    expect(await codeOf(step(action, { kind: "approved", plan: 1 }, manager))).toBe("not-agreed");
    await ownStep(link, { kind: "agreed", plan: 1 });
    expect(await codeOf(step(action, { kind: "approved", plan: 1 }))).toBe("proposed-by-you");
    await step(action, { kind: "approved", plan: 1 }, manager);
    const after = await see(action);
    expect(after).toMatchObject({ inForce: 1, writing: "settled", number: { series: "TUN" } });
    await step(action, { kind: "started", on: "2026-09-17" });
    await step(action, { kind: "held", why: "An election" });
    expect(await codeOf(step(action, { kind: "activity-done", activity: "A1", on: "2026-09-17" }))).toBe(
      "action-on-hold",
    );
    await step(action, { kind: "resumed" });
    await step(action, { kind: "activity-cancelled", activity: "A2", why: "The mission was called off" });
    await step(action, { kind: "amending", why: "No rooms are needed" });
    await keepPart(action, "budget", { lines: (await see(action)).plan.lines.slice(0, 1) });
    const { changes, agreed } = await see(action);
    expect(changes.length).toBeGreaterThan(0);
    expect(agreed?.lines).toHaveLength(3);
    await step(action, { kind: "proposed" });
    expect((await own(link)).changes).toEqual(changes);
    await ownStep(link, { kind: "agreed", plan: 2 });
    await step(action, { kind: "approved", plan: 2 }, manager);
    const last = await see(action);
    expect(last).toMatchObject({ inForce: 2, status: "under-way", number: after.number });
    expect(last.versions.map(({ outcome }) => outcome)).toEqual(["in-force", "replaced"]);
    expect((await see(action, desk.officer, { was: 1, is: 2 })).changes).toEqual(changes);
  });

  test("whoever asked may say what is to be different, and the plan is written on", async () => {
    const { action, link } = await written();
    await step(action, { kind: "proposed" });
    expect(await codeOf(ownStep(link, { kind: "asked-to-change", plan: 1 }))).toBe("step-incomplete");
    await ownStep(link, { kind: "asked-to-change", plan: 1, why: "Not in Ramadan" });
    expect(await see(action)).toMatchObject({ writing: "open", back: { by: "requester", why: "Not in Ramadan" } });
    expect((await own(link)).versions).toEqual([]);
  });

  test("who has a tie to its country reads it, and writes and steps nothing", async () => {
    const { action } = await begun();
    const tied = await desk.somebody("facility-officer");
    await desk.tie(tied, "TUN");
    const at = new Date();
    const view = await desk.ask(servedAction, { action }, tied, { at });
    expect(view.tie).toBe("TUN");
    const said = { action, kind: "held", why: "Why" };
    expect(await codeOf(desk.ask(servedActionStep, said, tied, { match: view.version, at }))).toBe("interest");
    const saved = perform(
      servedSavePlan,
      { action, part: "risks", harm: "Mine" },
      { ...context(), now: at, actor: tied, match: view.stamps.risks ?? "" },
    );
    expect(await codeOf(saved)).toBe("interest");
  });

  test("its calendar holds every activity in force, under ids that stay", async () => {
    const { action, link } = await written();
    await step(action, { kind: "proposed" });
    await ownStep(link, { kind: "agreed", plan: 1 });
    await step(action, { kind: "approved", plan: 1 }, manager);
    const { pieces } = await desk.ask(servedActionCalendar, { action }, desk.officer);
    let text = "";
    for await (const piece of pieces) text += new TextDecoder().decode(piece);
    expect([...text.matchAll(/^UID:(.+)$/gm)].map(([, uid]) => uid)).toEqual(
      ["A1", "A2", "A3"].map((code) => `${action}-${code}@passerelle`),
    );
    expect(text).toContain("DTSTART;VALUE=DATE:20270118\r\nDTEND;VALUE=DATE:20270123");
  });

  test("the plan is taken as a table or as data, and that is in the log", async () => {
    const { action } = await written();
    const file = async (form: "csv" | "json") => {
      let text = "";
      const { fileName, pieces } = await desk.ask(servedPlanFile, { action, of: "budget", form }, desk.officer);
      for await (const piece of pieces) text += new TextDecoder().decode(piece);
      return { fileName, text };
    };
    expect((await file("csv")).fileName).toMatch(/^EXF-\d{4}-\d{4}-budget\.csv$/);
    expect((await file("csv")).text.split("\r\n")[0]).toMatch(/^line,activity,kind,text,quantity/);
    expect(JSON.parse((await file("json")).text)).toHaveLength(3);
    const deeds = await desk.query("select from house.deed_in_line where operation = 'actions.file'");
    expect(deeds.length).toBeGreaterThanOrEqual(3);
  });
});
