/** All places by name, under their regions; a swatch and a figure say where each stands. */

import type { Language } from "../../base/text.ts";
import { Empty } from "../../ui/kit/Empty.tsx";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { Missing, NotApplicable } from "../../ui/kit/Score.tsx";
import { stepOfBand } from "../../ui/maps/scale.ts";
import { say } from "../../ui/words/words.ts";
import { type CsvRow, csvText } from "../reading/csv.ts";
import { explorePath, placePath, placesPath, type Where } from "../reading/paths.ts";
import type { StandingRow } from "../standing/contract.ts";
import { type Scale, stepOf } from "../standing/map-entries.ts";
import { points } from "../standing/points.ts";
import type { PlacesView } from "./contract.ts";
import { placesWords } from "./words.ts";

export type PlaceListProps = { readonly view: PlacesView; readonly language: Language };

const scaleOf = (view: PlacesView): Scale => ({
  range: view.range,
  bands: view.bands.map((band) => ({ ...band, places: 0 })),
});

export function PlaceList({ view, language }: PlaceListProps) {
  const where: Where = { language, index: view.edition.index.code, release: view.edition.release };
  const word = (message: (typeof placesWords)[keyof typeof placesWords]) => say(message, language);
  return (
    <div className="places stack">
      <header>
        <h1>{word(placesWords.title)}</h1>
        <p className="soft">
          {say(placesWords.lede, language, {
            count: view.count,
            node: view.node.label,
            top: points(view.range[1], view.range, language),
          })}
        </p>
      </header>
      <Filters language={language} action={placesPath(where)} label={word(placesWords.choices)}>
        <Select
          id="group"
          name="group"
          label={word(placesWords.group)}
          value={view.group?.code ?? ""}
          choices={[
            { value: "", title: word(placesWords.everywhere) },
            ...view.groups.map((group) => ({ value: group.code, title: `${group.label} (${group.members})` })),
          ]}
        />
      </Filters>
      {view.bands.length > 0 && <Bands view={view} label={word(placesWords.bands)} />}
      {view.sections.length === 0 && (
        <Empty title={word(placesWords.none)}>
          <p>{word(placesWords.noneMend)}</p>
        </Empty>
      )}
      {view.sections.map(({ region, rows }) => (
        <section key={region?.code ?? ""} aria-labelledby={`region-${region?.code ?? "none"}`}>
          {(view.sections.length > 1 || region) && (
            <h2 id={`region-${region?.code ?? "none"}`}>{region?.label ?? word(placesWords.elsewhere)}</h2>
          )}
          <ul className="places-list">
            {rows.map((row) => (
              <Row key={row.place.code} row={row} view={view} where={where} />
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={explorePath(where, { group: view.group?.code })}>{word(placesWords.onMap)}</a>
      </p>
    </div>
  );
}

type RowProps = { readonly row: StandingRow; readonly view: PlacesView; readonly where: Where };

function Row({ row, view, where }: RowProps) {
  const { language } = where;
  const step = stepOf(row, scaleOf(view));
  return (
    <li>
      <a href={placePath(where, row.place.code)} lang={row.place.language}>
        {row.place.label}
      </a>
      <span className={step === undefined ? "swatch none" : `swatch r${step}`} aria-hidden="true" />
      <span className="score">
        {row.reading.state === "scored" ? (
          points(row.reading.score, view.range, language)
        ) : row.reading.state === "missing" ? (
          <Missing language={language} />
        ) : (
          <NotApplicable language={language} />
        )}
      </span>
    </li>
  );
}

function Bands({ view, label }: { readonly view: PlacesView; readonly label: string }) {
  return (
    <ul className="places-bands" aria-label={label}>
      {view.bands.map((band) => (
        <li key={band.code}>
          <span className={`swatch r${stepOfBand(band.step, view.bands.length)}`} aria-hidden="true" />
          {band.label}
        </li>
      ))}
    </ul>
  );
}

const columns = [
  "index",
  "release",
  "period",
  "region",
  "region_label",
  "place",
  "place_label",
  "node",
  "node_label",
  "status",
  "score",
  "rank_from",
  "rank_to",
  "band",
] as const;

/** The list as a table: one row a place; scores at full precision. */
export const placesCsv = (view: PlacesView): string =>
  csvText(
    columns,
    view.sections.flatMap(({ region, rows }) =>
      rows.map(
        (row): CsvRow => ({
          index: view.edition.index.code,
          release: view.edition.release,
          period: view.edition.period,
          region: region?.code,
          region_label: region?.label,
          place: row.place.code,
          place_label: row.place.label,
          node: view.node.code,
          node_label: view.node.label,
          status: row.reading.state,
          score: row.reading.score,
          rank_from: row.rank?.from,
          rank_to: row.rank?.to,
          band: row.band?.label,
        }),
      ),
    ),
  );
