/** The portfolio in figures: actions and countries by year, area, region and more; how long things took, or that it is not known. */
import { direction, type Language } from "../../base/text.ts";
import { RowPlot } from "../../ui/charts/RowPlot.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { CiteBox } from "../../ui/kit/CiteBox.tsx";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { Figure } from "../../ui/kit/Figure.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { figuresPath, inFormat, portfolioPath } from "../reading/paths.ts";
import { versionQuery } from "./address.ts";
import { type By, bys, type FiguresView } from "./contract.ts";
import { figureBy, figureChart, figureSentences } from "./figure-charts.ts";
import { figuresWords } from "./figures-words.ts";
import { citationOf, sourceOf } from "./sentences.ts";
import { PortfolioTabs, VersionLine } from "./Versions.tsx";
import { portfolioWords } from "./words.ts";

export type FiguresProps = { readonly view: FiguresView; readonly language: Language; readonly origin: string };

/** How much there is, in a sentence. */
export const figuresFinding = ({ actions, countries }: FiguresView, language: Language): string =>
  say(portfolioWords.finding, language, { actions, countries });

export const figuresSubtitle = ({ edition }: FiguresView, language: Language): string =>
  say(figuresWords.subtitle, language, { title: edition.title.label, version: edition.version });

export function Figures({ view, language, origin }: FiguresProps) {
  const { edition } = view;
  const version = versionQuery(edition);
  const cited = citationOf(edition, {
    ...{ language, origin, title: say(figuresWords.title, language) },
    path: figuresPath(language, { version: edition.version }),
  });
  return (
    <div className="portfolio">
      <Breadcrumb
        language={language}
        steps={[{ title: edition.title.label, href: portfolioPath(language, version) }]}
      />
      <VersionLine edition={edition} language={language} newest={figuresPath(language)} />
      <header className="portfolio-head">
        <h1>{say(figuresWords.title, language)}</h1>
        <p className="lede">
          {figuresFinding(view, language)}. {say(figuresWords.regional, language, { count: view.regional })}
        </p>
      </header>
      <PortfolioTabs edition={edition} language={language} current="figures" />
      <div className="portfolio-figures">
        {bys.map((by) => (
          <One key={by} by={by} view={view} language={language} />
        ))}
      </div>
      <Times view={view} language={language} />
      <div className="section">
        <CiteBox language={language} {...cited} />
      </div>
    </div>
  );
}

type Part = Omit<FiguresProps, "origin">;

function One({ by, view, language }: Part & { readonly by: By }) {
  const { rows } = figureBy(view, by);
  if (rows.length === 0) return undefined;
  const version = versionQuery(view.edition);
  const title = say(figuresWords[by], language);
  const picture = figuresPath(language, { ...version, by: by === "year" ? undefined : by });
  const sentences = figureSentences(view, by, language);
  return (
    <Figure
      language={language}
      id={`by-${by}`}
      title={title}
      subtitle={figuresSubtitle(view, language)}
      words={sentences.length > 0 && <p>{sentences.join(" ")}</p>}
      table={
        <DataTable
          language={language}
          id={`by-${by}-table`}
          caption={title}
          captionIs="hidden"
          columns={[
            { id: "what", title: say(figuresWords.rowsOf, language), kind: "text" },
            { id: "actions", title: say(portfolioWords.actions, language), kind: "figure" },
            { id: "countries", title: say(portfolioWords.countries, language), kind: "figure" },
          ]}
          rows={rows.map(({ code, label, actions, countries, language: written }) => ({
            id: `row-${by}-${code}`,
            cells: [
              { shown: <span lang={written}>{label}</span> },
              { shown: count(actions, language), value: actions },
              { shown: count(countries, language), value: countries },
            ],
          }))}
        />
      }
      source={sourceOf(view.edition, language)}
      links={(["svg", "png", "csv", "json"] as const).map((kind) => ({ kind, href: inFormat(picture, kind) }))}
    >
      <RowPlot
        chart={figureChart(view, by, language)}
        direction={direction(language)}
        label={title}
        className="portfolio-bars"
      />
    </Figure>
  );
}

function Times({ view, language }: Part) {
  return (
    <section className="section" aria-labelledby="times">
      <h2 id="times">{say(figuresWords.times, language)}</h2>
      <dl className="action-facts">
        {(["toDecision", "toFirstActivity"] as const).map((name) => {
          const found = view.times[name];
          return (
            <div key={name}>
              <dt>{say(figuresWords[name], language)}</dt>
              <dd>
                {found ? (
                  say(figuresWords.duration, language, { ...found, median: count(found.median, language) })
                ) : (
                  <span className="soft">{say(figuresWords.unknown, language)}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="small soft">{say(figuresWords.timesRule, language)}</p>
    </section>
  );
}
