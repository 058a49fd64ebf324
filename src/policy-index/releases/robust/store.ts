/** How jobs on robustness are kept: one function per statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, perhaps, type Transaction } from "../../../store/transaction.ts";
import type { Instrument } from "../../instrument/contract.ts";
import { RobustnessSettings } from "../../robustness/contract.ts";
import type { CodersTold } from "../../robustness/variations/contract.ts";
import { canonicalJson } from "../canonical.ts";
import { type FailureReason, failureReasons } from "../contract.ts";
import { exerciseIndex } from "../exercise-index.ts";
import { jobStates, type RobustnessJob } from "./contract.ts";

const Settings = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(RobustnessSettings);

const Row = z.object({
  job: z.number(),
  index: z.string(),
  release: z.string(),
  bundle: z.string(),
  state: z.enum(jobStates),
  done: z.number(),
  asked_at: z.coerce.date(),
  ended_at: z.coerce.date().nullable(),
  reason: z.enum(failureReasons).nullable(),
  settings: Settings,
});

export type KeptJob = RobustnessJob & { readonly bundle: string };

const jobOf = ({ asked_at, ended_at, reason, ...row }: z.output<typeof Row>): KeptJob => ({
  ...row,
  askedAt: asked_at.toISOString(),
  ...(ended_at === null ? {} : { endedAt: ended_at.toISOString() }),
  ...(reason === null ? {} : { reason }),
});

const job = sql`
  select
    robustness_job.job_id as job,
    index.code as index,
    release.code as release,
    release.bundle,
    robustness_job.state,
    robustness_job.done,
    robustness_job.asked_at,
    robustness_job.ended_at,
    robustness_job.reason,
    robustness_job.settings
  from policy_index.robustness_job
  join policy_index.release using (release_id)
  join policy_index.index using (index_id)
`;

/** The last job of a release. */
export async function lastJob(tx: Transaction, release: number): Promise<KeptJob | undefined> {
  const row = await perhaps(
    tx,
    Row,
    sql`
      ${job}
      where robustness_job.release_id = ${release}
      order by robustness_job.job_id desc
      limit 1
    `,
  );
  return row && jobOf(row);
}

/** By release, its last job. */
export async function lastJobs(tx: Transaction, releases: readonly number[]): Promise<ReadonlyMap<number, KeptJob>> {
  const rows = await many(
    tx,
    Row.extend({ release_id: z.number() }),
    sql`
      select distinct on (robustness_job.release_id)
        robustness_job.release_id,
        robustness_job.job_id as job,
        index.code as index,
        release.code as release,
        release.bundle,
        robustness_job.state,
        robustness_job.done,
        robustness_job.asked_at,
        robustness_job.ended_at,
        robustness_job.reason,
        robustness_job.settings
      from policy_index.robustness_job
      join policy_index.release using (release_id)
      join policy_index.index using (index_id)
      where robustness_job.release_id = any(${releases}::integer[])
      order by robustness_job.release_id, robustness_job.job_id desc
    `,
  );
  return new Map(rows.map(({ release_id, ...row }) => [release_id, jobOf(row)]));
}

/** False where one of the release waits or runs already. */
export async function keepJob(
  tx: Transaction,
  release: number,
  settings: RobustnessSettings,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const kept = await many(
    tx,
    z.object({ job_id: z.number() }),
    sql`
      insert into policy_index.robustness_job (release_id, settings, asked_by, asked_at)
      values (${release}, ${canonicalJson(settings)}, ${by}, ${at})
      on conflict (release_id) where state in ('waiting', 'running') do nothing
      returning job_id
    `,
  );
  return kept.length > 0;
}

/** False where none of the release waits or runs. */
export async function cancelJob(tx: Transaction, release: number, at: Date): Promise<boolean> {
  const cancelled = await many(
    tx,
    z.object({ job_id: z.number() }),
    sql`
      update policy_index.robustness_job
      set state = 'cancelled', ended_at = ${at}
      where release_id = ${release} and state in ('waiting', 'running')
      returning job_id
    `,
  );
  return cancelled.length > 0;
}

/** The first that nobody works on, or whose worker has said nothing since `silent`; now ours. */
export async function takeJob(tx: Transaction, now: Date, silent: Date): Promise<KeptJob | undefined> {
  const taken = await perhaps(
    tx,
    z.object({ job_id: z.number() }),
    sql`
      update policy_index.robustness_job
      set state = 'running', beat_at = ${now}, done = 0
      where job_id = (
        select job_id
        from policy_index.robustness_job
        where state = 'waiting' or (state = 'running' and beat_at < ${silent})
        order by job_id
        limit 1
        for update skip locked
      )
      returning job_id
    `,
  );
  if (!taken) return undefined;
  const row = await perhaps(
    tx,
    Row,
    sql`
      ${job}
      where robustness_job.job_id = ${taken.job_id}
    `,
  );
  return row && jobOf(row);
}

/** Says how far it is; false where it runs no more. */
export async function beatJob(tx: Transaction, id: number, done: number, now: Date): Promise<boolean> {
  const beat = await many(
    tx,
    z.object({ job_id: z.number() }),
    sql`
      update policy_index.robustness_job
      set done = ${done}, beat_at = ${now}
      where job_id = ${id} and state = 'running'
      returning job_id
    `,
  );
  return beat.length > 0;
}

export async function endJob(
  tx: Transaction,
  id: number,
  { state, reason }: { readonly state: "done" | "failed"; readonly reason: FailureReason | undefined },
  now: Date,
): Promise<void> {
  await none(
    tx,
    sql`
      update policy_index.robustness_job
      set state = ${state}, reason = ${reason ?? null}, ended_at = ${now}
      where job_id = ${id} and state = 'running'
    `,
  );
}

/** Puts a job that runs back among those that wait. */
export async function leaveJob(tx: Transaction, id: number): Promise<void> {
  await none(
    tx,
    sql`
      update policy_index.robustness_job
      set state = 'waiting', beat_at = null, done = 0
      where job_id = ${id} and state = 'running'
    `,
  );
}

/** By release, the settings of the last job that was done. */
export function chosenSettings(
  tx: Transaction,
): Promise<readonly { readonly bundle: string; readonly settings: RobustnessSettings }[]> {
  return many(
    tx,
    z.object({ bundle: z.string(), settings: Settings }),
    sql`
      select distinct on (robustness_job.release_id)
        release.bundle,
        robustness_job.settings
      from policy_index.robustness_job
      join policy_index.release using (release_id)
      where robustness_job.state = 'done'
      order by robustness_job.release_id, robustness_job.job_id desc
    `,
  );
}

const Written = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.custom<Instrument>((value) => typeof value === "object" && value !== null));

/** The instrument a release was published with. */
export async function instrumentOfRelease(tx: Transaction, release: number): Promise<Instrument | undefined> {
  const row = await perhaps(
    tx,
    z.object({ instrument: Written }),
    sql`
      select instrument
      from policy_index.release
      where release_id = ${release}
    `,
  );
  return row?.instrument;
}

/** By release, the instrument it was published with. */
export async function instrumentsOfReleases(
  tx: Transaction,
  releases: readonly number[],
): Promise<ReadonlyMap<number, Instrument>> {
  const rows = await many(
    tx,
    z.object({ release_id: z.number(), instrument: Written }),
    sql`
      select release_id, instrument
      from policy_index.release
      where release_id = any(${releases}::integer[])
    `,
  );
  return new Map(rows.map(({ release_id, instrument }) => [release_id, instrument]));
}

/** The first release of the edition 2027 is 2027.0; that of a rehearsal is of an index of its own. */
const madeFrom = sql`
  edition.index_code || case when edition.exercise then ${exerciseIndex("")} else '' end = index.code
  and (
    release.code = edition.code
    or (starts_with(release.code, edition.code || '.') and substr(release.code, length(edition.code) + 2) ~ '^[0-9]+$')
  )
`;

/** By release, the edition it was made from, where it was made here. */
export async function editionsOfReleases(tx: Transaction): Promise<ReadonlyMap<number, string>> {
  const rows = await many(
    tx,
    z.object({ release_id: z.number(), edition_id: z.string() }),
    sql`
      select release.release_id, edition.edition_id::text as edition_id
      from policy_index.release
      join policy_index.index using (index_id)
      join edition.edition on ${madeFrom}
      order by release.release_id, length(edition.code)
    `,
  );
  return new Map(rows.map(({ release_id, edition_id }) => [release_id, edition_id]));
}

/** The edition a release was made from, where it was made here. */
export async function editionOfRelease(tx: Transaction, index: string, release: string): Promise<string | undefined> {
  const row = await perhaps(
    tx,
    z.object({ edition_id: z.string() }),
    sql`
      select edition.edition_id::text as edition_id
      from policy_index.release
      join policy_index.index using (index_id)
      join edition.edition on ${madeFrom}
      where index.code = ${index} and release.code = ${release}
      order by length(edition.code) desc
      limit 1
    `,
  );
  return row?.edition_id;
}

/** Whether a release tells how far two coders agreed. */
export async function codersOfRelease(tx: Transaction, release: number): Promise<CodersTold> {
  const row = await perhaps(
    tx,
    z.object({ row_no: z.number() }),
    sql`
      select row_no
      from policy_index.published_double_coding
      where release_id = ${release} and cardinality(indicators) > 0
      order by row_no
      limit 1
    `,
  );
  return row ? "told" : "untold";
}

/** What was last done of a release. */
export async function lastDone(tx: Transaction, release: number): Promise<RobustnessSettings | undefined> {
  const row = await perhaps(
    tx,
    z.object({ settings: Settings }),
    sql`
      select settings
      from policy_index.robustness_job
      where release_id = ${release} and state = 'done'
      order by job_id desc
      limit 1
    `,
  );
  return row?.settings;
}
