/** The page of an action: what it was, in a sentence and then fact by fact; what is not known says so; what came before and after. */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { reachNames } from "../../facility/portfolio/vocabulary.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { CiteBox } from "../../ui/kit/CiteBox.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { say } from "../../ui/words/words.ts";
import { listed } from "../reading/listed.ts";
import { actionPath, inFormat, portfolioPath } from "../reading/paths.ts";
import { ActionAround } from "./ActionAround.tsx";
import { NotPrinted, Several } from "./ActionTable.tsx";
import { actionWords } from "./action-words.ts";
import { versionQuery } from "./address.ts";
import type { ActionView } from "./contract.ts";
import { OwnFacts } from "./OwnFacts.tsx";
import { citationOf, periodWords } from "./sentences.ts";
import { VersionLine } from "./Versions.tsx";
import { portfolioWords } from "./words.ts";

export type ActionProps = { readonly view: ActionView; readonly language: Language; readonly origin: string };

/** What it was about and where, in a sentence. */
export function sentenceOf({ action }: ActionView, language: Language): string {
  const areas = action.topics.length > 0 ? action.topics : action.areas;
  if (areas.length === 0) return "";
  const small = (label: string): string => (language === "ar" ? label : label.charAt(0).toLowerCase() + label.slice(1));
  return say(actionWords.sentence, language, {
    reach: action.reach,
    areas: listed(
      areas.map(({ label }) => small(label)),
      language,
    ),
    countries:
      action.countries.length === 0
        ? "none"
        : listed(
            action.countries.map(({ label }) => label),
            language,
          ),
    several: action.countries.length > 1 ? "yes" : "no",
  });
}

function datesOf({ start, end }: ActionView["action"], language: Language): string | undefined {
  const [first, last] = [start, end].map((period) => period && periodWords(period, language));
  if (first && last) return first === last ? first : say(actionWords.fromTo, language, { start: first, end: last });
  if (first) return say(actionWords.endUnknown, language, { start: first });
  return last ? say(actionWords.startUnknown, language, { end: last }) : undefined;
}

export function ActionPage({ view, language, origin }: ActionProps) {
  const { action, edition } = view;
  const version = versionQuery(edition);
  const here = actionPath(language, action.id, version);
  const cited = citationOf(edition, {
    ...{ language, origin, title: action.title.label },
    path: actionPath(language, action.id, { version: edition.version }),
  });
  return (
    <article className="action">
      <Breadcrumb
        language={language}
        steps={[{ title: edition.title.label, href: portfolioPath(language, version) }]}
      />
      <VersionLine edition={edition} language={language} newest={actionPath(language, action.id)} />
      <header className="action-head">
        <h1 lang={action.title.language}>{action.title.label}</h1>
        <p className="lede">{sentenceOf(view, language)}</p>
        {action.note && (
          <p className="note" role="note">
            <strong>{say(actionWords.note, language)}</strong>{" "}
            <span lang={action.note.language}>{action.note.label}</span>
          </p>
        )}
      </header>
      <Facts view={view} language={language} />
      {action.own && <OwnFacts own={action.own} language={language} />}
      <ActionAround view={view} language={language} />
      <div className="section place-take">
        <CiteBox language={language} heading={say(actionWords.cite, language)} {...cited} />
        <div className="place-forms">
          <DownloadLinks
            language={language}
            links={(["csv", "json"] as const).map((kind) => ({ kind, href: inFormat(here, kind) }))}
          />
          <PrintButton language={language} />
        </div>
      </div>
    </article>
  );
}

type Part = Omit<ActionProps, "origin">;

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ view, language }: Part) {
  const { action, edition } = view;
  const word = (message: (typeof actionWords)[keyof typeof actionWords]) => say(message, language);
  const version = versionQuery(edition);
  const several = (of: ActionView["action"]["areas"]) => <Several of={of} language={language} />;
  const topics = [...action.topics, ...action.topicsPrinted];
  const days = (["requestedOn", "decidedOn", "firstActivityOn"] as const).flatMap((name) => {
    const date = action[name];
    return date === undefined ? [] : [{ name, date }];
  });
  const status = action.status?.label;
  return (
    <section className="section" aria-labelledby="facts">
      <h2 id="facts">{word(actionWords.facts)}</h2>
      <dl className="action-facts">
        <Fact term={word(portfolioWords.asked)}>
          {action.institution ? (
            <span lang={action.institution.language}>{action.institution.label}</span>
          ) : (
            <NotPrinted language={language} />
          )}
          {action.institutionKinds.length > 0 && <p className="small soft">{several(action.institutionKinds)}</p>}
        </Fact>
        <Fact term={word(portfolioWords.countries)}>
          {action.countries.length === 0 ? (
            <NotPrinted language={language} />
          ) : (
            <ul className="action-list">
              {action.countries.map(({ code, label }) => (
                <li key={code}>
                  <a href={portfolioPath(language, { ...version, country: code })}>{label}</a>
                </li>
              ))}
            </ul>
          )}
          <p className="small soft">
            {action.region.label} · {say(reachNames[action.reach], language)}
          </p>
        </Fact>
        {action.number && (
          <Fact term={word(actionWords.number)}>
            <span dir="ltr">{action.number}</span>
          </Fact>
        )}
        <Fact term={word(actionWords.dates)}>{datesOf(action, language) ?? <NotPrinted language={language} />}</Fact>
        {days.map(({ name, date }) => (
          <Fact key={name} term={word(actionWords[name])}>
            {day(date, language)}
          </Fact>
        ))}
        <Fact term={word(portfolioWords.status)}>
          {status === undefined ? (
            <NotPrinted language={language} />
          ) : action.statusAt === undefined ? (
            status
          ) : (
            say(actionWords.statusAsOf, language, { status, period: periodWords(action.statusAt, language) })
          )}
          {action.own?.reason && (
            <p className="small soft" lang={action.own.reason.language} dir="auto">
              {action.own.reason.label}
            </p>
          )}
        </Fact>
        <Fact term={word(portfolioWords.areas)}>{several(action.areas)}</Fact>
        {topics.length > 0 && <Fact term={word(portfolioWords.topics)}>{several(topics)}</Fact>}
        <Fact term={word(actionWords.activities)}>
          {several(action.kinds)}
          {action.activitiesCount !== undefined && (
            <p className="small soft">{say(actionWords.count, language, { count: action.activitiesCount })}</p>
          )}
          {action.activitiesPrinted.length > 0 && (
            <p className="small soft">
              {word(actionWords.asPrinted)} {several(action.activitiesPrinted)}
            </p>
          )}
        </Fact>
        <Fact term={word(actionWords.products)}>{several(action.products)}</Fact>
        <Fact term={word(actionWords.experts)}>
          {action.experts.length > 0 || action.expertKinds.length === 0 ? several(action.experts) : undefined}
          {action.expertKinds.length > 0 && <p className="small soft">{several(action.expertKinds)}</p>}
        </Fact>
        {(["objectives", "targets"] as const).map(
          (name) =>
            action[name].length > 0 && (
              <Fact key={name} term={word(actionWords[name])}>
                <ol className="action-list">
                  {action[name].map(({ code, label, language: written }) => (
                    <li key={code}>
                      {code} <span lang={written}>{label}</span>
                    </li>
                  ))}
                </ol>
              </Fact>
            ),
        )}
        <Fact term={word(actionWords.source)}>
          {action.own ? (
            <a href={`/${language}/programmes/${action.own.programme.code}`}>{action.own.programme.label}</a>
          ) : (
            <a href={action.sourceUrl} dir="ltr" rel="external">
              {new URL(action.sourceUrl).hostname.replace(/^www\./, "")}
            </a>
          )}{" "}
          <span className="soft">({action.sourceKind.label})</span>
          <p className="small soft" lang={edition.attribution.language}>
            {edition.attribution.label}
          </p>
        </Fact>
      </dl>
    </section>
  );
}
