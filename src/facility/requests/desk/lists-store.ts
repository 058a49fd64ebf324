/** What a list of requests is made of, of all of them at once: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../../store/transaction.ts";
import { KeptRequest } from "../kept-request.ts";
import { KeptVersion } from "../sent-store.ts";
import { KeptHappening } from "./steps-store.ts";

const OfRequest = z.object({ request_id: z.string() }).loose();

/** Without what is written in them, which may be new since: a list tells what was sent. */
export const requestsOf = (tx: Transaction, requests: readonly string[]) =>
  many(
    tx,
    KeptRequest,
    sql`
    select request_id, programme, language, state, '{}' as content, version, number, saved_at, sent_at, ended_at, reason
    from facility.request
    where request_id = any(${requests}::uuid[])
    order by request_id
  `,
  );

/** Rows of each, in their order. */
function byRequest<Row extends z.ZodType>(
  rows: readonly z.output<typeof OfRequest>[],
  Row: Row,
): ReadonlyMap<string, readonly z.output<Row>[]> {
  const found = new Map<string, z.output<Row>[]>();
  for (const row of rows) {
    const before = found.get(row.request_id) ?? [];
    before.push(Row.parse(row));
    found.set(row.request_id, before);
  }
  return found;
}

/** Every sending of each, the last first: of what was said no more than a line and its places, for of two hundred it is a megabyte. */
export const versionsOf = async (tx: Transaction, requests: readonly string[]) =>
  byRequest(
    await many(
      tx,
      OfRequest,
      sql`
    select request_id, version_no, programme_version, sent_at, returned_at, question,
      json_build_object(
        'title', said.title, 'countries', said.countries, 'applicants', said.applicants, 'files', '[]'::json
      )::text as content
    from facility.request_version
    cross join lateral json_to_record(content::json) as said (title text, countries json, applicants json)
    where request_id = any(${requests}::uuid[])
    order by request_id, version_no desc
  `,
    ),
    KeptVersion,
  );

export const happeningsOf = async (tx: Transaction, requests: readonly string[]) =>
  byRequest(
    await many(
      tx,
      OfRequest,
      sql`
    select request_id, at, by, content
    from facility.happening
    where request_id = any(${requests}::uuid[])
    order by request_id, happening_no
  `,
    ),
    KeptHappening,
  );

/** What one member did in each, and what was put before a committee: enough to read off what they said, and what bars them. */
export const stepsOfMember = async (tx: Transaction, requests: readonly string[], person: string) =>
  byRequest(
    await many(
      tx,
      OfRequest,
      sql`
    select request_id, at, by,
      case kind when 'assessed' then '{"kind": "assessed", "scores": []}' else content end as content
    from facility.happening
    where request_id = any(${requests}::uuid[])
      and (
        kind = 'put'
        or kind in ('voted', 'objected', 'recused', 'assessed') and by = ${person}
        or kind = 'annulled' and content::json ->> 'member' = ${person}
      )
    order by request_id, happening_no
  `,
    ),
    KeptHappening,
  );
