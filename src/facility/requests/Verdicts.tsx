/** Whether a request may be made, rule by rule in sentences: what stands against it and what would mend it first. */

import { say } from "../../ui/words/words.ts";
import { eligibility, namesIn } from "../programme/eligibility/ruled-by.ts";
import { type Line, linesOf } from "../programme/eligibility/sentences.ts";
import { askingOf } from "./asking-of.ts";
import type { OwnReading } from "./own-view.ts";
import { verdictWords } from "./verdict-words.ts";

const list = (lines: readonly Line[], mends: "mended" | "as-it-is") => (
  <ul>
    {lines.map(({ key, why, mend }) => (
      <li key={key}>
        {why}
        {mend !== undefined && mends === "mended" && <span className="request-mend"> {mend}</span>}
      </li>
    ))}
  </ul>
);

export function Verdicts({ reading }: { readonly reading: OwnReading }) {
  const { own, language } = reading;
  const asking = askingOf(own.content, own.applicants);
  const verdicts = eligibility(own.judgedBy, asking, own.judgedOn);
  const { outcome, failed, unknown, passed } = linesOf(verdicts, asking, namesIn(own.judgedBy, language), language);
  return (
    <section className={`request-verdicts is-${outcome}`} aria-labelledby="may-it">
      <h2 id="may-it">{say(verdictWords.mayIt, language)}</h2>
      <p>
        <strong>{say(verdictWords[outcome], language)}</strong>
      </p>
      {failed.length > 0 && list(failed, "mended")}
      {unknown.length > 0 && list(unknown, "mended")}
      {passed.length > 0 && (
        <details>
          <summary>{say(verdictWords.whatPassed, language)}</summary>
          {list(passed, "as-it-is")}
        </details>
      )}
    </section>
  );
}
