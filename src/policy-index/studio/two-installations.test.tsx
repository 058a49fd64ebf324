/** An instrument goes from one installation to another as a package, and comes back as it went; what is no package says so. */
import { readdir, readFile } from "node:fs/promises";
import { zipSync } from "fflate";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../base/actor.ts";
import { isRefusal } from "../../base/refusal.ts";
import { languages } from "../../base/text.ts";
import { perform } from "../../server/perform.ts";
import { problemOf } from "../../server/problem.ts";
import { type TestDatabase, testDatabase } from "../../store/test-database.ts";
import { servers } from "../../store/test-servers.ts";
import { findingWords } from "../package/words.ts";
import { beginDraft, draftFile } from "./contract.ts";
import type { Edit } from "./edits/contract.ts";
import { leftBehind } from "./left-behind.ts";
import { servedEditDraft, servedKeepCrosswalk, servedPublishVersion } from "./making/serve.ts";
import { StudioList } from "./StudioList.tsx";
import { servedBeginDraft, servedDraftFile, servedVersionFile } from "./serve.ts";
import { versionFile } from "./tables/contract.ts";

const archive = { indexes: () => [], releases: () => [], release: () => undefined };
const ana: Actor = { kind: "person", name: "ana", roles: [{ role: "editor" }], provedAt: new Date(0) };

/** An installation with a studio of its own, whose clock says what it likes. */
async function installation(now: string) {
  const [server] = servers;
  if (!server) throw new Error("there is no server to test on");
  const held: TestDatabase = await testDatabase(server);
  const asked = (match?: number) => ({
    ...{ actor: ana, archive, database: held.database, now: new Date(now), language: "en" as const, requestId: "test" },
    ...(match === undefined ? {} : { match: String(match) }),
  });
  const bytesOf = async (output: { readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array> }) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of output.pieces) pieces.push(piece);
    return new Uint8Array(Buffer.concat(pieces));
  };
  return {
    asked,
    close: () => held.close(),
    bring: async (bytes: Uint8Array, name = "package.zip") =>
      beginDraft.output.parse(await perform(servedBeginDraft, { file: { name, bytes } }, asked())).draft,
    saidOf: async (bytes: Uint8Array) =>
      beginDraft.output.parse(await perform(servedBeginDraft, { file: { name: "package.zip", bytes } }, asked())),
    begin: async (index: string, version: string) =>
      beginDraft.output.parse(await perform(servedBeginDraft, { index, version }, asked())).draft.id,
    edit: (draft: string, match: number, ...edits: Edit[]) => perform(servedEditDraft, { draft, edits }, asked(match)),
    publish: (draft: string, version: string, match: number) =>
      perform(servedPublishVersion, { draft, version }, asked(match)),
    taken: async (draft: string) => bytesOf(draftFile.output.parse(await perform(servedDraftFile, { draft }, asked()))),
    version: async (index: string, version: string) =>
      bytesOf(versionFile.output.parse(await perform(servedVersionFile, { index, version }, asked()))),
  };
}

let here: Awaited<ReturnType<typeof installation>>;
let there: Awaited<ReturnType<typeof installation>>;
beforeAll(async () => {
  here = await installation("2027-01-01T10:00:00Z");
  there = await installation("2031-06-30T23:59:00Z");
}, 120_000);
afterAll(async () => {
  await here?.close();
  await there?.close();
});

const examples = new URL("../../../examples/", import.meta.url);
const bundled = (await readdir(examples, { recursive: true }))
  .filter((file) => file.endsWith("instrument.yaml"))
  .sort();

test.each(bundled)("%s taken from one installation to another is the same bytes there, years later", async (file) => {
  const { id } = await here.bring(new Uint8Array(await readFile(new URL(file, examples))), "instrument.yaml");
  const taken = await here.taken(id);
  const draft = await there.bring(taken);
  expect(Buffer.from(await there.taken(draft.id)).equals(taken)).toBe(true);
});

const small = `
passerelle: 1
id: law
version: "1"
title: { en: Law, ar: القانون }
language: en
indicators:
  - id: birth
    title: { en: Birth }
    options: [{ key: "1", label: { en: "Yes" }, score: 100 }, { key: "0", label: { en: "No" }, score: 0 }]
measures:
  - { id: headline, headline: true, tree: { id: overall, children: [birth] } }
`;

test("versions go one after the other, each with what became of the questions of the one before", async () => {
  const first = await here.bring(new Uint8Array(Buffer.from(small)), "instrument.yaml");
  await here.publish(first.id, "1", 1);
  const second = await here.begin("law", "1");
  const added = (id: string): Edit => ({ kind: "add-indicator", id, title: id, language: "en", as: "score" });
  const place = (child: string): Edit => ({ kind: "place", measure: "headline", under: "overall", child });
  await here.edit(second, 1, { kind: "remove-indicator", id: "birth" }, added("by-law"), added("by-choice"));
  await here.edit(second, 2, place("by-law"), place("by-choice"));
  const rows = [{ kind: "split", from: "birth", to: "by-law, by-choice" }];
  await perform(servedKeepCrosswalk, { draft: second, rows }, here.asked(3));
  await here.publish(second, "2", 3);

  for (const version of ["1", "2"]) {
    const taken = await here.version("law", version);
    const brought = await there.bring(taken);
    await there.publish(brought.id, version, 1);
    expect(Buffer.from(await there.version("law", version)).equals(taken)).toBe(true);
  }
});

test("what a package says became of the questions is not left behind in silence, where the version before is not here", async () => {
  const second = small.replace("id: law", "id: oath").replace('version: "1"', 'version: "2"');
  const crosswalk = "kind,from,to\nreworded,oath,birth\n";
  const packed = (table: string) =>
    zipSync({ "instrument.yaml": written(second), ...(table ? { "crosswalk.csv": written(table) } : {}) });
  const leftOf = async (table: string) => {
    const { draft, findings } = await here.saidOf(packed(table));
    return { draft, left: findings.map(({ code }) => code).filter((code) => code.startsWith("crosswalk-")) };
  };
  expect((await leftOf("")).left).toEqual([]);
  const { draft, left } = await leftOf(crosswalk);
  expect(left).toEqual(["crosswalk-alone"]);
  expect((await leftOf("kind,from\nfrom nowhere")).left).toEqual(["crosswalk-unreadable"]);
  // The address the page leads to says it in every language, with what is lost and what to do.
  for (const language of languages) {
    const finding = leftBehind("studio.begin.alone", draft) ?? expect.fail("nothing is said");
    const { said, mend } = findingWords(finding, language);
    expect(said).toContain("oath");
    expect(said + mend).not.toMatch(/[{}]/);
  }
  expect(leftBehind("studio.begin", draft)).toBeUndefined();

  const first = await here.bring(written(second.replace('version: "2"', 'version: "1"')), "instrument.yaml");
  await here.publish(first.id, "1", 1);
  expect((await leftOf(crosswalk)).left).toEqual(["crosswalk-unfit"]);
  expect((await leftOf(crosswalk.replace("oath", "birth"))).left).toEqual([]);
});

const written = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const bad: readonly (readonly [string, Uint8Array, RegExp, RegExp])[] = [
  ["an empty zip", zipSync({}), /instrument\.yaml/, /Add it at the top/],
  ["a zip of something else", zipSync({ "holiday.jpg": written("x") }), /instrument\.yaml/, /Add it at the top/],
  ["half of a zip", zipSync({ "instrument.yaml": written(small) }).subarray(0, 40), /zip/, /again|anew/i],
  ["no YAML", written("passerelle: 1\n  id: [law"), /line|row|YAML/i, /./],
  ["an instrument without a title", written(small.replace("title: { en: Law, ar: القانون }\n", "")), /title/, /./],
  ["an option twice", written(small.replace('key: "0"', 'key: "1"')), /1/, /./],
  ["a tree with a question that is not there", written(small.replace("[birth] }", "[birth, oath] }")), /oath/, /./],
  ["another kind of file", written("%PDF-1.7 \u0000\u0001"), /./, /./],
];

test.each(bad)(
  "%s is refused, and the page says what is wrong and what mends it, in every language",
  async (_, bytes, said, mend) => {
    const refused = await here.bring(bytes).then(
      () => expect.fail("it was taken"),
      (thrown: unknown) => (isRefusal(thrown) ? thrown : expect.fail(String(thrown))),
    );
    expect(refused.code).toBe("instrument-invalid");
    for (const language of languages) {
      const told = problemOf(refused, { language, requestId: "test", words: servedBeginDraft.problems }, beginDraft);
      const posted = { act: "studio.begin", fields: {}, problem: told };
      const html = renderToStaticMarkup(
        <StudioList
          language={language}
          view={{ drafts: [], versions: [], mayEdit: true }}
          asked={{ address: "/", onceKey: "once-once", posted }}
        />,
      );
      const list = /<ul class="studio-findings">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? "";
      expect(list.replace(/<[^>]+>/g, " ")).toMatch(said);
      const mends = [...list.matchAll(/<span class="entry-note">([^<]*)<\/span>/g)].map(([, words = ""]) => words);
      expect(mends.join(" ")).toMatch(language === "en" ? mend : /\S/);
      expect(list).not.toMatch(/undefined|\{\w+\}/);
    }
  },
);

test("a package that was zipped with its folder is read all the same", async () => {
  const zipped = zipSync({ "law-1/instrument.yaml": written(small.replace("id: law", "id: foldered")) });
  expect((await here.bring(zipped)).index).toBe("foldered");
});
