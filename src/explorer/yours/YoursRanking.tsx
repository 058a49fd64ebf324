/** The ranking a reader's choices give, the official one in the same row; never the one without the other. */
import { DataTable, type TableColumn } from "../../ui/kit/DataTable.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { Explained } from "../reading/Explained.tsx";
import { Label } from "../reading/Figures.tsx";
import { termWords } from "../reading/glossary-words.ts";
import { placePath, type Where } from "../reading/paths.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import type { YoursRow } from "./contract.ts";
import type { PartProps } from "./part.ts";
import { beginsGroup, figuresOf, isFilledIn, moveWay } from "./sentences.ts";
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

/** Columns that come with a question: drawn weights, answers filled in. */
const laterColumns = ["range", "group", "filled"] as const;

type LaterColumn = (typeof laterColumns)[number];

function Heading({ column, where }: { readonly column: LaterColumn; readonly where: Where }) {
  if (column === "range")
    return <Explained where={where} term="sensitivityRange" shown={say(yoursWords.range, where.language)} />;
  if (column === "group") return <Explained where={where} term="tieGroup" />;
  return say(preparedWords.filledTitle, where.language);
}

const laterNames: Readonly<Record<LaterColumn, Message>> = {
  range: yoursWords.range,
  group: termWords.tieGroup,
  filled: preparedWords.filledTitle,
};

const laterColumn = (id: LaterColumn, where: Where): TableColumn => ({
  id,
  title: <Heading column={id} where={where} />,
  name: say(laterNames[id], where.language),
  kind: "figure",
});

function figureClass(id: (typeof figures)[number], row: YoursRow): string | undefined {
  if (id === "movement") return moveWay(row.move);
  if (id === "yourScore") return isFilledIn(row) ? "is-filled" : undefined;
  return id === "officialScore" && row.official.filled !== undefined ? "is-filled" : undefined;
}

export function YoursRanking({ view, where }: PartProps) {
  const { language } = where;
  const later = laterColumns.filter((id) => (id === "filled" ? view.fill : view.rows.some((row) => row[id])));
  const columns: readonly TableColumn[] = [
    placeColumn(where),
    ...figures.map((id): TableColumn => ({ id, title: say(yoursWords[id], language), kind: "figure" })),
    ...later.map((id) => laterColumn(id, where)),
  ];
  return (
    <>
      <DataTable
        language={language}
        id="ranking"
        caption={say(yoursWords.ranking, language)}
        captionIs="hidden"
        className="yours-table"
        fitting={4}
        columns={columns}
        rows={view.rows.slice(0, mostRows).map((row, at) => {
          const shown = figuresOf(row, view, language);
          return {
            id: `row-${row.place.code}`,
            place: row.place.code,
            className: beginsGroup(view.rows, at) ? "begins-group" : undefined,
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
                className: figureClass(id, row),
              })),
              ...later.map((id) => ({ shown: <bdi>{shown[id]}</bdi> })),
            ],
          };
        })}
      />
      {/* Headings of the columns a script may add, as the page would have brought them. */}
      {laterColumns.map((id) => (
        <template key={id} data-heading={id}>
          <Heading column={id} where={where} />
        </template>
      ))}
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
