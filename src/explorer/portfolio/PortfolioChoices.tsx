/** What narrows the list: a form that reads, the choices few readers need folded away, and what is chosen with a way out of it. */
import type { Language } from "../../base/text.ts";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { portfolioPath } from "../reading/paths.ts";
import { changedPath, versionQuery } from "./address.ts";
import { notPrinted, type PortfolioView } from "./contract.ts";
import type { CodeFilter } from "./filters.ts";
import { firstOrder } from "./rules.ts";
import { chosenOf } from "./sentences.ts";
import { portfolioWords } from "./words.ts";

type Drawn = { readonly view: PortfolioView; readonly language: Language };

function One({ view, language, name }: Drawn & { readonly name: CodeFilter }) {
  const options = view.options[name];
  return (
    <Select
      id={name}
      name={name}
      label={say(portfolioWords[name], language)}
      value={view.state[name]}
      choices={[
        { value: "", title: say(portfolioWords.any, language) },
        ...options.map(({ code, label, actions }) => ({
          value: code,
          title: `${code === notPrinted ? say(portfolioWords.notPrinted, language) : label} (${actions})`,
        })),
      ]}
    />
  );
}

const first: readonly CodeFilter[] = ["country", "region", "area", "year"];
const folded: readonly CodeFilter[] = ["topic", "status", "kind", "institution"];

export function Choices({ view, language }: Drawn) {
  const { state, edition } = view;
  const kept: readonly (readonly [string, string])[] = [
    ...(edition.newer === undefined ? [] : [["version", edition.version] as const]),
    ...(state.sort === "title" ? [] : [["sort", state.sort] as const]),
    ...(state.order === firstOrder(state.sort) ? [] : [["order", state.order] as const]),
  ];
  return (
    <Filters
      language={language}
      action={portfolioPath(language)}
      label={say(portfolioWords.choices, language)}
      kept={kept}
    >
      <div className="filter portfolio-words">
        <label htmlFor="q">{say(portfolioWords.q, language)}</label>
        <input id="q" name="q" type="search" className="field" defaultValue={state.q} maxLength={200} />
      </div>
      {first.map((name) => (
        <One key={name} view={view} language={language} name={name} />
      ))}
      <details className="portfolio-more" open={folded.some((name) => state[name] !== "")}>
        <summary>{say(portfolioWords.more, language)}</summary>
        <div className="portfolio-fields">
          {folded.map((name) => (
            <One key={name} view={view} language={language} name={name} />
          ))}
        </div>
      </details>
    </Filters>
  );
}

export function Chosen({ view, language }: Drawn) {
  const chosen = chosenOf(view, language);
  if (chosen.length === 0) return undefined;
  return (
    <div className="portfolio-chosen">
      <span className="faint">{say(portfolioWords.chosen, language)}</span>
      <ul>
        {chosen.map(({ name, label }) => (
          <li key={name}>
            <span>{label}</span>{" "}
            <a
              className="portfolio-drop"
              href={changedPath(view, language, { [name]: "" })}
              aria-label={say(portfolioWords.drop, language, { choice: label })}
            >
              ×
            </a>
          </li>
        ))}
      </ul>
      <a href={portfolioPath(language, versionQuery(view.edition))}>
        {say(portfolioWords.clear, language, { total: view.total })}
      </a>
    </div>
  );
}
