/** The library of an edition: read, add, mend, keep a copy. */

import { createHash, randomUUID } from "node:crypto";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { versionSeen } from "../../base/version-seen.ts";
import type { Transaction } from "../../store/transaction.ts";
import {
  addSource,
  changeSource,
  copyText,
  type GivenDescription,
  keepCopy,
  type SourceDescription,
  storedCopy,
} from "./contract.ts";
import { readIdentifier } from "./identifiers.ts";
import { versionsOf } from "./library/store.ts";
import { type Reading, readDocument } from "./read-document.ts";
import {
  addedIn,
  copyEndings,
  documentKind,
  judgesSeeIt,
  keptAs,
  largestFile,
  mayAdd,
  mayUseLibrary,
  mostByOne,
  mostSources,
  readerOf,
  whyUnchanged,
} from "./rules.ts";
import { countOf, editionState, fileOf, sourceOf, textPart } from "./store.ts";
import { sourceProblems } from "./words.ts";
import { attachFile, changeKept, howUsed, keepFile, keepSource, keepVersion } from "./writing/store.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;

/** Another edition's library is one that does not exist. */
async function mustSee(tx: Transaction, edition: string, { actor }: Asked, how: "seen" | "held" = "seen") {
  const state = mayUseLibrary(actor, edition) ? await editionState(tx, edition, how) : undefined;
  return state ?? refuse("not-found", { what: "edition" });
}

/** The edition is held as it is: freezing it waits, and what is added after a freeze is refused. */
async function mustAdd(tx: Transaction, edition: string, asked: Asked): Promise<void> {
  const state = await mustSee(tx, edition, asked, "held");
  if (!mayAdd(asked.actor, edition)) refuse("not-permitted");
  if (state !== "open" && state !== "planned") refuse("edition-closed");
}

/** What is kept of a description: every identifier of a scheme, and whole by its rules. */
function mustBeWhole(said: GivenDescription): SourceDescription {
  const read = said.identifiers.map((given) => ({ value: given.value, ...readIdentifier(given) }));
  const named = (kind: "unknown" | "incomplete") => read.filter((one) => one.kind === kind).map(({ value }) => value);
  const [unknown, faulty] = [named("unknown"), named("incomplete")];
  if (unknown.length > 0) refuse("identifier-unknown", { identifiers: unknown });
  if (faulty.length > 0) refuse("identifier-incomplete", { identifiers: faulty });
  return { ...said, identifiers: read.flatMap((one) => (one.kind === "whole" ? [one.identifier] : [])) };
}

const found = async (tx: Transaction, edition: string, source: string, asked: Asked) =>
  (await sourceOf(tx, edition, source, readerOf(asked.actor, edition))) ?? refuse("not-found", { what: "source" });

/** Held until the end, so that nobody comes to lean on what is being changed. */
async function mustBeTheirs(
  tx: Transaction,
  { edition, source }: { readonly edition: string; readonly source: string },
  { actor, now }: Asked,
  what: "words" | "copy",
): Promise<void> {
  const use = await howUsed(tx, source, { person: actor.name, day: now.toISOString().slice(0, 10) }, "held");
  const why = whyUnchanged(actor, edition, use, what);
  if (why) refuse(why);
}

const whoOf = ({ actor, now }: Asked) => ({ by: actor.kind === "person" ? actor.name : undefined, at: now });

export const servedAddSource: Served<typeof addSource> = {
  operation: addSource,
  problems: sourceProblems,
  handle: async (tx, { edition, ...said }, asked) => {
    await mustAdd(tx, edition, asked);
    const description = mustBeWhole(said);
    const { sources, own } = await countOf(tx, edition, whoOf(asked).by);
    if (sources >= mostSources) refuse("library-full", { most: mostSources });
    if (own >= mostByOne) refuse("library-share-full", { most: mostByOne });
    const source = randomUUID();
    const how = { addedIn: addedIn(asked.actor, edition), judgesSeeIt: judgesSeeIt(asked.actor, edition) };
    await keepSource(tx, { ...description, edition, source, ...how, ...whoOf(asked) });
    return found(tx, edition, source, asked);
  },
  deed: ({ edition }, { source }) => ({ edition, source }),
};

export const servedChangeSource: Served<typeof changeSource> = {
  operation: changeSource,
  problems: sourceProblems,
  handle: async (tx, { edition, source, ...said }, asked) => {
    await mustAdd(tx, edition, asked);
    const before = await found(tx, edition, source, asked);
    const description = mustBeWhole(said);
    await mustBeTheirs(tx, { edition, source }, asked, "words");
    const how = judgesSeeIt(asked.actor, edition);
    const changed = await changeKept(tx, { ...description, edition, source }, versionSeen(asked.match) ?? 0, how);
    if (!changed) refuse("stale", { version: before.version });
    await keepVersion(tx, source, whoOf(asked));
    return found(tx, edition, source, asked);
  },
  deed: ({ edition, source }, { version }) => ({ edition, source, version }),
};

type Prepared = {
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly text: string;
  readonly scanned: "clean" | "not-scanned";
};

const mustBeRead = (reading: Reading): Extract<Reading, { kind: "read" }> =>
  reading.kind === "read" ? reading : refuse(reading.code);

export const servedKeepCopy: Served<typeof keepCopy, Prepared> = {
  operation: keepCopy,
  problems: sourceProblems,
  prepare: async ({ file, text, edition }, { actor, scan }) => {
    // Before anything is read of a stranger's file.
    if (!mayAdd(actor, edition)) refuse("not-found", { what: "edition" });
    const bytes = file && file.bytes.length > 0 ? file.bytes : new TextEncoder().encode(text?.trim() ?? "");
    if (bytes.length === 0) refuse("file-empty");
    if (bytes.length > largestFile) refuse("too-large", { most: largestFile });
    const kind = documentKind(bytes) ?? refuse("file-kind-unknown");
    if (scan && (await scan(bytes)) === "infected") refuse("file-infected");
    const { bytes: content, text: inside } = mustBeRead(await readDocument(actor.name, kind, bytes));
    // A page of which script and style were all there was, a text of blanks.
    if (keptAs[kind] === keptAs.text && inside.trim() === "") refuse("file-empty");
    const sha256 = createHash("sha256").update(content).digest("hex");
    return {
      sha256,
      content,
      mediaType: keptAs[kind],
      text: inside,
      scanned: scan ? "clean" : "not-scanned",
    };
  },
  handle: async (tx, { edition, source }, asked, prepared) => {
    await mustAdd(tx, edition, asked);
    const before = await found(tx, edition, source, asked);
    await mustBeTheirs(tx, { edition, source }, asked, "copy");
    await keepFile(tx, { ...prepared, at: asked.now });
    const how = judgesSeeIt(asked.actor, edition);
    if (!(await attachFile(tx, source, prepared.sha256, versionSeen(asked.match) ?? 0, how)))
      refuse("stale", { version: before.version });
    await keepVersion(tx, source, whoOf(asked));
    return found(tx, edition, source, asked);
  },
  deed: ({ edition, source }, { copy }) => ({ edition, source, sha256: copy?.sha256 ?? "" }),
};

export const servedStoredCopy: Served<typeof storedCopy> = {
  operation: storedCopy,
  handle: async (tx, { edition, source, version }, asked) => {
    await mustSee(tx, edition, asked);
    const { copy, version: newest } = await found(tx, edition, source, asked);
    // Of what it said before, the versions that its page lists to whoever asks, and no other.
    const before = version === undefined ? [] : await versionsOf(tx, source, newest, asked.actor.name);
    const named = before.find((one) => one.version === version)?.file ?? undefined;
    const sha256 = version === undefined ? copy?.sha256 : named;
    const file = (sha256 === undefined ? undefined : await fileOf(tx, sha256)) ?? refuse("not-found", { what: "copy" });
    return {
      mediaType: file.media_type,
      fileName: `${file.sha256.slice(0, 16)}.${copyEndings[file.media_type] ?? "txt"}`,
      pieces: [new Uint8Array(file.content)],
    };
  },
};

const lettersAtOnce = 100_000;

export const servedCopyText: Served<typeof copyText> = {
  operation: copyText,
  handle: async (tx, { edition, source, from }, asked) => {
    await mustSee(tx, edition, asked);
    const { copy } = await found(tx, edition, source, asked);
    const part =
      (copy && (await textPart(tx, copy.sha256, from, lettersAtOnce))) ?? refuse("not-found", { what: "copy" });
    return { ...part, from };
  },
};
