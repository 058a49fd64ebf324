/** The next version of a programme: seen, changed part by part, published and given up. */
import { createHash } from "node:crypto";
import { type Actor, roleOver } from "../../../base/actor.ts";
import type { Finding } from "../../../base/finding.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Language } from "../../../base/text.ts";
import { written } from "../../../policy-index/instrument/yaml-text.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { Programme } from "../contract.ts";
import { faultsOf } from "../findings.ts";
import { versionOn } from "../in-force.ts";
import { mayBegin } from "../rules.ts";
import * as versions from "../store.ts";
import { today, warningsOf } from "../warnings.ts";
import { changesBetween } from "./changes.ts";
import * as contract from "./contract.ts";
import { type PartName, partNames } from "./contract.ts";
import { partOf, withPart } from "./parts.ts";
import { draftProblems } from "./problem-words.ts";
import * as store from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const stampOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);

/** A programme somebody manages; another is not found by them, as one there is not. */
async function draftOf(tx: Transaction, code: string, actor: Actor) {
  if (roleOver(actor, ["programme-manager"], { programme: code }) === undefined) return refuse("not-found");
  const lines = await versions.programmeVersions(tx, code);
  const newest = lines[0] ?? refuse("not-found");
  const begun = await store.programmeDraft(tx, code);
  const kept = (await versions.programmeVersion(tx, code, newest.version)) ?? refuse("not-found");
  const content = begun?.content ?? contract.Content.parse(kept.programme);
  // Published from what was seen: of the draft, and of the newest version it is set beside.
  const stamp = stampOf([content, newest.version]);
  return { lines, kept, content, stamp, isBegun: begun !== undefined, basedOn: begun?.basedOn ?? newest.version };
}

/** A part as it is named when it is changed. */
const partStamp = (content: contract.Content, part: PartName): string => stampOf(partOf(content, part));

const findingsOf = (content: contract.Content, language: Language): Finding[] =>
  faultsOf(Programme, content, language).map(({ path, found }) => ({
    ...{ tier: "error", code: "programme-field", found },
    column: written(path),
  }));

export const servedProgrammeDraft: Served<typeof contract.showDraft> = {
  operation: contract.showDraft,
  handle: async (tx, { programme: code }, { actor, now, language }) => {
    const { lines, kept, content, ...draft } = await draftOf(tx, code, actor);
    const inForce = versionOn(lines, today(now));
    const before = inForce && (await versions.programmeVersion(tx, code, inForce.version));
    const faults = findingsOf(content, language);
    return {
      ...{ content, ...draft, newest: kept.version, today: today(now) },
      stamps: Object.fromEntries(partNames.map((part) => [part, partStamp(content, part)])),
      ...(inForce === undefined ? {} : { inForce: inForce.version }),
      findings: faults.length > 0 ? faults : [...warningsOf(Programme.parse(content), today(now), now, language)],
      changes: changesBetween((before ?? kept).programme, content)
        .slice(0, 500)
        .map(({ path, ...change }) => ({ ...change, path: [...path] })),
    };
  },
};

export const servedEditProgramme: Served<typeof contract.editDraft> = {
  operation: contract.editDraft,
  problems: draftProblems,
  handle: async (tx, { programme: code, part, ...said }, { actor, now, match, language }) => {
    await versions.lockProgrammes(tx);
    const { content, basedOn } = await draftOf(tx, code, actor);
    if (match !== partStamp(content, part)) refuse("stale");

    const next = withPart(content, part, said);
    const faults = faultsOf(contract.Content, next, language);
    if (faults.length > 0) refuse("part-invalid", { count: faults.length }, faults);

    const kept = contract.Content.parse(next);
    await store.keepDraft(tx, basedOn, kept, now);
    return { stamp: partStamp(kept, part) };
  },
  deed: ({ programme, part }) => ({ programme, part }),
};

export const servedPublishProgramme: Served<typeof contract.publishDraft> = {
  operation: contract.publishDraft,
  problems: draftProblems,
  handle: async (tx, { programme: code, from }, { actor, now, match, language }) => {
    await versions.lockProgrammes(tx);
    const { lines, kept, content, stamp, isBegun } = await draftOf(tx, code, actor);
    if (match !== stamp) refuse("stale");
    if (!isBegun) refuse("draft-unchanged");
    const faults = findingsOf(content, language);
    if (faults.length > 0) refuse("draft-invalid", { count: faults.length }, faults);
    if (!mayBegin(from, today(now), lines)) refuse("from-past", { from, today: today(now) });

    const programme = Programme.parse(content);
    const version = kept.version + 1;
    await versions.keepProgramme(tx, { version, from, programme }, now);
    await store.dropDraft(tx, code);
    return { version, warnings: [...warningsOf(programme, from, now, language)] };
  },
  deed: ({ programme }, { version }) => ({ programme, version }),
};

export const servedDropProgrammeDraft: Served<typeof contract.dropDraft> = {
  operation: contract.dropDraft,
  problems: draftProblems,
  handle: async (tx, { programme: code }, { actor, match }) => {
    await versions.lockProgrammes(tx);
    const { stamp } = await draftOf(tx, code, actor);
    if (match !== stamp) refuse("stale");
    await store.dropDraft(tx, code);
    return {};
  },
  deed: ({ programme }) => ({ programme }),
};
