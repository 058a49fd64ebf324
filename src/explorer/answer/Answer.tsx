/** The page of an answer: a page of text, the question first, the options as sentences, the law beside them. */
import { formWords } from "../../facility/requests/form-words.ts";
import { askAboutPath } from "../../facility/requests/paths.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { Markdown } from "../../ui/kit/markdown.tsx";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { kitWords } from "../../ui/kit/words.ts";
import { say } from "../../ui/words/words.ts";
import { CiteHere } from "../reading/CiteHere.tsx";
import { citation } from "../reading/citation.ts";
import { Label } from "../reading/Figures.tsx";
import {
  answerPath,
  indicatorPath,
  inFormat,
  placePath,
  placesPath,
  proposePath,
  releasePath,
} from "../reading/paths.ts";
import { AnswerHistory } from "./AnswerHistory.tsx";
import { AnswerLaw } from "./AnswerLaw.tsx";
import { AnswerOptions } from "./AnswerOptions.tsx";
import { AnswerSettled } from "./AnswerSettled.tsx";
import type { PartProps } from "./part.ts";
import { proposingWords } from "./proposing/words.ts";
import { SameAnswer } from "./SameAnswer.tsx";
import { answerWords } from "./words.ts";

export type AnswerProps = PartProps & {
  /** Scheme and host visitors use. */
  readonly origin: string;
};

export const answerTitle = ({ view, where }: PartProps): string =>
  say(answerWords.title, where.language, { place: view.place.label, indicator: view.question.indicator.label });

export function Answer({ view, where, origin }: AnswerProps) {
  const { language } = where;
  const { question, place } = view;
  const path = answerPath(where, place.code, question.indicator.code);
  const cited = citation({ edition: view.edition, language, title: answerTitle({ view, where }), path, origin });
  return (
    <article className="answer">
      <Breadcrumb
        language={language}
        steps={[
          { title: view.edition.index.label, href: releasePath(where) },
          { title: say(kitWords.places, language), href: placesPath(where) },
          { title: place.label, href: placePath(where, place.code) },
        ]}
      />
      <header className="answer-head">
        <p className="kicker">
          <Label of={place} />
          {" · "}
          {question.compound && (
            <>
              <Label of={question.compound} />
              {" · "}
            </>
          )}
          <Label of={question.indicator} />
        </p>
        {question.compound?.question && (
          <p className="answer-within" lang={question.compound.question.language}>
            {question.compound.question.words}
          </p>
        )}
        <h1 className="answer-question" lang={question.question?.language ?? question.indicator.language}>
          {question.question?.words ?? question.indicator.label}
        </h1>
      </header>
      <div className="answer-body">
        <div className="answer-main">
          <AnswerOptions view={view} where={where} />
          <AnswerLaw view={view} where={where} />
          <AnswerSettled view={view} where={where} />
        </div>
        <AnswerAside view={view} where={where} />
      </div>
      <AnswerHistory view={view} where={where} />
      <p className="answer-propose">
        {say(proposingWords.wrong, language)}{" "}
        <a href={proposePath(where, place.code, question.indicator.code)} rel="nofollow">
          {say(proposingWords.title, language)}
        </a>
      </p>
      <p className="answer-propose">
        {say(formWords.wish, language)}{" "}
        <a
          href={askAboutPath(language, {
            place: place.code,
            of: { index: view.edition.index.code, indicator: question.indicator.code },
          })}
          rel="nofollow"
        >
          {say(formWords.onThis, language)}
        </a>
      </p>
      <SameAnswer view={view} where={where} />
      <Around view={view} where={where} />
      <div className="section place-take">
        <CiteHere
          where={where}
          heading={say(answerWords.cite, language)}
          text={cited.text}
          address={cited.address}
          bibtex={cited.bibtex}
          csl={cited.csl}
        />
        <div className="place-forms">
          <DownloadLinks
            language={language}
            links={(["csv", "json"] as const).map((kind) => ({ kind, href: inFormat(path, kind) }))}
          />
          <PrintButton language={language} />
        </div>
      </div>
    </article>
  );
}

function AnswerAside({ view, where }: PartProps) {
  const { language } = where;
  const { question } = view;
  const guidance = [question.compound?.guidance, question.guidance].filter((part) => part !== undefined);
  return (
    <aside className="answer-aside" aria-label={question.indicator.label}>
      {guidance.length > 0 && (
        <>
          <h2>{say(answerWords.guidance, language)}</h2>
          {guidance.map((part) => (
            <div className="small" key={part.words}>
              <Markdown text={part.words} language={part.language} />
            </div>
          ))}
        </>
      )}
      <h2>{say(answerWords.counts, language)}</h2>
      <ul className="answer-counts small">
        {question.counts.map((path) => (
          <li key={path.map((step) => step.code).join("/")}>
            {path.map((step, at) => (
              <span key={step.code}>
                {at > 0 && <span className="faint answer-step"> › </span>}
                <Label of={step} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <ul className="answer-links small">
        <li>
          <a href={indicatorPath(where, question.indicator.code)}>{say(answerWords.toIndicator, language)}</a>
        </li>
        <li>
          <a href={placePath(where, view.place.code)}>
            {say(answerWords.toPlace, language, { place: view.place.label })}
          </a>
        </li>
      </ul>
    </aside>
  );
}

function Around({ view, where }: PartProps) {
  const { language } = where;
  const { previous, next } = view.question;
  return (
    <nav className="section answer-around" aria-label={say(answerWords.around, language)}>
      {previous && (
        <a href={answerPath(where, view.place.code, previous.code)} rel="prev">
          <span className="small faint">{say(answerWords.previous, language)}</span>
          <Label of={previous} />
        </a>
      )}
      {next && (
        <a className="is-next" href={answerPath(where, view.place.code, next.code)} rel="next">
          <span className="small faint">{say(answerWords.next, language)}</span>
          <Label of={next} />
        </a>
      )}
    </nav>
  );
}
