/**
 * What whoever asked for expertise sees of the action that came of it: the plan put forward to them, to agree to or not, and its calendar;
 * by the token of their request, without an account, a cookie or a script.
 */
import type { Context as Asking, Hono } from "hono";
import type { ReactNode } from "react";
import { operator } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import { FileOutput, type Served } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { OwnActionPage, ownActionPath } from "../facility/actions/OwnActionPage.tsx";
import { ownAction, ownActionStep } from "../facility/actions/operations.ts";
import { actionProblems } from "../facility/actions/problem-words.ts";
import { actionWords as words } from "../facility/actions/words.ts";
import { compactObjectives } from "../facility/portfolio/objectives.ts";
import { ownWords } from "../facility/requests/own-words.ts";
import { askPath } from "../facility/requests/paths.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { actionFeedLinkOf, actionFeedToken, requestLinkOf } from "../server/accounts/secret.ts";
import { servedActionFeed, servedOwnAction, servedOwnActionStep } from "../server/action-operations.ts";
import { askingOf } from "../server/asking.ts";
import { type Context, perform } from "../server/perform.ts";
import { problemOf } from "../server/problem.ts";
import type { Accounts } from "../server/session.ts";
import { mustBeOurs } from "../server/who.ts";
import type { Database } from "../store/open.ts";
import type { Transaction } from "../store/transaction.ts";
import { isTrouble } from "../store/trouble.ts";
import { say } from "../ui/words/words.ts";
import type { Workshop } from "./answer-page.ts";
import type { Answering, Env } from "./app.ts";
import { gapsIn } from "./desks/action-desks.tsx";
import { readForm } from "./form-body.ts";
import { framed } from "./frame.tsx";
import { one } from "./request-form.ts";

type ActionParts = Pick<Workshop, "archive" | "assets" | "origin" | "now"> & {
  readonly database: () => Database | undefined;
  /** A site without accounts has no actions: nobody is there to run them. */
  readonly accounts: (() => Accounts) | undefined;
  readonly kept: (operation: string) => void;
};

const forAsker = operator("whoever asks for expertise");

/** Whatever is followed from here must not learn the token. */
const own = { "Cache-Control": "private, no-store", "Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex" };

type Posted = Parameters<typeof OwnActionPage>[0]["posted"];

export function mountActions(app: Hono<Env>, parts: ActionParts, answering: Answering): void {
  const { archive, assets, origin, now, database, accounts, kept } = parts;

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };
  const act = (c: Asking<Env>, served: Served<Archive, Transaction>, input: unknown, match?: string) => {
    const open = database() ?? refuse("not-found", { what: "page" });
    const lang = c.req.param("lang") ?? "en";
    const context: Context = {
      ...{
        actor: forAsker,
        now: now(),
        language: isLanguage(lang) ? lang : "en",
        archive: archive(),
        kept,
        database: open,
      },
      requestId: askingOf(c.env.incoming).requestId,
      ...(match === undefined ? {} : { match }),
    };
    return perform(served, input, context);
  };

  const page = (c: Asking<Env>, title: string, content: ReactNode, address: string, status: number) => {
    const language = languageIn(c);
    const place = { language, archive: archive(), address, origin: origin(), now: now(), assets };
    return answering.made(c, {
      status,
      headers: { ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
      body: Buffer.from(framed({ title, description: title, content, robots: "noindex" }, place)),
    });
  };

  const path = "/:lang/programmes/:programme/action";
  const linkIn = (c: Asking<Env>): string | undefined => accounts && requestLinkOf(accounts(), c.req.query("t") ?? "");

  async function shown(c: Asking<Env>, status = 200, posted?: Posted) {
    const language = languageIn(c);
    const programme = c.req.param("programme") ?? "";
    const token = c.req.query("t") ?? "";
    const link = linkIn(c);
    const nothing = (message: string, code: number) =>
      page(
        c,
        say(words.ownAction, language),
        <article className="action-desk">
          <h1>{say(words.ownAction, language)}</h1>
          <p className="notice">{message}</p>
        </article>,
        askPath(language, programme),
        code,
      );
    if (link === undefined || !accounts) return nothing(say(ownWords.gone, language), 404);
    try {
      const view = ownAction.output.parse(await act(c, servedOwnAction, { link }));
      if (view.programme !== programme) return await nothing(say(ownWords.gone, language), 404);
      const feed = `${origin()}/calendar/${actionFeedToken(accounts().secret, link)}.ics`;
      const content = (
        <OwnActionPage
          {...{ own: view, token, feed, posted, language }}
          isDone={c.req.query("done") !== undefined}
          objectives={compactObjectives}
          gaps={gapsIn(archive(), language)}
        />
      );
      return await page(c, view.requestTitle, content, ownActionPath(language, programme, token), status);
    } catch (thrown) {
      // Nothing was begun yet, or the link is over: neither tells which.
      if (isRefusal(thrown) && thrown.code === "not-found") return nothing(say(words.ownWritten, language), 404);
      throw thrown;
    }
  }

  app.get(path, (c) => shown(c));

  app.post(path, async (c) => {
    const language = languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    const link = linkIn(c);
    if (link === undefined) return shown(c);
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const why = one(fields, "why");
    const said = { link, kind: one(fields, "kind"), plan: Number(one(fields, "plan")), ...(why === "" ? {} : { why }) };
    try {
      await act(c, servedOwnActionStep, said, one(fields, "_match"));
      const to = `${ownActionPath(language, c.req.param("programme") ?? "", c.req.query("t") ?? "")}&done=yes`;
      return await answering.made(c, { status: 303, headers: { ...own, Location: to }, body: Buffer.alloc(0) });
    } catch (thrown) {
      if (isTrouble(thrown) || !isRefusal(thrown) || thrown.code === "not-found") throw thrown;
      const { requestId } = askingOf(c.env.incoming);
      const problem = problemOf(thrown, { language, requestId, words: actionProblems }, ownActionStep);
      return shown(c, problem.status, { act: "", fields, problem });
    }
  });

  app.get("/calendar/:file", async (c) => {
    const token = /^([0-9a-f-]+)\.ics$/.exec(c.req.param("file"))?.[1] ?? "";
    const link = accounts && actionFeedLinkOf(accounts(), token);
    if (link === undefined) return refuse("not-found", { what: "page" });
    const { mediaType, pieces } = FileOutput.parse(await act(c, servedActionFeed, { link }));
    const bytes: Uint8Array[] = [];
    for await (const piece of pieces) bytes.push(piece);
    return answering.made(c, {
      status: 200,
      headers: { ...own, "Content-Type": mediaType },
      body: Buffer.concat(bytes),
    });
  });
}
