/** What settling reads beside the answers, and the two turns it gives an edition. */
import sql from "sql-template-tag";
import { z } from "zod";
import { LocalisedText } from "../../base/text.ts";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import { mostAnswers } from "../editions/rules.ts";
import type { PlaceRow } from "../package/contract.ts";
import { type FrozenPart, frozenKinds } from "./frozen.ts";

const Place = z
  .object({
    id: z.string(),
    title: LocalisedText,
    kind: z.enum(["place", "group"]),
    members: z.array(z.string()),
    partOf: z.string().optional(),
  })
  .transform(({ partOf, ...place }) => ({ ...place, partOf }));

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

/** Freezes an edition, with the places it has as they are defined now. */
export const turnFrozen = (
  tx: Transaction,
  edition: string,
  hash: string,
  places: readonly PlaceRow[],
): Promise<number> =>
  none(
    tx,
    sql`
    update edition.edition
    set state = 'frozen', frozen_hash = ${hash}, frozen_places = ${JSON.stringify(places)}, version = version + 1
    where edition_id = ${edition} and state = 'open'
  `,
  );

/** The places of an edition as they were defined when it was frozen; undefined while it is not. */
export const frozenPlaces = async (tx: Transaction, edition: string): Promise<readonly PlaceRow[] | undefined> =>
  (
    await perhaps(
      tx,
      z.object({
        places: z
          .string()
          .transform((text): unknown => JSON.parse(text))
          .pipe(z.array(Place)),
      }),
      sql`
    select frozen_places as places
    from edition.edition
    where edition_id = ${edition} and frozen_places is not null
  `,
    )
  )?.places;

/** What is frozen from now on, thing by thing, in the place of what was. */
export async function keepFrozenParts(tx: Transaction, edition: string, parts: readonly FrozenPart[]): Promise<void> {
  await none(
    tx,
    sql`
    delete from edition.frozen_part
    where edition_id = ${edition}
  `,
  );
  await none(
    tx,
    sql`
    insert into edition.frozen_part (edition_id, kind, name, label, digest)
    select ${edition}::uuid, kind, name, label, digest
    from unnest(
      ${parts.map(({ kind }) => kind)}::text[],
      ${parts.map(({ name }) => name)}::text[],
      ${parts.map(({ label }) => label)}::text[],
      ${parts.map(({ digest }) => digest)}::text[]
    ) as given (kind, name, label, digest)
  `,
  );
}

/** What was frozen, thing by thing. */
export const keptParts = (tx: Transaction, edition: string): Promise<readonly FrozenPart[]> =>
  many(
    tx,
    z.object({ kind: z.enum(frozenKinds), name: z.string(), label: z.string(), digest: z.string() }),
    sql`
    select kind, name, label, digest
    from edition.frozen_part
    where edition_id = ${edition}
    order by kind, name
    limit 1000000
  `,
  );

/** A correction is part of what is frozen, from now on. */
export const turnCorrected = (tx: Transaction, edition: string, hash: string): Promise<number> =>
  none(
    tx,
    sql`
    update edition.edition
    set frozen_hash = ${hash}, version = version + 1
    where edition_id = ${edition} and state in ('frozen', 'published')
  `,
  );

/**
 * Which answers of an edition somebody coded, as first or second coder: what they wrote into one by deciding its case, or
 * by correcting it, is not coding.
 */
export async function codedBy(tx: Transaction, edition: string, person: string): Promise<ReadonlySet<string>> {
  const rows = await many(
    tx,
    z.object({ answer_id: z.string() }),
    sql`
    select distinct answer.answer_id
    from edition.answer
    join edition.answer as coded
      on coded.edition_id = answer.edition_id
      and coded.place = answer.place
      and coded.period = answer.period
      and coded.indicator = answer.indicator
    join edition.answer_version on answer_version.answer_id = coded.answer_id
    where answer.edition_id = ${edition}::uuid
      and answer.slot = 1
      and answer_version.by = ${person}::uuid
      and not exists (
        select
        from edition.adjudication
        where adjudication.answer_id = answer_version.answer_id
          and adjudication.decided_version = answer_version.content_version
      )
      and not exists (
        select
        from edition.transition
        where transition.answer_id = answer_version.answer_id
          and transition.content_version = answer_version.content_version
          and transition.act = 'correct'
          and transition.by = ${person}
      )
    limit ${mostAnswers}
  `,
  );
  return new Set(rows.map(({ answer_id }) => answer_id));
}

/** Names of the releases of an index. */
export const releaseNames = async (tx: Transaction, index: string): Promise<readonly string[]> =>
  (
    await many(
      tx,
      z.object({ code: z.string() }),
      sql`
    select release.code
    from policy_index.release
    join policy_index.index using (index_id)
    where index.code = ${index}
    order by release.sequence
    limit 10000
  `,
    )
  ).map(({ code }) => code);

export const turnPublished = (tx: Transaction, edition: string): Promise<number> =>
  none(
    tx,
    sql`
    update edition.edition
    set state = 'published', published_hash = frozen_hash, version = version + 1
    where edition_id = ${edition} and state in ('frozen', 'published')
  `,
  );

/** The hash of what is frozen, and that of what was published last; undefined for what there is none of. */
export async function hashesOf(tx: Transaction, edition: string) {
  const row = await perhaps(
    tx,
    z.object({ frozen: z.string().nullable(), published: z.string().nullable() }),
    sql`
    select frozen_hash as frozen, published_hash as published
    from edition.edition
    where edition_id = ${edition}
  `,
  );
  return { frozen: row?.frozen ?? undefined, published: row?.published ?? undefined };
}

/** Why an edition was frozen before its government's window was over; undefined where it was not. */
export async function whyEarly(tx: Transaction, edition: string): Promise<string | undefined> {
  const row = await perhaps(
    tx,
    z.object({ why: z.string() }),
    sql`
    select transition.why
    from edition.transition
    join edition.answer using (answer_id)
    where answer.edition_id = ${edition}::uuid and transition.act = 'freeze' and transition.why <> ''
    order by transition.transition_id
    limit 1
  `,
  );
  return row?.why;
}
