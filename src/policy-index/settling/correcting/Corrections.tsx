/** The corrections of an edition: what was corrected, then the answers of a place, each a step from its correction. */
import type { z } from "zod";
import { direction, inLanguage, type Language } from "../../../base/text.ts";
import { comparePlaces, placeName } from "../../../places/gazetteer.ts";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import type { Asked } from "../../editions/ActForm.tsx";
import { EditionHead } from "../../editions/EditionHead.tsx";
import { Choice } from "../../editions/Entry.tsx";
import { editionPath, editorViews } from "../../editions/paths.ts";
import { type Reading, valueWords } from "../../review/parts.tsx";
import { Named } from "../../review/QuestionHead.tsx";
import { sameValue } from "../../review/rules.ts";
import { correctionPath, correctionsPath } from "../paths.ts";
import { Proposals } from "../proposing/Proposals.tsx";
import { correctAnswer, type listCorrections } from "./contract.ts";
import { correctingWords } from "./words.ts";

type View = z.output<(typeof listCorrections)["output"]>;

type CorrectionsProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

const ledes = {
  ...{ planned: correctingWords.ledeOpen, open: correctingWords.ledeOpen },
  ...{ frozen: correctingWords.ledeFrozen, published: correctingWords.ledePublished },
};

type Made = View["made"][number];

function FromTo({ one, reading }: { readonly one: Made; readonly reading: Reading }) {
  const { from, to, question } = one;
  const { language } = reading;
  if (from && to && sameValue(from, to))
    return <span className="soft">{say(correctingWords.sameValue, language)}</span>;
  return (
    <>
      {valueWords(from, question, reading)}{" "}
      <span className="correction-to" aria-hidden="true">
        {direction(language) === "rtl" ? "←" : "→"}
      </span>{" "}
      <strong>{valueWords(to, question, reading)}</strong>
    </>
  );
}

function MadeTable({ view, reading }: { readonly view: View; readonly reading: Reading }) {
  const { language } = reading;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={say(correctingWords.made, language)}>
      <table className="settled corrections">
        <thead>
          <tr>
            <th scope="col">{say(correctingWords.answer, language)}</th>
            <th scope="col">{say(correctingWords.fromTo, language)}</th>
            <th scope="col">{say(correctingWords.reason, language)}</th>
            <th scope="col">{say(correctingWords.day, language)}</th>
          </tr>
        </thead>
        <tbody>
          {view.made.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer may be corrected twice
            <tr key={at}>
              <th scope="row">
                <a href={correctionPath(language, one.answer)}>
                  <Named question={one.question} reading={reading} />
                </a>
                <span className="small soft">
                  {placeName(one.place, language)}, {one.period}
                </span>
              </th>
              <td>
                <FromTo one={one} reading={reading} />
              </td>
              <td className="correction-why">
                <span dir="auto">{one.why}</span>
                <span className="small soft">
                  {say(one.reason ? correctingWords[one.reason] : correctingWords.beforePublication, language)}
                </span>
              </td>
              <td className="number">{day(one.on, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Where({ view, language }: { readonly view: View; readonly language: Language }) {
  return (
    <form method="get" action={correctionsPath(language, view.edition.id)} className="act-form correction-where">
      <Choice
        id="place"
        name="place"
        label={say(correctingWords.place, language)}
        value={view.place}
        choices={[...view.places]
          .sort(comparePlaces(language))
          .map((value) => ({ value, title: placeName(value, language) }))}
      />
      {view.edition.periods.length > 1 && (
        <Choice
          id="period"
          name="period"
          label={say(correctingWords.period, language)}
          value={view.period}
          choices={view.edition.periods.map((value) => ({ value, title: value }))}
        />
      )}
      <p>
        <button type="submit" className="button">
          {say(correctingWords.showPlace, language)}
        </button>
      </p>
    </form>
  );
}

function Answers({ view, reading }: { readonly view: View; readonly reading: Reading }) {
  const { language } = reading;
  if (view.answers.length === 0) return <p className="soft">{say(correctingWords.nothingHere, language)}</p>;
  return view.areas.map(({ id, title }) => {
    const here = view.answers.filter(({ question }) => question.area === id);
    return here.length === 0 ? null : (
      <section key={id}>
        <h3>{inLanguage(title, language, view.language).words}</h3>
        <ul className="review-rows">
          {here.map(({ answer, question, says, barred }) => (
            <li key={answer}>
              <a href={correctionPath(language, answer)}>
                <Named question={question} asked reading={reading} />
              </a>
              <p className="small">{valueWords(says, question, reading)}</p>
              {barred && <p className="small soft">{say(correctingWords[barred], language)}</p>}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

export function Corrections({ view, language, asked }: CorrectionsProps) {
  const { edition } = view;
  const reading = { language, own: view.language };
  const isFrozen = edition.state === "frozen" || edition.state === "published";
  return (
    <article className="settled-page corrections-page">
      <EditionHead language={language} edition={edition} current="settled" views={editorViews} />
      <h2>{say(correctingWords.title, language)}</h2>
      {asked.done === correctAnswer.name && (
        <p className="notice" role="status">
          {say(edition.state === "frozen" ? correctingWords.doneFrozen : correctingWords.donePublished, language)}
        </p>
      )}
      <p className="lede">{say(ledes[edition.state], language)}</p>
      {view.isWaiting && (
        <p>
          {say(correctingWords.waiting, language)}{" "}
          <a href={editionPath(language, edition.id, "settled")}>{say(correctingWords.publishThem, language)}</a>
        </p>
      )}
      {isFrozen && (
        <>
          {edition.state === "published" && <Proposals proposals={view.proposals} reading={reading} asked={asked} />}
          <section>
            <h2>{say(correctingWords.made, language)}</h2>
            {view.made.length === 0 ? (
              <p className="soft">{say(correctingWords.noneMade, language)}</p>
            ) : (
              <MadeTable view={view} reading={reading} />
            )}
          </section>
          <section>
            <h2>{say(correctingWords.which, language)}</h2>
            <Where view={view} language={language} />
            <Answers view={view} reading={reading} />
          </section>
        </>
      )}
    </article>
  );
}
