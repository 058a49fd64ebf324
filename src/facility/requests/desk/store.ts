/** What a board and other lists of the desk are read from: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../../store/transaction.ts";
import { OpenStage } from "./contract.ts";

const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined);

/** Where a request is: what was sent, or sent again, and was not touched since is where it began, or where it came back to. */
const whereItIs = sql`
  case
    when request.state = 'returned' then 'returned'
    when standing.stage = 'returned' then standing.back
    else coalesce(standing.stage, 'acknowledgement')
  end
`;

const Line = z.object({
  request: z.string(),
  number: z.string(),
  title: z.string(),
  institution: z.string(),
  stage: OpenStage,
  sent: z.string(),
  programme_version: z.number(),
  due_day: maybe(z.string()),
  warns_day: maybe(z.string()),
  is_paused: z.boolean(),
  /** Nobody has touched it since it was sent. */
  is_fresh: z.boolean(),
});

type Sought = {
  readonly programme: string;
  readonly stage: string | undefined;
  readonly from: number;
  readonly most: number;
};

/** One page of a board: which requests are on it is found by where they stand alone, and what is told of them is read of those. */
export const boardLines = (tx: Transaction, { programme, stage: wanted, from, most }: Sought) =>
  many(
    tx,
    Line,
    sql`
    select page.request_id as request, page.number, request.content::json ->> 'title' as title,
      coalesce(first.name, '') as institution, page.stage, last.sent_at as sent, last.programme_version,
      page.due_day, page.warns_day, page.is_paused, page.is_fresh
    from (
      select request.request_id, request.number, request.sent_at, ${whereItIs} as stage, standing.due_day, standing.warns_day,
        coalesce(standing.is_paused, false) as is_paused,
        request.state = 'sent' and coalesce(standing.stage, 'returned') = 'returned' as is_fresh
      from facility.request
      left join facility.standing on standing.request_id = request.request_id
      where request.programme = ${programme} and request.state in ('sent', 'returned')
        and (${wanted ?? null}::text is null or ${whereItIs} = ${wanted ?? null})
      order by is_fresh desc, standing.due_day nulls last, request.sent_at, request.request_id
      limit ${most}
      offset ${from}
    ) as page
    join facility.request on request.request_id = page.request_id
    cross join lateral (
      select sent_at, programme_version
      from facility.request_version
      where request_version.request_id = page.request_id
      order by version_no desc
      limit 1
    ) as last
    left join facility.applicant as first on first.request_id = page.request_id and first.applicant_no = 1
    order by page.is_fresh desc, page.due_day nulls last, page.sent_at, page.request_id
  `,
  );

/** How many are in each stage, and how many of them are late on a day. */
export const boardCounts = (tx: Transaction, programme: string, today: string) =>
  many(
    tx,
    z.object({ stage: OpenStage, count: z.number(), late: z.number() }),
    sql`
    select stage, count(*)::integer as count, (count(*) filter (where due_day < ${today}::date))::integer as late
    from (
      select ${whereItIs} as stage, case when standing.stage <> 'returned' then standing.due_day end as due_day
      from facility.request
      left join facility.standing on standing.request_id = request.request_id
      where request.programme = ${programme} and request.state in ('sent', 'returned')
    ) as open
    group by stage
    order by stage
  `,
  );

/** Programmes an officer works in: of those they may, or of all of them. */
export const officersProgrammes = async (
  tx: Transaction,
  own: readonly string[] | undefined,
): Promise<readonly string[]> =>
  (
    await many(
      tx,
      z.object({ code: z.string() }),
      sql`
    select distinct code
    from facility.programme_version
    where ${own === undefined} or code = any(${own ?? []}::text[])
    order by code
    limit 200
  `,
    )
  ).map(({ code }) => code);

type Alike = {
  readonly request: string;
  readonly programme: string;
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly topic: string | undefined;
};

/** Requests of the same institution, or about the same topic from the same place; drafts are nobody's but their writers'. */
export const similarRequests = (tx: Transaction, { request, programme, names, places, topic }: Alike) =>
  many(
    tx,
    z.object({
      request: z.string(),
      number: z.string(),
      title: z.string(),
      state: z.string(),
      why: z.enum(["institution", "topic"]),
    }),
    sql`
    select request.request_id as request, request.number, request.content::json ->> 'title' as title, request.state,
      alike.why
    from (
      select request_id, min(why) as why, max(sent_at) as sent_at
      from (
        select request.request_id, request.sent_at, 'institution' as why
        from facility.applicant
        join facility.request on request.request_id = applicant.request_id
        where lower(applicant.name) = any(${names.map((name) => name.toLowerCase())}::text[])
          and request.programme = ${programme} and request.number is not null
        union all
        select request.request_id, request.sent_at, 'topic' as why
        from facility.request
        where request.programme = ${programme} and request.topic = ${topic ?? null} and request.number is not null
          and exists (
            select
            from facility.applicant
            where applicant.request_id = request.request_id and applicant.place = any(${places}::text[])
          )
      ) as either
      where request_id <> ${request}
      group by request_id
      order by why, sent_at desc, request_id
      limit 20
    ) as alike
    join facility.request on request.request_id = alike.request_id
    order by alike.why, alike.sent_at desc, request.request_id
  `,
  );

const Touched = z.object({ request: z.string() });

/** Open requests somebody was named an assessor of, the oldest first; whether they still are is read off each. */
export const requestsOfAssessor = (tx: Transaction, person: string) =>
  many(
    tx,
    Touched,
    sql`
    select request.request_id as request
    from facility.request
    where request.state in ('sent', 'returned')
      and request.request_id in (
        select happening.request_id
        from facility.happening
        where happening.kind = 'assessor-named' and happening.content::json ->> 'assessor' = ${person}
      )
    order by request.sent_at, request.request_id
    limit 200
  `,
  );
