/** Where programmes are managed: every version there is, and the file of the next. */
import { Finding } from "../../base/finding.ts";
import { inLanguage, type Language } from "../../base/text.ts";
import { ActForm } from "../../ui/kit/ActForm.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { OnDesk } from "./contract.ts";
import { makingWords } from "./making/words.ts";
import { programmeWords as words } from "./words.ts";

/** A file that was not kept: under which programme, and what is wrong with it. */
export type NotKept = {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly mend: string;
  readonly details: unknown;
  readonly from: string;
};

export type ProgrammesDeskProps = {
  readonly programmes: readonly OnDesk[];
  readonly today: string;
  readonly mayBegin: boolean;
  readonly language: Language;
  readonly notKept?: NotKept | undefined;
  readonly isKept: boolean;
};

export function ProgrammesDesk({ programmes, today, mayBegin, language, notKept, isKept }: ProgrammesDeskProps) {
  const form = (code: string, newest: number) => (
    <Bring {...{ code, newest, today, language }} notKept={notKept?.code === code ? notKept : undefined} />
  );
  return (
    <article className="programme">
      <h1>{say(words.programmes, language)}</h1>
      <p>{say(words.deskLede, language)}</p>
      {isKept && (
        <p className="notice" role="status">
          {say(words.kept, language)}
        </p>
      )}
      {programmes.length === 0 && <p>{say(words.deskNone, language)}</p>}
      {programmes.map(({ code, title, newest, versions, missingHolidays }) => (
        <section key={code} aria-labelledby={`programme-${code}`}>
          <h2 id={`programme-${code}`}>
            {inLanguage(title, language).words} <span className="quiet">{code}</span>
          </h2>
          <p>
            <a href={`/${language}/desk/programmes/${code}`}>{say(makingWords.edit, language)}</a>
            {" · "}
            <a href={`/${language}/desk/programmes/${code}/letters`}>{say(words.letters, language)}</a>
            {" · "}
            <a href={`/${language}/programmes/${code}`}>{say(words.publicPage, language)}</a>
          </p>
          <Missing of={missingHolidays} language={language} />
          <ul>
            {versions.map(({ version, from }) => (
              <li key={version}>
                {say(words.versionFrom, language, { version, day: day(from, language) })}
                {" · "}
                <a href={`/api/programmes/${code}/file?version=${version}`}>{say(words.asFile, language)}</a>
              </li>
            ))}
          </ul>
          <h3>{say(words.newVersion, language)}</h3>
          {form(code, newest)}
        </section>
      ))}
      {mayBegin && (
        <section aria-labelledby="another">
          <h2 id="another">{say(words.newProgramme, language)}</h2>
          {form("", 0)}
        </section>
      )}
    </article>
  );
}

function Missing({ of, language }: { readonly of: OnDesk["missingHolidays"]; readonly language: Language }) {
  if (of.length === 0) return null;
  return (
    <ul className="notice">
      {of.map(({ id, name, year }) => (
        <li key={`${id} ${year}`}>
          {say(words.holidaysMissing, language, { year: String(year), calendar: inLanguage(name, language).words })}
        </li>
      ))}
    </ul>
  );
}

type BringProps = {
  readonly code: string;
  readonly newest: number;
  readonly today: string;
  readonly language: Language;
  readonly notKept?: NotKept | undefined;
};

function Bring({ code, newest, today, language, notKept }: BringProps) {
  const read = Finding.array().safeParse(notKept?.details);
  const id = `bring-${code || "another"}`;
  return (
    <ActForm act="programmes.bring" match={newest} hasFiles>
      <input type="hidden" name="_form" value={code} />
      {notKept && (
        <div className="notice is-wrong" role="alert">
          <p>
            <strong>{notKept.title}.</strong> {notKept.detail} {notKept.mend}
          </p>
          {read.success && (
            <ul>
              {read.data.map(({ row, column, found }) => (
                <li key={`${row} ${column} ${found}`}>
                  {row !== undefined && `${say(words.line, language, { row })} `}
                  {column !== undefined && <code dir="ltr">{column}</code>} {found}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <p className="entry">
        <label htmlFor={`${id}-file`}>{say(words.file, language)}</label>
        <input id={`${id}-file`} name="file" type="file" accept=".yaml,.yml,.json" required />
      </p>
      <p className="entry">
        <label htmlFor={`${id}-from`}>{say(words.holdsFrom, language)}</label>
        <input
          className="field"
          id={`${id}-from`}
          name="from"
          type="date"
          defaultValue={notKept?.from ?? today}
          min={newest > 0 ? today : undefined}
          required
        />
      </p>
      <p>
        <button type="submit" className="button">
          {say(words.keepIt, language)}
        </button>
      </p>
    </ActForm>
  );
}
