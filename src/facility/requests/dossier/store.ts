/** What else institutions asked of a programme. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, type Transaction } from "../../../store/transaction.ts";
import { states } from "../life/contract.ts";

type Of = { readonly request: string; readonly programme: string; readonly names: readonly string[] };

/** Sent by an institution of one of these names, the newest first; where each stands, as the desk keeps it. */
export const requestsOfInstitutions = (tx: Transaction, { request, programme, names }: Of) =>
  many(
    tx,
    z.object({ number: z.string(), title: z.string(), state: z.enum([...states, "sent"]) }),
    sql`
    select request.number, request.content::json ->> 'title' as title,
      case when request.state = 'sent' then coalesce(nullif(standing.stage, 'returned'), 'sent') else request.state end as state
    from facility.request
    left join facility.standing on standing.request_id = request.request_id
    where request.programme = ${programme} and request.request_id <> ${request} and request.number is not null
      and exists (
        select
        from facility.applicant
        where applicant.request_id = request.request_id
          and lower(applicant.name) = any(${names.map((name) => name.toLowerCase())}::text[])
      )
    order by request.sent_at desc, request.request_id
    limit 50
  `,
  );
