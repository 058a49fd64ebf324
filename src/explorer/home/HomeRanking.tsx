/** The two ends of the ranking, and the way to all of it. */

import { rank } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { OtherwiseLinks } from "../reading/OtherwiseLinks.tsx";
import { PreparedNote } from "../reading/PreparedNote.tsx";
import { explorePath, placePath, type Where } from "../reading/paths.ts";
import type { StandingRow } from "../standing/contract.ts";
import { stepOf } from "../standing/map-entries.ts";
import { points } from "../standing/points.ts";
import type { HomeView } from "./contract.ts";
import { homeWords } from "./words.ts";

const shownEach = 8;

type Props = { readonly view: HomeView; readonly where: Where };

export function Ranking({ view, where }: Props) {
  const { language } = where;
  const scored = view.rows.filter((row) => row.reading.score !== undefined);
  const top = scored.slice(0, Math.min(shownEach, Math.ceil(scored.length / 2)));
  const bottom = scored.slice(Math.max(top.length, scored.length - shownEach));
  if (scored.length === 0) return undefined;
  return (
    <section id="ranking" className="home-ranking" aria-labelledby="ranking-title">
      <h2 id="ranking-title" className="figure-title">
        {say(homeWords.ranking, language)}
      </h2>
      <h3>{say(homeWords.highest, language)}</h3>
      <Rows rows={top} view={view} where={where} />
      {bottom.length > 0 && (
        <>
          <h3>{say(homeWords.lowest, language)}</h3>
          <Rows rows={bottom} view={view} where={where} />
        </>
      )}
      <p>
        <a href={explorePath(where, { view: "ranking" })}>{say(homeWords.fullRanking, language)}</a>
      </p>
      <PreparedNote prepared={view.summary.prepared} where={where} />
      {view.rows.some((row) => row.settled) && <p className="small soft">{say(homeWords.rangesSmall, language)}</p>}
      <OtherwiseLinks where={where} />
    </section>
  );
}

function Rows({ rows, view, where }: Props & { readonly rows: readonly StandingRow[] }) {
  const scale = { range: view.range, bands: view.summary.bands };
  const settled = view.rows.some((row) => row.settled);
  return (
    <ul className={settled ? "standing-rows has-settled" : "standing-rows"}>
      {rows.map((row) => (
        <li key={row.place.code}>
          <span className="standing-rank">{rank(row.rank?.from, row.rank?.to, where.language)}</span>
          {settled && (
            <span className="standing-settled">
              {row.settled ? rank(row.settled.low, row.settled.high, where.language) : ""}
            </span>
          )}
          <a href={placePath(where, row.place.code)} lang={row.place.language} data-place={row.place.code}>
            {row.place.label}
          </a>
          <span className={`swatch r${stepOf(row, scale) ?? 1}`} aria-hidden="true" />
          <span className="score">{points(row.reading.score, view.range, where.language)}</span>
        </li>
      ))}
    </ul>
  );
}
