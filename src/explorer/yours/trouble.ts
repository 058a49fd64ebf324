/** Says at the foot of a page that what it calculates with has not come, and offers to try again. Nothing is lost. */
import type { Language } from "../../base/text.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { statusIn } from "./once.ts";
import { troubleWords } from "./trouble-words.ts";

export type Trouble = {
  /** Waits for what is asked and does `then`; says so when it takes long, and when it fails why, with a way to try again. */
  readonly withLoaded: <Value>(ask: () => Promise<Value>, then: (value: Value) => void) => void;
};

/** How long nothing is said, milliseconds. */
const patience = 700;

export const troubleMessage = (fault: unknown, isOnline: boolean): Message => {
  if (!isOnline) return troubleWords.offline;
  return statusIn(fault) === 429 ? troubleWords.busy : troubleWords.failed;
};

export function troubleIn(host: HTMLElement, language: Language, signal: AbortSignal): Trouble {
  const note = document.createElement("div");
  note.className = "trouble";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button";
  again.textContent = say(troubleWords.again, language);
  note.append(said, again);
  note.hidden = true;
  host.append(note);
  signal.addEventListener("abort", () => note.remove());

  const tell = (message: Message, retry: (() => void) | undefined): void => {
    note.hidden = false;
    again.hidden = retry === undefined;
    again.onclick = retry ?? null;
    said.textContent = say(message, language);
  };
  let asks = 0;
  const withLoaded: Trouble["withLoaded"] = (ask, then) => {
    asks += 1;
    const mine = asks;
    const isLast = (): boolean => mine === asks && !signal.aborted;
    const slow = setTimeout(() => isLast() && tell(troubleWords.loading, undefined), patience);
    ask().then(
      (value) => {
        clearTimeout(slow);
        if (!isLast()) return;
        said.textContent = "";
        note.hidden = true;
        then(value);
      },
      (fault: unknown) => {
        clearTimeout(slow);
        if (isLast()) tell(troubleMessage(fault, navigator.onLine), () => withLoaded(ask, then));
      },
    );
  };
  return { withLoaded };
}
