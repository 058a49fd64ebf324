/** Codes from an authenticator: set up, proved by the first, and given up. The secret itself is the library's to keep. */
import { isAPIError } from "better-auth/api";
import type { Context as Asking, Hono } from "hono";
import type { ReactNode } from "react";
import { encode } from "uqr";
import type { Person } from "../base/actor.ts";
import { refuse } from "../base/refusal.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { Codes, CodesRefused } from "../people/accounts/Codes.tsx";
import { mayChangeProofs, sessionLasts } from "../people/accounts/rules.ts";
import { accountWords } from "../people/accounts/words.ts";
import { mustBeOurs } from "../server/who.ts";
import { say } from "../ui/words/words.ts";
import type { Answering, Env } from "./app.ts";
import { readForm } from "./form-body.ts";
import { steering } from "./form-input.ts";
import { framed } from "./frame.tsx";
import type { DoorParts } from "./mount-accounts.tsx";
import { doorOf } from "./mount-desks.ts";

const own = { "Cache-Control": "private, no-store" };

export function mountCodes(app: Hono<Env>, parts: DoorParts, answering: Answering): void {
  const { accounts, archive, origin, now, assets } = parts;
  const path = "/:lang/desk/account/codes";

  const led = (c: Asking<Env>, to: string) =>
    answering.made(c, { status: 303, headers: { ...own, Location: to }, body: Buffer.alloc(0) });

  const page = (
    c: Asking<Env>,
    language: Language,
    person: Person,
    content: ReactNode,
    status: number,
  ): Promise<Response> => {
    const title = say(accountWords.codesTitle, language);
    const place = { language, archive: archive(), origin: origin(), now: now(), assets, called: person.called };
    const address = `/${language}/desk/account`;
    const html = framed({ title, description: title, content, robots: "noindex" }, { ...place, address });
    const headers = { ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language };
    return answering.made(c, { status, headers, body: Buffer.from(html) });
  };

  app.get(path, (c) => led(c, `/${c.req.param("lang")}/desk/account`));

  app.post(path, async (c) => {
    const lang = c.req.param("lang");
    const language = isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
    const { headers } = c.req.raw;
    mustBeOurs(headers, origin());
    const back = `/${language}/desk/account`;
    const person = await accounts().who(headers);
    if (person.kind !== "person") return led(c, doorOf(language, back));
    if (now().getTime() - person.provedAt.getTime() > sessionLasts.proof)
      return led(c, `${doorOf(language, back)}&again=1`);
    if (!mayChangeProofs(person)) return refuse("second-proof-needed");
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const said = (name: string): string => {
      const value = fields[name];
      return typeof value === "string" ? value : "";
    };
    const { api } = accounts().library;
    const { ways } = accounts();
    const password = said("password").normalize("NFKC");
    const proof = password === "" ? {} : { password };
    const done = async (cookies: readonly string[], kind: "way-added" | "way-removed"): Promise<Response> => {
      for (const cookie of cookies) c.env.outgoing.appendHeader("Set-Cookie", cookie);
      await ways.told(person.name, kind);
      return led(c, `${back}?done=codes`);
    };
    try {
      switch (said(steering.act)) {
        case "begin": {
          const made = await api.enableTwoFactor({ body: { ...proof, method: "totp" }, headers });
          if (made.method !== "totp") throw new Error("the library set up something else");
          const { totpURI: address, backupCodes: recoveryCodes } = made;
          const squares = encode(address, { border: 0 }).data;
          const content = (
            <Codes language={language} address={address} squares={squares} recoveryCodes={recoveryCodes} />
          );
          return await page(c, language, person, content, 200);
        }
        case "confirm": {
          const code = said("code").replace(/\s/g, "").slice(0, 20);
          if (!(await ways.spent(person.name, code))) break;
          const proved = await api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
          const cookies = proved.headers.getSetCookie();
          await ways.proved(cookies, headers);
          return await done(cookies, "way-added");
        }
        case "stop": {
          const stopped = await api.disableTwoFactor({ body: proof, headers, returnHeaders: true });
          return await done(stopped.headers.getSetCookie(), "way-removed");
        }
        default:
          return refuse("not-found", { what: "act" });
      }
    } catch (thrown) {
      if (!isAPIError(thrown) || thrown.statusCode >= 500) throw thrown;
    }
    return page(c, language, person, <CodesRefused language={language} />, 422);
  });
}
