/** Changing an edition while it is not frozen: its stages, its days, its places, and opening it. */
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import type { Language } from "../../../base/text.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { say } from "../../../ui/words/words.ts";
import { type Edition, openEdition, setCalendar, setPlaces, setStages } from "../contract.ts";
import { ownPlaces, parsedInstrument } from "../instrument/store.ts";
import { placeNames } from "../place-names.ts";
import { editionProblems } from "../problem-words.ts";
import { questionsOf } from "../questions.ts";
import {
  answersByState,
  begunPlaces,
  begunSecondAnswers,
  forgetAnswersOf,
  forgetPlaces,
  forgetSecondAnswers,
  heldPlaces,
  makeAnswers,
} from "../rows/store.ts";
import {
  mustAskLittleEnough,
  mustBeChangeable,
  mustKnowPlaces,
  mustMatch,
  mustRun,
  readCalendar,
  slotsOf,
  stagesInUse,
  withPrior,
} from "../rules.ts";
import { stageWords } from "../stage-words.ts";
import {
  editionPlaces,
  forgetCalendar,
  keepCalendar,
  keepNextVersion,
  keepOpen,
  keepPlaces,
  keepStages,
  lockedEdition,
} from "../store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** The edition, held for a change by whoever runs it, as they last saw it. */
async function changing(tx: Transaction, id: string, { actor, match }: Asked): Promise<Edition> {
  const found = mustBeChangeable(mustRun(await lockedEdition(tx, id), actor));
  mustMatch(found, match);
  return found;
}

export const servedSetStages: Served<typeof setStages> = {
  operation: setStages,
  problems: editionProblems,
  handle: async (tx, input, asked) => {
    const found = await changing(tx, input.edition, asked);
    const states = await answersByState(tx, found.id);
    const second = await begunSecondAnswers(tx, found.id);
    const instrument = await parsedInstrument(tx, found);
    const places = (await editionPlaces(tx, found.id)).map(({ place }) => place);

    const inUse = stagesInUse(found.stages, input.stages, states, second);
    if (inUse.length > 0) refuse("stage-in-use", { stages: inUse.map(({ stage }) => stage) }, inUse);
    const indicators = questionsOf(instrument).map(({ indicator }) => indicator.id);
    const slots = slotsOf(input.stages);
    mustAskLittleEnough(places.length * found.periods.length * indicators.length * slots.length);

    if (input.stages.secondAuthor) {
      const { periods } = found;
      await makeAnswers(tx, { edition: found.id, places, periods, indicators, slots, now: asked.now });
    } else await forgetSecondAnswers(tx, found.id);
    return { edition: await keepStages(tx, found.id, input.stages) };
  },
  deed: (_, { edition: { id, stages } }) => ({ edition: id, ...stages }),
};

export const servedSetCalendar: Served<typeof setCalendar> = {
  operation: setCalendar,
  problems: editionProblems,
  handle: async (tx, input, asked) => {
    const found = await changing(tx, input.edition, asked);
    const dates = readCalendar(input.dates);
    if ("code" in dates) {
      const { code, ...facts } = dates;
      const name = say(stageWords[facts.stage], asked.language);
      const earlier = "before" in facts ? { earlier: say(stageWords[facts.before], asked.language) } : {};
      return refuse(code, { ...facts, name, ...earlier });
    }
    await forgetCalendar(tx, found.id);
    await keepCalendar(tx, found.id, dates);
    return { edition: await keepNextVersion(tx, found.id), calendar: [...dates] };
  },
  // Which days, not how many: a window that was moved is seen to have been.
  deed: (_, { edition: { id }, calendar }) => ({
    edition: id,
    dates: calendar.length,
    ...Object.fromEntries(calendar.map(({ stage, opens, closes }) => [stage, `${opens}/${closes}`])),
  }),
};

/** What a refusal says of places: their codes for a program, their names for whoever asked. */
const ofPlaces = (places: readonly string[], language: Language) => ({
  places,
  names: placeNames(places, language),
});

export const servedSetPlaces: Served<typeof setPlaces> = {
  operation: setPlaces,
  problems: editionProblems,
  handle: async (tx, input, asked) => {
    const found = await changing(tx, input.edition, asked);
    const before = (await editionPlaces(tx, found.id)).map(({ place }) => place);
    const wanted = mustKnowPlaces(input.places, await ownPlaces(tx, found.index));
    const instrument = await parsedInstrument(tx, found);

    const added = wanted.filter((place) => !before.includes(place));
    const removed = before.filter((place) => !wanted.includes(place));
    const begun = (await begunPlaces(tx, found.id)).filter((place) => removed.includes(place));
    if (begun.length > 0) refuse("place-begun", ofPlaces(begun, asked.language));
    const held = (await heldPlaces(tx, found.id)).filter((place) => removed.includes(place));
    if (held.length > 0) refuse("place-held", ofPlaces(held, asked.language));
    const indicators = questionsOf(instrument).map(({ indicator }) => indicator.id);
    const slots = slotsOf(found.stages);
    mustAskLittleEnough(wanted.length * found.periods.length * indicators.length * slots.length);

    await forgetAnswersOf(tx, found.id, removed);
    await forgetPlaces(tx, found.id, removed);
    // Those who are there keep what the lot gave them; whoever comes later gets what it would have.
    const drawn = withPrior(wanted, found.priorAnswers, found.priorSeed);
    await keepPlaces(
      tx,
      found.id,
      drawn.filter(({ place }) => added.includes(place)),
    );
    const { periods } = found;
    await makeAnswers(tx, { edition: found.id, places: added, periods, indicators, slots, now: asked.now });
    return { edition: await keepNextVersion(tx, found.id), added: added.length, removed: removed.length };
  },
  deed: ({ places }, { edition: { id }, added, removed }) => ({
    edition: id,
    added,
    removed,
    places: places.join(" "),
  }),
};

export const servedOpenEdition: Served<typeof openEdition> = {
  operation: openEdition,
  problems: editionProblems,
  handle: async (tx, input, { actor, match }) => {
    const found = mustRun(await lockedEdition(tx, input.edition), actor);
    mustMatch(found, match);
    if (found.state !== "planned") refuse("edition-not-planned", { state: found.state });
    return { edition: await keepOpen(tx, found.id) };
  },
  deed: (_, { edition: { id } }) => ({ edition: id }),
};
