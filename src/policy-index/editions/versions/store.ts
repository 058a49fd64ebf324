/**
 * Versions of an index's instrument that were made in the studio, as an edition may take them, and how their questions
 * came from those of a release. The studio comes later in the house: an edition only reads what it kept.
 */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, perhaps, type Transaction } from "../../../store/transaction.ts";
import { CrosswalkRow, type Instrument } from "../../instrument/contract.ts";
import { type Carried, priorsThrough, priorsThroughBoth } from "../../instrument/crosswalk.ts";
import { Written } from "../instrument/written.ts";

/** Indices that have a version of their own making, each with its newest one's title. */
export async function indexesWithVersions(tx: Transaction) {
  return many(
    tx,
    z.object({ index: z.string(), version: z.string(), title: z.string() }),
    sql`
      select distinct on (index_code)
        index_code as index,
        version,
        (instrument::json -> 'title')::text as title
      from studio.version
      order by index_code, made_at desc, version desc
      limit 500
    `,
  );
}

/** Names of an index's versions, the newest first. */
export async function versionNames(tx: Transaction, index: string): Promise<readonly string[]> {
  const rows = await many(
    tx,
    z.object({ version: z.string() }),
    sql`
      select version
      from studio.version
      where index_code = ${index}
      order by made_at desc, version desc
      limit 100
    `,
  );
  return rows.map(({ version }) => version);
}

/** A version, as it was kept. */
export async function madeVersion(
  tx: Transaction,
  index: string,
  version: string,
): Promise<{ readonly text: string; readonly instrument: Instrument } | undefined> {
  const row = await perhaps(
    tx,
    z.object({ text: z.string() }),
    sql`
      select instrument as text
      from studio.version
      where index_code = ${index} and version = ${version}
    `,
  );
  return row && { text: row.text, instrument: Written.parse(row.text) };
}

const Rows = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(CrosswalkRow));

type Since = { readonly edition: string; readonly index: string; readonly release: string };

/**
 * What each question of an edition was in a release; undefined where no versions made in the studio lead from one to the
 * other, and a question is known again by its id.
 */
export async function carriedSince(
  tx: Transaction,
  { edition, index, release }: Since,
): Promise<ReadonlyMap<string, Carried> | undefined> {
  const line = await many(
    tx,
    z.object({ based_on: z.string().nullable(), crosswalk: Rows.nullable(), released: z.string().nullable() }),
    sql`
      with recursive line as (
        select version.based_on, version.crosswalk, 1 as step
        from studio.version
        join edition.edition
          on edition.index_code = version.index_code
          and edition.instrument_version = version.version
          and edition.instrument = version.instrument
        where edition.edition_id = ${edition}::uuid
        union all
        select version.based_on, version.crosswalk, line.step + 1
        from line
        join studio.version on version.index_code = ${index} and version.version = line.based_on
        where line.step < 100
      )
      select
        based_on,
        crosswalk,
        (
          select release.instrument_version
          from policy_index.release
          join policy_index.index using (index_id)
          where index.code = ${index} and release.code = ${release}
        ) as released
      from line
      order by step
    `,
  );
  let carried: ReadonlyMap<string, Carried> | undefined;
  for (const { based_on, crosswalk, released } of line) {
    if (!crosswalk) return undefined;
    const step = priorsThrough(crosswalk);
    carried = carried ? priorsThroughBoth(carried, step) : step;
    if (based_on === released) return carried;
  }
  return undefined;
}

/** What a release asked. */
export async function releasedInstrument(
  tx: Transaction,
  { index, release }: Pick<Since, "index" | "release">,
): Promise<Instrument | undefined> {
  const row = await perhaps(
    tx,
    z.object({ instrument: Written }),
    sql`
      select release.instrument
      from policy_index.release
      join policy_index.index using (index_id)
      where index.code = ${index} and release.code = ${release}
    `,
  );
  return row?.instrument;
}
