/** The explore page: the same places as a map, a table, a ranking, a scatter or a change; one state for all of it. */

import { createElement } from "react";
import type { Language } from "../../base/text.ts";
import { bars } from "../../ui/charts/bars.ts";
import { Plot } from "../../ui/charts/Plot.tsx";
import { ChartKey, RowPlot } from "../../ui/charts/RowPlot.tsx";
import { Empty } from "../../ui/kit/Empty.tsx";
import { Figure } from "../../ui/kit/Figure.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { sourceLine } from "../reading/citation.ts";
import { OtherwiseLinks } from "../reading/OtherwiseLinks.tsx";
import { PreparedNote } from "../reading/PreparedNote.tsx";
import type { Where } from "../reading/paths.ts";
import { SettledNote } from "../reading/SettledNote.tsx";
import { finePoints, points } from "../standing/points.ts";
import { Choices, Chosen, Releases, ViewTabs } from "./Controls.tsx";
import { columnsOf } from "./columns.tsx";
import type { ExploreView } from "./contract.ts";
import { ExploreMap } from "./ExploreMap.tsx";
import { ExploreTable, listedRows } from "./ExploreTable.tsx";
import { said } from "./findings.ts";
import { type Links, linksOf } from "./links.ts";
import { linePicture, scatterPicture, slopePicture } from "./pictures.ts";
import { exploreWords } from "./words.ts";

export type ExploreProps = { readonly view: ExploreView; readonly language: Language };

export function Explore({ view, language }: ExploreProps) {
  const links = linksOf(view, language);
  const listed = new Set(listedRows(view).rows.map((row) => row.place.code));
  return createElement(
    "explore-view",
    { "data-last": say(exploreWords.lastView, language) },
    <header className="explore-head">
      <p className="kicker">
        {say(exploreWords.title, language)} ·{" "}
        {view.measure.label === view.node.label ? view.edition.index.label : view.measure.label}
      </p>
      <h1 lang={view.node.language}>{view.node.label}</h1>
      {view.description && <p className="explore-about">{view.description}</p>}
    </header>,
    <Choices view={view} links={links} listed={listed} />,
    <div className="explore-ways">
      <ViewTabs view={view} links={links} />
      <Releases view={view} links={links} />
    </div>,
    <Chosen view={view} links={links} />,
    view.rows.length === 0 ? (
      <Empty title={say(exploreWords.noRows, language)}>
        <p>{say(exploreWords.noRowsMend, language)}</p>
      </Empty>
    ) : (
      <Body view={view} links={links} />
    ),
  );
}

type Drawn = { readonly view: ExploreView; readonly links: Links };

function Body({ view, links }: Drawn) {
  const { language } = links;
  const { title, subtitle, sentences } = said(view, language);
  return (
    <>
      <Figure
        language={language}
        id="picture"
        title={title}
        subtitle={subtitle}
        words={sentences.length > 0 && <p>{sentences.join(" ")}</p>}
        controls={view.state.view === "ranking" && <SettledNote drawn={view.drawn} where={placedIn(view, links)} />}
        source={sourceLine(view.edition, language)}
        links={(["svg", "png", "csv", "json"] as const).map((kind) => ({ kind, href: links.format(kind) }))}
      >
        <Picture view={view} links={links} />
      </Figure>
      {tableIsPicture(view) ? undefined : (
        <section className="section">
          <ExploreTable view={view} links={links} columns={columnsOf(view, links)} />
        </section>
      )}
      <PreparedNote prepared={view.summary.prepared} where={links.where} />
      {view.state.view === "ranking" && <OtherwiseLinks where={placedIn(view, links)} />}
      <Together view={view} links={links} />
    </>
  );
}

/** The period is named where it is not the release's last. */
const placedIn = ({ edition }: ExploreView, { where }: Links): Where => ({
  ...where,
  period: edition.period === edition.latestPeriod ? undefined : edition.period,
});

/** In these views the table is the picture. */
const tableIsPicture = ({ state }: ExploreView): boolean => state.view === "table" || state.view === "ranking";

function Picture({ view, links }: Drawn) {
  const { language, direction } = links;
  switch (view.state.view) {
    case "map":
      return <ExploreMap view={view} links={links} />;
    case "table":
    case "ranking":
      return <ExploreTable view={view} links={links} columns={columnsOf(view, links)} />;
    case "scatter": {
      const picture = scatterPicture(view, language);
      const label = say(exploreWords.scatterAlt, language, { second: view.second?.label ?? "", node: view.node.label });
      if (!picture) return <p>{say(view.second ? exploreWords.noPairs : exploreWords.oneNode, language)}</p>;
      return (
        <div className="plot-frame">
          <ChartKey entries={picture.key} direction={direction} />
          <Plot picture={picture.picture} direction={direction} label={label} />
        </div>
      );
    }
    case "change":
      return <Change view={view} links={links} />;
  }
}

function Change({ view, links }: Drawn) {
  const { language, direction } = links;
  const slopes = slopePicture(view, language);
  const lines = linePicture(view, language);
  if (!view.since)
    return (
      <Empty title={say(exploreWords.nothingEarlier, language)}>
        <p>{say(exploreWords.nothingEarlierMend, language)}</p>
      </Empty>
    );
  return (
    <>
      {slopes && (
        <div className="plot-frame">
          <ChartKey entries={slopes.key} direction={direction} />
          <Plot picture={slopes.picture} direction={direction} label={say(exploreWords.slopeTitle, language)} />
          {slopes.faint > 0 && (
            <p className="small faint">{say(exploreWords.slopeNote, language, { count: slopes.faint })}</p>
          )}
        </div>
      )}
      {lines && (
        <>
          <h3>{say(exploreWords.lineTitle, language)}</h3>
          <div className="plot-frame">
            <ChartKey entries={lines.key} direction={direction} />
            <Plot
              picture={lines.picture}
              direction={direction}
              label={say(exploreWords.lineAlt, language, { node: view.node.label })}
            />
          </div>
        </>
      )}
    </>
  );
}

function Together({ view, links }: Drawn) {
  const { language, direction } = links;
  const { spread, counts, regions } = view.summary;
  const facts: readonly (readonly [(typeof exploreWords)[keyof typeof exploreWords], string])[] = [
    ...(spread
      ? ([
          [exploreWords.mean, finePoints(spread.mean, view.range, language)],
          [exploreWords.median, finePoints(spread.median, view.range, language)],
          [
            exploreWords.middleHalf,
            `${finePoints(spread.lowerQuartile, view.range, language)}–${finePoints(spread.upperQuartile, view.range, language)}`,
          ],
        ] as const)
      : []),
    [exploreWords.scoredCount, count(counts.scored, language)],
    [exploreWords.missingCount, count(counts.missing, language)],
    [exploreWords.notApplicableCount, count(counts.notApplicable, language)],
    ...(counts.notCovered > 0 ? ([[exploreWords.notCoveredCount, count(counts.notCovered, language)]] as const) : []),
  ];
  const averages = bars(
    regions.map((region) => ({
      id: region.code,
      label: region.label,
      href: links.to({ group: region.code }),
      value: region.score,
      shown: say(exploreWords.regionCounts, language, {
        score: finePoints(region.score, view.range, language),
        scored: region.scored,
        members: region.members,
      }),
    })),
    (value) => points(value, view.range, language),
    view.range,
  );
  return (
    <section className="section explore-together">
      <h2 className="section-head">{say(exploreWords.summary, language)}</h2>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term.en}>
            <dt>{say(term, language)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {regions.length > 1 && (
        <>
          <h3>{say(exploreWords.regionsTitle, language)}</h3>
          <RowPlot chart={averages} direction={direction} label={say(exploreWords.regionsTitle, language)} />
          <p className="small faint">{say(exploreWords.plainMean, language)}</p>
        </>
      )}
    </section>
  );
}
