/**
 * What whoever asked for expertise sees of the deliverables of the action that came of it, and where they sign them off: by the token of
 * their request, without an account, a cookie or a script.
 */
import type { Context as Asking, Hono } from "hono";
import type { ReactNode } from "react";
import { operator } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import { FileOutput, type Served } from "../base/served.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { OwnDeliverablesPage } from "../facility/deliverables/OwnDeliverablesPage.tsx";
import { ownDeliverableStep, ownDeliverables } from "../facility/deliverables/operations.ts";
import { ownDeliverablesPath } from "../facility/deliverables/paths.ts";
import { deliverableProblems } from "../facility/deliverables/problem-words.ts";
import { deliverableWords as words } from "../facility/deliverables/words.ts";
import { ownWords } from "../facility/requests/own-words.ts";
import { askPath } from "../facility/requests/paths.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { requestLinkOf } from "../server/accounts/secret.ts";
import { askingOf } from "../server/asking.ts";
import {
  servedOwnDeliverableFile,
  servedOwnDeliverableStep,
  servedOwnDeliverables,
} from "../server/deliverable-operations.ts";
import { filePolicy } from "../server/headers.ts";
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
import { readForm } from "./form-body.ts";
import { framed } from "./frame.tsx";
import { one } from "./request-form.ts";

type Parts = Pick<Workshop, "archive" | "assets" | "origin" | "now"> & {
  readonly database: () => Database | undefined;
  readonly accounts: (() => Accounts) | undefined;
  readonly kept: (operation: string) => void;
};

const forAsker = operator("whoever asks for expertise");

/** Whatever is followed from here must not learn the token. */
const own = { "Cache-Control": "private, no-store", "Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex" };

type Posted = Parameters<typeof OwnDeliverablesPage>[0]["posted"];

export function mountDeliverables(app: Hono<Env>, parts: Parts, answering: Answering): void {
  const { archive, assets, origin, now, database, accounts, kept } = parts;

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };
  const act = (c: Asking<Env>, served: Served<Archive, Transaction>, input: unknown, match?: string) => {
    const context: Context = {
      ...{ actor: forAsker, now: now(), language: languageIn(c), archive: archive(), kept },
      database: database() ?? refuse("not-found", { what: "page" }),
      requestId: askingOf(c.env.incoming).requestId,
      ...(match === undefined ? {} : { match }),
    };
    return perform(served, input, context);
  };
  const linkIn = (c: Asking<Env>): string | undefined => accounts && requestLinkOf(accounts(), c.req.query("t") ?? "");

  const page = (c: Asking<Env>, content: ReactNode, address: string, status: number) => {
    const language = languageIn(c);
    const title = say(words.deliverables, language);
    const place = { language, archive: archive(), address, origin: origin(), now: now(), assets };
    return answering.made(c, {
      status,
      headers: { ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
      body: Buffer.from(framed({ title, description: title, content, robots: "noindex" }, place)),
    });
  };

  /** A link that leads nowhere, whatever the reason, says the same. */
  const gone = (c: Asking<Env>) => {
    const language = languageIn(c);
    const content = (
      <article className="action-desk">
        <h1>{say(words.deliverables, language)}</h1>
        <p className="notice">{say(ownWords.gone, language)}</p>
      </article>
    );
    return page(c, content, askPath(language, c.req.param("programme") ?? ""), 404);
  };

  async function shown(c: Asking<Env>, status = 200, posted?: Posted): Promise<Response> {
    const language = languageIn(c);
    const programme = c.req.param("programme") ?? "";
    const token = c.req.query("t") ?? "";
    const link = linkIn(c);
    if (link === undefined) return gone(c);
    try {
      const view = ownDeliverables.output.parse(await act(c, servedOwnDeliverables, { link }));
      if (view.programme !== programme) return await gone(c);
      const isDone = c.req.query("done") !== undefined;
      const content = <OwnDeliverablesPage {...{ view, token, posted, isDone, language }} />;
      return await page(c, content, ownDeliverablesPath(language, programme, token), status);
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.code === "not-found") return gone(c);
      throw thrown;
    }
  }

  const path = "/:lang/programmes/:programme/deliverables";

  app.get(path, (c) => shown(c));

  app.post(path, async (c) => {
    const language = languageIn(c);
    mustBeOurs(c.req.raw.headers, origin());
    const link = linkIn(c);
    if (link === undefined) return gone(c);
    const { fields } = await readForm(c.req.raw, { mayHoldFiles: false });
    const said = Object.fromEntries(
      ["kind", "code", "sha256", "why"].flatMap((name) => {
        const value = one(fields, name);
        return value === "" ? [] : [[name, value]];
      }),
    );
    try {
      const input = { link, ...said, version: Number(one(fields, "version")) };
      await act(c, servedOwnDeliverableStep, input, one(fields, "_match"));
      const to = ownDeliverablesPath(language, c.req.param("programme") ?? "", c.req.query("t") ?? "");
      const headers = { ...own, Location: `${to}&done=yes#${one(fields, "code")}` };
      return await answering.made(c, { status: 303, headers, body: Buffer.alloc(0) });
    } catch (thrown) {
      if (isTrouble(thrown) || !isRefusal(thrown)) throw thrown;
      const { requestId } = askingOf(c.env.incoming);
      const problem = problemOf(thrown, { language, requestId, words: deliverableProblems }, ownDeliverableStep);
      return shown(c, problem.status, { act: "", fields, problem });
    }
  });

  app.get(`${path}/:code/:version`, async (c) => {
    languageIn(c);
    const link = linkIn(c);
    if (link === undefined) return gone(c);
    const { code, version } = c.req.param();
    const found = FileOutput.parse(await act(c, servedOwnDeliverableFile, { link, code, version }));
    const pieces: Uint8Array[] = [];
    for await (const piece of found.pieces) pieces.push(piece);
    const headers = {
      ...{ ...own, "Content-Type": found.mediaType, "Content-Security-Policy": filePolicy },
      ...{ "Content-Disposition": `attachment; filename="${found.fileName}"`, "X-Content-Type-Options": "nosniff" },
    };
    return answering.made(c, { status: 200, headers, body: Buffer.concat(pieces) });
  });
}
