/** Scores as they stand, freezing, publishing. */

import { randomUUID } from "node:crypto";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { isSeen } from "../../base/version-seen.ts";
import { readerOf } from "../../evidence/sources/rules.ts";
import { citedSources, sourceOf } from "../../evidence/sources/store.ts";
import { keepSource } from "../../evidence/sources/writing/store.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { Citation } from "../answers/contract.ts";
import type { AnswerHead } from "../answers/row.ts";
import { isSettled, nextState } from "../answers/rules.ts";
import { answerById, answerHeads, answersOf, hasInterest, lockedAnswerById } from "../answers/store.ts";
import { keepContent, moveState, moveStates } from "../answers/writing/store.ts";
import type { Edition } from "../editions/contract.ts";
import { parsedInstrument } from "../editions/instrument/store.ts";
import { mustMatch, mustRun } from "../editions/rules.ts";
import { calendar, edition as editionOf, editionPlaces, lockedEdition } from "../editions/store.ts";
import { exerciseIndex } from "../releases/exercise-index.ts";
import { preparedFrom } from "../releases/prepare.ts";
import { releaseProblems } from "../releases/words.ts";
import type { GivenCitation } from "../review/contract.ts";
import { paired } from "../review/double-coding/rules.ts";
import { firstCodings } from "../review/double-coding/store.ts";
import { standingOf } from "../review/government/rules.ts";
import { keepOutcomes } from "../review/government/store.ts";
import { fits, offeredValue } from "../review/opinions/rules.ts";
import { placeLibrary } from "../review/opinions/store.ts";
import { reviewProblems } from "../review/problems.ts";
import { dayOf } from "../review/rules.ts";
import { shownAnswer, shownQuestions } from "../review/shown.ts";
import { shownCitations, stepsOf } from "../review/store.ts";
import { freezeEdition, publishEdition, showSettled } from "./contract.ts";
import { correctAnswer, showCorrection } from "./correcting/contract.ts";
import { frozenEarly, frozenHash, frozenHashes } from "./early.ts";
import { asExercise } from "./exercise.ts";
import { altered, frozenParts, labelled } from "./frozen.ts";
import { fillsIn, withLeftOut } from "./left-out.ts";
import { type Ground, packageOf } from "./package-of.ts";
import { asCorrected, previewOf } from "./preview.ts";
import { proposalProblems } from "./proposing/problem-words.ts";
import { shownProposal, withFirst } from "./proposing/shown.ts";
import { keepProposalLetters, keepSaidIn, keepTakenUp, openProposals } from "./proposing/store.ts";
import { corrections, lastDecisions, lastOpinions, publicComments, takenUp } from "./review/store.ts";
import type { Reviewed } from "./reviewed.ts";
import { byState, corrected, mayFreeze, newestRelease, nextRelease, whyNotCorrect } from "./rules.ts";
import { scoredAreas, standings } from "./standings.ts";
import {
  codedBy,
  definedPlaces,
  frozenPlaces,
  hashesOf,
  keepFrozenParts,
  keptParts,
  lastRelease,
  releaseNames,
  scoresOf,
  turnCorrected,
  turnFrozen,
  turnPublished,
  whyEarly,
} from "./store.ts";
import { type KeepRelease, triedOn } from "./tried.ts";
import { settlingProblems } from "./words.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** First coders' answers only: where an edition is coded twice, adjudication writes what holds into the first. */
const first = 1;

async function groundOf(tx: Transaction, edition: Edition): Promise<Ground> {
  const last = await lastRelease(tx, edition.index);
  const sources = await citedSources(tx, edition.id);
  return {
    instrument: await parsedInstrument(tx, edition),
    stages: edition.stages,
    periods: edition.periods,
    places: (await editionPlaces(tx, edition.id)).map(({ place }) => place),
    definedPlaces: (await frozenPlaces(tx, edition.id)) ?? (last ? await definedPlaces(tx, last.key) : []),
    sources: new Map(sources.map((source) => [source.source, source])),
  };
}

/** The days of the government's window, where it has any, and where today lies of them. */
async function windowOf(tx: Transaction, { id, stages }: Edition, { now }: Asked) {
  const dates = stages.governmentWindow
    ? (await calendar(tx, id)).find(({ stage }) => stage === "government-window")
    : undefined;
  if (!dates) return undefined;
  const { opens, closes } = dates;
  return { opens, closes, isPast: standingOf(dates, dayOf(now)) === "closed" };
}

async function scoresBefore(tx: Transaction, edition: Edition, { instrument }: Ground) {
  const last = await lastRelease(tx, edition.index);
  const headline = instrument.measures.find((measure) => measure.headline) ?? instrument.measures[0];
  if (!last || !headline) return { before: new Map<string, number>() };
  return { lastRelease: last.release, before: await scoresOf(tx, last.key, headline.id, headline.tree.id) };
}

export const servedSettled: Served<typeof showSettled> = {
  operation: showSettled,
  problems: settlingProblems,
  handle: async (tx, input, asked) => {
    const edition = mustRun(await editionOf(tx, input.edition), asked.actor);
    const window = await windowOf(tx, edition, asked);
    const period = input.period ?? edition.periods.at(-1) ?? "";
    if (!edition.periods.includes(period)) refuse("not-found", { what: "period" });
    const ground = await groundOf(tx, edition);
    const answers = await answersOf(tx, { edition: edition.id, slot: first });
    const { before, ...last } = await scoresBefore(tx, edition, ground);

    const settled = answers.filter(({ state }) => isSettled(state, edition.stages));
    const { prepared, findings } = triedOn(withLeftOut(packageOf(ground, settled), settled));
    const { frozen, published } = await hashesOf(tx, edition.id);
    const index = edition.exercise ? exerciseIndex(edition.index) : edition.index;
    const names = await releaseNames(tx, index);
    const early = edition.state === "open" ? undefined : await whyEarly(tx, edition.id);
    const release = newestRelease(edition.code, names);

    return {
      edition,
      language: ground.instrument.language,
      ...(release === undefined ? {} : { released: { index, release } }),
      nextRelease: nextRelease(edition.code, names),
      isCorrected: edition.state === "published" && frozen !== published,
      period,
      ...(early === undefined ? {} : { early }),
      ...(window === undefined || window.isPast ? {} : { window: { opens: window.opens, closes: window.closes } }),
      states: byState(answers, edition.stages),
      fillsIn: fillsIn(ground.instrument),
      findings,
      ...last,
      areas: prepared ? scoredAreas(ground.instrument, prepared.scores) : [],
      places: prepared ? [...standings(ground, answers, prepared.package, prepared.scores, { period, before })] : [],
    };
  },
};

const reviewedIn = async (tx: Transaction, edition: string): Promise<Reviewed> => ({
  opinions: await lastOpinions(tx, edition),
  decisions: await lastDecisions(tx, edition),
  comments: await publicComments(tx, edition),
  corrections: await corrections(tx, edition),
  proposals: await takenUp(tx, edition),
});

/**
 * SHA-256 over everything that will be published of what is frozen: the instrument, the places as they are defined,
 * every answer, every source as described and cited, how each was settled; each of these by itself; how far coders agreed.
 */
async function frozenOf(tx: Transaction, edition: Edition) {
  const answers = await answersOf(tx, {
    ...{ edition: edition.id, slot: first, states: ["frozen", "published", "corrected"] },
  });
  const ground = await groundOf(tx, edition);
  const reviewed = await reviewedIn(tx, edition.id);
  const twice = edition.stages.secondAuthor ? paired(await firstCodings(tx, edition.id)) : [];
  const early = await whyEarly(tx, edition.id);
  const settled = packageOf(ground, answers, reviewed, twice);
  const made = withLeftOut(settled, answers);
  return {
    answers,
    ground,
    settled,
    made,
    early,
    hash: frozenHash(made, early),
    parts: frozenParts(ground, answers, reviewed),
  };
}

/** The same, where it is what was frozen; where it is not, what differs is named. */
async function mustBeAsFrozen(tx: Transaction, edition: Edition) {
  const found = await frozenOf(tx, edition);
  const { frozen } = await hashesOf(tx, edition.id);
  // Frozen before releases told what was left out, or how far coders agree: published without.
  const { doubleCoding: _, ...untold } = found.settled;
  for (const made of [found.made, found.settled, untold]) {
    const hash = frozenHashes(made, found.early).find((one) => one === frozen);
    if (hash !== undefined) return { ...found, made, hash };
  }
  const differs = altered(await keptParts(tx, edition.id), found.parts);
  const [answers, sources, places] = (["answer", "source", "place"] as const).map((kind) => labelled(differs, kind));
  return refuse("frozen-answers-altered", {
    ...{ code: edition.code, answers: answers ?? "none", sources: sources ?? "none", places: places ?? "none" },
  });
}

export const servedFreeze: Served<typeof freezeEdition> = {
  operation: freezeEdition,
  problems: settlingProblems,
  handle: async (tx, input, asked) => {
    const edition = mustRun(await lockedEdition(tx, input.edition), asked.actor);
    mustMatch(edition, asked.match);
    if (edition.state !== "open") refuse("edition-not-open", { code: edition.code });
    const heads = await answerHeads(tx, { edition: edition.id, slot: first });

    const ready = heads.filter(({ state }) => mayFreeze(state, edition.stages));
    const leftOut = heads.length - ready.length;
    if (ready.length === 0) refuse("nothing-settled");
    if (leftOut > 0 && !input.leaveOut) refuse("answers-unsettled", { answers: leftOut, of: heads.length });
    const window = await windowOf(tx, edition, asked);
    const isEarly = window !== undefined && !window.isPast;
    const why = isEarly ? (input.early ?? "") : "";
    if (isEarly && why === "") refuse("window-not-past", { opens: window.opens, closes: window.closes });
    // Of whoever was asked and said nothing, that is said, also where the editor did not close the window by hand.
    if (window?.isPast) await keepOutcomes(tx, edition.id, dayOf(asked.now));

    const by = { by: asked.actor.name, role: "editor" as const, at: asked.now };
    const moved = await moveStates(tx, { answers: ready, act: "freeze", to: "frozen", why, ...by });
    if (moved !== ready.length) refuse("stale", { version: edition.version });
    const { hash, parts, ground } = await frozenOf(tx, edition);
    await turnFrozen(tx, edition.id, hash, ground.definedPlaces);
    await keepFrozenParts(tx, edition.id, parts);
    const frozen = mustRun(await editionOf(tx, edition.id), asked.actor);
    return { edition: frozen, frozen: ready.length, leftOut, hash, ...(isEarly ? { beforeEndOf: window.closes } : {}) };
  },
  deed: ({ edition }, { frozen, leftOut, hash, beforeEndOf }) => ({
    ...{ edition, frozen, leftOut, hash, role: "editor" },
    ...(beforeEndOf === undefined ? {} : { beforeEndOf }),
  }),
};

export const servedPublishEdition = (keepRelease: KeepRelease): Served<typeof publishEdition> => ({
  operation: publishEdition,
  problems: { ...releaseProblems, ...settlingProblems },
  handle: async (tx, { edition: id, release, publishedOn }, asked) => {
    const edition = mustRun(await lockedEdition(tx, id), asked.actor);
    if (edition.state !== "frozen" && edition.state !== "published")
      refuse("edition-not-frozen", { code: edition.code });
    // What was frozen is what is published, or nothing is.
    const { answers, made, hash, early } = await mustBeAsFrozen(tx, edition);
    if (hash === (await hashesOf(tx, id)).published) refuse("nothing-corrected", { code: edition.code });

    const prepared = preparedFrom(frozenEarly(edition.exercise ? asExercise(made) : made, early));

    const { record, findings } = await keepRelease(tx, { release, publishedOn }, asked, prepared);
    const by = { by: asked.actor.name, role: "editor" as const, at: asked.now };
    const fresh = answers.filter(({ state }) => state === "frozen");
    if (fresh.length > 0) await moveStates(tx, { answers: fresh, act: "publish", to: "published", why: "", ...by });
    await turnPublished(tx, id);
    const said = await keepSaidIn(tx, { edition: id, release: record.id }, asked.now);
    await keepProposalLetters(tx, { kind: "proposal-published", proposals: said }, asked.now);
    return { edition: mustRun(await editionOf(tx, id), asked.actor), record, findings };
  },
  deed: ({ edition }, { record: { index, id, digest } }) => ({ edition, index, release: id, digest, role: "editor" }),
});

/** What a correction leans on, each source with an id: those that are new are put into the edition's library. */
async function cited(
  tx: Transaction,
  edition: string,
  given: readonly GivenCitation[],
  { actor, now }: Asked,
): Promise<readonly Citation[]> {
  const citations: Citation[] = [];
  for (const { source, newSource, ...leaning } of given) {
    if (source !== undefined) {
      const known = await sourceOf(tx, edition, source, readerOf(actor, edition));
      citations.push({ ...leaning, source: known ? source : refuse("source-unknown") });
    } else if (newSource !== undefined && newSource.title !== "") {
      const id = randomUUID();
      const described = { issuer: "", kind: "other", date: "", language: "", inForce: "", identifiers: [] } as const;
      const made = { ...described, identifiers: [], title: newSource.title, url: newSource.url ?? "" };
      await keepSource(tx, { ...made, edition, source: id, addedIn: "judging", by: actor.name, at: now });
      citations.push({ ...leaning, source: id });
    }
  }
  return citations;
}

/** Why whoever asks leaves an answer's correction to another. */
const barredFrom = async (tx: Transaction, { id, edition, place }: AnswerHead, { actor, now }: Asked) =>
  actor.kind !== "person"
    ? undefined
    : whyNotCorrect({
        isTied: await hasInterest(tx, actor.name, place, dayOf(now)),
        isCoder: (await codedBy(tx, edition, actor.name)).has(id),
      });

/** An answer of a first coder, with its edition, for whoever runs it. */
async function mustBeCorrigible(tx: Transaction, id: string, { actor }: Asked, how: "seen" | "locked") {
  const found = (await answerById(tx, id)) ?? refuse("not-found", { what: "answer" });
  const edition = mustRun(
    how === "locked" ? await lockedEdition(tx, found.edition) : await editionOf(tx, found.edition),
    actor,
  );
  if (found.slot !== first) refuse("not-found", { what: "answer" });
  if (edition.state !== "frozen" && edition.state !== "published") refuse("edition-still-open", { code: edition.code });
  return { found, edition };
}

export const servedCorrection: Served<typeof showCorrection> = {
  operation: showCorrection,
  problems: settlingProblems,
  handle: async (tx, { answer: id, proposal: begun, ...said }, asked) => {
    const { found, edition } = await mustBeCorrigible(tx, id, asked, "seen");
    const ground = await groundOf(tx, edition);
    const { place, period, state, contentVersion, content, indicator } = found;
    const question = shownQuestions(ground.instrument).get(indicator) ?? refuse("not-found", { what: "question" });
    const [citations] = await shownCitations(tx, edition.id, [content.citations]);
    const waits = await openProposals(tx, { edition: edition.id, answer: id });
    const proposals = withFirst(waits.map(shownProposal), begun);
    const isAsked = Object.values(said).some((part) => part !== undefined);
    const offered = isAsked ? offeredValue(said) : begun === proposals[0]?.proposal ? proposals[0]?.says : undefined;
    const proposed = offered && fits(offered, question) ? offered : undefined;

    const answers = await answersOf(tx, { edition: edition.id, slot: first });
    const before = proposed && triedOn(packageOf(ground, answers));
    const after = proposed && triedOn(packageOf(ground, asCorrected(answers, id, proposed)));
    const where = { place, period, indicator, area: question.area };
    return {
      ...{ edition, language: ground.instrument.language, answer: id, place, period, state, contentVersion, question },
      says: shownAnswer(content, citations ?? []),
      sources: content.citations.map((one, at) => ({ ...one, title: citations?.[at]?.title ?? "" })),
      steps: (await stepsOf(tx, [id])).map(({ answer: _, ...step }) => step),
      barred: await barredFrom(tx, found, asked),
      library: [...(await placeLibrary(tx, edition.id, place))],
      ...(proposed ? { proposed } : isAsked ? { fault: "option-unknown" as const } : {}),
      ...(before?.prepared && after?.prepared ? { preview: previewOf(before.prepared, after.prepared, where) } : {}),
      findings: after?.findings ?? [],
      proposals: [...proposals],
    };
  },
};

export const servedCorrectAnswer: Served<typeof correctAnswer> = {
  operation: correctAnswer,
  problems: { ...reviewProblems, ...settlingProblems, ...proposalProblems },
  handle: async (tx, { answer: id, citations, why, takesUp, ...given }, asked) => {
    const { actor, now, match } = asked;
    const { edition } = await mustBeCorrigible(tx, id, asked, "locked");
    const head = (await lockedAnswerById(tx, id)) ?? refuse("not-found", { what: "answer" });
    const barred = await barredFrom(tx, head, asked);
    if (barred) refuse(barred);
    const { state } = head;
    const next = nextState({
      ...{ state, act: "correct", role: "editor", interested: false, why },
      stages: edition.stages,
    });
    if ("refused" in next) return refuse("state-does-not-allow", { state });
    if (!isSeen(match, head.contentVersion)) refuse("stale", { version: head.contentVersion });
    // A correction is made to what was frozen, not to what somebody altered.
    await mustBeAsFrozen(tx, edition);

    const question = shownQuestions(await parsedInstrument(tx, edition)).get(head.indicator);
    const kept = await answerById(tx, id);
    if (!question || !kept) return refuse("not-found", { what: "answer" });
    const was = state === "frozen" ? "frozen" : "published";
    const { reason, says, justification, changeReason } = given;
    const asGiven = {
      reason,
      says,
      justification,
      changeReason,
      citations: await cited(tx, edition.id, citations, asked),
    };
    const made = corrected(asGiven, kept.content, question, was);
    if ("refused" in made) return refuse(made.refused, { code: edition.code });

    const by = { by: actor.name, role: "editor" as const, at: now };
    const { version, memo } = kept;
    const { content } = made;
    const said = await keepContent(tx, { ...by, id, version, from: state, to: state, content, memo });
    const step = { ...by, id, act: "correct", from: state, to: next.to, why } as const;
    const moved = said && (await moveState(tx, { ...step, version: said.version }));
    if (!moved) return refuse("stale", { version: head.contentVersion });
    const taken = [...new Set(takesUp)];
    if ((await keepTakenUp(tx, { answer: id, proposals: taken }, now)) !== taken.length) refuse("proposal-decided");
    await keepProposalLetters(tx, { kind: "proposal-taken-up", proposals: taken }, now);
    const { hash, parts } = await frozenOf(tx, edition);
    await turnCorrected(tx, edition.id, hash);
    await keepFrozenParts(tx, edition.id, parts);
    const { place, period } = head;
    return {
      edition: edition.id,
      place,
      period,
      answer: id,
      state: next.to,
      contentVersion: moved.contentVersion,
      hash,
    };
  },
  deed: ({ reason, takesUp }, { edition, answer, contentVersion, hash }) => ({
    ...{ edition, answer, contentVersion, reason, hash, role: "editor" },
    ...(takesUp.length === 0 ? {} : { takesUp: [...new Set(takesUp)].sort().join(" ") }),
  }),
};
