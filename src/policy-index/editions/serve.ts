/** Editions: which there are, one of them, and what another can be made of. */
import { z } from "zod";
import type { Operation } from "../../base/operation.ts";
import type { ServedFromDatabase } from "../../base/served.ts";
import { LocalisedText } from "../../base/text.ts";
import type { Transaction } from "../../store/transaction.ts";
import { groundForEdition, listEditions, showEdition } from "./contract.ts";
import {
  indexesWithReleases,
  newestGround,
  parsedInstrument,
  releaseCodes,
  releasesBefore,
} from "./instrument/store.ts";
import { areasOf, questionsOf } from "./questions.ts";
import { answersByState, sizes } from "./rows/store.ts";
import { editionsOf, isEditorOf, mustSee, rolesIn, seesWhole, toldOf } from "./rules.ts";
import { calendar, edition, editionPlaces, editions } from "./store.ts";
import { indexesWithVersions, madeVersion, versionNames } from "./versions/store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

export const servedEditions: Served<typeof listEditions> = {
  operation: listEditions,
  handle: async (tx, _, { actor }) => {
    const listed = await editions(tx, editionsOf(actor));
    const sized = await sizes(
      tx,
      listed.map(({ id }) => id),
    );
    return {
      editions: listed.map((one) => ({
        edition: toldOf(one, actor),
        places: sized.get(one.id)?.places ?? 0,
        answers: sized.get(one.id)?.answers ?? 0,
        roles: [...rolesIn(actor, one.id)],
      })),
      mayCreate: isEditorOf(actor),
    };
  },
};

export const servedEdition: Served<typeof showEdition> = {
  operation: showEdition,
  handle: async (tx, input, { actor }) => {
    const shown = mustSee(await edition(tx, input.edition), actor);
    const { title, language, ...instrument } = await parsedInstrument(tx, shown);
    const places = await editionPlaces(tx, shown.id);
    const dates = await calendar(tx, shown.id);
    const isWhole = seesWhole(actor, shown.id);
    const releases = await releasesBefore(tx, shown);
    const areas = areasOf({ title, language, ...instrument });
    return {
      edition: toldOf(shown, actor),
      instrument: {
        title,
        language,
        areas: areas.map((area) => ({ id: area.id, title: area.title, questions: area.questions.length })),
      },
      places: places.map(({ place, priorShown }) => (isWhole ? { place, priorShown } : { place })),
      calendar: [...dates],
      releases: [...releases],
      ...(isWhole ? { states: Object.fromEntries(await answersByState(tx, shown.id)) } : {}),
      mayEdit: isEditorOf(actor, shown.id),
    };
  },
};

const Title = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(LocalisedText);

/** What an edition of an index would begin from: its newest release, or its newest version where there is none. */
async function groundOf(tx: Transaction, of: { readonly index: string; readonly version: string }) {
  const released = await newestGround(tx, of.index);
  if (released) return released;
  const made = await madeVersion(tx, of.index, of.version);
  return made && { ...made, places: [], periods: [] };
}

export const servedEditionGround: Served<typeof groundForEdition> = {
  operation: groundForEdition,
  handle: async (tx, { index }, { actor }) => {
    if (!isEditorOf(actor)) return { indexes: [] };
    const released = await indexesWithReleases(tx);
    const made = await indexesWithVersions(tx);
    const isReleased = new Set(released.map((one) => one.index));
    const known = [
      ...released,
      ...made.filter((one) => !isReleased.has(one.index)).map((one) => ({ ...one, release: undefined })),
    ];
    const chosen = known.find((one) => one.index === index) ?? known[0];
    const ground = chosen && (await groundOf(tx, chosen));
    return {
      indexes: known.map((one) => ({
        index: one.index,
        title: Title.parse(one.title),
        ...(one.release === undefined ? {} : { release: one.release }),
        instrumentVersion: one.version,
      })),
      ...(chosen && ground
        ? {
            chosen: {
              index: chosen.index,
              places: [...ground.places],
              periods: [...ground.periods],
              releases: [...(await releaseCodes(tx, chosen.index))],
              versions: [...(await versionNames(tx, chosen.index))],
              questions: questionsOf(ground.instrument).length,
            },
          }
        : {}),
    };
  },
};
