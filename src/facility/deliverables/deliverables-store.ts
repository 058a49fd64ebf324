/** How deliverables are kept: one function a statement. What is read of one is in `found.ts`. */
import sql from "sql-template-tag";
import { z } from "zod";
import { Language, LocalisedText } from "../../base/text.ts";
import { many, none, one, perhaps, type Transaction } from "../../store/transaction.ts";
import { written } from "../requests/kept-request.ts";
import type { DeliverableHappening } from "./steps-contract.ts";

/** The one of a code; whoever begins it at the same moment finds it begun. */
export async function keepDeliverable(
  tx: Transaction,
  { id, action, code }: { readonly id: string; readonly action: string; readonly code: string },
  now: Date,
): Promise<string> {
  await none(
    tx,
    sql`
    insert into facility.deliverable (deliverable_id, action_id, code, begun_at)
    values (${id}, ${action}, ${code}, ${now})
    on conflict (action_id, code) do nothing
  `,
  );
  return (
    await one(
      tx,
      z.object({ id: z.string() }),
      sql`
    select deliverable_id as id
    from facility.deliverable
    where action_id = ${action} and code = ${code}
  `,
    )
  ).id;
}

/** The request an action came of, and the language of whoever asked. */
export const requestOfAction = (tx: Transaction, action: string) =>
  one(
    tx,
    z.object({ request: z.string(), number: z.string(), language: Language }),
    sql`
    select request.request_id as request, request.number, request.language
    from facility.action
    join facility.request using (request_id)
    where action.action_id = ${action}
  `,
  );

/** What a programme is called now. */
export const programmeTitle = async (tx: Transaction, code: string) =>
  (
    await perhaps(
      tx,
      z.object({ title: written(LocalisedText) }),
      sql`
    select (content::json -> 'title')::text as title
    from facility.programme_version
    where code = ${code}
    order by version desc
    limit 1
  `,
    )
  )?.title;

export const keepDeliverableHappening = (
  tx: Transaction,
  deliverable: string,
  number: number,
  { at, by, ...step }: DeliverableHappening,
) =>
  none(
    tx,
    sql`
    insert into facility.deliverable_happening (deliverable_id, happening_no, at, by, kind, content, reviewer)
    values (
      ${deliverable}, ${number}, ${at}, ${by}, ${step.kind}, ${JSON.stringify(step)},
      ${step.kind === "review-asked" ? step.reviewer : null}
    )
  `,
  );

type KeptFile = {
  readonly version: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly scanned: "clean" | "not-scanned";
};

export const keepDeliverableFile = (
  tx: Transaction,
  deliverable: string,
  { version, sha256, mediaType, content, scanned }: KeptFile,
  now: Date,
) =>
  none(
    tx,
    sql`
    insert into facility.deliverable_version (
      deliverable_id, version_no, sha256, media_type, bytes, content, scanned, kept_at
    )
    values (
      ${deliverable}, ${version}, ${sha256}, ${mediaType}, ${content.length}, ${Buffer.from(content)}, ${scanned}, ${now}
    )
  `,
  );

export const deliverableContent = (tx: Transaction, deliverable: string, version: number) =>
  perhaps(
    tx,
    z.object({ media_type: z.string(), content: z.instanceof(Uint8Array) }),
    sql`
    select media_type, content
    from facility.deliverable_version
    where deliverable_id = ${deliverable} and version_no = ${version}
  `,
  );

/** Deliverables somebody was asked to look at, the last asked first. */
export const askedOf = (tx: Transaction, person: string) =>
  many(
    tx,
    z.object({ deliverable: z.string() }),
    sql`
    select deliverable_id as deliverable
    from facility.deliverable_happening
    where reviewer = ${person}::uuid
    group by deliverable_id
    order by max(at) desc, deliverable_id
    limit 200
  `,
  );

/** Those that were made public and not withdrawn since, the last made public first. */
export const publicDeliverables = (tx: Transaction, from: number, most: number) =>
  many(
    tx,
    z.object({ deliverable: z.string(), count: z.number() }),
    sql`
    select happening.deliverable_id as deliverable, (count(*) over ())::integer as count
    from facility.deliverable_happening as happening
    where happening.kind = 'published' and not exists (
      select
      from facility.deliverable_happening as later
      where later.deliverable_id = happening.deliverable_id and later.happening_no > happening.happening_no
        and later.kind in ('published', 'withdrawn')
    )
    order by happening.at desc, happening.deliverable_id
    limit ${most}
    offset ${from}
  `,
  );
