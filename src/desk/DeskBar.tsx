/** The bar over every page of a desk: who one is here, the way to the desks, and out. */
import type { Language } from "../base/text.ts";
import { say } from "../ui/words/words.ts";
import { deskWords } from "./words.ts";

export function DeskBar({ called, language }: { readonly called: string; readonly language: Language }) {
  return (
    <div className="desk-bar">
      <nav aria-label={say(deskWords.bar, language)}>
        <ul className="desk-bar-links">
          <li>
            <a href={`/${language}/desk`}>{say(deskWords.title, language)}</a>
          </li>
          <li>
            <a href={`/${language}/desk/account`}>
              <bdi>{called}</bdi>
            </a>
          </li>
        </ul>
      </nav>
      <form method="post" action={`/${language}/sign-out`}>
        <button type="submit" className="button is-quiet">
          {say(deskWords.signOut, language)}
        </button>
      </form>
    </div>
  );
}
