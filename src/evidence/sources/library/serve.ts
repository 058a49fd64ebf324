/** The library of an edition, looked through: which there are, what is in one, one source of it. */
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { libraries, showSource, sources } from "../contract.ts";
import { marked } from "../passages.ts";
import { editionsOf, knownUse, mayAdd, mayUseLibrary, readerOf, toldWhen, whyUnchanged } from "../rules.ts";
import { soughtFirst, soughtWords } from "../sought.ts";
import { languagesIn, listed, ownCitations, placesCiting, sourceOf, textPart } from "../store.ts";
import { howUsed } from "../writing/store.ts";
import { around, librariesOf, libraryOf, questionsCalled, versionsOf } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** Another edition's library is one that does not exist. */
const seen = async (tx: Transaction, edition: string, { actor }: Asked) =>
  (mayUseLibrary(actor, edition) ? await libraryOf(tx, edition) : undefined) ??
  refuse("not-found", { what: "edition" });

export const servedLibraries: Served<typeof libraries> = {
  operation: libraries,
  handle: async (tx, _, { actor }) => ({ libraries: [...(await librariesOf(tx, editionsOf(actor)))] }),
};

/** The words around what is looked for, by the file that holds them. */
async function excerpts(tx: Transaction, files: readonly string[], query: string) {
  const words = soughtWords(query);
  const sought = soughtFirst(query);
  if (sought.length === 0 || files.length === 0) return new Map();
  const found = await around(tx, files, sought);
  return new Map(
    found.map(({ sha256, text, begins }) => [
      sha256,
      marked(`${begins ? "" : "… "}${text.replaceAll(/\s+/g, " ").trim()} …`, words),
    ]),
  );
}

export const servedSources: Served<typeof sources> = {
  operation: sources,
  handle: async (tx, { edition, q, ...narrowed }, asked) => {
    const library = await seen(tx, edition, asked);
    const reader = readerOf(asked.actor, edition);
    const found = await listed(tx, edition, { words: q, ...narrowed }, reader);
    const held = await excerpts(
      tx,
      found.sources.flatMap(({ copy }) => (copy?.hasText ? [copy.sha256] : [])),
      q ?? "",
    );
    return {
      library,
      sources: found.sources.map((source) => {
        const excerpt = held.get(source.copy?.sha256 ?? "");
        return { ...source, ...(excerpt ? { excerpt } : {}) };
      }),
      more: found.more,
      languages: [...(await languagesIn(tx, edition, reader))],
      places: [...(await placesCiting(tx, edition, reader))],
      mayAdd: mayAdd(asked.actor, edition),
    };
  },
};

const lettersAtOnce = 12_000;

export const servedShowSource: Served<typeof showSource> = {
  operation: showSource,
  handle: async (tx, { edition, source, q, from }, asked) => {
    const library = await seen(tx, edition, asked);
    const reader = readerOf(asked.actor, edition);
    const shown = (await sourceOf(tx, edition, source, reader)) ?? refuse("not-found", { what: "source" });
    const part = shown.copy?.hasText ? await textPart(tx, shown.copy.sha256, from, lettersAtOnce) : undefined;
    const used = await howUsed(
      tx,
      source,
      { person: asked.actor.name, day: asked.now.toISOString().slice(0, 10) },
      "seen",
    );
    const use = knownUse(asked.actor, edition, used);
    const mayWrite = mayAdd(asked.actor, edition);
    const own = await ownCitations(tx, edition, source, reader);
    const cited = own.map(({ indicator }) => indicator);
    const called = cited.length === 0 ? [] : await questionsCalled(tx, edition, cited);
    const versions = await versionsOf(tx, source, shown.version, asked.actor.name);
    return {
      library,
      shown,
      versions: versions.map(({ version, said, file, ...kept }) => {
        const when = toldWhen(asked.actor, edition, kept);
        return { version, said, ...(when === undefined ? {} : { when }), ...(file === null ? {} : { sha256: file }) };
      }),
      ...(part
        ? { text: { pieces: [...marked(part.text, soughtWords(q ?? ""))], from, of: part.of, atOnce: lettersAtOnce } }
        : {}),
      citations: own.map((citation) => {
        const { title, within } = called.find(({ indicator }) => indicator === citation.indicator) ?? {};
        return { ...citation, ...(title ? { title } : {}), ...(within ? { within } : {}) };
      }),
      mayChange: mayWrite && whyUnchanged(asked.actor, edition, use, "words") === undefined,
      mayKeepCopy: mayWrite && whyUnchanged(asked.actor, edition, use, "copy") === undefined,
    };
  },
};
