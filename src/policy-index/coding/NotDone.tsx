/** Something that is done at once or not at all was not: what was written for it is still in its field. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { codingWords } from "./words.ts";

export function NotDone({ language }: { readonly language: Language }) {
  return (
    <p className="small is-signal" role="alert">
      {say(codingWords.notDone, language)}
    </p>
  );
}
