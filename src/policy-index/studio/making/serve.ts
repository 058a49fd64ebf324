/** Changing an instrument in the making: edits, back and forth, its crosswalk, and making it a version. */

import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import { isSeen, versionSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Instrument } from "../../instrument/contract.ts";
import { mustBeThere, mustEditInstruments } from "../access.ts";
import { bringTexts, dropDraft, editDraft, keepCrosswalk, publishVersion, undoEdit } from "../contract.ts";
import { crosswalkFaults, proposedCrosswalk } from "../crosswalk.ts";
import { readCrosswalk } from "../crosswalk-rows.ts";
import type { Edit } from "../edits/contract.ts";
import { findingsOn } from "../findings.ts";
import { followed, namesSince } from "../names-since.ts";
import { studioProblems } from "../problem-words.ts";
import { allApplied, areApart, isFree, steps, touchOf, undone, wayBack } from "../rules.ts";
import {
  baseOf,
  forgetDraft,
  history,
  type KeptDraft,
  keepNext,
  keepVersion,
  keptCrosswalk,
  lockedDraft,
  setCrosswalk,
  turnPublished,
  versions,
} from "../store.ts";
import { spotName, textsOf, wordsIn } from "../texts.ts";
import { readTextTable } from "../translations/table.ts";
import { type Table, tableIn } from "../translations/table-file.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

/** As much as a package may hold. */
const largest = 5 * 1024 * 1024;

async function changing(tx: Transaction, id: string, { actor }: Asked): Promise<KeptDraft> {
  mustEditInstruments(actor);
  const found = mustBeThere(await lockedDraft(tx, id), "draft");
  if (found.draft.state !== "open") refuse("draft-closed");
  return found;
}

/** Where one must have seen it as it is. */
async function changingAsSeen(tx: Transaction, id: string, asked: Asked): Promise<KeptDraft> {
  const found = await changing(tx, id, asked);
  if (!isSeen(asked.match, found.draft.version)) refuse("stale", { version: found.draft.version });
  return found;
}

const errorsIn = (instrument: Instrument): number =>
  findingsOn(instrument).filter(({ finding }) => finding.tier === "error").length;

/** Both sides of what two people wrote in one place, for whoever came second. */
function bothSides(edits: readonly Edit[], instrument: Instrument) {
  const texts = new Map(textsOf(instrument).map(({ spot, text }) => [spotName(spot), text]));
  return edits.map((edit) =>
    edit.kind === "text"
      ? {
          what: spotName(edit),
          yours: edit.words ?? "",
          theirs: wordsIn(texts.get(spotName(edit)), edit.language, instrument.language) ?? "",
        }
      : { what: touchOf(edit).join(" ") },
  );
}

/** Whether an instrument says already what an edit would make it say. */
function stands(edit: Edit, instrument: Instrument): boolean {
  const made = allApplied(instrument, [edit]);
  return "told" in made && made.told.length === 0;
}

/**
 * Edits done to a draft, seen at a version: beside what others did since, where that was something else.
 *
 * throws  Refusal stale, edit-impossible, too-large
 */
async function edited(tx: Transaction, found: KeptDraft, edits: readonly Edit[], asked: Asked) {
  const { draft, instrument } = found;
  const seen = versionSeen(asked.match);
  if (seen === undefined || seen < 1 || seen > draft.version) refuse("stale", { version: draft.version });
  const since = await history(tx, draft.id, seen);
  if (since.length !== draft.version - seen) refuse("stale", { version: draft.version });

  const past = [instrument];
  for (const { back } of [...since].reverse()) past.unshift(undone(past[0] ?? instrument, back));
  const before = past[0] ?? instrument;
  const meant = allApplied(before, edits);
  if ("fault" in meant) return refuse("edit-impossible", { why: meant.fault, at: meant.at });
  const theirs = since.flatMap((entry) => entry.touches);
  const meets = (edit: Edit): boolean => !areApart([touchOf(edit)], theirs);
  // What is meant may stand there already: saved by one's own page as its field was left, or written alike by two.
  const still = meant.told.filter((edit) => !(meets(edit) && stands(edit, instrument)));
  const contested = still.filter(meets);
  if (contested.length > 0) refuse("stale", { version: draft.version }, bothSides(contested, instrument));
  if (still.length === 0) return { draft, edits: 0, merged: false, errors: errorsIn(instrument) };
  // What it names without touching it may have another name by now.
  const names = namesSince(past);
  const told = still.map((edit) => followed(edit, names, before));
  const meantNow = told.flatMap((edit) => (edit === "gone" ? [] : [edit]));
  if (meantNow.length < told.length) refuse("stale", { version: draft.version });
  const made = since.length === 0 ? meant : allApplied(instrument, meantNow);
  if ("fault" in made) return refuse("edit-impossible", { why: made.fault, at: made.at });
  if (JSON.stringify(made.instrument).length > largest) refuse("too-large", { most: largest });

  const back = wayBack(instrument, made.told, made.instrument);
  const { actor, now } = asked;
  const entry = { kind: "edit", edits: made.told, touches: made.told.map(touchOf), back, by: actor.name, now } as const;
  await keepNext(tx, found, made.instrument, entry);
  return {
    draft: { ...draft, version: draft.version + 1, changed: now.toISOString() },
    edits: made.told.length,
    merged: since.length > 0,
    errors: errorsIn(made.instrument),
  };
}

export const servedEditDraft: Served<typeof editDraft> = {
  operation: editDraft,
  problems: studioProblems,
  handle: async (tx, input, asked) => edited(tx, await changing(tx, input.draft, asked), input.edits, asked),
  deed: ({ draft }, { edits, draft: { version } }) => (edits === 0 ? undefined : { draft, edits, version }),
};

export const servedUndoEdit: Served<typeof undoEdit> = {
  operation: undoEdit,
  problems: studioProblems,
  handle: async (tx, input, asked) => {
    const found = await changing(tx, input.draft, asked);
    const { draft, instrument } = found;
    const { actor, now } = asked;
    const entries = await history(tx, draft.id);
    const { undo, redo } = steps(entries, actor.name);
    const entry = (input.again ? redo : undo) ?? refuse("nothing-to-undo");
    if (!isFree(entries, entry)) refuse("undo-overtaken");

    const made = undone(instrument, entry.back);
    const back = wayBack(instrument, [], made);
    const kind = input.again ? ("redo" as const) : ("undo" as const);
    await keepNext(tx, found, made, { kind, edits: [], touches: entry.touches, back, by: actor.name, now });
    return {
      draft: { ...draft, version: draft.version + 1, changed: now.toISOString() },
      edits: 1,
      merged: false,
      errors: errorsIn(made),
    };
  },
  deed: ({ draft, again }, { draft: { version } }) => ({ draft, again, version }),
};

export const servedKeepCrosswalk: Served<typeof keepCrosswalk> = {
  operation: keepCrosswalk,
  problems: studioProblems,
  handle: async (tx, input, asked) => {
    const { draft, instrument } = await changingAsSeen(tx, input.draft, asked);
    const earlier = (await baseOf(tx, draft.id)) ?? refuse("version-unknown", { version: "" });
    const rows = readCrosswalk(input.rows);
    const faults = crosswalkFaults(earlier, instrument, rows);
    if (faults.length > 0) refuse("crosswalk-incomplete", { faults: faults.length }, faults.slice(0, 100));
    await setCrosswalk(tx, draft.id, rows);
    return { draft, rows: rows.length };
  },
  deed: ({ draft }, { rows }) => ({ draft, rows }),
};

export const servedPublishVersion: Served<typeof publishVersion> = {
  operation: publishVersion,
  problems: studioProblems,
  handle: async (tx, input, asked) => {
    const found = await changingAsSeen(tx, input.draft, asked);
    const { draft } = found;
    const { index, basedOn } = draft;
    const { version } = input;
    const instrument = { ...found.instrument, version };
    const faults = errorsIn(instrument);
    if (faults > 0) refuse("instrument-invalid", { faults });
    if ((await versions(tx, index)).some((one) => one.version === version)) refuse("version-taken", { version });
    const earlier = await baseOf(tx, draft.id);
    const crosswalk = earlier && ((await keptCrosswalk(tx, draft.id)) ?? proposedCrosswalk(earlier, instrument));
    const gaps = earlier && crosswalk ? crosswalkFaults(earlier, instrument, crosswalk) : [];
    if (gaps.length > 0) refuse("crosswalk-incomplete", { faults: gaps.length }, gaps.slice(0, 100));

    const made = await keepVersion(tx, { index, version, instrument, basedOn, crosswalk, now: asked.now });
    if (made === 0) refuse("version-taken", { version });
    await turnPublished(tx, draft.id);
    return { draft: { ...draft, state: "published" as const }, version };
  },
  deed: ({ draft, version }, { draft: { index } }) => ({ draft, index, version }),
};

export const servedDropDraft: Served<typeof dropDraft> = {
  operation: dropDraft,
  problems: studioProblems,
  handle: async (tx, input, asked) => {
    const { draft } = await changingAsSeen(tx, input.draft, asked);
    await forgetDraft(tx, draft.id);
    return { dropped: draft.id };
  },
  deed: ({ draft }) => ({ draft }),
};

export const servedBringTexts: Served<typeof bringTexts, Table | undefined> = {
  operation: bringTexts,
  problems: studioProblems,
  prepare: async ({ file }, { actor }) => {
    mustEditInstruments(actor);
    return tableIn(file.bytes);
  },
  handle: async (tx, input, asked, rows) => {
    const found = await changing(tx, input.draft, asked);
    if (!rows) return refuse("table-invalid", { faults: 1 });
    const { edits, faults } = readTextTable(found.instrument, rows);
    if (faults.length > 0) refuse("table-invalid", { faults: faults.length }, faults.slice(0, 200));
    return edited(tx, found, edits, asked);
  },
  deed: ({ draft }, { edits }) => (edits === 0 ? undefined : { draft, edits }),
};
