/** The editions whose library one may use. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { say } from "../../../ui/words/words.ts";
import type { libraries } from "../contract.ts";
import { libraryWords } from "../library-words.ts";
import { sourcesPath } from "./paths.ts";

type Props = { readonly view: z.output<(typeof libraries)["output"]>; readonly language: Language };

export function SourceLibraries({ view, language }: Props) {
  return (
    <div className="sources stack">
      <h1>{say(libraryWords.title, language)}</h1>
      <p className="lede">{say(libraryWords.lede, language)}</p>
      {view.libraries.length === 0 && (
        <Empty title={say(libraryWords.none, language)}>
          <p>{say(libraryWords.noneWhy, language)}</p>
        </Empty>
      )}
      <ul className="source-list">
        {view.libraries.map(({ edition, title }) => {
          const called = inLanguage(title, language);
          return (
            <li key={edition}>
              <a href={sourcesPath(language, edition)} lang={called.language}>
                {called.words}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
