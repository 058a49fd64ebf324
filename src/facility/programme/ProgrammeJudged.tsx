/** By what requests are judged, by whom, and what may be spent. */
import { inLanguage, type Language } from "../../base/text.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import type { Programme } from "./contract.ts";
import { Said } from "./Said.tsx";
import { programmeWords as words } from "./words.ts";

export function ProgrammeJudged({
  programme,
  language,
}: {
  readonly programme: Programme;
  readonly language: Language;
}) {
  const { criteria, committees, ceilings } = programme;
  const money = (amount: number, currency: string) =>
    new Intl.NumberFormat(language === "en" ? "en-GB" : localeOf(language), {
      ...{ style: "currency", currency, maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 },
    }).format(amount);
  return (
    <>
      {criteria.length + committees.length > 0 && (
        <section aria-labelledby="judged">
          <h2 id="judged">{say(words.judged, language)}</h2>
          {criteria.map(({ code, name, question, scores }) => (
            <div key={code} className="programme-criterion">
              <h3>
                <Said text={name} language={language} />
              </h3>
              <p>
                <Said text={question} language={language} />
              </p>
              <dl className="programme-anchors">
                {scores.map(({ score, anchor }) => (
                  <div key={score}>
                    <dt>{score}</dt>
                    <dd>
                      <Said text={anchor} language={language} />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
          {committees.map(({ code, name, seats, quorum, noObjection, byLink }) => (
            <p key={code}>
              {say(words.committee, language, { name: inLanguage(name, language).words, seats, quorum })}{" "}
              {noObjection !== undefined &&
                say(words.noObjection, language, {
                  days: say(words.workingDays, language, { days: noObjection }),
                })}{" "}
              {byLink && say(words.byLink, language)}
            </p>
          ))}
        </section>
      )}
      {ceilings.length > 0 && (
        <section aria-labelledby="spent">
          <h2 id="spent">{say(words.spent, language)}</h2>
          <ul>
            {ceilings.map(({ of, amount, currency }) => (
              <li key={`${of} ${currency}`}>
                {say(words.upTo, language, { amount: money(amount, currency), of: say(words[of], language) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
