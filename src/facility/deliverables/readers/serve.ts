/** Deliverables for whoever asked for the action, by the link of their request; and, once one is public, for anybody. */
import type { Operation } from "../../../base/operation.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { mustFindOwnAction } from "../../actions/found.ts";
import { requester } from "../../actions/steps.ts";
import { newestProgrammes } from "../../programme/store.ts";
import * as store from "../deliverables-store.ts";
import {
  actionBeside,
  deliverableById,
  deliverablesOf,
  type KeptDeliverable,
  mustBePlanned,
  plannedIn,
  unknownDeliverable,
} from "../found.ts";
import { newestOf } from "../life.ts";
import * as contract from "../operations.ts";
import { deliverableProblems as problems } from "../problem-words.ts";
import { dayOf, deliverableDeed, fileOfVersion, takeDeliverableStep } from "../taking.ts";
import { lineOf, versionView } from "../views.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** What the programme put before whoever asked, the newest first. */
const putBefore = ({ life }: KeptDeliverable) => life.versions.filter(({ programme }) => programme).reverse();

export const servedOwnDeliverables: Served<typeof contract.ownDeliverables> = {
  operation: contract.ownDeliverables,
  handle: async (tx, { link }, { now }) => {
    const found = await mustFindOwnAction(tx, link, now);
    const { action, request, programme, inForce, plan } = found;
    const kept = new Map((await deliverablesOf(tx, action)).map((one) => [one.code, one]));
    const lines = plannedIn(found).flatMap((planned) => {
      const one = kept.get(planned.code);
      const shown = one ? putBefore(one) : [];
      if (!planned.isPlanned && shown.length === 0) return [];
      const { due, isLate } = lineOf(planned, one, now);
      const [newest] = shown;
      const isAwaited =
        newest !== undefined &&
        newest.version === (one && newestOf(one.life)?.version) &&
        !newest.requester &&
        !newest.refused;
      return [
        {
          ...{ code: planned.code, title: planned.title, activityTitle: planned.activityTitle, isLate, isAwaited },
          ...(due === undefined ? {} : { due }),
          stamp: one?.history.length ?? 0,
          versions: one ? shown.map((version) => versionView(version, one, requester)) : [],
          ...(one?.life.published ? { published: one.deliverable } : {}),
        },
      ];
    });
    return {
      ...{ actionTitle: (inForce?.plan ?? plan).title, request: request.number, programme: programme.code, lines },
      language: request.language,
    };
  },
};

async function ownOne(tx: Transaction, link: string, code: string, now: Date, how: "seen" | "held") {
  const found = await mustFindOwnAction(tx, link, now, how);
  const known = (await deliverablesOf(tx, found.action)).find((one) => one.code === code) ?? unknownDeliverable();
  const kept = how === "held" ? ((await deliverableById(tx, known.deliverable, how)) ?? known) : known;
  return { found, kept };
}

export const servedOwnDeliverableStep: Served<typeof contract.ownDeliverableStep> = {
  operation: contract.ownDeliverableStep,
  problems,
  handle: async (tx, { link, code, ...said }, asked) => {
    const { found, kept } = await ownOne(tx, link, code, asked.now, "held");
    const { isPlanned } = mustBePlanned(found, code);
    const around = { isPlanned, isCancelled: found.life.status === "cancelled", peers: [] };
    return takeDeliverableStep(tx, { kept, programme: found.programme.code, said, asker: requester, around }, asked);
  },
  deed: deliverableDeed,
};

export const servedOwnDeliverableFile: Served<typeof contract.ownDeliverableFile> = {
  operation: contract.ownDeliverableFile,
  handle: async (tx, { link, code, version }, { now }) => {
    const { found, kept } = await ownOne(tx, link, code, now, "seen");
    if (!putBefore(kept).some((one) => one.version === version)) unknownDeliverable();
    return fileOfVersion(tx, kept, version, found.request.number);
  },
  deed: ({ code, version }) => ({ code, version }),
};

function shownOf({ deliverable, life, files }: KeptDeliverable) {
  const { published, versions } = life;
  const of = versions.find(({ version }) => version === published?.version);
  const file = files.find(({ version }) => version === published?.version);
  if (!published || !of || !file) return undefined;
  const { version, title, summary, licence, at, sha256 } = published;
  return {
    ...{ deliverable, version, title, summary, licence, publishedOn: dayOf(at), sha256 },
    ...{ language: of.language, mediaType: file.mediaType, bytes: file.bytes },
  };
}

export const servedPublishedDeliverables: Served<typeof contract.publishedDeliverables> = {
  operation: contract.publishedDeliverables,
  handle: async (tx, { page }) => {
    const most = 50;
    const found = await store.publicDeliverables(tx, (page - 1) * most, most);
    const lines = [];
    for (const { deliverable } of found) {
      const kept = await deliverableById(tx, deliverable);
      const shown = kept && shownOf(kept);
      if (shown) lines.push(shown);
    }
    return { lines, page, pages: Math.max(1, Math.ceil((found[0]?.count ?? 0) / most)) };
  },
};

export const servedPublishedDeliverable: Served<typeof contract.publishedDeliverable> = {
  operation: contract.publishedDeliverable,
  handle: async (tx, { deliverable }) => {
    const kept = (await deliverableById(tx, deliverable)) ?? unknownDeliverable();
    const [shown, { tombstone }] = [shownOf(kept), kept.life];
    if (!shown && !tombstone) return unknownDeliverable();
    const { programme, title, countries } = await actionBeside(tx, kept);
    const programmes = await newestProgrammes(tx);
    const around = {
      programmeTitle: programmes.find((one) => one.programme.code === programme)?.programme.title ?? programme,
      ...{ actionTitle: title, countries: [...countries] },
    };
    if (shown) return { ...around, shown };
    return {
      ...around,
      ...(tombstone
        ? {
            gone: {
              ...{ deliverable, title: tombstone.title, why: tombstone.why },
              ...{ publishedOn: dayOf(tombstone.at), withdrawnOn: dayOf(tombstone.withdrawnAt) },
            },
          }
        : {}),
    };
  },
};

export const servedPublishedFile: Served<typeof contract.publishedFile> = {
  operation: contract.publishedFile,
  handle: async (tx, { deliverable }) => {
    const kept = (await deliverableById(tx, deliverable)) ?? unknownDeliverable();
    const { published } = kept.life;
    if (!published) return unknownDeliverable();
    const { programme } = await actionBeside(tx, kept);
    return fileOfVersion(tx, kept, published.version, programme);
  },
};
