/** The page of a problem: what happened, why, and the way out. */
import type { Language } from "../base/text.ts";
import type { Problem } from "../server/problem.ts";
import type { Assets } from "../ui/kit/Shell.tsx";
import { say } from "../ui/words/words.ts";
import { framed } from "./frame.tsx";
import type { Place } from "./page.ts";
import { webWords } from "./words.ts";

const fieldsOf = (problem: Problem): string => {
  const fields = problem.facts?.fields;
  return fields === undefined ? "" : [...new Set([fields].flat())].join(", ");
};

/** What is the matter with a choice in the address, where that is told. */
function matterOf({ facts }: Problem): { readonly part: string; readonly matter: string } | undefined {
  const { part, matter } = facts ?? {};
  return typeof part === "string" && typeof matter === "string" ? { part, matter } : undefined;
}

export function problemPage(
  problem: Problem,
  language: Language,
  site: Pick<Place, "archive" | "origin" | "now"> & { readonly assets: Assets },
): string {
  const fields = fieldsOf(problem);
  const matter = matterOf(problem);
  return framed(
    {
      title: problem.title,
      description: problem.detail,
      robots: "noindex",
      content: (
        <article className="prose">
          <h1>{problem.title}</h1>
          <p>{problem.detail}</p>
          {fields !== "" && <p>{say(webWords.notUnderstood, language, { fields })}</p>}
          {matter !== undefined && <p>{say(webWords.matter, language, matter)}</p>}
          <p>{problem.mend}</p>
          <ul className="links">
            {fields !== "" && fields !== "path" && (
              <li>
                <a href="?">{say(webWords.withoutChoices, language)}</a>
              </li>
            )}
            <li>
              <a href={`/${language}`}>{say(webWords.toHome, language)}</a>
            </li>
          </ul>
          {problem.requestId !== "" && (
            <p className="quiet">{say(webWords.requestNumber, language, { id: problem.requestId })}</p>
          )}
        </article>
      ),
    },
    { ...site, language, address: `/${language}` },
  );
}
