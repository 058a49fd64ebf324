/** A source described for a question, and given a copy: the library's own forms, on the way back to the answer; no script. */
import type { Language } from "../../base/text.ts";
import { addSource, type Source } from "../../evidence/sources/contract.ts";
import { CopyForm } from "../../evidence/sources/library/CopyForm.tsx";
import { DescriptionForm, type Sent } from "../../evidence/sources/library/DescriptionForm.tsx";
import { say } from "../../ui/words/words.ts";
import type { Said } from "./contract.ts";
import { citePath, describeWords } from "./describe-words.ts";

export type DescribeForProps = {
  readonly language: Language;
  readonly placeName: string;
  readonly period: string;
  readonly question: { readonly id: string; readonly title: Said; readonly question?: Said | undefined };
  /** Once it is described. */
  readonly source: Source | undefined;
  /** Path of the area. */
  readonly here: string;
  readonly sent: Sent | undefined;
  readonly once: string;
};

export function DescribeFor({ language, placeName, period, question, source, here, sent, once }: DescribeForProps) {
  const asked = question.question ?? question.title;
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
