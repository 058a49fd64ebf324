/** Answers that moved: from what to what, why, and in which release. */
import type { Language } from "../../base/text.ts";
import { DataTable, type TableRow } from "../../ui/kit/DataTable.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { changeWords, kindWords, reasonWords } from "./change-words.ts";
import type { AnswerChange } from "./contract.ts";
import { Label, worthCell } from "./Figures.tsx";
import { answerPath, atPoint, indicatorPath, placePath, type Where } from "./paths.ts";

export type ChangeTableProps = {
  readonly language: Language;
  readonly where: Where;
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  readonly moved: readonly AnswerChange[];
  /** What a row is about: on a page of a place the indicator, on that of an indicator the place. */
  readonly rowsAre: "indicators" | "places";
};

export function ChangeTable({ language, where, id, caption, moved, rowsAre }: ChangeTableProps) {
  const first = rowsAre === "indicators" ? changeWords.indicator : changeWords.place;
  return (
    <DataTable
      language={language}
      id={id}
      caption={caption}
      captionIs="hidden"
      className="changes"
      columns={[
        { id: "what", title: say(first, language), kind: "text" },
        { id: "from", title: say(changeWords.before, language), kind: "text" },
        { id: "from-worth", title: say(changeWords.points, language), kind: "figure" },
        { id: "to", title: say(changeWords.after, language), kind: "text" },
        { id: "to-worth", title: say(changeWords.points, language), kind: "figure" },
        { id: "why", title: say(changeWords.why, language), kind: "text" },
        { id: "release", title: say(changeWords.release, language), kind: "text" },
      ]}
      rows={moved.map((move, at) => row(move, at, { language, where, id, rowsAre }))}
    />
  );
}

type Around = Pick<ChangeTableProps, "language" | "where" | "id" | "rowsAre">;

function row(move: AnswerChange, at: number, { language, where, id, rowsAre }: Around): TableRow {
  const until = atPoint(where, move.until);
  const subject = rowsAre === "indicators" ? move.indicator : move.place;
  const href = rowsAre === "indicators" ? indicatorPath(where, move.indicator.code) : placePath(where, move.place.code);
  const reason = move.reason === undefined ? undefined : reasonWords(move.reason, language);
  return {
    id: `${id}-${at + 1}`,
    cells: [
      {
        shown: (
          <a href={href}>
            <Label of={subject} />
          </a>
        ),
      },
      { shown: move.from.words },
      worthCell(language, move.from.worth),
      { shown: <a href={answerPath(until, move.place.code, move.indicator.code)}>{move.to.words}</a> },
      worthCell(language, move.to.worth),
      {
        shown: (
          <>
            <span className={`kind is-${move.kind}`}>{say(kindWords[move.kind], language)}</span>
            {reason !== undefined && <span className="kind-reason"> {reason}</span>}
          </>
        ),
      },
      {
        shown: (
          <>
            {move.until.release} <span className="kind-reason">{day(move.publishedOn, language)}</span>
          </>
        ),
      },
    ],
  };
}
