/** Area by area: where the place stands among all others. */
import { direction } from "../../base/text.ts";
import { RowPlot } from "../../ui/charts/RowPlot.tsx";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { Figure } from "../../ui/kit/Figure.tsx";
import { count, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { sourceLine } from "../reading/citation.ts";
import { Label, rankShown, scoreCell, worthCell } from "../reading/Figures.tsx";
import { inFormat, placePath } from "../reading/paths.ts";
import { areaChart } from "./area-chart.ts";
import type { PartProps } from "./part.ts";
import { areasTitle } from "./sentences.ts";
import { placeWords } from "./words.ts";

export function areasSubtitle({ view, where }: PartProps): string {
  const { language } = where;
  return say(placeWords.areasSubtitle, language, {
    areas: view.areas.length,
    low: score(view.range[0], language),
    most: score(view.range[1], language),
    count: count(view.overall.rank?.of ?? 0, language),
    index: view.edition.index.label,
    release: view.edition.release,
  });
}

export function PlaceAreas({ view, where }: PartProps) {
  const { language } = where;
  const path = placePath(where, view.place.code);
  return (
    <section className="section">
      <Figure
        language={language}
        id="areas"
        title={areasTitle(view, language)}
        subtitle={areasSubtitle({ view, where })}
        source={sourceLine(view.edition, language)}
        links={[
          { kind: "svg", href: inFormat(path, "svg") },
          { kind: "png", href: inFormat(path, "png") },
          { kind: "csv", href: inFormat(path, "csv") },
        ]}
        table={<AreasTable view={view} where={where} />}
      >
        <RowPlot chart={areaChart(view, language)} direction={direction(language)} label={areasTitle(view, language)} />
      </Figure>
    </section>
  );
}

function AreasTable({ view, where }: PartProps) {
  const { language } = where;
  const caption = say(placeWords.area, language);
  return (
    <DataTable
      language={language}
      id="areas-table"
      caption={caption}
      captionIs="hidden"
      columns={[
        { id: "area", title: caption, kind: "text" },
        { id: "score", title: say(placeWords.score, language), kind: "figure" },
        { id: "rank", title: say(placeWords.rank, language), kind: "figure" },
        { id: "region", title: say(placeWords.regionAverage, language), kind: "figure" },
        { id: "world", title: say(placeWords.worldAverage, language), kind: "figure" },
      ]}
      rows={view.areas.map(({ standing, regionAverage }) => ({
        id: `areas-${standing.node.code}`,
        cells: [
          { shown: <Label of={standing.node} /> },
          worthCell(language, standing.reading, view.range),
          { shown: rankShown(language, standing.rank) },
          scoreCell(language, regionAverage),
          scoreCell(language, standing.average),
        ],
      }))}
    />
  );
}
