/** Reminders of requests, written once for each thing, person and day; an invented programme reminds nobody. */
import type { Operation } from "../../../base/operation.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { inLanguage } from "../../../base/text.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { applicantsOf } from "../applicants-store.ts";
import { assessorsOf, membersOf, officersOf, sentOf } from "../desk/taking.ts";
import { dayAtHome } from "../desk/views.ts";
import { answerBy, answersWithin, isUnanswered } from "../life/unanswered.ts";
import { keepRequestLetter, lengthenLinks, linkOf } from "../links-store.ts";
import { judgedBy } from "../own.ts";
import { ownWords } from "../own-words.ts";
import { lasts, linksUntil } from "../rules.ts";
import { keepEnded, lockedRequest, requestById, requestVersions } from "../sent-store.ts";
import { sendFacilityReminders } from "./contract.ts";
import { endsOn, remindersOf, waitsOn } from "./rules.ts";
import { keepDueLetter, keepWritten, requestsReturned, requestsThatWait, requestsWithClocks } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const aDay = 86_400_000;

/** To whoever works on it. */
async function remindWorkers(tx: Transaction, request: string, now: Date): Promise<number> {
  const row = await requestById(tx, request);
  if (row?.state !== "sent") return 0;
  const { programme, life, places } = await sentOf(tx, row, now);
  if (programme.isExercise) return 0;
  const due = remindersOf(life, {
    ...{ programme, places, now },
    officers: await officersOf(tx, row.programme, now),
    assessors: await assessorsOf(tx, row.programme, now),
    members: await membersOf(tx, row.programme, now),
  });
  let letters = 0;
  for (const { person, what, due: until, on } of due) {
    if (!(await keepWritten(tx, { request, what, person, day: on }, now))) continue;
    letters += await keepDueLetter(tx, person, { number: row.number ?? "", what, until }, now);
  }
  return letters;
}

/** To whoever writes it, by the link they have. */
async function remindWriter(tx: Transaction, request: string, now: Date): Promise<number> {
  const row = await requestById(tx, request);
  const link = await linkOf(tx, request, undefined, now);
  if (!row || link === undefined) return 0;
  const versions = await requestVersions(tx, request);
  const judged = await judgedBy(tx, row, versions, now);
  if (!judged || judged.programme.isExercise) return 0;
  const { programme } = judged;
  const here = dayAtHome(programme, now);
  const returned = row.state === "returned" ? versions[0]?.returnedAt : undefined;
  const ends = dayAtHome(programme, new Date(row.savedAt.getTime() + lasts.draft * aDay));
  const by = returned && answerBy(programme, returned);
  const on = returned ? by && waitsOn(dayAtHome(programme, returned), by, here) : endsOn(ends, here);
  if (on === undefined || (row.state === "returned") !== (returned !== undefined)) return 0;
  const what = returned ? "waits" : "ends";
  if (!(await keepWritten(tx, { request, what, person: undefined, day: on }, now))) return 0;
  const facts = { programme: inLanguage(programme.title, row.language).words, number: row.number ?? "" };
  return keepRequestLetter(
    tx,
    { link, kind: returned ? "request-waits" : "request-ends", facts: { ...facts, until: by ?? ends } },
    now,
  );
}

/** What came back and nobody sent again in time is over, as withdrawn; its number. Whoever asked is told, and may ask again. */
async function closeUnanswered(tx: Transaction, request: string, now: Date): Promise<readonly string[]> {
  const row = await lockedRequest(tx, request);
  const versions = await requestVersions(tx, request);
  const judged = row && (await judgedBy(tx, row, versions, now));
  const returned = versions[0]?.returnedAt;
  // Sent again at this very moment, it is with the programme.
  if (!judged || row.state !== "returned" || !returned || !isUnanswered(judged.programme, returned, now)) return [];
  const { language, number = "" } = row;
  const by = answerBy(judged.programme, returned) ?? dayAtHome(judged.programme, now);
  const reason = say(ownWords.unanswered, language, { day: day(by, language) });
  await keepEnded(tx, request, { state: "withdrawn", reason }, now);
  await lengthenLinks(tx, request, linksUntil("withdrawn", now));
  const link = await linkOf(tx, request, undefined, now);
  const [first] = await applicantsOf(tx, request);
  const facts = { programme: inLanguage(judged.programme.title, language).words, number, until: by };
  if (link !== undefined && first?.contactEmail !== undefined)
    await keepRequestLetter(tx, { link, kind: "request-closed", facts }, now);
  return [number];
}

export const servedSendFacilityReminders: Served<typeof sendFacilityReminders> = {
  operation: sendFacilityReminders,
  handle: async (tx, _, { now }) => {
    let letters = 0;
    for (const { request } of await requestsWithClocks(tx, now)) letters += await remindWorkers(tx, request, now);
    const savedBefore = new Date(now.getTime() - (lasts.draft - 15) * aDay);
    for (const { request } of await requestsThatWait(tx, savedBefore)) letters += await remindWriter(tx, request, now);
    const closed: string[] = [];
    const returnedBefore = new Date(now.getTime() - answersWithin.days * aDay);
    for (const { request } of await requestsReturned(tx, returnedBefore))
      closed.push(...(await closeUnanswered(tx, request, now)));
    return { letters, closed };
  },
  deed: (_, { letters, closed }) =>
    letters + closed.length === 0
      ? undefined
      : { letters, ...(closed.length === 0 ? {} : { closed: closed.join(", ").slice(0, 1_000) }) },
};
