/** Why the answer is what it is: the justification and the sources, where the index gives them, and its date. */
import type { Language } from "../../base/text.ts";
import { hrefOf, readIdentifier } from "../../evidence/sources/identifiers.ts";
import { Confidence } from "../../policy-index/answers/contract.ts";
import { confidenceWords } from "../../policy-index/coding/sayings.ts";
import { day } from "../../ui/kit/numbers.ts";
import { colon, say } from "../../ui/words/words.ts";
import type { SourceReading } from "../reading/contract.ts";
import type { PartProps } from "./part.ts";
import { answerWords } from "./words.ts";

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A law known by its name alone, as CELEX, ECLI, DOI, ELI or a symbol of the United Nations: where that is read. */
function readAt(identifier: string | undefined): string | undefined {
  if (identifier === undefined) return undefined;
  const read = readIdentifier({ value: identifier });
  return read.kind === "whole" ? hrefOf(read.identifier) : undefined;
}

/** Only addresses a browser opens as pages; what an index writes is not trusted to be one. */
const safe = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;

/** The words of the desks for how certain its coder was; what an index brought of its own stays as it is written. */
function sureness(written: string, language: Language): string {
  const known = Confidence.safeParse(written.trim().toLowerCase());
  return known.success ? say(confidenceWords[known.data], language) : written;
}

export function AnswerLaw({ view, where }: PartProps) {
  const { language } = where;
  return (
    <>
      <section aria-labelledby="why">
        <h2 id="why">{say(answerWords.justification, language)}</h2>
        {view.justification === undefined ? (
          <p className="soft">{say(answerWords.noJustification, language)}</p>
        ) : (
          <p className="answer-why" dir="auto">
            {view.justification}
          </p>
        )}
        {(view.asOf !== undefined || view.confidence !== undefined) && (
          <p className="small soft">
            {[
              view.asOf &&
                `${say(answerWords.asOf, language)} ${isDay(view.asOf) ? day(view.asOf, language) : view.asOf}`,
              view.confidence &&
                `${say(answerWords.confidence, language)}${colon(language)} ${sureness(view.confidence, language)}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{say(answerWords.sources, language)}</h2>
        {view.sources.length === 0 ? (
          <p className="soft">{say(answerWords.noSources, language)}</p>
        ) : (
          <ul className="answer-sources">
            {view.sources.map((source) => (
              <Source key={source.id} source={source} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Source({ source }: { readonly source: SourceReading }) {
  const href = safe(source.url) ?? safe(source.identifier) ?? safe(readAt(source.identifier));
  const about = [
    source.issuer,
    source.date,
    source.pinpoint,
    source.identifier === href ? undefined : source.identifier,
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
  return (
    <li lang={source.language} dir="auto">
      {href === undefined ? source.title : <a href={href}>{source.title}</a>}
      {about !== "" && (
        <span className="small soft answer-about" dir="auto">
          {about}
        </span>
      )}
      {source.note !== undefined && (
        <span className="small soft answer-about" dir="auto">
          {source.note}
        </span>
      )}
    </li>
  );
}
