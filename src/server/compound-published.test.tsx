/** A question that is answered item by item is asked whole on every desk, once above its items, and on the page of its answers. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { operator, type Person } from "../base/actor.ts";
import { FileOutput } from "../base/served.ts";
import { Answer } from "../explorer/answer/Answer.tsx";
import { AnswerInput, AnswerView } from "../explorer/answer/contract.ts";
import { answerView } from "../explorer/answer/rules.ts";
import { archiveOf } from "../explorer/reading/fixture.ts";
import { CodingDesk } from "../policy-index/coding/CodingDesk.tsx";
import { documentOf } from "../policy-index/coding/document.ts";
import { servedCodingDesk, servedCodingWorkbook } from "../policy-index/coding/serve.ts";
import { workbookOf } from "../policy-index/coding/workbook.ts";
import { workbookRows } from "../policy-index/coding/workbook-rows.ts";
import type { InstrumentFile } from "../policy-index/instrument/contract.ts";
import { openArchive } from "../policy-index/releases/archive.ts";
import { Cases, ContestedCase } from "../policy-index/review/adjudication/AdjudicationDesk.tsx";
import { servedCases, servedContestedCase, servedDecideCase } from "../policy-index/review/adjudication/serve.ts";
import { servedApproveAgreed, servedContestAnswer } from "../policy-index/review/approval/serve.ts";
import { GovernmentWindow } from "../policy-index/review/government/GovernmentDesk.tsx";
import {
  servedCloseWindow,
  servedGovernmentWindow,
  servedOpenWindow,
} from "../policy-index/review/government/serve.ts";
import { HarmonisingDesk } from "../policy-index/review/harmonising/HarmonisingDesk.tsx";
import { HarmonisingIndex } from "../policy-index/review/harmonising/HarmonisingLists.tsx";
import {
  servedHarmonise,
  servedHarmonising,
  servedHarmonisingIndex,
} from "../policy-index/review/harmonising/serve.ts";
import { ReviewDesk } from "../policy-index/review/opinions/ReviewDesk.tsx";
import { servedGiveOpinion, servedReviewDesk } from "../policy-index/review/opinions/serve.ts";
import { RemarksDesk } from "../policy-index/review/remarks/RemarksDesk.tsx";
import { servedRemarks } from "../policy-index/review/remarks/serve.ts";
import { instrument, now, type World, worldUnderTest } from "../policy-index/review/review-under-test.ts";
import { servedFreeze } from "../policy-index/settling/serve.ts";
import { onEveryDatabase, type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servedPublishEdition } from "./operations.ts";
import { perform } from "./perform.ts";
import { settleArchive } from "./settle-archive.ts";

const yesOrNo = [
  { key: "1", label: { en: "Yes", fr: "Oui" }, score: 100 },
  { key: "0", label: { en: "No", fr: "Non" }, score: 0 },
];

const asks: InstrumentFile = {
  ...instrument,
  indicators: [
    { id: "birth", title: "Birth", options: yesOrNo },
    {
      ...{ id: "fees", kind: "compound", title: { en: "Fees for naturalisation", fr: "Frais de naturalisation" } },
      question: { en: "Is naturalisation free of charge?", fr: "La naturalisation est-elle gratuite ?" },
      guidance: { en: "Count every fee a **statute** names.", fr: "Comptez chaque taxe." },
      items: [
        { id: "adults", title: { en: "Adults", fr: "Adultes" }, options: yesOrNo },
        { id: "minors", title: { en: "Minors", fr: "Mineurs" }, options: yesOrNo },
      ],
    },
  ],
  measures: [
    {
      ...{ id: "all", headline: true },
      tree: { id: "overall", children: [{ id: "ways", title: "Ways", children: ["birth", "fees"] }] },
    },
  ],
};

const items = ["birth", "adults", "minors"];

const times = (page: string, words: string): number => page.split(words).length - 1;

/** What a page asks, once, and above its items. */
function asksWhole(page: string, first = "Adults"): void {
  expect(page).toContain("Fees for naturalisation");
  expect(times(page, "Is naturalisation free of charge?")).toBe(1);
  expect(times(page, "Count every fee a")).toBe(1);
  expect(page.lastIndexOf(first)).toBeGreaterThan(page.indexOf("Is naturalisation free of charge?"));
}

onEveryDatabase("a question that is answered item by item", (server) => {
  let held: TestDatabase;
  let world: World;
  let editor: Person;
  let author: Person;
  let directory: string;
  const asked = { address: "/", onceKey: "once-once" };
  const language = "en" as const;
  const inside = { at: new Date("2027-03-10T10:00:00Z") };
  const after = { at: new Date("2027-04-01T00:00:00Z") };

  beforeAll(async () => {
    held = await testDatabase(server);
    directory = await mkdtemp(join(tmpdir(), "passerelle-compound-"));
    const stages = { second_author: false, review: true, adjudication: true, harmonisation: true };
    world = await worldUnderTest(held.database, {
      asks,
      places: ["FRA"],
      stages: { ...stages, government_window: true },
    });
    await world.query(
      "insert into edition.date (edition_id, stage, opens, closes) values ($1, 'government-window', '2027-03-01', '2027-03-31')",
      [world.edition],
    );
    editor = await world.somebody("editor");
    author = await world.somebody("author");
  });
  afterAll(async () => {
    await held.close();
    await rm(directory, { recursive: true, force: true });
  });

  const here = () => ({ edition: world.edition, place: "FRA", period: "2027" });

  test("is asked whole where it is coded, on the page and in what is taken away", async () => {
    const questionnaire = await world.ask(servedCodingDesk, here(), author);
    const desk = { questionnaire, placeName: "France", area: "ways", isDone: false };
    asksWhole(renderToStaticMarkup(<CodingDesk {...{ language, ...desk }} />));
    const whole = { questions: questionnaire.questions, answers: [], sources: [] };
    const rows = workbookOf(whole, language).slice(1);
    expect(rows.map(([id, words]) => [id, words])).toEqual([
      ["birth", "1. Birth"],
      ["", "Fees for naturalisation\nIs naturalisation free of charge?\nCount every fee a statute names."],
      ["adults", "2. Fees for naturalisation – Adults"],
      ["minors", "3. Fees for naturalisation – Minors"],
    ]);
    asksWhole(
      documentOf(
        whole,
        { title: { words: "2027" }, place: "FRA", period: "2027", areas: questionnaire.areas },
        language,
      ),
    );
    // What stands above the items is no row of an answer when the file is brought back.
    const context = {
      actor: author,
      now,
      language,
      requestId: "test",
      archive: archiveOf([]),
      database: held.database,
    };
    const file = FileOutput.parse(await perform(servedCodingWorkbook, { ...here(), as: "xlsx" }, context));
    const pieces: Uint8Array[] = [];
    for await (const piece of file.pieces ?? []) pieces.push(piece);
    expect([...(await workbookRows(Buffer.concat(pieces))).keys()]).toEqual(items);
  });

  test("is asked whole where it is judged, decided, compared and commented on", async () => {
    await world.send(author, "FRA", "ways", { birth: "1", adults: "1", minors: "0" });
    const reviewer = await world.somebody("reviewer");
    const desk = await world.ask(servedReviewDesk, { ...here(), area: "ways" }, reviewer);
    asksWhole(renderToStaticMarkup(<ReviewDesk view={desk} {...{ language, asked }} />));

    const answer = await world.answer("FRA", "minors");
    const different = {
      ...{ answer, kind: "different-answer", suggestion: { option: "1" }, note: "Free for minors." },
      citations: [{ source: world.law, pinpoint: "Art. 19" }],
    };
    await world.ask(servedGiveOpinion, different, reviewer, { match: 1 });
    for (const one of ["birth", "adults"])
      await world.ask(servedGiveOpinion, { answer: await world.answer("FRA", one), kind: "agree" }, reviewer, {
        match: 1,
      });
    await world.ask(servedContestAnswer, { answer, why: "Two readings." }, editor, { match: 1 });
    const adjudicator = await world.somebody("adjudicator");
    const listed = await world.ask(servedCases, {}, adjudicator);
    expect(renderToStaticMarkup(<Cases view={listed} language="fr" done={undefined} />)).toContain(
      "Frais de naturalisation – Mineurs",
    );
    const contested = await world.ask(servedContestedCase, { answer }, adjudicator);
    asksWhole(renderToStaticMarkup(<ContestedCase view={contested} {...{ language, asked }} />), "Minors");
    const decision = { answer, other: { option: "1" }, reason: "Article 18 is the wider rule." };
    await world.ask(servedDecideCase, decision, adjudicator, { match: contested.stamp });
    await world.ask(servedApproveAgreed, { edition: world.edition }, editor);

    const harmoniser = await world.somebody("harmoniser");
    const index = await world.ask(servedHarmonisingIndex, { edition: world.edition }, harmoniser);
    expect(renderToStaticMarkup(<HarmonisingIndex view={index} language="fr" />)).toContain(
      "Frais de naturalisation – Adultes",
    );
    for (const indicator of items) {
      const view = await world.ask(servedHarmonising, { edition: world.edition, indicator }, harmoniser);
      if (indicator === "adults")
        asksWhole(renderToStaticMarkup(<HarmonisingDesk view={view} {...{ language, asked }} />));
      const answers = view.rows.map(({ id, contentVersion }) => `${id}@${contentVersion}`);
      await world.ask(servedHarmonise, { edition: world.edition, indicator, answers }, harmoniser);
    }
    await world.ask(servedOpenWindow, { edition: world.edition }, editor);
    const government = await world.somebody("government", "FRA");
    const where = { edition: world.edition, place: "FRA" };
    const opened = await world.ask(servedGovernmentWindow, where, government, inside);
    asksWhole(renderToStaticMarkup(<GovernmentWindow view={opened} {...{ language, asked }} />));
    await world.ask(servedCloseWindow, { edition: world.edition }, editor, after);
    const remarks = await world.ask(servedRemarks, here(), author);
    asksWhole(renderToStaticMarkup(<RemarksDesk view={remarks} {...{ language, asked }} />));
  });

  test("is asked whole on the page of an answer to one of its items, once it is published", async () => {
    const [row] = await world.query("select version from edition.edition where edition_id = $1", [world.edition]);
    const provedEditor = { ...editor, provedAt: after.at };
    await world.ask(servedFreeze, { edition: world.edition, leaveOut: true }, provedEditor, {
      ...{ match: Number(row?.version), ...after },
    });
    await world.ask(servedPublishEdition, { edition: world.edition, release: "2027.0" }, editor);
    const context = { actor: operator("test"), now, language: "en" as const, requestId: "test" };
    const nothing = { indexes: () => [], releases: () => [], release: () => undefined };
    await settleArchive(directory, { ...context, database: held.database, archive: nothing });
    const named = { index: "law", release: "2027.0" };
    const input = AnswerInput.parse({ ...named, place: "FRA", indicator: "adults" });
    const view = AnswerView.parse(answerView(await openArchive(directory), input));
    expect(view).toMatchObject({
      question: { compound: { label: "Fees for naturalisation" } },
      answer: { words: "Yes" },
    });
    const page = renderToStaticMarkup(<Answer view={view} where={{ language, ...named }} origin="https://x.org" />);
    asksWhole(page);
    expect(page).toContain("Code civil");
  });
});
