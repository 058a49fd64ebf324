/** One quiet line: whether everything is saved, what waits, and what to do when it cannot be sent. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { conflictsOf } from "./desk-entry.ts";
import { type DeskState, waitingIn } from "./desk-state.ts";
import { codingWords } from "./words.ts";

type Props = { readonly language: Language; readonly state: DeskState; readonly here: string };

export function DeskStatus({ language, state, here }: Props) {
  const waits = waitingIn(state) + state.pending.length;
  const conflicts = [...state.entries.values()].reduce((sum, entry) => sum + conflictsOf(entry).length, 0);
  const waiting = waits > 0 && say(codingWords.waiting, language, { count: waits });
  return (
    <p className="desk-status small" role="status" data-waiting={waits}>
      {state.connection === "signed-out" ? (
        <span className="is-signal">
          {say(codingWords.signInAgain, language)}{" "}
          <a href={`/${language}/sign-in?next=${encodeURIComponent(here)}`}>{say(codingWords.signIn, language)}</a>
        </span>
      ) : state.connection === "off" ? (
        <span className="is-signal">
          {say(codingWords.offline, language)}
          {waiting && ` · ${waiting}`}
        </span>
      ) : (
        <span>{waiting || say(codingWords.allSaved, language)}</span>
      )}
      {conflicts > 0 && (
        <span className="is-signal"> · {say(codingWords.conflicts, language, { count: conflicts })}</span>
      )}
      {!state.keeps && <span className="is-signal"> · {say(codingWords.noDevice, language)}</span>}
    </p>
  );
}
