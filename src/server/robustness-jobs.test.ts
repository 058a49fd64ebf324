import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, operator, reader } from "../base/actor.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { bundleFile, pointers } from "../policy-index/releases/bundle-files.ts";
import { publish } from "../policy-index/releases/contract.ts";
import { RobustnessJob, robustnessDesk, robustnessReleases } from "../policy-index/releases/robust/contract.ts";
import { settingsOfRelease } from "../policy-index/releases/robust/files.ts";
import {
  servedCancelRobustness,
  servedNextRobustness,
  servedRobustnessDesk,
  servedRobustnessJob,
  servedRobustnessReleases,
  servedWorkOutRobustness,
} from "../policy-index/releases/robust/serve.ts";
import { servedPublish } from "../policy-index/releases/serve.ts";
import { writeTestPackage } from "../policy-index/releases/test-package.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { type Context, perform } from "./perform.ts";
import { settleRobustness, workOnRobustness } from "./robustness-jobs.ts";
import { settleArchive } from "./settle-archive.ts";

onEveryDatabase("working out what an editor asked for", (server) => {
  let held: TestDatabase;
  let now = new Date("2026-03-04T05:06:07Z");
  let index = "";
  const contextOf = (actor: Actor): Context => ({
    ...{ archive: { indexes: () => [], releases: () => [], release: () => undefined } },
    ...{ database: held.database, actor, now, language: "en", requestId: "test" },
  });
  const here = (): Context => contextOf(operator("tester"));
  const editor = (edition?: string): Actor => ({
    ...{ kind: "person", name: "00000000-0000-4000-8000-000000000001", provedAt: now },
    roles: [{ role: "editor", ...(edition === undefined ? {} : { edition }) }],
  });
  const named = () => ({ index, release: "1.0" });
  const ask = async (input: object = {}, actor: Actor = editor()) =>
    RobustnessJob.parse(
      await perform(servedWorkOutRobustness, { ...named(), n: 20, points: 8, ...input }, contextOf(actor)),
    );
  const job = async () => RobustnessJob.parse(await perform(servedRobustnessJob, named(), here()));
  const work = (changed: Partial<Parameters<typeof workOnRobustness>[0]> = {}) =>
    workOnRobustness({
      directory: held.dataDirectory,
      context: here,
      cancel: new AbortController().signal,
      progress: () => undefined,
      made: () => undefined,
      failed: (_, fault) => {
        throw fault;
      },
      ...changed,
    });
  const files = () => readdirSync(join(held.dataDirectory, "robustness")).sort();

  beforeAll(async () => {
    held = await testDatabase(server);
    const { record } = publish.output.parse(
      await perform(servedPublish, { package: writeTestPackage({}), release: "1.0" }, here()),
    );
    index = record.index;
    await settleArchive(held.dataDirectory, here());
  });
  afterAll(() => held.close());

  test("it is answered at once, done once at a time, and is then what the release's page shows", async () => {
    expect(await ask({ seed: 9, vary: [{ choice: "drop-indicator" }] })).toMatchObject({ state: "waiting", done: 0 });
    await expect(ask()).rejects.toMatchObject({ code: "already-worked-out" });
    const shares: number[] = [];
    expect(await work({ progress: (_, done) => shares.push(done ?? -1) })).toBe(1);
    expect(shares.at(-1)).toBe(-1);
    expect(shares.length).toBeGreaterThan(2);
    expect(await job()).toMatchObject({ state: "done", done: 1 });
    const archive = await openArchive(held.dataDirectory);
    expect(archive.workedOut?.(index, "1.0")).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(archive.robustness?.(index, "1.0")?.settings).toMatchObject({
      ...{ seed: 9, replicates: 20, points: 8 },
      variations: [{ choice: "drop-indicator" }],
    });
  });

  test("what was cancelled leaves the page as it was, whether it waited or ran", async () => {
    const before = files();
    await ask({ seed: 10 });
    expect(await perform(servedCancelRobustness, named(), here())).toMatchObject({ state: "cancelled" });
    expect(await work()).toBe(0);
    await expect(perform(servedCancelRobustness, named(), here())).rejects.toMatchObject({ code: "nothing-to-cancel" });
    await ask({ seed: 11 });
    let cancelling: Promise<unknown> | undefined;
    await work({
      progress: () => {
        cancelling ??= perform(servedCancelRobustness, named(), here());
      },
    });
    await cancelling;
    expect(await job()).toMatchObject({ state: "cancelled" });
    expect(files().filter((name) => name.endsWith(".settings.json") || name.endsWith(".part"))).toEqual(
      before.filter((name) => name.endsWith(".settings.json")),
    );
    const archive = await openArchive(held.dataDirectory);
    expect(archive.robustness?.(index, "1.0")?.settings.seed).toBe(9);
  });

  test("a job whose process is gone is begun again by the next, once it has been silent for long enough", async () => {
    await ask({ seed: 12 });
    // Taken, and never heard of again: killed.
    await perform(servedNextRobustness, {}, here());
    expect(await work()).toBe(0);
    expect(await job()).toMatchObject({ state: "running" });
    now = new Date(now.getTime() + 16_000);
    expect(await work()).toBe(1);
    expect(await job()).toMatchObject({ state: "done", settings: { seed: 12 } });
  });

  test("a job whose process ends in good order waits again, and is begun by the next without delay", async () => {
    await ask({ seed: 13 });
    const stop = new AbortController();
    await work({ cancel: stop.signal, progress: () => stop.abort() });
    expect(await job()).toMatchObject({ state: "waiting", done: 0 });
    expect(await work()).toBe(1);
    expect(await job()).toMatchObject({ state: "done", settings: { seed: 13 } });
    await ask({ seed: 12 });
    expect(await work()).toBe(1);
  });

  test("one that fails keeps the reason for who asked and can be asked for again", async () => {
    const [{ bundle } = { bundle: "" }] = await pointers(held.dataDirectory);
    const file = bundleFile(held.dataDirectory, bundle);
    await ask({ seed: 14 });
    renameSync(file, `${file}.away`);
    const faults: unknown[] = [];
    expect(await work({ failed: (_, fault) => faults.push(fault) })).toBe(1);
    renameSync(`${file}.away`, file);
    expect(faults).toHaveLength(1);
    expect(await job()).toMatchObject({ state: "failed", reason: "release-unreadable" });
    const desk = robustnessDesk.output.parse(await perform(servedRobustnessDesk, named(), contextOf(editor())));
    expect(desk.job).toMatchObject({ state: "failed", reason: "release-unreadable" });
    await ask({ seed: 12 });
    expect(await work()).toBe(1);
    expect(await job()).not.toHaveProperty("reason");
  });

  test("choices of which none changes a score are refused by the work itself, and the page stays as it was", async () => {
    const before = files();
    await ask({ vary: [{ choice: "combination", among: ["mean"], nodes: ["cost"] }] });
    const faults: unknown[] = [];
    await work({ failed: (_, fault) => faults.push(fault) });
    expect(faults).toHaveLength(1);
    expect(await job()).toMatchObject({ state: "failed", reason: "nothing-varies" });
    expect(files()).toEqual(before);
  });

  test("a choice whose file was lost is written again from the database", async () => {
    const [{ bundle } = { bundle: "" }] = await pointers(held.dataDirectory);
    rmSync(join(held.dataDirectory, "robustness", `${bundle}.settings.json`));
    expect(await settleRobustness(held.dataDirectory, here())).toBe(1);
    expect((await settingsOfRelease(held.dataDirectory, bundle)).seed).toBe(12);
    expect(await settleRobustness(held.dataDirectory, here())).toBe(0);
  });

  test("what does not fit the instrument is told, each fault with its place", async () => {
    const vary = [{ choice: "weights", by: "noise", nodes: ["nowhere"] }, { choice: "coder-disagreement" }];
    await expect(ask({ vary })).rejects.toMatchObject({
      code: "variations-unfit",
      facts: { fields: ["vary[0].nodes[0]", "vary[1]"] },
    });
    await expect(ask({ n: 1e9 })).rejects.toMatchObject({ code: "input-invalid" });
  });

  test("only an editor whom the release concerns may ask; for others it is not there", async () => {
    await expect(ask({}, reader)).rejects.toMatchObject({ code: "sign-in-needed" });
    const another = editor("00000000-0000-4000-8000-00000000000a");
    await expect(ask({}, another)).rejects.toMatchObject({ code: "not-found" });
    await expect(ask({ release: "9.9" })).rejects.toMatchObject({ code: "not-found" });
  });

  test("what is ticked and what a file says are varied together, the file's faults told by their lines", async () => {
    const file = "vary:\n- choice: weights\n  by: dirichlet\n  concentration: 50\n";
    const { settings } = await ask({ seed: 21, choices: ["drop-indicator"], file });
    expect(settings.variations).toEqual([
      { choice: "drop-indicator" },
      { choice: "weights", by: "dirichlet", concentration: 50 },
    ]);
    await perform(servedCancelRobustness, named(), here());
    await expect(ask({ choices: [] })).rejects.toMatchObject({ code: "nothing-chosen" });
    await expect(ask({ choices: ["weights"], file })).rejects.toMatchObject({ code: "variations-unfit" });
    // More than is kept is said to be more, not made less of.
    await expect(ask({ file: "n: 20000\nvary:\n- choice: drop-area\n" })).rejects.toMatchObject({
      ...{ code: "variations-unfit" },
      details: [{ code: "variation-draws-many", column: "n", found: "20000", expected: "10000" }],
    });
    await expect(ask({ file: "vary:\n- choice: wieghts\n" })).rejects.toMatchObject({
      code: "variations-unfit",
      details: [{ code: "value-not-allowed", row: 2, expected: "weights" }],
    });
  });

  test("an editor of the whole house finds every release, an editor of another edition none", async () => {
    const listed = async (actor: Actor) =>
      robustnessReleases.output.parse(await perform(servedRobustnessReleases, {}, contextOf(actor))).releases;
    expect(await listed(editor())).toMatchObject([{ index, release: "1.0", job: { state: "cancelled" } }]);
    expect(await listed(editor("00000000-0000-4000-8000-00000000000a"))).toEqual([]);
    // What was cancelled is not what its page shows.
    const desk = robustnessDesk.output.parse(await perform(servedRobustnessDesk, named(), contextOf(editor())));
    expect(desk.settings).toMatchObject({ seed: 12 });
  });
});
