/** The answers side by side, on the ramp and in words, differences first. */
import { DataTable, type TableRow } from "../../ui/kit/DataTable.tsx";
import { score } from "../../ui/kit/numbers.ts";
import { Tabs } from "../../ui/kit/Tabs.tsx";
import { say } from "../../ui/words/words.ts";
import type { AnswerReading } from "../reading/contract.ts";
import { heatCell, Label, PreparedMark } from "../reading/Figures.tsx";
import { answerPath, indicatorPath } from "../reading/paths.ts";
import { addressOf } from "./address.ts";
import type { CompareView } from "./contract.ts";
import type { PartProps } from "./part.ts";
import { compareWords } from "./words.ts";

export function CompareAnswers({ view, where }: PartProps) {
  const { language } = where;
  const title = say(view.rows === "different" ? compareWords.answersTitle : compareWords.answersAll, language);
  return (
    <section className="section" aria-labelledby="answers">
      <div className="section-head">
        <h2 id="answers">{title}</h2>
      </div>
      <div className="compare-choices">
        <Tabs
          label={say(compareWords.rows, language)}
          current={view.rows}
          tabs={[
            {
              id: "different",
              title: say(compareWords.onlyDifferent, language),
              href: `${addressOf(view, where, { rows: "different" })}#answers`,
            },
            {
              id: "all",
              title: say(compareWords.everything, language),
              href: `${addressOf(view, where, { rows: "all" })}#answers`,
            },
          ]}
        />
        <Tabs
          label={say(compareWords.order, language)}
          current={view.order}
          tabs={[
            {
              id: "difference",
              title: say(compareWords.byDifference, language),
              href: `${addressOf(view, where, { order: "difference" })}#answers`,
            },
            {
              id: "index",
              title: say(compareWords.byIndex, language),
              href: `${addressOf(view, where, { order: "index" })}#answers`,
            },
          ]}
        />
      </div>
      {view.answers.length === 0 ? (
        <p className="soft">{say(compareWords.noneDiffer, language)}</p>
      ) : (
        <DataTable
          language={language}
          id="answers-table"
          caption={title}
          captionIs="hidden"
          className="heat compare-answers"
          fitting={2}
          columns={[
            { id: "indicator", title: say(compareWords.indicator, language), kind: "text" },
            ...view.places.map(({ place }) => ({ id: place.code, title: place.label, kind: "text" as const })),
            { id: "apart", title: say(compareWords.apart, language), kind: "figure" },
          ]}
          rows={view.answers.map((line) => row(line, { view, where }))}
        />
      )}
    </section>
  );
}

function row(line: CompareView["answers"][number], { view, where }: PartProps): TableRow {
  const { language } = where;
  const cell = (answer: AnswerReading, at: number) => {
    const place = view.places[at]?.place.code ?? "";
    return {
      ...heatCell(language, answer.worth, view.range),
      shown: (
        <>
          <a href={answerPath(where, place, line.indicator.code)}>{answer.words.replace(/\.$/, "")}</a>{" "}
          <PreparedMark language={language} prepared={answer.prepared} />
        </>
      ),
    };
  };
  return {
    id: `answers-${line.area.code}-${line.indicator.code}`,
    cells: [
      {
        shown: (
          <>
            <a href={indicatorPath(where, line.indicator.code)}>
              <Label of={line.indicator} />
            </a>
            <span className="compare-area">
              <Label of={line.area} />
            </span>
          </>
        ),
      },
      ...line.answers.map(cell),
      { shown: score(line.apart, language), value: line.apart },
    ],
  };
}
