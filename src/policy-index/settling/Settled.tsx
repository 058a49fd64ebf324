/** The editor's view of what is settled: one line a place, then where the answers stand, then freezing and publishing. */
import { errorsAmong } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { count, day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { stateWords } from "../answers/state-words.ts";
import { ActForm, type Asked, written } from "../editions/ActForm.tsx";
import { EditionHead } from "../editions/EditionHead.tsx";
import { Entry } from "../editions/Entry.tsx";
import { FindingLines, findingsIn } from "../editions/FindingLines.tsx";
import { editionPath, editorViews } from "../editions/paths.ts";
import { freezeEdition, publishEdition } from "./contract.ts";
import { correctingWords } from "./correcting/words.ts";
import { correctionsPath, publishedPath } from "./paths.ts";
import { SettledPlaces, type SettledView } from "./SettledPlaces.tsx";
import { settlingWords } from "./words.ts";

type SettledProps = {
  readonly view: SettledView;
  readonly language: Language;
  /** How the page was asked for: what was posted, what was done. */
  readonly asked: Asked;
};

type PartProps = { readonly view: SettledView; readonly language: Language };

/** Which period the scores are of. */
function Periods({ view: { edition, period }, language }: PartProps) {
  return (
    <Filters
      language={language}
      action={editionPath(language, edition.id, "settled")}
      label={say(settlingWords.period, language)}
    >
      <Select
        id="period"
        name="period"
        label={say(settlingWords.period, language)}
        value={period}
        choices={edition.periods.map((value) => ({ value, title: value }))}
      />
    </Filters>
  );
}

/** What keeps answers from being scored; where nothing does, what an editor looks at before everybody else does. */
function Findings({ view: { findings }, language }: PartProps) {
  if (findings.length === 0) return null;
  const errors = errorsAmong(findings);
  return (
    <section>
      <h2>{say(errors.length > 0 ? settlingWords.findings : settlingWords.look, language)}</h2>
      <FindingLines findings={errors.length > 0 ? errors : findings} language={language} />
    </section>
  );
}

/** The way to what was published. */
function Published({ view: { released }, language }: PartProps) {
  if (!released) return null;
  return (
    <a href={publishedPath(language, released)}>
      {say(settlingWords.seeRelease, language, { release: released.release })}
    </a>
  );
}

function Acts({ view, language, asked }: SettledProps) {
  const { edition, states, isCorrected, nextRelease, window } = view;
  const open = states.filter((one) => !one.settled).reduce((sum, { answers }) => sum + answers, 0);
  if (edition.state === "open")
    return (
      <section className="settled-act">
        <h2>{say(settlingWords.freeze, language)}</h2>
        <p>{say(settlingWords.freezeText, language)}</p>
        <ActForm asked={asked} act={freezeEdition.name} match={edition.version}>
          {open > 0 && (
            <p>
              <label>
                <input type="checkbox" name="leaveOut" aria-describedby="left-out" />{" "}
                {say(settlingWords.leaveOut, language, { count: open })}
              </label>
              <span id="left-out" className="small soft settled-left-out">
                {say(settlingWords.leftOutAre, language)} {view.fillsIn && say(settlingWords.leftOutPlaces, language)}
              </span>
            </p>
          )}
          {window && (
            <Entry
              id="early"
              name="early"
              kind="area"
              rows={3}
              value={written(asked, freezeEdition.name, "early")}
              label={say(settlingWords.early, language, {
                opens: day(window.opens, language),
                closes: day(window.closes, language),
              })}
            />
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
        <ActForm
          asked={asked}
          act={publishEdition.name}
          why={<FindingLines findings={findingsIn(asked.posted?.problem.details)} language={language} />}
        >
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
  if (edition.state !== "published") return null;
  return (
    <p>
      {say(settlingWords.wasPublished, language)} <Published view={view} language={language} />
    </p>
  );
}

export function Settled({ view, language, asked }: SettledProps) {
  const { edition, states } = view;
  const isOpen = edition.state === "planned" || edition.state === "open";
  const all = states.reduce((sum, { answers }) => sum + answers, 0);
  const settled = states.filter((one) => one.settled).reduce((sum, { answers }) => sum + answers, 0);
  return (
    <article className="settled-page">
      <EditionHead language={language} edition={edition} current="settled" views={editorViews} />
      <h2>{say(isOpen ? settlingWords.title : settlingWords.titleFrozen, language)}</h2>
      <p className="lede">
        {say(isOpen ? settlingWords.lede : settlingWords.ledeFrozen, language, { settled, all })}
        {edition.stages.secondAuthor && ` ${say(settlingWords.firstAlone, language)}`}
      </p>
      {asked.done === freezeEdition.name && (
        <p className="notice" role="status">
          {say(settlingWords.frozenNow, language)}
        </p>
      )}
      {asked.done === publishEdition.name && (
        <p className="notice" role="status">
          {say(settlingWords.publishedNow, language)} <Published view={view} language={language} />
        </p>
      )}
      {view.early !== undefined && (
        <p className="note" role="note">
          {say(settlingWords.frozenEarly, language, { why: view.early })} {say(settlingWords.earlySaid, language)}
        </p>
      )}
      {edition.periods.length > 1 && <Periods view={view} language={language} />}
      <Findings view={view} language={language} />
      {settled === 0 ? (
        <p>{say(settlingWords.noScores, language)}</p>
      ) : (
        <SettledPlaces view={view} language={language} />
      )}
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
