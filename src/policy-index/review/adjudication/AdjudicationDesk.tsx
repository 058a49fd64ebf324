/** The adjudicator's desk: what is contested, and one case of it, seen without names. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { say } from "../../../ui/words/words.ts";
import { codingWords } from "../../coding/words.ts";
import { ActForm, type Asked, written } from "../../editions/ActForm.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { ValueFields } from "../opinions/OpinionForm.tsx";
import { Citations, type Reading, valueWords } from "../parts.tsx";
import { adjudicationPath } from "../paths.ts";
import { Named, QuestionHead } from "../QuestionHead.tsx";
import type { cases, contestedCase } from "./contract.ts";
import { adjudicationWords } from "./words.ts";

type List = z.output<(typeof cases)["output"]>;
type Case = z.output<(typeof contestedCase)["output"]>;

type CasesProps = { readonly view: List; readonly language: Language; readonly done: string | undefined };

export function Cases({ view, language, done }: CasesProps) {
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={view.cases.some(({ edition }) => edition.exercise)} />
      <h1>{say(adjudicationWords.title, language)}</h1>
      <p className="lede">{say(adjudicationWords.lede, language)}</p>
      {done !== undefined && (
        <p className="notice" role="status">
          {say(adjudicationWords.decided, language)}
        </p>
      )}
      {view.cases.length === 0 && (
        <Empty title={say(adjudicationWords.none, language)}>
          <p>{say(adjudicationWords.noneText, language)}</p>
        </Empty>
      )}
      <ul className="review-rows">
        {view.cases.map(({ id, edition, place, period, question }) => (
          <li key={id}>
            <a href={adjudicationPath(language, id)}>
              <Named question={question} asked reading={{ language, own: edition.language }} />
            </a>
            <p className="small soft">
              {placeName(place, language)} · {period} · {inLanguage(edition.title, language, edition.language).words}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A label that tells nothing of whose answer it is. */
function labelOf(at: number, of: number, language: Language): string {
  if (of > 2) return say(adjudicationWords.another, language, { number: at + 1 });
  return say(at === 0 ? adjudicationWords.one : adjudicationWords.other, language);
}

type CaseProps = { readonly view: Case; readonly language: Language; readonly asked: Asked };

function Positions({ view, reading }: { readonly view: Case; readonly reading: Reading }) {
  const { language } = reading;
  return (
    <div className="review-positions">
      {view.positions.map(({ value, reasons, citations }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer without a name has only its place in the order
        <section className="review-position" key={at} aria-label={labelOf(at, view.positions.length, language)}>
          <h2>{labelOf(at, view.positions.length, language)}</h2>
          <p className="review-given">{valueWords(value, view.question, reading)}</p>
          {reasons && (
            <>
              <h3>{say(adjudicationWords.reasons, language)}</h3>
              <p className="review-text" dir="auto">
                {reasons}
              </p>
            </>
          )}
          <h3>{say(codingWords.sources, language)}</h3>
          <Citations citations={citations} language={language} copies="none" />
        </section>
      ))}
    </div>
  );
}

function Decision({ view, reading, asked }: Omit<CaseProps, "language"> & { readonly reading: Reading }) {
  const { language } = reading;
  const act = "review.decide";
  const at = (name: string, otherwise = "") => written(asked, act, name, otherwise);
  // Of a case that changed meanwhile the answers stand in another order: which is right is chosen anew.
  const isNew = asked.posted?.problem.code === "stale";
  const chosen = isNew ? undefined : at("position");
  return (
    <ActForm asked={asked} act={act} match={view.stamp} className="act-form review-opinion">
      <input type="hidden" name="answer" value={view.id} />
      <fieldset className="review-kinds">
        <legend>{say(adjudicationWords.decision, language)}</legend>
        {view.positions.map(({ value }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer without a name has only its place in the order
          <label key={position}>
            <input type="radio" name="position" value={position + 1} defaultChecked={chosen === String(position + 1)} />{" "}
            <span>
              {say(adjudicationWords.isRight, language, {
                answer: labelOf(position, view.positions.length, language),
                value: valueWords(value, view.question, reading),
              })}
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name="position" value="" defaultChecked={asked.posted?.act === act && chosen === ""} />{" "}
          <span>{say(adjudicationWords.third, language)}</span>
        </label>
      </fieldset>
      <details className="review-another" open={asked.posted?.act === act}>
        <summary>{say(adjudicationWords.which, language)}</summary>
        <ValueFields question={view.question} reading={reading} name="other" id="other" at={at} />
      </details>
      <p className="entry">
        <label htmlFor="reason">{say(adjudicationWords.reason, language)}</label>
        <textarea
          id="reason"
          className="field entry-area"
          name="reason"
          rows={5}
          required
          dir="auto"
          defaultValue={at("reason")}
        />
      </p>
      <p>
        <button type="submit" className="button is-main">
          {say(adjudicationWords.decide, language)}
        </button>
      </p>
    </ActForm>
  );
}

export function ContestedCase({ view, language, asked }: CaseProps) {
  const { edition, place, period, question } = view;
  const reading = { language, own: edition.language };
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[{ title: say(adjudicationWords.title, language), href: adjudicationPath(language) }]}
      />
      <p className="kicker">
        {placeName(place, language)} · {period} · {inLanguage(edition.title, language, edition.language).words}
      </p>
      <QuestionHead question={question} reading={reading} id="question" as="h1" />
      <Positions view={view} reading={reading} />
      <section className="section review-below">
        <Decision view={view} reading={reading} asked={asked} />
      </section>
    </div>
  );
}
