/**
 * The studio at its largest: an instrument of 500 questions with every text in five languages, and a release of it over 60
 * places. What is timed is what a person waits for on the server: a page opened and drawn, one text saved, what changed
 * since the version before, a measure tried on the release.
 *
 * Each stands beside the bare thing in it, run in turn with it in one process on one database: to open, the row read by
 * the driver and parsed; to save, the row written by the driver; to compare, two rows read and both written out anew; to try,
 * the row read and the engine over the release's answers. Medians of the rounds and their ratios are printed.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { renderToStaticMarkup } from "react-dom/server";
import type { Actor } from "../src/base/actor.ts";
import { languages } from "../src/base/text.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { countries } from "../src/places/countries.ts";
import { readPackage } from "../src/policy-index/package/read-package.ts";
import { servedPublish } from "../src/policy-index/releases/serve.ts";
import { scoreTable } from "../src/policy-index/scoring/score-package.ts";
import { beginDraft, previewDraft, showChanges, showDraft } from "../src/policy-index/studio/contract.ts";
import { servedEditDraft } from "../src/policy-index/studio/making/serve.ts";
import { servedPreview } from "../src/policy-index/studio/preview/serve.ts";
import { StudioBuild } from "../src/policy-index/studio/StudioBuild.tsx";
import { servedBeginDraft, servedChanges, servedDraft } from "../src/policy-index/studio/serve.ts";
import { perform } from "../src/server/perform.ts";
import { migrate } from "../src/store/migrate.ts";
import { type Database, openDatabase } from "../src/store/open.ts";
import { removedUnderTest } from "../src/store/removed-under-test.ts";

const questions = Number(process.env.QUESTIONS ?? 500);
const rounds = Number(process.env.ROUNDS ?? 15);
const areas = 10;
const places = countries.map(({ alpha3 }) => alpha3).slice(0, 60);

const said = (words: string): string =>
  `{ ${languages.map((language) => `${language}: "${words} (${language})"`).join(", ")} }`;

const ids = Array.from({ length: questions }, (_, at) => `q${at + 1}`);
const words = "Does a child born in the country to foreign parents become a citizen at birth or by declaration";

const question = (id: string): string => `  - id: ${id}
    title: ${said(`Birth in the country ${id}`)}
    question: ${said(`${words}, under condition ${id}?`)}
    guidance: ${said("Count the rule that applies at birth. Leave aside children who would otherwise be stateless.")}
    options:
      - { key: "2", label: ${said("Yes, at birth")}, score: 100 }
      - { key: "1", label: ${said("Later, or with conditions")}, score: 50 }
      - { key: "0", label: ${said("No")}, score: 0 }`;

const area = (at: number): string =>
  `        - { id: area-${at}, title: ${said(`Area ${at}`)}, children: [${ids.filter((_, place) => place % areas === at).join(", ")}] }`;

function writePackage(folder: string): void {
  writeFileSync(
    path.join(folder, "instrument.yaml"),
    `passerelle: 1
id: made-up
version: "1"
title: ${said("A made-up index")}
indicators:
${ids.map(question).join("\n")}
measures:
  - id: headline
    headline: true
    tree:
      id: overall
      children:
${Array.from({ length: areas }, (_, at) => area(at)).join("\n")}
`,
  );
  const rows = places.flatMap((place, at) =>
    ids.map((id, column) => `${place},2026,${id},${(at * 7_919 + column * 104_729) % 3}`),
  );
  writeFileSync(path.join(folder, "answers.csv"), `place,period,indicator,answer\n${rows.join("\n")}\n`);
}

const editor: Actor = { kind: "person", name: "editor", roles: [{ role: "editor" }], provedAt: new Date() };

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;

async function timed(act: () => unknown): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function bench(database: Database, folder: string): Promise<void> {
  const context = (actor: Actor, match?: number) => ({
    ...{ actor, now: new Date(), language: "en" as const, requestId: "bench", archive: archiveOf([]), database },
    ...(match === undefined ? {} : { match: String(match) }),
  });
  const operator: Actor = { kind: "operator", name: "bench" };
  await perform(servedPublish, { package: folder, release: "2026.0" }, context(operator));
  const begun = await perform(servedBeginDraft, { index: "made-up", version: "1" }, context(editor));
  const { id } = beginDraft.output.parse(begun).draft;
  const release = await readPackage(folder);
  if (!("package" in release) || !release.package) throw new Error("the made-up index has faults");
  const { instrument, answers } = release.package;

  const door = await database.connect();
  const column = async (name: "instrument" | "base"): Promise<string> => {
    const { rows } = await door.query<{ text: string }>(
      `select ${name}::text as text from studio.draft where draft_id = $1`,
      [id],
    );
    return rows[0]?.text ?? "";
  };
  const text = await column("instrument");
  await door.query("create table studio.bare (like studio.draft including all)");
  await door.query("insert into studio.bare select * from studio.draft");

  let version = 1;
  const ours = {
    open: async () => {
      const view = showDraft.output.parse(
        await perform(servedDraft, { draft: id, indicator: "q250", measure: "headline" }, context(editor)),
      );
      const asked = { address: `/en/desk/studio/${id}`, onceKey: "bench-bench" };
      renderToStaticMarkup(StudioBuild({ language: "en", view, asked, measure: "headline" }));
    },
    save: async () => {
      const edit = {
        kind: "text",
        of: "indicator",
        id: "q250",
        field: "title",
        language: "fr",
        words: `Né ${version}`,
      };
      await perform(servedEditDraft, { draft: id, edits: [edit] }, context(editor, version));
      version += 1;
    },
    compare: async () => showChanges.output.parse(await perform(servedChanges, { draft: id }, context(editor))),
    try: async () => previewDraft.output.parse(await perform(servedPreview, { draft: id }, context(editor))),
  };
  const bare = {
    open: async () => JSON.parse(await column("instrument")),
    save: async () => {
      await door.query("update studio.bare set instrument = $2, version = version + 1 where draft_id = $1", [id, text]);
    },
    compare: async () => {
      for (const name of ["instrument", "base"] as const) JSON.stringify(JSON.parse(await column(name)));
    },
    try: async () => {
      JSON.parse(await column("instrument"));
      scoreTable(instrument, answers);
    },
  };
  process.stdout.write(
    `${questions} questions in ${languages.length} languages (${(text.length / 1_000).toFixed(0)} KB), ${places.length} places, ${rounds} rounds in turn, medians\n`,
  );
  for (const act of ["open", "save", "compare", "try"] as const) {
    const [own, plain]: [number[], number[]] = [[], []];
    for (let round = -2; round < rounds; round += 1) {
      const [other, one] = [await timed(bare[act]), await timed(ours[act])];
      if (round < 0) continue;
      plain.push(other);
      own.push(one);
    }
    const [one, other] = [median(own), median(plain)];
    process.stdout.write(
      `${act.padEnd(8)} ${one.toFixed(0).padStart(5)} ms   bare ${other.toFixed(1).padStart(6)} ms   ${(one / other).toFixed(1)} times\n`,
    );
  }
  door.release();
}

const folder = mkdtempSync(path.join(tmpdir(), "passerelle-studio-"));
const data = mkdtempSync(path.join(tmpdir(), "passerelle-studio-data-"));
writePackage(folder);
const database = await openDatabase({ dataDirectory: data, databaseUrl: process.env.DATABASE_URL });
try {
  await migrate(database, new Date());
  await bench(database, folder);
} finally {
  await database.close();
  await removedUnderTest(data);
  await removedUnderTest(folder);
}
