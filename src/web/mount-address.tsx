/**
 * Where the links of a change of address lead. That to the new address is opened by whoever asked, signed in: one who
 * mistyped it gives a stranger nothing. Those to the old one are opened by whoever reads it, signed in or not.
 */
import type { Context as Asking, Hono } from "hono";
import { type Actor, operator } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import type { ServedFromDatabase } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { AddressLink, type AddressLinkState, addressLinkTitle } from "../people/accounts/address/AddressLink.tsx";
import { addressLink, takeAddressBack, wantedAddress } from "../people/accounts/address/contract.ts";
import { linkOf } from "../server/accounts/secret.ts";
import { askingOf } from "../server/asking.ts";
import { readBody } from "../server/body.ts";
import {
  servedAddressLink,
  servedChangeAddress,
  servedKeepAddress,
  servedTakeAddressBack,
  servedWantedAddress,
} from "../server/people-operations.ts";
import { perform } from "../server/perform.ts";
import { mustBeOurs } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import type { Transaction } from "../store/transaction.ts";
import { say } from "../ui/words/words.ts";
import type { Answering, Env } from "./app.ts";
import { framed } from "./frame.tsx";
import type { DoorParts } from "./mount-accounts.tsx";
import { doorOf } from "./mount-desks.ts";

const statuses: Readonly<Partial<Record<AddressLinkState["state"], number>>> = {
  gone: 404,
  "not-yours": 404,
  taken: 409,
};

export type AddressParts = Pick<DoorParts, "accounts" | "archive" | "now" | "origin" | "assets"> & {
  readonly database: () => Database | undefined;
  readonly kept: (operation: string) => void;
};

const byLink = operator("link of a letter");

const own = { "Cache-Control": "private, no-store", "Referrer-Policy": "same-origin" };

export function mountAddress(app: Hono<Env>, parts: AddressParts, answering: Answering): void {
  const { accounts, archive, database, now, origin, assets, kept } = parts;
  const path = "/:lang/sign-in/address";

  /** What an operation answers about a link; undefined where there is none for this asker. */
  const asked = async (c: Asking<Env>, served: ServedFromDatabase<Transaction>, actor: Actor, language: Language) => {
    const link = linkOf(accounts(), c.req.query("t") ?? "");
    const open = database();
    if (link === undefined) return undefined;
    const { requestId } = askingOf(c.env.incoming);
    const context = { actor, now: now(), language, requestId, archive: archive(), kept };
    try {
      return await perform(served, { link }, open ? { ...context, database: open } : context);
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.code === "not-found") return undefined;
      throw thrown;
    }
  };

  const page = (c: Asking<Env>, language: Language, link: AddressLinkState) => {
    const address = `/${language}/sign-in/address`;
    const place = { language, archive: archive(), address, origin: origin(), now: now(), assets };
    const title = say(addressLinkTitle(link), language);
    const content = <AddressLink language={language} link={link} />;
    const html = framed({ title, description: title, content, robots: "noindex" }, place);
    const headers = { ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language };
    return answering.made(c, { status: statuses[link.state] ?? 200, headers, body: Buffer.from(html) });
  };

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };

  /** What a link is, for whoever opens it. */
  const found = async (c: Asking<Env>, language: Language): Promise<AddressLinkState> => {
    const link = await asked(c, servedAddressLink, byLink, language);
    if (link === undefined) return { state: "gone" };
    const { purpose } = addressLink.output.parse(link);
    if (purpose !== "new-address") return { state: purpose === "keep-address" ? "may-keep" : "may-take-back" };
    const actor = await accounts().who(c.req.raw.headers);
    if (actor.kind !== "person") return { state: "sign-in-first", door: doorOf(language, c.env.incoming.url ?? "") };
    const wanted = await asked(c, servedWantedAddress, actor, language);
    return wanted === undefined ? { state: "not-yours" } : { state: "wanted", ...wantedAddress.output.parse(wanted) };
  };

  app.get(path, async (c) => {
    const language = languageIn(c);
    return page(c, language, await found(c, language));
  });

  app.post(path, async (c) => {
    const language = languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    await readBody(c.req.raw, 10_000);
    const link = await found(c, language);
    if (link.state === "may-keep") {
      const done = await asked(c, servedKeepAddress, byLink, language);
      return page(c, language, { state: done === undefined ? "gone" : "kept" });
    }
    if (link.state === "may-take-back") {
      const done = await asked(c, servedTakeAddressBack, byLink, language);
      return page(c, language, {
        state: done === undefined ? "gone" : takeAddressBack.output.parse(done).outcome,
      });
    }
    if (link.state !== "wanted") return page(c, language, link);
    const done = await asked(c, servedChangeAddress, await accounts().who(c.req.raw.headers), language);
    if (done === undefined) return page(c, language, { state: "gone" });
    const to = `/${language}/desk/account?done=accounts.change-address`;
    return answering.made(c, { status: 303, headers: { ...own, Location: to }, body: Buffer.alloc(0) });
  });
}
