/** The editor's view of review: approve what is agreed, lay before an adjudicator what is not. */

import { roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { isSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { AnswerState } from "../../answers/contract.ts";
import { nextState } from "../../answers/rules.ts";
import { answerById, answerHeads, answersOf, hasInterest, lockedAnswerById } from "../../answers/store.ts";
import { moveState, moveStates } from "../../answers/writing/store.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { areasOf } from "../../editions/questions.ts";
import { isEditorOf, mustRun } from "../../editions/rules.ts";
import { edition as editionOf, editionPlaces, steadyEdition } from "../../editions/store.ts";
import { isAboutAnswer } from "../about-answer.ts";
import { mustLead } from "../must-lead.ts";
import { opinionsOn, writtenBy } from "../opinions/store.ts";
import { reviewProblems } from "../problems.ts";
import { agreement, dayOf } from "../rules.ts";
import { areaOf, byAnswer, questionsIn, shownAnswer, shownEdition, shownOpinion, shownQuestions } from "../shown.ts";
import { shownCitations, stepsOf, tiedPlaces } from "../store.ts";
import { approveAgreed, approveOne, contestAnswer, type LeftBecause, reviewOverview } from "./contract.ts";
import { approvalProblems } from "./problem-words.ts";
import { judgements, lockedInReview } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;
type Left = (typeof LeftBecause.options)[number];

const unknown = (what: string): never => refuse("not-found", { what });

const inReview: readonly AnswerState[] = ["submitted", "in-review"];
const writing: readonly AnswerState[] = ["unassigned", "drafting", "returned"];

const noneLeft = (): Record<Left, number> => ({
  "no-opinion": 0,
  outdated: 0,
  "not-qualified": 0,
  "different-answer": 0,
});

const mostDisputed = 200;
const mostNamed = 500;

export const servedReviewOverview: Served<typeof reviewOverview> = {
  operation: reviewOverview,
  handle: async (tx, { edition: id }, { actor, now }) => {
    const edition = mustRun(await editionOf(tx, id), actor);
    const instrument = await parsedInstrument(tx, edition);
    const heads = await answerHeads(tx, { edition: id, slot: 1 });
    const judged = byAnswer(await judgements(tx, id));
    const places = await editionPlaces(tx, id);
    const tied = await tiedPlaces(tx, actor, dayOf(now));

    const standing = new Map(
      heads
        .filter(({ state }) => inReview.includes(state))
        .map((head) => [head.id, agreement(judged.get(head.id) ?? [], head.contentVersion)]),
    );
    const counted = new Map(
      places.map(({ place }) => [
        place,
        {
          ...{ place, answers: 0, writing: 0, inReview: 0, agreed: 0, left: noneLeft(), contested: 0, past: 0 },
          tied: tied.has(place),
        },
      ]),
    );
    for (const { id: answer, place, state } of heads) {
      const count = counted.get(place);
      if (!count) continue;
      count.answers += 1;
      const stands = standing.get(answer);
      if (writing.includes(state)) count.writing += 1;
      else if (state === "contested") count.contested += 1;
      else if (stands === undefined) count.past += 1;
      else {
        count.inReview += 1;
        if (stands === "agreed") count.agreed += 1;
        else if (stands !== "not-in-review") count.left[stands] += 1;
      }
    }

    const disputed = heads.filter((head) => standing.get(head.id) === "different-answer").slice(0, mostDisputed);
    const ids = disputed.map((head) => head.id);
    const opinions = await opinionsOn(tx, ids);
    const indicators = [...new Set(disputed.map(({ indicator }) => indicator))];
    const contents = new Map(
      disputed.length === 0
        ? []
        : (await answersOf(tx, { edition: id, slot: 1, indicators, states: inReview })).map((answer) => [
            answer.id,
            answer.content,
          ]),
    );
    const leaning = await shownCitations(tx, id, [
      ...disputed.map((head) => contents.get(head.id)?.citations ?? []),
      ...opinions.map((opinion) => opinion.citations),
    ]);
    const said = byAnswer(opinions.map((opinion, at) => ({ ...opinion, shown: leaning[disputed.length + at] ?? [] })));
    const steps = byAnswer(await stepsOf(tx, ids));
    const questions = shownQuestions(instrument);
    const { review, adjudication, secondAuthor } = edition.stages;

    return {
      edition: shownEdition(edition, instrument),
      stages: { review, adjudication, secondAuthor },
      areas: areasOf(instrument).map(({ id: area, title }) => ({ id: area, title })),
      places: [...counted.values()],
      disputed: disputed.map((head, at) => {
        const content = contents.get(head.id);
        return {
          id: head.id,
          place: head.place,
          period: head.period,
          contentVersion: head.contentVersion,
          question: questions.get(head.indicator) ?? unknown("question"),
          answer: content && shownAnswer(content, leaning[at] ?? []),
          opinions: (said.get(head.id) ?? []).map((one) => shownOpinion(one, one.shown, head.contentVersion)),
          steps: [...(steps.get(head.id) ?? [])],
        };
      }),
    };
  },
};

export const servedApproveAgreed: Served<typeof approveAgreed> = {
  operation: approveAgreed,
  problems: reviewProblems,
  handle: async (tx, { edition: id, place, area }, { actor, now }) => {
    const edition = (await steadyEdition(tx, id)) ?? unknown("edition");
    if (!isEditorOf(actor, id)) unknown("edition");
    if (!edition.stages.review) refuse("stage-off");
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    const tied = await tiedPlaces(tx, actor, dayOf(now));
    if (place !== undefined && tied.has(place)) refuse("interest");
    const instrument = await parsedInstrument(tx, edition);
    const heads = await lockedInReview(tx, id, { place, indicators: questionsIn(instrument, area) });
    const judged = byAnswer(await judgements(tx, id));

    const role = "editor";
    const stands = heads.map((head) => ({ head, is: agreement(judged.get(head.id) ?? [], head.contentVersion) }));
    const agreed = stands.flatMap(({ head, is }) => {
      const { state } = head;
      const next = nextState({ state, act: "approve", stages: edition.stages, role, interested: false, why: "" });
      return is === "agreed" && "to" in next ? head : [];
    });
    const ready = agreed.filter((head) => !tied.has(head.place));
    const left = noneLeft();
    const answers: { place: string; period: string; indicator: string; because: Left }[] = [];
    for (const { head, is } of stands) {
      if (is === "agreed" || is === "not-in-review") continue;
      left[is] += 1;
      const { place: where, period, indicator } = head;
      if (answers.length < mostNamed) answers.push({ place: where, period, indicator, because: is });
    }
    answers.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

    const step = { act: "approve", to: "agreed", role, why: "" } as const;
    const approved =
      ready.length === 0 ? 0 : await moveStates(tx, { ...step, answers: ready, by: actor.name, at: now });
    return { approved, left, answers, tied: agreed.length - ready.length };
  },
  deed: ({ edition, place, area }, { approved, left, tied }) => ({
    edition,
    approved,
    tied,
    left: Object.values(left).reduce((sum, count) => sum + count, 0),
    ...(place === undefined ? {} : { place }),
    ...(area === undefined ? {} : { area }),
  }),
};

const keyOf = ({
  place,
  period,
  indicator,
}: {
  readonly place: string;
  readonly period: string;
  readonly indicator: string;
}) => `${place} ${period} ${indicator}`;

export const servedContestAnswer: Served<typeof contestAnswer> = {
  operation: contestAnswer,
  problems: reviewProblems,
  handle: async (tx, { answer: id, why }, { actor, now, match }) => {
    const found = (await answerById(tx, id)) ?? unknown("answer");
    const edition = (await steadyEdition(tx, found.edition)) ?? unknown("answer");
    const head = (await lockedAnswerById(tx, id)) ?? unknown("answer");
    const area = areaOf(await parsedInstrument(tx, edition)).get(head.indicator);
    const reach = { edition: edition.id, place: head.place, ...(area === undefined ? {} : { area }) };
    const role = roleOver(actor, ["editor", "harmoniser"], reach);
    if (head.slot !== 1 || role === undefined) return unknown("answer");
    isAboutAnswer(tx, head, role);
    if ((await writtenBy(tx, [id], actor.name)).has(id)) refuse("own-answer");
    const interested = await hasInterest(tx, actor.name, head.place, dayOf(now));
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    const to = mustLead(head, { act: "contest", stages: edition.stages, role, interested, why, match });
    const step = { act: "contest", from: head.state, to, role, why } as const;
    const moved = await moveState(tx, { ...step, id, version: head.version, by: actor.name, at: now });
    if (!moved) refuse("stale", { version: head.contentVersion });
    return { answer: id, state: to };
  },
  deed: (_, { answer, state }) => ({ answer, state }),
};

export const servedApproveOne: Served<typeof approveOne> = {
  operation: approveOne,
  problems: { ...reviewProblems, ...approvalProblems },
  handle: async (tx, { answer: id, why }, { actor, now, match }) => {
    const found = (await answerById(tx, id)) ?? unknown("answer");
    const edition = (await steadyEdition(tx, found.edition)) ?? unknown("answer");
    const head = (await lockedAnswerById(tx, id)) ?? unknown("answer");
    if (head.slot !== 1 || !isEditorOf(actor, edition.id)) return unknown("answer");
    isAboutAnswer(tx, head);
    const interested = await hasInterest(tx, actor.name, head.place, dayOf(now));
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    const { state } = head;
    const role = "editor";
    const next = nextState({ state, act: "approve", stages: edition.stages, role, interested, why });
    if ("refused" in next) {
      if (next.refused === "role-missing" || next.refused === "why-missing") return unknown("answer");
      return refuse(next.refused, { state });
    }
    if (edition.stages.adjudication) refuse("adjudicator-decides");
    if (!isSeen(match, head.contentVersion)) refuse("stale", { version: head.contentVersion });
    // Whoever wrote a word of it does not overrule whoever judged it.
    if ((await writtenBy(tx, [id], actor.name)).has(id)) refuse("own-answer");
    if (agreement(await opinionsOn(tx, [id]), head.contentVersion) !== "different-answer")
      refuse("not-seen-differently");

    const step = { act: "approve", from: state, to: next.to, role, why } as const;
    const moved = await moveState(tx, { ...step, id, version: head.version, by: actor.name, at: now });
    if (!moved) refuse("stale", { version: head.contentVersion });
    return { answer: id, state: next.to };
  },
  deed: (_, { answer, state }) => ({ answer, state, role: "editor" }),
};
