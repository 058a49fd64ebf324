/** Deliverables at the desk of whoever runs the action: read, decide by the rules of their life, write. */
import { createHash, randomUUID } from "node:crypto";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { readDocument } from "../../evidence/sources/read-document.ts";
import { documentKind, keptAs } from "../../evidence/sources/rules.ts";
import type { Transaction } from "../../store/transaction.ts";
import { type FoundAction, mustBeFree, mustFindAction, tieTo } from "../actions/found.ts";
import * as store from "./deliverables-store.ts";
import {
  deliverableById,
  deliverablesOf,
  type KeptDeliverable,
  mustBePlanned,
  plannedIn,
  unknownDeliverable,
} from "./found.ts";
import { deliverableLifeOf, newestOf } from "./life.ts";
import * as contract from "./operations.ts";
import { type Peer, peersOf } from "./people.ts";
import { deliverableProblems } from "./problem-words.ts";
import { type AroundDeliverable, type DeliverableAsker, deliverableFault } from "./steps.ts";
import { checks, type DeliverableStep } from "./steps-contract.ts";
import { dayOf, deliverableDeed, fileOfVersion, takeDeliverableStep } from "./taking.ts";
import { historyOf, lineOf, publicOf, versionView } from "./views.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const problems = deliverableProblems;

const actionTold = ({ inForce, plan, request, programme }: FoundAction) => ({
  ...{ actionTitle: (inForce?.plan ?? plan).title, request: request.number, programme: programme.code },
});

export const servedDeliverables: Served<typeof contract.listDeliverables> = {
  operation: contract.listDeliverables,
  handle: async (tx, { action }, asked) => {
    const found = await mustFindAction(tx, action, asked);
    const kept = new Map((await deliverablesOf(tx, action)).map((one) => [one.code, one]));
    const lines = plannedIn(found)
      .filter(({ code, isPlanned }) => isPlanned || kept.has(code))
      .map((one) => lineOf(one, kept.get(one.code), asked.now));
    return { action, ...actionTold(found), lines };
  },
};

/** One as it is before anything happened to it. */
const fresh = (deliverable: string, action: string, code: string): KeptDeliverable => ({
  ...{ deliverable, action, code, history: [], files: [], life: deliverableLifeOf([]) },
});

const aroundOf = (found: FoundAction, code: string, peers: readonly Peer[]): AroundDeliverable => ({
  ...{ isPlanned: mustBePlanned(found, code).isPlanned, isCancelled: found.life.status === "cancelled", peers },
});

/** What each step would meet, of those that are this desk’s: a screen offers what meets nothing, and says why not the rest. */
function stepsOffered({ life }: KeptDeliverable, asker: DeliverableAsker, around: AroundDeliverable) {
  const newest = newestOf(life);
  const { version = 1, sha256 = "0".repeat(64) } = newest ?? {};
  const words = { title: { en: "-" }, summary: { en: "-" }, licence: "CC-BY-4.0" as const, checks: [...checks] };
  const tried: readonly DeliverableStep[] = [
    {
      ...{ kind: "version-added", version: life.versions.length + 1, sha256: "f".repeat(64), language: "en" },
      changes: "-",
    },
    { kind: "answered", version, why: "-" },
    { kind: "signed-off", version, sha256 },
    { kind: "published", version, sha256, ...words },
    { kind: "withdrawn", why: "-" },
  ];
  return Object.fromEntries(tried.map((step) => [step.kind, deliverableFault(life, step, asker, around)?.code ?? ""]));
}

export const servedDeliverable: Served<typeof contract.showDeliverable> = {
  operation: contract.showDeliverable,
  handle: async (tx, { action, code }, asked) => {
    const { actor, now } = asked;
    const found = await mustFindAction(tx, action, asked);
    const planned = mustBePlanned(found, code);
    const known = (await deliverablesOf(tx, action)).find((one) => one.code === code);
    if (!known && !planned.isPlanned) return unknownDeliverable();
    const kept = known ?? fresh("", action, code);
    const peers = await peersOf(tx, found.programme.code, found.places, dayOf(now));
    const tie = await tieTo(tx, found, asked);
    const { life, history } = kept;
    const names = new Map(peers.map(({ person, name }) => [person, name]));
    const around = aroundOf(found, code, peers);
    const asker = { part: "programme", person: actor.name, tie } as const;
    const newest = newestOf(life);
    return {
      ...lineOf(planned, known, now),
      ...actionTold(found),
      ...{ action, language: found.request.language, stamp: history.length },
      ...(known ? { deliverable: known.deliverable } : {}),
      versions: life.versions.map((one) => versionView(one, kept, actor.name, names)).reverse(),
      ...publicOf(life),
      history: historyOf(kept, actor.name),
      peers: peers.map(({ person, name }) => {
        const step = { kind: "review-asked", version: newest?.version ?? 1, reviewer: person, note: "" } as const;
        const bar = newest && deliverableFault(life, step, asker, around)?.code;
        return { person, name, ...(bar === undefined ? {} : { bar }) };
      }),
      steps: stepsOffered(kept, asker, around),
      ...(tie === undefined ? {} : { tie }),
    };
  },
};

/** The one of a code, held until the end with its action; where nothing happened to it yet it begins here. */
async function held(tx: Transaction, action: string, code: string, asked: Asked) {
  const found = await mustFindAction(tx, action, asked, "held");
  await mustBeFree(tx, found, asked);
  const { isPlanned } = mustBePlanned(found, code);
  const known = (await deliverablesOf(tx, action)).find((one) => one.code === code);
  if (!known && !isPlanned) return unknownDeliverable();
  const peers = await peersOf(tx, found.programme.code, found.places, dayOf(asked.now));
  const kept = known ? ((await deliverableById(tx, known.deliverable, "held")) ?? known) : undefined;
  const asker = { part: "programme", person: asked.actor.name } as const;
  return { kept, asker, programme: found.programme.code, around: aroundOf(found, code, peers) };
}

type Prepared = {
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly scanned: "clean" | "not-scanned";
};

export const servedAddDeliverable: ServedFromDatabase<
  Transaction,
  (typeof contract.addDeliverableVersion)["input"],
  (typeof contract.addDeliverableVersion)["output"],
  Prepared
> = {
  operation: contract.addDeliverableVersion,
  problems,
  prepare: async ({ file: { bytes } }, { scan, actor }) => {
    if (bytes.length === 0) refuse("file-empty");
    if (bytes.length > contract.largestDeliverable) refuse("too-large", { most: contract.largestDeliverable });
    const kind = documentKind(bytes) ?? refuse("file-kind-unknown");
    if (scan && (await scan(bytes)) === "infected") refuse("file-infected");
    const read = await readDocument(actor.name, kind, bytes, "whole");
    if (read.kind !== "read") return refuse(read.code);
    const mediaType = read.mediaType ?? keptAs[kind];
    if (mediaType === keptAs.text && read.text.trim() === "") refuse("file-empty");
    const content = read.bytes;
    const sha256 = createHash("sha256").update(content).digest("hex");
    return { sha256, content, mediaType, scanned: scan ? "clean" : "not-scanned" };
  },
  handle: async (tx, { action, code, language, changes }, asked, prepared) => {
    const { kept, ...more } = await held(tx, action, code, asked);
    // Seen before there was one, it is begun; the row comes before what happened to it.
    const begun =
      kept ?? fresh(await store.keepDeliverable(tx, { id: randomUUID(), action, code }, asked.now), action, code);
    const version = begun.life.versions.length + 1;
    const said = { kind: "version-added", version, sha256: prepared.sha256, language, changes };
    const taken = await takeDeliverableStep(tx, { kept: begun, said, ...more }, asked);
    await store.keepDeliverableFile(tx, begun.deliverable, { version, ...prepared }, asked.now);
    return taken;
  },
  deed: deliverableDeed,
};

export const servedDeliverableStep: Served<typeof contract.stepDeliverable> = {
  operation: contract.stepDeliverable,
  problems,
  handle: async (tx, { action, code, ...said }, asked) => {
    const { kept, ...more } = await held(tx, action, code, asked);
    return takeDeliverableStep(tx, { kept: kept ?? unknownDeliverable(), said, ...more }, asked);
  },
  deed: deliverableDeed,
};

export const servedPublishDeliverable: Served<typeof contract.publishDeliverable> = {
  operation: contract.publishDeliverable,
  problems,
  handle: async (tx, { action, code, ...said }, asked) => {
    const { kept, ...more } = await held(tx, action, code, asked);
    const step = { kind: "published", ...said };
    return takeDeliverableStep(tx, { kept: kept ?? unknownDeliverable(), said: step, ...more }, asked);
  },
  deed: deliverableDeed,
};

export const servedDeliverableFile: Served<typeof contract.deliverableFile> = {
  operation: contract.deliverableFile,
  problems,
  handle: async (tx, { action, code, version }, asked) => {
    const found = await mustFindAction(tx, action, asked);
    await mustBeFree(tx, found, asked);
    const kept = (await deliverablesOf(tx, action)).find((one) => one.code === code) ?? unknownDeliverable();
    return fileOfVersion(tx, kept, version, found.request.number);
  },
  deed: ({ action, code, version }) => ({ action, code, version }),
};
