/** What settling reads beside the answers, and the two turns it gives an edition. */
import sql from "sql-template-tag";
import { z } from "zod";
import { LocalisedText } from "../../base/text.ts";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import type { PlaceRow } from "../package/contract.ts";

/** The newest release of an index, by its number and its name. */
export const lastRelease = (tx: Transaction, index: string) =>
  perhaps(
    tx,
    z.object({ key: z.number(), release: z.string() }),
    sql`
    select release.release_id as key, release.code as release
    from policy_index.release
    join policy_index.index using (index_id)
    where index.code = ${index}
    order by release.sequence desc
    limit 1
  `,
  );

/** Scores of one node in the last period of a release, by place; only places that have one. */
export async function scoresOf(
  tx: Transaction,
  key: number,
  measure: string,
  node: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await many(
    tx,
    z.object({ place: z.string(), score: z.number() }),
    sql`
    select place.code as place, score.score
    from policy_index.score
    join policy_index.node using (release_id, node_no)
    join policy_index.place using (release_id, place_no)
    where score.release_id = ${key}
      and node.measure = ${measure}
      and node.code = ${node}
      and score.status = 0
      and score.period_no = (select max(period_no) from policy_index.period where release_id = ${key})
  `,
  );
  return new Map(rows.map(({ place, score }) => [place, score]));
}

/** Places and groups of places that a release defined. */
export async function definedPlaces(tx: Transaction, key: number): Promise<readonly PlaceRow[]> {
  const rows = await many(
    tx,
    z.object({
      code: z.string(),
      title: z.string().transform((text) => LocalisedText.parse(JSON.parse(text))),
      kind: z.enum(["place", "group"]),
      members: z.array(z.string()),
      part_of: z.string().nullable(),
    }),
    sql`
    select code, title, kind, members, part_of
    from policy_index.defined_place
    where release_id = ${key}
    order by code
  `,
  );
  return rows.map(({ code, title, kind, members, part_of }) => ({
    ...{ id: code, title, kind, members },
    partOf: part_of ?? undefined,
  }));
}

export const turnFrozen = (tx: Transaction, edition: string, hash: string): Promise<number> =>
  none(
    tx,
    sql`
    update edition.edition
    set state = 'frozen', frozen_hash = ${hash}, version = version + 1
    where edition_id = ${edition} and state = 'open'
  `,
  );

export const turnPublished = (tx: Transaction, edition: string): Promise<number> =>
  none(
    tx,
    sql`
    update edition.edition
    set state = 'published', version = version + 1
    where edition_id = ${edition} and state = 'frozen'
  `,
  );

/** What was frozen, as it was hashed. */
export const frozenHash = async (tx: Transaction, edition: string): Promise<string | undefined> =>
  (
    await perhaps(
      tx,
      z.object({ hash: z.string() }),
      sql`
    select frozen_hash as hash
    from edition.edition
    where edition_id = ${edition} and frozen_hash is not null
  `,
    )
  )?.hash;
