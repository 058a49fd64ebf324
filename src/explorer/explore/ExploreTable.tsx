/** The table under every view: the same places, each with a box to mark it everywhere. */

import { DataTable, type TableRow } from "../../ui/kit/DataTable.tsx";
import { Pager } from "../../ui/kit/Pager.tsx";
import { say } from "../../ui/words/words.ts";
import type { StandingRow } from "../standing/contract.ts";
import { formId } from "./Controls.tsx";
import { averageCell, type Column } from "./columns.tsx";
import type { ExploreView } from "./contract.ts";
import type { Links } from "./links.ts";
import { pageLength } from "./state.ts";
import { exploreWords } from "./words.ts";

export const tableId = "places-table";

/** The rows the table lists: in the change view only what moved or is chosen; then one page of them. */
export function listedRows(view: ExploreView): { readonly rows: readonly StandingRow[]; readonly all: number } {
  const chosen = new Set(view.state.places);
  const kept =
    view.state.view === "change" && view.since
      ? view.rows.filter(
          (row) => Math.abs(row.change?.total ?? 0) > 1e-9 || movedWithin(row) || chosen.has(row.place.code),
        )
      : view.rows;
  const from = (view.state.page - 1) * pageLength;
  return { rows: kept.slice(from, from + pageLength), all: kept.length };
}

/** Parts that cancel each other out are a movement too. */
const movedWithin = (row: StandingRow): boolean =>
  Object.values(row.change?.parts ?? {}).some((part) => Math.abs(part) > 1e-9);

const tableClass = {
  map: "explore-table is-slim",
  table: "heat explore-table",
  ranking: "explore-table",
  scatter: "explore-table is-slim",
  change: "explore-table",
} as const;

type Props = { readonly view: ExploreView; readonly links: Links; readonly columns: readonly Column[] };

export function ExploreTable({ view, links, columns }: Props) {
  const { language } = links;
  const { state, summary } = view;
  const { rows, all } = listedRows(view);
  const chosen = new Set(state.places);
  const tableRows = rows.map((row): TableRow => {
    const { code, label, language: own } = row.place;
    return {
      id: `r-${code}`,
      ...(chosen.has(code) ? { className: "is-chosen" } : {}),
      cells: [
        {
          shown: (
            <>
              <input
                type="checkbox"
                name="places"
                form={formId}
                value={code}
                defaultChecked={chosen.has(code)}
                aria-label={say(exploreWords.choose, language, { place: label })}
              />{" "}
              <a href={links.place(code)} lang={own} data-place={code}>
                {label}
              </a>
            </>
          ),
          value: label,
        },
        ...columns.map((column) => column.cell(row)),
      ],
    };
  });
  const averages: TableRow = {
    id: "",
    cells: [
      { shown: say(exploreWords.average, language, { count: summary.counts.scored }) },
      ...columns.map((column) => averageCell(column, view, language)),
    ],
  };
  const sortable = new Set(view.sorts);
  return (
    <>
      <DataTable
        language={language}
        id={tableId}
        caption={say(exploreWords.caption, language, {
          node: view.node.label,
          period: view.edition.period,
          release: view.edition.release,
        })}
        captionIs={state.view === "table" || state.view === "ranking" ? "hidden" : "shown"}
        className={tableClass[state.view]}
        {...(state.view === "ranking" ? { fitting: 3 } : {})}
        columns={[
          { id: "place", title: say(exploreWords.placeColumn, language), kind: "text", sortable: "yes" },
          ...columns,
        ]}
        rows={tableRows}
        rowsAre={all > pageLength ? "page" : "all"}
        sort={{ column: state.sort, direction: state.order === "up" ? "ascending" : "descending" }}
        sortHref={(column, direction) =>
          sortable.has(column)
            ? links.to({ sort: column, order: direction === "ascending" ? "up" : "down" })
            : links.here
        }
        {...(summary.spread ? { footRows: [averages] } : {})}
      />
      <p className="explore-mark">
        <button className="button is-quiet" type="submit" form={formId}>
          {say(exploreWords.showChosen, language)}
        </button>
      </p>
      {all < view.rows.length && (
        <p className="small faint">{say(exploreWords.unmoved, language, { count: view.rows.length - all })}</p>
      )}
      <Pager
        language={language}
        page={state.page}
        pages={Math.ceil(all / pageLength)}
        href={(page) => links.to({ page })}
      />
    </>
  );
}
