/** Where an edition was coded twice, its release tells how far two coders agreed, and its Robustness page draws others from it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator, type Person } from "../base/actor.ts";
import { RobustnessInput, RobustnessView } from "../explorer/robustness/contract.ts";
import { robustnessZipOf } from "../explorer/robustness/forms.ts";
import { Robustness } from "../explorer/robustness/Robustness.tsx";
import { robustnessView } from "../explorer/robustness/rules.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { withRobustness } from "../policy-index/releases/robust/fixture.ts";
import { now, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { standardSettings } from "../policy-index/robustness/contract.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servedFreeze, servedPublishEdition, servedRobustnessDesk, servedWorkOutRobustness } from "./operations.ts";
import { settleArchive } from "./settle-archive.ts";

/** By place, what the two said of two questions: birth, then descent. */
const said: Readonly<Record<string, readonly [string, string]>> = {
  ...{
    AUT: ["11", "11"],
    BEL: ["00", "00"],
    DEU: ["11", "11"],
    ESP: ["10", "00"],
    FRA: ["01", "11"],
    ITA: ["10", "00"],
  },
};

onEveryDatabase("an edition that was coded twice", (server) => {
  let held: TestDatabase;
  let world: World;
  let editor: Person;
  let directory: string;
  let release: string;

  beforeAll(async () => {
    held = await testDatabase(server);
    directory = await mkdtemp(join(tmpdir(), "passerelle-twice-"));
    const off = { review: false, adjudication: false, harmonisation: false, government_window: false };
    world = await worldUnderTest(held.database, { places: Object.keys(said), stages: { ...off, second_author: true } });
    editor = await world.somebody("editor");
    const [author, second] = [await world.somebody("author"), await world.somebody("second-author")];
    for (const [place, [birth, descent]] of Object.entries(said)) {
      await world.send(author, place, "ways", { birth: birth[0]!, descent: descent[0]! });
      await world.send(second, place, "ways", { birth: birth[1]!, descent: descent[1]! });
    }
    const [row] = await world.query("select version from edition.edition where edition_id = $1", [world.edition]);
    const asking = { match: Number(row?.version) };
    await world.ask(servedFreeze, { edition: world.edition, leaveOut: true }, editor, asking);
    const [{ code } = { code: "" }] = await world.query("select code from edition.edition");
    release = `${String(code)}.0`;
    await world.ask(servedPublishEdition, { edition: world.edition, release }, editor);
    const context = { actor: operator("test"), now, language: "en" as const, requestId: "test" };
    const nothing = { indexes: () => [], releases: () => [], release: () => undefined };
    // The bundle is made again from the rows: what differed in a byte would be refused.
    await settleArchive(directory, { ...context, database: held.database, archive: nothing });
  });
  afterAll(async () => {
    await held.close();
    await rm(directory, { recursive: true, force: true });
  });

  const input = () => RobustnessInput.parse({ index: "law", release });
  const coders = {
    ...standardSettings,
    replicates: 200,
    points: 16,
    variations: [{ choice: "coder-disagreement" }],
  } as const;

  test("tells how many pairs said what, and not of which place, by whom or when", async () => {
    const { doubleCoding } = (await openArchive(directory)).release("law", release) ?? expect.fail();
    expect(doubleCoding).toEqual([
      { indicators: ["birth"], one: "0", other: "0", pairs: 1 },
      { indicators: ["birth"], one: "1", other: "0", pairs: 3 },
      { indicators: ["birth"], one: "1", other: "1", pairs: 2 },
      { indicators: ["descent"], one: "0", other: "0", pairs: 3 },
      { indicators: ["descent"], one: "1", other: "1", pairs: 3 },
    ]);
    expect(JSON.stringify(doubleCoding)).not.toMatch(/Example|AUT|ITA|[0-9a-f]{8}-[0-9a-f]{4}|2027/);
  });

  test("has α with its interval on its Robustness page, and ranges drawn from what the coders said", async () => {
    const archive = withRobustness(await openArchive(directory), { ...coders, variations: [...coders.variations] });
    const view = RobustnessView.parse(robustnessView(archive, input()));
    expect(view.varied).toEqual(["coder-disagreement"]);
    expect(view.agreement).toMatchObject({ pairs: 12, same: 9, untold: 0 });
    expect(view.agreement?.tables.map(({ questions, same }) => [questions[0]?.label, same])).toEqual([
      ["Birth", 3],
      ["Descent", 6],
    ]);
    // 3 of 12 pairs differ; chance would give 2 · 7 · 5 / 11 of 12 codings of birth, and 2 · 6 · 6 / 11 of descent.
    expect(view.agreement?.alpha).toBeCloseTo(1 - 6 / ((2 * 7 * 5) / 11 + (2 * 6 * 6) / 11), 12);
    // Austria is ahead, and a coder of its "birth" might have said otherwise in three of seven.
    const [first] = view.rows;
    expect(first?.rankRange?.lowest).not.toBe(first?.rankRange?.highest);
    const page = renderToStaticMarkup(
      <Robustness view={view} where={{ language: "en", index: "law", release }} origin="https://index.example" />,
    );
    expect(page).toContain("Do two coders agree?");
    expect(page).toContain("12 answers were given twice");
    expect(page).not.toContain("no double coding is on record");
  });

  test("gives the figures away with the draws", async () => {
    const archive = withRobustness(await openArchive(directory), { ...coders, variations: [...coders.variations] });
    const pieces: Uint8Array[] = [];
    for await (const piece of robustnessZipOf(archive, input()).pieces ?? []) pieces.push(Buffer.from(piece));
    expect(Buffer.concat(pieces).toString("latin1")).toContain("agreement.csv");
  });

  test("offers its editor other coders among the choices, by one press", async () => {
    const named = { index: "law", release };
    expect(await world.ask(servedRobustnessDesk, named, editor)).toMatchObject({ coders: "told" });
    const job = await world.ask(servedWorkOutRobustness, { ...named, choices: ["coder-disagreement"] }, editor);
    expect(job.settings.variations).toEqual([{ choice: "coder-disagreement" }]);
  });
});
