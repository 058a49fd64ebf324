/** The editor's view of what is settled: one line a place, then where the answers stand, then freezing and publishing. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { change, count, dash, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { stateWords } from "../answers/state-words.ts";
import { ActForm, type Asked, written } from "../editions/ActForm.tsx";
import { EditionHead } from "../editions/EditionHead.tsx";
import { Entry } from "../editions/Entry.tsx";
import { editorViews } from "../editions/paths.ts";
import { freezeEdition, publishEdition, type SettledPlace, type showSettled } from "./contract.ts";
import { correctingWords } from "./correcting/words.ts";
import { correctionsPath } from "./paths.ts";
import { settlingWords } from "./words.ts";

export type SettledView = z.output<(typeof showSettled)["output"]>;

type SettledProps = {
  readonly view: SettledView;
  readonly language: Language;
  /** How the page was asked for: what was posted, what was done. */
  readonly asked: Asked;
};

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

function PlaceLine({ place, view, language }: { place: SettledPlace; view: SettledView; language: Language }) {
  const { overall, before, ranks, band } = place;
  const moved = overall.score !== undefined && before !== undefined ? overall.score - before : undefined;
  return (
    <tr>
      <th scope="row">{placeName(place.place, language)}</th>
      <td className="number">
        {count(place.settled, language)}/{count(place.asked, language)}
      </td>
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
      <td>{band ? inLanguage(band, language, "en").words : dash}</td>
    </tr>
  );
}

function Places({ view, language }: { readonly view: SettledView; readonly language: Language }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={say(settlingWords.title, language)}>
      <table className="settled">
        <thead>
          <tr>
            <th scope="col">{say(settlingWords.place, language)}</th>
            <th scope="col" className="number">
              {say(settlingWords.settled, language)}
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
                {inLanguage(title, language, "en").words}
              </th>
            ))}
            <th scope="col">{say(settlingWords.band, language)}</th>
          </tr>
        </thead>
        <tbody>
          {view.places.map((place) => (
            <PlaceLine key={place.place} place={place} view={view} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Acts({ view, language, asked }: SettledProps) {
  const { edition, states, isCorrected, nextRelease } = view;
  const open = states.filter(({ freezes }) => !freezes).reduce((sum, { answers }) => sum + answers, 0);
  if (edition.state === "open")
    return (
      <section className="settled-act">
        <h2>{say(settlingWords.freeze, language)}</h2>
        <p>{say(settlingWords.freezeText, language)}</p>
        <ActForm asked={asked} act={freezeEdition.name} match={edition.version}>
          {open > 0 && (
            <p>
              <label>
                <input type="checkbox" name="leaveOut" /> {say(settlingWords.leaveOut, language, { count: open })}
              </label>
            </p>
          )}
          <button type="submit" className="button">
            {say(settlingWords.freeze, language)}
          </button>
        </ActForm>
      </section>
    );
  if (edition.state === "frozen" || isCorrected)
    return (
      <section className="settled-act">
        <h2>{say(isCorrected ? settlingWords.publishCorrection : settlingWords.publish, language)}</h2>
        <p>{say(isCorrected ? settlingWords.publishCorrectionText : settlingWords.publishText, language)}</p>
        <ActForm asked={asked} act={publishEdition.name}>
          <Entry
            id="release"
            name="release"
            required="yes"
            script="code"
            label={say(settlingWords.release, language)}
            value={written(asked, publishEdition.name, "release", nextRelease)}
          />
          <button type="submit" className="button">
            {say(settlingWords.publish, language)}
          </button>
        </ActForm>
      </section>
    );
  return edition.state === "published" ? <p>{say(settlingWords.wasPublished, language)}</p> : null;
}

export function Settled({ view, language, asked }: SettledProps) {
  const { edition, states, findings } = view;
  const all = states.reduce((sum, { answers }) => sum + answers, 0);
  const settled = states.filter((one) => one.settled).reduce((sum, { answers }) => sum + answers, 0);
  return (
    <article className="settled-page">
      <EditionHead language={language} edition={edition} current="settled" views={editorViews} />
      <h2>{say(settlingWords.title, language)}</h2>
      <p className="lede">{say(settlingWords.lede, language, { settled, all })}</p>
      {asked.done === freezeEdition.name && (
        <p className="notice" role="status">
          {say(settlingWords.frozenNow, language)}
        </p>
      )}
      {asked.done === publishEdition.name && (
        <p className="notice" role="status">
          {say(settlingWords.publishedNow, language)}
        </p>
      )}
      {findings.length > 0 && (
        <section>
          <h2>{say(settlingWords.findings, language)}</h2>
          <ul>
            {findings.map((finding) => (
              <li key={JSON.stringify(finding)}>{finding.code}</li>
            ))}
          </ul>
        </section>
      )}
      {settled === 0 ? <p>{say(settlingWords.noScores, language)}</p> : <Places view={view} language={language} />}
      <section>
        <h2>{say(settlingWords.states, language)}</h2>
        <dl className="state-counts">
          {states.map(({ state, answers }) => (
            <div key={state}>
              <dt>{say(stateWords[state], language)}</dt>
              <dd>{count(answers, language)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {(edition.state === "frozen" || edition.state === "published") && (
        <p>
          <a href={correctionsPath(language, edition.id)}>{say(correctingWords.toCorrections, language)}</a>
        </p>
      )}
      <Acts view={view} language={language} asked={asked} />
    </article>
  );
}
