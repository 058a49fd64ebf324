/**
 * One answer is written, as its coder was told of it or not at all. Hundreds save at once, and most of what a coder keeps is a
 * sentence further than what they kept before: then nothing is read, and the statement that writes proves that everything
 * still is as it was left.
 */
import { isRefusal, refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import { versionSeen } from "../../../base/version-seen.ts";
import { readerOf } from "../../../evidence/sources/rules.ts";
import { shownAmong } from "../../../evidence/sources/store.ts";
import { noLongerSo } from "../../../store/remembered.ts";
import type { Transaction } from "../../../store/transaction.ts";
import {
  type AskedToWrite,
  forget,
  type ReadyToWrite,
  readyToWrite,
  recalled,
  remember,
  stillReady,
} from "../../answers/ready/store.ts";
import { hasInterest, lockedAnswer } from "../../answers/store.ts";
import { keepContentWithNext, keepMemo } from "../../answers/writing/store.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { steadyEdition } from "../../editions/store.ts";
import { type Coder, coderOf, keyOf, mustBeOpenTo, mustStep, questionFor } from "../coder.ts";
import { saveAnswer, type Written } from "../contract.ts";
import { isSame, isSameIn } from "../merge.ts";
import { day, openedBy } from "../opened.ts";
import { codingProblems } from "../problem-words.ts";
import { writtenOf } from "../put-together.ts";
import { mayBeSaid } from "../questionnaire.ts";
import { isWritable, normalWritten } from "../rules.ts";
import { lastSent } from "../store.ts";

const { openedToWrite, seen } = openedBy({ hasInterest, lockedAnswer, lastSent, steadyEdition });

type Served = ServedFromDatabase<Transaction, (typeof saveAnswer)["input"], (typeof saveAnswer)["output"]>;
type Said = ReturnType<(typeof saveAnswer)["output"]["parse"]>;

type Saving = {
  readonly where: { readonly edition: string; readonly place: string; readonly period: string };
  readonly indicator: string;
  readonly written: Written;
  readonly coder: Coder;
  readonly asks: AskedToWrite;
};

/** Nothing to write to as it was seen: asked again in pieces, which say why. */
async function refused(tx: Transaction, { where, indicator, coder }: Saving, asked: Asked): Promise<never> {
  const whole = await openedToWrite(tx, where, asked);
  questionFor(whole.coder, await parsedInstrument(tx, whole.found), indicator);
  const { state, version } = await seen(tx, keyOf(where, coder, indicator), asked);
  mustStep("write", { found: whole.found, coder, state });
  return refuse("stale", { version });
}

/** Everything that is asked before an answer is written, where it leads, and what of it is new. */
async function asksOf(tx: Transaction, { where, indicator, written, coder, asks }: Saving, ready: ReadyToWrite) {
  const { kept, known, edition: found } = ready;
  mustBeOpenTo(found, coder, where);
  if (ready.isTied) refuse("interest", { place: where.place });
  if (found.state !== "open") refuse("edition-closed");
  const question = questionFor(coder, await parsedInstrument(tx, found), indicator);
  if (!mayBeSaid(question, written.option, written.value)) refuse("option-unknown");
  const { sources, reader } = asks;
  if (known < sources.length && (await shownAmong(tx, where.edition, sources, reader)).size < sources.length)
    refuse("source-unknown");
  const to = mustStep("write", { found, coder, state: kept.state });
  const before = writtenOf(kept);
  const isNew = !isSame({ ...written, memo: kept.memo }, before);
  return {
    to,
    isNew,
    isOther: isNew || written.memo !== kept.memo,
    citesTheSame: isSameIn("citations", written, before),
  };
}

/** Writes what an answer says; `proof` where what it was is remembered, and not read. */
function keep(
  tx: Transaction,
  saving: Saving,
  { kept, edition, known }: ReadyToWrite,
  { to, citesTheSame }: Pick<Awaited<ReturnType<typeof asksOf>>, "to" | "citesTheSame">,
  { now: at }: Asked,
  isRemembered: boolean,
) {
  const { where, indicator, written, coder, asks } = saving;
  const key = keyOf(where, coder, indicator);
  const { memo, ...content } = written;
  const said = { ...content, justification: content.justification, citations: content.citations };
  const { id, version, contentVersion, changedAt } = kept;
  const proved = isRemembered ? { changedAt, proof: stillReady(key, edition.version, asks) } : {};
  const versions = keepContentWithNext(
    tx,
    {
      ...{ id, version, contentVersion, from: kept.state, to, content: said, memo, citesTheSame },
      ...{ by: coder.person, role: coder.role, at, ...proved },
    },
    // Remembered or read, somebody wrote since: it is asked anew of what is there, which says the version there is.
    () => {
      forget(tx, key);
      throw noLongerSo;
    },
  );
  // What is not plainly theirs to cite is looked up each time.
  if (known === asks.sources.length)
    remember(tx, {
      kept: { ...kept, ...versions, state: to, content: said, memo, changedAt: at.toISOString() },
      edition,
    });
  return versions;
}

/** By what is remembered; undefined where it leads to anything but writing, which is for what is read to say. */
async function byHeart(tx: Transaction, saving: Saving, saw: number, asked: Asked): Promise<Said | undefined> {
  const { where, indicator, written, coder, asks } = saving;
  const key = keyOf(where, coder, indicator);
  const found = recalled(tx, key, saw);
  if (!found) return undefined;
  const ready = { ...found, isTied: false, known: asks.sources.length };
  try {
    const leads = await asksOf(tx, saving, ready);
    if (leads.isNew) return { indicator, state: leads.to, written, ...keep(tx, saving, ready, leads, asked, true) };
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
  }
  forget(tx, key);
  return undefined;
}

async function byReading(tx: Transaction, saving: Saving, saw: number | undefined, asked: Asked): Promise<Said> {
  const { where, indicator, written, coder, asks } = saving;
  const ready = saw === undefined ? undefined : await readyToWrite(tx, keyOf(where, coder, indicator), saw, asks);
  // Whatever others do with an answer that was sent, they say it of the answer as its coder was told of it, and before
  // anything is said of what was written.
  if (!ready || !isWritable(ready.kept)) return refused(tx, saving, asked);
  const { kept } = ready;
  const leads = await asksOf(tx, saving, ready);
  const told = { indicator, state: leads.to, written };
  if (leads.isNew) return { ...told, ...keep(tx, saving, ready, leads, asked, false) };
  const { id, version, contentVersion } = kept;
  if (!leads.isOther) return { ...told, state: kept.state, version, contentVersion };
  const memo = await keepMemo(tx, { id, version, memo: written.memo, at: asked.now });
  return { ...told, ...(memo ?? refuse("stale", { version })) };
}

export const servedCodingSave: Served = {
  operation: saveAnswer,
  problems: codingProblems,
  handle: async (tx, { edition, place, period, indicator, ...given }, asked) => {
    const where = { edition, place, period };
    const coder = coderOf(asked.actor, where) ?? refuse("not-found", { what: "questionnaire" });
    const written = normalWritten(given);
    const sources = [...new Set(written.citations.map(({ source }) => source))];
    const asks = { day: day(asked), sources, reader: readerOf(asked.actor, edition) };
    const saving = { where, indicator, written, coder, asks };
    const saw = versionSeen(asked.match);
    const kept = saw === undefined ? undefined : await byHeart(tx, saving, saw, asked);
    return kept ?? byReading(tx, saving, saw, asked);
  },
  deed: ({ edition, place, period, indicator }, { version }) => ({ edition, place, period, indicator, version }),
};
