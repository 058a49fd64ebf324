/** The page of an indicator: what is asked, what answers are worth, the map of them, who moved, and every place. */
import { direction } from "../../base/text.ts";
import { formWords } from "../../facility/requests/form-words.ts";
import { askAboutPath } from "../../facility/requests/paths.ts";
import { worldMap } from "../../places/world-map.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { Figure } from "../../ui/kit/Figure.tsx";
import { Markdown } from "../../ui/kit/markdown.tsx";
import { count, percent } from "../../ui/kit/numbers.ts";
import { kitWords } from "../../ui/kit/words.ts";
import { Choropleth } from "../../ui/maps/Choropleth.tsx";
import { say } from "../../ui/words/words.ts";
import { ChangeTable } from "../reading/ChangeTable.tsx";
import { CiteHere } from "../reading/CiteHere.tsx";
import { citation, sourceLine } from "../reading/citation.ts";
import { Label, worthCell } from "../reading/Figures.tsx";
import { indicatorPath, indicatorsPath, inFormat, releasePath } from "../reading/paths.ts";
import { answerEntries, answerLegend } from "./answer-map.ts";
import { Bar } from "./Bar.tsx";
import { distributionLines, lineHref } from "./distribution.ts";
import { EveryPlace } from "./EveryPlace.tsx";
import type { PartProps } from "./part.ts";
import { finding, subtitle } from "./sentences.ts";
import { indicatorWords } from "./words.ts";

export type IndicatorProps = PartProps & {
  /** Scheme and host visitors use. */
  readonly origin: string;
};

export function Indicator({ view, where, origin }: IndicatorProps) {
  const { language } = where;
  const { question, edition } = view;
  const path = indicatorPath(where, question.indicator.code);
  const cited = citation({ edition, language, title: question.indicator.label, path, origin });
  return (
    <article className="indicator">
      <Breadcrumb
        language={language}
        steps={[
          { title: edition.index.label, href: releasePath(where) },
          { title: say(kitWords.indicators, language), href: indicatorsPath(where) },
        ]}
      />
      <header className="indicator-head">
        <h1 lang={question.indicator.language}>{question.indicator.label}</h1>
        <p className="kicker">
          {question.counts.map((steps) => steps.map((step) => step.label).join(" › ")).join(" · ")}
        </p>
        {question.compound && (
          <p className="indicator-within" lang={(question.compound.question ?? question.compound).language}>
            {question.compound.question?.words ?? question.compound.label}
          </p>
        )}
        {question.question && (
          <p className="lede" lang={question.question.language}>
            {question.question.words}
          </p>
        )}
        {[question.compound?.guidance, question.guidance].map(
          (guidance) =>
            guidance && (
              <div className="small soft indicator-guidance" key={guidance.words}>
                <Markdown text={guidance.words} language={guidance.language} />
              </div>
            ),
        )}
      </header>
      <Distribution view={view} where={where} />
      <section className="section">
        <Figure
          language={language}
          id="map-figure"
          title={finding(view, language)}
          subtitle={subtitle(view, language)}
          source={sourceLine(edition, language)}
          links={(["svg", "png", "csv"] as const).map((kind) => ({ kind, href: inFormat(path, kind) }))}
        >
          <Choropleth
            id="map"
            language={language}
            shapes={worldMap}
            entries={answerEntries(view, where)}
            title={finding(view, language)}
            description={say(indicatorWords.mapDescription, language)}
            scheme="ramp"
            legend={answerLegend(view, language)}
            twin="all"
          />
        </Figure>
      </section>
      <Moved view={view} where={where} />
      <EveryPlace view={view} where={where} />
      <p className="section">
        {say(formWords.wish, language)}{" "}
        <a
          href={askAboutPath(language, { of: { index: edition.index.code, indicator: question.indicator.code } })}
          rel="nofollow"
        >
          {say(formWords.onThis, language)}
        </a>
      </p>
      <div className="section place-take">
        <CiteHere
          where={where}
          heading={say(indicatorWords.cite, language)}
          text={cited.text}
          address={cited.address}
          bibtex={cited.bibtex}
          csl={cited.csl}
        />
        <DownloadLinks
          language={language}
          links={(["csv", "json", "svg", "png"] as const).map((kind) => ({ kind, href: inFormat(path, kind) }))}
        />
      </div>
    </article>
  );
}

function Distribution({ view, where }: PartProps) {
  const { language } = where;
  const lines = distributionLines(view, language);
  if (lines.length === 0) return undefined;
  const title = say(indicatorWords.worthTitle, language);
  const most = Math.max(1, ...lines.map((line) => line.places));
  return (
    <section className="section" aria-labelledby="worth">
      <div className="section-head">
        <h2 id="worth">{title}</h2>
      </div>
      <DataTable
        language={language}
        id="worth-table"
        caption={title}
        captionIs="hidden"
        className="indicator-worth"
        columns={[
          { id: "answer", title: say(indicatorWords.answer, language), kind: "text" },
          { id: "points", title: say(indicatorWords.points, language), kind: "figure" },
          { id: "share", title: say(indicatorWords.share, language), kind: "picture" },
          { id: "places", title: say(indicatorWords.places, language), kind: "figure" },
        ]}
        rows={lines.map((line, at) => ({
          id: `choice-${at + 1}`,
          className: line.code === view.answer ? "is-chosen" : undefined,
          cells: [
            { shown: <Label of={line} /> },
            line.worth === undefined
              ? { shown: <span className="faint">{say(indicatorWords.outside, language)}</span> }
              : worthCell(language, { score: line.worth, state: "scored" }, view.range),
            { shown: <Bar of={line} most={most} direction={direction(language)} range={view.range} /> },
            {
              shown: (
                <>
                  <a href={lineHref(view, where, line)}>{count(line.places, language)}</a>{" "}
                  <span className="faint">
                    ({percent(view.places === 0 ? undefined : line.places / view.places, language)})
                  </span>
                </>
              ),
            },
          ],
        }))}
      />
    </section>
  );
}

function Moved({ view, where }: PartProps) {
  const { language } = where;
  const title = say(indicatorWords.movedTitle, language);
  return (
    <section className="section" aria-labelledby="moved">
      <div className="section-head">
        <h2 id="moved">{title}</h2>
        <p className="soft">
          {view.moved.length === 0
            ? say(indicatorWords.nobodyMoved, language)
            : say(indicatorWords.movedLead, language, { count: view.moved.length })}
        </p>
      </div>
      {view.moved.length > 0 && (
        <ChangeTable
          language={language}
          where={where}
          id="moved-table"
          caption={title}
          moved={view.moved}
          rowsAre="places"
        />
      )}
    </section>
  );
}
