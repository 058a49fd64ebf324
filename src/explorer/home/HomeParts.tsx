/** Areas, reforms, and the ways to take the index along. */

import { direction } from "../../base/text.ts";
import { bars } from "../../ui/charts/bars.ts";
import { RowPlot } from "../../ui/charts/RowPlot.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { AnswerChange } from "../reading/contract.ts";
import {
  answerPath,
  apiPath,
  correctionsPath,
  downloadPath,
  explorePath,
  placePath,
  releasePath,
  type Where,
} from "../reading/paths.ts";
import { points } from "../standing/points.ts";
import { pointWords } from "../standing/sentences.ts";
import type { HomeView } from "./contract.ts";
import { homeWords } from "./words.ts";

type Props = { readonly view: HomeView; readonly where: Where };

export function Areas({ view, where }: Props) {
  const { language } = where;
  const [, ...others] = view.measures;
  if (view.areas.length === 0) return undefined;
  const chart = bars(
    view.areas.map((area) => ({
      id: area.code,
      label: area.label,
      href: explorePath(where, { node: area.code }),
      value: area.mean,
      shown: points(area.mean, view.range, language),
    })),
    (value) => points(value, view.range, language),
    view.range,
  );
  return (
    <section className="section">
      <h2 className="section-head">{say(homeWords.areas, language)}</h2>
      <RowPlot chart={chart} direction={direction(language)} label={say(homeWords.areasAverage, language)} />
      <p className="small faint">{say(homeWords.areasAverage, language)}</p>
      {others.length > 0 && (
        <p className="home-measures">
          {say(homeWords.otherMeasures, language)}{" "}
          {others.map((measure, at) => (
            <span key={measure.code}>
              {at > 0 && " · "}
              <a href={explorePath(where, { measure: measure.code })}>{measure.label}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** Places with reforms that one glance takes in; the rest is a click away. */
const mostPlaces = 12;

export function Reforms({ view, where }: Props) {
  const { language } = where;
  if (!view.since || view.reforms.length === 0) return undefined;
  const byPlace = new Map<string, AnswerChange[]>();
  for (const change of view.reforms)
    byPlace.set(change.place.code, [...(byPlace.get(change.place.code) ?? []), change]);
  const since = pointWords(view.since, view.edition.release, language);
  return (
    <section className="section">
      <h2 className="section-head">{say(homeWords.reforms, language, { since })}</h2>
      <ul className="reforms">
        {[...byPlace].slice(0, mostPlaces).map(([code, changes]) => (
          <li key={code}>
            <h3>
              <a href={placePath(where, code)} lang={changes[0]?.place.language}>
                {changes[0]?.place.label}
              </a>
            </h3>
            <ul>
              {changes.map((change) => (
                <li key={change.indicator.code}>
                  <Reform change={change} where={where} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p>
        <a href={explorePath(where, { view: "change" })}>{say(homeWords.allReforms, language)}</a>
      </p>
    </section>
  );
}

function Reform({ change, where }: { readonly change: AnswerChange; readonly where: Where }) {
  const { language } = where;
  const before = change.from.worth.score;
  const after = change.to.worth.score;
  const way = before === undefined || after === undefined || before === after ? undefined : after > before;
  return (
    <>
      <a href={answerPath(where, change.place.code, change.indicator.code)} lang={change.indicator.language}>
        {change.indicator.label}
      </a>
      <span className="reform-way">
        {change.from.words} <span aria-hidden="true">{direction(language) === "rtl" ? "←" : "→"}</span>{" "}
        <strong>{change.to.words}</strong>{" "}
        {way !== undefined && (
          <span
            className={way ? "change is-gain" : "change is-loss"}
            role="img"
            aria-label={say(way ? homeWords.widened : homeWords.narrowed, language)}
          >
            {way ? "▲" : "▼"}
          </span>
        )}
      </span>
    </>
  );
}

/** Downloads, the interface for programs, and the other releases. */
export function ways(view: HomeView, where: Where) {
  const { language } = where;
  const { licence } = view.edition;
  return (
    <section className="home-take">
      <h2 className="cite-heading">{say(homeWords.take, language)}</h2>
      <p>
        {licence === undefined ? say(homeWords.takePlain, language) : say(homeWords.takeWords, language, { licence })}
      </p>
      <p className="home-ways">
        <a className="button" href={downloadPath(where)}>
          {say(homeWords.download, language)}
        </a>
        <a href={apiPath(language)}>{say(homeWords.api, language)}</a>
      </p>
      {view.releases.length > 1 && (
        <>
          <h3>{say(homeWords.releases, language)}</h3>
          <ul className="home-releases">
            {[...view.releases].reverse().map(({ release, publishedOn }) => (
              <li key={release}>
                <a
                  href={releasePath({ ...where, release })}
                  aria-current={release === view.edition.release ? "page" : undefined}
                >
                  {say(homeWords.releaseOn, language, { release, day: day(publishedOn, language) })}
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href={correctionsPath(where)}>
              {say(homeWords.corrections, language, { release: view.edition.release })}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
