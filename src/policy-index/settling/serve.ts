/** Scores as they stand, freezing, publishing. */
import type { z } from "zod";
import type { Operation } from "../../base/operation.ts";
import { isRefusal, refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { citedSources } from "../../evidence/sources/store.ts";
import type { Transaction } from "../../store/transaction.ts";
import { type AnswerState, answerStates } from "../answers/contract.ts";
import { isSettled, nextState } from "../answers/rules.ts";
import { answerHeads, answersOf, type KeptAnswer } from "../answers/store.ts";
import { moveStates } from "../answers/writing/store.ts";
import type { Edition, Stages } from "../editions/contract.ts";
import { parsedInstrument } from "../editions/instrument/store.ts";
import { mustMatch, mustRun } from "../editions/rules.ts";
import { edition as editionOf, editionPlaces, lockedEdition } from "../editions/store.ts";
import type { IndexPackage } from "../package/contract.ts";
import { canonicalPackage, digestOf } from "../releases/canonical.ts";
import type { ReleaseRecord } from "../releases/contract.ts";
import { type Prepared, preparedFrom } from "../releases/prepare.ts";
import { releaseProblems } from "../releases/words.ts";
import { freezeEdition, publishEdition, showSettled } from "./contract.ts";
import { asExercise } from "./exercise.ts";
import { type Ground, packageOf } from "./package-of.ts";
import { lastDecisions, lastOpinions, publicComments } from "./review/store.ts";
import type { Reviewed } from "./reviewed.ts";
import { scoredAreas, standings } from "./standings.ts";
import { definedPlaces, frozenHash, lastRelease, scoresOf, turnFrozen, turnPublished } from "./store.ts";
import { settlingProblems } from "./words.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** Keeps a release inside the transaction; given by the server, which has it from the releases. */
export type KeepRelease = (
  tx: Transaction,
  release: { readonly release: string; readonly publishedOn?: string | undefined },
  asked: Asked,
  prepared: Prepared,
) => Promise<{
  readonly record: ReleaseRecord;
  readonly findings: z.output<(typeof publishEdition)["output"]>["findings"];
}>;

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
    definedPlaces: last ? await definedPlaces(tx, last.key) : [],
    sources: new Map(sources.map((source) => [source.source, source])),
  };
}

/** Scored, or the findings that keep it from being so. */
function triedOn(made: IndexPackage) {
  try {
    return { prepared: preparedFrom(made), findings: [] };
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.code !== "package-invalid") throw thrown;
    return { prepared: undefined, findings: showSettled.output.shape.findings.parse(thrown.details) };
  }
}

const mayFreeze = (state: AnswerState, stages: Stages): boolean =>
  "to" in nextState({ state, act: "freeze", stages, role: "editor", interested: false, why: "" });

function byState(answers: readonly KeptAnswer[], { stages }: Edition) {
  return answerStates
    .map((state) => ({
      state,
      answers: answers.filter((one) => one.state === state).length,
      settled: isSettled(state, stages),
      freezes: mayFreeze(state, stages),
    }))
    .filter(({ answers: count }) => count > 0);
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
  handle: async (tx, input, { actor }) => {
    const edition = mustRun(await editionOf(tx, input.edition), actor);
    const period = input.period ?? edition.periods.at(-1) ?? "";
    if (!edition.periods.includes(period)) refuse("not-found", { what: "period" });
    const ground = await groundOf(tx, edition);
    const answers = await answersOf(tx, { edition: edition.id, slot: first });
    const { before, ...last } = await scoresBefore(tx, edition, ground);

    const { prepared, findings } = triedOn(packageOf(ground, answers));

    return {
      edition,
      period,
      states: byState(answers, edition),
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
});

/**
 * SHA-256 over everything that will be published of what is frozen: the instrument, every answer, every source as it is
 * described and cited, how each answer was settled. Places that are no countries are left out: they are those of the index's newest release.
 */
async function frozenOf(tx: Transaction, edition: Edition) {
  const answers = await answersOf(tx, { edition: edition.id, slot: first, states: ["frozen"] });
  const ground = await groundOf(tx, edition);
  const reviewed = await reviewedIn(tx, edition.id);
  const hash = digestOf(canonicalPackage(packageOf({ ...ground, definedPlaces: [] }, answers, reviewed)));
  return { answers, ground, reviewed, hash };
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

    const by = { by: asked.actor.name, role: "editor" as const, at: asked.now };
    const moved = await moveStates(tx, { answers: ready, act: "freeze", to: "frozen", why: "", ...by });
    if (moved !== ready.length) refuse("stale", { version: edition.version });
    const { hash } = await frozenOf(tx, edition);
    await turnFrozen(tx, edition.id, hash);
    const frozen = mustRun(await editionOf(tx, edition.id), asked.actor);
    return { edition: frozen, frozen: ready.length, leftOut, hash };
  },
  deed: ({ edition }, { frozen, leftOut, hash }) => ({ edition, frozen, leftOut, hash, role: "editor" }),
};

export const servedPublishEdition = (keepRelease: KeepRelease): Served<typeof publishEdition> => ({
  operation: publishEdition,
  problems: { ...releaseProblems, ...settlingProblems },
  handle: async (tx, { edition: id, release, publishedOn }, asked) => {
    const edition = mustRun(await lockedEdition(tx, id), asked.actor);
    if (edition.state !== "frozen") refuse("edition-not-frozen", { code: edition.code });
    const { answers, ground, reviewed, hash } = await frozenOf(tx, edition);
    // What was frozen is what is published, or nothing is.
    if (hash !== (await frozenHash(tx, id))) refuse("frozen-answers-altered", { code: edition.code });

    const made = packageOf(ground, answers, reviewed);
    const prepared = preparedFrom(edition.exercise ? asExercise(made) : made);

    const { record, findings } = await keepRelease(tx, { release, publishedOn }, asked, prepared);
    const by = { by: asked.actor.name, role: "editor" as const, at: asked.now };
    await moveStates(tx, { answers, act: "publish", to: "published", why: "", ...by });
    await turnPublished(tx, id);
    return { edition: mustRun(await editionOf(tx, id), asked.actor), record, findings };
  },
  deed: ({ edition }, { record: { index, id, digest } }) => ({ edition, index, release: id, digest, role: "editor" }),
});
