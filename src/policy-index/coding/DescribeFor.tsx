/** A source described for a question, and given a copy: the library's own forms, on the way back to the answer; no script. */
import type { Language } from "../../base/text.ts";
import { addSource, type Source } from "../../evidence/sources/contract.ts";
import { schemeWords } from "../../evidence/sources/identifier-words.ts";
import { CopyForm } from "../../evidence/sources/library/CopyForm.tsx";
import { DescriptionForm, type Sent } from "../../evidence/sources/library/DescriptionForm.tsx";
import { sourcesPath } from "../../evidence/sources/library/paths.ts";
import { say } from "../../ui/words/words.ts";
import type { Question } from "./contract.ts";
import { citePath, describeWords } from "./describe-words.ts";
import { askedOf } from "./names.ts";
import { codingWords } from "./words.ts";

export type DescribeForProps = {
  readonly language: Language;
  readonly edition: string;
  readonly placeName: string;
  readonly period: string;
  readonly question: Pick<Question, "id" | "title" | "question" | "within">;
  /** Once it is described. */
  readonly source: Source | undefined;
  /** Path of the area. */
  readonly here: string;
  readonly sent: Sent | undefined;
  readonly once: string;
};

export function DescribeFor(props: DescribeForProps) {
  const { language, edition, placeName, period, question, source, here, sent, once } = props;
  const asked = askedOf(question);
  return (
    <div className="coding-desk describe-for">
      <header className="desk-head">
        <p className="kicker">
          <a href={citePath(here, question.id)}>
            {placeName} {period}
          </a>
        </p>
        <h1>{say(describeWords.title, language)}</h1>
        <p className="soft" lang={asked.language} dir="auto">
          {asked.words}
        </p>
      </header>
      {source ? (
        <section>
          <h2 lang={source.language || undefined} dir="auto">
            {source.title}
          </h2>
          {source.identifiers.length > 0 && (
            <ul className="source-identifiers">
              {source.identifiers.map(({ scheme, value }) => (
                <li key={`${scheme} ${value}`}>
                  <span className="small soft">
                    {say(codingWords.recognised, language, { scheme: say(schemeWords[scheme], language) })}
                  </span>{" "}
                  <bdi dir="ltr">{value}</bdi>
                </li>
              ))}
            </ul>
          )}
          <p className="small">
            <a href={sourcesPath(language, edition, source.source)}>{say(describeWords.correct, language)}</a>
          </p>
          <p>{say(describeWords.copyLede, language)}</p>
          <CopyForm {...{ language, match: source.version, source: source.source, once, sent }} />
          <p>
            <a className="button is-quiet" href={citePath(here, question.id, source.source)}>
              {say(describeWords.goOn, language)}
            </a>
          </p>
        </section>
      ) : (
        <section>
          <p>{say(describeWords.lede, language)}</p>
          <DescriptionForm
            {...{ language, once, sent, act: addSource.name, button: say(describeWords.addAndGoOn, language) }}
          />
        </section>
      )}
    </div>
  );
}
