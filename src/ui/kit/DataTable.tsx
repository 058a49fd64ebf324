/**
 * A table of real rows and headings. Sorting is a link, so it works without scripts and stands in the address;
 * `sort-table` then sorts in place. On narrow screens the table scrolls sideways under a first column that stays.
 */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type TableColumn = {
  readonly id: string;
  readonly title: ReactNode;
  /** The title as plain text, where `title` is more than that. */
  readonly name?: string;
  /** Figures are set to the end with tabular digits; pictures (bars) take what width there is. */
  readonly kind: "text" | "figure" | "picture";
  readonly sortable?: "yes";
};

export type TableCell = {
  readonly shown: ReactNode;
  /** What sorting compares; absent sorts last either way. */
  readonly value?: number | string | undefined;
  readonly className?: string | undefined;
};

export type TableRow = {
  readonly id: string;
  /** One per column; the first is the row's heading. */
  readonly cells: readonly TableCell[];
  readonly className?: string | undefined;
  /** Code of the place it is about: the row and its place on a map then light up together. */
  readonly place?: string | undefined;
};

export type SortOrder = { readonly column: string; readonly direction: "ascending" | "descending" };

export type DataTableProps = {
  readonly language: Language;
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  /** Where a heading beside it says the same. */
  readonly captionIs?: "shown" | "hidden";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly sort?: SortOrder | undefined;
  /** Address of this page sorted by a column. */
  readonly sortHref?: (column: string, direction: SortOrder["direction"]) => string;
  readonly className?: string;
  /** "page": these are some of the rows, so only the server can sort. */
  readonly rowsAre?: "all" | "page";
  /** How many columns a phone has room for: it is said there which others lie to the side. */
  readonly fitting?: number;
  /** Rows of `tfoot`: totals, averages. */
  readonly footRows?: readonly TableRow[];
};

/** Figures read from the top, words from A. */
export const firstDirection = (column: TableColumn): SortOrder["direction"] =>
  column.kind === "text" ? "ascending" : "descending";

const opposite = { ascending: "descending", descending: "ascending" } as const;

const columnName = (column: TableColumn): string =>
  column.name ?? (typeof column.title === "string" ? column.title : column.id);

/** Rows from which a table comes in parts: the browser then lays out only those near the screen. */
const manyRows = 100;
const rowsInPart = 24;

/** Rows and cells of a table in parts are boxes of their own: what they are is said in so many words. */
type Roles = "implied" | "said";

const role = (roles: Roles, name: string): { readonly role?: string } => (roles === "said" ? { role: name } : {});

const inParts = (rows: readonly TableRow[]): readonly (readonly TableRow[])[] =>
  rows.length > manyRows
    ? Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, part) =>
        rows.slice(part * rowsInPart, (part + 1) * rowsInPart),
      )
    : [rows];

type HeadingProps = { readonly column: TableColumn; readonly table: DataTableProps; readonly roles: Roles };

function Heading({ column, table, roles }: HeadingProps) {
  const { sort, sortHref, language } = table;
  const sorted = sort?.column === column.id ? sort.direction : undefined;
  const next = sorted ? opposite[sorted] : firstDirection(column);
  return (
    <th
      scope="col"
      {...role(roles, "columnheader")}
      className={`is-${column.kind}`}
      aria-sort={sorted}
      data-column={column.id}
    >
      {column.sortable && sortHref ? (
        <a
          className="sort"
          href={sortHref(column.id, next)}
          rel="nofollow"
          data-direction={next}
          data-other={sortHref(column.id, opposite[next])}
          title={say(kitWords.sortBy, language, { column: columnName(column) })}
        >
          <span>{column.title}</span>
          <span className="sort-mark" aria-hidden="true" />
        </a>
      ) : (
        column.title
      )}
    </th>
  );
}

type RowProps = { readonly row: TableRow; readonly columns: readonly TableColumn[]; readonly roles: Roles };

function Row({ row, columns, roles }: RowProps) {
  return (
    <tr
      id={row.id === "" ? undefined : row.id}
      {...role(roles, "row")}
      className={row.className}
      data-place={row.place}
    >
      {row.cells.map((cell, position) => {
        const column = columns[position];
        const className = [column && `is-${column.kind}`, cell.className].filter(Boolean).join(" ");
        const key = column?.id ?? position;
        return position === 0 ? (
          <th key={key} scope="row" {...role(roles, "rowheader")} className={className} data-value={cell.value}>
            {cell.shown}
          </th>
        ) : (
          <td key={key} {...role(roles, "cell")} className={className} data-value={cell.value}>
            {cell.shown}
          </td>
        );
      })}
    </tr>
  );
}

export function DataTable(table: DataTableProps) {
  const { language, id, caption, captionIs = "shown", columns, rows, rowsAre, className, footRows, fitting } = table;
  const aside = fitting === undefined ? [] : columns.slice(fitting).map(columnName);
  const parts = inParts(rows);
  const roles: Roles = parts.length > 1 ? "said" : "implied";
  const classNames = ["table", parts.length > 1 && "is-in-parts", className].filter(Boolean).join(" ");
  return (
    <sort-table sorts={rowsAre === "page" ? "server" : undefined}>
      {aside.length > 0 && (
        <p className="table-aside small soft">{say(kitWords.tableAside, language, { columns: aside.join(" · ") })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-label={say(kitWords.scrollTable, language, { caption })} tabIndex={0}>
        <table id={id} {...role(roles, "table")} className={classNames}>
          <caption className={captionIs === "hidden" ? "visually-hidden" : undefined}>{caption}</caption>
          <thead {...role(roles, "rowgroup")}>
            <tr {...role(roles, "row")}>
              {columns.map((column) => (
                <Heading key={column.id} column={column} table={table} roles={roles} />
              ))}
            </tr>
          </thead>
          {parts.map((part) => (
            <tbody key={part[0]?.id ?? ""} {...role(roles, "rowgroup")}>
              {part.map((row) => (
                <Row key={row.id} row={row} columns={columns} roles={roles} />
              ))}
            </tbody>
          ))}
          {footRows && (
            <tfoot {...role(roles, "rowgroup")}>
              {footRows.map((row) => (
                <Row key={row.id} row={row} columns={columns} roles={roles} />
              ))}
            </tfoot>
          )}
        </table>
      </section>
    </sort-table>
  );
}
