/** Where the actions of the demonstration are found again. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, transaction } from "../../store/transaction.ts";
import type { Asked } from "./begin.ts";

/** Actions by the title of the request they came of, with the link of whoever asked. */
export const actionsCalled = ({ database }: Asked, title: string) =>
  transaction(database, { readOnly: true }, (tx) =>
    many(
      tx,
      z.object({ action: z.string(), link: z.string() }),
      sql`
      select action.action_id as action, request_link.link_id as link
      from facility.action
      join facility.request using (request_id)
      join facility.request_link on request_link.request_id = request.request_id and request_link.applicant_id is null
      where request.content::json ->> 'title' = ${title}
      order by action.action_id, request_link.made_at desc, request_link.link_id
      limit 1
    `,
    ),
  );
