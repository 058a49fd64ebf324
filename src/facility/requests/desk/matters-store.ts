/** What a member of committees reads their list from: one function a statement. In which order is asked here; what a line says is read off its steps. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, one, type Transaction } from "../../../store/transaction.ts";

/** Programmes whose committees somebody sits on, each with the day it is there. */
export type Homes = ReadonlyMap<string, string>;

const homesIn = (homes: Homes) => sql`
  unnest(${[...homes.keys()]}::text[], ${[...homes.values()]}::date[]) as home (programme, today)
`;

/** Of a request with a committee: what was put before it last, and when its last day is. */
const withMatter = sql`
  cross join lateral (
    select happening.happening_no, happening.kind, (happening.content::json ->> 'until')::date as until
    from facility.happening
    where happening.request_id = request.request_id and happening.kind in ('put', 'decided')
    order by happening.happening_no desc
    limit 1
  ) as matter
`;

/** Members are told of what lay before a committee, and of no other request: whatever way it ended. */
const wasPut = sql`
  exists (
    select
    from facility.happening
    where happening.request_id = request.request_id and happening.kind = 'put'
  )
`;

export const mattersCounts = (tx: Transaction, homes: Homes) =>
  one(
    tx,
    z.object({ before: z.number(), decided: z.number() }),
    sql`
    select (
      select count(*)::integer
      from ${homesIn(homes)}
      join facility.request on request.programme = home.programme
      join facility.standing on standing.request_id = request.request_id
      ${withMatter}
      where request.state = 'sent' and standing.stage = 'decision' and matter.kind = 'put'
    ) as before, (
      select count(*)::integer
      from ${homesIn(homes)}
      join facility.request on request.programme = home.programme
      where request.state in ('approved', 'declined') and ${wasPut}
    ) as decided
  `,
  );

const Matter = z.object({ request: z.string(), number: z.string(), programme: z.string(), is_open: z.boolean() });

type Sought = {
  readonly homes: Homes;
  readonly person: string;
  readonly from: number;
  readonly most: number;
};

/** What waits for a member, then what they spoke to, then what is past its last day; of each what is due first, first. */
export const mattersBefore = (tx: Transaction, { homes, person, from, most }: Sought) =>
  many(
    tx,
    Matter,
    sql`
    select request.request_id as request, request.number, request.programme, matter.until >= home.today as is_open
    from ${homesIn(homes)}
    join facility.request on request.programme = home.programme
    join facility.standing on standing.request_id = request.request_id
    ${withMatter}
    left join lateral (
      select happening.kind
      from facility.happening
      where happening.request_id = request.request_id
        and (
          happening.kind in ('voted', 'objected') and happening.by = ${person} and happening.happening_no > matter.happening_no
          or happening.kind = 'recused' and happening.by = ${person}
          or happening.kind = 'annulled' and happening.content::json ->> 'member' = ${person}
        )
      order by happening.happening_no desc
      limit 1
    ) as own on true
    where request.state = 'sent' and standing.stage = 'decision' and matter.kind = 'put'
    order by is_open desc, coalesce(own.kind, 'annulled') <> 'annulled', matter.until, request.request_id
    limit ${most}
    offset ${from}
  `,
  );

const Decided = z.object({
  ...{ number: z.string(), programme: z.string(), title: z.string() },
  ...{ state: z.enum(["approved", "declined"]), ended_at: z.string().transform((text) => new Date(text)) },
});

/** What committees decided, the latest first. */
export const mattersDecided = (tx: Transaction, { homes, from, most }: Omit<Sought, "person">) =>
  many(
    tx,
    Decided,
    sql`
    select over.number, over.programme, request.content::json ->> 'title' as title,
      over.state, over.ended_at
    from (
      select request.request_id, request.number, request.programme, request.state, request.ended_at
      from ${homesIn(homes)}
      join facility.request on request.programme = home.programme
      where request.state in ('approved', 'declined') and ${wasPut}
      order by request.ended_at desc, request.request_id
      limit ${most}
      offset ${from}
    ) as over
    join facility.request on request.request_id = over.request_id
    order by over.ended_at desc, over.request_id
  `,
  );
