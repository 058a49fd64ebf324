/** The adjudicator's desk: what is contested, seen blind; decided, with a reason. */
import { createHash } from "node:crypto";
import { type Actor, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { AnswerContent } from "../../answers/contract.ts";
import type { KeptAnswer } from "../../answers/row.ts";
import { nextState } from "../../answers/rules.ts";
import { answerById, answerHeads, answersOf, hasInterest, lockedAnswers } from "../../answers/store.ts";
import { keepContent, moveState } from "../../answers/writing/store.ts";
import type { Edition } from "../../editions/contract.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { questionsOf } from "../../editions/questions.ts";
import { editionsOf } from "../../editions/rules.ts";
import { edition as editionOf, editions, steadyEdition } from "../../editions/store.ts";
import { isAboutAnswer } from "../about-answer.ts";
import { fits, offeredValue } from "../opinions/rules.ts";
import { opinionsOn } from "../opinions/store.ts";
import { reviewProblems } from "../problems.ts";
import { blindOrder, dayOf } from "../rules.ts";
import { areaOf, shownEdition, shownQuestions } from "../shown.ts";
import { shownCitations } from "../store.ts";
import { cases, contestedCase, decideCase, Position as ShownPosition } from "./contract.ts";
import { type Position, positionsOf, thirdAnswer } from "./rules.ts";
import { keepDecision, partyTo } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const unknown = (what: string): never => refuse("not-found", { what });

type Located = { readonly edition: string; readonly place: string };

const mayDecide = (actor: Actor, { edition, place }: Located, area: string | undefined): boolean =>
  roleOver(actor, ["adjudicator"], { edition, place, ...(area === undefined ? {} : { area }) }) !== undefined;

export const servedCases: Served<typeof cases> = {
  operation: cases,
  handle: async (tx, _, { actor }) => {
    const found = [];
    for (const edition of await editions(tx, editionsOf(actor))) {
      if (edition.state !== "open" || !edition.stages.adjudication) continue;
      const instrument = await parsedInstrument(tx, edition);
      const areas = areaOf(instrument);
      const contested = (await answerHeads(tx, { edition: edition.id, slot: 1, states: ["contested"] })).filter(
        (head) => mayDecide(actor, head, areas.get(head.indicator)),
      );
      const ids = contested.map((head) => head.id);
      const party = await partyTo(tx, ids, actor.name);
      const order = new Map(questionsOf(instrument).map(({ indicator }, at) => [indicator.id, at]));
      const questions = shownQuestions(instrument);
      const waiting = contested
        .filter((head) => !party.has(head.id))
        .sort(
          (one, other) =>
            (order.get(one.indicator) ?? 0) - (order.get(other.indicator) ?? 0) ||
            (one.place < other.place ? -1 : one.place > other.place ? 1 : one.period < other.period ? -1 : 1),
        );
      for (const { id, place, period, indicator } of waiting) {
        const question = questions.get(indicator) ?? unknown("question");
        found.push({ id, edition: shownEdition(edition, instrument), place, period, question });
      }
    }
    return { cases: found };
  },
};

/** Every answer to the question of a contested one, and what was suggested in its place, in the order they are shown. */
async function positions(tx: Transaction, { edition, place, period, indicator, id, contentVersion }: KeptAnswer) {
  const coded = await answersOf(tx, { edition, place, period, indicators: [indicator] });
  const held = positionsOf(coded, await opinionsOn(tx, [id]), contentVersion);
  const leaning = await shownCitations(
    tx,
    edition,
    held.map(({ citations }) => citations),
  );
  return blindOrder(
    id,
    held.map((position, at) => {
      const { value, reasons } = position;
      const citations = [...(leaning[at] ?? [])];
      return { ...position, shown: ShownPosition.parse({ value, reasons: reasons.trim(), citations }) };
    }),
  );
}

const shownOf = <Shown>(held: readonly { readonly shown: Shown }[]): Shown[] => held.map(({ shown }) => shown);

const stampOf = (shown: unknown): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("hex").slice(0, 32);

/** A contested answer somebody may decide; to anybody else, and to its parties, there is none. */
async function mustDecide(tx: Transaction, answer: KeptAnswer, edition: Edition, actor: Actor): Promise<void> {
  const area = areaOf(await parsedInstrument(tx, edition)).get(answer.indicator);
  if (answer.slot !== 1 || !mayDecide(actor, answer, area)) unknown("case");
  if ((await partyTo(tx, [answer.id], actor.name)).has(answer.id)) unknown("case");
}

export const servedContestedCase: Served<typeof contestedCase> = {
  operation: contestedCase,
  handle: async (tx, { answer: id }, { actor }) => {
    const answer = (await answerById(tx, id)) ?? unknown("case");
    const edition = (await editionOf(tx, answer.edition)) ?? unknown("case");
    await mustDecide(tx, answer, edition, actor);
    if (answer.state !== "contested" || edition.state !== "open") unknown("case");
    const instrument = await parsedInstrument(tx, edition);
    const shown = shownOf(await positions(tx, answer));
    return {
      id,
      edition: shownEdition(edition, instrument),
      place: answer.place,
      period: answer.period,
      question: shownQuestions(instrument).get(answer.indicator) ?? unknown("question"),
      positions: shown,
      stamp: stampOf(shown),
    };
  },
};

export const servedDecideCase: Served<typeof decideCase> = {
  operation: decideCase,
  problems: reviewProblems,
  handle: async (tx, { answer: id, position, other, reason }, { actor, now, match }) => {
    const found = (await answerById(tx, id)) ?? unknown("case");
    const edition = (await steadyEdition(tx, found.edition)) ?? unknown("case");
    const { place, period, indicator } = found;
    // Both codings are held: neither changes while it is being decided between them.
    for (const slot of [1, 2])
      await lockedAnswers(tx, { edition: edition.id, place, period, slot, indicators: [indicator] });
    const answer = (await answerById(tx, id)) ?? unknown("case");
    await mustDecide(tx, answer, edition, actor);
    isAboutAnswer(tx, answer);
    // Once it is decided it is no case any more, to be read or decided: where it stands then is not its adjudicator's to follow.
    if (answer.state !== "contested") unknown("case");
    const interested = await hasInterest(tx, actor.name, place, dayOf(now));
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    const held = await positions(tx, answer);
    const shown = shownOf(held);

    const { state, contentVersion } = answer;
    const asked = { state, act: "adjudicate", stages: edition.stages, role: "adjudicator", interested } as const;
    const next = nextState({ ...asked, why: reason });
    if ("refused" in next) {
      if (next.refused === "role-missing") return unknown("case");
      return refuse(next.refused, { state });
    }
    if (match !== stampOf(shown)) refuse("stale", { version: contentVersion });
    const question = shownQuestions(await parsedInstrument(tx, edition)).get(indicator) ?? unknown("case");
    const content = decidedContent({ position, other, reason, held, answer, question });

    const by = { by: actor.name, role: "adjudicator", at: now } as const;
    const { version, memo } = answer;
    const kept = await keepContent(tx, { ...by, id, version, from: state, to: state, content, memo });
    const step = { act: "adjudicate", from: state, to: next.to, why: reason.slice(0, 5_000) } as const;
    const moved = kept && (await moveState(tx, { ...by, ...step, id, version: kept.version }));
    if (!moved) return refuse("stale", { version: contentVersion });
    await keepDecision(tx, {
      ...{ answer: id, contestedVersion: contentVersion, decidedVersion: moved.contentVersion, by: actor.name },
      ...{ chosen: position, shown: JSON.stringify(shown), reason, on: dayOf(now) },
    });
    return { answer: id, state: next.to, contentVersion: moved.contentVersion };
  },
  deed: (_, { answer, contentVersion }) => ({ answer, contentVersion, role: "adjudicator" }),
};

type Deciding = {
  readonly position: number | undefined;
  readonly other: Parameters<typeof offeredValue>[0] | undefined;
  readonly reason: string;
  readonly held: readonly Position[];
  readonly answer: KeptAnswer;
  readonly question: Parameters<typeof fits>[1];
};

/**
 * What the answer says from now on.
 *
 * throws  Refusal choice-missing, choice-both, option-unknown
 */
function decidedContent({ position, other, reason, held, answer, question }: Deciding): AnswerContent {
  const isOther = other !== undefined && Object.values(other).some((part) => part !== undefined);
  if (position !== undefined && isOther) refuse("choice-both");
  if (position !== undefined) return held[position - 1]?.content ?? refuse("choice-missing");
  const value = isOther ? (offeredValue(other) ?? refuse("choice-missing")) : refuse("choice-missing");
  if (!fits(value, question)) refuse("option-unknown");
  return thirdAnswer(value, reason, held, answer.content);
}
