/** Where an answer leads whoever wants to ask for expertise on it: to the one programme there is, or to the choice between several. */
import type { Hono } from "hono";
import { reader } from "../base/actor.ts";
import { refuse } from "../base/refusal.ts";
import { isLanguage } from "../base/text.ts";
import { listProgrammes } from "../facility/programme/contract.ts";
import { Programmes } from "../facility/programme/Programmes.tsx";
import { programmeWords } from "../facility/programme/words.ts";
import { askPath } from "../facility/requests/paths.ts";
import { askingOf } from "../server/asking.ts";
import { servedProgrammes } from "../server/operations.ts";
import { perform } from "../server/perform.ts";
import type { Database } from "../store/open.ts";
import { say } from "../ui/words/words.ts";
import type { Workshop } from "./answer-page.ts";
import type { Answering, Env } from "./app.ts";
import { framed } from "./frame.tsx";

type AskParts = Pick<Workshop, "archive" | "assets" | "origin" | "now"> & {
  readonly database: () => Database | undefined;
};

const own = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

export function mountAsk(app: Hono<Env>, parts: AskParts, answering: Answering): void {
  const { archive, assets, origin, now, database } = parts;
  app.get("/:lang/programmes/ask", async (c) => {
    const lang = c.req.param("lang") ?? "";
    const language = isLanguage(lang) ? lang : refuse("not-found", { what: "language" });
    const { requestId } = askingOf(c.env.incoming);
    const open = database();
    const context = { actor: reader, now: now(), language, requestId, archive: archive() };
    const { programmes } = open
      ? listProgrammes.output.parse(await perform(servedProgrammes, {}, { ...context, database: open }))
      : { programmes: [] };
    const asked = new URLSearchParams(
      ["place", "indicator"].flatMap((name) => {
        const value = c.req.query(name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const [first, ...others] = programmes;
    if (first && others.length === 0) {
      const Location = `${askPath(language, first.code)}?${asked}`;
      return answering.made(c, { status: 303, headers: { ...own, Location }, body: Buffer.alloc(0) });
    }
    const address = `/${language}/programmes`;
    const place = { language, archive: archive(), address, origin: origin(), now: now(), assets };
    const title = say(programmeWords.programmes, language);
    const content = <Programmes programmes={programmes} language={language} asked={`${asked}`} />;
    return answering.made(c, {
      status: 200,
      headers: { ...own, "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
      body: Buffer.from(framed({ title, description: title, content, robots: "noindex", told: "no-facts" }, place)),
    });
  });
}
