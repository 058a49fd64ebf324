/** Pages of a long list. */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type PagerProps = {
  readonly language: Language;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
};

export function Pager({ language, page, pages, href }: PagerProps) {
  if (pages <= 1) return undefined;
  return (
    <nav className="pager" aria-label={say(kitWords.pages, language)}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {say(kitWords.previousPage, language)}
        </a>
      )}
      <span>{say(kitWords.pageOf, language, { page, pages })}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {say(kitWords.nextPage, language)}
        </a>
      )}
    </nav>
  );
}
