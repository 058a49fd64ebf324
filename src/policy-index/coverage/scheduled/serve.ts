/** Reminders that go out by themselves, and their silence. */
import { randomUUID } from "node:crypto";
import type { Actor } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { keepReminder } from "../../../people/accounts/keep-reminder.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { editionProblems } from "../../editions/problem-words.ts";
import { questionsOf } from "../../editions/questions.ts";
import { mustBeChangeable, mustMatch, mustRun } from "../../editions/rules.ts";
import { calendar, keepNextVersion, lockedEdition } from "../../editions/store.ts";
import { coverageProblems } from "../problem-words.ts";
import { counted, workers } from "../store.ts";
import { editionsThatRemind, sendDue, setReminding, showLinked, silenceLinked, undoSilence } from "./contract.ts";
import { type DueLetter, lettersDue } from "./schedule.ts";
import {
  editionsSending,
  forgetSilence,
  keepReminded,
  keepReminding,
  keepSilence,
  linkedEdition,
  remindedDays,
  reminding,
} from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

export const servedSetReminding: Served<typeof setReminding> = {
  operation: setReminding,
  problems: { ...editionProblems, ...coverageProblems },
  handle: async (tx, { edition: id, ...asked }, { actor, match }) => {
    const found = mustBeChangeable(mustRun(await lockedEdition(tx, id), actor));
    mustMatch(found, match);
    if (asked.fromHour >= asked.untilHour) refuse("hours-reversed");
    await keepReminding(tx, found.id, asked);
    return { edition: await keepNextVersion(tx, found.id), reminding: asked };
  },
  deed: (_, { edition: { id }, reminding: { sends } }) => ({ edition: id, sends }),
};

export const servedEditionsThatRemind: Served<typeof editionsThatRemind> = {
  operation: editionsThatRemind,
  handle: async (tx) => ({ editions: [...(await editionsSending(tx))] }),
};

type Facts = { readonly edition: string; readonly index: string; readonly code: string };

/** What the letter says: before the last day how many are left, after it how many days it is late. */
const letterOf = ({ role, place, waiting, daysLeft }: DueLetter, facts: Facts) =>
  daysLeft < 0
    ? ({ kind: "reminder", facts: { ...facts, place, role, late: waiting, days: -daysLeft } } as const)
    : ({ kind: "due-soon", facts: { ...facts, place, role, waiting, days: daysLeft } } as const);

export const servedSendDue: Served<typeof sendDue> = {
  operation: sendDue,
  handle: async (tx, input, { now }) => {
    const found = await lockedEdition(tx, input.edition);
    if (found?.state !== "open" || found.exercise) return { letters: 0 };
    const questions = questionsOf(await parsedInstrument(tx, found));
    const asked = questions.map(({ indicator, area }) => ({ indicator: indicator.id, area }));
    const due = lettersDue(now, {
      reminding: await reminding(tx, found.id),
      calendar: await calendar(tx, found.id),
      stages: found.stages,
      counted: await counted(tx, found.id, asked),
      workers: await workers(tx, found.id),
      reminded: await remindedDays(tx, found.id),
    });
    let letters = 0;
    for (const letter of due) {
      const { person, dueDay } = letter;
      const { kind, facts } = letterOf(letter, { edition: found.id, index: found.index, code: found.code });
      // Another edition wrote to them today: this one's day is made up for on the next.
      if (!(await keepReminder(tx, { id: randomUUID(), person, kind, facts, now }))) continue;
      await keepReminded(tx, { edition: found.id, person, dueDay, now });
      letters += 1;
    }
    return { letters };
  },
  deed: ({ edition: id }, { letters }) => (letters === 0 ? undefined : { edition: id, letters }),
};

const self = (actor: Actor): string => (actor.kind === "person" ? actor.name : refuse("not-found"));

export const servedUndoSilence: Served<typeof undoSilence> = {
  operation: undoSilence,
  handle: async (tx, input, { actor }) => {
    const person = self(actor);
    if ((await forgetSilence(tx, { edition: input.edition, person })) === 0) refuse("not-found");
    return {};
  },
  deed: (input, _, { actor }) => ({ edition: input.edition, person: actor.name }),
};

export const servedLinked: Served<typeof showLinked> = {
  operation: showLinked,
  handle: async (tx, input) => (await linkedEdition(tx, input)) ?? refuse("not-found"),
};

export const servedSilenceLinked: Served<typeof silenceLinked> = {
  operation: silenceLinked,
  handle: async (tx, input, { now }) => {
    const found = (await linkedEdition(tx, input)) ?? refuse("not-found");
    return { ...found, isNew: (await keepSilence(tx, input, now)) > 0 };
  },
  // Who has a letter and no account must not be able to fill the log.
  deed: ({ edition: id, person }, { isNew }) => (isNew ? { edition: id, person } : undefined),
};
