import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "../../../base/actor.ts";
import { operator } from "../../../base/actor.ts";
import { archiveOf } from "../../../explorer/reading/fixture.ts";
import { codeOf } from "../../../policy-index/review/review-under-test.ts";
import { perform } from "../../../server/perform.ts";
import { settlePortfolio } from "../../../server/settle-portfolio.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../../store/test-database.ts";
import { transaction } from "../../../store/transaction.ts";
import { keepActionUnderTest } from "../../actions/actions-under-test.ts";
import { servedActionStep } from "../../actions/serve.ts";
import { exampleProgramme } from "../../programme/programme-under-test.ts";
import { type Desk, days, deskUnderTest, monday } from "../../requests/desk/desk-under-test.ts";
import { importPortfolio } from "../contract.ts";
import { soundFolder } from "../portfolio-under-test.ts";
import { servedImportPortfolio } from "../serve.ts";
import { openShelf } from "../shelf-files.ts";
import { servedPublishAction, servedShowPublication, servedWithdrawAction } from "./serve.ts";

const programme = exampleProgramme.code;

onEveryDatabase("an action in the public portfolio", (server) => {
  let held: TestDatabase;
  let desk: Desk;
  let manager: Person;
  beforeAll(async () => {
    held = await testDatabase(server);
    desk = await deskUnderTest(held.database);
    manager = { ...(await desk.somebody("programme-manager")), provedAt: days(20) };
  });
  afterAll(() => held.close());

  const now = days(20);
  const context = {
    ...{ actor: operator("test"), now, language: "en" as const, requestId: "test", archive: archiveOf([]) },
  };
  const bring = async (path: string) =>
    importPortfolio.output.parse(
      await perform(servedImportPortfolio, { path }, { ...context, database: held.database }),
    );
  const shelf = async () => {
    await settlePortfolio(held.dataDirectory, { ...context, database: held.database });
    return openShelf(held.dataDirectory);
  };
  const see = (action: string, as = manager) => desk.ask(servedShowPublication, { action }, as, { at: now });
  const chosen = { region: "002", area: "lm", confirmed: "no-person" };
  const publish = async (action: string, said: object = {}, as = manager) => {
    const { stamp } = await see(action);
    const match = { ...context, database: held.database, actor: as, match: stamp };
    return servedPublishAction.operation.output.parse(
      await perform(servedPublishAction, { action, ...chosen, ...said }, match),
    );
  };

  async function made(until: "written" | "under-way" | "held") {
    const { request } = await desk.sent();
    const ended =
      "update facility.request set state = 'approved', reason = 'Example', ended_at = $2 where request_id = $1";
    await desk.query(ended, [request, days(9)]);
    return transaction(held.database, { readOnly: false }, (tx) =>
      keepActionUnderTest(tx, { request, programme, until }, monday),
    );
  }

  test("before it has begun there is nothing to publish, and whoever only runs it finds no way to", async () => {
    const action = await made("written");
    expect((await see(action)).entry).toBeUndefined();
    expect(await codeOf(publish(action))).toBe("not-begun");
    expect(await codeOf(see(action, desk.officer))).toBe("not-found");
  });

  test("published it is in the portfolio with its days and nothing of who asked; anew once something happened", async () => {
    const action = await made("under-way");
    const first = await publish(action);
    expect(first).toMatchObject({ id: "exf-tun-1", isNew: true });
    const open = (await shelf()).portfolio();
    expect(open?.portfolio.actions).toMatchObject([
      {
        ...{ id: "exf-tun-1", number: 1, countries: ["TUN"], status: "under-way", areas: ["lm"], region: "002" },
        ...{ requestedOn: "2026-09-07", decidedOn: "2026-09-16", start: "2026-09-07", end: "2027-06-30" },
      },
    ]);
    expect(JSON.stringify(open?.portfolio)).not.toMatch(/Example Town|Example Contact|Receiving young people/);
    expect((await see(action)).isCurrent).toBe(true);
    expect((await publish(action)).isNew).toBe(false);

    const said = { action, kind: "activity-done", activity: "A1", on: "2026-09-20" };
    await desk.ask(servedActionStep, said, desk.officer, { match: 4, at: now });
    expect((await see(action)).isCurrent).toBe(false);
    await publish(action);
    const [anew] = (await shelf()).portfolio()?.portfolio.actions ?? [];
    expect(anew).toMatchObject({ id: "exf-tun-1", firstActivityOn: "2026-09-20" });
    expect(anew?.own?.activities.map(({ standing }) => standing)).toEqual(["done", "planned", "planned"]);
  });

  test("an import neither brings nor removes what was published here", async () => {
    const { record } = await bring(soundFolder());
    expect(record.actions).toBe(6);
    const { portfolio } = (await shelf()).portfolio() ?? {};
    expect(portfolio?.actions.some(({ own }) => own !== undefined)).toBe(true);
    expect(portfolio?.regions.map(({ id }) => id)).toEqual(["north", "south", "002"]);
    expect((await bring(soundFolder())).outcome).toBe("already-published");
  });

  test("what was seen is what is published, with the reason where its status asks for one", async () => {
    const action = await made("held");
    const { stamp } = await see(action);
    const seen = { ...context, database: held.database, actor: manager };
    const other = perform(
      servedPublishAction,
      { action, ...chosen, region: "north", reason: "x" },
      { ...seen, match: "other" },
    );
    expect(await codeOf(other)).toBe("stale");
    const without = perform(servedPublishAction, { action, ...chosen, region: "north" }, { ...seen, match: stamp });
    expect(await codeOf(without)).toBe("reason-missing");
    expect(await codeOf(publish(action, { region: "nowhere", reason: "x" }))).toBe("input-invalid");
    const { id } = await publish(action, { region: "north", reason: "An election is held." });
    const shown = (await shelf()).portfolio()?.portfolio.actions.find((one) => one.id === id);
    expect(shown).toMatchObject({ status: "on-hold", own: { reason: "An election is held." } });
  });

  test("taken back it is read in no version; its title and the reason stay, until it is published again", async () => {
    const action = await made("under-way");
    const { id, version } = await publish(action, { region: "north" });
    const take = (reason: string) => desk.ask(servedWithdrawAction, { action, reason }, manager, { at: now });
    await take("It named an office by mistake.");
    expect(await codeOf(take("Again."))).toBe("not-public");
    for (const code of [version, undefined]) {
      const { portfolio } = (await shelf()).portfolio(code) ?? {};
      expect(portfolio?.actions.some((one) => one.id === id)).toBe(false);
      expect(portfolio?.withdrawn).toMatchObject([{ id, reason: "It named an office by mistake." }]);
    }
    expect((await see(action)).taken).toMatchObject({ id });
    await publish(action, { region: "north" });
    const { portfolio } = (await shelf()).portfolio() ?? {};
    expect(portfolio?.withdrawn).toBeUndefined();
    expect(portfolio?.actions.some((one) => one.id === id)).toBe(true);
  });
});
