/** A chart of rows in a page: a list, so that labels wrap, are links, and are read aloud with their figures. */
import { type Direction, Plot } from "./Plot.tsx";
import type { ChartRow, KeyEntry, RowChart } from "./row-chart.ts";

export type RowPlotProps = {
  readonly chart: RowChart;
  readonly direction: Direction;
  readonly label: string;
  readonly className?: string;
};

const linked = (words: string, href: string | undefined) => (href ? <a href={href}>{words}</a> : words);

export function ChartKey({
  entries,
  direction,
}: {
  readonly entries: readonly KeyEntry[];
  readonly direction: Direction;
}) {
  if (entries.length === 0) return undefined;
  return (
    <ul className="chart-key">
      {entries.map((entry) => (
        <li key={entry.id} data-place={entry.id}>
          <Plot picture={entry.sample} direction={direction} />
          {linked(entry.label, entry.href)}
        </li>
      ))}
    </ul>
  );
}

function Row({ row, direction }: { readonly row: ChartRow; readonly direction: Direction }) {
  return (
    <li
      className={["row", row.emphasis && "is-strong", row.depth && `depth-${Math.min(3, row.depth)}`]
        .filter(Boolean)
        .join(" ")}
    >
      <span className="row-label">{linked(row.label, row.href)}</span>
      <span className="row-picture">
        <Plot picture={row.picture} direction={direction} />
      </span>
      {row.spoken === undefined ? (
        <span className="row-shown">{row.shown}</span>
      ) : (
        <span className="row-shown">
          <span aria-hidden="true">{row.shown}</span>
          <span className="visually-hidden">{row.spoken}</span>
        </span>
      )}
    </li>
  );
}

export function RowPlot({ chart, direction, label, className }: RowPlotProps) {
  return (
    <div className={["row-plot", className].filter(Boolean).join(" ")}>
      <ChartKey entries={chart.key} direction={direction} />
      <ul className="rows" aria-label={label}>
        {chart.rows.map((row) => (
          <Row key={row.id} row={row} direction={direction} />
        ))}
        {chart.axis && (
          <li className="row row-axis" aria-hidden="true">
            <span className="row-label" />
            <span className="row-picture">
              <Plot picture={chart.axis} direction={direction} />
            </span>
            <span className="row-shown" />
          </li>
        )}
      </ul>
    </div>
  );
}
