/** Puts the parts together: archive, pages, operations, cache, and the server that listens. */

import { setTimeout as wait } from "node:timers/promises";
import { clamd } from "../evidence/sources/scan.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { openAssets } from "../server/assets.ts";
import type { Config } from "../server/config.ts";
import { securityHeaders } from "../server/headers.ts";
import { loopback, openHttp, type Running } from "../server/http.ts";
import type { Log } from "../server/log.ts";
import { openApi } from "../server/openapi.ts";
import { operations } from "../server/operations.ts";
import { pageCache } from "../server/page-cache.ts";
import { openPictures } from "../server/picture.ts";
import type { ShownLetter } from "../server/post.ts";
import type { Accounts } from "../server/session.ts";
import { openTypesetter } from "../server/typeset.ts";
import { nobody, type Who } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import { mountApi } from "./api.ts";
import { site } from "./app.ts";
import { deskPages } from "./desk-pages.ts";
import { mountCodingOffline } from "./desks/coding-offline.ts";
import { type DoorParts, mountAccounts } from "./mount-accounts.tsx";
import { mountActions } from "./mount-actions.tsx";
import { mountAddress } from "./mount-address.tsx";
import { mountAsk } from "./mount-ask.tsx";
import { mountCodes } from "./mount-codes.tsx";
import { mountDeliverables } from "./mount-deliverables.tsx";
import { mountDesks } from "./mount-desks.ts";
import { mountGuests } from "./mount-guests.tsx";
import { mountLetters, showsLetters } from "./mount-letters.tsx";
import { mountPapers } from "./mount-papers.ts";
import { mountParticipants } from "./mount-participants.tsx";
import { mountProposals } from "./mount-proposals.tsx";
import { mountRequests } from "./mount-requests.tsx";
import { mountRules } from "./mount-rules.tsx";
import { mountSilence } from "./mount-silence.tsx";
import type { Page } from "./page.ts";
import { pages as allPages } from "./pages.ts";
import { mountProblems } from "./problems.ts";
import { deskAssets, shellAssets } from "./shell-assets.ts";
import { mountSiteFiles } from "./site-files.ts";

export type SiteSettings = {
  readonly config: Config;
  readonly version: string;
  /** The archive of this moment; another value after a publication. */
  readonly archive: () => Archive;
  /** Another value whenever the archive says something else: what was kept until then is left behind. */
  readonly edition: () => object;
  readonly database: () => Database | undefined;
  readonly log: Log;
  readonly now: () => Date;
  readonly idPrefix: string;
  /** Who somebody is, and the door, for a site reached by an origin; without accounts everybody is a reader. */
  readonly accounts?: (origin: string) => Accounts;
  /** Told of every deed, once it is kept: it can be sealed. */
  readonly kept?: (operation: string) => void;
  readonly pages?: readonly Page[];
  /** How far the demonstration's exercise is, while it is being set up. */
  readonly settingUp?: DoorParts["settingUp"];
  /** Letters that became files, for a demonstration to show. */
  readonly letters?: () => readonly ShownLetter[];
};

/** Pictures and downloads cost more than a page. */
export const costOf = (path: string): number =>
  /[./](png|pdf|zip|xlsx)$/.test(path) ? 5 : /^\/(assets|healthz|readyz|favicon)/.test(path) ? 0 : 1;

/** `down` as well when it does not answer within a second: who asks whether we are ready does not wait for long. */
async function stateOf(database: Database | undefined): Promise<"up" | "down" | "none"> {
  if (!database) return "none";
  const late = wait(1_000, undefined, { ref: false }).then((): "down" => "down");
  const asked = database.connect().then(
    (connection): "up" => {
      connection.release();
      return "up";
    },
    (): "down" => "down",
  );
  return Promise.race([asked, late]);
}

/** Which address the site has is known once it listens: the accounts are opened when somebody first asks. */
function onceAsked(open: (origin: string) => Accounts, origin: () => string): () => Accounts {
  let opened: Accounts | undefined;
  return () => {
    opened ??= open(origin());
    return opened;
  };
}

export async function openSite(settings: SiteSettings): Promise<Running & { readonly origin: string }> {
  const { config, archive, log, now } = settings;
  let { PORT: port } = config;
  const origin = () => config.PASSERELLE_ORIGIN ?? `http://localhost:${port}`;
  const always = securityHeaders(origin());
  const assets = openAssets();
  const scan = config.PASSERELLE_CLAMD === undefined ? undefined : clamd(config.PASSERELLE_CLAMD);
  const cache = pageCache({ mostBytes: config.PASSERELLE_CACHE_MB * 1_000_000, source: settings.edition, always });
  const pictures = openPictures();
  const typesetter = openTypesetter();
  const described = () =>
    openApi(
      operations.map((served) => served.operation),
      { origin: origin(), version: settings.version },
    );
  const door = settings.accounts && onceAsked(settings.accounts, origin);
  const made = site({
    workshop: {
      archive,
      assets: shellAssets(assets),
      origin,
      now,
      png: (svg) => pictures.png(svg),
      pdf: typesetter.pdf,
    },
    pages: settings.pages ?? allPages,
    cache,
    always,
    log,
    mount: (app, answering, problemPage) => {
      const databaseState = () => stateOf(settings.database());
      mountSiteFiles(app, { archive, origin, now, assets, databaseState, openApi: described }, answering);
      mountRules(app, { archive, assets: shellAssets(assets), origin, now }, answering);
      mountProblems(app, answering, problemPage);
      mountCodingOffline(app, assets, answering);
      const { database, kept = () => undefined } = settings;
      const accounts = door;
      const who: Who = accounts ? (headers) => accounts().who(headers) : nobody;
      const own = { archive, now, database, origin, who, kept, ...(scan ? { scan } : {}) };
      const sealing = accounts ? { secrets: () => accounts() } : {};
      mountApi(app, { ...own, ...sealing, operations, always }, answering);
      const sendsMail = config.PASSERELLE_SMTP_URL !== undefined;
      const lettersShown = accounts ? { showsLetters: () => showsLetters({ sendsMail, accounts }) } : {};
      const desks = { ...own, ...sealing, ...lettersShown, pages: deskPages, assets: deskAssets(assets) };
      if (accounts) {
        const { settingUp } = settings;
        const parts = { accounts, archive, now, origin, assets: shellAssets(assets), sendsMail, settingUp };
        mountAccounts(app, parts, answering);
        mountSilence(
          app,
          { ...parts, database, secret: () => accounts().secret, previous: () => accounts().previous },
          answering,
        );
        mountCodes(app, parts, answering);
        mountLetters(app, { ...parts, letters: settings.letters ?? (() => []) }, answering);
        mountAddress(app, { ...parts, database, kept }, answering);
        mountGuests(app, { ...parts, database, kept }, answering);
        mountParticipants(app, { ...parts, database, kept }, answering);
      }
      mountProposals(app, { archive, assets: shellAssets(assets), origin, now, database, accounts, kept }, answering);
      mountAsk(app, { archive, assets: shellAssets(assets), origin, now, database }, answering);
      mountRequests(
        app,
        {
          ...{ archive, assets: shellAssets(assets), origin, now, database, accounts, kept, pdf: typesetter.pdf },
          ...(scan ? { scan } : {}),
        },
        answering,
      );
      mountPapers(app, { ...own, pdf: typesetter.pdf }, answering);
      mountActions(app, { archive, assets: shellAssets(assets), origin, now, database, accounts, kept }, answering);
      mountDeliverables(
        app,
        { archive, assets: shellAssets(assets), origin, now, database, accounts, kept },
        answering,
      );
      mountDesks(app, desks, answering);
    },
  });
  const running = await openHttp({
    site: { fetch: made.fetch, problemPage: made.problemPage, cost: costOf },
    cache,
    always,
    log,
    trustedProxies: config.PASSERELLE_TRUST_PROXY,
    rateRenders: config.PASSERELLE_RATE_RENDERS,
    rateCached: config.PASSERELLE_RATE_CACHED,
    clock: () => performance.now(),
    idPrefix: settings.idPrefix,
    hosts: config.PASSERELLE_HOST ? [config.PASSERELLE_HOST] : loopback,
    port,
  });
  // Port 0 asks for any that is free.
  ({ port } = running);
  door?.();
  return {
    ...running,
    origin: origin(),
    close: async (deadline) => {
      const finished = await running.close(deadline);
      await typesetter.close();
      return finished;
    },
  };
}
