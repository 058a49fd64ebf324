/** `<sort-table>`: a table's sort links sort it where it stands, and the address keeps saying how it is sorted. */
import { enhanced } from "./enhanced-element.ts";
import { type Direction, sortedPositions } from "./sort-rows.ts";

const opposite: Readonly<Record<Direction, Direction>> = { ascending: "descending", descending: "ascending" };

const isDirection = (value: string | undefined): value is Direction => value === "ascending" || value === "descending";

/** Puts the rows in order by one column; a table in parts keeps the size of each. */
function sortRows(table: HTMLTableElement, column: number, direction: Direction): void {
  const parts = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const rows = parts.flatMap((part) => part.rows);
  const values = rows.map((row) => row.cells[column]?.dataset.value);
  const order = sortedPositions(values, direction, document.documentElement.lang);
  const sorted = order.flatMap((position) => rows[position] ?? []);
  let from = 0;
  for (const part of parts) {
    const to = from + part.rows.length;
    part.body.replaceChildren(...sorted.slice(from, to));
    from = to;
  }
}

/** Makes a link lead the other way round. */
function turn(link: HTMLAnchorElement): void {
  const { direction, other } = link.dataset;
  if (!isDirection(direction) || other === undefined) return;
  link.dataset.other = link.getAttribute("href") ?? "";
  link.dataset.direction = opposite[direction];
  link.setAttribute("href", other);
}

export function defineSortTable(): void {
  enhanced("sort-table", (host, signal) => {
    const table = host.querySelector("table");
    if (!table || host.getAttribute("sorts") === "server") return;
    table.tHead?.addEventListener(
      "click",
      (event) => {
        const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
        const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.sort") : null;
        const heading = link?.closest("th");
        if (!plain || !link || !heading || !isDirection(link.dataset.direction)) return;
        event.preventDefault();
        const { direction } = link.dataset;
        sortRows(table, heading.cellIndex, direction);
        history.replaceState(history.state, "", link.href);
        // The column sorted until now offers its first direction again: what it offered before it was turned.
        for (const sorted of table.querySelectorAll("thead th[aria-sort]")) {
          if (sorted === heading) continue;
          sorted.removeAttribute("aria-sort");
          const other = sorted.querySelector<HTMLAnchorElement>("a.sort");
          const kind = sorted.classList.contains("is-text") ? "ascending" : "descending";
          if (other && other.dataset.direction !== kind) turn(other);
        }
        heading.setAttribute("aria-sort", direction);
        turn(link);
      },
      { signal },
    );
  });
}
