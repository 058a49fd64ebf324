/** The answers of all places as a table: filtered and sorted by its address. */
import { DataTable, type SortOrder } from "../../ui/kit/DataTable.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { Label, PreparedMark, worthCell } from "../reading/Figures.tsx";
import { answerPath, indicatorPath, placePath } from "../reading/paths.ts";
import type { IndicatorView } from "./contract.ts";
import { distributionLines } from "./distribution.ts";
import type { PartProps } from "./part.ts";
import { indicatorWords } from "./words.ts";

const sortOf = (sort: IndicatorView["sort"]): SortOrder =>
  sort === "place"
    ? { column: "place", direction: "ascending" }
    : { column: "points", direction: sort === "points" ? "descending" : "ascending" };

export function EveryPlace({ view, where }: PartProps) {
  const { language } = where;
  const { code } = view.question.indicator;
  const title = say(indicatorWords.allTitle, language);
  const rows = view.rows.filter((row) => row.shown);
  const filter = distributionLines(view, language).find((line) => line.code === view.answer);
  return (
    <section className="section" aria-labelledby="all">
      <div className="section-head">
        <h2 id="all">{title}</h2>
        {filter && (
          <p className="soft">
            {say(indicatorWords.filtered, language, {
              count: count(rows.length, language),
              of: count(view.places, language),
              answer: filter.label.replace(/\.$/, ""),
            })}
            {". "}
            <a href={`${indicatorPath(where, code)}#all`}>{say(indicatorWords.clear, language)}</a>
          </p>
        )}
      </div>
      <DataTable
        language={language}
        id="all-table"
        caption={title}
        captionIs="hidden"
        className="indicator-all"
        sort={sortOf(view.sort)}
        sortHref={(column, direction) => {
          const sort = column === "place" ? undefined : direction === "descending" ? "points" : "points-rising";
          return `${indicatorPath(where, code, { answer: view.answer, sort })}#all`;
        }}
        columns={[
          { id: "place", title: say(indicatorWords.place, language), kind: "text", sortable: "yes" },
          { id: "region", title: say(indicatorWords.region, language), kind: "text" },
          { id: "answer", title: say(indicatorWords.answer, language), kind: "text" },
          { id: "points", title: say(indicatorWords.points, language), kind: "figure", sortable: "yes" },
        ]}
        rows={rows.map((row) => ({
          id: `place-${row.place.code}`,
          cells: [
            {
              shown: (
                <a href={placePath(where, row.place.code)}>
                  <Label of={row.place} />
                </a>
              ),
              value: row.place.label,
            },
            { shown: row.region?.label ?? "" },
            {
              shown: (
                <>
                  <a href={answerPath(where, row.place.code, code)}>{row.answer.words}</a>{" "}
                  <PreparedMark language={language} prepared={row.answer.prepared} />
                </>
              ),
            },
            worthCell(language, row.answer.worth, view.range, row.answer.prepared),
          ],
        }))}
      />
    </section>
  );
}
