/** The reviewer's desk: read answers beside their sources, say what one thinks, send back. */

import { randomUUID } from "node:crypto";
import { type Actor, type RoleName, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import { isSeen } from "../../../base/version-seen.ts";
import { readerOf } from "../../../evidence/sources/rules.ts";
import { shownAmong } from "../../../evidence/sources/store.ts";
import { keepSource } from "../../../evidence/sources/writing/store.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { AnswerState, Citation } from "../../answers/contract.ts";
import type { AnswerHead, KeptAnswer } from "../../answers/row.ts";
import { nextState } from "../../answers/rules.ts";
import {
  answerById,
  answerHeads,
  answersOf,
  hasInterest,
  lockedAnswerById,
  lockedAnswers,
} from "../../answers/store.ts";
import { moveState, moveStates } from "../../answers/writing/store.ts";
import { carriedPriors } from "../../coding/carried-priors.ts";
import type { Prior } from "../../coding/contract.ts";
import { keepComment, priors } from "../../coding/store.ts";
import type { Edition } from "../../editions/contract.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { releaseBefore } from "../../editions/release-before.ts";
import { edition as editionOf, editionPlace, steadyEdition } from "../../editions/store.ts";
import { carriedSince, releasedInstrument } from "../../editions/versions/store.ts";
import { isAboutAnswer } from "../about-answer.ts";
import type { GivenCitation } from "../contract.ts";
import { mustLead } from "../must-lead.ts";
import { reviewProblems } from "../problems.ts";
import { dayOf } from "../rules.ts";
import {
  areaOf,
  byAnswer,
  isBeingWritten,
  saidBy,
  shownAnswer,
  shownEdition,
  shownOpinion,
  shownQuestions,
} from "../shown.ts";
import { remarksOn, shownCitations, stepsOf } from "../store.ts";
import { agreeWithArea, giveOpinion, returnAnswer, reviewDesk, reviewDuties } from "./contract.ts";
import { areasReviewed, asRead, isWaiting, placesReviewed, progressOf, stepsUntilSent } from "./duties.ts";
import { opinionProblems } from "./problem-words.ts";
import { faultIn, offeredValue, open, whyItStands } from "./rules.ts";
import {
  keepAgreements,
  keepOpinion,
  keepOpinionCitations,
  markTold,
  ownOpinionsOn,
  placeLibrary,
  writtenBy,
} from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const unknown = (what: string): never => refuse("not-found", { what });

/** The newest version somebody judged, by answer; opinions come newest first. */
function newest<Opinion extends { readonly answer: string; readonly contentVersion: number }>(
  opinions: readonly Opinion[],
): ReadonlyMap<string, Opinion> {
  const found = new Map<string, Opinion>();
  for (const opinion of opinions) if (!found.has(opinion.answer)) found.set(opinion.answer, opinion);
  return found;
}

const versionsIn = (opinions: ReadonlyMap<string, { readonly contentVersion: number }>) =>
  new Map([...opinions].map(([answer, { contentVersion }]) => [answer, contentVersion]));

export const servedReviewDuties: Served<typeof reviewDuties> = {
  operation: reviewDuties,
  handle: async (tx, _, { actor }) => {
    const duties = [];
    for (const { edition: id, place } of placesReviewed(actor)) {
      const edition = await editionOf(tx, id);
      if (!edition || edition.state === "planned") continue;
      const instrument = await parsedInstrument(tx, edition);
      const areas = areasReviewed(instrument, actor, id, place);
      for (const period of edition.periods) {
        const kept = await answerHeads(tx, { edition: id, place, period, slot: 1 });
        const ids = kept.map((head) => head.id);
        const judged = versionsIn(newest(await ownOpinionsOn(tx, ids, actor.name)));
        const heads = kept.map((head) => asRead(head, judged.get(head.id)));
        duties.push({
          edition: shownEdition(edition, instrument),
          place,
          period,
          areas: progressOf(areas, heads, judged, edition.state),
        });
      }
    }
    return { duties };
  },
};

/** What was answered last time in a place, through what became of each question since; nothing where its coders are not shown it. */
async function priorsOf(tx: Transaction, edition: Edition, place: string, period: string, language: string) {
  const release = edition.priorAnswers === "hidden" ? undefined : edition.priorRelease;
  const placed = await editionPlace(tx, edition.id, place);
  if (!release || !placed?.priorShown) return new Map<string, Prior>();
  const of = { edition: edition.id, ...releaseBefore(edition.index, release) };
  const kept = await priors(tx, { ...of, place, period });
  const carried = await carriedSince(tx, of);
  const earlier = carried && (await releasedInstrument(tx, of));
  return carried && earlier ? carriedPriors({ carried, priors: kept, earlier, language }) : kept;
}

const listedAs = (
  list: "all" | "waiting" | "outdated" | "different",
  answer: AnswerHead,
  own: { readonly kind: string; readonly contentVersion: number } | undefined,
): boolean => {
  if (list === "all") return true;
  if (list === "waiting") return isWaiting(answer, new Map(own ? [[answer.id, own.contentVersion]] : []));
  if (list === "outdated") return own !== undefined && own.contentVersion !== answer.contentVersion;
  return own?.kind === "different-answer";
};

export const servedReviewDesk: Served<typeof reviewDesk> = {
  operation: reviewDesk,
  handle: async (tx, { edition: id, place, period, area, list }, { actor, language }) => {
    const edition = (await editionOf(tx, id)) ?? unknown("edition");
    const instrument = await parsedInstrument(tx, edition);
    const areas = areasReviewed(instrument, actor, id, place);
    const asked = (await editionPlace(tx, id, place)) !== undefined && edition.periods.includes(period);
    if (areas.length === 0 || !asked) unknown("place");
    const chosen = area === undefined ? areas[0] : areas.find((one) => one.id === area);
    if (!chosen) return unknown("area");

    const kept = await answersOf(tx, { edition: id, place, period, slot: 1 });
    const ids = kept.map((answer) => answer.id);
    const own = newest(await ownOpinionsOn(tx, ids, actor.name));
    const all = kept.map((answer) => asRead(answer, own.get(answer.id)?.contentVersion));
    const here = chosen.questions
      .flatMap((question) => all.find(({ indicator }) => indicator === question) ?? [])
      .filter((answer) => listedAs(list, answer, own.get(answer.id)));
    const shown = here.map((answer) => (isBeingWritten(answer.state) ? [] : answer.content.citations));
    const leaning = await shownCitations(tx, id, [...shown, ...here.map(({ id }) => own.get(id)?.citations ?? [])]);
    const here_ids = here.map((answer) => answer.id);
    const remarks = byAnswer(await remarksOn(tx, here_ids));
    const steps = byAnswer(await stepsOf(tx, here_ids));
    const questions = shownQuestions(instrument);
    const before = await priorsOf(tx, edition, place, period, language);

    return {
      edition: shownEdition(edition, instrument),
      place,
      period,
      areas: progressOf(areas, all, versionsIn(own), edition.state),
      area: chosen.id,
      list,
      answers: here.map((answer, at) => {
        const opinion = own.get(answer.id);
        const prior = before.get(answer.indicator);
        return {
          id: answer.id,
          state: answer.state,
          question: questions.get(answer.indicator) ?? unknown("question"),
          ...(isBeingWritten(answer.state)
            ? {}
            : {
                contentVersion: answer.contentVersion,
                answer: shownAnswer(answer.content, leaning[at] ?? []),
              }),
          ...(prior ? { prior } : {}),
          ...(opinion
            ? {
                opinion: {
                  ...shownOpinion(opinion, leaning[here.length + at] ?? [], answer.contentVersion),
                  stands: whyItStands(opinion),
                },
              }
            : {}),
          remarks: (remarks.get(answer.id) ?? []).filter(({ arrived }) => arrived),
          steps: stepsUntilSent(answer.state, steps.get(answer.id) ?? []),
        };
      }),
      library: [...(await placeLibrary(tx, id, place))],
    };
  },
};

/** Whether somebody may judge answers of a place at all: their role, their ties, the edition's stages. */
async function mustJudge(tx: Transaction, edition: Edition, place: string, role: RoleName | undefined, asked: Asked) {
  const interested = await hasInterest(tx, asked.actor.name, place, dayOf(asked.now));
  const next = nextState({ state: "submitted", act: "take-up", stages: edition.stages, role, interested, why: "" });
  if ("to" in next) {
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    return;
  }
  if (next.refused === "interest" || next.refused === "stage-off") refuse(next.refused);
  unknown("answer");
}

type Held = { readonly head: AnswerHead; readonly kept: KeptAnswer; readonly edition: Edition };

/** An answer and its edition, both held until the transaction ends, in the order in which everybody holds them. */
async function held(tx: Transaction, id: string): Promise<Held> {
  const found = (await answerById(tx, id)) ?? unknown("answer");
  const edition = (await steadyEdition(tx, found.edition)) ?? unknown("answer");
  const head = (await lockedAnswerById(tx, id)) ?? unknown("answer");
  const kept = (await answerById(tx, id)) ?? unknown("answer");
  return { head, kept, edition };
}

/** The role somebody holds over the first coder's answer; the second's is nobody's to judge. */
function roleOn(actor: Actor, head: AnswerHead, area: string | undefined, among: readonly RoleName[]) {
  const reach = { edition: head.edition, place: head.place, ...(area === undefined ? {} : { area }) };
  return head.slot === 1 ? roleOver(actor, among, reach) : undefined;
}

/** Sources a suggestion names, each with an id: those that are new are put into the edition's library. */
async function settled(
  tx: Transaction,
  edition: string,
  given: readonly GivenCitation[],
  { actor, now }: Asked,
): Promise<readonly Citation[]> {
  const named = given.flatMap(({ source }) => source ?? []);
  const known = await shownAmong(tx, edition, named, readerOf(actor, edition));
  if (named.some((source) => !known.has(source))) refuse("source-unknown");
  const citations: Citation[] = [];
  for (const { source, newSource, ...leaning } of given) {
    if (source !== undefined) citations.push({ ...leaning, source });
    if (source !== undefined || newSource === undefined) continue;
    const id = randomUUID();
    const described = { issuer: "", kind: "other", date: "", language: "", inForce: "", identifiers: [] } as const;
    const made = { ...described, identifiers: [], title: newSource.title, url: newSource.url ?? "" };
    await keepSource(tx, { ...made, edition, source: id, addedIn: "judging", by: actor.name, at: now });
    citations.push({ ...leaning, source: id });
  }
  return citations;
}

/** A row of the form that was left empty names no source. */
const isNamed = ({ source, newSource }: GivenCitation): boolean =>
  source !== undefined || (newSource !== undefined && newSource.title !== "");

export const servedGiveOpinion: Served<typeof giveOpinion> = {
  operation: giveOpinion,
  problems: { ...reviewProblems, ...opinionProblems },
  handle: async (tx, { answer: id, kind, note, suggestion, citations }, asked) => {
    const { head, kept, edition } = await held(tx, id);
    const instrument = await parsedInstrument(tx, edition);
    const role = roleOn(asked.actor, head, areaOf(instrument).get(head.indicator), ["reviewer"]);
    if (role === undefined) unknown("answer");
    isAboutAnswer(tx, head);
    await mustJudge(tx, edition, head.place, role, asked);
    if ((await writtenBy(tx, [id], asked.actor.name)).has(id)) refuse("own-answer");
    if (!open.includes(head.state)) refuse("state-does-not-allow", { state: asRead(head, undefined).state });
    if (!isSeen(asked.match, head.contentVersion)) refuse("stale", { version: head.contentVersion });

    const before = await ownOpinionsOn(tx, [id], asked.actor.name);
    const same = before.find(({ contentVersion }) => contentVersion === head.contentVersion);
    const stands = same && whyItStands(same);
    if (stands) refuse(stands);

    const named = citations.filter(isNamed);
    const question = shownQuestions(instrument).get(head.indicator) ?? unknown("answer");
    const given = { kind, note, suggestion, citations: named.length };
    const fault = faultIn(given, question, saidBy(kept.content));
    if (fault) refuse(fault);

    const opinion = await keepOpinion(tx, {
      ...{ answer: id, contentVersion: head.contentVersion, reviewer: asked.actor.name, kind, note },
      ...{ suggestion: kind === "different-answer" ? offeredValue(suggestion ?? {}) : undefined, on: dayOf(asked.now) },
    });
    await keepOpinionCitations(tx, opinion, await settled(tx, edition.id, named, asked));
    if (head.state === "submitted") {
      const step = { act: "take-up", from: "submitted", to: "in-review", role: "reviewer", why: "" } as const;
      const moved = await moveState(tx, { ...step, id, version: head.version, by: asked.actor.name, at: asked.now });
      if (!moved) refuse("stale", { version: head.contentVersion });
    }
    return { answer: id, kind, contentVersion: head.contentVersion };
  },
  deed: (_, { answer, kind, contentVersion }) => ({ answer, kind, contentVersion, role: "reviewer" }),
};

export const servedAgreeWithArea: Served<typeof agreeWithArea> = {
  operation: agreeWithArea,
  problems: reviewProblems,
  handle: async (tx, { edition: id, place, period, area, answers }, asked) => {
    const { actor, now } = asked;
    const edition = (await steadyEdition(tx, id)) ?? unknown("edition");
    const instrument = await parsedInstrument(tx, edition);
    const { questions } = areasReviewed(instrument, actor, id, place).find((one) => one.id === area) ?? unknown("area");
    await mustJudge(tx, edition, place, "reviewer", asked);
    const heads = await lockedAnswers(tx, { edition: id, place, period, slot: 1, indicators: questions });
    const ids = heads.map((head) => head.id);
    const judged = versionsIn(newest(await ownOpinionsOn(tx, ids, actor.name)));
    const own = await writtenBy(tx, ids, actor.name);

    const seen = new Set(answers);
    const asSeen = heads.filter((head) => open.includes(head.state) && seen.has(`${head.id}@${head.contentVersion}`));
    const waiting = asSeen.filter((head) => isWaiting(head, judged) && !own.has(head.id));
    const fresh = waiting.filter(({ state }) => state === "submitted");

    const agreed = await keepAgreements(tx, waiting, { reviewer: actor.name, on: dayOf(now) });
    const step = { act: "take-up", to: "in-review", role: "reviewer", why: "" } as const;
    if (fresh.length > 0) await moveStates(tx, { ...step, answers: fresh, by: actor.name, at: now });
    return { agreed, left: seen.size - asSeen.length };
  },
  deed: ({ edition, place, period, area }, { agreed, left }) =>
    agreed > 0 ? { edition, place, period, area, agreed, left, role: "reviewer" } : undefined,
};

/** Who holds two roles returns in the one that may. */
const returners = (state: AnswerState): readonly RoleName[] =>
  open.includes(state) ? ["reviewer", "harmoniser", "editor"] : ["harmoniser", "editor", "reviewer"];

export const servedReturnAnswer: Served<typeof returnAnswer> = {
  operation: returnAnswer,
  problems: reviewProblems,
  handle: async (tx, { answer: id, field, why }, asked) => {
    const { actor, now } = asked;
    const { head, edition } = await held(tx, id);
    const area = areaOf(await parsedInstrument(tx, edition)).get(head.indicator);
    const role = roleOn(actor, head, area, returners(head.state));
    if (role !== "reviewer" && role !== "harmoniser" && role !== "editor") return unknown("answer");
    isAboutAnswer(tx, head, role);
    if ((await writtenBy(tx, [id], actor.name)).has(id)) refuse("own-answer");
    const interested = await hasInterest(tx, actor.name, head.place, dayOf(now));
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });

    const to = mustLead(head, { act: "return", stages: edition.stages, role, interested, why, match: asked.match });
    const by = actor.name;
    const step = { act: "return", from: head.state, to, role, why } as const;
    const moved = await moveState(tx, { ...step, id, version: head.version, by, at: now });
    if (!moved) refuse("stale", { version: head.contentVersion });
    await markTold(tx, id);
    const remark = { comment: randomUUID(), answer: id, version: head.version, field, body: why, by, role, at: now };
    await keepComment(tx, remark);
    return { answer: id, state: to };
  },
  deed: ({ answer, field }, { state }) => ({ answer, field, state }),
};
