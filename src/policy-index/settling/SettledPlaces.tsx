/** What is settled, one line a place: how much, what it is worth, beside the last release, and why the rest is missing. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../base/text.ts";
import { byPlaceName, placeName } from "../../places/gazetteer.ts";
import { change, count, dash, percent, score } from "../../ui/kit/numbers.ts";
import { kitWords } from "../../ui/kit/words.ts";
import { colon, say } from "../../ui/words/words.ts";
import { stateWords } from "../answers/state-words.ts";
import { editionWords } from "../editions/words.ts";
import type { SettledPlace, showSettled } from "./contract.ts";
import { settlingWords } from "./words.ts";

export type SettledView = z.output<(typeof showSettled)["output"]>;

type Standing = SettledPlace["overall"];

function ScoreCell({ standing, language }: { readonly standing: Standing | undefined; readonly language: Language }) {
  if (standing?.score !== undefined) return <td className="number">{score(standing.score, language)}</td>;
  const word = standing?.status === "not-applicable" ? settlingWords.notApplicable : settlingWords.missing;
  return (
    <td className="number quiet">
      <span title={say(word, language)}>{standing?.status === "not-applicable" ? "n/a" : dash}</span>
    </td>
  );
}

/** Why answers are missing, the most first: those that are on their way, by where they stand, and those without information. */
function missingWords({ waiting, noData }: SettledPlace, language: Language): string {
  const reasons = [
    ...waiting.map(({ state, answers }) => ({ word: stateWords[state], answers })),
    ...(noData > 0 ? [{ word: settlingWords.noData, answers: noData }] : []),
  ].sort((one, other) => other.answers - one.answers);
  return reasons
    .map(({ word, answers }) => `${say(word, language)}${colon(language)} ${count(answers, language)}`)
    .join(" · ");
}

function PlaceLine({ place, view, language }: { place: SettledPlace; view: SettledView; language: Language }) {
  const { overall, before, ranks, band } = place;
  const missing = missingWords(place, language);
  const moved = overall.score !== undefined && before !== undefined ? overall.score - before : undefined;
  return (
    <tr>
      <th scope="row">
        {placeName(place.place, language)}
        {missing !== "" && (
          <span className="settled-missing">{say(settlingWords.missingAre, language, { answers: missing })}</span>
        )}
      </th>
      <td className="number">
        {count(place.settled, language)}/{count(place.asked, language)}
      </td>
      <td className="number quiet">{percent(place.present, language)}</td>
      <ScoreCell standing={overall} language={language} />
      {view.lastRelease !== undefined && (
        <>
          <td className="number quiet">{score(before, language)}</td>
          <td className="number">{change(moved, language)}</td>
        </>
      )}
      <td className="number">
        {ranks
          ? say(settlingWords.rankFrom, language, { ...ranks, wide: ranks.low === ranks.high ? "no" : "yes" })
          : dash}
      </td>
      {view.areas.map(({ id }, at) => (
        <ScoreCell key={id} standing={place.areas[at]} language={language} />
      ))}
      <td>{band ? inLanguage(band, language, view.language).words : dash}</td>
    </tr>
  );
}

export function SettledPlaces({ view, language }: { readonly view: SettledView; readonly language: Language }) {
  if (view.places.length === 0) return null;
  return (
    <section>
      <p className="table-aside small soft">
        {say(kitWords.tableAside, language, {
          columns: [
            say(settlingWords.overall, language),
            ...(view.lastRelease === undefined ? [] : [say(settlingWords.change, language)]),
            say(settlingWords.ranks, language),
            ...view.areas.map(({ title }) => inLanguage(title, language, view.language).words),
            say(settlingWords.band, language),
          ].join(" · "),
        })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={say(editionWords.settled, language)}>
        <table className="settled">
          <thead>
            <tr>
              <th scope="col">{say(settlingWords.place, language)}</th>
              <th scope="col" className="number">
                {say(settlingWords.settled, language)}
              </th>
              <th scope="col" className="number">
                {say(settlingWords.coverage, language)}
              </th>
              <th scope="col" className="number">
                {say(settlingWords.overall, language)}
              </th>
              {view.lastRelease !== undefined && (
                <>
                  <th scope="col" className="number">
                    {say(settlingWords.before, language)} {view.lastRelease}
                  </th>
                  <th scope="col" className="number">
                    {say(settlingWords.change, language)}
                  </th>
                </>
              )}
              <th scope="col" className="number">
                {say(settlingWords.ranks, language)}
              </th>
              {view.areas.map(({ id, title }) => (
                <th key={id} scope="col" className="number">
                  {inLanguage(title, language, view.language).words}
                </th>
              ))}
              <th scope="col">{say(settlingWords.band, language)}</th>
            </tr>
          </thead>
          <tbody>
            {byPlaceName(view.places, language).map((place) => (
              <PlaceLine key={place.place} place={place} view={view} language={language} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="small soft settled-explained">{say(settlingWords.explained, language)}</p>
    </section>
  );
}
