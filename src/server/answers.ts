/** Answers that are problems: as a page for a browser, as `application/problem+json` for everything else. */
import { isLanguage, type Language } from "../base/text.ts";
import { preferredLanguage } from "./languages.ts";
import type { Made } from "./page-cache.ts";
import type { Problem } from "./problem.ts";

/** Draws the page of a problem; given by `web/`, which has the shell. */
export type ProblemPage = (problem: Problem, language: Language) => string;

/** The language a request is answered in: `?lang=`, else the first segment of a page's path, else Accept-Language. */
export function languageOf(url: string, acceptLanguage: string | undefined): Language {
  const [path = "", query = ""] = url.split("?", 2);
  const asked = new URLSearchParams(query.slice(0, 2_000)).get("lang");
  if (asked !== null && isLanguage(asked)) return asked;
  const first = (path.split("/", 2)[1] ?? "").split(".", 1)[0] ?? "";
  return isLanguage(first) ? first : preferredLanguage(acceptLanguage);
}

/** A browser following a link says it takes HTML; a program asking under `/api` or for a `.json` gets JSON. */
export function wantsPage(url: string, accept: string | undefined): boolean {
  const path = url.split("?", 1)[0] ?? "";
  if (/^\/api(\/|$)/.test(path) || /\.(json|csv)$/.test(path)) return false;
  return accept === undefined || /text\/html|\*\/\*/.test(accept) || !/json/.test(accept);
}

/** When to come again, where a refusal names the seconds (`retryAfter`). */
export const comeAgain = ({ facts }: Problem): Readonly<Record<string, string>> =>
  typeof facts?.retryAfter === "number" ? { "Retry-After": String(facts.retryAfter) } : {};

export function problemAnswer(
  problem: Problem,
  asker: { readonly url: string; readonly accept: string | undefined; readonly language: Language },
  page: ProblemPage,
): Made {
  const shared = {
    "Cache-Control": "no-store",
    "Content-Language": asker.language,
    Vary: "Accept, Accept-Language",
    ...comeAgain(problem),
  };
  if (wantsPage(asker.url, asker.accept)) {
    const body = Buffer.from(page(problem, asker.language));
    return { status: problem.status, headers: { "Content-Type": "text/html; charset=utf-8", ...shared }, body };
  }
  const body = Buffer.from(`${JSON.stringify(problem)}\n`);
  return { status: problem.status, headers: { "Content-Type": "application/problem+json", ...shared }, body };
}
