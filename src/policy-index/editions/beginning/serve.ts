/** Beginning an edition: anew, or as another one was. The row of every answer it asks for is made with it. */
import { randomUUID } from "node:crypto";
import { errorsAmong } from "../../../base/finding.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Instrument } from "../../instrument/contract.ts";
import { readInstrument } from "../../instrument/read-instrument.ts";
import { cloneEdition, createEdition, type Edition } from "../contract.ts";
import {
  keptInstrument,
  newestGround,
  ownPlaces,
  parsedInstrument,
  releaseCodes,
  releasesBefore,
} from "../instrument/store.ts";
import { editionProblems } from "../problem-words.ts";
import { questionsOf } from "../questions.ts";
import { copyRoles, makeAnswers } from "../rows/store.ts";
import { isEditorOf, mustAskLittleEnough, mustKnowPlaces, mustRun, priorOf, slotsOf, withPrior } from "../rules.ts";
import { edition, editionPlaces, keepEdition, keepPlaces } from "../store.ts";
import { madeVersion } from "../versions/store.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

type Begun = {
  readonly made: Omit<Edition, "version">;
  readonly instrument: Instrument;
  /** The instrument as JSON. */
  readonly text: string;
  readonly places: readonly string[];
  readonly now: Date;
};

/** Keeps the edition, its places and a row for each of its answers; how many. */
async function begin(tx: Transaction, { made, instrument, text, places, now }: Begun): Promise<number> {
  const indicators = questionsOf(instrument).map(({ indicator }) => indicator.id);
  const slots = slotsOf(made.stages);
  mustAskLittleEnough(places.length * made.periods.length * indicators.length * slots.length);
  if (!(await keepEdition(tx, { ...made, instrument: text, now })))
    refuse("edition-exists", { index: made.index, code: made.code });
  await keepPlaces(tx, made.id, withPrior(places, made.priorAnswers, made.priorSeed));
  return makeAnswers(tx, { edition: made.id, places, periods: made.periods, indicators, slots, now });
}

/** The instrument somebody gave as text, read before the transaction begins. */
function given(text: string | undefined, index: string): Instrument | undefined {
  if (text === undefined) return undefined;
  const { instrument, findings } = readInstrument(text);
  if (!instrument) {
    const errors = errorsAmong(findings);
    return refuse("instrument-invalid", { faults: errors.length }, errors.slice(0, 50));
  }
  if (instrument.id !== index) refuse("instrument-other", { index, found: instrument.id });
  return instrument;
}

/** What it asks, where no text was given: a version that was made here, or what the newest release asks. */
async function groundOf(
  tx: Transaction,
  { index, instrumentVersion: version }: { readonly index: string; readonly instrumentVersion?: string | undefined },
): Promise<{ readonly text: string; readonly instrument: Instrument } | undefined> {
  if (version === undefined) return newestGround(tx, index);
  return (await madeVersion(tx, index, version)) ?? refuse("version-unknown", { index, version });
}

/** Who is shown the earlier answers, and by which lot: for whoever asks later whether they led the new ones. */
const priorSaid = ({
  priorAnswers,
  priorRelease,
  priorSeed,
}: Pick<Edition, "priorAnswers" | "priorRelease" | "priorSeed">) => ({
  priorAnswers,
  ...(priorRelease === undefined ? {} : { priorRelease }),
  ...(priorSeed === undefined ? {} : { priorSeed }),
});

export const servedCreateEdition: Served<typeof createEdition, Instrument | undefined> = {
  operation: createEdition,
  problems: editionProblems,
  prepare: ({ instrument, index }) => Promise.resolve(given(instrument, index)),
  handle: async (tx, input, { actor, now }, own) => {
    if (!isEditorOf(actor)) refuse("not-permitted");
    const ground = own ? undefined : await groundOf(tx, input);
    const known = await ownPlaces(tx, input.index);
    const releases = await releaseCodes(tx, input.index);

    const instrument = own ?? ground?.instrument ?? refuse("instrument-missing", { index: input.index });
    const places = mustKnowPlaces(input.places, known);
    const id = randomUUID();
    const made = {
      id,
      index: input.index,
      code: input.code,
      title: input.title,
      instrumentVersion: instrument.version,
      periods: input.periods,
      referenceDay: input.referenceDay,
      state: "planned" as const,
      stages: input.stages,
      // A lot nobody could have known beforehand, also not from what else is told of the edition.
      ...priorOf(input, releases, randomUUID()),
      exercise: input.exercise,
    };

    const answers = await begin(tx, {
      made,
      instrument,
      text: ground?.text ?? JSON.stringify(instrument),
      places,
      now,
    });
    return { edition: { ...made, version: 1 }, answers };
  },
  deed: (_, { edition: { id, index, code, exercise, ...made }, answers }) => ({
    ...{ edition: id, index, code, exercise, answers },
    ...priorSaid(made),
  }),
};

export const servedCloneEdition: Served<typeof cloneEdition> = {
  operation: cloneEdition,
  problems: editionProblems,
  handle: async (tx, input, { actor, now }) => {
    const last = mustRun(await edition(tx, input.edition), actor);
    if (!isEditorOf(actor)) refuse("not-permitted");
    const instrument = await parsedInstrument(tx, last);
    const text = (await keptInstrument(tx, last.id)) ?? "";
    const places = (await editionPlaces(tx, last.id)).map(({ place }) => place);
    const releases = await releasesBefore(tx, last);

    const id = randomUUID();
    const made = {
      ...last,
      id,
      code: input.code,
      title: input.title,
      periods: input.periods,
      referenceDay: input.referenceDay,
      state: "planned" as const,
      priorRelease: undefined,
      priorSeed: undefined,
      // A lot nobody could have known beforehand, also not from what else is told of the edition.
      ...priorOf(input, releases, randomUUID()),
      exercise: input.exercise,
    };

    const answers = await begin(tx, { made, instrument, text, places, now });
    const by = actor.name;
    const roles = input.people ? await copyRoles(tx, { from: last.id, to: id, by, now }) : 0;
    return { edition: { ...made, version: 1 }, answers, roles };
  },
  deed: ({ edition: from }, { edition: { id, index, code, ...made }, answers, roles }) => ({
    ...{ from, edition: id, index, code, answers, roles },
    ...priorSaid(made),
  }),
};
