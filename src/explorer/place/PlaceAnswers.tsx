/** Every answer in words, area by area, each a link to its permanent page. */
import { DataTable, type TableRow } from "../../ui/kit/DataTable.tsx";
import { score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { kindWords } from "../reading/change-words.ts";
import type { AnswerChange, AnswerLine } from "../reading/contract.ts";
import { Label, PreparedMark, rankShown, scoreCell, worthCell } from "../reading/Figures.tsx";
import { OtherwiseLinks } from "../reading/OtherwiseLinks.tsx";
import { answerPath, indicatorPath } from "../reading/paths.ts";
import type { PartProps } from "./part.ts";
import { placeWords } from "./words.ts";

export function PlaceAnswers({ view, where }: PartProps) {
  const { language } = where;
  const moved = new Map(view.moved.map((move) => [move.indicator.code, move]));
  return (
    <section className="section" aria-labelledby="answers">
      <div className="section-head">
        <h2 id="answers">{say(placeWords.answersTitle, language)}</h2>
        <p className="soft">{say(placeWords.answersLead, language)}</p>
        <OtherwiseLinks where={where} places={[view.place]} />
      </div>
      {view.areas.map(({ standing, answers }) => (
        <section key={standing.node.code} className="place-area" aria-labelledby={`area-${standing.node.code}`}>
          <div className="place-area-head">
            <h3 id={`area-${standing.node.code}`}>
              <Label of={standing.node} />
            </h3>
            <p className="small soft">
              <strong>{score(standing.reading.score, language)}</strong>
              {standing.rank ? ` · ${rankShown(language, standing.rank)}` : ""}
            </p>
          </div>
          {standing.description !== undefined && <p className="small soft place-area-about">{standing.description}</p>}
          <DataTable
            language={language}
            id={`answers-${standing.node.code}`}
            caption={standing.node.label}
            captionIs="hidden"
            className="place-answers"
            columns={[
              { id: "indicator", title: say(placeWords.indicator, language), kind: "text" },
              { id: "answer", title: say(placeWords.answer, language), kind: "text" },
              { id: "points", title: say(placeWords.worth, language), kind: "figure" },
              { id: "average", title: say(placeWords.worldAverage, language), kind: "figure" },
            ]}
            rows={answers.map((line) => row(line, moved.get(line.indicator.code), { view, where }))}
          />
        </section>
      ))}
    </section>
  );
}

function row(line: AnswerLine, move: AnswerChange | undefined, { view, where }: PartProps): TableRow {
  const { language } = where;
  return {
    id: `indicator-${line.indicator.code}`,
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
          </>
        ),
      },
      {
        shown: (
          <>
            <a href={answerPath(where, view.place.code, line.indicator.code)}>{line.answer.words}</a>{" "}
            <PreparedMark language={language} prepared={line.answer.prepared} />
            {move && (
              <>
                {" "}
                <a className={`kind is-${move.kind}`} href="#change">
                  {say(kindWords[move.kind], language)}
                </a>
              </>
            )}
          </>
        ),
      },
      worthCell(language, line.answer.worth, view.range, line.answer.prepared),
      scoreCell(language, line.average),
    ],
  };
}
