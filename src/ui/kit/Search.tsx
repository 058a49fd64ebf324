/** A search that is a plain form; where scripts run it also suggests while one types (see search-element.ts). */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type SearchProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly language: Language;
  readonly action: string;
  readonly query?: string;
  /** Address that answers suggestions as JSON for `?q=`. */
  readonly suggestions?: string | undefined;
  /** Tells it from the search at the top of the page, where it is a second one. */
  readonly label?: string;
};

export function Search({ id, language, action, query, suggestions, label }: SearchProps) {
  const name = say(kitWords.searchLabel, language);
  return (
    <search-box
      suggestions={suggestions}
      counted={JSON.stringify(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => say(kitWords.searchCount, language, { count })),
      )}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: older screen readers do not know <search> */}
      <form className="search" role="search" aria-label={label} action={action} method="get">
        <label className="visually-hidden" htmlFor={id}>
          {name}
        </label>
        <input
          id={id}
          className="field"
          type="search"
          name="q"
          defaultValue={query}
          placeholder={name}
          autoComplete="off"
        />
        <button className="button" type="submit">
          {say(kitWords.search, language)}
        </button>
      </form>
    </search-box>
  );
}
