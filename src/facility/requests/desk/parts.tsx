/** What several pages of the desk have in common: what was sent, its clock, scores beside their anchors, a field with its label. */

import { Fragment, type ReactNode } from "react";
import { inLanguage, type Language, languages } from "../../../base/text.ts";
import { ownNames } from "../../../people/accounts/language-names.ts";
import { placeName } from "../../../places/gazetteer.ts";
import type { Asked } from "../../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { day, score as points } from "../../../ui/kit/numbers.ts";
import { TableScroll } from "../../../ui/kit/TableScroll.tsx";
import { localeOf, say } from "../../../ui/words/words.ts";
import { kindWords } from "../../programme/kind-words.ts";
import { dossierWords } from "../dossier/words.ts";
import { separator } from "../told.ts";
import type { AssessorRequest, DeskLine, DeskRequest, MemberRequest } from "./contract.ts";
import { fieldWords, stateWords, deskRequestWords as words } from "./words.ts";

type Shown = DeskRequest | AssessorRequest | MemberRequest;

export function clockWords({ standing, dueOn, left }: NonNullable<DeskLine["clock"]>, language: Language): string {
  if (standing === "stands-still")
    return left === undefined ? say(words.standsStill, language) : say(words.leftDays, language, { count: left });
  const on = { day: dueOn === undefined ? "" : day(dueOn, language) };
  return say(standing === "late" ? words.lateSince : standing === "told" ? words.tellDue : words.dueOn, language, on);
}

/** How a clock stands is said in words; the mark beside them repeats it. */
export function Clock({ clock, language }: { readonly clock: DeskLine["clock"]; readonly language: Language }) {
  return clock ? <span className={`desk-clock is-${clock.standing}`}>{clockWords(clock, language)}</span> : null;
}

/** Of which list a request is, and where that is. */
type Listed = { readonly title: string; readonly path: string };

export function Head({
  view,
  language,
  of,
}: {
  readonly view: Shown;
  readonly language: Language;
  readonly of: Listed;
}) {
  const names = [view.areaName, view.topicName].flatMap((name) =>
    name === undefined ? [] : [inLanguage(name, language).words],
  );
  return (
    <header className="request-desk-head">
      <Breadcrumb language={language} steps={[{ title: of.title, href: `/${language}/desk/${of.path}` }]} />
      <p className="quiet">
        <bdi>{view.number}</bdi> · {inLanguage(view.programmeTitle, language).words}
      </p>
      <h1 dir="auto">{view.content.title}</h1>
      <p>
        <strong>{say(stateWords[view.state], language)}</strong>
        {view.clock && (
          <>
            {" · "}
            <Clock clock={view.clock} language={language} />
          </>
        )}
        {names.length > 0 && <> · {names.join(separator(language))}</>}
      </p>
    </header>
  );
}

const kilobytes = (bytes: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: "unit", unit: "kilobyte" }).format(Math.ceil(bytes / 1000));

const said = [
  "problem",
  "context",
  "change",
  "beneficiaries",
  "strategies",
  "support",
  "contribution",
  "security",
  "datesWhy",
] as const;

type AskedProps = {
  readonly view: Pick<Shown, "content" | "activityNames">;
  readonly language: Language;
  /** Where its documents are given, to who may have them. */
  readonly filesAt: string | undefined;
};

/** What was sent, as it was sent; in whatever language it was written. */
export function WhatIsAsked({ view, language, filesAt }: AskedProps) {
  const { content, activityNames } = view;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{say(words.whatIsAsked, language)}</h2>
      <ul className="desk-institutions">
        {content.applicants.map(({ name, kind, place }) => (
          <li key={`${name} ${place}`}>
            <strong dir="auto">{name}</strong>{" "}
            <span className="quiet">
              {[kind && say(kindWords[kind], language), place && placeName(place, language)]
                .filter(Boolean)
                .join(separator(language))}
            </span>
          </li>
        ))}
      </ul>
      <dl className="desk-said">
        {said.map((field) =>
          content[field] === "" ? null : (
            <div key={field}>
              <dt>{say(fieldWords[field], language)}</dt>
              <dd dir="auto">{content[field]}</dd>
            </div>
          ),
        )}
        {activityNames.length > 0 && (
          <div>
            <dt>{say(words.activities, language)}</dt>
            <dd>{activityNames.map((name) => inLanguage(name, language).words).join(" · ")}</dd>
          </div>
        )}
        {content.files.length > 0 && (
          <div>
            <dt>{say(words.documents, language)}</dt>
            <dd>
              <ul className="desk-files">
                {content.files.map(({ name, bytes }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a document is told by its place alone.
                  <li key={at}>
                    {filesAt === undefined ? (
                      <bdi>{name}</bdi>
                    ) : (
                      <a href={`${filesAt}/${at + 1}`} download>
                        <bdi>{name}</bdi>
                      </a>
                    )}{" "}
                    <span className="small soft">{kilobytes(bytes, language)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** The dossier on one page, in whichever language somebody reads. */
export function DossierLinks({ at, language }: { readonly at: string; readonly language: Language }) {
  return (
    <p className="desk-dossier">
      {say(dossierWords.asPdf, language)}{" "}
      {languages.map((one) => (
        <Fragment key={one}>
          <a href={`/${one}/desk/${at}/dossier.pdf`} hrefLang={one} download>
            <bdi lang={one}>{ownNames[one]}</bdi>
          </a>{" "}
        </Fragment>
      ))}
    </p>
  );
}

type Scored = Pick<DeskRequest, "criteria"> & Partial<Pick<DeskRequest, "assessments" | "differences" | "results">>;

/** Scores of each assessment beside each other, and what came of them. */
export function Scores({ view, language }: { readonly view: Scored; readonly language: Language }) {
  const { criteria, assessments = [], differences = [], results } = view;
  return (
    <TableScroll caption={say(words.assessment, language)} language={language}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.criterion, language)}</th>
            {assessments.map(({ by, isOwn }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two assessments have nothing else that tells them apart.
              <th scope="col" key={at} dir="auto">
                {by ?? say(isOwn ? words.own : words.theOther, language)}
              </th>
            ))}
            {results && <th scope="col">{say(words.settledScore, language)}</th>}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ code, name }) => {
            const result = results?.find(({ criterion }) => criterion === code);
            return (
              <tr key={code}>
                <th scope="row">
                  {inLanguage(name, language).words}
                  {differences.includes(code) && <span className="desk-apart"> {say(words.apart, language)}</span>}
                </th>
                {assessments.map(({ scores }, at) => {
                  const one = scores.find(({ criterion }) => criterion === code);
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two assessments have nothing else that tells them apart.
                    <td key={at}>
                      {one?.score}
                      {one && one.why !== "" && (
                        <span className="desk-why" dir="auto">
                          {one.why}
                        </span>
                      )}
                    </td>
                  );
                })}
                {results && (
                  <td>
                    {result &&
                      say(words.ofMost, language, {
                        score: points(result.score, language, Number.isInteger(result.score) ? 0 : 1),
                        most: result.most,
                      })}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

type FieldProps = {
  readonly asked: Asked;
  readonly act: string;
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly rows?: number;
  readonly mayBeEmpty?: true;
};

/** Forms whose step sends a letter that is seen first: what came back from there came from them. */
const seenFirst: Readonly<Record<string, string>> = { return: "returned", decide: "decided" };

/** Whether what came back was written in a form. */
export function isFrom({ posted }: Asked, form: string): boolean {
  if (!posted) return false;
  const { _form: from, kind } = posted.fields;
  return from === form || (["letter-again", "letter-send"].includes(String(from)) && kind === seenFirst[form]);
}

/** A place to write in; where the form came back, with what was written. */
export function Prose({ asked, form, name, label, help, rows = 3, mayBeEmpty }: FieldProps) {
  const id = `${form}-${name}`;
  const said = isFrom(asked, form) ? asked.posted?.fields[name] : undefined;
  const back = typeof said === "string" ? said : "";
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="field"
        id={id}
        name={name}
        rows={rows}
        maxLength={2400}
        required={!mayBeEmpty}
        defaultValue={back}
        dir="auto"
        {...(help ? { "aria-describedby": `${id}-help` } : {})}
      />
      {help && (
        <span className="small soft" id={`${id}-help`}>
          {help}
        </span>
      )}
    </p>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
};

export function Choice({ id, name, label, options }: ChoiceProps) {
  return (
    <p className="entry">
      <label htmlFor={id}>{label}</label>
      <select className="field" id={id} name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A form that is opened when it is wanted; open where it came back. */
export function Folded({
  title,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={isOpen} className="desk-folded">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

type PagesProps = {
  readonly page: number;
  readonly pages: number;
  readonly at: (page: number) => string;
  readonly language: Language;
};

/** The pages of a long list, one back and one on. */
export function Pages({ page, pages, at, language }: PagesProps) {
  if (pages <= 1) return null;
  return (
    <nav className="desk-stages" aria-label={`${page} / ${pages}`}>
      {page > 1 && <a href={at(page - 1)}>{say(words.previous, language)}</a>}
      <span>
        {page} / {pages}
      </span>
      {page < pages && <a href={at(page + 1)}>{say(words.next, language)}</a>}
    </nav>
  );
}
