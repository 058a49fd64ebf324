/**
 * One answer as this device has it: what the server was last known to say (`base`, at `version`), what its coder wrote
 * (`mine`), what is on its way, and what was set aside because it was also changed elsewhere. Pure: the device keeps
 * what these functions give, and no two tabs can disagree about what that is.
 */
import { type AnswerField, type AnswerState, answerFields } from "../answers/contract.ts";
import type { FieldComment, OwnAnswer, Written } from "./contract.ts";
import { bothTexts, fieldOf, isSame, isSameIn, mergeContent, withField } from "./merge.ts";
import { emptyWritten, isWritable, normalWritten } from "./rules.ts";

/** What the server would not take, in words. */
export type Refusal = { readonly title: string; readonly detail: string; readonly mend: string };

export type Entry = {
  readonly indicator: string;
  readonly state: AnswerState;
  readonly version: number;
  readonly base: Written;
  readonly mine: Written;
  /** One's own words in fields that were changed elsewhere too. */
  readonly aside: Readonly<Partial<Record<AnswerField, Written>>>;
  /** Sent, and not heard of yet: sent again as it was, with its key, until it is. */
  readonly sending?: { readonly key: string; readonly written: Written } | undefined;
  readonly returned?: string | undefined;
  readonly comments: readonly FieldComment[];
  /** Times in milliseconds: of the last change, of its being on the device, of its being on the server. */
  readonly changedAt: number;
  readonly keptAt?: number | undefined;
  readonly savedAt?: number | undefined;
  readonly refused?: Refusal | undefined;
};

export const entryOf = (own: OwnAnswer): Entry => ({
  indicator: own.indicator,
  state: own.state,
  version: own.version,
  base: own.written,
  mine: own.written,
  aside: {},
  returned: own.returned,
  comments: own.comments,
  changedAt: 0,
});

/** Whether it holds something the server does not have. */
export const isWaiting = ({ base, mine, sending }: Entry): boolean => sending !== undefined || !isSame(base, mine);

export const conflictsOf = ({ aside }: Entry): readonly AnswerField[] =>
  (["option", "justification", "confidence", "asOf", "changeReason", "citations", "memo"] as const).filter(
    (field) => aside[field] !== undefined,
  );

/** With one field as somebody now has it. */
export const edited = (entry: Entry, field: AnswerField, from: Partial<Written>, now: number): Entry => ({
  ...entry,
  mine: withField(entry.mine, field, { ...entry.mine, ...from }),
  changedAt: now,
  refused: undefined,
});

/**
 * The same, as somebody typed it over what they saw (`seen`). Another's words may have come between their eyes and the
 * device: what was typed then was typed over one's own, and stands beside theirs.
 */
export function editedOver(entry: Entry, seen: Entry, field: AnswerField, from: Partial<Written>, now: number): Entry {
  if (isSameIn(field, entry.mine, seen.mine)) return edited(entry, field, from, now);
  const own = setAside(entry.aside[field], { ...seen.mine, ...from });
  return { ...entry, aside: { ...entry.aside, [field]: own }, changedAt: now };
}

export const kept = (entry: Entry, now: number): Entry => ({ ...entry, keptAt: now });

/** What can be sent of it while the library has refused the sources in `held`: all but what cites them, which stays here. */
function sendable({ mine }: Entry, held: ReadonlySet<string>): Written {
  const written = normalWritten(mine);
  return { ...written, citations: written.citations.filter(({ source }) => !held.has(source)) };
}

/** Whether there is something to send of it now. */
export const isDue = (entry: Entry, held: ReadonlySet<string>): boolean =>
  entry.refused === undefined &&
  (cites(entry, held) && !entry.sending ? !isSame(entry.base, sendable(entry, held)) : isWaiting(entry));

/** On its way, under a key; what was on its way already goes again as it was. */
export const beginSending = (entry: Entry, key: string, held: ReadonlySet<string> = new Set()): Entry =>
  entry.sending ? entry : { ...entry, sending: { key, written: sendable(entry, held) } };

/** The server has it. What was written since waits for the next sending. */
export function acknowledged(entry: Entry, said: Pick<OwnAnswer, "state" | "version" | "written">, now: number): Entry {
  const unchanged = entry.sending !== undefined && isSame(normalWritten(entry.mine), entry.sending.written);
  return {
    ...entry,
    ...{ state: said.state, version: said.version, base: said.written, savedAt: now },
    mine: unchanged ? said.written : entry.mine,
    sending: undefined,
    refused: undefined,
  };
}

/** The server would not take it: it stays here, and goes again when it is changed. */
export const refusedWith = (entry: Entry, refused: Refusal): Entry => ({ ...entry, sending: undefined, refused });

/** Set aside twice over: texts one after the other, citations together, of the rest what was chosen last. */
function setAside(before: Written | undefined, mine: Written): Written {
  if (!before) return mine;
  const points = new Set(mine.citations.map(({ source, pinpoint }) => `${source} ${pinpoint}`));
  const dropped = before.citations.filter(({ source, pinpoint }) => !points.has(`${source} ${pinpoint}`));
  return {
    ...mine,
    justification: bothTexts(before.justification, mine.justification),
    memo: bothTexts(before.memo, mine.memo),
    citations: [...mine.citations, ...dropped].slice(0, 50),
  };
}

/**
 * What a form brought that had been sent and was not done. Where the answer is still the one it was made from, it is what was
 * written last; where it is not, nobody knows what of it was changed, and what differs stands beside.
 */
export function brought(entry: Entry, written: Written, version: number | undefined, now: number): Entry {
  if (!isWritable(entry)) return entry;
  const isAsSeen = version === entry.version;
  let so = entry;
  for (const field of answerFields) {
    if (isSameIn(field, written, so.mine) || (isAsSeen && isSameIn(field, written, so.base))) continue;
    so =
      isAsSeen && isSameIn(field, so.mine, so.base)
        ? edited(so, field, written, now)
        : { ...so, aside: { ...so.aside, [field]: setAside(so.aside[field], written) }, changedAt: now };
  }
  return so;
}

/** With what the server now says: its changes are taken, what both sides changed is set aside. */
export function takenUp(entry: Entry, own: OwnAnswer): Entry {
  const { written, conflicts } = mergeContent(entry.base, entry.mine, own.written);
  const aside = { ...entry.aside };
  for (const field of conflicts) aside[field] = setAside(aside[field], entry.mine);
  return {
    ...entry,
    ...{ state: own.state, version: own.version, base: own.written, mine: written, aside },
    ...{ returned: own.returned, comments: own.comments, sending: undefined, refused: undefined },
  };
}

/**
 * What the device has, beside what the server says now. A device that was away keeps what it wrote; a page that was
 * kept for want of a connection may be older than what the device has heard since.
 */
export function reconciled(entry: Entry | undefined, own: OwnAnswer): Entry {
  if (!entry) return entryOf(own);
  if (own.version < entry.version) return entry;
  if (own.version > entry.version) return takenUp(entry, own);
  return { ...entry, state: own.state, returned: own.returned, comments: own.comments };
}

/** A conflict settled: one's own words, the other's, or both texts. */
export function settled(entry: Entry, field: AnswerField, way: "mine" | "theirs" | "both", now: number): Entry {
  const own = entry.aside[field];
  if (!own) return entry;
  const { [field]: _, ...aside } = entry.aside;
  if (way === "theirs") return { ...entry, aside };
  const text = (written: Written): string =>
    field === "justification" ? written.justification : field === "memo" ? written.memo : "";
  const said: Partial<Written> =
    way === "both" ? { [field]: bothTexts(text(entry.mine), text(own)) } : fieldOf(own, field);
  return { ...edited(entry, field, said, now), aside };
}

/** A source that was described without a connection has the id it was given in the library. */
export function withSource(entry: Entry, was: string, is: string): Entry {
  const renamed = (written: Written): Written => ({
    ...written,
    citations: written.citations.map((citation) => (citation.source === was ? { ...citation, source: is } : citation)),
  });
  const aside = Object.fromEntries(Object.entries(entry.aside).map(([field, written]) => [field, renamed(written)]));
  return { ...entry, mine: renamed(entry.mine), aside };
}

/** Whether it cites one of these. */
export const cites = (entry: Entry, sources: ReadonlySet<string>): boolean =>
  entry.mine.citations.some(({ source }) => sources.has(source));

export const isSameEntryIn = (field: AnswerField, one: Entry, other: Entry): boolean =>
  isSameIn(field, one.mine, other.mine);

/** The entry of a question nobody has a row for yet. */
export const emptyEntry = (indicator: string): Entry =>
  entryOf({ indicator, state: "unassigned", version: 0, contentVersion: 0, written: emptyWritten, comments: [] });
