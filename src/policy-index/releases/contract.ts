/**
 * Releases: immutable published states of an index. `2020.0`, then `2020.1` after corrections; never changed, never
 * removed. Everything the public site says is read from the archive of releases, which is in memory and needs no
 * database; PostgreSQL keeps the truth and the archive's bundles can be rebuilt from it.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import { Finding } from "../../base/finding.ts";
import { operation } from "../../base/operation.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { AnswerTable, DoubleCodingRow, PlaceRow, ReviewRow, SourceRow } from "../package/contract.ts";
import type { Robustness } from "../robustness/contract.ts";
import type { ScoreTable } from "../scoring/contract.ts";

export const ReleaseId = z
  .string()
  .max(40)
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/)
  // What ends as a form of a page would be taken for that form: `/en/law/2024.csv` is the table of 2024.
  .refine((id) => id !== "latest" && !id.includes("..") && !/\.(json|csv|svg|png|pdf|zip|xlsx)?$/.test(id));

export const ReleaseRecord = z.object({
  index: z.string(),
  id: ReleaseId,
  /** Order of publication within the index, from 1. */
  sequence: z.number().int().positive(),
  publishedOn: Day,
  instrumentVersion: z.string(),
  /** SHA-256 (hex) over the canonical package: the same package twice has the same digest. */
  digest: z.string(),
  places: z.number().int(),
  periods: z.array(z.string()),
  answers: z.number().int(),
});

export type ReleaseRecord = z.infer<typeof ReleaseRecord>;

export type PublishedRelease = {
  readonly record: ReleaseRecord;
  readonly instrument: Instrument;
  readonly answers: AnswerTable;
  readonly places: readonly PlaceRow[];
  readonly sources: readonly SourceRow[];
  readonly scores: ScoreTable;
  /** How its answers were settled; absent where that was not published. */
  readonly reviews?: readonly ReviewRow[];
  /** How far two people who coded the same said the same; absent where nothing was coded twice. */
  readonly doubleCoding?: readonly DoubleCodingRow[];
};

/** What a zip needs to know of draws, wherever they lie. */
export type KeptDraws = {
  /** CRC-32 and length of the content before it was deflated. */
  readonly crc: number;
  readonly size: number;
  /** Length deflated. */
  readonly packed: number;
  readonly pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

/** Why a release's robustness could not be worked out; a job that failed before reasons were kept has none. */
export const failureReasons = [
  /** Nothing of what was chosen would change a score: its page would be empty. */
  "nothing-varies",
  /** What was chosen cannot be drawn of this release. */
  "choices-unfit",
  /** The file of the release is gone, or torn. */
  "release-unreadable",
  "disk-full",
  /** What was worked out may not be written, or cannot be read back. */
  "disk-closed",
  "memory",
  "unforeseen",
] as const;

export type FailureReason = (typeof failureReasons)[number];

/** All published releases, in memory, synchronous. A new publication makes a new archive value appear; nothing in it changes. */
export type Archive = {
  /** Index ids, the first published first. */
  readonly indexes: () => readonly string[];
  /** Records of an index, oldest first; empty for an unknown index. */
  readonly releases: (index: string) => readonly ReleaseRecord[];
  readonly release: (index: string, id: string) => PublishedRelease | undefined;
  /** How far its ranks could have moved; `undefined` until that has been worked out. Derived, so never part of a release. */
  readonly robustness?: (index: string, id: string) => Robustness | undefined;
  /** The day on which that was worked out: of the machine that did, so it is in nothing that must come out the same again. */
  readonly workedOut?: (index: string, id: string) => string | undefined;
  /** Every draw behind it in the period at a position, packed, as it is kept. */
  readonly draws?: (index: string, id: string, period: number) => KeptDraws | undefined;
  /** How far it has been worked out, 0–1, while it is. */
  readonly progress?: (index: string, id: string) => number | undefined;
  /** Why it could not be worked out, where it was tried and there is none. */
  readonly unworkable?: (index: string, id: string) => FailureReason | undefined;
  /** Signs what visitors take away whole; absent where nothing is signed. */
  readonly seal?: Seal;
};

/** What signs with the publisher's key, without giving the key away. */
export type Seal = {
  /** The public key, as minisign writes it. */
  readonly publicKey: string;
  /** The text of a `.minisig` over some bytes; the comment is signed too. */
  readonly sign: (content: Uint8Array, comment: string) => string;
};

/** Ids an index may not be published under: the site has pages of its own there. */
export const reservedIndexes: readonly string[] = [
  "about",
  "api",
  "desk",
  "portfolio",
  "search",
  "sign-in",
  "sign-out",
];

/** Publish a package as a release: all of it or nothing, and the same twice changes nothing. */
export const publish = operation({
  name: "releases.publish",
  summary: "Publish an index package as a release.",
  method: "POST",
  path: "/releases",
  may: "operate",
  from: "database",
  local: true,
  input: z.object({
    /** A folder, a zip, or a table of answers beside its instrument.yaml, on this machine. */
    package: z.string().min(1),
    release: ReleaseId,
    /** Today, unless said. */
    publishedOn: Day.optional(),
  }),
  output: z.object({
    outcome: z.enum(["published", "already-published"]),
    record: ReleaseRecord,
    /** Warnings and notes about the package. */
    findings: z.array(Finding),
  }),
  refusals: { "package-invalid": 422, "release-exists-differs": 409, "index-reserved": 422 },
});

/** What the database holds, for keeping the archive in step with it. */
export const published = operation({
  name: "releases.published",
  summary: "Every release in the database, with the name of its bundle, in order of publication.",
  method: "GET",
  path: "/releases",
  may: "operate",
  from: "database",
  local: true,
  input: z.object({}),
  output: z.object({ releases: z.array(z.object({ record: ReleaseRecord, bundle: z.string() })) }),
  refusals: {},
});

/** A release as its one file, made again from the rows of the database. */
export const rebuild = operation({
  name: "releases.rebuild",
  summary: "A release's bundle, rebuilt from the database.",
  method: "GET",
  path: "/releases/:index/:release/bundle",
  may: "operate",
  from: "database",
  local: true,
  input: z.object({ index: z.string(), release: ReleaseId }),
  output: z.object({ bundle: z.string(), bytes: z.instanceof(Uint8Array) }),
  refusals: { "release-altered": 500 },
});
