/** A list from a file, looked at and brought in. Both read and judge it anew; nothing of the first is believed by the second. */
import { randomUUID } from "node:crypto";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { tableOfFile } from "../../../policy-index/assignments/table-of-file.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { consentVersion } from "../consent-words.ts";
import { mostOfAnAction } from "../contract.ts";
import { mustBeActivity, mustFind, mustWrite } from "../found-list.ts";
import { participantProblems } from "../problem-words.ts";
import { grouped, inForce } from "../rules.ts";
import * as store from "../store.ts";
import { bringList, listTemplate, previewList } from "./contract.ts";
import { type JudgedRow, judged } from "./judge.ts";
import { readList } from "./reading.ts";
import { templateOf } from "./template.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

export const servedPreviewList: Served<typeof previewList, { readonly table: string | undefined }> = {
  operation: previewList,
  problems: participantProblems,
  prepare: async ({ table, file }) => ({
    table: file && file.bytes.length > 0 ? await tableOfFile(file.bytes) : table,
  }),
  handle: async (tx, { action, activity }, asked, { table }) => {
    const found = await mustWrite(tx, action, asked);
    await mustBeActivity(tx, action, activity);
    const longest = previewList.input.shape.table.unwrap().maxLength ?? 0;
    const read =
      table === undefined || table.length > longest
        ? { people: [], unknown: [], fault: "table-unread" as const }
        : readList(table, dayOf(asked.now));
    const rows = judged(read.people, await store.participantRows(tx, action), activity);
    const { title = "" } = found.activities.find(({ code }) => code === activity) ?? {};
    return {
      ...{ action, programme: found.programme.code, activity, title },
      table: read.fault === undefined ? (table ?? "") : "",
      rows: rows.map(({ read: _, participant: __, ...row }) => row),
      ...(read.fault === undefined ? {} : { fault: read.fault }),
      unknown: [...read.unknown],
      faults: rows.reduce((all, { faults }) => all + faults.length, 0),
    };
  },
  // Looked at is not done.
  deed: () => undefined,
};

/** What a list says somebody agreed to, unless that is what holds already: brought twice, it is kept once. */
async function keepGiven(
  tx: Transaction,
  { read: { given }, consents }: JudgedRow,
  participant: string,
  said: Awaited<ReturnType<typeof store.consentsOf>>,
  now: Date,
) {
  if (!given) return;
  const now_ = inForce(said.map(({ participant: _, ...one }) => one));
  for (const purpose of consents) {
    const last = now_.find((one) => one.purpose === purpose);
    if (last?.says === "given" && last.how === given.how && last.on === given.on) continue;
    await store.keepConsent(tx, participant, { purpose, says: "given", ...given, textVersion: consentVersion }, now);
  }
}

export const servedBringList: Served<typeof bringList> = {
  operation: bringList,
  problems: participantProblems,
  handle: async (tx, { action, activity, table, leaveOut }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    await mustBeActivity(tx, action, activity);
    const kept = await store.participantRows(tx, action);
    const { people, fault } = readList(table, dayOf(asked.now));
    const rows = judged(people, kept, activity);
    if (fault !== undefined || rows.some(({ faults }) => faults.length > 0)) refuse("list-faulty");
    const coming = rows.filter(({ row, comes, isLike }) => comes !== "twice" && !(isLike && leaveOut.includes(row)));
    if (kept.length + coming.filter(({ comes }) => comes === "new").length > mostOfAnAction)
      refuse("participants-enough", { most: mostOfAnAction });
    const said = grouped(await store.consentsOf(tx, action), ({ participant }) => participant);
    let added = 0;
    for (const one of coming) {
      if (!one.read.said) continue;
      const participant = one.participant ?? randomUUID();
      if (one.participant === undefined)
        await store.keepParticipant(tx, { ...one.read.said, participant, action }, asked.now);
      added += await store.keepParticipation(tx, { action, activity, participant }, asked.now);
      await keepGiven(tx, one, participant, said.get(participant) ?? [], asked.now);
    }
    return { action, programme: programme.code, activity, added };
  },
  deed: (_, { action, programme, activity, added }) =>
    added === 0 ? undefined : { action, programme, activity, added },
};

export const servedListTemplate: Served<typeof listTemplate> = {
  operation: listTemplate,
  handle: async (tx, { action }, asked) => {
    const { request } = await mustFind(tx, action, asked);
    return {
      mediaType: spreadsheet,
      fileName: `${request.number.replaceAll("/", "-")}-list.xlsx`,
      pieces: [await templateOf(asked.language)],
    };
  },
};
