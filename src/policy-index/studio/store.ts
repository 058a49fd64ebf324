/** Drafts, their history and versions, as they are kept. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import { CrosswalkRow, type Instrument } from "../instrument/contract.ts";
import type { Crosswalk } from "../instrument/crosswalk.ts";
import { Draft, type Version } from "./contract.ts";
import { questionTitles } from "./diff.ts";
import type { Edit } from "./edits/contract.ts";
import type { Back, Entry } from "./rules.ts";

/** Written by us, as JSON of what it is. */
const json = <Value>(looksRight: (value: object) => boolean) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.custom<Value>((value) => typeof value === "object" && value !== null && looksRight(value)));

const asInstrument = json<Instrument>((value) => "indicators" in value && "measures" in value);
const asBack = json<Back>((value) => "edits" in value || "parts" in value);
const asRows = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(CrosswalkRow));

const Row = z.object({
  draft_id: z.uuid(),
  index_code: z.string(),
  based_on: z.string().nullable(),
  instrument: asInstrument,
  state: z.enum(["open", "published"]),
  version: z.number(),
  begun_at: z.coerce.date(),
  changed_at: z.coerce.date(),
});

export type KeptDraft = { readonly draft: Draft; readonly instrument: Instrument };

const kept = (row: z.output<typeof Row>): KeptDraft => ({
  instrument: row.instrument,
  draft: Draft.parse({
    id: row.draft_id,
    index: row.index_code,
    title: Object.keys(row.instrument.title).length === 0 ? row.index_code : row.instrument.title,
    basedOn: row.based_on ?? undefined,
    state: row.state,
    version: row.version,
    begun: row.begun_at.toISOString(),
    changed: row.changed_at.toISOString(),
  }),
});

const columns = sql`
  draft.draft_id, draft.index_code, draft.based_on, draft.instrument, draft.state, draft.version, draft.begun_at,
  draft.changed_at
`;

export async function keptDraft(tx: Transaction, id: string): Promise<KeptDraft | undefined> {
  const row = await perhaps(
    tx,
    Row,
    sql`
      select ${columns}
      from studio.draft
      where draft.draft_id = ${id}::uuid
    `,
  );
  return row && kept(row);
}

/** The same, held until the transaction ends. */
export async function lockedDraft(tx: Transaction, id: string): Promise<KeptDraft | undefined> {
  const row = await perhaps(
    tx,
    Row,
    sql`
      select ${columns}
      from studio.draft
      where draft.draft_id = ${id}::uuid
      for update
    `,
  );
  return row && kept(row);
}

export async function drafts(tx: Transaction): Promise<readonly Draft[]> {
  const rows = await many(
    tx,
    Row,
    sql`
      select ${columns}
      from studio.draft
      where draft.state = 'open'
      order by draft.changed_at desc
      limit 200
    `,
  );
  return rows.map((row) => kept(row).draft);
}

export const keepDraft = (
  tx: Transaction,
  {
    id,
    index,
    instrument,
    base,
    now,
  }: {
    readonly id: string;
    readonly index: string;
    readonly instrument: Instrument;
    readonly base?: { readonly version: string; readonly instrument: Instrument } | undefined;
    readonly now: Date;
  },
): Promise<number> =>
  none(
    tx,
    sql`
      insert into studio.draft (draft_id, index_code, based_on, base, instrument, begun_at, changed_at)
      values (
        ${id}::uuid, ${index}, ${base?.version ?? null}, ${base ? JSON.stringify(base.instrument) : null},
        ${JSON.stringify(instrument)}, ${now}, ${now}
      )
    `,
  );

/** What the draft began from. */
export async function baseOf(tx: Transaction, id: string): Promise<Instrument | undefined> {
  const row = await perhaps(
    tx,
    z.object({ base: asInstrument.nullable() }),
    sql`
      select base
      from studio.draft
      where draft_id = ${id}::uuid
    `,
  );
  return row?.base ?? undefined;
}

export async function keptCrosswalk(tx: Transaction, id: string): Promise<Crosswalk | undefined> {
  const row = await perhaps(
    tx,
    z.object({ crosswalk: asRows.nullable() }),
    sql`
      select crosswalk
      from studio.draft
      where draft_id = ${id}::uuid
    `,
  );
  return row?.crosswalk ?? undefined;
}

export const setCrosswalk = (tx: Transaction, id: string, rows: Crosswalk): Promise<number> =>
  none(
    tx,
    sql`
      update studio.draft
      set crosswalk = ${JSON.stringify(rows)}
      where draft_id = ${id}::uuid
    `,
  );

/** The next version of a draft, with how it came about. */
export async function keepNext(
  tx: Transaction,
  { draft: { id, version } }: Pick<KeptDraft, "draft">,
  instrument: Instrument,
  entry: Omit<Entry, "version"> & { readonly edits: readonly Edit[]; readonly now: Date },
): Promise<void> {
  await none(
    tx,
    sql`
      update studio.draft
      set instrument = ${JSON.stringify(instrument)}, version = ${version + 1}, changed_at = ${entry.now}
      where draft_id = ${id}::uuid
    `,
  );
  await none(
    tx,
    sql`
      insert into studio.entry (draft_id, version, kind, edits, touches, back, by, at)
      values (
        ${id}::uuid, ${version + 1}, ${entry.kind}, ${JSON.stringify(entry.edits)}, ${JSON.stringify(entry.touches)},
        ${JSON.stringify(entry.back)}, ${entry.by}, ${entry.now}
      )
    `,
  );
}

/** A draft's history after a version, oldest first; the last few hundred of it. */
export async function history(tx: Transaction, id: string, after = 0): Promise<readonly Entry[]> {
  const rows = await many(
    tx,
    z.object({
      version: z.number(),
      kind: z.enum(["edit", "undo", "redo"]),
      touches: z
        .string()
        .transform((text): unknown => JSON.parse(text))
        .pipe(z.array(z.array(z.string()))),
      back: asBack,
      by: z.string(),
    }),
    sql`
      select version, kind, touches, back, by
      from studio.entry
      where draft_id = ${id}::uuid and version > ${after}
      order by version desc
      limit 300
    `,
  );
  return [...rows].reverse();
}

export const turnPublished = (tx: Transaction, id: string): Promise<number> =>
  none(
    tx,
    sql`
      update studio.draft
      set state = 'published'
      where draft_id = ${id}::uuid
    `,
  );

export const forgetDraft = (tx: Transaction, id: string): Promise<number> =>
  none(
    tx,
    sql`
      delete from studio.draft
      where draft_id = ${id}::uuid and state = 'open'
    `,
  );

/** Makes a version; nothing, where there is one of that name. */
export const keepVersion = (
  tx: Transaction,
  made: {
    readonly index: string;
    readonly version: string;
    readonly instrument: Instrument;
    readonly basedOn?: string | undefined;
    readonly crosswalk?: Crosswalk | undefined;
    readonly now: Date;
  },
): Promise<number> =>
  none(
    tx,
    sql`
      insert into studio.version (index_code, version, instrument, based_on, crosswalk, made_at)
      values (
        ${made.index}, ${made.version}, ${JSON.stringify(made.instrument)}, ${made.basedOn ?? null},
        ${made.crosswalk ? JSON.stringify(made.crosswalk) : null}, ${made.now}
      )
      on conflict do nothing
    `,
  );

const VersionRow = z.object({
  index: z.string(),
  version: z.string(),
  instrument: asInstrument,
  based_on: z.string().nullable(),
  day: z.string(),
  from: z.enum(["studio", "release"]),
});

/** Versions made here, and those that releases ask by; the newest first. */
async function versionRows(tx: Transaction, of: { readonly index?: string; readonly version?: string }) {
  return many(
    tx,
    VersionRow,
    sql`
      select index, version, instrument, based_on, day, source as "from"
      from (
        select distinct on (index, version) index, version, instrument, based_on, day, source
        from (
          select
            index_code as index, version, instrument, based_on,
            to_char(made_at at time zone 'UTC', 'YYYY-MM-DD') as day, 'studio' as source, 0 as sequence
          from studio.version
          union all
          select
            index.code, release.instrument_version, release.instrument, null,
            release.published_on::text, 'release', release.sequence
          from policy_index.release
          join policy_index.index using (index_id)
        ) as every_version
        where (${of.index ?? null}::text is null or index = ${of.index ?? null})
          and (${of.version ?? null}::text is null or version = ${of.version ?? null})
        order by index, version, source desc, sequence desc
      ) as named
      order by index, day desc, version desc
      limit 300
    `,
  );
}

export async function versions(tx: Transaction, index?: string): Promise<readonly Version[]> {
  const rows = await versionRows(tx, index === undefined ? {} : { index });
  return rows.map(({ index: of, version, instrument, based_on, day, from }) => ({
    ...{ index: of, version, title: instrument.title, day, from, questions: questionTitles(instrument).length },
    ...(based_on === null ? {} : { basedOn: based_on }),
  }));
}

export async function versionOf(tx: Transaction, index: string, version: string): Promise<Instrument | undefined> {
  const [row] = await versionRows(tx, { index, version });
  return row?.instrument;
}

/** What became of every question between a version made here and the one before it. */
export async function crosswalkOf(tx: Transaction, index: string, version: string): Promise<Crosswalk | undefined> {
  const row = await perhaps(
    tx,
    z.object({ crosswalk: asRows.nullable() }),
    sql`
      select crosswalk
      from studio.version
      where index_code = ${index} and version = ${version}
    `,
  );
  return row?.crosswalk ?? undefined;
}
