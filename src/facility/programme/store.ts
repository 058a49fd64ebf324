/** How versions of programmes are kept: one function per statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import type { Day } from "../../base/day.ts";
import { many, none, perhaps, type Transaction } from "../../store/transaction.ts";
import type { ProgrammeVersion } from "./contract.ts";
import { keptProgramme } from "./kept-programme.ts";

/** One at a time: versions are numbered. */
export const lockProgrammes = (tx: Transaction): Promise<number> =>
  none(tx, sql`select pg_advisory_xact_lock(hashtextextended('facility.programme_version', 0))`);

const Line = z
  .object({ code: z.string(), version: z.number(), from_day: z.string() })
  .transform(({ code, version, from_day }) => ({ code, version, from: from_day }));

/** Of one programme, or of all of them; the newest first. */
export const programmeVersions = (tx: Transaction, code?: string) =>
  many(
    tx,
    Line,
    sql`
    select code, version, from_day
    from facility.programme_version
    where ${code ?? null}::text is null or code = ${code ?? null}
    order by code, version desc
    limit 10000
  `,
  );

const Content = z.object({ version: z.number(), from_day: z.string(), content: z.string() }).transform(
  ({ version, from_day, content }): ProgrammeVersion => ({
    version,
    from: from_day,
    programme: keptProgramme(content),
  }),
);

export const programmeVersion = (tx: Transaction, code: string, version: number) =>
  perhaps(
    tx,
    Content,
    sql`
    select version, from_day, content
    from facility.programme_version
    where code = ${code} and version = ${version}
  `,
  );

/** Of every programme the version that is in force on a day. */
export const programmesInForce = (tx: Transaction, day: Day) =>
  many(
    tx,
    Content,
    sql`
    select distinct on (code) version, from_day, content
    from facility.programme_version
    where from_day <= ${day}
    order by code, from_day desc, version desc
    limit 200
  `,
  );

/** Of every programme the newest version, whenever it begins. */
export const newestProgrammes = (tx: Transaction) =>
  many(
    tx,
    Content,
    sql`
    select distinct on (code) version, from_day, content
    from facility.programme_version
    order by code, version desc
    limit 200
  `,
  );

export const keepProgramme = (tx: Transaction, { version, from, programme }: ProgrammeVersion, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.programme_version (code, version, from_day, content, kept_at)
    values (${programme.code}, ${version}, ${from}, ${JSON.stringify(programme)}, ${now})
  `,
  );
