/** How far an edition is, and letters to whoever is late. */
import { randomUUID } from "node:crypto";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import { keepReminder } from "../../people/accounts/keep-reminder.ts";
import { comparePlaces } from "../../places/gazetteer.ts";
import { countriesIn, regionOf } from "../../places/regions.ts";
import type { Transaction } from "../../store/transaction.ts";
import { assignments } from "../assignments/store.ts";
import type { Edition } from "../editions/contract.ts";
import { parsedInstrument } from "../editions/instrument/store.ts";
import { areasOf, questionsOf } from "../editions/questions.ts";
import { isClosed, isEditorOf, mustRun, seesWhole, toldOf } from "../editions/rules.ts";
import { calendar, edition, editionPlaces, lockedEdition } from "../editions/store.ts";
import { sendReminders, showCoverage, showReminders } from "./contract.ts";
import { coverageProblems } from "./problem-words.ts";
import { lateOf, remindersDue } from "./reminders.ts";
import { asJudged, linesOf, mustOversee, oversees, sorted, sum } from "./rules.ts";
import { localTime } from "./scheduled/schedule.ts";
import { reminding } from "./scheduled/store.ts";
import { counted, workers } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** The day it is where the edition is at home: what is late there is late on its board, and in letters of either kind. */
async function dayOf(tx: Transaction, { id }: Pick<Edition, "id">, now: Date): Promise<string> {
  const { timeZone } = await reminding(tx, id);
  return localTime(now, timeZone).day;
}

export const servedCoverage: Served<typeof showCoverage> = {
  operation: showCoverage,
  problems: coverageProblems,
  handle: async (tx, { edition: id, show, sort, region, stage }, { actor, now, language }) => {
    const found = mustOversee(await edition(tx, id), actor);
    const mayEdit = isEditorOf(actor, found.id);
    // What one may not see one may not filter by.
    if (show === "unassigned" && !mayEdit) refuse("not-permitted");
    if (region !== undefined && !regionOf(region)) refuse("region-unknown", { region });
    const instrument = await parsedInstrument(tx, found);
    // Whoever harmonises a place or an area is shown the board of that.
    const isSeen = (place: string, area: string): boolean => oversees(actor, found.id, place, area);
    const asked = (await editionPlaces(tx, found.id)).map(({ place }) => place);
    const areas = areasOf(instrument).filter((area) => asked.some((place) => isSeen(place, area.id)));
    const places = asked.filter((place) => areas.some((area) => isSeen(place, area.id)));
    // Once an edition is frozen nothing waits in it, and nothing is late.
    const dates = isClosed(found.state) ? [] : await calendar(tx, found.id);
    const questions = questionsOf(instrument).map(({ indicator, area }) => ({ indicator: indicator.id, area }));
    const kept = (await counted(tx, found.id, questions)).filter(({ place, area }) => isSeen(place, area));
    const counts = seesWhole(actor, found.id) ? kept : asJudged(kept);
    const people = mayEdit ? await assignments(tx, found.id) : [];

    const today = await dayOf(tx, found, now);
    const within = region === undefined ? undefined : new Set(countriesIn(region));
    const authored = new Set(people.flatMap(({ role, place }) => (role === "author" && place ? [place] : [])));
    const overdue = { counted: kept, stages: found.stages, calendar: dates, today, stage };
    const all = linesOf(counts, {
      places: places.filter((place) => within?.has(place) ?? true),
      areas: areas.map((area) => area.id),
      stages: found.stages,
      calendar: dates,
      today,
      stage,
    });
    const lines = all.filter(
      (line) => show === "all" || (show === "late" ? line.all.late > 0 : !authored.has(line.place)),
    );
    return {
      edition: toldOf(found, actor),
      language: instrument.language,
      areas: areas.map((area) => ({ id: area.id, title: area.title, questions: area.questions.length })),
      calendar: [...dates],
      today,
      lines: sorted(lines, sort, comparePlaces(language)).map((line) => ({
        ...line,
        areas: [...line.areas],
        ...(mayEdit
          ? {
              people: people
                .filter(({ place }) => place === line.place)
                .map(({ person, role, area }) => ({
                  name: person.name,
                  role,
                  late: lateOf({ role, place: line.place, area }, overdue).late,
                  ...(area === undefined ? {} : { area }),
                })),
            }
          : {}),
      })),
      total: sum(lines.map((line) => line.all)),
      places: places.length,
      second: kept
        .filter((one) => one.slot === 2 && lines.some((line) => line.place === one.place))
        .reduce((total, one) => total + one.count, 0),
      mayEdit,
    };
  },
};

async function due(tx: Transaction, found: Edition, now: Date) {
  const questions = questionsOf(await parsedInstrument(tx, found));
  return remindersDue(now, {
    counted: await counted(
      tx,
      found.id,
      questions.map(({ indicator, area }) => ({ indicator: indicator.id, area })),
    ),
    workers: found.state === "open" ? await workers(tx, found.id) : [],
    stages: found.stages,
    calendar: await calendar(tx, found.id),
    today: await dayOf(tx, found, now),
  });
}

export const servedReminders: Served<typeof showReminders> = {
  operation: showReminders,
  handle: async (tx, input, { actor, now }) => {
    const found = mustRun(await edition(tx, input.edition), actor);
    const reminders = await due(tx, found, now);
    return {
      edition: found,
      reminding: await reminding(tx, found.id),
      due: reminders.due.map(({ person, name, ...letter }) => ({ person: { id: person, name }, ...letter })),
      spared: reminders.spared.map(({ person, name, why }) => ({ person: { id: person, name }, why })),
    };
  },
};

export const servedSendReminders: Served<typeof sendReminders> = {
  operation: sendReminders,
  handle: async (tx, input, { actor, now }) => {
    // Held: two editors who press at the same moment write one letter, not two.
    const found = mustRun(await lockedEdition(tx, input.edition), actor);
    const reminders = await due(tx, found, now);
    let letters = 0;
    for (const { person, place, role, late, daysLate } of reminders.due) {
      const facts = { edition: found.id, index: found.index, code: found.code, place, role, late, days: daysLate };
      if (await keepReminder(tx, { id: randomUUID(), person, kind: "reminder", facts, now })) letters += 1;
    }
    return { letters };
  },
  deed: ({ edition: id }, { letters }) => (letters === 0 ? undefined : { edition: id, letters }),
};
