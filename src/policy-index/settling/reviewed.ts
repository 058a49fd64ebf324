/** How answers were settled, as it is published: by role, verdicts counted. Who and when never come this far. Pure. */
import type { AnswerStatus } from "../answers/contract.ts";
import type { ReviewRow } from "../package/contract.ts";

type Where = Pick<ReviewRow, "place" | "period" | "indicator">;

/** What is kept of a review, as far as a release is concerned. */
export type Reviewed = {
  /** The last opinion of each reviewer; what a note says stays between those who read it. */
  readonly opinions: readonly (Where & {
    readonly verdict: NonNullable<ReviewRow["verdict"]>;
    readonly status: AnswerStatus | null;
    readonly option: string | null;
    readonly value: number | null;
    /** Whether the author replied. */
    readonly replied: boolean;
    /** Whether the answer was ever contested: only then is what was suggested part of how it was settled. */
    readonly contested: boolean;
  })[];
  readonly decisions: readonly (Where & { readonly reason: string })[];
  /** Comments, with the public reply; of answers whose government was asked and said nothing, no text. */
  readonly comments: readonly (Where & {
    readonly text: string | null;
    readonly reply: string | null;
    readonly replyRole: "author" | "editor" | null;
  })[];
  /** Why answers were corrected after they were published. */
  readonly corrections: readonly (Where & { readonly why: string })[];
  /** Those of them that readers had proposed, one for each reader. */
  readonly proposals: readonly Where[];
};

export const nothingReviewed: Reviewed = { opinions: [], decisions: [], comments: [], corrections: [], proposals: [] };

const cellKey = ({ place, period, indicator }: Where): string => JSON.stringify([place, period, indicator]);

const whereOf = ({ place, period, indicator }: Where): Where => ({ place, period, indicator });

function opinionRow(one: Reviewed["opinions"][number]): ReviewRow {
  const { verdict, status, option, value, contested } = one;
  return {
    ...whereOf(one),
    ...{ part: "opinion", role: "reviewer", verdict, count: 1 },
    ...(contested && status !== null ? { status } : {}),
    ...(contested && option !== null ? { option } : {}),
    ...(contested && value !== null ? { value } : {}),
  };
}

function* rowsOf({ opinions, decisions, comments, corrections, proposals }: Reviewed): Generator<ReviewRow> {
  for (const one of opinions) {
    yield opinionRow(one);
    if (one.replied) yield { ...whereOf(one), part: "reply", role: "author", count: 1 };
  }
  for (const one of decisions)
    yield { ...whereOf(one), part: "decision", role: "adjudicator", count: 1, words: one.reason.trim() };
  for (const one of comments) {
    const { text, reply, replyRole } = one;
    yield {
      ...{ ...whereOf(one), part: "comment", role: "government", count: text === null ? 0 : 1 },
      ...(text === null ? {} : { words: text.trim() }),
    };
    if (reply !== null && replyRole !== null)
      yield { ...whereOf(one), part: "public-reply", role: replyRole, count: 1, words: reply.trim() };
  }
  for (const one of corrections)
    yield { ...whereOf(one), part: "correction", role: "editor", count: 1, words: one.why.trim() };
  for (const one of proposals) yield { ...whereOf(one), part: "proposal", role: "reader", count: 1 };
}

/**
 * What was said on the way to the answers that are published, alike counted together.
 *
 * @example reviewRows(reviewed, [{ place: "FRA", period: "2027", indicator: "birth" }])
 * // → [{ place: "FRA", …, part: "opinion", role: "reviewer", verdict: "agree", count: 2 }]
 */
export function reviewRows(reviewed: Reviewed, published: readonly Where[]): readonly ReviewRow[] {
  const here = new Set(published.map(cellKey));
  const alike = new Map<string, ReviewRow>();
  for (const row of rowsOf(reviewed)) {
    if (!here.has(cellKey(row))) continue;
    const { count, ...said } = row;
    const key = JSON.stringify(said);
    alike.set(key, { ...row, count: count + (alike.get(key)?.count ?? 0) });
  }
  return [...alike.values()];
}
