/** A term of the glossary, explained where it stands. */
import { Term } from "../../ui/kit/Term.tsx";
import { anchorOf, glossaryEntry, termPath } from "./glossary.ts";
import type { TermKey } from "./glossary-words.ts";
import type { Where } from "./paths.ts";

export type ExplainedProps = {
  readonly where: Where;
  readonly term: TermKey;
  /** The words in this sentence, where they are not the term itself. */
  readonly shown?: string;
  /** Where one page explains a term twice. */
  readonly id?: string;
};

/** @example <Explained where={where} term="band" shown="band" /> */
export function Explained({ where, term, shown, id }: ExplainedProps) {
  const entry = glossaryEntry(term, where.language);
  return (
    <Term
      language={where.language}
      id={id ?? `term-${anchorOf(term)}`}
      term={entry.term}
      meaning={entry.meaning}
      {...(shown === undefined ? {} : { shown })}
      glossaryHref={termPath(where, term)}
    />
  );
}
