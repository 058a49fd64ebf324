/** Whether a request may be made, rule by rule in sentences: what stands against it and what would mend it first. */

import { say } from "../../ui/words/words.ts";
import { eligibility, outcomeOf, type Verdict } from "../programme/eligibility/rules.ts";
import { sentenceOf } from "../programme/eligibility/sentences.ts";
import type { OwnReading } from "./own-view.ts";
import { ownWords } from "./own-words.ts";
import { askingOf } from "./rules.ts";

export function Verdicts({ reading }: { readonly reading: OwnReading }) {
  const { own, language } = reading;
  const asking = askingOf(own.content, own.applicants);
  const verdicts = eligibility(own.judgedBy, asking, own.judgedOn);
  // Who is still to confirm is said where they are listed.
  const outcome = outcomeOf(verdicts.filter(({ rule }) => rule !== "confirmation"));
  const lines = (wanted: Verdict["outcome"]) =>
    verdicts
      .filter((one) => one.outcome === wanted && (one.rule !== "confirmation" || wanted === "passed"))
      .map((one) => ({
        key: `${one.rule} ${one.applicant ?? ""} ${one.reason} ${one.facts.place ?? ""}`,
        ...sentenceOf(one, asking, own.judgedBy, language),
      }));
  const list = (wanted: Verdict["outcome"]) => (
    <ul>
      {lines(wanted).map(({ key, why, mend }) => (
        <li key={key}>
          {why}
          {mend !== undefined && wanted !== "passed" && <span className="request-mend"> {mend}</span>}
        </li>
      ))}
    </ul>
  );
  return (
    <section className={`request-verdicts is-${outcome}`} aria-labelledby="may-it">
      <h2 id="may-it">{say(ownWords.mayIt, language)}</h2>
      <p>
        <strong>{say(ownWords[outcome], language)}</strong>
      </p>
      {outcome === "failed" && list("failed")}
      {outcome !== "passed" && lines("unknown").length > 0 && list("unknown")}
      {lines("passed").length > 0 && (
        <details>
          <summary>{say(ownWords.whatPassed, language)}</summary>
          {list("passed")}
        </details>
      )}
    </section>
  );
}
