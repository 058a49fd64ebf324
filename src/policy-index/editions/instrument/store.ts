/**
 * The instrument of an edition, and of the release it begins from. Parsed once for each version of an edition: a desk
 * asks for it with every answer.
 */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, perhaps, type Transaction } from "../../../store/transaction.ts";
import type { Instrument } from "../../instrument/contract.ts";
import type { Edition } from "../contract.ts";
import { exerciseEnding, ofExercise } from "../release-before.ts";
import { Written } from "./written.ts";

const kept = new Map<string, Instrument>();
const most = 24;

/** The instrument's text, as it was kept. */
export async function keptInstrument(tx: Transaction, id: string): Promise<string | undefined> {
  const row = await perhaps(
    tx,
    z.object({ instrument: z.string() }),
    sql`
      select instrument
      from edition.edition
      where edition_id = ${id}::uuid
    `,
  );
  return row?.instrument;
}

/** What an edition asks. Kept in memory by edition and version, the most recently asked for. */
export async function parsedInstrument(
  tx: Transaction,
  { id, version }: Pick<Edition, "id" | "version">,
): Promise<Instrument> {
  const key = `${id} ${version}`;
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const text = await keptInstrument(tx, id);
  if (text === undefined) throw new Error(`no edition ${id}`);
  const instrument = Written.parse(text);
  kept.set(key, instrument);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return instrument;
}

export type Ground = {
  readonly release: string;
  /** The instrument as JSON, and read. */
  readonly text: string;
  readonly instrument: Instrument;
  readonly places: readonly string[];
  readonly periods: readonly string[];
};

/** The newest release of an index: what a new edition of it begins from. */
export async function newestGround(tx: Transaction, index: string): Promise<Ground | undefined> {
  const row = await perhaps(
    tx,
    z.object({ release: z.string(), text: z.string(), places: z.array(z.string()), periods: z.array(z.string()) }),
    sql`
      select
        release.code as release,
        release.instrument as text,
        array(
          select place.code
          from policy_index.place
          where place.release_id = release.release_id
          order by place.place_no
        ) as places,
        array(
          select period.code
          from policy_index.period
          where period.release_id = release.release_id
          order by period.period_no
        ) as periods
      from policy_index.release
      join policy_index.index using (index_id)
      where index.code = ${index}
      order by release.sequence desc
      limit 1
    `,
  );
  return row && { ...row, instrument: Written.parse(row.text) };
}

/** Codes of an index's releases, the newest first. */
export async function releaseCodes(tx: Transaction, index: string): Promise<readonly string[]> {
  const rows = await many(
    tx,
    z.object({ code: z.string() }),
    sql`
      select release.code
      from policy_index.release
      join policy_index.index using (index_id)
      where index.code = ${index}
      order by release.sequence desc
      limit 500
    `,
  );
  return rows.map(({ code }) => code);
}

/** Releases a new edition may begin from, of the same index and, for a rehearsal, its own first; the newest first. */
export async function releasesBefore(
  tx: Transaction,
  { index, exercise }: Pick<Edition, "index" | "exercise">,
): Promise<readonly string[]> {
  const own = exercise ? await releaseCodes(tx, `${index}${exerciseEnding}`) : [];
  return [...own.map(ofExercise), ...(await releaseCodes(tx, index))];
}

/** Places that releases of an index defined for themselves: regions, cities, groups. */
export async function ownPlaces(tx: Transaction, index: string): Promise<ReadonlySet<string>> {
  const rows = await many(
    tx,
    z.object({ code: z.string() }),
    sql`
      select distinct defined_place.code
      from policy_index.defined_place
      join policy_index.release using (release_id)
      join policy_index.index using (index_id)
      where index.code = ${index} and defined_place.kind = 'place'
      limit 5000
    `,
  );
  return new Set(rows.map(({ code }) => code));
}

/** Every index there is, with its newest release. */
export async function indexesWithReleases(tx: Transaction) {
  return many(
    tx,
    z.object({ index: z.string(), release: z.string(), version: z.string(), title: z.string() }),
    sql`
      select distinct on (index.code)
        index.code as index,
        release.code as release,
        release.instrument_version as version,
        (release.instrument::json -> 'title')::text as title
      from policy_index.release
      join policy_index.index using (index_id)
      order by index.code, release.sequence desc
      limit 500
    `,
  );
}
