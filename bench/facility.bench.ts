/**
 * The desks of the facility with ten thousand requests to three programmes and two thousand actions: every view as its page is asked
 * for and drawn on the server, in a programme of a third of them, as an officer, an assessor and a member of a committee; and the file
 * of all requests.
 *
 * Peer, in turn with each in the same run on the same database: the rows it is made of, read whole by the driver with nothing asked
 * of them (for a list those of its requests, for a page those of its one), and for the file the same rows by a cursor, two hundred at a time.
 * The medians are printed with their ratios; a view over `MOST` milliseconds (200 unless said) ends the bench with an error.
 *
 * With `node --expose-gc` the memory of the file is measured too. `REQUESTS` and `ACTIONS` say how many; `DATABASE_URL` names a server, otherwise the embedded database.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { z } from "zod";
import type { Person } from "../src/base/actor.ts";
import type { ServedFromDatabase } from "../src/base/served.ts";
import { archiveOf } from "../src/explorer/reading/fixture.ts";
import { ActionPage } from "../src/facility/actions/ActionPage.tsx";
import { ActionsBoard } from "../src/facility/actions/ActionsBoard.tsx";
import * as actions from "../src/facility/actions/serve.ts";
import { compactObjectives } from "../src/facility/portfolio/objectives.ts";
import { AssessorList, AssessorPage } from "../src/facility/requests/desk/AssessorPages.tsx";
import { DeskBoard } from "../src/facility/requests/desk/DeskBoard.tsx";
import { DeskRequestPage } from "../src/facility/requests/desk/DeskRequestPage.tsx";
import { servedExportRequests } from "../src/facility/requests/desk/exported/serve.ts";
import { MemberList, MemberPage } from "../src/facility/requests/desk/MemberPages.tsx";
import * as desk from "../src/facility/requests/desk/serve.ts";
import { perform } from "../src/server/perform.ts";
import { migrate } from "../src/store/migrate.ts";
import { type Database, openDatabase } from "../src/store/open.ts";
import { removedUnderTest } from "../src/store/removed-under-test.ts";
import { aloneOn, type Transaction, transaction } from "../src/store/transaction.ts";
import { keepMadeUpActions } from "./made-up-actions.ts";
import { keepMadeUp, type MadeUp, now } from "./made-up-facility.ts";

const requests = Number(process.env.REQUESTS ?? 10_000);
const actionCount = Number(process.env.ACTIONS ?? 2_000);
const rounds = Number(process.env.ROUNDS ?? 15);
const most = Number(process.env.MOST ?? 200);

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

async function bench(database: Database, { people, count }: MadeUp, acts: number): Promise<void> {
  const door = await database.connect();
  const [officer, assessor, member] = (["facility-officer", "assessor", "committee-member"] as const).map(
    (role) => people.get(`ONE ${role}`)?.[0] ?? nobody(),
  );
  const ask = async <I extends z.ZodType, O extends z.ZodType>(
    served: ServedFromDatabase<Transaction, I, O>,
    input: object,
    actor: Person = officer ?? nobody(),
  ): Promise<z.output<O>> =>
    served.operation.output.parse(
      await perform(served, input, {
        ...{ actor, now, language: "en", requestId: "bench", archive: archiveOf([]), database },
      }),
    );
  const drawn = (element: ReactElement): number => renderToStaticMarkup(element).length;
  const asked = { address: "/en/desk/requests", onceKey: "bench-bench" };
  const language = "en" as const;

  /** All that is kept of some requests or actions, read whole. */
  const bare = async (ids: readonly string[]): Promise<void> => {
    for (const table of ["request", "applicant", "request_version", "happening", "standing"])
      await door.query(`select * from facility.${table} where request_id = any($1::uuid[])`, [ids]);
  };
  const bareActions = async (ids: readonly string[]): Promise<void> => {
    for (const table of ["action", "action_version", "action_happening", "action_number"])
      await door.query(`select * from facility.${table} where action_id = any($1::uuid[])`, [ids]);
  };
  const board = async (input: object) => {
    const view = await ask(desk.servedDeskRequests, { programme: "ONE", ...input });
    drawn(DeskBoard({ view, language }));
    return view.lines.map(({ request }) => request);
  };
  const page = async (request: string) => {
    const view = await ask(desk.servedDeskRequest, { request });
    drawn(DeskRequestPage({ view, asked, language }));
    return [request];
  };
  const actionBoard = async (input: object) => {
    const view = await ask(actions.servedActions, { programme: "ONE", ...input });
    drawn(ActionsBoard({ view, language }));
    return view.lines.map(({ action }) => action);
  };
  const actionPage = async (action: string) => {
    const view = await ask(actions.servedAction, { action });
    drawn(ActionPage({ view, asked, objectives: compactObjectives, gaps: new Map(), language }));
    return [action];
  };
  const oneAction = async (status: string): Promise<string> => (await actionBoard({ status }))[0] ?? nobody();
  const memberList = async (input: object) => {
    const view = await ask(desk.servedMemberRequests, input, member);
    drawn(MemberList({ view, language }));
    return [...view.lines, ...view.decided].map(({ number }) => number);
  };
  const one = async (stage: string): Promise<string> => (await board({ stage }))[0] ?? nobody();
  const { rows: over } = await door.query<{ request_id: string }>(
    "select request_id from facility.request where programme = 'ONE' and state = 'declined' order by request_id limit 1",
  );
  const assessed = (await ask(desk.servedAssessorRequests, {}, assessor)).lines;
  const matters = await ask(desk.servedMemberRequests, {}, member);
  tell(
    `open to the assessor ${assessed.length}; before the member ${matters.counts.before}, decided ${matters.counts.decided}`,
  );

  const views: Readonly<Record<string, () => Promise<readonly string[]>>> = {
    "the board": () => board({}),
    "the board, last page": () => board({ page: Math.max(1, Math.floor((requests * 7) / 20 / 3 / 100)) }),
    "the board, one stage": () => board({ stage: "decision" }),
    "a request that has just come": await one("acknowledgement").then((id) => () => page(id)),
    "a request in assessment": await one("assessment").then((id) => () => page(id)),
    "a request at its committee": await one("decision").then((id) => () => page(id)),
    "a request that is over": () => page(over[0]?.request_id ?? nobody()),
    "an assessor's list": async () => {
      const view = await ask(desk.servedAssessorRequests, {}, assessor);
      drawn(AssessorList({ view, language }));
      return view.lines.map(({ request }) => request);
    },
    "an assessment": async () => {
      const request = assessed[0]?.request ?? nobody();
      const view = await ask(desk.servedAssessorRequest, { request }, assessor);
      drawn(AssessorPage({ view, asked, language }));
      return [request];
    },
    "a member's list": () => memberList({}),
    "a member's list, last page": () => memberList({ page: Math.ceil(matters.counts.before / 100) }),
    "what was decided": () => memberList({ which: "decided" }),
    "a dossier": async () => {
      const request = matters.lines[0]?.request ?? nobody();
      const view = await ask(desk.servedMemberRequest, { request }, member);
      drawn(MemberPage({ view, asked, language }));
      return [request];
    },
  };
  const ofActions: typeof views = {
    "the board of actions": () => actionBoard({}),
    "actions, what is over": () => actionBoard({ status: "completed" }),
    "an action being written": await oneAction("preparation").then((id) => () => actionPage(id)),
    "an action under way": await oneAction("under-way").then((id) => () => actionPage(id)),
    "an action that is over": await oneAction("completed").then((id) => () => actionPage(id)),
  };
  tell(`${count} requests and ${acts} actions on the ${database.kind} database, ${rounds} rounds in turn, medians`);
  const slow: string[] = [];
  const peers = [
    ...Object.entries(views).map((one) => [...one, bare] as const),
    ...Object.entries(ofActions).map((one) => [...one, bareActions] as const),
  ];
  for (const [name, view, itsRows] of peers) {
    const [own, plain]: [number[], number[]] = [[], []];
    for (let round = -3; round < rounds; round += 1) {
      let ids: readonly string[] = [];
      const ours = await timed(async () => {
        ids = await view();
      });
      const rows = await timed(() => itsRows(ids));
      if (round < 0) continue;
      own.push(ours);
      plain.push(rows);
    }
    const [ours, rows] = [median(own), median(plain)];
    if (!(ours < most)) slow.push(name);
    tell(
      `  ${name.padEnd(30)} ${ours.toFixed(1).padStart(7)} ms   its rows ${rows.toFixed(1).padStart(6)} ms   ${(ours / rows).toFixed(1)} times`,
    );
  }
  const { rows: all } = await door.query<{ request_id: string }>(
    "select request_id from facility.request where programme = 'ONE' order by request_id",
  );
  const [files, copies]: [number[], number[]] = [[], []];
  let bytes = 0;
  const inPieces = async (after: () => void): Promise<void> => {
    const { pieces } = await ask(servedExportRequests, { programme: "ONE", form: "jsonl" });
    bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      after();
    }
  };
  for (let round = -1; round < 5; round += 1) {
    const copied = await timed(async () => {
      await door.query("begin");
      await door.query(
        `declare whole cursor for select * from facility.request join facility.request_version using (request_id)
         where request_id = any($1::uuid[])`,
        [all.map(({ request_id }) => request_id)],
      );
      while ((await door.query("fetch 200 from whole")).rowCount);
      await door.query("commit");
    });
    const written = await timed(async () => {
      await inPieces(() => undefined);
    });
    if (round < 0) continue;
    files.push(written);
    copies.push(copied);
  }
  // What is in use once everything is collected that can be, after each piece: the highest above what was before the first.
  const inUse = (): number => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = inUse();
  let high = 0;
  await inPieces(() => {
    high = Math.max(high, inUse() - before);
  });
  const [file, rows] = [median(files), median(copies)];
  tell(
    `a file of ${all.length} requests, ${(bytes / 1e6).toFixed(1)} MB: ${file.toFixed(0)} ms, ${(file / rows).toFixed(1)} times its rows by a cursor${globalThis.gc ? `; at most ${(high / 1e6).toFixed(2)} MB held at once` : ""}`,
  );
  door.release();
  if (slow.length > 0) throw new Error(`slower than ${most} ms: ${slow.join(", ")}`);
}

const nobody = (): never => {
  throw new Error("there is none to look at");
};

const data = mkdtempSync(path.join(tmpdir(), "passerelle-facility-"));
const database = await openDatabase({ dataDirectory: data, databaseUrl: process.env.DATABASE_URL });
try {
  await migrate(database, new Date());
  // A stream of rows has its connection to itself.
  const [made, acts] = await transaction(database, { readOnly: false }, async (tx) => {
    const client = await aloneOn(tx);
    return [await keepMadeUp(client, requests), await keepMadeUpActions(client, actionCount)] as const;
  });
  await bench(database, made, acts);
} finally {
  await database.close();
  await removedUnderTest(data);
}
