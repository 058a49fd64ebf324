/** How opinions, their sources and the remarks that return answers are kept: one function a statement. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, one, type Transaction } from "../../../store/transaction.ts";
import { Citation, Uuid } from "../../answers/contract.ts";
import { takesAlong } from "../arrived.ts";
import { OpinionKind, type Value } from "../contract.ts";

const Row = z.object({
  opinion_id: z.string(),
  answer_id: z.string(),
  content_version: z.number(),
  kind: OpinionKind,
  note: z.string(),
  status: z.enum(["answered", "not-applicable", "no-data", "competence-elsewhere"]).nullable(),
  option_key: z.string().nullable(),
  value: z.number().nullable(),
  given_on: z.string(),
  citations: z.array(Citation),
  reply: z.string().nullable(),
  replied_on: z.string().nullable(),
  told: z.boolean(),
});

const opinionOf = (row: z.output<typeof Row>) => ({
  id: row.opinion_id,
  answer: row.answer_id,
  contentVersion: row.content_version,
  kind: row.kind,
  note: row.note,
  suggestion:
    row.status === null
      ? undefined
      : {
          status: row.status,
          ...(row.option_key === null ? {} : { option: row.option_key }),
          ...(row.value === null ? {} : { value: row.value }),
        },
  citations: row.citations,
  on: row.given_on,
  reply: row.reply === null || row.replied_on === null ? undefined : { text: row.reply, on: row.replied_on },
  told: row.told,
});

export type KeptOpinion = ReturnType<typeof opinionOf>;

const columns = sql`
  opinion.opinion_id, opinion.answer_id, opinion.content_version, opinion.kind, opinion.note, opinion.status,
  opinion.option_key, opinion.value, opinion.given_on, opinion.told, reply.text as reply, reply.said_on as replied_on,
  (
    select coalesce(
      json_agg(
        json_build_object(
          'source', source_id, 'pinpoint', pinpoint, 'quotation', quotation, 'translation', translation
        )
        order by citation_no
      ),
      '[]'
    )
    from edition.opinion_citation
    where opinion_citation.opinion_id = opinion.opinion_id
  ) as citations
`;

const most = 200_000;

/** Opinions on answers: by answer, the newest version judged first, those on one version in an order drawn by lot. */
export async function opinionsOn(tx: Transaction, answers: readonly string[]): Promise<readonly KeptOpinion[]> {
  const rows = await many(
    tx,
    Row,
    sql`
      select ${columns}
      from edition.opinion
      left join edition.reply using (opinion_id)
      where opinion.answer_id = any(${answers}::uuid[])
      order by opinion.answer_id, opinion.content_version desc, opinion.opinion_id
      limit ${most}
    `,
  );
  return rows.map(opinionOf);
}

/** A reviewer's own, the same way; with a reply to it once it came with the answer, as of that day. */
export async function ownOpinionsOn(
  tx: Transaction,
  answers: readonly string[],
  reviewer: string,
): Promise<readonly KeptOpinion[]> {
  const rows = await many(
    tx,
    Row,
    sql`
      select ${columns}
      from edition.opinion
      left join lateral (
        select reply.text, (min(transition.at) at time zone 'UTC')::date as said_on
        from edition.reply
        join edition.transition
          on transition.answer_id = opinion.answer_id and transition.version > reply.answer_version and ${takesAlong}
        where reply.opinion_id = opinion.opinion_id
        group by reply.text
      ) as reply on true
      where opinion.answer_id = any(${answers}::uuid[]) and opinion.reviewer = ${reviewer}::uuid
      order by opinion.answer_id, opinion.content_version desc, opinion.opinion_id
      limit ${most}
    `,
  );
  return rows.map(opinionOf);
}

export type NewOpinion = {
  readonly answer: string;
  readonly contentVersion: number;
  readonly reviewer: string;
  readonly kind: OpinionKind;
  readonly note: string;
  readonly suggestion: Value | undefined;
  /** The day, and no more. */
  readonly on: string;
};

const Id = z.object({ opinion_id: Uuid });

/** Keeps an opinion on one version of an answer in the place of the reviewer's earlier one on the same (ask `whyItStands` first); its id. */
export async function keepOpinion(tx: Transaction, given: NewOpinion): Promise<string> {
  const { suggestion } = given;
  const kept = await one(
    tx,
    Id,
    sql`
      insert into edition.opinion (
        opinion_id, answer_id, content_version, reviewer, kind, note, status, option_key, value, given_on
      )
      values (
        gen_random_uuid(), ${given.answer}::uuid, ${given.contentVersion}, ${given.reviewer}::uuid, ${given.kind},
        ${given.note}, ${suggestion?.status ?? null}, ${suggestion?.option ?? null}, ${suggestion?.value ?? null},
        ${given.on}::date
      )
      on conflict (answer_id, content_version, reviewer) do update
      set kind = excluded.kind,
        note = excluded.note,
        status = excluded.status,
        option_key = excluded.option_key,
        value = excluded.value,
        given_on = excluded.given_on
      returning opinion_id
    `,
  );
  return kept.opinion_id;
}

/** Opinions on an answer have come back to its author with it. */
export async function markTold(tx: Transaction, answer: string): Promise<void> {
  await none(
    tx,
    sql`
      update edition.opinion
      set told = true
      where answer_id = ${answer}::uuid and not told
    `,
  );
}

/** What a suggestion leans on, in the place of what it leant on before. */
export async function keepOpinionCitations(
  tx: Transaction,
  opinion: string,
  citations: readonly Citation[],
): Promise<void> {
  await none(
    tx,
    sql`
      with dropped as (
        delete from edition.opinion_citation
        where opinion_id = ${opinion}::uuid and citation_no > ${citations.length}
      )
      insert into edition.opinion_citation (opinion_id, citation_no, source_id, pinpoint, quotation, translation)
      select ${opinion}::uuid, citation_no, source_id, pinpoint, quotation, translation
      from unnest(
        ${citations.map(({ source }) => source)}::uuid[],
        ${citations.map(({ pinpoint }) => pinpoint)}::text[],
        ${citations.map(({ quotation }) => quotation)}::text[],
        ${citations.map(({ translation }) => translation)}::text[]
      ) with ordinality as given (source_id, pinpoint, quotation, translation, citation_no)
      on conflict (opinion_id, citation_no) do update
      set source_id = excluded.source_id,
        pinpoint = excluded.pinpoint,
        quotation = excluded.quotation,
        translation = excluded.translation
    `,
  );
}

/** Agrees with many answers at once, each as it stands; how many opinions that made. */
export async function keepAgreements(
  tx: Transaction,
  answers: readonly { readonly id: string; readonly contentVersion: number }[],
  { reviewer, on }: Pick<NewOpinion, "reviewer" | "on">,
): Promise<number> {
  return none(
    tx,
    sql`
      insert into edition.opinion (opinion_id, answer_id, content_version, reviewer, kind, given_on)
      select gen_random_uuid(), answer_id, content_version, ${reviewer}::uuid, 'agree', ${on}::date
      from unnest(
        ${answers.map(({ id }) => id)}::uuid[],
        ${answers.map(({ contentVersion }) => contentVersion)}::integer[]
      ) as given (answer_id, content_version)
      on conflict (answer_id, content_version, reviewer) do nothing
    `,
  );
}

/** Which of some answers a person wrote a word of: nobody judges their own. */
export async function writtenBy(
  tx: Transaction,
  answers: readonly string[],
  person: string,
): Promise<ReadonlySet<string>> {
  const rows = await many(
    tx,
    z.object({ answer_id: z.string() }),
    sql`
      select distinct answer_id
      from edition.answer_version
      where answer_id = any(${answers}::uuid[]) and by = ${person}::uuid
    `,
  );
  return new Set(rows.map(({ answer_id }) => answer_id));
}

/** Titles of the sources that answers of a place lean on, by title. */
export async function placeLibrary(tx: Transaction, edition: string, place: string) {
  return many(
    tx,
    z.object({ source: z.string(), title: z.string() }),
    sql`
      select distinct source.source_id as source, source.title
      from evidence.source
      join edition.citation using (source_id)
      join edition.answer using (answer_id)
      where answer.edition_id = ${edition}::uuid
        and answer.place = ${place}
        and answer.slot = 1
        and answer.state not in ('unassigned', 'drafting', 'returned')
      order by source.title, source.source_id
      limit 500
    `,
  );
}
