/** The answer in every release, with the reason wherever it moved. */
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { kindWords, reasonWords } from "../reading/change-words.ts";
import { worthCell } from "../reading/Figures.tsx";
import { answerPath, atPoint } from "../reading/paths.ts";
import type { AnswerView } from "./contract.ts";
import type { PartProps } from "./part.ts";
import { answerWords } from "./words.ts";

export function AnswerHistory({ view, where }: PartProps) {
  const { language } = where;
  const title = say(answerWords.history, language);
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{title}</h2>
      <DataTable
        language={language}
        id="history-table"
        caption={title}
        captionIs="hidden"
        columns={[
          { id: "release", title: say(answerWords.release, language), kind: "text" },
          { id: "published", title: say(answerWords.published, language), kind: "text" },
          { id: "situation", title: say(answerWords.situation, language), kind: "text" },
          { id: "answer", title: say(answerWords.answer, language), kind: "text" },
          { id: "points", title: say(answerWords.points, language), kind: "figure" },
          { id: "moved", title: say(answerWords.moved, language), kind: "text" },
        ]}
        rows={view.history.map((line, at) => {
          const there = atPoint(where, line.point);
          const here = line.point.release === view.edition.release && line.point.period === view.edition.period;
          return {
            id: `history-${at + 1}`,
            className: here ? "is-chosen" : undefined,
            cells: [
              {
                shown: here ? (
                  line.point.release
                ) : (
                  <a href={answerPath(there, view.place.code, view.question.indicator.code)}>{line.point.release}</a>
                ),
              },
              { shown: day(line.publishedOn, language) },
              { shown: line.point.period },
              { shown: line.answer.words },
              worthCell(language, line.answer.worth, view.range, line.answer.prepared),
              { shown: <Moved line={line} first={at === 0 ? "first" : "later"} language={language} /> },
            ],
          };
        })}
      />
    </section>
  );
}

type MovedProps = {
  readonly line: AnswerView["history"][number];
  readonly first: "first" | "later";
  readonly language: PartProps["where"]["language"];
};

function Moved({ line, first, language }: MovedProps) {
  const { moved } = line;
  if (!moved)
    return <span className="faint">{say(first === "first" ? answerWords.first : answerWords.asBefore, language)}</span>;
  return (
    <>
      <span className={`kind is-${moved.kind}`}>{say(kindWords[moved.kind], language)}</span>
      {moved.reason !== undefined && <span className="kind-reason"> {reasonWords(moved.reason, language)}</span>}
    </>
  );
}
