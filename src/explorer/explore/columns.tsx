/** The columns of the table, view by view: what each is called, what it sorts by, and how a row fills it. */

import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { changeBar, changeRange } from "../../ui/charts/change-bar.ts";
import type { Range } from "../../ui/charts/mark.ts";
import { Plot } from "../../ui/charts/Plot.tsx";
import type { TableCell, TableColumn } from "../../ui/kit/DataTable.tsx";
import { count, dash, rank } from "../../ui/kit/numbers.ts";
import { Missing, NotApplicable } from "../../ui/kit/Score.tsx";
import { say } from "../../ui/words/words.ts";
import type { Rank, ScoreReading } from "../reading/contract.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import { readingWords } from "../reading/words.ts";
import type { StandingRow } from "../standing/contract.ts";
import { type Scale, stepOf } from "../standing/map-entries.ts";
import { changePoints, finePoints, type PointRange, points } from "../standing/points.ts";
import { RankRange } from "../standing/RankRange.tsx";
import { pointWords } from "../standing/sentences.ts";
import type { ExploreView } from "./contract.ts";
import type { Links } from "./links.ts";
import { RankMove, ScoreBar } from "./marks.tsx";
import { exploreWords } from "./words.ts";

export type Column = TableColumn & { readonly cell: (row: StandingRow) => TableCell };

/** What a state without a score shows. */
const absent = (reading: ScoreReading, language: Language): ReactNode =>
  reading.state === "not-applicable" ? <NotApplicable language={language} /> : <Missing language={language} />;

/** Sorting in the page compares this: precise enough, and short. */
const sortable = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toFixed(4));

const figure = (reading: ScoreReading | undefined, range: PointRange, language: Language): TableCell =>
  reading?.score === undefined
    ? { shown: absent(reading ?? { state: "missing" }, language) }
    : { shown: points(reading.score, range, language), value: sortable(reading.score) };

const moved = (value: number | undefined, range: PointRange, language: Language): TableCell => {
  if (value === undefined) return { shown: <Missing language={language} /> };
  const way = value > 1e-9 ? "change is-gain" : value < -1e-9 ? "change is-loss" : "change is-same";
  return { shown: <bdi>{changePoints(value, range, language)}</bdi>, value: sortable(value), className: way };
};

const ranked = (place: Rank | undefined, language: Language): TableCell => ({
  shown: place ? rank(place.from, place.to, language) : dash,
  value: place?.from,
});

/** The number of a tie group; beside it a bar that runs on through the group, and changes its shape with the next. */
const tied = (settled: StandingRow["settled"], language: Language): TableCell =>
  settled
    ? {
        shown: count(settled.group, language),
        value: settled.group,
        ...(settled.together > 1 ? { className: settled.group % 2 ? "tie is-odd" : "tie" } : {}),
      }
    : { shown: dash };

/** A cell in the colour of its step, its figure in it. */
function shaded(
  reading: ScoreReading | undefined,
  scale: Scale,
  band: StandingRow["band"],
  language: Language,
): TableCell {
  const cell = figure(reading, scale.range, language);
  const step = reading && stepOf({ reading, ...(band ? { band } : {}) }, scale);
  return { ...cell, className: step === undefined ? "ramp-cell ramp-none" : `ramp-cell ramp-${step}` };
}

export const scaleOf = (view: ExploreView): Scale => ({ range: view.range, bands: view.summary.bands });

/** The band of a score that is not the row's own: the first, from the highest, that it reaches. */
const bandOf = (value: number | undefined, { bands }: Scale): StandingRow["band"] =>
  value === undefined ? undefined : bands.find((band) => value >= Number(band.code) - 1e-9);

export function columnsOf(view: ExploreView, links: Links): readonly Column[] {
  const { language } = links;
  const since = view.since ? pointWords(view.since, view.edition.release, language) : "";
  const word = (message: (typeof exploreWords)[keyof typeof exploreWords]) => say(message, language, { since });
  const column = (id: string, title: string, kind: TableColumn["kind"], cell: Column["cell"]): Column => ({
    id,
    title,
    kind,
    cell,
    ...(view.sorts.includes(id) ? { sortable: "yes" as const } : {}),
  });

  const scale = scaleOf(view);
  const ranks = column("rank", word(exploreWords.rankColumn), "figure", (row) => ranked(row.rank, language));
  const own = column("score", word(exploreWords.scoreColumn), "figure", (row) =>
    figure(row.reading, view.range, language),
  );
  const band = column("band", word(exploreWords.bandColumn), "text", (row) => ({ shown: row.band?.label ?? "" }));
  const changeTitle = word(view.state.view === "change" ? exploreWords.total : exploreWords.changeColumn);
  const total = column("change", changeTitle, "figure", (row) => moved(row.change?.total, view.range, language));
  const region = column("region", word(exploreWords.region), "text", (row) => ({
    shown: row.region?.label ?? "",
    value: row.region?.label,
  }));
  const withSince = view.since ? [total] : [];
  const filled = view.rows.some((row) => row.filled)
    ? [
        column("filled", say(preparedWords.filledTitle, language), "figure", (row) => ({
          shown: row.filled
            ? say(preparedWords.filledOf, language, { count: row.filled.filled, of: row.filled.of })
            : "",
          value: row.filled?.filled ?? 0,
        })),
      ]
    : [];
  switch (view.state.view) {
    case "map":
      return [ranks, own, ...(view.summary.bands.length > 0 ? [band] : []), ...withSince, ...filled];
    case "table":
      return [
        region,
        column("score", view.node.label, "figure", (row) => shaded(row.reading, scale, row.band, language)),
        ...view.parts.map((part, at) =>
          column(`part:${part.code}`, part.label, "figure", (row) => {
            const reading = row.parts?.[at];
            return shaded(reading, scale, bandOf(reading?.score, scale), language);
          }),
        ),
        ...withSince,
        ...filled,
      ];
    case "ranking":
      return [
        ranks,
        own,
        ...(view.rows.some((row) => row.settled)
          ? [
              column("range", say(readingWords.sensitivityRange, language), "picture", (row) => ({
                shown: <RankRange settled={row.settled} language={language} />,
                value: row.settled?.low,
              })),
              column("group", say(readingWords.tieGroup, language), "figure", (row) => tied(row.settled, language)),
            ]
          : []),
        {
          id: "bar",
          title: <span className="visually-hidden">{word(exploreWords.barColumn)}</span>,
          name: word(exploreWords.barColumn),
          kind: "picture",
          cell: (row) => ({ shown: <ScoreBar row={row} scale={scale} /> }),
        },
        ...(view.since
          ? [
              column("rank-before", word(exploreWords.rankBeforeColumn), "figure", (row) => ({
                shown: <RankMove row={row} language={language} />,
                value: row.rankBefore?.from,
              })),
            ]
          : []),
        ...filled,
      ];
    case "scatter":
      return [
        column("score", view.node.label, "figure", (row) => figure(row.reading, view.range, language)),
        ...(view.second
          ? [
              column("second", view.second.label, "figure", (row) =>
                figure(row.second, view.secondRange ?? view.range, language),
              ),
            ]
          : []),
      ];
    case "change":
      return view.since ? [total, ...changeColumns(view, links, since)] : [ranks, own];
  }
}

/** Columns that hold a movement, shown with its sign. */
const movements: ReadonlySet<string> = new Set(["change", "reform", "correction", "method", "unexplained"]);

/** Columns that hold scores of the range of the view. */
const isScore = (id: string): boolean => id === "before" || id === "after" || id.startsWith("part:");

/** The average of a column: of exactly the places the row counts, or nothing. */
export function averageCell(column: Column, view: ExploreView, language: Language): TableCell {
  if (column.id === "score") return { shown: finePoints(view.summary.spread?.mean, view.range, language) };
  if (!movements.has(column.id) && !isScore(column.id)) return { shown: "" };
  const values = view.rows.flatMap((row) => {
    const { value } = column.cell(row);
    return row.reading.score !== undefined && typeof value === "number" ? [value] : [];
  });
  if (values.length === 0 || values.length !== view.summary.counts.scored) return { shown: "" };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return movements.has(column.id)
    ? moved(mean, view.range, language)
    : { shown: finePoints(mean, view.range, language) };
}

const causes = ["reform", "correction", "method", "unexplained"] as const;

/** Causes that moved anything: the others have no column. */
export const causesIn = (rows: readonly StandingRow[]): readonly (typeof causes)[number][] =>
  causes.filter((cause) => rows.some((row) => Math.abs(row.change?.parts?.[cause] ?? 0) > 1e-9));

function changeColumns(view: ExploreView, { language, direction }: Links, since: string): readonly Column[] {
  const span = view.range[1] - view.range[0];
  const range: Range = span < 20 ? [-span, span] : changeRange(view.rows.flatMap((row) => row.change?.parts ?? []));
  const picture: Column = {
    id: "split",
    title: say(exploreWords.splitColumn, language),
    kind: "picture",
    cell: (row) => ({
      shown: row.change?.parts && <Plot picture={changeBar(row.change.parts, range)} direction={direction} />,
    }),
  };
  const plain = (id: string, title: string, value: (row: StandingRow) => number | undefined): Column => ({
    id,
    title,
    kind: "figure",
    cell: (row) => ({ shown: finePoints(value(row), view.range, language), value: sortable(value(row)) }),
  });
  return [
    picture,
    ...causesIn(view.rows).map(
      (cause): Column => ({
        id: cause,
        title: say(readingWords[cause], language),
        kind: "figure",
        cell: (row) => moved(row.change?.parts?.[cause], view.range, language),
      }),
    ),
    plain("before", since, (row) => row.change?.before),
    plain("after", view.state.period, (row) => row.change?.after),
  ];
}
