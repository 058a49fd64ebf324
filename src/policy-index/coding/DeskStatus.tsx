/** One quiet line: whether everything is saved, what waits, and what to do when it cannot be sent. */
import type { MouseEvent } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { conflictsOf } from "./desk-entry.ts";
import { type DeskState, refusedIn, waitingIn } from "./desk-state.ts";
import { codingWords } from "./words.ts";

type Props = {
  readonly language: Language;
  readonly state: DeskState;
  readonly here: string;
  /** Address of a question, and the way there without leaving the page. */
  readonly pathOf: (question: string) => string;
  readonly goTo: (event: MouseEvent, question: string) => void;
};

export function DeskStatus({ language, state, here, pathOf, goTo }: Props) {
  const waits = waitingIn(state) + state.pending.filter(({ refused }) => !refused).length;
  const notTaken = refusedIn(state);
  const [firstNotTaken] = notTaken;
  const inTwo = [...state.entries.values()].filter((entry) => conflictsOf(entry).length > 0);
  const conflicts = inTwo.reduce((sum, entry) => sum + conflictsOf(entry).length, 0);
  const [first] = inTwo;
  const waiting = waits > 0 && say(codingWords.waiting, language, { count: waits });
  return (
    <p className="desk-status small" role="status" data-waiting={waits}>
      {state.connection === "signed-out" ? (
        <span className="is-signal">
          {state.other
            ? say(codingWords.otherSignedIn, language, { name: state.other })
            : say(codingWords.signInAgain, language)}{" "}
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
      {firstNotTaken && (
        <span className="is-signal">
          {" · "}
          <a href={pathOf(firstNotTaken)} onClick={(event) => goTo(event, firstNotTaken)}>
            {say(codingWords.sourcesRefused, language, { count: notTaken.length })}
          </a>
        </span>
      )}
      {first && (
        <span className="is-signal">
          {" · "}
          <a href={pathOf(first.indicator)} onClick={(event) => goTo(event, first.indicator)}>
            {say(codingWords.conflicts, language, { count: conflicts })}
          </a>
        </span>
      )}
      {!state.keeps && <span className="is-signal"> · {say(codingWords.noDevice, language)}</span>}
    </p>
  );
}
