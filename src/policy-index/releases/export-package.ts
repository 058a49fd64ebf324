/**
 * A release as files that explain and prove themselves: the package it was published from, its scores, what every
 * code means, whom to cite, and a signed list of hashes. Two exports of one release are the same to the byte.
 */
import { createHash } from "node:crypto";
import { languages } from "../../base/text.ts";
import { gazetteer } from "../../places/gazetteer.ts";
import { guarded } from "../package/guarded-text.ts";
import { csvRow } from "../package/write-csv.ts";
import { writePackage } from "../package/write-package.ts";
import { markedCells, markedColumns } from "../scoring/marked-cells.ts";
import { scoreColumns, scoreFields, scoreRows } from "../scoring/score-rows.ts";
import { codebookCsv } from "./codebook.ts";
import type { PublishedRelease, Seal } from "./contract.ts";
import { citationText, licenceText, readmeText } from "./export-texts.ts";
import { type SigningKey, signatureFile } from "./minisign.ts";

export type ExportFile = {
  readonly name: string;
  /** The text, in pieces; may be asked for again. */
  readonly pieces: () => Iterable<string>;
};

/** scores.csv of a release, in pieces. */
export function* scoresCsv({ instrument, answers, scores }: PublishedRelease): Generator<string> {
  yield csvRow(scoreColumns);
  for (const row of scoreRows(instrument, answers, scores)) yield csvRow(scoreFields(row));
}

/** prepared.csv: every value that does not count as it was given, and why. */
function* preparedCsv({ instrument, answers }: PublishedRelease): Generator<string> {
  yield csvRow(markedColumns);
  for (const cell of markedCells(instrument, answers))
    yield csvRow(markedColumns.map((column) => String(cell[column] ?? "")));
}

function* placeNamesCsv({ instrument, answers, places }: PublishedRelease): Generator<string> {
  const known = gazetteer(places, instrument.language);
  yield csvRow(["place", ...languages.map((language) => `name_${language}`)]);
  for (const place of answers.places) {
    yield csvRow([place, ...languages.map((language) => guarded(known.nameOf(place, language).words))]);
  }
}

/** A file's name, size and hash, as the manifest lists it. */
export type Listed = { readonly name: string; readonly bytes: number; readonly sha256: string };

function listed({ name, pieces }: ExportFile): Listed {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of pieces()) {
    const encoded = Buffer.from(piece);
    hash.update(encoded);
    bytes += encoded.length;
  }
  return { name, bytes, sha256: hash.digest("hex") };
}

const fixed = (name: string, text: string): ExportFile => ({ name, pieces: () => [text] });

/** Every file of an exported release but the manifest and its signature, in their order. */
export function saidFiles(release: PublishedRelease): readonly ExportFile[] {
  const { instrument, answers, places, sources, reviews = [], doubleCoding = [] } = release;
  const said: readonly ExportFile[] = [
    ...writePackage({ instrument, answers, places, sources, reviews, doubleCoding, expected: [] }),
    { name: "scores.csv", pieces: () => scoresCsv(release) },
    ...(instrument.prepare ? [{ name: "prepared.csv", pieces: () => preparedCsv(release) }] : []),
    { name: "codebook.csv", pieces: () => codebookCsv(instrument) },
    { name: "place-names.csv", pieces: () => placeNamesCsv(release) },
    fixed("CITATION.cff", citationText(release)),
    fixed("LICENSE", licenceText(release)),
  ];
  const names = [...said.map(({ name }) => name), "manifest.json"];
  return [...said, fixed("README.md", readmeText(release, names))];
}

/** The manifest over files that were listed, and its signature where there is a seal to sign with. */
export function sealedManifest(
  { record }: PublishedRelease,
  files: readonly Listed[],
  seal: Seal | undefined,
): readonly ExportFile[] {
  const manifest = {
    passerelle: 1,
    kind: "release",
    index: record.index,
    release: record.id,
    sequence: record.sequence,
    publishedOn: record.publishedOn,
    instrumentVersion: record.instrumentVersion,
    digest: record.digest,
    publicKey: seal?.publicKey ?? "",
    files,
  };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const comment = `${record.index} ${record.id} digest ${record.digest}`;
  return [
    fixed("manifest.json", text),
    ...(seal ? [fixed("manifest.json.minisig", seal.sign(Buffer.from(text), comment))] : []),
  ];
}

/** A key as what signs with it, for those who need not hold the key. */
export const sealOf = (key: SigningKey): Seal => ({
  publicKey: key.publicKey,
  sign: (content, comment) => signatureFile(content, key, comment),
});

/**
 * Every file of an exported release, the manifest and its signature last.
 *
 * @param beside what follows from the release and is given away with it, such as its robustness
 */
export function exportFiles(
  release: PublishedRelease,
  key: SigningKey,
  beside: readonly ExportFile[] = [],
): readonly ExportFile[] {
  const files = [...saidFiles(release), ...beside];
  return [...files, ...sealedManifest(release, files.map(listed), sealOf(key))];
}
