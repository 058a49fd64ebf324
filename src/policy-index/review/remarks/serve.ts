/** What an author is told, and says back. */

import { type Actor, type RoleName, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { isSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { AnswerHead } from "../../answers/row.ts";
import { answerById, answersOf, hasInterest, lockedAnswerById } from "../../answers/store.ts";
import { lastSent } from "../../coding/store.ts";
import { asTold, away } from "../../coding/told.ts";
import type { Edition } from "../../editions/contract.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { questionsOf } from "../../editions/questions.ts";
import { edition as editionOf, steadyEdition } from "../../editions/store.ts";
import { isAboutAnswer } from "../about-answer.ts";
import { commentsOn } from "../government/store.ts";
import { opinionsOn } from "../opinions/store.ts";
import { reviewProblems } from "../problems.ts";
import { dayOf } from "../rules.ts";
import { areaOf, byAnswer, shownAnswer, shownEdition, shownOpinion, shownQuestions } from "../shown.ts";
import { remarksOn, shownCitations, stepsOf } from "../store.ts";
import { remarks, replyToOpinion } from "./contract.ts";
import { remarkProblems } from "./problem-words.ts";
import { isTold, stepsTold } from "./rules.ts";
import { keepReply, lockedOpinion, notReplied, repliesTo } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const unknown = (what: string): never => refuse("not-found", { what });

/** The role of whoever writes an answer: the author of the first, the second author of the second. */
const writing: Readonly<Record<number, readonly RoleName[]>> = { 1: ["author"], 2: ["second-author"] };

const authorOf = (actor: Actor, { edition, place, slot }: AnswerHead, area: string | undefined) =>
  roleOver(actor, writing[slot] ?? [], { edition, place, ...(area === undefined ? {} : { area }) });

export const servedRemarks: Served<typeof remarks> = {
  operation: remarks,
  handle: async (tx, { edition: id, place, period }, { actor }) => {
    const edition = (await editionOf(tx, id)) ?? unknown("edition");
    const instrument = await parsedInstrument(tx, edition);
    const areas = areaOf(instrument);
    if (!roleOver(actor, ["author"], { edition: id, place }) && !hasAnyArea(actor, id, place)) unknown("place");
    const kept = await answersOf(tx, { edition: id, place, period, slot: 1 });
    const all = asTold(kept, await lastSent(tx, away(kept)));
    const opened = new Set(kept.filter(({ state }) => isTold(state)).map((answer) => answer.id));
    const order = new Map(questionsOf(instrument).map(({ indicator }, at) => [indicator.id, at]));
    const own = all
      .filter((answer) => authorOf(actor, answer, areas.get(answer.indicator)) !== undefined)
      .sort((one, other) => (order.get(one.indicator) ?? 0) - (order.get(other.indicator) ?? 0));
    const ids = own.map((answer) => answer.id);
    // Of an answer that others have again, its author is told what they were told, and no more.
    const opinions = byAnswer((await opinionsOn(tx, ids)).filter(({ answer, told }) => opened.has(answer) || told));
    const flat = own.flatMap((answer) => opinions.get(answer.id) ?? []);
    const replies = await repliesTo(
      tx,
      flat.map((opinion) => opinion.id),
    );
    const shown = await shownCitations(tx, id, [
      ...own.map((answer) => answer.content.citations),
      ...flat.map((opinion) => opinion.citations),
    ]);
    const leaning = new Map(flat.map((opinion, at) => [opinion.id, shown[own.length + at] ?? []]));
    const sentBack = byAnswer(await remarksOn(tx, ids));
    const steps = byAnswer(await stepsOf(tx, ids));
    const comments = byAnswer(await commentsOn(tx, ids));
    const questions = shownQuestions(instrument);

    return {
      edition: shownEdition(edition, instrument),
      place,
      period,
      answers: own.flatMap((answer, at) => {
        const said = opinions.get(answer.id) ?? [];
        const back = sentBack.get(answer.id) ?? [];
        const [comment] = comments.get(answer.id) ?? [];
        const isOwn = back.every(({ role }) => role === "author" || role === "second-author");
        if (said.length === 0 && !comment && (opened.has(answer.id) ? back.length === 0 : isOwn)) return [];
        return {
          id: answer.id,
          indicator: answer.indicator,
          state: answer.state,
          version: answer.version,
          contentVersion: answer.contentVersion,
          question: questions.get(answer.indicator) ?? unknown("question"),
          answer: shownAnswer(answer.content, shown[at] ?? []),
          opinions: said.map((opinion) => {
            const { version, arrived } = replies.get(opinion.id) ?? notReplied;
            return {
              ...shownOpinion(opinion, leaning.get(opinion.id) ?? [], answer.contentVersion),
              replyVersion: version,
              mayReply: edition.state === "open" && opened.has(answer.id) && !arrived,
            };
          }),
          remarks: [...back],
          ...(comment ? { comment } : {}),
          steps: stepsTold(steps.get(answer.id) ?? [], opened.has(answer.id) ? "all" : "own"),
          mayStandBy: answer.state === "returned" && edition.stages.adjudication && edition.state === "open",
        };
      }),
    };
  },
};

/** Whether somebody writes some area of a place. */
const hasAnyArea = (actor: Actor, edition: string, place: string): boolean =>
  actor.kind === "person" &&
  actor.roles.some(
    (role) =>
      role.role === "author" &&
      (role.edition ?? edition) === edition &&
      (role.place ?? place) === place &&
      role.area !== undefined,
  );

/** An answer its author may speak for, with its edition, both held. */
async function ownAnswer(tx: Transaction, id: string, actor: Actor) {
  const found = (await answerById(tx, id)) ?? unknown("answer");
  const edition: Edition = (await steadyEdition(tx, found.edition)) ?? unknown("answer");
  const head = (await lockedAnswerById(tx, id)) ?? unknown("answer");
  const area = areaOf(await parsedInstrument(tx, edition)).get(head.indicator);
  const role = authorOf(actor, head, area) ?? unknown("answer");
  return { edition, head, role };
}

export const servedReplyToOpinion: Served<typeof replyToOpinion> = {
  operation: replyToOpinion,
  problems: { ...reviewProblems, ...remarkProblems },
  handle: async (tx, { opinion: id, text }, { actor, now, match }) => {
    const answer = (await lockedOpinion(tx, id)) ?? unknown("opinion");
    const { edition, head } = await ownAnswer(tx, answer, actor);
    if (!isTold(head.state)) unknown("opinion");
    isAboutAnswer(tx, head);
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    if (await hasInterest(tx, actor.name, head.place, dayOf(now))) refuse("interest");
    const { version, arrived } = (await repliesTo(tx, [id])).get(id) ?? notReplied;
    if (!isSeen(match, version)) refuse("stale", { version });
    if (arrived) refuse("reply-arrived");
    await keepReply(tx, { opinion: id, by: actor.name, text, on: dayOf(now), answerVersion: head.version });
    return { opinion: id, version: version + 1 };
  },
  deed: (_, { opinion, version }) => ({ opinion, version, role: "author" }),
};
