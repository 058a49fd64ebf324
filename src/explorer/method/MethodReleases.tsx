/** Where the data come from, what was published when, what differs, and how to compute it all again. */
import { isExercise } from "../../policy-index/releases/exercise-index.ts";
import { day } from "../../ui/kit/numbers.ts";
import { kitWords } from "../../ui/kit/words.ts";
import { colon, say } from "../../ui/words/words.ts";
import { changeKinds } from "../reading/change.ts";
import { kindWords } from "../reading/change-words.ts";
import type { Labelled } from "../reading/contract.ts";
import { licenceAddress } from "../reading/licences.ts";
import { downloadPath, inFormat, releasePath, rulesPath, type Where } from "../reading/paths.ts";
import type { Crosswalk, ReleaseMethod } from "./contract.ts";
import type { PartProps } from "./MethodTree.tsx";
import { methodWords, releaseWords, rulesWords } from "./words.ts";

/** An address as a link, anything else as it stands. */
function Source({ text }: { readonly text: string }) {
  return /^https?:\/\//.test(text) ? <a href={text}>{text}</a> : text;
}

export function MethodData({ view, where }: PartProps) {
  const { language } = where;
  const { creators, licence, attribution, instrumentVersion } = view.edition;
  const licenceHref = licence === undefined ? undefined : licenceAddress(licence);
  return (
    <section className="section prose" aria-labelledby="data">
      <h2 id="data">{say(methodWords.dataTitle, language)}</h2>
      {view.edition.notice !== undefined && !isExercise(view.edition.index.code) && (
        <p className="note">{view.edition.notice}</p>
      )}
      <dl className="method-facts">
        {creators.length > 0 && (
          <div>
            <dt>{say(methodWords.creators, language)}</dt>
            <dd>{creators.join(", ")}</dd>
          </div>
        )}
        {view.source !== undefined && (
          <div>
            <dt>{say(methodWords.source, language)}</dt>
            <dd>
              <Source text={view.source} />
            </dd>
          </div>
        )}
        {attribution !== undefined && (
          <div>
            <dt>{say(methodWords.attribution, language)}</dt>
            <dd>{attribution}</dd>
          </div>
        )}
        {licence !== undefined && (
          <div>
            <dt>{say(kitWords.licence, language)}</dt>
            <dd>{licenceHref === undefined ? licence : <a href={licenceHref}>{licence}</a>}</dd>
          </div>
        )}
        <div>
          <dt>{say(methodWords.periods, language)}</dt>
          <dd>{view.periods.join(", ")}</dd>
        </div>
        <div>
          <dt>{say(methodWords.instrumentVersion, language)}</dt>
          <dd>{instrumentVersion}</dd>
        </div>
      </dl>
    </section>
  );
}

export function MethodReleases({ view, where }: PartProps) {
  const { language } = where;
  return (
    <section className="section" aria-labelledby="releases">
      <h2 id="releases">{say(releaseWords.title, language)}</h2>
      <p>{say(releaseWords.lede, language)}</p>
      <ol className="method-releases">
        {view.releases.map((release) => (
          <Release key={release.id} release={release} where={where} />
        ))}
      </ol>
    </section>
  );
}

function Release({ release, where }: { readonly release: ReleaseMethod; readonly where: Where }) {
  const { language } = where;
  return (
    <li id={`release-${release.id}`}>
      <h3>
        <a href={releasePath({ ...where, release: release.id })}>{release.id}</a>{" "}
        <span className="small faint method-day">{day(release.publishedOn, language)}</span>
      </h3>
      <p className="small">
        {say(releaseWords.holds, language, { answers: release.answers, places: release.places })} ·{" "}
        {release.periods.join(", ")}
      </p>
      {release.since ? <Differs since={release.since} where={where} /> : <p>{say(releaseWords.first, language)}</p>}
      <p className="small faint method-digest">
        {say(releaseWords.digest, language)} <code dir="ltr">{release.digest}</code>
      </p>
    </li>
  );
}

const listed = (of: readonly Labelled[]): string => of.map(({ label }) => label).join(" · ");

function Differs({ since, where }: { readonly since: Crosswalk; readonly where: Where }) {
  const { language } = where;
  const { moved } = since;
  const total = changeKinds.reduce((sum, kind) => sum + moved[kind], 0);
  const questions = [
    [releaseWords.added, since.added],
    [releaseWords.dropped, since.dropped],
    [releaseWords.reworded, since.reworded],
    [releaseWords.rescored, since.rescored],
  ] as const;
  const asBefore = questions.every(([, of]) => of.length === 0) && !since.measuresChanged;
  const lists = [
    ...questions,
    [releaseWords.placesAdded, since.placesAdded] as const,
    [releaseWords.placesDropped, since.placesDropped] as const,
  ].filter(([, of]) => of.length > 0);
  return (
    <>
      <p>
        {total === 0 ? (
          say(releaseWords.noAnswers, language)
        ) : (
          <>
            {say(releaseWords.movedAnswers, language, { count: total })}
            {": "}
            {changeKinds
              .filter((kind) => moved[kind] > 0)
              .map((kind) => (
                <span key={kind} className="method-count">
                  {moved[kind]} <span className={`kind is-${kind}`}>{say(kindWords[kind], language)}</span>
                </span>
              ))}
          </>
        )}
      </p>
      {asBefore && <p className="small soft">{say(releaseWords.sameQuestions, language)}</p>}
      {since.measuresChanged && <p>{say(releaseWords.measuresChanged, language)}</p>}
      {lists.map(([title, of]) => (
        <p key={title.en} className="small">
          {say(title, language)}
          {colon(language)} {listed(of)}
        </p>
      ))}
    </>
  );
}

export function MethodRecompute({ view, where }: PartProps) {
  const { language } = where;
  const file = `${view.edition.index.code}-${view.edition.release}.zip`;
  const zip = inFormat(downloadPath(where, { format: "package" }), "zip");
  return (
    <section className="section prose" aria-labelledby="recompute">
      <h2 id="recompute">{say(releaseWords.recomputeTitle, language)}</h2>
      <p>{say(releaseWords.recomputeText, language)}</p>
      <p>
        <a className="button" href={zip} rel="nofollow">
          {say(releaseWords.wholeRelease, language)}
        </a>
      </p>
      <Command text={`bin/passerelle verify ${file}`} />
      <p>{say(releaseWords.recomputeScores, language)}</p>
      <Command text={`bin/passerelle score ${file} --out scores.csv`} />
      <p>
        {say(rulesWords.lede, language)} <a href={rulesPath(language, "method")}>{say(rulesWords.title, language)}</a>
      </p>
      <p>
        {say(rulesWords.correctionsLede, language)}{" "}
        <a href={rulesPath(language, "corrections")}>{say(rulesWords.corrections, language)}</a>
      </p>
    </section>
  );
}

function Command({ text }: { readonly text: string }) {
  return (
    <pre className="command" dir="ltr">
      <code>{text}</code>
    </pre>
  );
}
