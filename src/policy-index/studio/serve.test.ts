import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../base/actor.ts";
import { perform } from "../../server/perform.ts";
import type { Database } from "../../store/open.ts";
import { type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servers } from "../../store/test-servers.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { writeInstrument } from "../instrument/write-instrument.ts";
import { beginDraft, draftFile, editDraft, listStudio, showChanges, showDraft, textsFile } from "./contract.ts";
import type { Edit } from "./edits/contract.ts";
import {
  servedBringTexts,
  servedEditDraft,
  servedKeepCrosswalk,
  servedPublishVersion,
  servedUndoEdit,
} from "./making/serve.ts";
import {
  servedBeginDraft,
  servedChanges,
  servedDraft,
  servedDraftFile,
  servedStudio,
  servedVersionFile,
} from "./serve.ts";
import { versionFile } from "./tables/contract.ts";
import { servedTextsFile } from "./translations/serve.ts";

let held: TestDatabase | undefined;
beforeAll(async () => {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  held = await testDatabase(server);
}, 120_000);
afterAll(() => held?.close());

const archive = { indexes: () => [], releases: () => [], release: () => undefined };
const editor = (name: string): Actor => ({ kind: "person", name, roles: [{ role: "editor" }], provedAt: new Date(0) });
const ana = editor("ana");
const ben = editor("ben");
const asked = (actor: Actor, match?: number) => {
  const database: Database = held?.database ?? expect.fail("no database");
  return {
    ...{ actor, archive, database, now: new Date("2027-01-01T10:00:00Z"), language: "en" as const, requestId: "test" },
    ...(match === undefined ? {} : { match: String(match) }),
  };
};
const small = `
passerelle: 1
id: law
version: "1.0"
title: { en: Law }
language: en
indicators:
  - id: birth
    title: { en: Birth }
    options:
      - { key: "1", label: { en: "Yes" }, score: 100 }
      - { key: "0", label: { en: "No" }, score: 0 }
measures:
  - { id: headline, headline: true, tree: { id: overall, children: [birth] } }
`;
const fileOf = (text: string) => ({ name: "instrument.yaml", bytes: new Uint8Array(Buffer.from(text)) });
const begun = async (text: string) =>
  beginDraft.output.parse(await perform(servedBeginDraft, { file: fileOf(text) }, asked(ana))).draft.id;
const edit = (draft: string, match: number, actor: Actor, ...edits: Edit[]) =>
  perform(servedEditDraft, { draft, edits }, asked(actor, match));
const shown = async (draft: string) => showDraft.output.parse(await perform(servedDraft, { draft }, asked(ana)));
const say = (language: string, words: string): Edit => ({
  ...{ kind: "text", of: "indicator", id: "birth", field: "title", language, words },
});

test("two people who write in two languages at once both keep what they wrote", async () => {
  const draft = await begun(small);
  await edit(draft, 1, ana, say("fr", "Naissance"));
  expect(await edit(draft, 1, ben, say("ar", "الولادة"))).toMatchObject({ merged: true, draft: { version: 3 } });
  const { instrument } = await shown(draft);
  expect(instrument.indicators[0]?.title).toEqual({ en: "Birth", fr: "Naissance", ar: "الولادة" });
});

test("two people who write the same thing: the second is told both, and nothing is overwritten", async () => {
  const draft = await begun(small);
  await edit(draft, 1, ana, say("fr", "Naissance"));
  await expect(edit(draft, 1, ben, say("fr", "Né ici"))).rejects.toMatchObject({
    code: "stale",
    details: [{ yours: "Né ici", theirs: "Naissance" }],
  });
  expect((await shown(draft)).instrument.indicators[0]?.title).toEqual({ en: "Birth", fr: "Naissance" });
});

test("what stands there already is nobody's rival: one's own save a moment before, or two who wrote alike", async () => {
  const draft = await begun(small);
  await edit(draft, 1, ana, say("fr", "Naissance"));
  expect(await edit(draft, 1, ana, say("fr", "Naissance"))).toMatchObject({ edits: 0, draft: { version: 2 } });
  expect(await edit(draft, 1, ben, say("fr", "Naissance"), say("ar", "الولادة"))).toMatchObject({ edits: 1 });
  const title = { en: "Birth", fr: "Naissance", ar: "الولادة" };
  expect((await shown(draft)).instrument.indicators[0]?.title).toEqual(title);
});

test("a whole form sent from an older page changes only what was changed in it", async () => {
  const draft = await begun(small);
  await edit(draft, 1, ana, say("en", "Born here"));
  await edit(draft, 1, ben, say("en", "Birth"), say("fr", "Naissance"));
  expect((await shown(draft)).instrument.indicators[0]?.title).toEqual({ en: "Born here", fr: "Naissance" });
});

/** Two people's edits, both seen at the same version. */
async function beside(text: string, first: Edit, second: Edit) {
  const draft = await begun(text);
  const { draft: now } = editDraft.output.parse(await edit(draft, 1, ana, first));
  const came = edit(draft, 1, ben, second).then(
    () => "done",
    (refused: { code: string }) => refused.code,
  );
  const outcome = await came;
  return { draft, outcome, version: now.version, instrument: (await shown(draft)).instrument };
}

test("posts saved on a page that was open when their question got another name are kept under that name, whoever comes first", async () => {
  const rename: Edit = { kind: "rename-indicator", id: "birth", to: "at-birth" };
  const posts: Edit = {
    ...{ kind: "prepare-normalise", method: "goalposts", scale: 100, cut: "no" },
    posts: [{ id: "birth", low: 0, high: 50 }],
  };
  for (const [first, second] of [
    [rename, posts],
    [posts, rename],
  ] as const) {
    const { outcome, instrument } = await beside(small, first, second);
    expect(outcome).toBe("done");
    expect(instrument.prepare?.normalise).toMatchObject({ posts: { "at-birth": [0, 50] } });
  }
  const gone = await beside(small, { kind: "remove-indicator", id: "birth" }, posts);
  expect(gone).toMatchObject({ outcome: "stale", instrument: { indicators: [] } });
});

const twoMeasures = `${small}  - { id: second, tree: { id: overall, children: [{ id: ways, children: [birth] }] } }
`.replace("children: [birth] } }", "children: [{ id: ways, children: [birth] }] } }");

test("a branch renamed beside another measure made the headline: the second is told, in either order, and can do it then", async () => {
  const head: Edit = { kind: "head-measure", id: "second" };
  const rename: Edit = { kind: "rename-node", measure: "headline", id: "ways", to: "paths" };
  for (const [first, second] of [
    [head, rename],
    [rename, head],
  ] as const) {
    const { draft, outcome, version } = await beside(twoMeasures, first, second);
    expect(outcome).toBe("stale");
    expect(await edit(draft, version, ben, second)).toMatchObject({ edits: 1 });
  }
  // What is not about names of branches goes on beside it.
  const weight: Edit = { kind: "weigh", measure: "headline", from: "overall", child: "ways", weight: 2 };
  expect((await beside(twoMeasures, head, weight)).outcome).toBe("done");
});

test("an edit is taken back and done again", async () => {
  const draft = await begun(small);
  await edit(draft, 1, ana, { kind: "remove-indicator", id: "birth" });
  expect((await shown(draft)).instrument.indicators).toEqual([]);
  await perform(servedUndoEdit, { draft }, asked(ana));
  expect((await shown(draft)).instrument.indicators).toHaveLength(1);
  await perform(servedUndoEdit, { draft, again: true }, asked(ana));
  expect((await shown(draft)).instrument.indicators).toEqual([]);
  await expect(perform(servedUndoEdit, { draft }, asked(ben))).rejects.toMatchObject({ code: "nothing-to-undo" });
});

test("a version is made once, whole, with what became of every question; the next begins from it", async () => {
  const first = await begun(small.replace("id: law", "id: versions"));
  await edit(first, 1, ana, { kind: "set-option", id: "birth", key: "1", score: 90 });
  await perform(servedPublishVersion, { draft: first, version: "1.1" }, asked(ana, 2));
  await expect(edit(first, 2, ana, say("fr", "x"))).rejects.toMatchObject({ code: "draft-closed" });

  const { draft } = beginDraft.output.parse(
    await perform(servedBeginDraft, { index: "versions", version: "1.1" }, asked(ana)),
  );
  await expect(perform(servedPublishVersion, { draft: draft.id, version: "1.1" }, asked(ana, 1))).rejects.toMatchObject(
    {
      code: "version-taken",
    },
  );
  await edit(
    draft.id,
    1,
    ana,
    {
      kind: "add-indicator",
      id: "oath",
      title: "Oath",
      language: "en",
      as: "score",
      measure: "headline",
      under: "overall",
    },
    say("en", "Born here"),
  );
  const changes = showChanges.output.parse(await perform(servedChanges, { draft: draft.id }, asked(ana)));
  expect(changes.crosswalk).toEqual([
    { kind: "reworded", from: ["birth"], to: ["birth"] },
    { kind: "new", from: [], to: ["oath"] },
  ]);
  const rows = [{ kind: "reworded", from: "birth", to: "birth" }];
  await expect(perform(servedKeepCrosswalk, { draft: draft.id, rows }, asked(ana, 2))).rejects.toMatchObject({
    code: "crosswalk-incomplete",
  });
  await perform(servedKeepCrosswalk, { draft: draft.id, rows: [...rows, { kind: "new", to: "oath" }] }, asked(ana, 2));
  await perform(servedPublishVersion, { draft: draft.id, version: "2" }, asked(ana, 2));
  const { versions } = listStudio.output.parse(await perform(servedStudio, {}, asked(ana)));
  expect(
    versions
      .filter(({ index }) => index === "versions")
      .map(({ version }) => version)
      .sort(),
  ).toEqual(["1.1", "2"]);
});

test("what an editor said became of each question goes out with the package and comes back with it", async () => {
  const first = await begun(small.replace("id: law", "id: travelling"));
  await perform(servedPublishVersion, { draft: first, version: "1" }, asked(ana, 1));
  const { draft } = beginDraft.output.parse(
    await perform(servedBeginDraft, { index: "travelling", version: "1" }, asked(ana)),
  );
  const added = (id: string): Edit => ({ ...{ kind: "add-indicator", id, title: id, language: "en", as: "score" } });
  await edit(draft.id, 1, ana, { kind: "remove-indicator", id: "birth" }, added("by-law"), added("by-choice"));
  const place = (child: string): Edit => ({ kind: "place", measure: "headline", under: "overall", child });
  await edit(draft.id, 2, ana, place("by-law"), place("by-choice"));
  const rows = [{ kind: "split", from: "birth", to: "by-law, by-choice" }];
  await perform(servedKeepCrosswalk, { draft: draft.id, rows }, asked(ana, 3));
  await perform(servedPublishVersion, { draft: draft.id, version: "2" }, asked(ana, 3));

  const sent = { index: "travelling", version: "2" };
  const { pieces: read } = versionFile.output.parse(await perform(servedVersionFile, sent, asked(ana)));
  const pieces: Uint8Array[] = [];
  for await (const piece of read) pieces.push(piece);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  const file = { name: "package.zip", bytes };
  // As in another installation that has version 1 only: the next from it, by the file.
  const brought = beginDraft.output.parse(await perform(servedBeginDraft, { file, version: "1" }, asked(ana)));
  const changes = showChanges.output.parse(await perform(servedChanges, { draft: brought.draft.id }, asked(ana)));
  expect(changes).toMatchObject({
    crosswalkIs: "kept",
    crosswalk: [{ kind: "split", from: ["birth"], to: ["by-law", "by-choice"] }],
  });
  const unknown = perform(servedVersionFile, { ...sent, version: "9" }, asked(ana));
  await expect(unknown).rejects.toMatchObject({ code: "not-found" });
});

test("an instrument with a fault never becomes a version", async () => {
  const draft = await begun(small.replace("id: law", "id: faulty"));
  await edit(draft, 1, ana, { kind: "remove-indicator", id: "birth" });
  await expect(perform(servedPublishVersion, { draft, version: "9" }, asked(ana, 2))).rejects.toMatchObject({
    code: "instrument-invalid",
  });
});

const examples = new URL("../../../examples/", import.meta.url);
const bundled = (await readdir(examples, { recursive: true }))
  .filter((file) => file.endsWith("instrument.yaml"))
  .sort();

test.each(bundled)("%s goes in as a file and as a zip, and comes out of both to the byte", async (file) => {
  const zipOf = async (draft: string) => {
    const pieces: Uint8Array[] = [];
    const { pieces: read } = draftFile.output.parse(await perform(servedDraftFile, { draft }, asked(ana)));
    for await (const piece of read) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const written = await readFile(new URL(file, examples), "utf8");
  const first = await zipOf(await begun(written));
  const brought = { file: { name: "package.zip", bytes: new Uint8Array(first) } };
  const { draft } = beginDraft.output.parse(await perform(servedBeginDraft, brought, asked(ana)));
  expect(await zipOf(draft.id)).toEqual(first);
  const { instrument } = await shown(draft.id);
  expect(writeInstrument(instrument)).toBe(writeInstrument(readInstrument(written).instrument ?? expect.fail(file)));
});

test.each(["csv", "xlsx"] as const)("texts go out to translators as %s and come back", async (as) => {
  const draft = await begun(small);
  const out = textsFile.output.parse(await perform(servedTextsFile, { draft, into: "fr", as }, asked(ana)));
  const pieces: Uint8Array[] = [];
  for await (const piece of out.pieces) pieces.push(piece);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  const back = (file: Uint8Array) =>
    perform(servedBringTexts, { draft, file: { name: `texts.${as}`, bytes: file } }, asked(ana, 1));
  expect(await back(bytes)).toMatchObject({ edits: 0 });
  if (as === "xlsx") return;
  const text = Buffer.from(bytes)
    .toString()
    .replace("indicator|birth|title,Birth,", "indicator|birth|title,Birth,Naissance");
  expect(await back(new Uint8Array(Buffer.from(text)))).toMatchObject({ edits: 1 });
  expect((await shown(draft)).instrument.indicators[0]?.title).toEqual({ en: "Birth", fr: "Naissance" });
});

test("a text that no cell holds goes out as CSV, and not cut off as a workbook", async () => {
  const draft = await begun(
    small.replace("title: { en: Law }", `title: { en: Law }\ndescription: "${"x".repeat(40_000)}"`),
  );
  const out = (as: "csv" | "xlsx") => perform(servedTextsFile, { draft, as }, asked(ana));
  await expect(out("xlsx")).rejects.toMatchObject({
    code: "text-beyond-cell",
    facts: { length: 40_000, most: 32_767 },
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of textsFile.output.parse(await out("csv")).pieces) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toContain("x".repeat(40_000));
});
