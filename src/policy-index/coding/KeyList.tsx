/** The keys there are, in a dialog of the browser's own. */
import { useEffect, useRef } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { codingWords } from "./words.ts";

const keys = [
  [["j"], codingWords.keyNext],
  [["k"], codingWords.keyPrevious],
  [["1", "…", "9"], codingWords.keyDigits],
  [["w"], codingWords.keyWrite],
  [["s"], codingWords.keyCite],
  [["Esc"], codingWords.keyLeave],
  [["n"], codingWords.keyNextArea],
  [["p"], codingWords.keyPreviousArea],
  [["Ctrl/⌘", "↵"], codingWords.keySend],
  [["?"], codingWords.keyHelp],
] as const;

export function KeyList({ language, close }: { readonly language: Language; readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="key-list" aria-labelledby="key-list-title" onClose={close}>
      <h2 id="key-list-title">{say(codingWords.keys, language)}</h2>
      <dl>
        {keys.map(([names, message]) => (
          <div key={names.join(" ")}>
            <dt dir="ltr">
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{say(message, language)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button">
          {say(codingWords.close, language)}
        </button>
      </form>
    </dialog>
  );
}
