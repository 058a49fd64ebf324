/**
 * Where delegations and services give their opinion on a request, and members of a committee decide on it: by a token in the address,
 * without an account. To open a page does nothing, for whatever looks through letters opens what they lead to; no cookie is read or
 * given, and no page is kept by anybody.
 */
import type { Context as Asking, Hono } from "hono";
import type { ReactNode } from "react";
import { operator } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import type { Served } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { deskProblems } from "../facility/requests/desk/problem-words.ts";
import { faultProblems } from "../facility/requests/life/fault-words.ts";
import { consultedRequest, decideByLink, giveOpinion, seatOfLink } from "../facility/requests/links/contract.ts";
import { DecisionPage } from "../facility/requests/links/DecisionPage.tsx";
import { OpinionPage } from "../facility/requests/links/OpinionPage.tsx";
import { type GuestPage, guestPath } from "../facility/requests/links/paths.ts";
import { linkProblems } from "../facility/requests/links/problem-words.ts";
import { guestWords } from "../facility/requests/links/words.ts";
import type { Asked } from "../policy-index/editions/ActForm.tsx";
import type { Archive } from "../policy-index/releases/contract.ts";
import { guestLinkOf } from "../server/accounts/secret.ts";
import { askingOf } from "../server/asking.ts";
import { type Context, perform } from "../server/perform.ts";
import { type Problem, problem, problemOf } from "../server/problem.ts";
import {
  servedConsultedRequest,
  servedDecideByLink,
  servedGiveOpinion,
  servedSeatOfLink,
} from "../server/request-operations.ts";
import type { Accounts } from "../server/session.ts";
import { mustBeOurs } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import type { Transaction } from "../store/transaction.ts";
import { isTrouble, trouble } from "../store/trouble.ts";
import { type Message, say } from "../ui/words/words.ts";
import type { Workshop } from "./answer-page.ts";
import type { Answering, Env } from "./app.ts";
import { readForm } from "./form-body.ts";
import type { Fields } from "./form-input.ts";
import { framed } from "./frame.tsx";
import { one } from "./request-form.ts";

type GuestParts = Pick<Workshop, "archive" | "assets" | "origin" | "now"> & {
  readonly database: () => Database | undefined;
  readonly accounts: () => Accounts;
  readonly kept: (operation: string) => void;
};

/** In the log they are what they came by; whose seat it was is with the step itself. */
const guests: Readonly<Record<GuestPage, ReturnType<typeof operator>>> = {
  opinion: operator("whoever is consulted"),
  decision: operator("a committee member by a link"),
};

/** As with one's own request: what is followed from here must not learn the token. */
const own = { "Cache-Control": "private, no-store", "Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex" };

const words = { ...faultProblems, ...deskProblems, ...linkProblems };
const titles: Readonly<Record<GuestPage, Message>> = {
  opinion: guestWords.opinionTitle,
  decision: guestWords.decideTitle,
};

/** What is drawn behind a link: the form that came back, or what is looked at before it counts. */
type More = { readonly fields?: Fields; readonly problem?: Problem; readonly isLook?: true };

export function mountGuests(app: Hono<Env>, parts: GuestParts, answering: Answering): void {
  const { archive, assets, origin, now, database, accounts, kept } = parts;

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };
  const tokenIn = (c: Asking<Env>): string => c.req.query("t") ?? "";
  const addressOf = (c: Asking<Env>, at: GuestPage): string =>
    guestPath(languageIn(c), c.req.param("programme") ?? "", at, tokenIn(c));

  const act = (c: Asking<Env>, at: GuestPage, served: Served<Archive, Transaction>, input: unknown) => {
    const open = database();
    if (!open) throw trouble("database-down");
    const { requestId } = askingOf(c.env.incoming);
    const more = { archive: archive(), kept, database: open, requestId };
    const context: Context = { actor: guests[at], now: now(), language: languageIn(c), ...more };
    return perform(served, input, context);
  };

  const page = (c: Asking<Env>, at: GuestPage, content: ReactNode, status = 200) => {
    const language = languageIn(c);
    const title = say(titles[at], language);
    const place = { language, archive: archive(), address: addressOf(c, at), origin: origin(), now: now(), assets };
    return answering.made(c, {
      status,
      headers: { ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
      body: Buffer.from(framed({ title, description: title, content, robots: "noindex" }, place)),
    });
  };

  /** A link that was never one, and one whose guest has no part any more, lead nowhere alike. */
  const nowhere = (c: Asking<Env>, at: GuestPage, message: Message = guestWords.gone) => {
    const language = languageIn(c);
    const content = (
      <article className="guest-page">
        <h1>{say(titles[at], language)}</h1>
        <p className="notice is-wrong">{say(message, language)}</p>
        {at === "decision" && (
          <p>
            <a href={`/${language}/desk/committee`}>{say(guestWords.toDesk, language)}</a>
          </p>
        )}
      </article>
    );
    return page(c, at, content, message === guestWords.gone ? 404 : 403);
  };

  const drawn = async (c: Asking<Env>, at: GuestPage, link: string, { fields, problem: why, isLook }: More) => {
    const language = languageIn(c);
    const name = at === "opinion" ? giveOpinion.name : decideByLink.name;
    const posted = fields && why ? { act: name, fields, problem: why } : undefined;
    const asked: Asked = { address: addressOf(c, at), onceKey: link, posted };
    const status = why?.status ?? 200;
    if (at === "opinion") {
      const view = consultedRequest.output.parse(await act(c, at, servedConsultedRequest, { link }));
      if (view.programme !== c.req.param("programme")) return nowhere(c, at);
      return page(c, at, <OpinionPage {...{ view, asked, language }} />, status);
    }
    const view = seatOfLink.output.parse(await act(c, at, servedSeatOfLink, { link }));
    if (view.programme !== c.req.param("programme")) return nowhere(c, at);
    return page(c, at, <DecisionPage {...{ view, asked, language }} looksAt={isLook && fields} />, status);
  };

  const shown = async (c: Asking<Env>, at: GuestPage, more: More = {}) => {
    const link = guestLinkOf(accounts(), tokenIn(c));
    if (link === undefined) return nowhere(c, at);
    try {
      return await drawn(c, at, link, more);
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.code === "not-found") return nowhere(c, at);
      throw thrown;
    }
  };

  const led = (c: Asking<Env>, at: GuestPage) =>
    answering.made(c, { status: 303, headers: { ...own, Location: addressOf(c, at) }, body: Buffer.alloc(0) });

  const opinion = "/:lang/programmes/:programme/opinion";
  const decision = "/:lang/programmes/:programme/decision";
  /** Members of whom a second proof is asked have it nowhere but at their desk. */
  const isOff = (): boolean => accounts().secondProofFor.includes("committee-member");

  app.get(opinion, (c) => shown(c, "opinion"));
  app.get(decision, (c) => (isOff() ? nowhere(c, "decision", guestWords.linksOff) : shown(c, "decision")));

  /** Does it, and leads back to the page, which says what was done; refused, the page says why. */
  const done = async (
    c: Asking<Env>,
    at: GuestPage,
    fields: Fields,
    served: Served<Archive, Transaction>,
    input: object,
  ) => {
    const link = guestLinkOf(accounts(), tokenIn(c));
    if (link === undefined) return nowhere(c, at);
    try {
      await act(c, at, served, { link, ...input });
      return await led(c, at);
    } catch (thrown) {
      if (isTrouble(thrown) || !isRefusal(thrown)) throw thrown;
      const told = { language: languageIn(c), requestId: askingOf(c.env.incoming).requestId, words };
      return shown(c, at, { fields, problem: problemOf(thrown, told, served.operation) });
    }
  };

  app.post(opinion, async (c) => {
    languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const said = { words: one(fields, "words"), answeredBy: one(fields, "answeredBy") };
    return done(c, "opinion", fields, servedGiveOpinion, { stance: one(fields, "stance"), ...said });
  });

  app.post(decision, async (c) => {
    const language = languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    if (isOff()) return nowhere(c, "decision", guestWords.linksOff);
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const [kind, vote, why, then] = ["kind", "vote", "why", "_then"].map((name) => one(fields, name));
    if (then === "do") return done(c, "decision", fields, servedDecideByLink, { kind, why, ...(vote ? { vote } : {}) });
    const { requestId } = askingOf(c.env.incoming);
    const isWhole = kind === "voted" ? vote !== "" : why !== "";
    const told = { language, requestId, words };
    if (then === "back") return shown(c, "decision", { fields, problem: problem("not-yet", 200, told) });
    return isWhole
      ? shown(c, "decision", { fields, isLook: true })
      : shown(c, "decision", { fields, problem: problem("step-incomplete", 422, told) });
  });
}
