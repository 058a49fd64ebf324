/** The first page behind the door: one line a desk, only those one may sit at. */
import { type Actor, may } from "../base/actor.ts";
import type { Language } from "../base/text.ts";
import { say } from "../ui/words/words.ts";
import { desks } from "./desks.ts";
import { deskWords } from "./words.ts";

export function Desks({ actor, language }: { readonly actor: Actor; readonly language: Language }) {
  const own = desks.filter(({ rights }) => rights.some((right) => may(actor, right)));
  return (
    <article className="desks">
      <h1>{say(deskWords.title, language)}</h1>
      {own.length === 1 && <p className="lede">{say(deskWords.none, language)}</p>}
      <ul className="desk-list">
        {own.map(({ path, title, text }) => (
          <li key={path}>
            <a href={`/${language}/desk/${path}`}>{say(title, language)}</a>
            <span>{say(text, language)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
