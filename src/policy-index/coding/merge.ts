/**
 * Two people, two tabs or two devices wrote to one answer: what was changed on one side only is taken, what was changed
 * on both is a conflict that a person settles. Nothing is written over: of a conflict the other's words stand, and one's
 * own are kept beside them.
 */
import type { AnswerField, Citation } from "../answers/contract.ts";
import type { Written } from "./contract.ts";

/** What both sides changed, each in its own way. */
export type Conflict = { readonly field: AnswerField; readonly mine: Written; readonly theirs: Written };

export type Merged = { readonly written: Written; readonly conflicts: readonly AnswerField[] };

/** What an answer says in one field; option, number and status are one saying. */
export function fieldOf(written: Written, field: AnswerField): Partial<Written> {
  switch (field) {
    case "option":
      return { status: written.status, option: written.option, value: written.value };
    case "justification":
      return { justification: written.justification };
    case "confidence":
      return { confidence: written.confidence };
    case "asOf":
      return { asOf: written.asOf };
    case "changeReason":
      return { changeReason: written.changeReason };
    case "citations":
      return { citations: written.citations };
    case "memo":
      return { memo: written.memo };
  }
}

const plainFields = ["option", "justification", "confidence", "asOf", "changeReason", "memo"] as const;

/** Citations as they are compared: without a difference between absent and empty. */
const textOf = (citation: Citation): string =>
  JSON.stringify([citation.source, citation.pinpoint, citation.quotation, citation.translation]);

const sameCitations = (one: readonly Citation[], other: readonly Citation[]): boolean =>
  one.length === other.length && one.every((citation, at) => textOf(citation) === textOf(other[at] ?? citation));

/** Whether two writings say the same in a field. */
export function isSameIn(field: AnswerField, one: Written, other: Written): boolean {
  if (field === "citations") return sameCitations(one.citations, other.citations);
  return JSON.stringify(fieldOf(one, field)) === JSON.stringify(fieldOf(other, field));
}

export const isSame = (one: Written, other: Written): boolean =>
  [...plainFields, "citations" as const].every((field) => isSameIn(field, one, other));

/** With another's saying in one field. */
export const withField = (written: Written, field: AnswerField, from: Written): Written => ({
  ...written,
  ...fieldOf(from, field),
});

/** Where a citation points: the source and the place in it. */
const pointOf = ({ source, pinpoint }: Citation): string => JSON.stringify([source, pinpoint]);

const byPoint = (citations: readonly Citation[]): ReadonlyMap<string, Citation> | undefined => {
  const map = new Map(citations.map((citation) => [pointOf(citation), citation]));
  return map.size === citations.length ? map : undefined;
};

/**
 * Lists of citations, each citation by itself: what one side added is there, what one side took away is gone, and only a
 * citation that both sides changed is a conflict. undefined where it is one.
 */
function mergeCitations(
  base: readonly Citation[],
  mine: readonly Citation[],
  theirs: readonly Citation[],
): readonly Citation[] | undefined {
  const [before, own, other] = [byPoint(base), byPoint(mine), byPoint(theirs)];
  if (!before || !own || !other) return undefined;
  const merged: Citation[] = [];
  for (const point of new Set([...other.keys(), ...own.keys()])) {
    const [was, left, right] = [before.get(point), own.get(point), other.get(point)];
    const text = (citation: Citation | undefined): string | undefined => citation && textOf(citation);
    const kept =
      text(left) === text(was) ? right : text(right) === text(was) || text(left) === text(right) ? left : null;
    if (kept === null) return undefined;
    if (kept) merged.push(kept);
  }
  return merged.length <= 50 ? merged : undefined;
}

/**
 * What comes of two writings that began from the same one.
 *
 * @example mergeContent(base, { ...base, memo: "ask" }, { ...base, confidence: "low" }) // → { written: { …base, memo: "ask", confidence: "low" }, conflicts: [] }
 */
export function mergeContent(base: Written, mine: Written, theirs: Written): Merged {
  let written = theirs;
  const conflicts: AnswerField[] = [];
  for (const field of plainFields) {
    if (isSameIn(field, mine, base) || isSameIn(field, mine, theirs)) continue;
    if (isSameIn(field, theirs, base)) written = withField(written, field, mine);
    else conflicts.push(field);
  }
  if (isSameIn("citations", mine, base) || isSameIn("citations", mine, theirs)) return { written, conflicts };
  if (isSameIn("citations", theirs, base)) return { written: withField(written, "citations", mine), conflicts };
  const citations = mergeCitations(base.citations, mine.citations, theirs.citations);
  if (citations) return { written: { ...written, citations: [...citations] }, conflicts };
  return { written, conflicts: [...conflicts, "citations"] };
}

/** Both texts, one after the other; where one says all of the other, that one. */
export function bothTexts(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs}\n\n${mine}`;
}
