/** Reading instruments in the making, beginning one, and taking one away as a file. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { errorsAmong, type Finding } from "../../base/finding.ts";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { FileOutput, ServedFromDatabase } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { Crosswalk } from "../instrument/crosswalk.ts";
import { writeInstrument } from "../instrument/write-instrument.ts";
import { zipStream } from "../releases/zip-stream.ts";
import { mayEditInstruments, mustBeThere, mustEditInstruments, mustReadInstruments } from "./access.ts";
import { indicatorIn } from "./apply.ts";
import { nodeIn } from "./apply-tree.ts";
import { changesCsv } from "./changes-csv.ts";
import { beginDraft, draftFile, listStudio, showChanges, showDraft } from "./contract.ts";
import { crosswalkFaults, proposedCrosswalk } from "./crosswalk.ts";
import { crosswalkCsv } from "./crosswalk-csv.ts";
import { changesBetween, questionTitles } from "./diff.ts";
import { findingsOn, type PartName } from "./findings.ts";
import { newInstrument } from "./new-instrument.ts";
import { instrumentInFile } from "./opened-file.ts";
import { studioProblems } from "./problem-words.ts";
import { isFree, steps } from "./rules.ts";
import {
  baseOf,
  crosswalkOf,
  drafts,
  history,
  keepDraft,
  keptCrosswalk,
  keptDraft,
  setCrosswalk,
  versionOf,
  versions,
} from "./store.ts";
import { changesFile, versionFile } from "./tables/contract.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

export const servedStudio: Served<typeof listStudio> = {
  operation: listStudio,
  handle: async (tx, _, { actor }) => {
    mustReadInstruments(actor);
    return {
      drafts: [...(await drafts(tx))],
      versions: [...(await versions(tx))],
      mayEdit: mayEditInstruments(actor),
    };
  },
};

type Brought = {
  readonly instrument: Instrument;
  readonly findings: readonly Finding[];
  readonly crosswalk: Crosswalk | undefined;
};

/** Why what a package says became of the questions is left behind; undefined where it stands. */
function whyLeft(
  base: { readonly version: string; readonly instrument: Instrument } | undefined,
  instrument: Instrument,
  rows: Crosswalk,
): Finding | undefined {
  const file = "crosswalk.csv";
  if (!base) return { tier: "warning", code: "crosswalk-alone", file, found: instrument.id };
  if (crosswalkFaults(base.instrument, instrument, rows).length === 0) return undefined;
  return { tier: "warning", code: "crosswalk-unfit", file, expected: base.version };
}

export const servedBeginDraft: Served<typeof beginDraft, Brought | undefined> = {
  operation: beginDraft,
  problems: studioProblems,
  prepare: async ({ file }, { actor }) => {
    mustEditInstruments(actor);
    if (!file || file.bytes.length === 0) return undefined;
    const { instrument, findings, crosswalk } = await instrumentInFile(file);
    if (instrument) return { instrument, findings, crosswalk };
    const errors = errorsAmong(findings);
    return refuse("instrument-invalid", { faults: errors.length }, findings.slice(0, 200));
  },
  handle: async (tx, { index, version, title, language }, { actor, now, language: spoken }, brought) => {
    mustEditInstruments(actor);
    const code = brought?.instrument.id ?? index ?? refuse("index-unnamed");
    const known = await versions(tx, code);
    const ground = version ?? known.find((one) => one.version === brought?.instrument.version)?.version;
    const basedOn = ground ?? (brought ? known[0]?.version : undefined);
    const earlier = basedOn === undefined ? undefined : await versionOf(tx, code, basedOn);
    if (version !== undefined && !earlier) refuse("version-unknown", { version });

    const id = randomUUID();
    const instrument = brought?.instrument ?? earlier ?? newInstrument(code, title ?? code, language ?? spoken);
    const base = earlier && basedOn !== undefined ? { version: basedOn, instrument: earlier } : undefined;

    await keepDraft(tx, { id, index: code, instrument, base, now });
    // What the file says became of the questions stands, where it leaves none of this version and the one before out.
    const rows = brought?.crosswalk;
    const left = rows && whyLeft(base, instrument, rows);
    if (rows && !left) await setCrosswalk(tx, id, rows);
    const { draft } = mustBeThere(await keptDraft(tx, id), "draft");
    return { draft, findings: [...(left ? [left] : []), ...(brought?.findings ?? [])] };
  },
  deed: (_, { draft: { id, index, basedOn } }) => ({ draft: id, index, ...(basedOn && { version: basedOn }) }),
};

export const servedDraft: Served<typeof showDraft> = {
  operation: showDraft,
  handle: async (tx, input, { actor }) => {
    mustReadInstruments(actor);
    const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
    const entries = await history(tx, draft.id);
    const { undo, redo } = steps(entries, actor.name);
    const mayEdit = mayEditInstruments(actor) && draft.state === "open";
    return {
      draft,
      instrument,
      findings: findingsOn(instrument).slice(0, 500),
      mayEdit,
      mayUndo: mayEdit && undo !== undefined && isFree(entries, undo),
      mayRedo: mayEdit && redo !== undefined && isFree(entries, redo),
      part: partOf(instrument, input),
      ...(input.into === undefined ? {} : { into: input.into }),
    };
  },
};

type Asked = {
  readonly indicator?: string | undefined;
  readonly measure?: string | undefined;
  readonly node?: string | undefined;
  readonly typology?: string | undefined;
  readonly part?: "preparation" | undefined;
};

/** The part that was asked for; what is no longer there gives the whole. */
function partOf(instrument: Instrument, { indicator, measure, node, typology, part }: Asked): PartName {
  if (part === "preparation") {
    const isWhole = instrument.indicators.some(({ id }) => id === indicator);
    return { of: "preparation", ...(isWhole && indicator !== undefined ? { id: indicator } : {}) };
  }
  if (indicator !== undefined && indicatorIn(instrument, indicator)) return { of: "indicator", id: indicator };
  if (typology !== undefined && instrument.typologies.some(({ id }) => id === typology))
    return { of: "typology", id: typology };
  const tree = instrument.measures.find(({ id }) => id === measure)?.tree;
  const found = tree && (node === undefined ? tree : nodeIn(tree, node));
  if (found && measure !== undefined) return { of: "node", measure, id: found.id };
  return { of: "instrument" };
}

export const servedChanges: Served<typeof showChanges> = {
  operation: showChanges,
  handle: async (tx, input, { actor }) => {
    mustReadInstruments(actor);
    const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
    const known = (await versions(tx, draft.index)).map(({ version }) => version);
    const base = await baseOf(tx, draft.id);
    const kept = await keptCrosswalk(tx, draft.id);
    const isOther = input.against !== undefined && input.against !== draft.basedOn;
    const against = input.against ?? draft.basedOn;
    const earlier = isOther && against !== undefined ? await versionOf(tx, draft.index, against) : base;

    const crosswalk = earlier ? ((isOther ? undefined : kept) ?? proposedCrosswalk(earlier, instrument)) : [];
    return {
      draft,
      mayEdit: mayEditInstruments(actor) && draft.state === "open",
      ...(earlier && against !== undefined ? { against } : {}),
      versions: known,
      changes: earlier ? [...changesBetween(earlier, instrument)] : [],
      crosswalk: crosswalk.map(({ kind, from, to }) => ({ kind, from: [...from], to: [...to] })),
      crosswalkIs: !earlier ? ("none" as const) : kept && !isOther ? ("kept" as const) : ("proposed" as const),
      crosswalkFaults: earlier ? crosswalkFaults(earlier, instrument, crosswalk).length : 0,
      questions: [
        ...(earlier ? questionTitles(earlier).map((one) => ({ ...one, side: "from" as const })) : []),
        ...questionTitles(instrument).map((one) => ({ ...one, side: "to" as const })),
      ],
      language: instrument.language,
    };
  },
};

const safe = (text: string): string => text.replace(/[^\w.-]+/g, "-");

export const servedChangesFile: Served<typeof changesFile> = {
  operation: changesFile,
  handle: async (tx, input, { actor }) => {
    mustReadInstruments(actor);
    const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
    const against = input.against ?? draft.basedOn;
    const isOther = against !== undefined && against !== draft.basedOn;
    const earlier = isOther ? await versionOf(tx, draft.index, against) : await baseOf(tx, draft.id);
    return {
      mediaType: "text/csv; charset=utf-8",
      fileName: `${safe(`${draft.index}-changes-since-${against ?? "nothing"}`)}.csv`,
      pieces: [Buffer.from(changesCsv(earlier ? changesBetween(earlier, instrument) : []))],
    };
  },
};

type Package = { readonly index: string; readonly instrument: Instrument; readonly crosswalk: Crosswalk | undefined };

/** The day every file of a package bears, the first a zip can say: the same instrument is the same bytes on every day and everywhere. */
const anyDay = "1980-01-01";

/** An instrument as an index package, with what became of its questions where there was a version before. */
const packageOf = ({ index, instrument, crosswalk }: Package): z.output<typeof FileOutput> => ({
  mediaType: "application/zip",
  fileName: `${safe(`${index}-${instrument.version}`)}.zip`,
  pieces: zipStream(
    [
      { name: "instrument.yaml", pieces: () => [writeInstrument(instrument)] },
      ...(crosswalk ? [{ name: "crosswalk.csv", pieces: () => [crosswalkCsv(crosswalk)] }] : []),
    ],
    { folder: "", day: anyDay },
  ),
});

export const servedDraftFile: Served<typeof draftFile> = {
  operation: draftFile,
  handle: async (tx, input, { actor }) => {
    mustReadInstruments(actor);
    const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
    const earlier = await baseOf(tx, draft.id);
    const crosswalk = earlier && ((await keptCrosswalk(tx, draft.id)) ?? proposedCrosswalk(earlier, instrument));
    return packageOf({ index: draft.index, instrument, crosswalk });
  },
};

export const servedVersionFile: Served<typeof versionFile> = {
  operation: versionFile,
  handle: async (tx, { index, version }, { actor }) => {
    mustReadInstruments(actor);
    const instrument = mustBeThere(await versionOf(tx, index, version), "version");
    return packageOf({ index, instrument, crosswalk: await crosswalkOf(tx, index, version) });
  },
};
