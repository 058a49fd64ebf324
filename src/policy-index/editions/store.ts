/** How editions are kept: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { CalendarDate, Edition, EditionPlace, type Stages } from "./contract.ts";

const Row = z
  .object({
    edition_id: z.string(),
    index_code: z.string(),
    code: z.string(),
    title: z.string(),
    instrument_version: z.string(),
    periods: z.array(z.string()),
    reference_day: z.string(),
    state: z.string(),
    second_author: z.boolean(),
    review: z.boolean(),
    adjudication: z.boolean(),
    harmonisation: z.boolean(),
    government_window: z.boolean(),
    prior_release: z.string().nullable(),
    prior_answers: z.string(),
    prior_seed: z.string().nullable(),
    exercise: z.boolean(),
    version: z.number(),
  })
  .transform((row): unknown => ({
    id: row.edition_id,
    index: row.index_code,
    code: row.code,
    title: JSON.parse(row.title),
    instrumentVersion: row.instrument_version,
    periods: row.periods,
    referenceDay: row.reference_day,
    state: row.state,
    stages: {
      secondAuthor: row.second_author,
      review: row.review,
      adjudication: row.adjudication,
      harmonisation: row.harmonisation,
      governmentWindow: row.government_window,
    },
    priorRelease: row.prior_release ?? undefined,
    priorAnswers: row.prior_answers,
    priorSeed: row.prior_seed ?? undefined,
    exercise: row.exercise,
    version: row.version,
  }))
  .pipe(Edition);

const columns = sql`
  edition.edition_id, edition.index_code, edition.code, edition.title, edition.instrument_version, edition.periods,
  edition.reference_day, edition.state, edition.second_author, edition.review, edition.adjudication,
  edition.harmonisation, edition.government_window, edition.prior_release, edition.prior_answers, edition.prior_seed,
  edition.exercise, edition.version
`;

export async function edition(tx: Transaction, id: string): Promise<Edition | undefined> {
  return perhaps(
    tx,
    Row,
    sql`
      select ${columns}
      from edition.edition
      where edition.edition_id = ${id}::uuid
    `,
  );
}

/** The same, held until the transaction ends: nobody changes it meanwhile. */
export async function lockedEdition(tx: Transaction, id: string): Promise<Edition | undefined> {
  return perhaps(
    tx,
    Row,
    sql`
      select ${columns}
      from edition.edition
      where edition.edition_id = ${id}::uuid
      for update
    `,
  );
}

/**
 * The same, held so that others may hold it too: it is not frozen, and its stages do not change, while an answer of it
 * is written.
 */
export async function steadyEdition(tx: Transaction, id: string): Promise<Edition | undefined> {
  return perhaps(
    tx,
    Row,
    sql`
      select ${columns}
      from edition.edition
      where edition.edition_id = ${id}::uuid
      for share
    `,
  );
}

export async function editionByCode(tx: Transaction, index: string, code: string): Promise<Edition | undefined> {
  return perhaps(
    tx,
    Row,
    sql`
      select ${columns}
      from edition.edition
      where edition.index_code = ${index} and edition.code = ${code}
    `,
  );
}

/** Editions by id, the newest first, at most five hundred; all of them where no ids are given. */
export async function editions(tx: Transaction, ids?: readonly string[]): Promise<readonly Edition[]> {
  return many(
    tx,
    Row,
    sql`
      select ${columns}
      from edition.edition
      where ${ids === undefined}::boolean or edition.edition_id = any(${ids ?? []}::uuid[])
      order by edition.created_at desc, edition.edition_id
      limit 500
    `,
  );
}

export type NewEdition = Omit<Edition, "version"> & {
  /** The instrument as JSON. */
  readonly instrument: string;
  readonly now: Date;
};

/** Keeps a new edition; false where its index has one of that code. */
export async function keepEdition(tx: Transaction, made: NewEdition): Promise<boolean> {
  const { stages } = made;
  const kept = await none(
    tx,
    sql`
      insert into edition.edition (
        edition_id, index_code, code, title, instrument_version, instrument, periods, reference_day, state,
        second_author, review, adjudication, harmonisation, government_window,
        prior_release, prior_answers, prior_seed, exercise, created_at
      )
      values (
        ${made.id}::uuid, ${made.index}, ${made.code}, ${JSON.stringify(made.title)}, ${made.instrumentVersion},
        ${made.instrument}, ${made.periods}::text[], ${made.referenceDay}, ${made.state},
        ${stages.secondAuthor}, ${stages.review}, ${stages.adjudication}, ${stages.harmonisation},
        ${stages.governmentWindow}, ${made.priorRelease ?? null}, ${made.priorAnswers}, ${made.priorSeed ?? null},
        ${made.exercise}, ${made.now}
      )
      on conflict (index_code, code) do nothing
    `,
  );
  return kept === 1;
}

const PlaceRow = z.object({ place: z.string(), prior_shown: z.boolean() });

/** Places of an edition, by code. */
export async function editionPlaces(tx: Transaction, id: string): Promise<readonly EditionPlace[]> {
  const rows = await many(
    tx,
    PlaceRow,
    sql`
      select place, prior_shown
      from edition.place
      where edition_id = ${id}::uuid
      order by place
      limit 1000
    `,
  );
  return rows.map(({ place, prior_shown }) => EditionPlace.parse({ place, priorShown: prior_shown }));
}

export async function editionPlace(tx: Transaction, id: string, place: string): Promise<EditionPlace | undefined> {
  const row = await perhaps(
    tx,
    PlaceRow,
    sql`
      select place, prior_shown
      from edition.place
      where edition_id = ${id}::uuid and place = ${place}
    `,
  );
  return row && { place: row.place, priorShown: row.prior_shown };
}

export async function keepPlaces(tx: Transaction, id: string, places: readonly EditionPlace[]): Promise<void> {
  await none(
    tx,
    sql`
      insert into edition.place (edition_id, place, prior_shown)
      select ${id}::uuid, place, prior_shown
      from unnest(
        ${places.map(({ place }) => place)}::text[],
        ${places.map(({ priorShown }) => priorShown)}::boolean[]
      ) as given (place, prior_shown)
    `,
  );
}

export async function calendar(tx: Transaction, id: string): Promise<readonly CalendarDate[]> {
  return many(
    tx,
    CalendarDate,
    sql`
      select stage, opens, closes
      from edition.date
      where edition_id = ${id}::uuid
      order by opens, closes, stage
    `,
  );
}

export async function forgetCalendar(tx: Transaction, id: string): Promise<void> {
  await none(
    tx,
    sql`
      delete from edition.date
      where edition_id = ${id}::uuid
    `,
  );
}

export async function keepCalendar(tx: Transaction, id: string, dates: readonly CalendarDate[]): Promise<void> {
  await none(
    tx,
    sql`
      insert into edition.date (edition_id, stage, opens, closes)
      select ${id}::uuid, stage, opens, closes
      from unnest(
        ${dates.map(({ stage }) => stage)}::text[],
        ${dates.map(({ opens }) => opens)}::date[],
        ${dates.map(({ closes }) => closes)}::date[]
      ) as given (stage, opens, closes)
    `,
  );
}

/** Changes the stages; the edition's next version. */
export async function keepStages(tx: Transaction, id: string, stages: Stages): Promise<Edition> {
  return one(
    tx,
    Row,
    sql`
      update edition.edition
      set
        second_author = ${stages.secondAuthor},
        review = ${stages.review},
        adjudication = ${stages.adjudication},
        harmonisation = ${stages.harmonisation},
        government_window = ${stages.governmentWindow},
        version = edition.version + 1
      where edition_id = ${id}::uuid
      returning ${columns}
    `,
  );
}

/** Something beside its own row was changed: the edition's next version. */
export async function keepNextVersion(tx: Transaction, id: string): Promise<Edition> {
  return one(
    tx,
    Row,
    sql`
      update edition.edition
      set version = edition.version + 1
      where edition_id = ${id}::uuid
      returning ${columns}
    `,
  );
}

/** Opens it; the edition's next version. */
export async function keepOpen(tx: Transaction, id: string): Promise<Edition> {
  return one(
    tx,
    Row,
    sql`
      update edition.edition
      set state = 'open', version = edition.version + 1
      where edition_id = ${id}::uuid
      returning ${columns}
    `,
  );
}
