/** The list of actions: a row an action, sorted by links, a hundred to a page. */
import { Fragment, type ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { DataTable, type SortOrder, type TableColumn } from "../../ui/kit/DataTable.tsx";
import { Pager } from "../../ui/kit/Pager.tsx";
import { say } from "../../ui/words/words.ts";
import { actionPath } from "../reading/paths.ts";
import { changedPath, versionQuery } from "./address.ts";
import type { ActionLine, PortfolioState, PortfolioView } from "./contract.ts";
import { periodWords } from "./sentences.ts";
import { portfolioWords } from "./words.ts";

const rowsOnPage = 100;

type Drawn = { readonly view: PortfolioView; readonly language: Language };

const directions = { up: "ascending", down: "descending" } as const;

/** Things one under the other in a cell, or a word that they are not printed. */
export function Several({
  of,
  language,
}: {
  readonly of: readonly { readonly code: string; readonly label: string; readonly language?: string | undefined }[];
  readonly language: Language;
}): ReactNode {
  if (of.length === 0) return <NotPrinted language={language} />;
  return of.map(({ code, label, language: written }, at) => (
    <Fragment key={code}>
      {at > 0 && " · "}
      <span lang={written}>{label}</span>
    </Fragment>
  ));
}

export const NotPrinted = ({ language }: { readonly language: Language }) => (
  <span className="faint">{say(portfolioWords.notPrinted, language)}</span>
);

const columnsIn = (language: Language): readonly TableColumn[] => [
  { id: "title", title: say(portfolioWords.action, language), kind: "text", sortable: "yes" },
  { id: "country", title: say(portfolioWords.countries, language), kind: "text", sortable: "yes" },
  { id: "area", title: say(portfolioWords.area, language), kind: "text", sortable: "yes" },
  { id: "asked", title: say(portfolioWords.asked, language), kind: "text" },
  { id: "start", title: say(portfolioWords.start, language), kind: "text", sortable: "yes" },
  { id: "status", title: say(portfolioWords.status, language), kind: "text", sortable: "yes" },
];

function rowOf(line: ActionLine, { view, language }: Drawn) {
  const { id, title, countries, areas, institution, start, status } = line;
  return {
    id: `action-${id}`,
    ...(countries.length === 1 ? { place: countries[0]?.code } : {}),
    cells: [
      {
        shown: (
          <a href={actionPath(language, id, versionQuery(view.edition))} lang={title.language}>
            {title.label}
          </a>
        ),
      },
      { shown: <Several of={countries} language={language} />, value: countries[0]?.label },
      { shown: <Several of={areas} language={language} />, value: areas[0]?.label },
      {
        shown: institution ? (
          <span lang={institution.language}>{institution.label}</span>
        ) : (
          <NotPrinted language={language} />
        ),
        value: institution?.label,
      },
      { shown: start === undefined ? <NotPrinted language={language} /> : periodWords(start, language), value: start },
      { shown: status?.label ?? <NotPrinted language={language} />, value: status?.label },
    ],
  };
}

const sortNames: Readonly<Record<string, PortfolioState["sort"]>> = {
  ...{ title: "title", country: "country", area: "area", start: "start", status: "status" },
};

export function ActionTable({ view, language }: Drawn) {
  const { state, actions } = view;
  const pages = Math.max(1, Math.ceil(actions.length / rowsOnPage));
  const page = Math.min(state.page, pages);
  const from = (page - 1) * rowsOnPage;
  const shown = actions.slice(from, from + rowsOnPage);
  const order = (direction: SortOrder["direction"]) => (direction === "ascending" ? "up" : "down");
  return (
    <section className="section" aria-labelledby="list">
      <div className="section-head">
        <h2 id="list">{say(portfolioWords.list, language)}</h2>
        {pages > 1 && (
          <p className="soft">
            {say(portfolioWords.listed, language, { from: from + 1, to: from + shown.length, count: actions.length })}
          </p>
        )}
      </div>
      <DataTable
        language={language}
        id="actions"
        caption={say(portfolioWords.actions, language)}
        captionIs="hidden"
        className="portfolio-table"
        columns={columnsIn(language)}
        rows={shown.map((line) => rowOf(line, { view, language }))}
        sort={{ column: state.sort, direction: directions[state.order] }}
        sortHref={(column, direction) =>
          changedPath(view, language, { sort: sortNames[column] ?? "title", order: order(direction) })
        }
        // Numerals are sorted as the numbers they are, which only the server knows.
        rowsAre="page"
        fitting={2}
      />
      <Pager language={language} page={page} pages={pages} href={(to) => changedPath(view, language, { page: to })} />
    </section>
  );
}
