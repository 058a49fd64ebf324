/** Strengths and gaps, the score over time, and the other measures that read the same answers. */
import { direction, type Language } from "../../base/text.ts";
import { line } from "../../ui/charts/line.ts";
import { Plot } from "../../ui/charts/Plot.tsx";
import { ChartKey } from "../../ui/charts/RowPlot.tsx";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { AnswerLine, NodeStanding } from "../reading/contract.ts";
import { Label, rankShown, scoreCell, worthCell } from "../reading/Figures.tsx";
import { filledKey, markOf } from "../reading/filled-key.ts";
import { answerPath, atPoint, placePath } from "../reading/paths.ts";
import type { PartProps } from "./part.ts";
import { placeWords } from "./words.ts";

export function StrengthsAndGaps({ view, where }: PartProps) {
  const { language } = where;
  const list = (lines: readonly AnswerLine[], none: string) =>
    lines.length === 0 ? (
      <p className="soft">{none}</p>
    ) : (
      <ol className="place-notable">
        {lines.map((line) => (
          <li key={line.indicator.code}>
            <a href={answerPath(where, view.place.code, line.indicator.code)}>
              <Label of={line.indicator} />
            </a>
            {": "}
            {line.answer.words}
            <span className="small faint">
              {say(placeWords.against, language, {
                points: score(line.answer.worth.score, language),
                average: score(line.average, language),
              })}
            </span>
          </li>
        ))}
      </ol>
    );
  return (
    <section className="section">
      <div className="columns">
        <div>
          <h2>{say(placeWords.strengths, language)}</h2>
          {list(view.strengths, say(placeWords.noStrengths, language))}
        </div>
        <div>
          <h2>{say(placeWords.gaps, language)}</h2>
          {list(view.gaps, say(placeWords.noGaps, language))}
        </div>
      </div>
      <p className="small soft place-rule">{say(placeWords.strengthsRule, language)}</p>
    </section>
  );
}

export function Timeline({ view, where }: PartProps) {
  const { language } = where;
  if (view.timeline.length < 2) return undefined;
  const title = say(placeWords.timelineTitle, language);
  return (
    <section className="section" aria-labelledby="time">
      <div className="section-head">
        <h2 id="time">{title}</h2>
        <p className="soft">{say(placeWords.timelineSubtitle, language, { release: view.edition.release })}</p>
      </div>
      {view.timeline.length > 2 && (
        <div className="plot-frame">
          <ChartKey
            entries={filledKey(
              view.timeline.map(({ filled }) => filled),
              "ring",
              language,
            )}
            direction={direction(language)}
          />
          <Plot picture={timelinePicture(view, language)} direction={direction(language)} label={title} />
        </div>
      )}
      <DataTable
        language={language}
        id="time-table"
        caption={title}
        captionIs="hidden"
        className="place-time"
        columns={[
          { id: "period", title: say(placeWords.period, language), kind: "text" },
          { id: "score", title: say(placeWords.score, language), kind: "figure" },
          { id: "release", title: say(placeWords.inRelease, language), kind: "text" },
        ]}
        rows={view.timeline.map(({ point, reading }) => ({
          id: `time-${point.period}`,
          cells: [
            { shown: point.period },
            worthCell(language, reading, view.range),
            { shown: <a href={placePath(atPoint(where, point), view.place.code)}>{point.release}</a> },
          ],
        }))}
      />
    </section>
  );
}

/** Worth drawing from three periods on; fewer are read faster in the table. */
const timelinePicture = (view: PartProps["view"], language: Language) =>
  line({
    periods: view.timeline.map(({ point }) => point.period),
    series: [
      {
        id: view.place.code,
        label: view.place.label,
        values: view.timeline.map(({ reading }) => reading.score),
        ringed: view.timeline.map(({ filled }) => markOf(filled)),
      },
    ],
    written: (value) => score(value, language),
    range: view.range,
  });

export function OtherMeasures({ view, where }: PartProps) {
  const { language } = where;
  if (view.otherMeasures.length === 0) return undefined;
  return (
    <section className="section" aria-labelledby="measures">
      <div className="section-head">
        <h2 id="measures">{say(placeWords.otherMeasures, language)}</h2>
      </div>
      <div className="stack">
        {view.otherMeasures.map(({ standing, nodes }) => (
          <div key={standing.node.code}>
            <h3>
              <Label of={standing.node} />
            </h3>
            {standing.description !== undefined && (
              <p className="small soft place-area-about">{standing.description}</p>
            )}
            <DataTable
              language={language}
              id={`measure-${standing.node.code}`}
              caption={standing.node.label}
              captionIs="hidden"
              columns={[
                { id: "node", title: say(placeWords.area, language), kind: "text" },
                { id: "score", title: say(placeWords.score, language), kind: "figure" },
                { id: "rank", title: say(placeWords.rank, language), kind: "figure" },
                { id: "world", title: say(placeWords.worldAverage, language), kind: "figure" },
              ]}
              rows={[standing, ...nodes].map((one, at) => measureRow(one, at, language))}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

const measureRow = (standing: NodeStanding, at: number, language: Language) => ({
  id: `measure-row-${at}-${standing.node.code}`,
  className: at === 0 ? "is-total" : undefined,
  cells: [
    { shown: <Label of={standing.node} /> },
    worthCell(language, standing.reading),
    { shown: rankShown(language, standing.rank) },
    scoreCell(language, standing.average),
  ],
});
