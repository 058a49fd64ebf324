/** Deliverables for a peer who was asked to look at a version: those versions and no others, while they work for the programme. */
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { tieTo } from "../../actions/found.ts";
import * as store from "../deliverables-store.ts";
import { actionBeside, deliverableById, unknownDeliverable } from "../found.ts";
import { newestOf, openReviews } from "../life.ts";
import * as contract from "../operations.ts";
import { isPeer } from "../people.ts";
import { deliverableProblems as problems } from "../problem-words.ts";
import { deliverableDeed, fileOfVersion, takeDeliverableStep } from "../taking.ts";
import { versionView } from "../views.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** One somebody was asked about; for everybody else there is none. */
async function mustBeAsked(
  tx: Transaction,
  deliverable: string,
  { actor, now }: Pick<Asked, "actor" | "now">,
  how: "seen" | "held" = "seen",
) {
  const kept = (await deliverableById(tx, deliverable, how)) ?? unknownDeliverable();
  const versions = kept.life.versions.filter(({ reviews }) => reviews.some(({ reviewer }) => reviewer === actor.name));
  if (versions.length === 0 || actor.kind !== "person") return unknownDeliverable();
  const beside = await actionBeside(tx, kept);
  // A role that ended took this with it.
  if (!isPeer(actor, beside.programme)) return unknownDeliverable();
  const tie = await tieTo(tx, beside, { actor, now });
  const newest = newestOf(kept.life);
  const isOpen = newest !== undefined && openReviews(newest).some(({ reviewer }) => reviewer === actor.name);
  return { kept, versions, beside, tie, open: isOpen ? newest.version : undefined };
}

export const servedReviews: Served<typeof contract.listReviews> = {
  operation: contract.listReviews,
  handle: async (tx, _, { actor, now }) => {
    if (actor.kind !== "person") return { lines: [] };
    const lines = [];
    for (const { deliverable } of await store.askedOf(tx, actor.name)) {
      const kept = (await deliverableById(tx, deliverable)) ?? unknownDeliverable();
      const beside = await actionBeside(tx, kept);
      const last = kept.life.versions.findLast(({ reviews }) =>
        reviews.some(({ reviewer }) => reviewer === actor.name),
      );
      if (!last || !isPeer(actor, beside.programme) || (await tieTo(tx, beside, { actor, now })) !== undefined)
        continue;
      const isOpen = last === newestOf(kept.life) && openReviews(last).some(({ reviewer }) => reviewer === actor.name);
      lines.push({
        ...{ deliverable, title: beside.named.title, actionTitle: beside.title, version: last.version, isOpen },
      });
    }
    return { lines: lines.sort((one, other) => Number(other.isOpen) - Number(one.isOpen)) };
  },
};

export const servedReview: Served<typeof contract.showReview> = {
  operation: contract.showReview,
  handle: async (tx, { deliverable }, asked) => {
    const { kept, versions, beside, tie, open } = await mustBeAsked(tx, deliverable, asked);
    const { name } = asked.actor;
    return {
      ...{ deliverable, ...beside.named, actionTitle: beside.title, programme: beside.programme },
      ...{ stamp: kept.history.length, ...(open === undefined ? {} : { open }) },
      // What another said of it is theirs to read once they have spoken, and no sooner.
      versions: versions
        .map((one) => {
          const hasSpoken = one.reviews.some(({ reviewer, said }) => reviewer === name && said);
          const reviews = one.reviews.filter(({ reviewer }) => hasSpoken || reviewer === name);
          return versionView({ ...one, reviews, answers: hasSpoken ? one.answers : [] }, kept, name);
        })
        .reverse(),
      ...(tie === undefined ? {} : { tie }),
    };
  },
};

export const servedSayReview: Served<typeof contract.sayReview> = {
  operation: contract.sayReview,
  problems,
  handle: async (tx, { deliverable, ...said }, asked) => {
    const { kept, beside, tie } = await mustBeAsked(tx, deliverable, asked, "held");
    const asker = { part: "reviewer", person: asked.actor.name, tie } as const;
    const around = { isPlanned: true, isCancelled: beside.isCancelled, peers: [] };
    return takeDeliverableStep(tx, { kept, programme: beside.programme, said, asker, around }, asked);
  },
  deed: deliverableDeed,
};

export const servedReviewFile: Served<typeof contract.reviewFile> = {
  operation: contract.reviewFile,
  problems,
  handle: async (tx, { deliverable, version }, asked) => {
    const { kept, versions, tie, beside } = await mustBeAsked(tx, deliverable, asked);
    if (tie !== undefined) refuse("interest", { place: tie });
    if (!versions.some((one) => one.version === version)) unknownDeliverable();
    return fileOfVersion(tx, kept, version, beside.programme);
  },
  deed: ({ deliverable, version }) => ({ deliverable, version }),
};
