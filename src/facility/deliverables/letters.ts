/**
 * Letters about a deliverable, each to whoever a step leaves waiting for: the peer who was asked; whoever has it in hand at the programme,
 * once a word is in; whoever asked for the action, once a version is put before them. They say that something waits, never what was written.
 */
import { randomUUID } from "node:crypto";
import { inLanguage, type Language } from "../../base/text.ts";
import { keepLetter } from "../../people/accounts/keep-letter.ts";
import type { Transaction } from "../../store/transaction.ts";
import { requester } from "../actions/steps.ts";
import { keepRequestLetter, lengthenLinks, linkOf } from "../requests/links-store.ts";
import { linksUntil } from "../requests/rules.ts";
import { programmeTitle, requestOfAction } from "./deliverables-store.ts";
import { actionBeside, type KeptDeliverable } from "./found.ts";
import { isFoundReady, newestOf } from "./life.ts";
import { type Peer, peersOf } from "./people.ts";
import type { DeliverableHappening } from "./steps-contract.ts";

/** What is told of a version at the programme; undefined where nothing waits there. */
function saidOf({ life }: KeptDeliverable, { kind, by }: DeliverableHappening) {
  const newest = newestOf(life);
  switch (kind) {
    case "found-ready":
      return newest && isFoundReady(newest) ? "sign" : "ready";
    case "changes-asked":
      return "changes";
    case "signed-off":
      return by === requester ? "signed" : undefined;
    case "sign-off-refused":
      return "refused";
    default:
      return undefined;
  }
}

/** Whoever did the last step of it for the programme and still works there without a tie; where they do not, all officers. */
function inHand({ history }: KeptDeliverable, peers: readonly Peer[]): readonly Peer[] {
  const free = peers.filter(({ tie, role }) => tie === undefined && role !== "assessor");
  for (const { kind, by } of history.toReversed()) {
    if (kind === "found-ready" || kind === "changes-asked" || by === requester) continue;
    const one = free.find(({ person }) => person === by);
    if (one) return [one];
  }
  return free.filter(({ role }) => role === "facility-officer");
}

/** Once for each step, in the transaction that keeps it: kept are both or neither. */
export async function tellAwaited(tx: Transaction, kept: KeptDeliverable, one: DeliverableHappening): Promise<void> {
  const what = saidOf(kept, one);
  const asksRequester = one.kind === "signed-off" && one.by !== requester;
  if (one.kind !== "review-asked" && !asksRequester && what === undefined) return;
  const { at } = one;
  const beside = await actionBeside(tx, kept);
  const title = await programmeTitle(tx, beside.programme);
  const called = (language: Language) => (title ? inLanguage(title, language).words : beside.programme);

  if (asksRequester) {
    const { request, number, language } = await requestOfAction(tx, kept.action);
    await lengthenLinks(tx, request, linksUntil("approved", at));
    const link = await linkOf(tx, request, undefined, at);
    const facts = { programme: called(language), number };
    if (link !== undefined) await keepRequestLetter(tx, { link, kind: "request-deliverable", facts }, at);
    return;
  }
  const peers = await peersOf(tx, beside.programme, beside.places, at.toISOString().slice(0, 10));
  const version = "version" in one ? one.version : 0;
  if (one.kind === "review-asked") {
    const peer = peers.find(({ person }) => person === one.reviewer);
    if (!peer) return;
    const facts = { programme: called(peer.language), version };
    await keepLetter(tx, { id: randomUUID(), person: peer.person, kind: "deliverable-review", facts, now: at });
    return;
  }
  const { number } = await requestOfAction(tx, kept.action);
  for (const { person, language } of inHand(kept, peers)) {
    const facts = { what: what ?? "ready", programme: called(language), number, code: kept.code, version };
    await keepLetter(tx, { id: randomUUID(), person, kind: "deliverable-word", facts, now: at });
  }
}
