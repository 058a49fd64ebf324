/** Writes an outcome and its changes into the tables that the page came with. */
import type { OutcomeLine } from "./lines.ts";
import { wayClass } from "./lines.ts";

function cell(tag: "th" | "td", className: string, words: string): HTMLTableCellElement {
  const made = document.createElement(tag);
  made.className = className;
  const inner = document.createElement("bdi");
  inner.textContent = words;
  made.append(inner);
  if (tag === "th") made.setAttribute("scope", "row");
  return made;
}

function lineOf({ id, label, language, before, after, difference, way }: OutcomeLine): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.id = `line-${id}`;
  if (id === "overall") row.className = "is-total";
  const name = cell("th", "is-text", label);
  if (language !== undefined) name.lang = language;
  row.append(
    name,
    cell("td", "is-figure", before),
    cell("td", "is-figure", after),
    cell("td", `is-figure ${wayClass(way)}`, difference),
  );
  return row;
}

export function paintOutcome(table: HTMLTableElement, lines: readonly OutcomeLine[]): void {
  table.tBodies[0]?.replaceChildren(...lines.map(lineOf));
}

/** One change as it is shown. */
export type ChangeLine = {
  readonly name: string;
  readonly step: string;
  readonly points: string;
  readonly way: number;
};

export function paintChanges(table: HTMLTableElement, lines: readonly ChangeLine[], total: ChangeLine): void {
  const rows = lines.map(({ name, step, points, way }) => {
    const row = document.createElement("tr");
    const heading = cell("th", "is-text", name);
    const moved = document.createElement("span");
    moved.className = "small soft what-if-step";
    moved.textContent = step;
    heading.append(moved);
    row.append(heading, cell("td", `is-figure ${wayClass(way)}`, points));
    return row;
  });
  table.tBodies[0]?.replaceChildren(...rows);
  const sum = table.tFoot?.rows[0]?.cells[1];
  if (!sum) return;
  sum.className = `is-figure ${wayClass(total.way)}`;
  sum.textContent = total.points;
}
