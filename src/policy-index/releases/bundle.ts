/**
 * A release as one file: a head of JSON and typed arrays behind it, loaded in milliseconds and never changed. Its name
 * is the SHA-256 of its content, so a file that is torn or altered is noticed before a word of it is shown.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { NodeColumn } from "../../engine/grid.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { AnswerNotes, DoubleCodingRow, PlaceRow, ReviewRow, SourceRow } from "../package/contract.ts";
import { canonicalJson } from "./canonical.ts";
import { type Section, sectionReader, sectionWriter } from "./columns.ts";
import { type PublishedRelease, ReleaseRecord } from "./contract.ts";

const magic = "passerelle release 1\n\0\0\0";

/** Written by us and held by its hash: its shape is not asked again. */
const trusted = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

const Head = z.object({
  record: ReleaseRecord,
  instrument: trusted<Instrument>(),
  places: z.array(trusted<PlaceRow>()),
  sources: z.array(trusted<SourceRow>()),
  axes: z.object({ places: z.array(z.string()), periods: z.array(z.string()), indicators: z.array(z.string()) }),
  measures: z.array(z.object({ id: z.string(), nodes: z.array(z.string()) })),
  scoredIndicators: z.array(z.string()),
  reviews: z.array(trusted<ReviewRow>()).optional(),
  doubleCoding: z.array(trusted<DoubleCodingRow>()).optional(),
  sections: z.array(trusted<Section>()),
});

const Notes = z.array(trusted<AnswerNotes>());

const padding = (bytes: number): number => (8 - (bytes % 8)) % 8;

/**
 * The bytes of a release, the same for the same release.
 *
 * @example bundleOf(release).length // → 1204224
 */
export function bundleOf(release: PublishedRelease): Uint8Array<ArrayBuffer> {
  const { answers, scores } = release;
  const writer = sectionWriter();
  writer.bytes(answers.covered);
  writer.bytes(answers.status);
  writer.doubles(answers.value);
  writer.numbers(Uint32Array.from(answers.notes.keys()));
  writer.bytes(Buffer.from(canonicalJson([...answers.notes.values()])));
  for (const measure of scores.measures) {
    for (const node of measure.nodes) {
      writer.doubles(node.values);
      writer.bytes(node.states);
      writer.doubles(node.present);
    }
  }
  for (const column of scores.indicators.values()) {
    writer.doubles(column.values);
    writer.bytes(column.states);
  }
  const { sections, pieces } = writer.written();
  const head: z.input<typeof Head> = {
    record: release.record,
    instrument: release.instrument,
    places: [...release.places],
    sources: [...release.sources],
    axes: { places: [...answers.places], periods: [...answers.periods], indicators: [...answers.indicators] },
    measures: scores.measures.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.id) })),
    scoredIndicators: [...scores.indicators.keys()],
    ...(release.reviews ? { reviews: [...release.reviews] } : {}),
    ...(release.doubleCoding ? { doubleCoding: [...release.doubleCoding] } : {}),
    sections: [...sections],
  };
  const written = Buffer.from(canonicalJson(head));
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(written.length, 0);
  return Buffer.concat([
    Buffer.from(magic, "latin1"),
    sizes,
    written,
    Buffer.alloc(padding(written.length)),
    ...pieces,
  ]);
}

/** What a bundle is called: the SHA-256 (hex) of its bytes. */
export const bundleName = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * The release in a bundle whose hash was checked.
 *
 * throws  RangeError: not a bundle, or one of another format
 */
export function releaseIn(bundle: Uint8Array): PublishedRelease {
  const bytes = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  if (bytes.toString("latin1", 0, magic.length) !== magic) throw new RangeError("not a release bundle of this format");
  const begin = magic.length + 8;
  const length = bytes.readUInt32LE(magic.length);
  const head = Head.parse(JSON.parse(bytes.toString("utf8", begin, begin + length)));
  const reader = sectionReader(head.sections, bytes.subarray(begin + length + padding(length)));
  const covered = reader.bytes();
  const status = reader.bytes();
  const value = reader.doubles();
  const cells = reader.numbers();
  const held = Notes.parse(JSON.parse(Buffer.from(reader.bytes()).toString("utf8")));
  const column = (): NodeColumn => ({ values: reader.doubles(), states: reader.bytes(), present: reader.doubles() });
  const measures = head.measures.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map((node) => ({ id: node, ...column() })),
  }));
  const indicators = new Map(
    head.scoredIndicators.map((id) => [id, { values: reader.doubles(), states: reader.bytes() }]),
  );
  const notes = new Map([...cells].map((cell, at) => [cell, held[at]!]));
  return {
    record: head.record,
    instrument: head.instrument,
    answers: { ...head.axes, covered, status, value, notes },
    places: head.places,
    sources: head.sources,
    scores: { measures, indicators },
    ...(head.reviews ? { reviews: head.reviews } : {}),
    ...(head.doubleCoding ? { doubleCoding: head.doubleCoding } : {}),
  };
}
