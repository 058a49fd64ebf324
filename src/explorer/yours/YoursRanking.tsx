/** The ranking a reader's choices give, the official one in the same row; never the one without the other. */
import { DataTable, type TableColumn } from "../../ui/kit/DataTable.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { Explained } from "../reading/Explained.tsx";
import { Label } from "../reading/Figures.tsx";
import { placePath, type Where } from "../reading/paths.ts";
import type { PartProps } from "./part.ts";
import { figuresOf, moveWay } from "./sentences.ts";
import { yoursWords } from "./words.ts";

/** Rows of the page; the table that is taken along has all of them. */
export const mostRows = 250;

const figures = ["yourRank", "yourScore", "officialRank", "officialScore", "movement"] as const;

/** Its heading stands at the head of every sheet of paper, and there says what the sheet is not. */
const placeColumn = ({ language }: Where): TableColumn => ({
  id: "place",
  title: (
    <>
      {say(yoursWords.place, language)}
      <strong className="mark-on-paper"> {say(yoursWords.notOfficial, language)}</strong>
    </>
  ),
  name: say(yoursWords.place, language),
  kind: "text",
});

const rangeColumn = (where: Where): TableColumn => ({
  id: "range",
  title: <Explained where={where} term="sensitivityRange" shown={say(yoursWords.range, where.language)} />,
  name: say(yoursWords.range, where.language),
  kind: "figure",
});

export function YoursRanking({ view, where }: PartProps) {
  const { language } = where;
  const withRange = view.rows.some((row) => row.range);
  const columns: readonly TableColumn[] = [
    placeColumn(where),
    ...figures.map((id): TableColumn => ({ id, title: say(yoursWords[id], language), kind: "figure" })),
    ...(withRange ? [rangeColumn(where)] : []),
  ];
  return (
    <>
      <DataTable
        language={language}
        id="ranking"
        caption={say(yoursWords.ranking, language)}
        captionIs="hidden"
        className="yours-table"
        columns={columns}
        rows={view.rows.slice(0, mostRows).map((row) => {
          const shown = figuresOf(row, view, language);
          return {
            id: `row-${row.place.code}`,
            place: row.place.code,
            cells: [
              {
                shown: (
                  <a href={placePath(where, row.place.code)}>
                    <Label of={row.place} />
                  </a>
                ),
              },
              ...figures.map((id) => ({
                shown: <bdi>{shown[id]}</bdi>,
                className: id === "movement" ? moveWay(row.move) : undefined,
              })),
              ...(withRange ? [{ shown: <bdi>{shown.range}</bdi> }] : []),
            ],
          };
        })}
      />
      {view.rows.length > mostRows && (
        <p className="small faint">
          {say(yoursWords.first, language, {
            shown: count(mostRows, language),
            count: count(view.rows.length, language),
          })}
        </p>
      )}
    </>
  );
}
