/** A comparison: who, what they score on each area, and where their answers differ. */
import { direction } from "../../base/text.ts";
import { Plot } from "../../ui/charts/Plot.tsx";
import { ChartKey, RowPlot } from "../../ui/charts/RowPlot.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { Figure } from "../../ui/kit/Figure.tsx";
import { Tabs } from "../../ui/kit/Tabs.tsx";
import { say } from "../../ui/words/words.ts";
import { CiteHere } from "../reading/CiteHere.tsx";
import { citation, sourceLine } from "../reading/citation.ts";
import { OtherwiseLinks } from "../reading/OtherwiseLinks.tsx";
import { inFormat, releasePath } from "../reading/paths.ts";
import { addressOf } from "./address.ts";
import { CompareAnswers } from "./CompareAnswers.tsx";
import { CompareOrder } from "./CompareOrder.tsx";
import { ComparePlaces } from "./ComparePlaces.tsx";
import { CompareScores } from "./CompareScores.tsx";
import { CompareWhy } from "./CompareWhy.tsx";
import { fewest } from "./contract.ts";
import type { PartProps } from "./part.ts";
import { dots, radarPicture, shapeOf } from "./pictures.ts";
import { areasSubtitle, areasTitle, estimated, finding, isLong, namesOf, why } from "./sentences.ts";
import { compareWords } from "./words.ts";

export type CompareProps = PartProps & {
  /** Scheme and host visitors use. */
  readonly origin: string;
};

export function compareTitle({ view, where }: PartProps): string {
  const { language } = where;
  return view.places.length < fewest
    ? say(compareWords.title, language)
    : say(compareWords.names, language, { names: namesOf(view, language) });
}

export function Compare({ view, where, origin }: CompareProps) {
  const { language } = where;
  const enough = view.places.length >= fewest;
  const path = addressOf(view, where);
  const title = compareTitle({ view, where });
  const cited = citation({ edition: view.edition, language, title, path, origin });
  return (
    <article className="compare">
      <Breadcrumb language={language} steps={[{ title: view.edition.index.label, href: releasePath(where) }]} />
      <h1 className="compare-title">{title}</h1>
      {enough && <p className="lede">{finding(view, language)}</p>}
      <ComparePlaces view={view} where={where} />
      {enough && (
        <>
          <Areas view={view} where={where} />
          <CompareWhy view={view} where={where} />
          <CompareOrder view={view} where={where} />
          <CompareAnswers view={view} where={where} />
          <OtherwiseLinks where={where} places={view.places.map(({ place }) => place)} />
          <div className="section place-take">
            <CiteHere
              where={where}
              heading={say(compareWords.cite, language)}
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
        </>
      )}
    </article>
  );
}

function Areas({ view, where }: PartProps) {
  const { language } = where;
  const path = addressOf(view, where);
  const chart = dots(view, where);
  const because = why(view, language);
  const sure = because === undefined || isLong(view) ? undefined : estimated(view, language);
  return (
    <section className="section">
      <Figure
        language={language}
        id="areas"
        title={areasTitle(view, language)}
        subtitle={areasSubtitle(view, language)}
        source={sourceLine(view.edition, language)}
        links={(["svg", "png", "csv"] as const).map((kind) => ({ kind, href: inFormat(path, kind) }))}
        {...(shapeOf({ ...view, view: "radar" }) === "radar" ? { controls: <Shapes view={view} where={where} /> } : {})}
        {...(because === undefined ? {} : { words: <Because sentences={[because, sure]} /> })}
        table={<CompareScores view={view} where={where} />}
      >
        {shapeOf(view) === "dots" ? (
          <RowPlot chart={chart} direction={direction(language)} label={areasTitle(view, language)} />
        ) : (
          <div className="compare-radar">
            <ChartKey entries={chart.key} direction={direction(language)} />
            <Plot
              picture={radarPicture(view, language)}
              direction={direction(language)}
              label={`${areasTitle(view, language)}. ${areasSubtitle(view, language)}`}
            />
          </div>
        )}
      </Figure>
    </section>
  );
}

const Because = ({ sentences }: { readonly sentences: readonly (string | undefined)[] }) =>
  sentences.map((sentence) => sentence && <p key={sentence}>{sentence}</p>);

/** The ways to draw the areas. */
function Shapes({ view, where }: PartProps) {
  const { language } = where;
  return (
    <Tabs
      label={say(compareWords.view, language)}
      current={view.view}
      tabs={(["dots", "radar"] as const).map((id) => ({
        id,
        title: say(compareWords[id], language),
        href: `${addressOf(view, where, { view: id })}#areas`,
      }))}
    />
  );
}
