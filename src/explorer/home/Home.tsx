/** The first page of an index: what it says today, and the ways in. */

import type { Language } from "../../base/text.ts";
import { smallWorldMap } from "../../places/world-map.ts";
import { isExercise } from "../../policy-index/releases/exercise-index.ts";
import { Figure } from "../../ui/kit/Figure.tsx";
import { kitWords } from "../../ui/kit/words.ts";
import { Choropleth } from "../../ui/maps/Choropleth.tsx";
import { TileGrid } from "../../ui/maps/TileGrid.tsx";
import { say } from "../../ui/words/words.ts";
import { citation, sourceLine } from "../reading/citation.ts";
import { explorePath, inFormat, placePath, placesPath, releasePath, type Where } from "../reading/paths.ts";
import { legendOf, mapEntries } from "../standing/map-entries.ts";
import { points } from "../standing/points.ts";
import { leadSentence } from "../standing/sentences.ts";
import type { HomeView } from "./contract.ts";
import { Expertise, type FacilityWays } from "./Expertise.tsx";
import { finding } from "./finding.ts";
import { Areas, Reforms, ways } from "./HomeParts.tsx";
import { Ranking } from "./HomeRanking.tsx";
import { Reading } from "./HomeReading.tsx";
import { homeWords } from "./words.ts";

export type HomeProps = {
  readonly view: HomeView;
  readonly language: Language;
  readonly origin: string;
  readonly facility?: FacilityWays;
};

export const whereOf = (view: HomeView, language: Language): Where => ({
  language,
  index: view.edition.index.code,
  release: view.edition.release,
});

export function Home({ view, language, origin, facility = {} }: HomeProps) {
  const where = whereOf(view, language);
  const { edition } = view;
  const cite = citation({ edition, language, path: releasePath(where), origin });
  return (
    <div className="home">
      <header className="home-head">
        <h1 lang={edition.index.language}>{edition.index.label}</h1>
        <p className="lede">{finding(view, language)}</p>
        {view.description && <p className="home-about">{view.description}</p>}
        {edition.notice && !isExercise(edition.index.code) && <p className="note small">{edition.notice}</p>}
        <p className="kicker">
          {say(homeWords.contents, language, {
            places: view.rows.length,
            questions: view.questions,
            releases: view.releases.length,
          })}
        </p>
      </header>
      <div className="home-today">
        <Picture view={view} where={where} />
        <Ranking view={view} where={where} />
      </div>
      <Areas view={view} where={where} />
      <Reforms view={view} where={where} />
      <Reading view={view} where={where} />
      <Expertise ways={facility} language={language} />
      <div className="columns section">
        <section className="home-cite">
          <h2 className="cite-heading">{say(kitWords.cite, language)}</h2>
          <p>{say(homeWords.citeWords, language)}</p>
          <pre dir="ltr">{cite.bibtex}</pre>
        </section>
        {ways(view, where)}
      </div>
    </div>
  );
}

/** Countries where the world's shapes have them; tiles for other places, if they are few enough to be looked at. */
const mostTiles = 300;

function Picture({ view, where }: { readonly view: HomeView; readonly where: Where }) {
  const { language } = where;
  const { edition, summary, range } = view;
  const scale = { range, bands: summary.bands };
  const entries = mapEntries(view.rows, scale, language, (place) => placePath(where, place));
  const title = leadSentence(summary, range, language);
  const common = { id: "map", language, title, scheme: "ramp", legend: legendOf(scale, language) } as const;
  const shaped = entries.filter((entry) => smallWorldMap.shapes[entry.code] !== undefined).length;
  const explore = explorePath(where);
  return (
    <Figure
      language={language}
      id="picture"
      title={title}
      subtitle={say(homeWords.subtitle, language, {
        node: view.node.label,
        low: points(range[0], view.range, language),
        high: points(range[1], view.range, language),
        period: edition.period,
        release: edition.release,
      })}
      words={
        <p className="home-ways">
          <a className="button is-main" href={explore}>
            {say(homeWords.exploreMap, language)}
          </a>
          <a className="button" href={placesPath(where)}>
            {say(homeWords.findPlace, language)}
          </a>
        </p>
      }
      source={sourceLine(edition, language)}
      links={(["svg", "png", "csv", "json"] as const).map((kind) => ({ kind, href: inFormat(explore, kind) }))}
    >
      {shaped * 2 >= entries.length && entries.length > 0 ? (
        <Choropleth
          {...common}
          shapes={smallWorldMap}
          entries={entries}
          description={say(homeWords.mapDescription, language)}
          twin="ranking"
        />
      ) : entries.length > mostTiles ? undefined : (
        <TileGrid {...common} sections={[{ id: "all", title: view.node.label, entries }]} />
      )}
    </Figure>
  );
}
