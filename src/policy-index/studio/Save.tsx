/** The button under the fields of a form of edits. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { studioWords as own } from "./words.ts";

export const Save = ({ language }: { readonly language: Language }) => (
  <p>
    <button className="button is-main" type="submit">
      {say(own.save, language)}
    </button>
  </p>
);
