/** From a release to a version made of it, to an edition that asks that version: what was answered is found again. */
import { join } from "node:path";
import sql from "sql-template-tag";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, operator } from "../../base/actor.ts";
import { tinyArchive } from "../../explorer/reading/fixture.ts";
import { perform } from "../../server/perform.ts";
import { packageRoot } from "../../store/package-root.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { none, transaction } from "../../store/transaction.ts";
import { personUnderTest } from "../answers/answers-under-test.ts";
import { openDesk } from "../coding/contract.ts";
import { servedCodingDesk } from "../coding/serve.ts";
import { servedCreateEdition } from "../editions/beginning/serve.ts";
import { createEdition, groundForEdition } from "../editions/contract.ts";
import { servedEditionGround } from "../editions/serve.ts";
import { servedPublish } from "../releases/serve.ts";
import { reviewDesk } from "../review/opinions/contract.ts";
import { servedReviewDesk } from "../review/opinions/serve.ts";
import { beginDraft } from "./contract.ts";
import type { Edit } from "./edits/contract.ts";
import { servedEditDraft, servedKeepCrosswalk, servedPublishVersion } from "./making/serve.ts";
import { servedBeginDraft } from "./serve.ts";

const now = new Date("2027-01-10T12:00:00Z");
const editor: Actor = {
  ...{ kind: "person", name: "0192f0c1-0000-7000-8000-000000000001", roles: [{ role: "editor" }], provedAt: now },
};
const index = "town-welcome";

onEveryDatabase("versions in editions", (server) => {
  let held: TestDatabase;
  beforeAll(async () => {
    held = await testDatabase(server);
    const example = join(packageRoot(), "examples/first-index/2026.0");
    await perform(servedPublish, { package: example, release: "2026.0" }, asked(operator("test")));
  });
  afterAll(() => held.close());

  const asked = (actor: Actor, match?: number) => ({
    ...{ actor, now, language: "en" as const, requestId: "test", archive: tinyArchive, database: held.database },
    ...(match === undefined ? {} : { match: String(match) }),
  });
  const ground = async () =>
    groundForEdition.output.parse(await perform(servedEditionGround, { index }, asked(editor)));

  type Made = {
    readonly from: string;
    readonly version: string;
    readonly edits: readonly Edit[];
    readonly rows: object[];
  };
  async function make({ from, version, edits, rows }: Made): Promise<void> {
    const begun = await perform(servedBeginDraft, { index, version: from }, asked(editor));
    const { id: draft } = beginDraft.output.parse(begun).draft;
    await perform(servedEditDraft, { draft, edits: [...edits] }, asked(editor, 1));
    await perform(servedKeepCrosswalk, { draft, rows }, asked(editor, 2));
    await perform(servedPublishVersion, { draft, version }, asked(editor, 2));
  }

  const wanted = (code: string, more: object = {}) => ({
    ...{ index, code, title: { en: code }, places: "TOWN-A", periods: "2027", referenceDay: "2027-01-01" },
    ...{ priorRelease: "2026.0", priorAnswers: "shown", ...more },
  });

  async function deskOf(code: string, more: object) {
    const made = createEdition.output.parse(await perform(servedCreateEdition, wanted(code, more), asked(editor)));
    const edition = made.edition.id;
    await transaction(held.database, { readOnly: false }, (tx) =>
      none(tx, sql`update edition.edition set state = 'open' where edition_id = ${edition}::uuid`),
    );
    const name = await personUnderTest(held.database, "Example author");
    const author: Actor = {
      kind: "person",
      name,
      roles: [{ role: "author", edition, place: "TOWN-A" }],
      provedAt: now,
    };
    const where = { edition, place: "TOWN-A", period: "2027" };
    const desk = openDesk.output.parse(await perform(servedCodingDesk, where, asked(author)));
    expect(await beforeReviewer(where, name)).toEqual(desk.priors);
    return desk;
  }

  /** What a reviewer is shown of the last answers, area by area. */
  async function beforeReviewer(where: { readonly edition: string; readonly place: string }, name: string) {
    const roles = [{ role: "reviewer" as const, edition: where.edition, place: where.place }];
    const reviewer: Actor = { kind: "person", name, roles, provedAt: now };
    const read = async (area?: string) =>
      reviewDesk.output.parse(await perform(servedReviewDesk, { ...where, area }, asked(reviewer)));
    const found: Record<string, unknown> = {};
    for (const { area } of (await read()).areas)
      for (const { question, prior } of (await read(area)).answers) if (prior) found[question.id] = prior;
    return found;
  }

  test("an edition asks a version that was made, and shows each answer before its question", async () => {
    expect((await ground()).chosen?.versions).toEqual([]);
    await make({
      ...{ from: "1.0", version: "2" },
      edits: [
        { kind: "rename-indicator", id: "office", to: "front-desk" },
        { kind: "remove-indicator", id: "interpreter" },
        { kind: "text", of: "indicator", id: "courses", field: "title", language: "en", words: "Free courses" },
      ],
      rows: [
        { kind: "unchanged", from: "office", to: "front-desk" },
        { kind: "merged", from: "languages, interpreter", to: "languages" },
        { kind: "reworded", from: "courses", to: "courses" },
      ],
    });
    expect((await ground()).chosen?.versions).toEqual(["2"]);

    const { questions, priors } = await deskOf("2027", { instrumentVersion: "2" });
    expect(questions.map(({ id }) => id)).toEqual(["front-desk", "languages", "courses"]);
    expect(priors["front-desk"]).toMatchObject({ period: "2026", option: "yes" });
    expect(priors["front-desk"]).not.toHaveProperty("became");
    expect(priors.languages).toMatchObject({ became: "merged", value: 4, also: [{ option: "yes" }] });
    expect(priors.courses).toMatchObject({
      became: "reworded",
      value: 50,
      asked: { words: expect.stringMatching(/./) },
    });
  });

  test("two versions on as well; without a version, as the release asked", async () => {
    await make({
      ...{ from: "2", version: "3" },
      edits: [{ kind: "rename-indicator", id: "front-desk", to: "desk" }],
      rows: [
        { kind: "unchanged", from: "front-desk", to: "desk" },
        { kind: "unchanged", from: "languages", to: "languages" },
        { kind: "unchanged", from: "courses", to: "courses" },
      ],
    });
    expect((await ground()).chosen?.versions).toContain("3");
    const later = await deskOf("2028", { instrumentVersion: "3" });
    expect(later.priors.desk).toMatchObject({ option: "yes" });
    expect(later.priors.languages).toMatchObject({ became: "merged" });
    const plain = await deskOf("2029", {});
    expect(Object.keys(plain.priors).sort()).toEqual(["courses", "interpreter", "languages", "office"]);
    expect(plain.priors.languages).not.toHaveProperty("became");
  });

  test("a version nobody made is refused", async () => {
    await expect(
      perform(servedCreateEdition, wanted("2030", { instrumentVersion: "9" }), asked(editor)),
    ).rejects.toMatchObject({ code: "version-unknown" });
  });
});
