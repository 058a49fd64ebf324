/** An editor reads the answers of a place: what was sent, what was said of it, and nothing of what is being written. */
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { AnswerState } from "../../answers/contract.ts";
import { nextState } from "../../answers/rules.ts";
import { answersOf } from "../../answers/store.ts";
import { coderOf } from "../../coding/coder.ts";
import type { Edition } from "../../editions/contract.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { areasOf } from "../../editions/questions.ts";
import { mustRun } from "../../editions/rules.ts";
import { edition as editionOf, editionPlace } from "../../editions/store.ts";
import { commentsOn } from "../government/store.ts";
import { asRead, stepsUntilSent } from "../opinions/duties.ts";
import { type KeptOpinion, opinionsOn } from "../opinions/store.ts";
import { dayOf } from "../rules.ts";
import { byAnswer, isBeingWritten, shownAnswer, shownEdition, shownOpinion, shownQuestions } from "../shown.ts";
import { remarksOn, shownCitations, stepsOf, tiedPlaces } from "../store.ts";
import { readAnswers } from "./contract.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const unknown = (what: string): never => refuse("not-found", { what });

const mayReturn = (state: AnswerState, { state: of, stages }: Edition, interested: boolean): boolean =>
  of === "open" && "to" in nextState({ state, act: "return", stages, role: "editor", interested, why: "." });

/**
 * An opinion on an answer that went back, as of when it did: one that became outdated with a saving, or a reply that
 * stands there at once, would tell when its author writes.
 */
const asSent = (opinion: KeptOpinion, state: AnswerState): KeptOpinion =>
  isBeingWritten(state) ? { ...opinion, reply: undefined } : opinion;

export const servedReadAnswers: Served<typeof readAnswers> = {
  operation: readAnswers,
  handle: async (tx, { edition: id, place, period: asked, area }, { actor, now }) => {
    const edition = mustRun(await editionOf(tx, id), actor);
    const period = asked ?? edition.periods.at(-1) ?? unknown("place");
    if (!(await editionPlace(tx, id, place)) || !edition.periods.includes(period)) unknown("place");
    const instrument = await parsedInstrument(tx, edition);
    const areas = areasOf(instrument);
    const chosen = (area === undefined ? areas[0] : areas.find((one) => one.id === area)) ?? unknown("area");

    const kept = await answersOf(tx, { edition: id, place, period, slot: 1 });
    const here = chosen.questions.flatMap((question) => kept.find(({ indicator }) => indicator === question) ?? []);
    const ids = here.map((answer) => answer.id);
    const tied = (await tiedPlaces(tx, actor, dayOf(now))).has(place);
    const opinions = await opinionsOn(tx, ids);
    // Two codings are worth something while neither coder has read the other's, whatever else they are.
    const isBlind = !edition.stages.secondAuthor || coderOf(actor, { edition: id, place }) !== undefined;
    const seconds = isBlind ? [] : await answersOf(tx, { edition: id, place, period, slot: 2 });
    const sentTwice = seconds.filter(
      ({ indicator, state }) => chosen.questions.includes(indicator) && !isBeingWritten(state),
    );
    const leaning = await shownCitations(tx, id, [
      ...here.map(({ state, content }) => (isBeingWritten(state) ? [] : content.citations)),
      ...opinions.map(({ citations }) => citations),
      ...sentTwice.map(({ content }) => content.citations),
    ]);
    const said = byAnswer(opinions.map((opinion, at) => ({ ...opinion, shown: leaning[here.length + at] ?? [] })));
    const beforeSeconds = here.length + opinions.length;
    const second = new Map(
      sentTwice.map(({ indicator, content }, at) => [
        indicator,
        shownAnswer(content, leaning[beforeSeconds + at] ?? []),
      ]),
    );
    const comments = byAnswer(await commentsOn(tx, ids));
    const remarks = byAnswer(await remarksOn(tx, ids));
    const steps = byAnswer(await stepsOf(tx, ids));
    const questions = shownQuestions(instrument);

    return {
      edition: shownEdition(edition, instrument),
      ...{ place, period, periods: [...edition.periods] },
      areas: areas.map(({ id: area, title, questions }) => {
        const sent = kept.filter(({ indicator, state }) => questions.includes(indicator) && !isBeingWritten(state));
        return { id: area, title, questions: questions.length, sent: sent.length };
      }),
      area: chosen.id,
      answers: here.map((answer, at) => {
        const { state } = answer;
        const own = said.get(answer.id) ?? [];
        const [comment] = comments.get(answer.id) ?? [];
        const other = second.get(answer.indicator);
        const now = asRead(answer, own[0]?.contentVersion).contentVersion;
        return {
          id: answer.id,
          state: asRead(answer, undefined).state,
          question: questions.get(answer.indicator) ?? unknown("question"),
          ...(isBeingWritten(state)
            ? {}
            : { contentVersion: answer.contentVersion, answer: shownAnswer(answer.content, leaning[at] ?? []) }),
          ...(other ? { second: other } : {}),
          ...(comment ? { comment } : {}),
          opinions: own.map((one) => shownOpinion(asSent(one, state), one.shown, now)),
          remarks: (remarks.get(answer.id) ?? []).filter(({ arrived }) => arrived),
          steps: stepsUntilSent(state, steps.get(answer.id) ?? []),
          mayReturn: mayReturn(state, edition, tied),
        };
      }),
      tied,
    };
  },
};
