/** How the library of an edition is written: one function a statement; what a source said stays. */
import sql, { empty } from "sql-template-tag";
import { z } from "zod";
import { none, one, type Transaction } from "../../../store/transaction.ts";
import { asSent, isDecidedSince } from "../as-sent.ts";
import type { SourceDescription } from "../contract.ts";
import type { WhenSeen } from "../rules.ts";

export async function keepSource(
  tx: Transaction,
  kept: SourceDescription & {
    readonly edition: string;
    readonly source: string;
    readonly by: string | undefined;
    readonly at: Date;
    readonly addedIn: "coding" | "judging";
    readonly judgesSeeIt?: WhenSeen;
  },
): Promise<void> {
  await none(
    tx,
    sql`
    insert into evidence.source (
      source_id, edition_id, title, issuer, kind, date, language, url, in_force, identifiers, added_by, added_at, added_in,
      sent_version
    )
    values (
      ${kept.source}, ${kept.edition}, ${kept.title}, ${kept.issuer}, ${kept.kind}, ${kept.date}, ${kept.language},
      ${kept.url}, ${kept.inForce}, ${JSON.stringify(kept.identifiers)}, ${kept.by ?? null}, ${kept.at}, ${kept.addedIn},
      ${kept.judgesSeeIt === "at-once" ? 1 : null}
    )
  `,
  );
  await keepVersion(tx, kept.source, kept);
}

/** Keeps what a source says now, for ever. */
export async function keepVersion(
  tx: Transaction,
  source: string,
  { by, at }: { readonly by: string | undefined; readonly at: Date },
): Promise<void> {
  await none(
    tx,
    sql`
    insert into evidence.source_version (source_id, version, said, file, by, at)
    select
      source_id, version,
      json_build_object(
        'title', title, 'issuer', issuer, 'kind', kind, 'date', date, 'language', language, 'url', url,
        'inForce', in_force, 'identifiers', identifiers::json
      )::text,
      file, ${by ?? null}, ${at}
    from evidence.source
    where source_id = ${source}
  `,
  );
}

const Use = z.object({
  added_by: z.string().nullable(),
  has_copy: z.boolean(),
  is_tied: z.boolean(),
  is_judged: z.boolean(),
  is_told: z.boolean(),
  places: z.array(z.string()),
  slots: z.array(z.number()),
  states: z.array(z.string()),
  untold: z.array(z.boolean()),
});

const toChangeIt = sql`for update`;

/**
 * By whom a source is used, and whether somebody has a tie to a place that cites it; the source held as it is, where that is
 * said. Where somebody else has decided meanwhile what an answer says, what it cited when it was sent is in use as it was, and
 * what it cites now is untold to its coder.
 */
export async function howUsed(
  tx: Transaction,
  source: string,
  { person, day }: { readonly person: string; readonly day: string },
  how: "seen" | "held",
) {
  const use = await one(
    tx,
    Use,
    sql`
    with held as (
      select source_id, added_by, file
      from evidence.source
      where source_id = ${source}
      ${how === "held" ? toChangeIt : empty}
    ),
    decided as materialized (
      select answer.answer_id, answer.place, answer.slot, sent.content
      from evidence.source
      join edition.answer using (edition_id)
      cross join lateral ${asSent} as sent
      where source.source_id = ${source} and ${isDecidedSince}
    ),
    citing as (
      select distinct answer.place, answer.slot, answer.state, decided.answer_id is not null as untold
      from edition.citation
      join edition.answer using (answer_id)
      left join decided using (answer_id)
      where citation.source_id = ${source}
      union
      select place, slot, 'submitted', false
      from decided
      where position(${source}::text in content) > 0
    )
    select
      added_by, file is not null as has_copy,
      exists (
        select
        from people.tie
        join citing using (place)
        where person_id::text = ${person} and from_day <= ${day} and (until_day is null or until_day >= ${day})
      ) as is_tied,
      exists (
        select
        from edition.opinion_citation
        join edition.opinion using (opinion_id)
        where opinion_citation.source_id = ${source} and opinion.reviewer::text <> ${person}
      ) as is_judged,
      exists (
        select
        from edition.opinion_citation
        join edition.opinion using (opinion_id)
        where opinion_citation.source_id = ${source} and opinion.told
      ) as is_told,
      array(select place from citing order by place, slot, state) as places,
      array(select slot::integer from citing order by place, slot, state) as slots,
      array(select state from citing order by place, slot, state) as states,
      array(select untold from citing order by place, slot, state) as untold
    from held
  `,
  );
  return {
    ...{ addedBy: use.added_by ?? undefined, hasCopy: use.has_copy, isTied: use.is_tied, isJudged: use.is_judged },
    isTold: use.is_told,
    citing: use.places.map((place, at) => ({
      ...{ place, slot: use.slots[at] ?? 1, state: use.states[at] ?? "", isUntold: use.untold[at] ?? false },
    })),
  };
}

const alsoSent = sql`, sent_version = version + 1`;

/** Whether the version was the one seen; only then is anything changed. */
export async function changeKept(
  tx: Transaction,
  kept: SourceDescription & { readonly edition: string; readonly source: string },
  version: number,
  judgesSeeIt: WhenSeen,
): Promise<boolean> {
  const changed = await none(
    tx,
    sql`
    update evidence.source
    set title = ${kept.title}, issuer = ${kept.issuer}, kind = ${kept.kind}, date = ${kept.date},
      language = ${kept.language}, url = ${kept.url}, in_force = ${kept.inForce},
      identifiers = ${JSON.stringify(kept.identifiers)}, version = version + 1${judgesSeeIt === "at-once" ? alsoSent : empty}
    where source_id = ${kept.source} and edition_id = ${kept.edition} and version = ${version}
  `,
  );
  return changed === 1;
}

export type KeptFile = {
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly text: string;
  readonly scanned: "clean" | "not-scanned";
  readonly at: Date;
};

/** The same bytes are kept once. */
export async function keepFile(tx: Transaction, file: KeptFile): Promise<void> {
  await none(
    tx,
    sql`
    insert into evidence.file (sha256, bytes, media_type, content, extracted, scanned, kept_at)
    values (${file.sha256}, ${file.content.length}, ${file.mediaType}, ${Buffer.from(file.content)}, ${file.text}, ${file.scanned}, ${file.at})
    on conflict (sha256) do nothing
  `,
  );
}

/** Whether the version was the one seen; only then is it its copy. */
export async function attachFile(
  tx: Transaction,
  source: string,
  sha256: string,
  version: number,
  judgesSeeIt: WhenSeen,
): Promise<boolean> {
  const attached = await none(
    tx,
    sql`
    update evidence.source
    set file = ${sha256}, version = version + 1${judgesSeeIt === "at-once" ? alsoSent : empty}
    where source_id = ${source} and version = ${version}
  `,
  );
  return attached === 1;
}
