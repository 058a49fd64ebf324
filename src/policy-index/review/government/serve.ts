/** The government's window: what it sees, what it says, what is answered, and that it said nothing. */

import { type Actor, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { isSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { KeptAnswer } from "../../answers/row.ts";
import { nextState } from "../../answers/rules.ts";
import { answerById, answerHeads, answersOf, hasInterest, lockedAnswerById } from "../../answers/store.ts";
import { moveStates } from "../../answers/writing/store.ts";
import type { Edition } from "../../editions/contract.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { areasOf } from "../../editions/questions.ts";
import { isEditorOf, mustRun } from "../../editions/rules.ts";
import { calendar, edition as editionOf, editionPlaces, steadyEdition } from "../../editions/store.ts";
import { isAboutAnswer } from "../about-answer.ts";
import { reviewProblems } from "../problems.ts";
import { dayOf } from "../rules.ts";
import { areaOf, saidBy, shownAnswer, shownEdition, shownQuestions } from "../shown.ts";
import { shownCitations, tiedPlaces } from "../store.ts";
import {
  answerComment,
  closeWindow,
  commentOnAnswer,
  comments,
  governmentWindow,
  openWindow,
  windowDuties,
} from "./contract.ts";
import { governmentProblems } from "./problem-words.ts";
import { mayStillBeSaid, standingIn, standingOf } from "./rules.ts";
import {
  commentsOn,
  commentVersion,
  keepComment,
  keepOutcomes,
  keepPublicReply,
  lockedComment,
  lockedSettled,
  outcomes,
} from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const unknown = (what: string): never => refuse("not-found", { what });

async function datesOf(tx: Transaction, edition: string) {
  const dates = (await calendar(tx, edition)).find(({ stage }) => stage === "government-window");
  return dates && { opens: dates.opens, closes: dates.closes };
}

/** The dates of a window that is open today. */
async function mustBeOpen(tx: Transaction, edition: Edition, day: string) {
  const dates = await datesOf(tx, edition.id);
  if (edition.state !== "open" || !edition.stages.governmentWindow || standingOf(dates, day) !== "open" || !dates)
    return refuse("window-closed", { opens: dates?.opens ?? "", closes: dates?.closes ?? "" });
  return dates;
}

/** Whether somebody speaks for a government on an area of its place: one ministry may have one, and another the rest. */
const respondsTo = (actor: Actor, edition: string, place: string, area: string | undefined): boolean =>
  roleOver(actor, ["government"], { edition, place, ...(area === undefined ? {} : { area }) }) !== undefined;

const inOrder = (instrument: Parameters<typeof areasOf>[0], answers: readonly KeptAnswer[]) => {
  // As desks ask them: area by area.
  const order = new Map(
    areasOf(instrument)
      .flatMap(({ questions }) => questions)
      .map((id, at) => [id, at]),
  );
  const place = ({ indicator }: KeptAnswer) => order.get(indicator) ?? 0;
  return [...answers].sort(
    (one, other) =>
      (one.place < other.place ? -1 : one.place > other.place ? 1 : 0) ||
      place(one) - place(other) ||
      (one.period < other.period ? -1 : 1),
  );
};

export const servedWindowDuties: Served<typeof windowDuties> = {
  operation: windowDuties,
  handle: async (tx, _, { actor, now }) => {
    const held = actor.kind === "person" ? actor.roles.filter(({ role }) => role === "government") : [];
    // Whoever answers for two areas of a place has one window there.
    const once = new Map(held.map((role) => [`${role.edition} ${role.place}`, role]));
    const windows = [];
    for (const { edition: id, place } of once.values()) {
      const edition = id === undefined ? undefined : await editionOf(tx, id);
      if (!edition || place === undefined || !edition.stages.governmentWindow) continue;
      const dates = await datesOf(tx, edition.id);
      const shown = shownEdition(edition, await parsedInstrument(tx, edition));
      windows.push({ edition: shown, place, dates, standing: standingIn(edition, dates, dayOf(now)) });
    }
    return { windows };
  },
};

export const servedGovernmentWindow: Served<typeof governmentWindow> = {
  operation: governmentWindow,
  problems: reviewProblems,
  handle: async (tx, { edition: id, place }, { actor, now }) => {
    const edition = (await editionOf(tx, id)) ?? unknown("edition");
    const instrument = await parsedInstrument(tx, edition);
    const areas = areasOf(instrument).filter(({ id: area }) => respondsTo(actor, id, place, area));
    if (areas.length === 0 && !respondsTo(actor, id, place, undefined)) unknown("place");
    const dates = await mustBeOpen(tx, edition, dayOf(now));
    const areaIs = areaOf(instrument);
    const inWindow = await answersOf(tx, { edition: id, place, slot: 1, states: ["government-window"] });
    const own = inWindow.filter(({ indicator }) => respondsTo(actor, id, place, areaIs.get(indicator)));
    const answers = inOrder(instrument, own);
    const shown = await shownCitations(
      tx,
      id,
      answers.map((answer) => answer.content.citations),
    );
    const said = new Map(
      (
        await commentsOn(
          tx,
          answers.map((answer) => answer.id),
        )
      ).map((comment) => [comment.answer, comment]),
    );
    const questions = shownQuestions(instrument);

    return {
      edition: shownEdition(edition, instrument),
      place,
      dates,
      areas: areas.map(({ id: area, title }) => ({ id: area, title })),
      answers: answers.map((answer, at) => {
        const comment = said.get(answer.id);
        return {
          id: answer.id,
          period: answer.period,
          question: questions.get(answer.indicator) ?? unknown("question"),
          answer: shownAnswer(answer.content, shown[at] ?? []),
          ...(comment ? { comment } : {}),
        };
      }),
    };
  },
};

export const servedCommentOnAnswer: Served<typeof commentOnAnswer> = {
  operation: commentOnAnswer,
  problems: { ...reviewProblems, ...governmentProblems },
  handle: async (tx, { answer: id, text }, { actor, now, match }) => {
    const found = (await answerById(tx, id)) ?? unknown("answer");
    const edition = (await steadyEdition(tx, found.edition)) ?? unknown("answer");
    const head = (await lockedAnswerById(tx, id)) ?? unknown("answer");
    const { place, slot, state, contentVersion } = head;
    const area = areaOf(await parsedInstrument(tx, edition)).get(head.indicator);
    if (slot !== 1 || !respondsTo(actor, edition.id, place, area)) unknown("answer");
    isAboutAnswer(tx, head);
    await mustBeOpen(tx, edition, dayOf(now));
    // Until the window is open for it, an answer is none of a government's.
    if (state !== "government-window") unknown("answer");
    const version = await commentVersion(tx, id);
    if (!isSeen(match, version)) refuse("stale", { version });
    const [before] = await commentsOn(tx, [id]);
    if (!mayStillBeSaid(before)) refuse("comment-answered");
    const kept = await keepComment(tx, { answer: id, contentVersion, by: actor.name, text, on: dayOf(now) });
    return { answer: id, ...kept };
  },
  deed: (_, { answer, comment, version }) => ({ answer, comment, version, role: "government" }),
};

export const servedAnswerComment: Served<typeof answerComment> = {
  operation: answerComment,
  problems: reviewProblems,
  handle: async (tx, { comment: id, text }, { actor, now, match }) => {
    const comment = (await lockedComment(tx, id)) ?? unknown("comment");
    const answer = (await answerById(tx, comment.answer)) ?? unknown("comment");
    const edition = (await steadyEdition(tx, answer.edition)) ?? unknown("comment");
    const area = areaOf(await parsedInstrument(tx, edition)).get(answer.indicator);
    const reach = { edition: edition.id, place: answer.place, ...(area === undefined ? {} : { area }) };
    const role = roleOver(actor, ["author", "editor"], reach);
    if (role !== "author" && role !== "editor") return unknown("comment");
    isAboutAnswer(tx, answer, role);
    if (await hasInterest(tx, actor.name, answer.place, dayOf(now))) refuse("interest");
    // What is said to a government is published, and frozen with the rest.
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    if (!isSeen(match, comment.version)) refuse("stale", { version: comment.version });
    await keepPublicReply(tx, { comment: id, role, by: actor.name, text, on: dayOf(now) });
    return { comment: id, version: comment.version + 1 };
  },
  deed: (_, { comment, version }) => ({ comment, version }),
};

export const servedComments: Served<typeof comments> = {
  operation: comments,
  handle: async (tx, { edition: id }, { actor, now }) => {
    const edition = mustRun(await editionOf(tx, id), actor);
    const instrument = await parsedInstrument(tx, edition);
    const heads = await answerHeads(tx, { edition: id, slot: 1 });
    const said = await commentsOn(
      tx,
      heads.map((head) => head.id),
    );
    const byId = new Map(said.map((comment) => [comment.answer, comment]));
    const places = await editionPlaces(tx, id);
    const tied = await tiedPlaces(tx, actor, dayOf(now));
    const closed = new Map((await outcomes(tx, id)).map(({ place, ...outcome }) => [place, outcome]));
    const commented = new Set(byId.keys());
    const answers = said.length === 0 ? [] : await answersOf(tx, { edition: id, slot: 1 });
    const questions = shownQuestions(instrument);
    const dates = await datesOf(tx, id);
    const role = "editor";
    const opens = (state: (typeof heads)[number]["state"]) =>
      "to" in nextState({ state, act: "open-window", stages: edition.stages, role, interested: false, why: "" });

    return {
      edition: shownEdition(edition, instrument),
      dates,
      standing: standingIn(edition, dates, dayOf(now)),
      places: places.map(({ place }) => {
        const own = heads.filter((head) => head.place === place);
        return {
          place,
          ready: own.filter(({ state }) => opens(state)).length,
          inWindow: own.filter(({ state }) => state === "government-window").length,
          commented: own.filter((head) => commented.has(head.id)).length,
          tied: tied.has(place),
          outcome: closed.get(place),
        };
      }),
      comments: inOrder(
        instrument,
        answers.filter((answer) => commented.has(answer.id)),
      ).map((answer) => ({
        place: answer.place,
        period: answer.period,
        state: answer.state,
        question: questions.get(answer.indicator) ?? unknown("question"),
        value: saidBy(answer.content),
        comment: byId.get(answer.id) ?? unknown("comment"),
      })),
    };
  },
};

export const servedOpenWindow: Served<typeof openWindow> = {
  operation: openWindow,
  problems: reviewProblems,
  handle: async (tx, { edition: id, place }, { actor, now }) => {
    const edition = (await steadyEdition(tx, id)) ?? unknown("edition");
    if (!isEditorOf(actor, id)) unknown("edition");
    if (!edition.stages.governmentWindow) refuse("stage-off");
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    const tied = await tiedPlaces(tx, actor, dayOf(now));
    if (place !== undefined && tied.has(place)) refuse("interest");
    const all = await lockedSettled(tx, id, place);
    const role = "editor";
    const passed = all.filter(
      ({ state }) =>
        "to" in nextState({ state, act: "open-window", stages: edition.stages, role, interested: false, why: "" }),
    );
    const ready = passed.filter((answer) => !tied.has(answer.place));
    const step = { act: "open-window", to: "government-window", role, why: "" } as const;
    const opened = ready.length === 0 ? 0 : await moveStates(tx, { ...step, answers: ready, by: actor.name, at: now });
    return { opened, left: all.length - opened, tied: passed.length - ready.length };
  },
  deed: ({ edition, place }, { opened, left }) =>
    opened > 0 ? { edition, opened, left, ...(place === undefined ? {} : { place }) } : undefined,
};

export const servedCloseWindow: Served<typeof closeWindow> = {
  operation: closeWindow,
  problems: reviewProblems,
  handle: async (tx, { edition: id }, { actor, now }) => {
    const edition = (await steadyEdition(tx, id)) ?? unknown("edition");
    if (!isEditorOf(actor, id)) unknown("edition");
    if (!edition.stages.governmentWindow) refuse("stage-off");
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    const dates = await datesOf(tx, id);
    const standing = standingOf(dates, dayOf(now));
    if (standing === "open" || standing === "ahead") refuse("window-open", { closes: dates?.closes ?? "" });
    const kept = await keepOutcomes(tx, id, dayOf(now));
    return { places: kept.length, silent: kept.filter((outcome) => outcome.comments === 0).length };
  },
  deed: ({ edition }, { places, silent }) => (places > 0 ? { edition, places, silent } : undefined),
};
