/**
 * How answers in the making are written. Who may, and where an act leads, is asked before (`nextState`); here a write
 * only holds where the answer still stands at the version that was seen, and says so where it does not.
 */
import sql, { empty, type Sql } from "sql-template-tag";
import { z } from "zod";
import type { RoleName } from "../../../base/actor.ts";
import { none, one, perhaps, type Transaction, writeWithNext } from "../../../store/transaction.ts";
import { hasMovedOn } from "../../../store/trouble.ts";
import type { AnswerAct, AnswerContent, AnswerState } from "../contract.ts";

/** By whom, in which role, when. */
export type Written = { readonly by: string; readonly role: RoleName; readonly at: Date };

type NewContent = Written & {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  /** Where it stood and where writing leads it. */
  readonly from: AnswerState;
  readonly to: AnswerState;
  readonly content: AnswerContent;
  /** It is known to cite as it did: most of what a coder keeps is a sentence further. */
  readonly citesTheSame?: boolean;
  readonly memo: string;
  /** Of what is remembered of it: when it was last written, ISO. Two histories of one row part there, whatever their versions. */
  readonly changedAt?: string;
};

const Versions = z.object({ version: z.number(), content_version: z.number() });

/** The versions an answer now has; undefined where it had moved on from the one that was seen, and nothing was written. */
export type Versioned = { readonly version: number; readonly contentVersion: number } | undefined;

const versioned = (row: z.output<typeof Versions> | undefined): Versioned =>
  row && { version: row.version, contentVersion: row.content_version };

/** The part of writing that keeps what is cited, in its order. */
const cited = (citations: AnswerContent["citations"]): Sql => sql`,
    cited as (
      insert into edition.citation (answer_id, citation_no, source_id, pinpoint, quotation, translation)
      select answer_id, citation_no, source_id, pinpoint, quotation, translation
      from kept
      cross join unnest(
        ${citations.map((citation) => citation.source)}::uuid[],
        ${citations.map((citation) => citation.pinpoint)}::text[],
        ${citations.map((citation) => citation.quotation)}::text[],
        ${citations.map((citation) => citation.translation)}::text[]
      ) with ordinality as given (source_id, pinpoint, quotation, translation, citation_no)
      on conflict (answer_id, citation_no) do update
      set source_id = excluded.source_id,
        pinpoint = excluded.pinpoint,
        quotation = excluded.quotation,
        translation = excluded.translation
    ),
    dropped as (
      delete from edition.citation
      using kept
      where citation.answer_id = kept.answer_id and citation.citation_no > ${citations.length}
    )`;

/** The part of writing that keeps a step; most of what a coder keeps is none, and then nothing is asked of its table. */
const stepped = (answer: NewContent): Sql => sql`,
    moved as (
      insert into edition.transition (answer_id, version, content_version, act, from_state, to_state, by, role, at)
      select answer_id, version, content_version, 'write', ${answer.from}, ${answer.to}, ${answer.by}::text, ${answer.role},
        ${answer.at}
      from kept
    )`;

/** What writing an answer keeps: what it says, its citations, what it said as a version for ever, and the step where it takes one. */
const keeping = (answer: NewContent): Sql => sql`
    kept as (
      update edition.answer
      set state = ${answer.to},
        version = version + 1,
        content_version = content_version + 1,
        status = ${answer.content.status ?? null},
        option_key = ${answer.content.option ?? null},
        value = ${answer.content.value ?? null},
        justification = ${answer.content.justification},
        confidence = ${answer.content.confidence ?? null},
        as_of = ${answer.content.asOf ?? null},
        change_reason = ${answer.content.changeReason ?? null},
        memo = ${answer.memo},
        changed_at = ${answer.at}
      where answer_id = ${answer.id} and version = ${answer.version} and state = ${answer.from}${
        answer.changedAt === undefined ? empty : sql` and changed_at = ${answer.changedAt}`
      }
      returning answer_id, version, content_version
    ),
    said as (
      insert into edition.answer_version (answer_id, content_version, content, by, at)
      select answer_id, content_version, ${JSON.stringify(answer.content)}, ${answer.by}::uuid, ${answer.at}
      from kept
    )${answer.from === answer.to ? empty : stepped(answer)}${answer.citesTheSame ? empty : cited(answer.content.citations)}`;

/** Writes an answer, and waits to hear whether it still stood as it was seen. */
export async function keepContent(tx: Transaction, answer: NewContent): Promise<Versioned> {
  return versioned(
    await perhaps(
      tx,
      Versions,
      sql`
    with ${keeping(answer)}
    select version, content_version
    from kept
  `,
    ),
  );
}

/**
 * Writes an answer with whatever is asked next, without waiting: of hundreds who save at once each comes by one time less.
 * `movedOn` refuses where it did not stand any more as it was seen, or something else that was taken to be so (`proof`)
 * is not. `contentVersion` is what it was.
 */
export function keepContentWithNext(
  tx: Transaction,
  answer: NewContent & { readonly contentVersion: number; readonly proof?: Sql },
  movedOn: () => never,
): NonNullable<Versioned> {
  const proved = answer.proof ? sql` and ${answer.proof}` : empty;
  writeWithNext(
    tx,
    { writes: keeping(answer), must: sql`house.must_have_held(exists (select from kept)${proved})` },
    (thrown) => {
      if (hasMovedOn(thrown)) movedOn();
      throw thrown;
    },
  );
  return { version: answer.version + 1, contentVersion: answer.contentVersion + 1 };
}

/** Writes the memo alone: what an answer says is the same, and so is what an opinion is about. */
export async function keepMemo(
  tx: Transaction,
  {
    id,
    version,
    memo,
    at,
  }: { readonly id: string; readonly version: number; readonly memo: string; readonly at: Date },
): Promise<Versioned> {
  return versioned(
    await perhaps(
      tx,
      Versions,
      sql`
    update edition.answer
    set memo = ${memo}, version = version + 1, changed_at = ${at}
    where answer_id = ${id} and version = ${version}
    returning version, content_version
  `,
    ),
  );
}

type Move = Written & {
  readonly id: string;
  readonly version: number;
  readonly act: AnswerAct;
  readonly from: AnswerState;
  readonly to: AnswerState;
  readonly why: string;
};

/** Takes one step, and keeps who took it, when and why. */
export async function moveState(tx: Transaction, move: Move): Promise<Versioned> {
  return versioned(
    await perhaps(
      tx,
      Versions,
      sql`
    with moved as (
      update edition.answer
      set state = ${move.to}, version = version + 1, changed_at = ${move.at}
      where answer_id = ${move.id} and version = ${move.version} and state = ${move.from}
      returning answer_id, version, content_version
    ),
    told as (
      insert into edition.transition (
        answer_id, version, content_version, act, from_state, to_state, by, role, why, at
      )
      select
        answer_id, version, content_version, ${move.act}, ${move.from}, ${move.to}, ${move.by}, ${move.role},
        ${move.why}, ${move.at}
      from moved
    )
    select version, content_version
    from moved
  `,
    ),
  );
}

/**
 * Of answers that came back and are about to be sent again, those that were judged as they stand now take a version of their own,
 * in the same words, by whoever wrote them: an opinion is about a sending, and whoever was convinced by a reply judges anew.
 * Lock them first.
 */
export async function keepSentAgain(tx: Transaction, answers: readonly string[]): Promise<void> {
  await none(
    tx,
    sql`
    with again as (
      update edition.answer
      set content_version = content_version + 1
      where answer_id = any (${answers}::uuid[])
        and state = 'returned'
        and exists (
          select
          from edition.opinion
          where opinion.answer_id = answer.answer_id and opinion.content_version = answer.content_version
        )
      returning answer_id, content_version
    )
    insert into edition.answer_version (answer_id, content_version, content, by, at)
    select again.answer_id, again.content_version, judged.content, judged.by, judged.at
    from again
    join edition.answer_version as judged
      on judged.answer_id = again.answer_id and judged.content_version = again.content_version - 1
  `,
  );
}

type MoveAll = Omit<Move, "id" | "version" | "from"> & {
  /** Answers at the versions that were seen. */
  readonly answers: readonly { readonly id: string; readonly version: number }[];
};

/** Takes the same step with many answers at once; how many took it: fewer than asked where some had moved on. */
export async function moveStates(tx: Transaction, move: MoveAll): Promise<number> {
  const { moved } = await one(
    tx,
    z.object({ moved: z.number() }),
    sql`
    with asked as (
      select answer.answer_id, answer.version, answer.state
      from edition.answer
      join unnest(
        ${move.answers.map(({ id }) => id)}::uuid[],
        ${move.answers.map(({ version }) => version)}::integer[]
      ) as given (answer_id, version) using (answer_id, version)
      order by answer.answer_id
      for update of answer
    ),
    moved as (
      update edition.answer
      set state = ${move.to}, version = answer.version + 1, changed_at = ${move.at}
      from asked
      where answer.answer_id = asked.answer_id and answer.version = asked.version
      returning answer.answer_id, answer.version, answer.content_version, asked.state as from_state
    ),
    told as (
      insert into edition.transition (
        answer_id, version, content_version, act, from_state, to_state, by, role, why, at
      )
      select
        answer_id, version, content_version, ${move.act}, from_state, ${move.to}, ${move.by}, ${move.role},
        ${move.why}, ${move.at}
      from moved
    )
    select count(*)::integer as moved
    from moved
  `,
  );
  return moved;
}
