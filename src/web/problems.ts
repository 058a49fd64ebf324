/** What each code of a problem means: the page its `type` leads to. */
import type { Hono } from "hono";
import { refuse } from "../base/refusal.ts";
import type { ProblemWords } from "../base/served.ts";
import { isLanguage } from "../base/text.ts";
import type { ProblemPage } from "../server/answers.ts";
import { askingOf } from "../server/asking.ts";
import { preferredLanguage } from "../server/languages.ts";
import { operations } from "../server/operations.ts";
import { statusOf } from "../server/perform.ts";
import { explained, serverCodes } from "../server/problem.ts";
import type { Answering, Env } from "./app.ts";

/** The words of every code any operation declares, and of the server's own. */
const owners = new Map<string, Readonly<Record<string, ProblemWords>>>(
  operations.flatMap(({ problems = {} }) => Object.keys(problems).map((code) => [code, problems] as const)),
);

export function mountProblems(app: Hono<Env>, answering: Answering, page: ProblemPage): void {
  const known = (code: string): boolean => serverCodes.includes(code) || owners.has(code);
  app.get("/problems/:code", (c) => {
    const code = c.req.param("code");
    if (!known(code)) return refuse("not-found");
    const language = preferredLanguage(c.env.incoming.headers["accept-language"]);
    const headers = {
      Location: `/${language}/problems/${code}`,
      Vary: "Accept-Language",
      "Cache-Control": "public, max-age=60",
    };
    return answering.made(c, { status: 302, headers, body: Buffer.alloc(0) });
  });
  app.get("/:lang/problems/:code", (c) => {
    const { lang, code } = c.req.param();
    if (!isLanguage(lang) || !known(code)) return refuse("not-found");
    const { requestId } = askingOf(c.env.incoming);
    return answering.kept(c, `/${lang}/problems/${code}`, async () => ({
      status: 200,
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Language": lang,
        "Cache-Control": "public, max-age=3600",
      },
      body: Buffer.from(
        page(explained(code, statusOf(code), { language: lang, requestId, words: owners.get(code) }), lang),
      ),
    }));
  });
}
