/** How letters are kept: their templates, each as it went, and what became of its sending. */
import sql from "sql-template-tag";
import { z } from "zod";
import { many, none, one, perhaps, type Transaction } from "../../../store/transaction.ts";
import { written } from "../kept-request.ts";
import {
  addresseeKinds,
  type DeskLetter,
  LetterKind,
  LetterWords,
  letterStandings,
  type PlannedLetter,
  TemplateSet,
} from "./contract.ts";

type Templates = { readonly version: number; readonly content: TemplateSet };

/** What a programme changed, as it stands. */
export const templatesOf = async (tx: Transaction, programme: string): Promise<Templates> =>
  (await perhaps(
    tx,
    z.object({ version: z.number(), content: written(TemplateSet) }),
    sql`
    select version, content
    from facility.letter_template
    where programme = ${programme}
    order by version desc
    limit 1
  `,
  )) ?? { version: 0, content: {} };

/** One at a time: versions are numbered. */
export const lockTemplates = (tx: Transaction): Promise<number> =>
  none(tx, sql`select pg_advisory_xact_lock(hashtextextended('facility.letter_template', 0))`);

export const keepTemplates = (tx: Transaction, programme: string, { version, content }: Templates, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.letter_template (programme, version, content, kept_at)
    values (${programme}, ${version}, ${JSON.stringify(content)}, ${now})
  `,
  );

const Row = z
  .object({
    ...{ letter_no: z.number(), kind: LetterKind, language: z.enum(["en", "fr", "es", "pt", "ar"]) },
    ...{ words: written(LetterWords), addressees: z.array(z.enum(addresseeKinds)), template_version: z.number() },
    ...{ sha256: z.string(), on_day: z.string(), standing: z.enum(letterStandings) },
  })
  .transform(
    ({ letter_no, template_version, on_day, ...row }): DeskLetter => ({
      ...row,
      ...{ letter: letter_no, templateVersion: template_version, on: on_day },
    }),
  );

/** Those of a request, the newest first; of several addressees the one that is worst off says how a letter stands. */
export const lettersOf = (tx: Transaction, request: string): Promise<readonly DeskLetter[]> =>
  many(
    tx,
    Row,
    sql`
    select letter.letter_no, letter.kind, letter.language, letter.words, letter.addressees, letter.template_version,
      letter.sha256, letter.on_day,
      case
        when exists (
          select
          from facility.letter_outcome as outcome
          where outcome.request_id = letter.request_id and outcome.letter_no = letter.letter_no
            and outcome.outcome = 'not-delivered'
        ) then 'not-delivered'
        when exists (
          select
          from people.letter as post
          where post.of_request = letter.request_id and post.of_letter_no = letter.letter_no
            and post.sent_at is null and post.given_up_at is null and post.refused_at is not null
        ) then 'refused'
        when exists (
          select
          from people.letter as post
          where post.of_request = letter.request_id and post.of_letter_no = letter.letter_no
            and post.sent_at is null and post.given_up_at is null
        ) then 'waits'
        when exists (
          select
          from facility.letter_outcome as outcome
          where outcome.request_id = letter.request_id and outcome.letter_no = letter.letter_no
        ) then 'sent'
        else 'on-the-page'
      end as standing
    from facility.letter
    where letter.request_id = ${request}
    order by letter.letter_no desc
    limit 200
  `,
  );

export const lettersCount = async (tx: Transaction, request: string): Promise<number> =>
  (
    await one(
      tx,
      z.object({ count: z.number() }),
      sql`
    select count(*)::integer as count
    from facility.letter
    where request_id = ${request}
  `,
    )
  ).count;

type Archived = Pick<PlannedLetter, "kind" | "language" | "words" | "addressees" | "templateVersion" | "seen" | "on">;

/** The request is held meanwhile: its letters are numbered. */
export const keepArchived = (tx: Transaction, request: string, letter: number, one: Archived, now: Date) =>
  none(
    tx,
    sql`
    insert into facility.letter (
      request_id, letter_no, kind, language, words, addressees, template_version, sha256, on_day, at
    )
    values (
      ${request}, ${letter}, ${one.kind}, ${one.language}, ${JSON.stringify(one.words)}, ${[...one.addressees]}::text[],
      ${one.templateVersion}, ${one.seen}, ${one.on}::date, ${now}
    )
  `,
  );

/** Hands an archived letter to the post, for whoever a link is of. */
export const keepPosted = (tx: Transaction, request: string, letter: number, link: string, now: Date) =>
  none(
    tx,
    sql`
    insert into people.letter (letter_id, request_link_id, kind, facts, written_at, next_try_at, of_request, of_letter_no)
    values (gen_random_uuid(), ${link}, 'request-letter', '{}', ${now}, ${now}, ${request}, ${letter})
  `,
  );
