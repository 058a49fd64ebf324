/** Coding: read, decide, write. Whose the answers are is asked in the transaction that touches them. */
import { randomUUID } from "node:crypto";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import { answersOf, hasInterest, lockedAnswer, lockedAnswers, readyToWrite } from "../answers/store.ts";
import { keepContent, keepMemo, moveState, moveStates } from "../answers/writing/store.ts";
import { parsedInstrument } from "../editions/instrument/store.ts";
import { calendar, edition as editionOf } from "../editions/store.ts";
import { codedBy, coderOf, keyOf, mustStep } from "./coder.ts";
import {
  addComment,
  listQuestionnaires,
  openDesk,
  readAnswer,
  saveAnswer,
  standBy,
  submitArea,
  withdrawAnswer,
} from "./contract.ts";
import { isSame, isSameIn } from "./merge.ts";
import { day, mustBeTheirs, type Opened, opened, openedToWrite, questionOf, read, seen, type Where } from "./opened.ts";
import { codingProblems } from "./problem-words.ts";
import { dueOf, findingsAmong, ownAnswers, progressOf, writtenOf } from "./put-together.ts";
import { mayBeSaid, questionnaireIn, saidIn } from "./questionnaire.ts";
import { hasErrors, isWritable, normalWritten } from "./rules.ts";
import { comments, keepComment, returnedWhy } from "./store.ts";
import { asTold } from "./told.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

export const servedCodingList: Served<typeof listQuestionnaires> = {
  operation: listQuestionnaires,
  handle: async (tx, _, asked) => {
    const questionnaires = [];
    for (const { edition, place } of codedBy(asked.actor)) {
      const coder = coderOf(asked.actor, { edition, place });
      const found = await editionOf(tx, edition);
      if (!coder || !found || found.state === "planned" || (coder.slot === 2 && !found.stages.secondAuthor)) continue;
      const interest = await hasInterest(tx, coder.person, place, day(asked));
      const due = dueOf(await calendar(tx, edition));
      for (const period of found.periods) {
        const whole = await read(tx, { edition, place, period }, { found, coder }, asked);
        questionnaires.push({
          edition,
          editionTitle: saidIn(found.title, asked.language, "en"),
          ...{ place, period, role: coder.role, exercise: found.exercise, open: found.state === "open", interest },
          ...(due === undefined ? {} : { due }),
          ...progressOf(whole),
        });
      }
    }
    return { questionnaires };
  },
};

export const servedCodingDesk: Served<typeof openDesk> = {
  operation: openDesk,
  problems: codingProblems,
  handle: async (tx, { area, edition, place, period }, asked) => {
    const where = { edition, place, period };
    const { found, coder } = await opened(tx, where, asked, editionOf);
    const { asks, answers, priors: before, sources } = await read(tx, where, { found, coder }, asked);
    if (area !== undefined && !asks.areas.some(({ id }) => id === area)) refuse("not-found", { what: "area" });
    const ids = answers.map(({ id }) => id);
    const remarks = await comments(tx, ids, coder.person);
    const due = dueOf(await calendar(tx, found.id));
    return {
      ...where,
      editionTitle: saidIn(found.title, asked.language, "en"),
      ...{ index: found.index, slot: coder.slot, role: coder.role, exercise: found.exercise },
      ...{ open: found.state === "open", stages: found.stages, referenceDay: found.referenceDay },
      ...(due === undefined ? {} : { due }),
      coder: coder.person,
      ...asks,
      priors: Object.fromEntries([...before].filter(([id]) => asks.questions.some((one) => one.id === id))),
      answers: [...ownAnswers(answers, remarks, await returnedWhy(tx, ids))],
      sources: [...sources],
    };
  },
};

export const servedCodingAnswer: Served<typeof readAnswer> = {
  operation: readAnswer,
  problems: codingProblems,
  handle: async (tx, { indicator, ...where }, asked) => {
    const { found, coder } = await opened(tx, where, asked, editionOf);
    await questionOf(tx, { found, coder }, indicator);
    const answers = await asTold(
      tx,
      await answersOf(tx, { ...keyOf(where, coder, indicator), indicators: [indicator] }),
    );
    const ids = answers.map(({ id }) => id);
    const remarks = await comments(tx, ids, coder.person);
    const [own] = ownAnswers(answers, remarks, await returnedWhy(tx, ids));
    return own ?? refuse("not-found", { what: "question" });
  },
};

export const servedCodingSave: Served<typeof saveAnswer> = {
  operation: saveAnswer,
  problems: codingProblems,
  handle: async (tx, { edition, place, period, indicator, ...given }, asked) => {
    const where = { edition, place, period };
    const coder = coderOf(asked.actor, where) ?? refuse("not-found", { what: "questionnaire" });
    const written = normalWritten(given);
    const cited = [...new Set(written.citations.map(({ source }) => source))];
    const key = keyOf(where, coder, indicator);
    const tied = { person: coder.person, day: day(asked), sources: cited };
    const ready = await readyToWrite(tx, key, Number(asked.match), tied);
    // Nothing to write to as it was seen: asked again in pieces, which say why.
    if (!ready) {
      const whole = await openedToWrite(tx, where, asked);
      await questionOf(tx, whole, indicator);
      await seen(tx, key, asked);
      return refuse("not-found", { what: "question" });
    }
    const { kept, known, edition: found } = ready;
    mustBeTheirs(found, coder, where);
    if (ready.isTied) refuse("interest", { place });
    if (found.state !== "open") refuse("edition-closed");
    const question = await questionOf(tx, { found, coder }, indicator);

    if (!mayBeSaid(question, written.option, written.value)) refuse("option-unknown");
    if (known < cited.length) refuse("source-unknown");
    const to = mustStep("write", { found, coder, state: kept.state });
    const told = { indicator, state: to, written };
    if (isSame(written, writtenOf(kept)))
      return { ...told, state: kept.state, version: kept.version, contentVersion: kept.contentVersion };

    const { memo, ...content } = written;
    const { id, version } = kept;
    const said = { ...content, justification: content.justification, citations: content.citations };
    const now = isSame({ ...written, memo: kept.memo }, writtenOf(kept))
      ? await keepMemo(tx, { id, version, memo, at: asked.now })
      : await keepContent(tx, {
          ...{ id, version, from: kept.state, to, content: said, memo },
          citesTheSame: isSameIn("citations", written, writtenOf(kept)),
          ...{ by: coder.person, role: coder.role, at: asked.now },
        });
    return now ? { ...told, ...now } : refuse("stale", { version });
  },
  deed: ({ edition, place, period, indicator }, { version }) => ({ edition, place, period, indicator, version }),
};

/** Everything that is to be mended in answers, by the same rules as on the screen. */
async function mustBeReady(
  tx: Transaction,
  where: Where,
  whole: Opened,
  indicators: readonly string[],
  asked: Asked,
): Promise<void> {
  const findings = findingsAmong(await read(tx, where, whole, asked), indicators);
  if (!hasErrors(findings)) return;
  const errors = findings.filter(({ tier }) => tier === "error");
  refuse("area-not-ready", { count: new Set(errors.map(({ indicator }) => indicator)).size }, errors.slice(0, 500));
}

export const servedCodingSubmit: Served<typeof submitArea> = {
  operation: submitArea,
  problems: codingProblems,
  handle: async (tx, { area, ...where }, asked) => {
    const whole = await openedToWrite(tx, where, asked);
    const { found, coder } = whole;
    const { areas } = questionnaireIn(await parsedInstrument(tx, found), asked.language, coder.isTheirs);
    const { questions } = areas.find(({ id }) => id === area) ?? refuse("not-found", { what: "area" });
    const heads = await lockedAnswers(tx, { ...where, slot: coder.slot, indicators: questions });
    const open = heads.filter(isWritable);
    if (open.length === 0) refuse("nothing-to-send");
    await mustBeReady(
      tx,
      where,
      whole,
      open.map(({ indicator }) => indicator),
      asked,
    );
    for (const { state } of open) mustStep("submit", { found, coder, state });
    const sent = await moveStates(tx, {
      ...{ answers: open, act: "submit", to: "submitted", why: "" },
      ...{ by: coder.person, role: coder.role, at: asked.now },
    });
    return { area, sent };
  },
  deed: ({ edition, place, period, area }, { sent }) => ({ edition, place, period, area, sent }),
};

type Step = Where & { readonly indicator: string; readonly why?: string };

/** One step of one answer, at the version that was seen. */
async function step(tx: Transaction, act: "withdraw" | "stand-by", input: Step, asked: Asked) {
  const { indicator, why = "", edition, place, period } = input;
  const where = { edition, place, period };
  const whole = await openedToWrite(tx, where, asked);
  const { found, coder } = whole;
  await questionOf(tx, whole, indicator);
  const kept = await seen(tx, keyOf(where, coder, indicator), asked);
  const to = mustStep(act, { found, coder, state: kept.state, why });
  if (act === "stand-by") await mustBeReady(tx, where, whole, [indicator], asked);
  const now = await moveState(tx, {
    ...{ id: kept.id, version: kept.version, act, from: kept.state, to, why },
    ...{ by: coder.person, role: coder.role, at: asked.now },
  });
  return now ? { indicator, state: to, ...now } : refuse("stale", { version: kept.version });
}

const stepDeed = ({ edition, place, period, indicator }: Step) => ({ edition, place, period, indicator });

export const servedCodingWithdraw: Served<typeof withdrawAnswer> = {
  operation: withdrawAnswer,
  problems: codingProblems,
  handle: (tx, input, asked) => step(tx, "withdraw", input, asked),
  deed: stepDeed,
};

export const servedCodingStandBy: Served<typeof standBy> = {
  operation: standBy,
  problems: codingProblems,
  handle: (tx, input, asked) => step(tx, "stand-by", input, asked),
  deed: stepDeed,
};

export const servedCodingComment: Served<typeof addComment> = {
  operation: addComment,
  problems: codingProblems,
  handle: async (tx, { edition, place, period, indicator, field, body }, asked) => {
    const where = { edition, place, period };
    const whole = await openedToWrite(tx, where, asked);
    await questionOf(tx, whole, indicator);
    const { coder } = whole;
    const kept = (await lockedAnswer(tx, keyOf(where, coder, indicator))) ?? refuse("not-found", { what: "question" });
    const comment = randomUUID();
    const { person: by, role } = coder;
    await keepComment(tx, { comment, answer: kept.id, field, body, by, role, at: asked.now });
    return { comment, field, body, role, day: day(asked), own: true };
  },
  deed: ({ body: _, ...about }, { comment }) => ({ ...about, comment }),
};
