/**
 * A technical term, explained where it stands: the browser's own popover, so it opens by click or keyboard and closes
 * with Escape, without scripts. Where popovers are unknown the explanation reads on in the text.
 */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type TermProps = {
  readonly language: Language;
  /** Unique on the page. */
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
  /** The words in this sentence, where they differ from the term. */
  readonly shown?: string;
  readonly glossaryHref?: string;
};

export function Term({ language, id, term, meaning, shown, glossaryHref }: TermProps) {
  return (
    <>
      <button type="button" className="term" popoverTarget={id} title={say(kitWords.explain, language, { term })}>
        {shown ?? term}
      </button>
      <span id={id} popover="auto" className="term-note" role="note">
        <dfn className="term-name">{term}</dfn>
        {meaning}
        {glossaryHref && (
          <>
            {" "}
            <a href={glossaryHref}>{say(kitWords.moreInGlossary, language)}</a>
          </>
        )}
      </span>
    </>
  );
}
