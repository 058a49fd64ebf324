/**
 * Releases: immutable published states of an index. `2020.0`, then `2020.1` after corrections; never changed, never
 * removed. Everything the public site says is read from the archive of releases, which is in memory and needs no
 * database; PostgreSQL keeps the truth and the archive's bundles can be rebuilt from it.
 */
import { z } from "zod";
import { Day } from "../../base/day.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { AnswerTable, PlaceRow, SourceRow } from "../package/contract.ts";
import type { ScoreTable } from "../scoring/contract.ts";

export const ReleaseId = z
  .string()
  .max(40)
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/)
  .refine((id) => id !== "latest" && !id.includes(".."));

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
};

/** All published releases, in memory, synchronous. A new publication makes a new archive value appear; nothing in it changes. */
export type Archive = {
  /** Index ids, the first published first. */
  readonly indexes: () => readonly string[];
  /** Records of an index, oldest first; empty for an unknown index. */
  readonly releases: (index: string) => readonly ReleaseRecord[];
  readonly release: (index: string, id: string) => PublishedRelease | undefined;
};
