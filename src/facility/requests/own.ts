/**
 * What every act on one's own request begins with: which request the link leads to, and the programme it is judged by. Both are one
 * question each.
 */
import sql, { empty } from "sql-template-tag";
import { z } from "zod";
import type { Day } from "../../base/day.ts";
import { refuse } from "../../base/refusal.ts";
import { perhaps, type Transaction } from "../../store/transaction.ts";
import type { Programme } from "../programme/contract.ts";
import { keptProgramme } from "../programme/kept-programme.ts";
import type { RequestRow, RequestVersion } from "./contract.ts";
import { KeptRequest } from "./kept-request.ts";
import { isTheirs } from "./rules.ts";

export const dayOf = (now: Date): Day => now.toISOString().slice(0, 10);

type Found = {
  readonly request: RequestRow;
  /** Whoever confirms by this link; undefined for whoever writes the request. */
  readonly applicant: string | undefined;
};

const untilTheEnd = sql`for update of request`;

/** A link that is over, and one that never was, lead nowhere alike. */
export async function mustFind(
  tx: Transaction,
  link: string,
  now: Date,
  how: "seen" | "held" = "seen",
): Promise<Found> {
  const found = await perhaps(
    tx,
    z.object({ applicant: z.string().nullable() }).loose(),
    sql`
    select
      request.request_id, request.programme, request.language, request.state, request.content, request.version,
      request.number, request.saved_at, request.sent_at, request.ended_at, request.reason,
      request_link.applicant_id as applicant
    from facility.request_link
    join facility.request using (request_id)
    where request_link.link_id = ${link} and request_link.revoked_at is null and request_link.expires_at > ${now}
    ${how === "held" ? untilTheEnd : empty}
  `,
  );
  if (!found) return refuse("not-found", { what: "request" });
  return { request: KeptRequest.parse(found), applicant: found.applicant ?? undefined };
}

/** The request of whoever writes it, held until the end. Who only confirms writes nothing. */
export async function mustWrite(tx: Transaction, link: string, now: Date): Promise<RequestRow> {
  const { request, applicant } = await mustFind(tx, link, now, "held");
  return applicant === undefined ? request : refuse("not-found", { what: "request" });
}

/** The same, while it is theirs to write in. */
export async function mustBeTheirs(tx: Transaction, link: string, now: Date): Promise<RequestRow> {
  const request = await mustWrite(tx, link, now);
  return isTheirs(request.state) ? request : refuse("request-not-yours", { number: request.number ?? "" });
}

export type Judged = { readonly programme: Programme; readonly version: number; readonly on: Day };

/**
 * By what a request is judged. A draft by what is in force today, for it is sent today. What was sent stays judged by that day and that
 * version, however often it is returned: to be asked a question costs nobody their standing.
 */
export async function judgedBy(
  tx: Transaction,
  { programme: code, sentAt }: Pick<RequestRow, "programme" | "sentAt">,
  versions: readonly Pick<RequestVersion, "programmeVersion">[],
  now: Date,
): Promise<Judged | undefined> {
  const on = dayOf(sentAt ?? now);
  const named = versions.at(-1)?.programmeVersion ?? null;
  const found = await perhaps(
    tx,
    z.object({ version: z.number(), content: z.string() }),
    sql`
    select version, content
    from facility.programme_version
    where code = ${code}
      and (version = ${named}::integer or (${named}::integer is null and from_day <= ${on}))
    order by from_day desc, version desc
    limit 1
  `,
  );
  return found && { programme: keptProgramme(found.content), version: found.version, on };
}
