/** Serves the rules of the arithmetic, which the method page of every index leads to. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Hono } from "hono";
import { refuse } from "../base/refusal.ts";
import { isLanguage, type Language } from "../base/text.ts";
import { RulePageView } from "../explorer/method/RulePageView.tsx";
import { isRulePage, type RulePage, ruleDrawn, ruleFile } from "../explorer/method/rule-pages.ts";
import { rulesPath } from "../explorer/reading/paths.ts";
import type { Made } from "../server/page-cache.ts";
import { packageRoot } from "../store/package-root.ts";
import type { Workshop } from "./answer-page.ts";
import type { Answering, Env } from "./app.ts";
import { framed } from "./frame.tsx";

type Parts = Pick<Workshop, "archive" | "assets" | "origin" | "now">;

export function mountRules(app: Hono<Env>, parts: Parts, answering: Answering): void {
  const { archive, assets, origin, now } = parts;
  const made = async (page: RulePage, language: Language): Promise<Made> => {
    const text = await readFile(join(packageRoot(), "docs", ...ruleFile(page)), "utf8");
    const drawn = ruleDrawn(text, language);
    const place = { language, archive: archive(), address: rulesPath(language, page), origin: origin(), now: now() };
    const content = <RulePageView page={page} drawn={drawn} language={language} />;
    return {
      status: 200,
      headers: {
        "Cache-Control": "public, max-age=300",
        ...{ "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
      },
      body: Buffer.from(framed({ title: drawn.title, description: drawn.title, content }, { ...place, assets })),
    };
  };
  const asked = (language: string, name: string): readonly [RulePage, Language] =>
    isLanguage(language) && isRulePage(name) ? [name, language] : refuse("not-found", { what: "page" });
  for (const path of ["/:lang/about/rules", "/:lang/about/rules/:name"] as const)
    app.get(path, (c) => {
      const [page, language] = asked(c.req.param("lang") ?? "", c.req.param("name") ?? "method");
      return answering.kept(c, rulesPath(language, page), () => made(page, language));
    });
}
