/** Answers in the making as rows: what is read of them, and what is made of it. */
import sql from "sql-template-tag";
import { z } from "zod";
import { AnswerContent, type AnswerKey, AnswerState, ChangeReason, Citation, Confidence } from "./contract.ts";

/** Where an answer stands, without what it says. */
export type AnswerHead = AnswerKey & {
  readonly id: string;
  readonly state: AnswerState;
  /** What `If-Match` is compared with: one more with every change of its words, its memo or its state. */
  readonly version: number;
  /** One more with every change of what it says: what an opinion is about. */
  readonly contentVersion: number;
};

export type KeptAnswer = AnswerHead & {
  readonly content: AnswerContent;
  /** For its coder's eyes: goes into no other role's output. */
  readonly memo: string;
  /** ISO time; shown by day wherever it could tell who works when. */
  readonly changedAt: string;
};

export const HeadRow = z.object({
  answer_id: z.string(),
  edition_id: z.string(),
  place: z.string(),
  period: z.string(),
  indicator: z.string(),
  slot: z.number(),
  state: AnswerState,
  version: z.number(),
  content_version: z.number(),
});

/** An answer with what it says, as it is read. */
export const AnswerRow = HeadRow.extend({
  status: z.string().nullable(),
  option_key: z.string().nullable(),
  value: z.number().nullable(),
  justification: z.string(),
  confidence: Confidence.nullable(),
  as_of: z.string().nullable(),
  change_reason: ChangeReason.nullable(),
  memo: z.string(),
  changed_at: z.string(),
  citations: z.array(Citation),
});

export const headOf = (row: z.output<typeof HeadRow>): AnswerHead => ({
  id: row.answer_id,
  edition: row.edition_id,
  place: row.place,
  period: row.period,
  indicator: row.indicator,
  slot: row.slot,
  state: row.state,
  version: row.version,
  contentVersion: row.content_version,
});

export const answerOf = (row: z.output<typeof AnswerRow>): KeptAnswer => ({
  ...headOf(row),
  content: AnswerContent.parse({
    status: row.status ?? undefined,
    option: row.option_key ?? undefined,
    value: row.value ?? undefined,
    justification: row.justification,
    confidence: row.confidence ?? undefined,
    asOf: row.as_of ?? undefined,
    changeReason: row.change_reason ?? undefined,
    citations: row.citations,
  }),
  memo: row.memo,
  changedAt: row.changed_at,
});

/** The columns of `HeadRow`. */
export const headColumns = sql`answer_id, edition_id, place, period, indicator, slot, state, version, content_version`;

/** The columns of `AnswerRow`, of a statement whose `answer` is the table. */
export const answerColumns = sql`answer_id, edition_id, place, period, indicator, slot, answer.state, answer.version, content_version, status,
  option_key, value, justification, confidence, as_of, change_reason, memo, changed_at,
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
    from edition.citation
    where citation.answer_id = answer.answer_id
  ) as citations`;
