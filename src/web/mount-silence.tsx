/**
 * Where the link of a reminder leads, without signing in: a page with one button, and what the button or a mail program
 * sends (RFC 8058). The link is all that is asked for: no cookie is read or given, so it may come from anywhere.
 */
import type { Context as Asking, Hono } from "hono";
import { operator } from "../base/actor.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { showLinked, silenceLinked } from "../policy-index/coverage/scheduled/contract.ts";
import { SilencePage } from "../policy-index/coverage/scheduled/SilencePage.tsx";
import { silencingWords } from "../policy-index/coverage/scheduled/words.ts";
import { type Silenced, silencedBy } from "../server/accounts/silence-token.ts";
import { askingOf } from "../server/asking.ts";
import { readBody } from "../server/body.ts";
import { servedLinked, servedSilenceLinked } from "../server/edition-operations.ts";
import { perform } from "../server/perform.ts";
import type { Database } from "../store/open.ts";
import { say } from "../ui/words/words.ts";
import type { Answering, Env } from "./app.ts";
import { framed } from "./frame.tsx";
import type { DoorParts } from "./mount-accounts.tsx";

export type SilenceParts = Pick<DoorParts, "archive" | "now" | "origin" | "assets"> & {
  /** What the house seals with. */
  readonly secret: () => string;
  /** What it sealed with before: letters are older than a secret. */
  readonly previous?: () => readonly string[];
  readonly database: () => Database | undefined;
};

/** What is done by a letter's link is done by it, and by nobody who signed in. */
const byLink = operator("link of a letter");

export function mountSilence(app: Hono<Env>, parts: SilenceParts, answering: Answering): void {
  const { secret, archive, database, now, origin, assets } = parts;

  /** Undefined for a link that is not ours, and for one of somebody who was erased: the two look the same. */
  const linked = async (
    c: Asking<Env>,
    language: Language,
    work: (silenced: Silenced, context: Parameters<typeof perform>[2]) => Promise<unknown>,
  ): Promise<unknown> => {
    const token = c.req.query("t") ?? "";
    const secrets = [secret(), ...(parts.previous?.() ?? [])];
    const silenced = secrets.map((one) => silencedBy(one, token)).find((found) => found !== undefined);
    if (!silenced) return undefined;
    const open = database();
    const { requestId } = askingOf(c.env.incoming);
    const context = { actor: byLink, now: now(), language, requestId, archive: archive() };
    try {
      return await work(silenced, open ? { ...context, database: open } : context);
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.code === "not-found") return undefined;
      throw thrown;
    }
  };

  const page = (c: Asking<Env>, language: Language, edition: Parameters<typeof SilencePage>[0]["edition"]) => {
    const place = {
      language,
      archive: archive(),
      address: `/${language}/reminders`,
      origin: origin(),
      now: now(),
      assets,
    };
    const title = say(silencingWords.title, language);
    const content = <SilencePage language={language} edition={edition} />;
    const html = framed({ title, description: title, content, robots: "noindex" }, place);
    return answering.made(c, {
      status: edition ? 200 : 404,
      headers: {
        ...{ "Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer" },
        ...{ "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
      },
      body: Buffer.from(html),
    });
  };

  const languageIn = (c: Asking<Env>): Language => {
    const lang = c.req.param("lang") ?? "";
    return isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
  };

  app.get("/:lang/reminders", async (c) => {
    const language = languageIn(c);
    const shown = await linked(c, language, (silenced, context) => perform(servedLinked, silenced, context));
    return page(c, language, shown === undefined ? undefined : showLinked.output.parse(shown));
  });

  app.post("/:lang/reminders", async (c) => {
    const language = languageIn(c);
    await readBody(c.req.raw, 10_000);
    const done = await linked(c, language, (silenced, context) => perform(servedSilenceLinked, silenced, context));
    const edition = done === undefined ? undefined : { ...silenceLinked.output.parse(done), isSilent: true };
    return page(c, language, edition);
  });
}
