/** Participants, for the officers of the programme: read, decide, write. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { isSeen } from "../../base/version-seen.ts";
import { workbookType } from "../../policy-index/coding/workbook.ts";
import type { Transaction } from "../../store/transaction.ts";
import { tieTo } from "../actions/found.ts";
import { isOver } from "../actions/life.ts";
import { consentVersion } from "./consent-words.ts";
import * as contract from "./contract.ts";
import { eraseRows } from "./forgetting.ts";
import { mustBeActivity, mustFind, mustWrite } from "./found-list.ts";
import { published } from "./hidden.ts";
import { registrationLinks } from "./own/store.ts";
import { participantProblems as problems } from "./problem-words.ts";
import { countsOf, grouped, inForce, newMarks, ofOnePerson, personOf, shownOf } from "./rules.ts";
import * as store from "./store.ts";
import { tableOf, workbookOf } from "./table.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

async function everybody(tx: Transaction, action: string) {
  const rows = await store.participantRows(tx, action);
  const person = new Map(rows.map((row) => [row.participant, personOf(row)]));
  const said = grouped(await store.consentsOf(tx, action), ({ participant }) => person.get(participant) ?? "");
  const shown = rows.map((row) =>
    shownOf(row, inForce((said.get(personOf(row)) ?? []).map(({ participant: _, ...one }) => one))),
  );
  return { rows, shown };
}

async function mustHave(tx: Transaction, action: string, participant: string) {
  const rows = await store.participantRows(tx, action);
  const row = rows.find((one) => one.participant === participant);
  return { rows, row: row ?? refuse("not-found", { what: "participant" }) };
}

export const servedParticipants: Served<typeof contract.showParticipants> = {
  operation: contract.showParticipants,
  handle: async (tx, { action, activity, session }, asked) => {
    const found = await mustFind(tx, action, asked);
    const { life, inForce: plan, activities } = found;
    if (activity !== undefined) await mustBeActivity(tx, action, activity);
    const { rows, shown } = await everybody(tx, action);
    const [sessions, marks] = [await store.sessionsOf(tx, action), await store.marksOf(tx, action)];
    const listed = [...new Set([...activities.map(({ code }) => code), ...rows.flatMap((row) => row.activities)])];
    const titles = activities.map(({ code, title, from, until }) => ({ activity: code, title, from, until }));
    const counts = countsOf(rows, marks, listed);
    const tie = await tieTo(tx, found, asked);
    const { attended } = counts;
    const isHere = (one: { readonly activity: string }): boolean => one.activity === activity;
    if (session !== undefined && !sessions.some((one) => isHere(one) && one.session === session))
      return refuse("not-found", { what: "session" });
    return {
      ...{ action, programme: found.programme.code, title: (plan?.plan ?? found.plan).title },
      ...{ activities: titles, activity, session, today: asked.now.toISOString().slice(0, 10) },
      people: shown.filter((one) => activity === undefined || one.activities.includes(activity)),
      persons: rows
        .filter(({ sameAs, isErased }) => sameAs === undefined && !isErased)
        .map(({ participant, name, institution, activities: of }) => ({
          participant,
          name,
          institution,
          activities: of,
        })),
      sessions: sessions.filter(isHere),
      links: (await registrationLinks(tx, action)).filter(isHere).map(({ action: _, ...one }) => one),
      marks: marks.filter(isHere),
      counts,
      byActivity: listed.map((one) => ({ activity: one, counts: countsOf(rows, marks, [one]) })),
      ...(isOver(life.status)
        ? {
            published: {
              sexes: published(attended.sexes),
              places: published(attended.places),
              kinds: published(attended.kinds),
            },
          }
        : {}),
      ...(tie === undefined ? {} : { tie }),
    };
  },
};

type Which = { readonly action: string; readonly programme: string; readonly participant: string };
const deed = (_: unknown, { action, programme, participant }: Which) => ({ action, programme, participant });

export const servedAddParticipant: Served<typeof contract.addParticipant> = {
  operation: contract.addParticipant,
  problems,
  handle: async (tx, { action, activity, ...said }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    await mustBeActivity(tx, action, activity);
    const rows = await store.participantRows(tx, action);
    const known = rows.find(({ email }) => email !== undefined && email === said.email);
    const participant = known?.participant ?? randomUUID();
    if (!known) {
      if (rows.length >= contract.mostOfAnAction) refuse("participants-enough", { most: contract.mostOfAnAction });
      await store.keepParticipant(tx, { ...said, participant, action }, asked.now);
    }
    const added = await store.keepParticipation(tx, { action, activity, participant }, asked.now);
    return { action, programme: programme.code, participant, isKnown: known !== undefined, isNew: added === 1 };
  },
  deed: ({ activity }, { isNew, ...one }) => (isNew ? { ...deed(undefined, one), activity } : undefined),
};

export const servedChangeParticipant: Served<typeof contract.changeParticipant> = {
  operation: contract.changeParticipant,
  problems,
  handle: async (tx, { action, participant, ...said }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    const { rows, row } = await mustHave(tx, action, participant);
    if (row.isErased) refuse("participant-erased");
    if (!isSeen(asked.match, row.version)) refuse("stale", { version: row.version });
    if (rows.some((one) => one.participant !== participant && one.email !== undefined && one.email === said.email))
      refuse("address-taken");
    // What is not shown any more is not written away by who does not see it.
    const { shown } = await everybody(tx, action);
    const seen = shown.find((one) => one.participant === participant);
    const email = said.email ?? (seen?.email === undefined ? row.email : undefined);
    const needs = said.needs === "" && seen?.needs === "" ? row.needs : said.needs;
    await store.keepChanged(tx, participant, { ...said, email, needs });
    return { action, programme: programme.code, participant, version: row.version + 1 };
  },
  deed,
};

export const servedTakeOutParticipant: Served<typeof contract.takeOutParticipant> = {
  operation: contract.takeOutParticipant,
  problems,
  handle: async (tx, { action, participant, activity }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    const { row } = await mustHave(tx, action, participant);
    const marks = await store.marksOf(tx, action);
    if (marks.some((one) => one.participant === participant && one.activity === activity && one.says !== "no"))
      refuse("participant-attended");
    await store.dropParticipation(tx, participant, activity);
    if (row.activities.every((one) => one === activity)) await eraseRows(tx, [participant], asked.now);
    return { action, programme: programme.code, participant };
  },
  deed,
};

export const servedSameParticipant: Served<typeof contract.sameParticipant> = {
  operation: contract.sameParticipant,
  problems,
  handle: async (tx, { action, participant, sameAs }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    const { rows, row } = await mustHave(tx, action, participant);
    const other = rows.find((one) => one.participant === sameAs);
    if (sameAs !== undefined && !other) refuse("not-found", { what: "participant" });
    if (other && personOf(other) === participant) refuse("same-row");
    await store.keepSame(tx, row.participant, other && personOf(other));
    return { action, programme: programme.code, participant };
  },
  deed,
};

export const servedRecordConsent: Served<typeof contract.recordConsent> = {
  operation: contract.recordConsent,
  problems,
  handle: async (tx, { action, participant, on, says, purposes }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    await mustHave(tx, action, participant);
    if (on > asked.now.toISOString().slice(0, 10)) refuse("day-to-come");
    for (const purpose of new Set(purposes))
      await store.keepConsent(
        tx,
        participant,
        { purpose, says, how: "paper", on, textVersion: consentVersion },
        asked.now,
      );
    return { action, programme: programme.code, participant };
  },
  deed: ({ says, purposes }, one) => ({ ...deed(undefined, one), says, purposes: purposes.length }),
};

export const servedEraseParticipant: Served<typeof contract.eraseParticipant> = {
  operation: contract.eraseParticipant,
  problems,
  handle: async (tx, { action, participant }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    const { rows, row } = await mustHave(tx, action, participant);
    await eraseRows(tx, ofOnePerson(rows, personOf(row)), asked.now);
    return { action, programme: programme.code, participant };
  },
  deed,
};

export const servedKeepSession: Served<typeof contract.keepSession> = {
  operation: contract.keepSession,
  problems,
  handle: async (tx, { action, activity, session: named, day, title }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    await mustBeActivity(tx, action, activity);
    const before = (await store.sessionsOf(tx, action)).filter((one) => one.activity === activity);
    if (named !== undefined && !before.some((one) => one.session === named)) refuse("not-found", { what: "session" });
    if (named === undefined && before.length >= contract.mostSessions)
      refuse("sessions-enough", { most: contract.mostSessions });
    const session = named ?? Math.max(0, ...before.map((one) => one.session)) + 1;
    await store.keepActivitySession(tx, { action, activity, session }, { day, title });
    return { action, programme: programme.code, activity, session };
  },
  deed: (_, { action, programme, activity, session }) => ({ action, programme, activity, session }),
};

export const servedMarkAttendance: Served<typeof contract.markAttendance> = {
  operation: contract.markAttendance,
  problems,
  handle: async (tx, { action, activity, session, marks }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    const isHere = (one: { readonly activity: string; readonly session: number }): boolean =>
      one.activity === activity && one.session === session;
    if (!(await store.sessionsOf(tx, action)).some(isHere)) refuse("not-found", { what: "session" });
    const listed = (await store.participantRows(tx, action)).filter((one) => one.activities.includes(activity));
    const ids = new Set(listed.map(({ participant }) => participant));
    if (marks.some(({ participant }) => !ids.has(participant))) refuse("not-found", { what: "participant" });
    const kept = new Map((await store.marksOf(tx, action)).filter(isHere).map((one) => [one.participant, one.says]));
    const wanted = [...new Map(marks.map((one) => [one.participant, one])).values()];
    const fresh = newMarks(wanted, kept);
    if (fresh.meanwhile > 0) refuse("marked-meanwhile", { count: fresh.meanwhile });
    await store.keepMarks(tx, { action, activity, session }, fresh.marks, asked.now);
    return { action, programme: programme.code, activity, session, kept: fresh.marks.length };
  },
  deed: (_, { kept, action, programme, activity, session }) =>
    kept === 0 ? undefined : { action, programme, activity, session, kept },
};

async function tabled(tx: Transaction, action: string, asked: Asked) {
  const { request, activities } = await mustFind(tx, action, asked);
  const { shown } = await everybody(tx, action);
  const around = { sessions: await store.sessionsOf(tx, action), marks: await store.marksOf(tx, action), activities };
  return { shown, around, name: `${request.number.replaceAll("/", "-")}-participants` };
}

export const servedParticipantsFile: Served<typeof contract.participantsFile> = {
  operation: contract.participantsFile,
  handle: async (tx, { action }, asked): Promise<z.input<typeof contract.participantsFile.output>> => {
    const { shown, around, name } = await tabled(tx, action, asked);
    return {
      ...{ mediaType: "text/csv; charset=utf-8", fileName: `${name}.csv` },
      pieces: tableOf(shown, around, asked.language),
    };
  },
  deed: ({ action }) => ({ action }),
};

export const servedParticipantsWorkbook: Served<typeof contract.participantsWorkbook> = {
  operation: contract.participantsWorkbook,
  handle: async (tx, { action }, asked): Promise<z.input<typeof contract.participantsWorkbook.output>> => {
    const { shown, around, name } = await tabled(tx, action, asked);
    return {
      ...{ mediaType: workbookType, fileName: `${name}.xlsx` },
      pieces: [await workbookOf(shown, around, asked.language)],
    };
  },
  deed: ({ action }) => ({ action }),
};
