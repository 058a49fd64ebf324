/** The front door where there are several indices, or none yet. */
import type { Language } from "../../base/text.ts";
import { Empty } from "../../ui/kit/Empty.tsx";
import { say } from "../../ui/words/words.ts";
import { portfolioWords } from "../portfolio/words.ts";
import { indexPath, portfolioPath } from "../reading/paths.ts";
import type { FrontView } from "./contract.ts";
import { homeWords } from "./words.ts";

export function Front({ view, language }: { readonly view: FrontView; readonly language: Language }) {
  if (view.indexes.length === 0)
    return (
      <>
        <h1>Passerelle</h1>
        <ToPortfolio view={view} language={language} />
        <Empty title={say(homeWords.nothingHere, language)}>
          <p>{say(homeWords.nothingHereMend, language)}</p>
        </Empty>
      </>
    );
  return (
    <>
      <h1>{say(homeWords.indexesTitle, language)}</h1>
      <p className="lede">{say(homeWords.indexesLede, language, { count: view.indexes.length })}</p>
      <ul className="front-indexes">
        {view.indexes.map(({ index, description, release, places, periods }) => (
          <li key={index.code}>
            <h2>
              <a href={indexPath(language, index.code)} lang={index.language}>
                {index.label}
              </a>
            </h2>
            {description && <p>{description}</p>}
            <p className="kicker">{say(homeWords.newest, language, { release, places, periods: spanOf(periods) })}</p>
          </li>
        ))}
      </ul>
      <ToPortfolio view={view} language={language} />
    </>
  );
}

/** The way to what a facility did, beside what indices say. */
function ToPortfolio({ view, language }: { readonly view: FrontView; readonly language: Language }) {
  if (!view.portfolio) return undefined;
  const { title, actions } = view.portfolio;
  return (
    <section className="section">
      <h2>
        <a href={portfolioPath(language)} lang={title.language}>
          {title.label}
        </a>
      </h2>
      <p className="kicker">{say(portfolioWords.actionsCount, language, { actions })}</p>
    </section>
  );
}

/** "2024", or "1960–2011". */
const spanOf = (periods: readonly string[]): string => {
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  return first === last ? first : `${first}–${last}`;
};
