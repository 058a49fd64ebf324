/** The harmoniser's desk: one question, all places. */
import { type Actor, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { comparePlaces, world } from "../../../places/gazetteer.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { AnswerState } from "../../answers/contract.ts";
import { nextState } from "../../answers/rules.ts";
import { answerHeads, answersOf } from "../../answers/store.ts";
import { moveStates } from "../../answers/writing/store.ts";
import type { Edition } from "../../editions/contract.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { areasOf, fullTitle, questionsOf } from "../../editions/questions.ts";
import { releaseBefore } from "../../editions/release-before.ts";
import { editionsOf } from "../../editions/rules.ts";
import { edition as editionOf, editionPlaces, editions, steadyEdition } from "../../editions/store.ts";
import type { Instrument } from "../../instrument/contract.ts";
import type { Value } from "../contract.ts";
import { writtenBy } from "../opinions/store.ts";
import { reviewProblems } from "../problems.ts";
import { dayOf } from "../rules.ts";
import { areaOf, byAnswer, isBeingWritten, saidBy, shownAnswer, shownEdition, shownQuestions } from "../shown.ts";
import { shownCitations, stepsOf, tiedPlaces } from "../store.ts";
import { harmonise, harmonising, harmonisingEditions, harmonisingIndex, noteOnQuestion } from "./contract.ts";
import { outliers } from "./rules.ts";
import { changeOf, sorted } from "./sorting.ts";
import { keepNote, lockedForQuestion, notesOn, priorAnswers } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const unknown = (what: string): never => refuse("not-found", { what });

const harmonises = (actor: Actor, edition: string, place: string, area: string | undefined): boolean =>
  roleOver(actor, ["harmoniser"], { edition, place, ...(area === undefined ? {} : { area }) }) !== undefined;

/** Whether somebody harmonises anything of an edition. */
const harmonisesIn = (actor: Actor, edition: string): boolean =>
  actor.kind === "person" &&
  actor.roles.some((role) => role.role === "harmoniser" && (role.edition ?? edition) === edition);

async function mustHarmonise(edition: Edition | undefined, actor: Actor): Promise<Edition> {
  if (!edition || !harmonisesIn(actor, edition.id)) return unknown("edition");
  return edition;
}

const canBeSettled = (state: AnswerState, { stages, state: is }: Edition): boolean => {
  if (is !== "open") return false;
  const asked = { state, act: "harmonise", stages, role: "harmoniser", interested: false, why: "" } as const;
  return "to" in nextState(asked);
};

const canGoBack = (state: AnswerState, { stages, state: is }: Edition): boolean => {
  if (is !== "open") return false;
  const asked = { state, act: "return", stages, role: "harmoniser", interested: false, why: "." } as const;
  return "to" in nextState(asked);
};

export const servedHarmonisingEditions: Served<typeof harmonisingEditions> = {
  operation: harmonisingEditions,
  handle: async (tx, _, { actor }) => {
    const found = [];
    for (const edition of await editions(tx, editionsOf(actor))) {
      if (!harmonisesIn(actor, edition.id) || edition.state === "planned") continue;
      const instrument = await parsedInstrument(tx, edition);
      const areas = areaOf(instrument);
      const heads = await answerHeads(tx, { edition: edition.id, slot: 1 });
      const ready = heads.filter(
        (head) =>
          harmonises(actor, edition.id, head.place, areas.get(head.indicator)) && canBeSettled(head.state, edition),
      ).length;
      found.push({ edition: shownEdition(edition, instrument), ready, twice: edition.stages.secondAuthor });
    }
    return { editions: found };
  },
};

export const servedHarmonisingIndex: Served<typeof harmonisingIndex> = {
  operation: harmonisingIndex,
  handle: async (tx, { edition: id }, { actor }) => {
    const edition = await mustHarmonise(await editionOf(tx, id), actor);
    const instrument = await parsedInstrument(tx, edition);
    const areas = areaOf(instrument);
    const heads = (await answerHeads(tx, { edition: id, slot: 1 })).filter((head) =>
      harmonises(actor, id, head.place, areas.get(head.indicator)),
    );
    const counted = new Map<string, { answers: number; ready: number; harmonised: number }>();
    for (const { indicator, state } of heads) {
      const count = counted.get(indicator) ?? { answers: 0, ready: 0, harmonised: 0 };
      count.answers += 1;
      if (canBeSettled(state, edition)) count.ready += 1;
      if (state === "harmonised") count.harmonised += 1;
      counted.set(indicator, count);
    }
    const titles = new Map(
      questionsOf(instrument).map((question) => [question.indicator.id, fullTitle(question, instrument.language)]),
    );
    return {
      edition: shownEdition(edition, instrument),
      areas: areasOf(instrument)
        .map(({ id: area, title, questions }) => ({
          id: area,
          title,
          questions: questions.flatMap((question) => {
            const count = counted.get(question);
            return count ? { id: question, title: titles.get(question) ?? question, ...count } : [];
          }),
        }))
        .filter(({ questions }) => questions.length > 0),
    };
  },
};

const beside = (instrument: Instrument, indicator: string) => {
  const all = questionsOf(instrument).map((question) => question.indicator.id);
  const at = all.indexOf(indicator);
  return { previous: all[at - 1], next: all[at + 1] };
};

export const servedHarmonising: Served<typeof harmonising> = {
  operation: harmonising,
  handle: async (tx, { edition: id, indicator, sort, direction }, { actor, language }) => {
    const edition = await mustHarmonise(await editionOf(tx, id), actor);
    const instrument = await parsedInstrument(tx, edition);
    const question = shownQuestions(instrument).get(indicator) ?? unknown("question");
    const answers = (await answersOf(tx, { edition: id, slot: 1, indicators: [indicator] })).filter((answer) =>
      harmonises(actor, id, answer.place, question.area),
    );
    if (answers.length === 0) unknown("question");
    const release = edition.priorRelease;
    const before =
      release === undefined
        ? new Map<string, Value>()
        : await priorAnswers(tx, { ...releaseBefore(edition.index, release), indicator });
    const notes = await notesOn(tx, id, indicator);

    // Of what is being written a harmoniser is told that, and neither when it was begun nor when it is saved.
    const visible = answers.map((answer) => (isBeingWritten(answer.state) ? undefined : saidBy(answer.content)));
    const told = answers.filter((_, at) => visible[at] !== undefined);
    const leaning = await shownCitations(
      tx,
      id,
      answers.map(({ content }, at) => (visible[at] === undefined ? [] : content.citations)),
      "named",
    );
    const steps = byAnswer(
      await stepsOf(
        tx,
        told.map((answer) => answer.id),
      ),
    );
    const placed = answers.flatMap(({ place, period }, at) => {
      const answer = visible[at];
      // A place of the index's own that lies in no country has the whole world beside it.
      const regions = world.regionsOf(place).map(({ code }) => code);
      return answer
        ? { at, place, period, answer, regions: regions.length > 0 ? [...regions].reverse() : ["001"] }
        : [];
    });
    const standingOut = new Map(outliers(placed).map((outlier, at) => [placed[at]?.at ?? -1, outlier]));
    const rows = answers.map((answer, at) => {
      const value = visible[at];
      const was = before.get(answer.place);
      return {
        id: answer.id,
        place: answer.place,
        period: answer.period,
        state: answer.state === "unassigned" ? "drafting" : answer.state,
        contentVersion: isBeingWritten(answer.state) ? 0 : answer.contentVersion,
        value,
        answer: value === undefined ? undefined : shownAnswer(answer.content, leaning[at] ?? []),
        steps: [...(steps.get(answer.id) ?? [])],
        before: was,
        change: changeOf(value, was, release),
        outlier: standingOut.get(at),
        ready: canBeSettled(answer.state, edition),
        mayReturn: canGoBack(answer.state, edition),
      };
    });
    return {
      edition: shownEdition(edition, instrument),
      question,
      sort,
      direction,
      ...beside(instrument, indicator),
      prior: release,
      rows: [
        ...sorted(
          rows,
          sort,
          direction,
          question.options.map(({ key }) => key),
          comparePlaces(language),
        ),
      ],
      notes: [...notes],
    };
  },
};

export const servedHarmonise: Served<typeof harmonise> = {
  operation: harmonise,
  problems: reviewProblems,
  handle: async (tx, { edition: id, indicator, answers }, { actor, now }) => {
    const edition = await mustHarmonise(await steadyEdition(tx, id), actor);
    if (!edition.stages.harmonisation) refuse("stage-off");
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    const area = areaOf(await parsedInstrument(tx, edition)).get(indicator) ?? unknown("question");
    const seen = new Set(answers);
    const heads = await lockedForQuestion(tx, id, indicator);
    const tied = await tiedPlaces(tx, actor, dayOf(now));
    const ids = heads.map((head) => head.id);
    const written = await writtenBy(tx, ids, actor.name);

    const ready = heads.filter((head) => {
      const asSeen = seen.has(`${head.id}@${head.contentVersion}`);
      const own = harmonises(actor, id, head.place, area) && !tied.has(head.place) && !written.has(head.id);
      return asSeen && own && canBeSettled(head.state, edition);
    });

    const step = { act: "harmonise", to: "harmonised", role: "harmoniser", why: "" } as const;
    const harmonised =
      ready.length === 0 ? 0 : await moveStates(tx, { ...step, answers: ready, by: actor.name, at: now });
    return { harmonised, left: seen.size - harmonised };
  },
  deed: ({ edition, indicator }, { harmonised }) =>
    harmonised > 0 ? { edition, indicator, harmonised, role: "harmoniser" } : undefined,
};

export const servedNoteOnQuestion: Served<typeof noteOnQuestion> = {
  operation: noteOnQuestion,
  problems: reviewProblems,
  handle: async (tx, { edition: id, indicator, text }, { actor, now }) => {
    const edition = await mustHarmonise(await steadyEdition(tx, id), actor);
    const area = areaOf(await parsedInstrument(tx, edition)).get(indicator) ?? unknown("question");
    // Whoever harmonises one area has nothing to note about another.
    if (!(await editionPlaces(tx, id)).some(({ place }) => harmonises(actor, id, place, area))) unknown("question");
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    await keepNote(tx, { edition: id, indicator, by: actor.name, text, on: dayOf(now) });
    return { indicator };
  },
  deed: ({ edition, indicator }) => ({ edition, indicator, role: "harmoniser" }),
};
