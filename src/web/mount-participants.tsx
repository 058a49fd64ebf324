/**
 * Where people register for an activity by the link an officer made, and where each of them finds what is held of them by a link of
 * their own: without account, cookie or script, kept by nobody. To open a page does nothing.
 */
import { randomUUID } from "node:crypto";
import type { Context as Asking, Hono } from "hono";
import type { ReactNode } from "react";
import { z } from "zod";
import { operator } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import type { Served } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import {
  changeOwn,
  eraseOwn,
  ownParticipation,
  register,
  showRegistration,
} from "../facility/participants/own/contract.ts";
import { OwnPage } from "../facility/participants/own/OwnPage.tsx";
import { participantPath, registerPath } from "../facility/participants/own/paths.ts";
import { ownProblems } from "../facility/participants/own/problem-words.ts";
import { RegisterPage } from "../facility/participants/own/RegisterPage.tsx";
import { ownWords } from "../facility/participants/own/words.ts";
import { participantProblems } from "../facility/participants/problem-words.ts";
import type { Asked } from "../policy-index/editions/ActForm.tsx";
import type { Archive } from "../policy-index/releases/contract.ts";
import { participantLinkOf } from "../server/accounts/secret.ts";
import { throttle } from "../server/accounts/throttle.ts";
import { askingOf } from "../server/asking.ts";
import {
  servedChangeOwn,
  servedEraseOwn,
  servedOwnParticipation,
  servedRegister,
  servedRegistration,
  servedSayOwnConsent,
} from "../server/participant-operations.ts";
import { type Context, perform } from "../server/perform.ts";
import { type Problem, problem, problemOf } from "../server/problem.ts";
import { bucketName } from "../server/rate-limit.ts";
import type { Accounts } from "../server/session.ts";
import { mustBeOurs } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import type { Transaction } from "../store/transaction.ts";
import { isTrouble, trouble } from "../store/trouble.ts";
import { type Message, say } from "../ui/words/words.ts";
import type { Workshop } from "./answer-page.ts";
import type { Answering, Env } from "./app.ts";
import { readForm } from "./form-body.ts";
import { type Fields, formInput } from "./form-input.ts";
import { framed } from "./frame.tsx";
import { one } from "./request-form.ts";

type ParticipantParts = Pick<Workshop, "archive" | "assets" | "origin" | "now"> & {
  readonly database: () => Database | undefined;
  readonly accounts: () => Accounts;
  readonly kept: (operation: string) => void;
};

/** In the log they are what they came by, and nobody. */
const whoRegisters = operator("whoever registers by a link");
const whoParticipates = operator("a participant by their link");

/** As with one's own request: what is followed from here must not learn the token. */
const own = { "Cache-Control": "private, no-store", "Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex" };

const words = { ...participantProblems, ...ownProblems };

/** What a participant does on their own page, by the name of its form. */
const acts: Readonly<Record<string, Served<Archive, Transaction>>> = Object.fromEntries(
  [servedChangeOwn, servedSayOwnConsent, servedEraseOwn].map((served) => [served.operation.name, served]),
);

export function mountParticipants(app: Hono<Env>, parts: ParticipantParts, answering: Answering): void {
  const { archive, assets, origin, now, database, accounts, kept } = parts;

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };
  const programmeIn = (c: Asking<Env>): string => c.req.param("programme") ?? "";
  const opened = (): Database => {
    const open = database();
    if (!open) throw trouble("database-down");
    return open;
  };

  const act = (
    c: Asking<Env>,
    served: Served<Archive, Transaction>,
    input: unknown,
    actor: Context["actor"],
    match?: string,
  ) => {
    const { requestId } = askingOf(c.env.incoming);
    const base = { actor, now: now(), language: languageIn(c), requestId, archive: archive(), kept };
    return perform(served, input, { ...base, database: opened(), ...(match === undefined ? {} : { match }) });
  };

  const page = (c: Asking<Env>, title: string, content: ReactNode, address: string, status = 200) => {
    const language = languageIn(c);
    const place = { language, archive: archive(), address, origin: origin(), now: now(), assets };
    return answering.made(c, {
      status,
      headers: {
        ...{ ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
        ...(status === 429 ? { "Retry-After": "900" } : {}),
      },
      body: Buffer.from(framed({ title, description: title, content, robots: "noindex" }, place)),
    });
  };
  const led = (c: Asking<Env>, to: string) =>
    answering.made(c, { status: 303, headers: { ...own, Location: to }, body: Buffer.alloc(0) });

  /** A link that was never one, and one that leads nowhere any more, say the same. */
  const nowhere = (c: Asking<Env>, title: Message, told: Message = ownWords.gone, status = 404) => {
    const language = languageIn(c);
    const content = (
      <article className="participants participants-own">
        <h1>{say(title, language)}</h1>
        <p className={status === 404 ? "notice is-wrong" : "notice"} role="status">
          {say(told, language)}
        </p>
      </article>
    );
    return page(c, say(title, language), content, `/${language}/programmes`, status);
  };

  const isNotFound = (thrown: unknown): boolean => isRefusal(thrown) && thrown.code === "not-found";

  const refused = (c: Asking<Env>, thrown: unknown, served: Served<Archive, Transaction>): Problem => {
    if (isTrouble(thrown) || !isRefusal(thrown)) throw thrown;
    const { requestId } = askingOf(c.env.incoming);
    return problemOf(thrown, { language: languageIn(c), requestId, words }, served.operation);
  };

  const registration = async (c: Asking<Env>) => {
    const link = z.uuid().safeParse(c.req.param("link")).data;
    if (link === undefined) return undefined;
    try {
      const view = showRegistration.output.parse(await act(c, servedRegistration, { link }, whoRegisters));
      return view.programme === programmeIn(c) ? { link, view } : undefined;
    } catch (thrown) {
      if (isNotFound(thrown)) return undefined;
      throw thrown;
    }
  };

  const registerPage = async (c: Asking<Env>, back?: { readonly fields: Fields; readonly problem: Problem }) => {
    const found = await registration(c);
    if (!found) return nowhere(c, ownWords.register);
    const { link, view } = found;
    const language = languageIn(c);
    const posted = back && { act: register.name, ...back };
    const asked: Asked = { address: registerPath(language, view.programme, link), onceKey: randomUUID(), posted };
    const content = <RegisterPage {...{ view, asked, language }} isDone={c.req.query("done") === "yes"} />;
    return page(c, view.activity.title, content, asked.address, back?.problem.status ?? 200);
  };

  const at = "/:lang/programmes/:programme/register/:link";
  app.get(at, (c) => registerPage(c));
  app.post(at, async (c) => {
    const language = languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const found = await registration(c);
    if (!found) return nowhere(c, ownWords.register);
    const limit = throttle(opened(), accounts());
    const who = bucketName(askingOf(c.env.incoming).address);
    if (!(await limit.isAllowed([{ by: "requests", who }], now()))) {
      const { requestId } = askingOf(c.env.incoming);
      return registerPage(c, { fields, problem: problem("requests-too-often", 429, { language, requestId, words }) });
    }
    try {
      const said = { ...formInput(register.input, fields), accepts: one(fields, "accepts") === "true" };
      await act(c, servedRegister, { ...said, link: found.link }, whoRegisters);
      return await led(c, `${registerPath(language, found.view.programme, found.link)}?done=yes`);
    } catch (thrown) {
      return registerPage(c, { fields, problem: refused(c, thrown, servedRegister) });
    }
  });

  const participation = async (c: Asking<Env>) => {
    const link = participantLinkOf(accounts(), c.req.query("t") ?? "");
    if (link === undefined) return undefined;
    try {
      const view = ownParticipation.output.parse(await act(c, servedOwnParticipation, { link }, whoParticipates));
      return view.programme === programmeIn(c) ? { link, view } : undefined;
    } catch (thrown) {
      if (isNotFound(thrown)) return undefined;
      throw thrown;
    }
  };

  const ownPage = async (c: Asking<Env>, posted?: Asked["posted"] & { readonly problem: Problem }) => {
    const found = await participation(c);
    if (!found) return nowhere(c, ownWords.mine);
    const language = languageIn(c);
    const token = c.req.query("t") ?? "";
    const done = c.req.query("done");
    const address = participantPath(language, found.view.programme, token);
    const asked: Asked = { address, onceKey: randomUUID(), posted, ...(done === undefined ? {} : { done }) };
    const file = participantPath(language, found.view.programme, token, "/file");
    const content = <OwnPage view={found.view} {...{ asked, language, file }} />;
    return page(c, say(ownWords.mine, language), content, address, posted?.problem.status ?? 200);
  };

  const mine = "/:lang/programmes/:programme/participant";
  app.get(mine, (c) =>
    c.req.query("erased") === "yes" ? nowhere(c, ownWords.mine, ownWords.erased, 200) : ownPage(c),
  );

  app.get(`${mine}/file`, async (c) => {
    const language = languageIn(c);
    const found = await participation(c);
    if (!found) return nowhere(c, ownWords.mine);
    return answering.made(c, {
      status: 200,
      headers: {
        ...{ ...own, "Content-Type": "application/json; charset=utf-8", "Content-Language": language },
        "Content-Disposition": 'attachment; filename="participant.json"',
      },
      body: Buffer.from(`${JSON.stringify(found.view, undefined, 2)}\n`),
    });
  });

  app.post(mine, async (c) => {
    const language = languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const found = await participation(c);
    if (!found) return nowhere(c, ownWords.mine);
    const name = one(fields, "_act");
    const served = acts[name] ?? refuse("not-found", { what: "act" });
    const match = name === changeOwn.name ? one(fields, "_match") : undefined;
    const sure = name === eraseOwn.name ? { sure: one(fields, "sure") === "true" } : {};
    const input = { ...formInput(served.operation.input, fields), ...sure, link: found.link };
    try {
      await act(c, served, input, whoParticipates, match);
      const to = participantPath(language, found.view.programme, c.req.query("t") ?? "");
      if (served === servedEraseOwn)
        return await led(c, `/${language}/programmes/${programmeIn(c)}/participant?erased=yes`);
      return await led(c, `${to}&done=${name}#${name === changeOwn.name ? "change" : "consent"}`);
    } catch (thrown) {
      return ownPage(c, { act: name, fields, problem: refused(c, thrown, served) });
    }
  });
}
