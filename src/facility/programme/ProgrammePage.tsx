/** A programme, as whoever may ask it reads it: who may ask, for what, and how long it takes. */
import { inLanguage, type Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import type { Programme, ProgrammeView } from "./contract.ts";
import { Dates, datesOf } from "./Dates.tsx";
import { kindWords } from "./kind-words.ts";
import { ProgrammeCountries } from "./ProgrammeCountries.tsx";
import { ProgrammeJudged } from "./ProgrammeJudged.tsx";
import { ProgrammeStages } from "./ProgrammeStages.tsx";
import { Said } from "./Said.tsx";
import { programmeWords as words } from "./words.ts";

export type ProgrammePageProps = {
  readonly view: ProgrammeView;
  readonly today: string;
  readonly language: Language;
  /** Where it is read what came of requests, and what was left behind; absent where there is nothing yet. */
  readonly ways?: { readonly portfolio?: string; readonly deliverables?: string };
};

function taken({ from, until }: Programme, language: Language): string | undefined {
  const said = {
    from: from === undefined ? "" : day(from, language),
    until: until === undefined ? "" : day(until, language),
  };
  if (from !== undefined && until !== undefined) return say(words.takenBetween, language, said);
  if (from !== undefined) return say(words.takenFrom, language, said);
  return until === undefined ? undefined : say(words.takenUntil, language, said);
}

export function ProgrammePage({ view, today, language, ways = {} }: ProgrammePageProps) {
  const { programme, isInForce, version, versions } = view;
  const { code, title, institution, introduction, dataProtection, areas, activities } = programme;
  const open = taken(programme, language);
  return (
    <article className="programme">
      <p className="quiet">
        <a href={`/${language}/programmes`}>{say(words.programmes, language)}</a>
      </p>
      <h1>
        <Said text={title} language={language} />
      </h1>
      <p className="quiet">{say(words.runBy, language, { who: inLanguage(institution, language).words })}</p>
      {programme.isExercise && <p className="notice">{say(words.exercise, language)}</p>}
      {!isInForce && (
        <p className="notice">
          {say(words.notInForce, language)}{" "}
          <a href={`/${language}/programmes/${code}`}>{say(words.showInForce, language)}</a>
        </p>
      )}
      <p className="lede">
        <Said text={introduction} language={language} />
      </p>
      {open !== undefined && <p>{open}</p>}
      {isInForce && (
        <p>
          <a className="button is-main" href={`/${language}/programmes/${code}/ask`} rel="nofollow">
            {say(words.ask, language)}
          </a>
        </p>
      )}
      {(ways.portfolio ?? ways.deliverables) !== undefined && (
        <p className="programme-ways">
          {ways.portfolio !== undefined && <a href={ways.portfolio}>{say(words.toPortfolio, language)}</a>}
          {ways.deliverables !== undefined && <a href={ways.deliverables}>{say(words.toDeliverables, language)}</a>}
        </p>
      )}
      <WhoMayAsk programme={programme} language={language} />
      <ProgrammeCountries lists={programme.lists} today={today} language={language} />
      <section aria-labelledby="about-what">
        <h2 id="about-what">{say(words.aboutWhat, language)}</h2>
        <dl className="programme-areas">
          {areas.map((area) => (
            <div key={area.code}>
              <dt>
                <Said text={area.name} language={language} />
                <Dates of={area} language={language} />
              </dt>
              {area.topics.length > 0 && (
                <dd>
                  {area.topics
                    .map((topic) => {
                      const dates = datesOf(topic, language);
                      return `${inLanguage(topic.name, language).words}${dates && ` (${dates})`}`;
                    })
                    .join(" · ")}
                </dd>
              )}
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="what-for">
        <h2 id="what-for">{say(words.whatFor, language)}</h2>
        <ul>
          {activities.map((activity) => (
            <li key={activity.code}>
              <Said text={activity.name} language={language} />
              <Dates of={activity} language={language} />
            </li>
          ))}
        </ul>
      </section>
      <ProgrammeStages view={view} language={language} />
      <ProgrammeJudged programme={programme} language={language} />
      <section aria-labelledby="data-protection">
        <h2 id="data-protection">{say(words.dataProtection, language)}</h2>
        <p>
          <Said text={dataProtection} language={language} />
        </p>
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">{say(words.versions, language)}</h2>
        <p>{say(words.versionRule, language)}</p>
        <ul>
          {versions.map((one) => {
            const name = say(words.versionFrom, language, { version: one.version, day: day(one.from, language) });
            return (
              <li key={one.version}>
                {one.version === version ? (
                  <strong>{name}</strong>
                ) : (
                  <a href={`/${language}/programmes/${code}?version=${one.version}`}>{name}</a>
                )}
              </li>
            );
          })}
        </ul>
        <p>
          <a href={`/api/programmes/${code}/file?version=${version}`}>{say(words.asFile, language)}</a>
        </p>
      </section>
    </article>
  );
}

function WhoMayAsk({ programme, language }: { readonly programme: Programme; readonly language: Language }) {
  const { admitted, mostInstitutions: most, severalCountries } = programme;
  const either = new Intl.ListFormat(language === "en" ? "en-GB" : localeOf(language), { type: "disjunction" });
  return (
    <section aria-labelledby="who">
      <h2 id="who">{say(words.whoMayAsk, language)}</h2>
      <ul className="programme-kinds">
        {admitted.map((one) => (
          <li key={one.kind}>
            {say(kindWords[one.kind], language)}
            {one.with.length > 0 && (
              <span className="quiet">
                {language === "ar" ? "، " : ", "}
                {say(words.onlyWith, language, {
                  kinds: either.format(one.with.map((kind) => say(kindWords[kind], language))),
                })}
              </span>
            )}
            <Dates of={one} language={language} />
          </li>
        ))}
      </ul>
      <p>{say(words.together, language, { most, several: severalCountries ? "yes" : "no" })}</p>
    </section>
  );
}
