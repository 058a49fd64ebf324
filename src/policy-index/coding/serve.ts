/** Coding: read, decide, write. Whose the answers are is asked in the transaction that touches them. */

import { randomUUID } from "node:crypto";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { readerOf } from "../../evidence/sources/rules.ts";

import { listed, sourceOf } from "../../evidence/sources/store.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { KeptAnswer } from "../answers/row.ts";
import { answersOf, hasInterest, lockedAnswer, lockedAnswers } from "../answers/store.ts";
import { keepSentAgain, moveState, moveStates } from "../answers/writing/store.ts";
import { parsedInstrument } from "../editions/instrument/store.ts";
import { releaseBefore } from "../editions/release-before.ts";
import { calendar, edition as editionOf, editionPlace, steadyEdition } from "../editions/store.ts";
import { carriedSince, releasedInstrument } from "../editions/versions/store.ts";
import { carriedPriors } from "./carried-priors.ts";
import { codedBy, coderOf, keyOf, mustStep, questionFor } from "./coder.ts";
import {
  addComment,
  listQuestionnaires,
  openDesk,
  readAnswer,
  standBy,
  submitArea,
  takeWorkbook,
  withdrawAnswer,
} from "./contract.ts";
import { day, type Opened, openedBy, type Where } from "./opened.ts";
import { codingProblems } from "./problem-words.ts";
import { dueOf, findingsAmong, ownAnswers, progressOf, writtenOf } from "./put-together.ts";
import { questionnaireIn, saidIn } from "./questionnaire.ts";
import { hasErrors, isWritable } from "./rules.ts";
import { comments, keepComment, lastSent, priors, returnedWhy } from "./store.ts";
import { takenAway } from "./taken-away.ts";
import { asTold, away } from "./told.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const { opened, openedToWrite, seen } = openedBy({ hasInterest, lockedAnswer, lastSent, steadyEdition });

const most = { sources: 300 };

/** What an edition's coders share: its library, as far as a desk carries it, and whatever is cited. */
async function library(tx: Transaction, edition: string, answers: readonly KeptAnswer[], { actor }: Asked) {
  const reader = readerOf(actor, edition);
  const found: Awaited<ReturnType<typeof listed>>["sources"] = [];
  for (let after: string | undefined; found.length < most.sources; ) {
    const page = await listed(tx, edition, { words: undefined, after }, reader);
    found.push(...page.sources);
    after = page.sources.at(-1)?.source;
    if (!page.more) break;
  }
  const carried = new Set(found.map(({ source }) => source));
  const cited = new Set(answers.flatMap(({ content }) => content.citations.map(({ source }) => source)));
  for (const source of cited) {
    const missing = carried.has(source) ? undefined : await sourceOf(tx, edition, source, reader);
    if (missing) found.push(missing);
  }
  return found;
}

/** The last answers by question, through what became of each question since. */
async function priorsOf(tx: Transaction, of: Where & { index: string; release: string }, language: string) {
  const kept = await priors(tx, of);
  const carried = await carriedSince(tx, of);
  const earlier = carried && (await releasedInstrument(tx, of));
  return carried && earlier ? carriedPriors({ carried, priors: kept, earlier, language }) : kept;
}

/** Everything a questionnaire is made of. */
async function read(tx: Transaction, where: Where, { found, coder }: Opened, asked: Asked) {
  const { language } = asked;
  const { place, period } = where;
  const asks = questionnaireIn(await parsedInstrument(tx, found), language, coder.isTheirs);
  const indicators = asks.questions.map(({ id }) => id);
  const kept = await answersOf(tx, { edition: found.id, place, period, slot: coder.slot, indicators });
  const answers = asTold(kept, await lastSent(tx, away(kept)));
  const placed = (await editionPlace(tx, found.id, place)) ?? refuse("not-found", { what: "questionnaire" });
  const shown = placed.priorShown && found.priorAnswers !== "hidden" ? found.priorRelease : undefined;
  const before = shown ? await priorsOf(tx, { ...where, ...releaseBefore(found.index, shown) }, language) : new Map();
  const sources = await library(tx, found.id, answers, asked);
  return { asks, answers, priors: before, sources, referenceDay: found.referenceDay };
}

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
  handle: async (tx, { area, edition, place, period, source }, asked) => {
    const where = { edition, place, period };
    const { found, coder } = await opened(tx, where, asked, editionOf);
    const { asks, answers, priors: before, sources } = await read(tx, where, { found, coder }, asked);
    const isCarried = source === undefined || sources.some((one) => one.source === source);
    const wanted = isCarried ? undefined : await sourceOf(tx, edition, source, readerOf(asked.actor, edition));
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
      sources: wanted ? [...sources, wanted] : [...sources],
    };
  },
};

export const servedCodingAnswer: Served<typeof readAnswer> = {
  operation: readAnswer,
  problems: codingProblems,
  handle: async (tx, { indicator, ...where }, asked) => {
    const { found, coder } = await opened(tx, where, asked, editionOf);
    questionFor(coder, await parsedInstrument(tx, found), indicator);
    const kept = await answersOf(tx, { ...keyOf(where, coder, indicator), indicators: [indicator] });
    const answers = asTold(kept, await lastSent(tx, away(kept)));
    const ids = answers.map(({ id }) => id);
    const remarks = await comments(tx, ids, coder.person);
    const [own] = ownAnswers(answers, remarks, await returnedWhy(tx, ids));
    return own ?? refuse("not-found", { what: "question" });
  },
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
    await keepSentAgain(
      tx,
      open.map(({ id }) => id),
    );
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
  questionFor(whole.coder, await parsedInstrument(tx, whole.found), indicator);
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
    questionFor(whole.coder, await parsedInstrument(tx, whole.found), indicator);
    const { coder } = whole;
    const kept = (await lockedAnswer(tx, keyOf(where, coder, indicator))) ?? refuse("not-found", { what: "question" });
    const comment = randomUUID();
    const { person: by, role } = coder;
    await keepComment(tx, { comment, answer: kept.id, version: kept.version, field, body, by, role, at: asked.now });
    return { comment, field, body, role, day: day(asked), own: true };
  },
  deed: ({ body: _, ...about }, { comment }) => ({ ...about, comment }),
};

export const servedCodingWorkbook: Served<typeof takeWorkbook> = {
  operation: takeWorkbook,
  problems: codingProblems,
  handle: async (tx, { as, ...where }, asked) => {
    const whole = await opened(tx, where, asked, editionOf);
    const { asks, answers, sources } = await read(tx, where, whole, asked);
    const own = answers.map((answer) => ({ ...answer, written: writtenOf(answer) }));
    const { index, code, title } = whole.found;
    const of = { ...where, ...asks, answers: own, sources, index, code, title: saidIn(title, asked.language, "en") };
    return takenAway(as, of, asked.language);
  },
  deed: ({ edition, place, period, as }) => ({ edition, place, period, as }),
};
