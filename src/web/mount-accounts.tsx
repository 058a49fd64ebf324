/**
 * The door: pages of signing in and out, and the few addresses of the library for sign-in that a browser calls itself.
 * The public site knows nothing of it; whatever is answered here is kept by nobody.
 */
import { isAPIError } from "better-auth/api";
import type { Context as Asking, Hono } from "hono";
import { type RoleName, rightsOf, roleNames } from "../base/actor.ts";
import { refuse } from "../base/refusal.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { desks } from "../desk/desks.ts";
import { deskWords } from "../desk/words.ts";
import { roleWords } from "../people/accounts/role-words.ts";
import { mayChangeProofs, ownPath, sessionLasts } from "../people/accounts/rules.ts";
import { CodeNeeded, Invitation, LinkFollowed, Recover, SignIn } from "../people/accounts/SignIn.tsx";
import { signInWords } from "../people/accounts/sign-in-words.ts";
import { isFault, type Told } from "../people/accounts/Told.tsx";
import { countryName } from "../places/countries.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { heard } from "../server/accounts/bounded-fetch.ts";
import { linkAddress, linkOf, linkToken } from "../server/accounts/secret.ts";
import type { Entered, LinkAsked } from "../server/accounts/ways-in.ts";
import { askingOf } from "../server/asking.ts";
import { readBody } from "../server/body.ts";
import type { Made } from "../server/page-cache.ts";
import { servedEraseMe } from "../server/people-operations.ts";
import type { Accounts } from "../server/session.ts";
import { mustBeOurs } from "../server/who.ts";
import { isTrouble } from "../store/trouble.ts";
import type { Assets } from "../ui/kit/Shell.tsx";
import { say } from "../ui/words/words.ts";
import type { Answering, Env } from "./app.ts";
import { readForm } from "./form-body.ts";
import { type Fields, steering } from "./form-input.ts";
import { framed } from "./frame.tsx";
import { onward } from "./onward.ts";
import type { Drawn } from "./page.ts";

export type DoorParts = {
  /** Opened when first asked for: which address the site has is known once it listens. */
  readonly accounts: () => Accounts;
  readonly archive: () => Archive;
  readonly now: () => Date;
  readonly origin: () => string;
  readonly assets: Assets;
  /** Letters go to real addresses; where they do not, a demonstration shows the links they would hold. */
  readonly sendsMail: boolean;
  /** How far the demonstration's exercise is, while it is being set up. */
  readonly settingUp?: (() => { readonly done: number; readonly of: number } | undefined) | undefined;
};

type LinkSent = Extract<LinkAsked, { readonly outcome: "asked" }>;

const byNumber = new Intl.Collator("en", { numeric: true });

/** Nobody keeps it, and no address of ours travels to another site with what is in it. */
const own = { "Cache-Control": "private, no-store", "Referrer-Policy": "same-origin" };

const led = (to: string): Made => ({ status: 303, headers: { ...own, Location: to }, body: Buffer.alloc(0) });

/** Addresses of the library that a browser calls by itself; all others are closed. */
const open: readonly RegExp[] = [
  /^GET \/api\/auth\/passkey\/generate-(authenticate|register)-options$/,
  /^POST \/api\/auth\/passkey\/verify-(authentication|registration)$/,
  /^(GET|POST) \/api\/auth\/callback\/[a-z0-9-]+$/,
];

/** The desk somebody of these roles is sent to: that of the first, by its right. */
function deskOf(roles: readonly RoleName[], language: Language) {
  const [role] = roles;
  const right = role && rightsOf(role)[0];
  const desk = desks.find(({ rights }) => rights[0] === right);
  return { deskPath: desk?.path ?? "account", desk: say(desk?.title ?? deskWords.title, language) };
}

/** What the address of the door says of a form that was not sent. */
const waits: Readonly<Record<string, "kept" | "not-kept" | undefined>> = { 1: "kept", 0: "not-kept" };

const said = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : "";
};

export function mountAccounts(app: Hono<Env>, parts: DoorParts, answering: Answering): void {
  const { accounts, archive, now, origin, assets } = parts;
  const ways = () => accounts().ways;
  const goesOn = onward(origin);

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };
  const from = (c: Asking<Env>) => ({ headers: c.req.raw.headers, address: askingOf(c.env.incoming).address });

  const give = (c: Asking<Env>, cookies: readonly string[]): void => {
    for (const cookie of cookies) c.env.outgoing.appendHeader("Set-Cookie", cookie);
  };

  const page = (c: Asking<Env>, drawn: Drawn, status = 200, again?: number): Promise<Response> => {
    const language = languageIn(c);
    const address = c.req.path;
    const place = { language, archive: archive(), address, origin: origin(), now: now(), assets };
    const html = framed({ ...drawn, robots: "noindex" }, place);
    const refresh = again === undefined ? {} : { Refresh: `${again};url=${c.env.incoming.url ?? address}` };
    const headers = { ...own, ...refresh, "Content-Type": "text/html; charset=utf-8", "Content-Language": language };
    return answering.made(c, { status, headers, body: Buffer.from(html) });
  };

  const titled = (language: Language, content: Drawn["content"], title = signInWords.title): Drawn => ({
    title: say(title, language),
    description: say(signInWords.description, language),
    content,
  });

  /** Nobody real is ever among them; while the database is away there is nobody. */
  const examples = async (language: Language) => {
    try {
      const people = await ways().examples();
      const rank = (roles: readonly RoleName[]): number => roleNames.indexOf(roles[0] ?? "administrator");
      return [...people]
        .sort((one, other) => rank(one.roles) - rank(other.roles) || byNumber.compare(one.name, other.name))
        .map(({ id, name, roles, places }) => ({
          id,
          name,
          ...deskOf(roles, language),
          does: [
            roles.map((role) => say(roleWords[role], language)).join(", "),
            ...places.map((place) => countryName(place, language) ?? place),
          ].join(" · "),
        }));
    } catch (thrown) {
      if (isTrouble(thrown)) return [];
      throw thrown;
    }
  };

  /** Where somebody was on their way to, or the desk of their first role. */
  const deskFor = async (c: Asking<Env>, fields: Fields, next: string | undefined): Promise<string | undefined> => {
    if (next !== undefined) return next;
    const person = (await examples(languageIn(c))).find(({ id }) => id === said(fields, "person"));
    return person && `/${languageIn(c)}/desk/${person.deskPath}`;
  };

  /** Of the example people, who is signed in and is to prove it; all of them where nobody is. */
  const offered = async (c: Asking<Env>, again: boolean) => {
    const everybody = await examples(languageIn(c));
    if (!again || everybody.length === 0) return everybody;
    const asker = await accounts().who(c.req.raw.headers);
    const own = everybody.filter(({ id }) => id === asker.name);
    return own.length === 0 ? everybody : own;
  };

  type DoorState = { readonly told?: Told | undefined; readonly email?: string; readonly shownLink?: string };

  const door = async (c: Asking<Env>, { told, email, shownLink }: DoorState, next: string | undefined) => {
    const language = languageIn(c);
    const settingUp = parts.settingUp?.();
    const [refused, silent] = [c.req.query("refused"), c.req.query("silent")];
    const isAgain = c.req.query("again") === "1";
    const content = (
      <SignIn
        language={language}
        next={next}
        again={isAgain}
        asksProof={c.req.query("proof") === "1"}
        form={waits[c.req.query("kept") ?? ""]}
        told={told}
        email={email}
        shownLink={shownLink}
        refusedBy={accounts().providers.find(({ id }) => id === refused)?.name}
        silent={accounts().providers.find(({ id }) => id === silent)?.name}
        providers={accounts().providers}
        examples={await offered(c, isAgain)}
        settingUp={settingUp}
      />
    );
    // Looked at again until it is done; never from under somebody who was answered.
    const again = settingUp && c.req.method === "GET" && told === undefined ? 3 : undefined;
    return page(c, titled(language, content), isFault(told) ? 422 : 200, again);
  };

  const tellOf = (entered: Entered): Told => (entered.outcome === "too-often" ? "tooOften" : "no");

  /** In, or on to the code; `otherwise` shows the page again. */
  const enter = async (
    c: Asking<Env>,
    entered: Entered,
    next: string | undefined,
    otherwise: (told: Told) => Promise<Response>,
  ): Promise<Response> => {
    if (!("cookies" in entered)) return otherwise(tellOf(entered));
    give(c, entered.cookies);
    const language = languageIn(c);
    const query = next === undefined ? "" : `?next=${encodeURIComponent(next)}`;
    return answering.made(
      c,
      led(entered.outcome === "in" ? (next ?? `/${language}/desk`) : `/${language}/sign-in/code${query}`),
    );
  };

  /** The link a letter would hold, where no letters go out and everybody is invented. */
  const shownLink = async (language: Language, { link, sent }: LinkSent): Promise<string | undefined> =>
    !parts.sendsMail && (await ways().examples()).length > 0 && (await sent)
      ? linkAddress(origin(), language, linkToken(accounts().secret, link))
      : undefined;

  const form = async (c: Asking<Env>): Promise<Fields> => {
    mustBeOurs(c.req.raw.headers, origin());
    return (await readForm(c.req.raw, { mayHoldFiles: false })).fields;
  };

  app.get("/:lang/sign-in", (c) => {
    // What it was done by is said by the page it was done from.
    const gone = c.req.query("done") === servedEraseMe.operation.name ? "erased" : "signedOut";
    const told = c.req.query("sent") === "1" ? "sent" : c.req.query("out") === "1" ? gone : undefined;
    return door(c, { told }, ownPath(c.req.query("next")));
  });

  app.post("/:lang/sign-in", async (c) => {
    const fields = await form(c);
    const next = ownPath(said(fields, "next"));
    const email = said(fields, "email").slice(0, 320);
    const again = (told: Told) => door(c, { told, email }, next);
    switch (said(fields, steering.act)) {
      case "password":
        return enter(c, await ways().byPassword(email, said(fields, "password"), from(c)), next, again);
      case "example":
        return enter(c, await ways().asExample(said(fields, "person"), from(c)), await deskFor(c, fields, next), again);
      case "link": {
        const asked = await ways().askLink(email, "sign-in", from(c));
        if (asked.outcome === "too-often") return again("tooOften");
        if (next !== undefined) goesOn.keep(c, asked.link, next);
        const shown = await shownLink(languageIn(c), asked);
        return door(c, { told: "sent", ...(shown === undefined ? {} : { shownLink: shown }) }, next);
      }
      default:
        return refuse("not-found", { what: "act" });
    }
  });

  const code = (c: Asking<Env>, next: string | undefined, told?: Told) => {
    const language = languageIn(c);
    const content = <CodeNeeded language={language} told={told} next={next} />;
    return page(c, titled(language, content, signInWords.codeTitle), told === undefined ? 200 : 422);
  };
  app.get("/:lang/sign-in/code", (c) => code(c, ownPath(c.req.query("next"))));
  app.post("/:lang/sign-in/code", async (c) => {
    const fields = await form(c);
    const next = ownPath(said(fields, "next"));
    const entered = await ways().byCode(said(fields, "code").slice(0, 100), from(c));
    return enter(c, entered, next, (told) => code(c, next, told === "no" ? "codeNo" : told));
  });

  const recover = (c: Asking<Env>, { told, shownLink: shown }: DoorState) => {
    const language = languageIn(c);
    const content = <Recover language={language} told={told} shownLink={shown} />;
    return page(c, titled(language, content, signInWords.recoverTitle), told === "tooOften" ? 422 : 200);
  };
  app.get("/:lang/sign-in/recover", (c) => recover(c, {}));
  app.post("/:lang/sign-in/recover", async (c) => {
    const fields = await form(c);
    const asked = await ways().askLink(said(fields, "email").slice(0, 320), "recovery", from(c));
    if (asked.outcome === "too-often") return recover(c, { told: "tooOften" });
    const shown = await shownLink(languageIn(c), asked);
    return recover(c, { told: "sent", ...(shown === undefined ? {} : { shownLink: shown }) });
  });

  app.get("/:lang/sign-in/link", async (c) => {
    const language = languageIn(c);
    const token = c.req.query("t") ?? "";
    const shown = await ways().shown(token);
    if (!shown) return door(c, { told: "linkGone" }, undefined);
    return shown.purpose === "invitation"
      ? page(
          c,
          titled(language, <Invitation language={language} token={token} name={shown.name} />, signInWords.inviteTitle),
        )
      : page(c, titled(language, <LinkFollowed language={language} token={token} />, signInWords.linkTitle));
  });
  app.post("/:lang/sign-in/link", async (c) => {
    const language = languageIn(c);
    const fields = await form(c);
    const token = said(fields, "token");
    const shown = await ways().shown(token);
    const gone = (told: Told) => door(c, { told: told === "no" ? "linkGone" : told }, undefined);
    if (!shown) return gone("linkGone");
    if (shown.purpose !== "invitation") {
      const asked = goesOn.take(c, linkOf(accounts(), token));
      const next = shown.purpose === "recovery" ? `/${shown.language}/desk/account` : `/${shown.language}/desk`;
      const entered = await ways().byLink(token, from(c));
      return entered.outcome === "password" ? gone("no") : enter(c, entered, asked ?? next, gone);
    }
    const chosen = said(fields, "language");
    const name = said(fields, "name").trim().slice(0, 200);
    const password = said(fields, "password");
    const spoken = isLanguage(chosen) ? chosen : language;
    const accepted = { name, language: spoken, ...(password === "" ? {} : { password }) };
    const back = (told: Told) => {
      const content = <Invitation language={language} token={token} name={name} chosen={spoken} told={told} />;
      return page(c, titled(language, content, signInWords.inviteTitle), 422);
    };
    if (name === "") return back("nameMissing");
    const entered = await ways().byLink(token, from(c), accepted);
    if (entered.outcome !== "password") return enter(c, entered, `/${spoken}/desk/account`, gone);
    return back(entered.fault);
  });

  // A link and not a form: a browser does not let a form lead to another site.
  app.get("/:lang/sign-in/with/:provider", async (c) => {
    const language = languageIn(c);
    const provider = accounts().providers.find(({ id }) => id === c.req.param("provider"));
    if (!provider) return refuse("not-found", { what: "provider" });
    const next = ownPath(c.req.query("next")) ?? `/${language}/desk`;
    const away = `/${language}/sign-in?refused=${provider.id}`;
    const body = { provider: provider.id, callbackURL: next, errorCallbackURL: away, disableRedirect: true };
    try {
      const asked = { body, headers: c.req.raw.headers, returnHeaders: true } as const;
      const { headers, response } = await accounts().library.api.signInSocial(asked);
      give(c, headers.getSetCookie());
      return await answering.made(c, led(response.url ?? away));
    } catch (thrown) {
      // A provider that does not say where its door is; there are other ways in.
      if (isAPIError(thrown)) return answering.made(c, led(`/${language}/sign-in?silent=${provider.id}`));
      throw thrown;
    }
  });

  app.post("/:lang/sign-out", async (c) => {
    mustBeOurs(c.req.raw.headers, origin());
    give(c, await accounts().signOut(c.req.raw.headers));
    return answering.made(c, led(`/${languageIn(c)}/sign-in?out=1`));
  });

  app.all("/api/auth/*", async (c) => {
    const { raw } = c.req;
    if (!open.some((one) => one.test(`${raw.method} ${c.req.path}`))) return refuse("not-found");
    if (raw.method === "POST" && !c.req.path.includes("/callback/")) mustBeOurs(raw.headers, origin());
    if (/\/passkey\/(generate-register-options|verify-registration)$/.test(c.req.path)) {
      const asker = await accounts().who(raw.headers);
      if (asker.kind !== "person") return refuse("sign-in-needed");
      if (now().getTime() - asker.provedAt.getTime() > sessionLasts.proof) return refuse("prove-again");
      if (!mayChangeProofs(asker)) return refuse("second-proof-needed");
    }
    const url = new URL(c.env.incoming.url ?? "/", origin());
    const body = raw.method === "POST" ? await readBody(raw, 100_000) : undefined;
    const asked = new Request(url, { method: raw.method, headers: raw.headers, ...(body ? { body } : {}) });
    const { value: answer, isSilent } = await heard(() => accounts().library.handler(asked));
    const cookies = answer.headers.getSetCookie();
    give(c, cookies);
    const isPasskey = c.req.path.includes("/passkey/");
    if (answer.status < 400) await ways().noted(cookies, raw.headers, isPasskey ? "passkey" : "provider");
    if (answer.status === 200 && c.req.path.endsWith("/verify-registration")) {
      await ways().proved(cookies, raw.headers);
      const actor = await accounts().who(raw.headers);
      if (actor.kind === "person") await ways().told(actor.name, "way-added");
    }
    const onward = answer.headers.get("location");
    const location = isSilent && onward !== null ? onward.replace("/sign-in?refused=", "/sign-in?silent=") : onward;
    const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true;
    // What the library says of a session is for the library: the browser has its cookie.
    const isSession = c.req.path.endsWith("/verify-authentication") && answer.status === 200;
    return answering.made(c, {
      status: location === null ? answer.status : 303,
      headers: {
        ...own,
        "Content-Type": isJson ? "application/json" : "text/plain; charset=utf-8",
        ...(location === null ? {} : { Location: location }),
      },
      body: isSession ? Buffer.from('{"signedIn":true}\n') : Buffer.from(await answer.arrayBuffer()),
    });
  });
}
