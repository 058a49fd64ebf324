/** What stands against what in a contested answer, and what a decision makes of it. Pure. */
import type { AnswerContent, AnswerState, Citation } from "../../answers/contract.ts";
import type { OpinionKind, Value } from "../contract.ts";
import { isBeingWritten, saidBy } from "../shown.ts";

type Coded = {
  readonly slot: number;
  readonly state: AnswerState;
  readonly content: AnswerContent;
};

type Judged = {
  readonly kind: OpinionKind;
  readonly contentVersion: number;
  readonly note: string;
  readonly suggestion: Value | undefined;
  readonly citations: readonly Citation[];
};

export type Position = {
  readonly value: Value;
  readonly reasons: string;
  readonly citations: readonly Citation[];
  /** What the answer would say, were this chosen. */
  readonly content: AnswerContent;
};

/** The newest of the suggestions each reviewer made is current; those of earlier versions are argued no more. */
const suggested = (opinions: readonly Judged[], contentVersion: number): readonly Judged[] =>
  opinions.filter((one) => one.kind === "different-answer" && one.contentVersion === contentVersion);

const positionOf = (value: Value, content: AnswerContent): Position => ({
  value,
  reasons: content.justification,
  citations: content.citations,
  content,
});

/**
 * Every answer given to a contested question: the coders', and those suggested by whoever judged them. They are shown in
 * an order drawn by lot.
 */
export function positionsOf(
  coded: readonly Coded[],
  opinions: readonly Judged[],
  contentVersion: number,
): readonly Position[] {
  const first = coded.find(({ slot }) => slot === 1);
  if (!first) return [];
  const fromCoders = coded.flatMap((one) => {
    const value = saidBy(one.content);
    return value === undefined || (one.slot === 2 && isBeingWritten(one.state)) ? [] : positionOf(value, one.content);
  });
  const { asOf, changeReason } = first.content;
  const fromReviewers = suggested(opinions, contentVersion).flatMap(({ suggestion, note, citations }) =>
    suggestion === undefined
      ? []
      : positionOf(suggestion, {
          ...suggestion,
          justification: note,
          citations: [...citations],
          ...(asOf === undefined ? {} : { asOf }),
          ...(changeReason === undefined ? {} : { changeReason }),
        }),
  );
  return [...fromCoders, ...fromReviewers];
}

/** What a third answer says: the decision's own reason, and every source that was before whoever decided. */
export function thirdAnswer(
  value: Value,
  reason: string,
  positions: readonly Position[],
  first: AnswerContent,
): AnswerContent {
  const { asOf, changeReason } = first;
  return {
    ...value,
    justification: reason,
    citations: positions.flatMap(({ citations }) => citations).slice(0, 50),
    ...(asOf === undefined ? {} : { asOf }),
    ...(changeReason === undefined ? {} : { changeReason }),
  };
}
