/**
 * The index package in memory: an index as files, read, checked and laid out in columns.
 *
 * Answers are columnar and dense. A *row* is a place in a period: `row = period × places.length + place`.
 * A column is a simple indicator (a compound's items included). A *cell* is `column × rows + row`.
 * A million answers is then a few typed arrays, and the engine reads them as they stand.
 */
import type { LocalisedText } from "../../base/text.ts";
import type { Instrument } from "../instrument/contract.ts";

/** Status of an answer, as stored (the position in the list) and as written. */
export const statuses = ["answered", "missing", "not-applicable", "no-data", "competence-elsewhere"] as const;

export type Status = (typeof statuses)[number];

export const changeReasons = ["law-changed", "coding-error", "better-source", "reworded"] as const;

export type ChangeReason = (typeof changeReasons)[number];

/** What stands beside an answer: all optional, none of it scored. */
export type AnswerNotes = {
  readonly justification?: string;
  /** Ids of `sources.csv`. */
  readonly sources?: readonly string[];
  readonly asOf?: string;
  readonly confidence?: string;
  readonly changeReason?: ChangeReason;
  readonly coder?: string;
};

export type AnswerTable = {
  /** Codes in code order: alpha-3, or an id of places.csv. */
  readonly places: readonly string[];
  /** In time order. */
  readonly periods: readonly string[];
  /** Ids of simple indicators, in instrument order. */
  readonly indicators: readonly string[];
  /** 1 where the package has anything on that place and period, by row. */
  readonly covered: Uint8Array;
  /** Position in `statuses`, by cell; `missing` where the package has no row. */
  readonly status: Uint8Array;
  /** By cell: the option's position (choice), else the number; NaN unless answered. A choice whose option counts as not applicable is `answered` with that option. */
  readonly value: Float64Array;
  /** By cell; only cells that have any. */
  readonly notes: ReadonlyMap<number, AnswerNotes>;
};

export type PlaceRow = {
  readonly id: string;
  readonly title: LocalisedText;
  /** A place, or a group of places. */
  readonly kind: "place" | "group";
  /** Members, for a group; the place it is part of, for a place. */
  readonly members: readonly string[];
  readonly partOf: string | undefined;
};

export type SourceRow = {
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  readonly kind?: string;
  readonly date?: string;
  readonly url?: string;
  readonly identifier?: string;
  readonly pinpoint?: string;
  readonly language?: string;
  readonly note?: string;
};

export type ExpectedRow = {
  readonly measure: string;
  readonly node: string;
  readonly place: string;
  readonly period: string;
  readonly score: number;
  /** 1-based line in expected.csv. */
  readonly line: number;
};

/** What reviewers say of an answer. */
export const verdicts = ["agree", "agree-with-note", "different-answer", "not-qualified"] as const;

/** What was said on the way to an answer, in the order it is told. */
export const reviewParts = [
  "opinion",
  "reply",
  "decision",
  "comment",
  "public-reply",
  "correction",
  "proposal",
  "left-out",
] as const;

export const reviewRoles = ["reviewer", "author", "adjudicator", "government", "editor", "reader"] as const;

/** How an answer was settled, a row for what was said alike: by role, never by whom or when. */
export type ReviewRow = {
  readonly place: string;
  readonly period: string;
  readonly indicator: string;
  readonly part: (typeof reviewParts)[number];
  readonly role: (typeof reviewRoles)[number];
  /** Of an opinion. */
  readonly verdict?: (typeof verdicts)[number];
  /** What a reviewer would have it answered instead, where that was contested: one of these three. */
  readonly status?: Status;
  readonly option?: string;
  readonly value?: number;
  /** By how many; of a comment 0, where a government was asked and said nothing. */
  readonly count: number;
  /** What was written to be published. */
  readonly words?: string;
};

/**
 * Codings by two people who did not see each other's: of so many pairs one of the two said `one` and the other `other`,
 * whichever of them. Each is the key of an option, or a status other than `answered`. Never of which place, by whom or when.
 */
export type DoubleCodingRow = {
  /** Questions that are told of together; several where one alone would tell too much. Of pairs not told of, none. */
  readonly indicators: readonly string[];
  /** Empty where the pairs are only counted. */
  readonly one: string;
  readonly other: string;
  readonly pairs: number;
};

export type IndexPackage = {
  readonly instrument: Instrument;
  readonly answers: AnswerTable;
  readonly places: readonly PlaceRow[];
  readonly sources: readonly SourceRow[];
  readonly expected: readonly ExpectedRow[];
  /** Absent where the package does not tell. */
  readonly reviews?: readonly ReviewRow[];
  /** Absent where nothing was coded twice. */
  readonly doubleCoding?: readonly DoubleCodingRow[];
};

export const rowsOf = (table: AnswerTable): number => table.places.length * table.periods.length;

export const cellOf = (table: AnswerTable, column: number, period: number, place: number): number =>
  column * rowsOf(table) + period * table.places.length + place;
