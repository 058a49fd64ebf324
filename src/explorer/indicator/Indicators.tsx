/** All indicators, by measure and area, each with its question. */
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { Label, scoreCell } from "../reading/Figures.tsx";
import { indicatorPath, releasePath, type Where } from "../reading/paths.ts";
import type { IndicatorsView } from "./contract.ts";
import { indicatorWords } from "./words.ts";

export type IndicatorsProps = { readonly view: IndicatorsView; readonly where: Where };

type Area = IndicatorsView["measures"][number]["areas"][number];

export function Indicators({ view, where }: IndicatorsProps) {
  const { language } = where;
  return (
    <article className="indicators">
      <Breadcrumb language={language} steps={[{ title: view.edition.index.label, href: releasePath(where) }]} />
      <h1>{say(indicatorWords.listTitle, language)}</h1>
      <p className="lede">{say(indicatorWords.listLead, language, { count: view.indicators })}</p>
      {view.measures.map(({ measure, description, areas }) => (
        <section key={measure.code} className="section" aria-labelledby={`measure-${measure.code}`}>
          <h2 id={`measure-${measure.code}`}>
            <Label of={measure} />
          </h2>
          {description !== undefined && <p className="soft place-area-about">{description}</p>}
          {areas.map((area) => (
            <AreaList key={area.node.code} area={area} measure={measure.code} where={where} />
          ))}
        </section>
      ))}
    </article>
  );
}

function AreaList({ area, measure, where }: { readonly area: Area; readonly measure: string; readonly where: Where }) {
  const { language } = where;
  const id = `${measure}-${area.node.code}`;
  return (
    <section className="place-area" aria-labelledby={id}>
      <h3 id={id}>
        <Label of={area.node} />
      </h3>
      {area.description !== undefined && <p className="small soft place-area-about">{area.description}</p>}
      <DataTable
        language={language}
        id={`${id}-table`}
        caption={area.node.label}
        captionIs="hidden"
        className="indicator-list"
        columns={[
          { id: "indicator", title: say(indicatorWords.indicator, language), kind: "text" },
          { id: "average", title: say(indicatorWords.average, language), kind: "figure" },
          { id: "moves", title: say(indicatorWords.moves, language), kind: "figure" },
        ]}
        rows={area.indicators.map((line) => ({
          id: `${id}-${line.indicator.code}`,
          cells: [
            {
              shown: (
                <>
                  {line.compound && (
                    <span className="place-compound">
                      <Label of={line.compound} />
                      {": "}
                    </span>
                  )}
                  <a href={indicatorPath(where, line.indicator.code)}>
                    <Label of={line.indicator} />
                  </a>
                  {line.question && (
                    <span className="indicator-question" lang={line.question.language}>
                      {line.question.words}
                    </span>
                  )}
                </>
              ),
            },
            scoreCell(language, line.average),
            { shown: count(line.moves, language) },
          ],
        }))}
      />
    </section>
  );
}
