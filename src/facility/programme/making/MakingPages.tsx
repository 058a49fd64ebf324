/** The next version of a programme: what it is made of and how it differs, and each part by itself. */
import { Fragment } from "react";
import { inLanguage, type Language } from "../../../base/text.ts";
import { PlaceCodes } from "../../../people/accounts/PlaceCodes.tsx";
import { ActForm } from "../../../ui/kit/ActForm.tsx";
import { type CameBack, versionToName } from "../../../ui/kit/came-back.tsx";
import { Refused, type RefusedProblem } from "../../../ui/kit/Refused.tsx";
import { colon, say } from "../../../ui/words/words.ts";
import type { Fault } from "../findings.ts";
import { programmeWords } from "../words.ts";
import { type Change, changesBetween } from "./changes.ts";
import { type DraftView, type PartName, partNames } from "./contract.ts";
import { flat } from "./flat.ts";
import { choiceOf, PartFields } from "./PartForm.tsx";
import { partOf, parts } from "./parts.ts";
import { fieldWords, partWords, makingWords as words } from "./words.ts";

type Posted = CameBack & { readonly act: string; readonly problem: RefusedProblem };

type PageProps = {
  readonly view: DraftView;
  readonly language: Language;
  readonly posted?: Posted | undefined;
  readonly isKept: boolean;
};

const pathOf = ({ content }: DraftView, language: Language) => `/${language}/desk/programmes/${content.code}`;

const isField = (name: string): name is keyof typeof fieldWords => Object.hasOwn(fieldWords, name);

/** Where something stands, in words. */
const inWords = (path: readonly string[], language: Language): string =>
  path.map((step) => (isField(step) ? say(fieldWords[step], language) : choiceOf(step, language))).join(" › ");

const stepsOf = ({ path }: Change): readonly string[] => path.map((step) => ("field" in step ? step.field : step.row));

const partNamed = (field: string | undefined): PartName | undefined =>
  partNames.find((part) => parts[part].some(({ name }) => name === field));

function Changes({
  of,
  was,
  is,
  language,
}: {
  readonly of: readonly Change[];
  readonly was: string;
  readonly is: string;
  readonly language: Language;
}) {
  return (
    <dl className="making-changes">
      {of.map((change) => {
        const where = stepsOf(change);
        return (
          <div key={where.join(" ")}>
            <dt>{inWords(where, language)}</dt>
            <dd>
              {was}
              {colon(language)} <del dir="auto">{choiceOf(change.before ?? "–", language)}</del>
            </dd>
            <dd>
              {is}
              {colon(language)} <ins dir="auto">{choiceOf(change.after ?? "–", language)}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

export function MakingPage({ view, language, posted, isKept }: PageProps) {
  const { content, findings, changes, stamp, isBegun, basedOn, newest, inForce, today } = view;
  const changed = new Set(
    changes.map(({ path: [first] }) => partNamed(first && "field" in first ? first.field : undefined)),
  );
  const refused = (act: string) => posted?.act === act && <Refused problem={posted.problem} language={language} />;
  return (
    <article className="programme">
      <p>
        <a href={`/${language}/desk/programmes`}>{say(words.desk, language)}</a>
      </p>
      <h1>{inLanguage(content.title, language).words}</h1>
      <p>{say(words.lede, language)}</p>
      {isKept && (
        <p className="notice" role="status">
          {say(programmeWords.kept, language)}
        </p>
      )}
      {basedOn < newest && <p className="notice">{say(words.overtaken, language, { newest })}</p>}
      <section aria-labelledby="parts">
        <h2 id="parts">{say(words.partsOf, language)}</h2>
        <ul>
          {partNames.map((part) => (
            <li key={part}>
              <a href={`${pathOf(view, language)}/${part}`}>{say(partWords[part], language)}</a>
              {changed.has(part) && <span className="quiet"> · {say(words.changed, language)}</span>}
            </li>
          ))}
        </ul>
      </section>
      {findings.length > 0 && (
        <section aria-labelledby="to-mend">
          <h2 id="to-mend">{say(words.toMend, language)}</h2>
          <ul>
            {findings.map(({ column = "", found = "" }) => (
              <li key={`${column} ${found}`}>
                {column !== "" && <Where column={column} view={view} language={language} />} {found}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="difference">
        <h2 id="difference">{say(words.difference, language)}</h2>
        {inForce !== undefined && <p>{say(words.against, language, { version: inForce })}</p>}
        {changes.length === 0 && <p>{say(words.unchanged, language)}</p>}
        <Changes of={changes} was={say(words.was, language)} is={say(words.willBe, language)} language={language} />
      </section>
      {isBegun && (
        <section aria-labelledby="publish">
          <h2 id="publish">{say(words.publish, language)}</h2>
          {refused("programmes.publish-draft")}
          <ActForm act="programmes.publish-draft" match={stamp}>
            <p className="entry">
              <label htmlFor="from">{say(programmeWords.holdsFrom, language)}</label>
              <input
                className="field"
                id="from"
                name="from"
                type="date"
                min={today}
                defaultValue={[posted?.fields.from ?? today].flat()[0]}
                required
              />
            </p>
            <p>
              <button type="submit" className="button">
                {say(words.publish, language)}
              </button>
            </p>
          </ActForm>
          {refused("programmes.drop-draft")}
          <ActForm act="programmes.drop-draft" match={stamp}>
            <p>
              <button type="submit" className="button is-quiet">
                {say(words.drop, language)}
              </button>
            </p>
          </ActForm>
        </section>
      )}
    </article>
  );
}

/** The part a finding is in, to be gone to, and where in it. */
function Where({
  column,
  view,
  language,
}: {
  readonly column: string;
  readonly view: DraftView;
  readonly language: Language;
}) {
  const steps = column.split(/[.[\]]+/).filter((step) => step !== "");
  const part = partNamed(steps[0]);
  const where = inWords(
    steps.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step)),
    language,
  );
  return (
    <>
      {part === undefined ? where : <a href={`${pathOf(view, language)}/${part}`}>{where}</a>}
      {colon(language)}
    </>
  );
}

type PartProps = PageProps & {
  readonly part: PartName;
  /** What was sent, read as the server reads it, and all that is wrong with it. */
  readonly sent?: Readonly<Record<string, unknown>> | undefined;
  readonly faults: readonly Fault[];
};

export function MakingPart({ view, language, part, posted, sent, faults, isKept }: PartProps) {
  const { content, stamps } = view;
  const kept = partOf(content, part);
  const isStale = posted?.problem.code === "stale";
  const [before, after] = [say(words.keptNow, language), say(words.youWrote, language)];
  return (
    <article className="programme">
      <p>
        <a href={pathOf(view, language)}>{say(words.back, language)}</a>
      </p>
      <h1>{say(partWords[part], language)}</h1>
      <p className="quiet">{inLanguage(content.title, language).words}</p>
      {isKept && (
        <p className="notice" role="status">
          {say(programmeWords.kept, language)}
        </p>
      )}
      {posted && <Refused problem={{ ...posted.problem, facts: {} }} language={language} />}
      {isStale && sent && (
        <Changes of={changesBetween(kept, partOf(sent, part))} was={before} is={after} language={language} />
      )}
      {faults.length > 0 && (
        <ul className="making-faults">
          {faults.map(({ path, found }) => (
            <li key={path.join(".")}>
              <a href={`#${path.join(".")}`}>
                {inWords(
                  path.map((step) => (typeof step === "number" ? String(step + 1) : step)),
                  language,
                )}
              </a>
              {colon(language)} {found}
            </li>
          ))}
        </ul>
      )}
      {parts[part].some(({ kind }) => kind === "rows") && <p>{say(words.emptyRows, language)}</p>}
      <ActForm act="programmes.edit-draft" match={versionToName(posted, stamps[part])} className="making">
        <input type="hidden" name="part" value={part} />
        <Fragment key={posted ? "written" : "kept"}>
          <PartFields
            shapes={parts[part]}
            under=""
            of={{
              fields: posted?.fields ?? flat(kept),
              faults: new Map(faults.map(({ path, found }) => [path.join("."), found])),
              calendars: content.calendars.map(({ id }) => id),
              language,
            }}
          />
        </Fragment>
        <p className="making-keep">
          <button type="submit" className="button">
            {say(words.keep, language)}
          </button>
        </p>
      </ActForm>
      {part === "countries" && <PlaceCodes language={language} />}
    </article>
  );
}
