/** Writes a ranking into the table that the page came with: the same rows, other places in them. */
import type { Language } from "../../base/text.ts";
import type { YoursRow, YoursView } from "./contract.ts";
import { beginsGroup, figuresOf, isFilledIn, moveWay, type RowFigure } from "./sentences.ts";

const isFigure = (column: string, figures: Readonly<Record<RowFigure, string>>): column is RowFigure =>
  column in figures;

/** Columns by name, as the headings have them. */
const columnsOf = (table: HTMLTableElement): readonly string[] =>
  [...table.querySelectorAll<HTMLElement>("thead th")].map((heading) => heading.dataset.column ?? "");

/** A text is written only where it is another: what stays is not laid out again. */
function write(element: Element | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}

function paintName(row: HTMLTableRowElement, { place }: YoursRow): void {
  const link = row.querySelector("a");
  if (!link || row.dataset.place === place.code) return;
  row.id = `row-${place.code}`;
  row.dataset.place = place.code;
  link.href = link.href.replace(/\/places\/[^/?#]+/, `/places/${encodeURIComponent(place.code)}`);
  link.textContent = place.label;
  if (place.language === undefined) link.removeAttribute("lang");
  else link.lang = place.language;
}

export function paintRanking(
  table: HTMLTableElement,
  rows: readonly YoursRow[],
  ranges: Pick<YoursView, "range" | "ownRange">,
  language: Language,
): void {
  const columns = columnsOf(table);
  const lines = [...table.tBodies].flatMap((body) => [...body.rows]);
  lines.forEach((line, at) => {
    const row = rows[at];
    if (!row) return;
    paintName(line, row);
    line.classList.toggle("begins-group", beginsGroup(rows, at));
    const figures = figuresOf(row, ranges, language);
    columns.forEach((column, position) => {
      const cell = line.cells[position];
      if (!cell || !isFigure(column, figures)) return;
      write(cell.querySelector("bdi"), figures[column]);
      if (column === "movement") cell.className = `is-figure ${moveWay(row.move)}`;
      if (column === "yourScore") cell.classList.toggle("is-filled", isFilledIn(row));
    });
  });
}

/** A column of figures goes. */
function dropColumn(table: HTMLTableElement, id: string): void {
  const at = columnsOf(table).indexOf(id);
  if (at >= 0) for (const row of table.rows) row.cells[at]?.remove();
}

/** One more column of figures at the end, once; its heading is the one the page came with for it. */
function addColumn(table: HTMLTableElement, id: string, heading: HTMLTemplateElement): void {
  if (columnsOf(table).includes(id)) return;
  for (const row of table.rows) {
    const last = row.cells[row.cells.length - 1];
    if (!last) continue;
    const cell = document.createElement(last.tagName);
    const role = last.getAttribute("role");
    if (role !== null) cell.setAttribute("role", role);
    cell.className = "is-figure";
    if (last.tagName === "TH") {
      cell.setAttribute("scope", "col");
      cell.dataset.column = id;
      cell.append(heading.content.cloneNode(true));
    } else cell.append(document.createElement("bdi"));
    row.append(cell);
  }
}

/** The columns that come and go with questions. */
export function paintColumns(
  host: HTMLElement,
  table: HTMLTableElement,
  wanted: Readonly<Record<"range" | "group" | "filled", boolean>>,
): void {
  for (const id of ["range", "group", "filled"] as const) {
    const heading = host.querySelector<HTMLTemplateElement>(`template[data-heading="${id}"]`);
    if (!wanted[id]) dropColumn(table, id);
    else if (heading) addColumn(table, id, heading);
  }
}
