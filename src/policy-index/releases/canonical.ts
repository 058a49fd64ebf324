/**
 * A package in its one canonical order, and the digest of that: the same package twice has the same digest, in
 * whatever order its rows, files and keys were written.
 */
import { createHash, type Hash } from "node:crypto";
import {
  type AnswerNotes,
  type DoubleCodingRow,
  type IndexPackage,
  type ReviewRow,
  reviewParts,
  statuses,
} from "../package/contract.ts";

/** A value as JSON with keys in order and nothing for what is not there. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (typeof held !== "object" || held === null || Array.isArray(held)) return held;
    return Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** In the order of ids, as every machine sorts them. */
export const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));

export const answered = statuses.indexOf("answered");
export const unanswered = statuses.indexOf("missing");

/** What was said on the way to answers: by place, period, question and part, then by what it says. */
const inReviewOrder = (rows: readonly ReviewRow[]): readonly ReviewRow[] =>
  inOrder(rows, ({ place, period, indicator, part, ...said }) =>
    JSON.stringify([place, period, indicator, reviewParts.indexOf(part), canonicalJson(said)]),
  );

const inCodingOrder = (rows: readonly DoubleCodingRow[]): readonly DoubleCodingRow[] =>
  inOrder(rows, ({ indicators, one, other }) => JSON.stringify([indicators, one, other]));

function inOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ row }) => row);
}

/** The package as it is kept: places and sources by id, notes by cell. */
export const canonicalPackage = ({ reviews = [], doubleCoding = [], ...given }: IndexPackage): IndexPackage => ({
  ...given,
  ...(reviews.length === 0 ? {} : { reviews: inReviewOrder(reviews) }),
  ...(doubleCoding.length === 0 ? {} : { doubleCoding: inCodingOrder(doubleCoding) }),
  places: byId(given.places),
  sources: byId(given.sources),
  answers: { ...given.answers, notes: new Map([...given.answers.notes].sort(([one], [other]) => one - other)) },
});

/** Bytes of an answer's value: those of zero where there is none, and one zero only. */
function valuesOf({ status, value }: IndexPackage["answers"]): Float64Array {
  const values = new Float64Array(value.length);
  for (let cell = 0; cell < value.length; cell += 1) {
    if (status[cell] === answered) values[cell] = (value[cell] ?? 0) + 0;
  }
  return values;
}

const addText = (hash: Hash, text: string): void => {
  hash.update(`${Buffer.byteLength(text)}\n${text}\n`);
};

const bytesOf = (values: Float64Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

const notePieces = 1000;

function addNotes(hash: Hash, notes: ReadonlyMap<number, AnswerNotes>): void {
  let piece: [number, AnswerNotes][] = [];
  for (const note of notes) {
    piece.push(note);
    if (piece.length === notePieces) {
      addText(hash, canonicalJson(piece));
      piece = [];
    }
  }
  addText(hash, canonicalJson(piece));
}

/**
 * SHA-256 (hex) over what a package says: instrument, answers, notes, places, sources, and, where it tells that, how
 * answers were settled and how far two coders agreed. What it expects is not part.
 *
 * @example digestOf(canonicalPackage(read.package)) // → "9f86d0…"
 */
export function digestOf(given: IndexPackage): string {
  const hash = createHash("sha256");
  const { instrument, answers, places, sources, reviews, doubleCoding } = given;
  addText(hash, canonicalJson({ passerelle: 1, instrument, places, sources }));
  addText(hash, canonicalJson([answers.places, answers.periods, answers.indicators]));
  hash
    .update(answers.covered)
    .update(answers.status)
    .update(bytesOf(valuesOf(answers)));
  addNotes(hash, answers.notes);
  if (reviews !== undefined) addText(hash, canonicalJson({ reviews }));
  if (doubleCoding !== undefined) addText(hash, canonicalJson({ doubleCoding }));
  return hash.digest("hex");
}

/** How many answers there are: cells that somebody filled, with a value or with a reason for none. */
export function answersIn({ status }: IndexPackage["answers"]): number {
  let count = 0;
  for (const one of status) if (one !== unanswered) count += 1;
  return count;
}
