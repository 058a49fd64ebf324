/** The portfolio: the countries that were reached, and the list of actions, narrowed by the same choices. */
import type { Language } from "../../base/text.ts";
import { worldMap } from "../../places/world-map.ts";
import { CiteBox } from "../../ui/kit/CiteBox.tsx";
import { Empty } from "../../ui/kit/Empty.tsx";
import { Figure } from "../../ui/kit/Figure.tsx";
import { Choropleth } from "../../ui/maps/Choropleth.tsx";
import { colon, say } from "../../ui/words/words.ts";
import { inFormat, portfolioPath, programmesPath } from "../reading/paths.ts";
import { ActionTable } from "./ActionTable.tsx";
import { changedPath, pinnedPath, queryOf } from "./address.ts";
import type { PortfolioView } from "./contract.ts";
import { countryEntries, countryLegend } from "./map.ts";
import { Choices, Chosen } from "./PortfolioChoices.tsx";
import { chosenOf, citationOf, findingOf, sourceOf, subtitleOf } from "./sentences.ts";
import { PortfolioTabs, VersionLine } from "./Versions.tsx";
import { portfolioWords } from "./words.ts";

export type PortfolioProps = {
  readonly view: PortfolioView;
  readonly language: Language;
  /** Scheme and host visitors use. */
  readonly origin: string;
};

export function Portfolio({ view, language, origin }: PortfolioProps) {
  const { edition } = view;
  const chosen = chosenOf(view, language).map(({ label }) => label);
  const cited = citationOf(edition, {
    ...{ language, path: pinnedPath(view, language), origin },
    ...(chosen.length === 0
      ? {}
      : { title: `${say(portfolioWords.actions, language)}${colon(language)} ${chosen.join(" · ")}` }),
  });
  return (
    <div className="portfolio">
      <VersionLine edition={edition} language={language} newest={portfolioPath(language, queryOf(view.state))} />
      <header className="portfolio-head">
        <p className="kicker">{say(portfolioWords.portfolio, language)}</p>
        <h1 lang={edition.title.language}>{edition.title.label}</h1>
        {edition.about && (
          <p className="portfolio-about" lang={edition.about.language}>
            {edition.about.label}
          </p>
        )}
        <p>
          <a href={programmesPath(language)}>{say(portfolioWords.programmes, language)}</a>
        </p>
      </header>
      <PortfolioTabs edition={edition} language={language} current="actions" />
      <Choices view={view} language={language} />
      <Chosen view={view} language={language} />
      {view.actions.length === 0 ? (
        <Empty title={say(portfolioWords.none, language)}>
          <p>{say(portfolioWords.noneMend, language)}</p>
        </Empty>
      ) : (
        <Found view={view} language={language} />
      )}
      <div className="section">
        <CiteBox language={language} {...cited} />
      </div>
      <Versions view={view} language={language} />
    </div>
  );
}

type Part = Omit<PortfolioProps, "origin">;

function Found({ view, language }: Part) {
  const here = changedPath(view, language, { page: view.state.page });
  const title = findingOf(view, language);
  return (
    <>
      <Figure
        language={language}
        id="picture"
        title={title}
        subtitle={subtitleOf(view, language)}
        words={view.placeless > 0 && <p>{say(portfolioWords.placeless, language, { count: view.placeless })}</p>}
        source={sourceOf(view.edition, language)}
        links={(["svg", "png", "csv", "json"] as const).map((kind) => ({ kind, href: inFormat(here, kind) }))}
      >
        <Choropleth
          id="map"
          language={language}
          shapes={worldMap}
          entries={countryEntries(view, language)}
          title={title}
          description={say(portfolioWords.mapDescription, language)}
          scheme="ramp"
          legend={countryLegend(view, language)}
          twin="actions"
        />
      </Figure>
      <ActionTable view={view} language={language} />
    </>
  );
}

/** Where there are several: each at its own address, for ever. */
function Versions({ view, language }: Part) {
  if (view.versions.length < 2) return undefined;
  const newest = view.versions.at(-1)?.version;
  return (
    <nav className="portfolio-versions" aria-label={say(portfolioWords.versions, language)}>
      <span className="faint">{say(portfolioWords.versions, language)}</span>
      <ul>
        {view.versions.toReversed().map(({ version }) => (
          <li key={version}>
            <a
              href={portfolioPath(language, version === newest ? {} : { version })}
              aria-current={version === view.edition.version ? "page" : undefined}
            >
              {version}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
