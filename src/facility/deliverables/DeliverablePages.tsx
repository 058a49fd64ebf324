/** Deliverables at the desk of whoever runs the action: all of them, and one with the steps that lead on. */
import type { Language } from "../../base/text.ts";
import { languages } from "../../base/text.ts";
import { acceptedFiles } from "../../evidence/sources/rules.ts";
import { ownNames } from "../../people/accounts/language-names.ts";
import { ActForm, type Asked } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { WrittenField } from "./Fields.tsx";
import type { DeliverableLine, DeliverableList, DeliverableView } from "./operations.ts";
import { checks, licences } from "./steps-contract.ts";
import { VersionShown } from "./VersionShown.tsx";
import {
  checkWords,
  deliverableStatusWords,
  deliverableStepWords,
  licenceNames,
  deliverableWords as words,
} from "./words.ts";

type Stands = Pick<DeliverableLine, "status" | "due" | "isLate" | "isPlanned">;

function Standing({ line, language }: { readonly line: Stands; readonly language: Language }) {
  return (
    <>
      {say(deliverableStatusWords[line.status], language)}
      {line.due !== undefined && <> · {say(words.due, language, { day: day(line.due, language) })}</>}
      {line.isLate && (
        <>
          {" · "}
          <strong className="deliverable-late">{say(words.late, language)}</strong>
        </>
      )}
      {!line.isPlanned && <> · {say(words.unplanned, language)}</>}
    </>
  );
}

type ListProps = { readonly view: DeliverableList; readonly language: Language };

export function DeliverablesPage({ view, language }: ListProps) {
  const at = `/${language}/desk/actions/${view.action}`;
  return (
    <article className="action-desk">
      <Breadcrumb language={language} steps={[{ title: view.actionTitle || say(words.action, language), href: at }]} />
      <h1>{say(words.deliverables, language)}</h1>
      <p className="lede">{say(words.lede, language)}</p>
      {view.lines.length === 0 ? (
        <p>{say(words.none, language)}</p>
      ) : (
        <ul className="deliverable-list">
          {view.lines.map((line) => (
            <li key={line.code}>
              <a href={`${at}/deliverables/${line.code}`}>
                <span dir="ltr">{line.code}</span> <bdi>{line.title}</bdi>
              </a>
              <span className="action-line">
                <Standing line={line} language={language} />
              </span>
              <span className="action-line action-soft">
                {say(words.ofActivity, language, { title: line.activityTitle })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

type Props = { readonly view: DeliverableView; readonly asked: Asked; readonly language: Language };

const act = "deliverables.step";

export function DeliverablePage({ view, asked, language }: Props) {
  const at = `/api/actions-desk/${view.action}/deliverables/${view.code}/versions`;
  return (
    <article className="action-desk">
      <Breadcrumb
        language={language}
        steps={[{ title: say(words.back, language), href: `/${language}/desk/actions/${view.action}/deliverables` }]}
      />
      <header className="action-head">
        <h1 dir="auto">{view.title}</h1>
        <p>
          <bdi>{view.code}</bdi> · <Standing line={view} language={language} />
        </p>
        <p className="action-soft">{say(words.ofActivity, language, { title: view.activityTitle })}</p>
      </header>
      {view.tie !== undefined && <p className="notice">{say(words.tie, language)}</p>}
      {view.published && (
        <p className="notice">
          <a href={`/${language}/deliverables/${view.deliverable}`}>
            {say(words.isPublic, language, { count: view.published.version })}
          </a>
        </p>
      )}
      {view.versions.length === 0 && <p>{say(words.noVersion, language)}</p>}
      {view.tie === undefined && <Steps view={view} asked={asked} language={language} />}
      {view.versions.map((one) => (
        <VersionShown
          key={one.version}
          version={one}
          at={view.tie === undefined ? `${at}/${one.version}` : undefined}
          nameless={(isOwn) => say(isOwn ? words.you : words.aPeer, language)}
          language={language}
        />
      ))}
    </article>
  );
}

function Steps({ view, asked, language }: Props) {
  const { stamp, steps, versions, peers } = view;
  const [newest] = versions;
  const shared = { asked, act, match: stamp, className: "action-step", saidDone: say(words.done, language) };
  const free = newest ? peers.filter(({ bar }) => bar === undefined) : [];
  const open = newest?.reviews.filter(({ said }) => said === undefined) ?? [];
  const isOpen = (kind: string) => steps[kind] === "";
  return (
    <>
      {newest && isOpen("signed-off") && (
        <ActForm {...shared} id="signed-off">
          <Of view={view} kind="signed-off" />
          <button type="submit" className="button is-main">
            {say(deliverableStepWords["signed-off"], language)}
          </button>
        </ActForm>
      )}
      {newest && free.length > 0 && (
        <ActForm {...shared} id="review-asked">
          <h2>{say(deliverableStepWords["review-asked"], language)}</h2>
          <Of view={view} kind="review-asked" />
          <p className="entry">
            <label htmlFor="reviewer">{say(words.peer, language)}</label>
            <select className="field" id="reviewer" name="reviewer" required defaultValue="">
              <option value="" />
              {free.map(({ person, name }) => (
                <option key={person} value={person}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <WrittenField
            {...{ asked, act, form: "review-asked", name: "note", label: words.look, language }}
            isOptional
          />
          <button type="submit" className="button">
            {say(deliverableStepWords["review-asked"], language)}
          </button>
        </ActForm>
      )}
      {open.map(({ reviewer, name }) => (
        <ActForm key={reviewer} {...shared} id={`drop-${reviewer}`}>
          <Of view={view} kind="review-dropped" />
          <input type="hidden" name="reviewer" value={reviewer} />
          <button type="submit" className="button">
            {say(deliverableStepWords["review-dropped"], language)} <span>({name})</span>
          </button>
        </ActForm>
      ))}
      {newest && isOpen("answered") && (
        <ActForm {...shared} id="answered">
          <Of view={view} kind="answered" />
          <WrittenField {...{ asked, act, form: "answered", name: "why", label: words.words, language }} />
          <button type="submit" className="button">
            {say(deliverableStepWords.answered, language)}
          </button>
        </ActForm>
      )}
      {newest && isOpen("published") && <Publish view={view} asked={asked} language={language} />}
      {isOpen("version-added") &&
        (newest ? (
          <details className="action-folded" open={asked.posted?.fields._form === "add"}>
            <summary>{say(deliverableStepWords["version-added"], language)}</summary>
            <AddVersion view={view} asked={asked} language={language} />
          </details>
        ) : (
          <AddVersion view={view} asked={asked} language={language} />
        ))}
      {isOpen("withdrawn") && (
        <details className="action-folded" open={asked.posted?.fields._form === "withdrawn"}>
          <summary>{say(deliverableStepWords.withdrawn, language)}</summary>
          <ActForm {...shared} id="withdrawn">
            <input type="hidden" name="kind" value="withdrawn" />
            <WrittenField {...{ asked, act, form: "withdrawn", name: "why", label: words.publicWhy, language }} />
            <button type="submit" className="button">
              {say(deliverableStepWords.withdrawn, language)}
            </button>
          </ActForm>
        </details>
      )}
    </>
  );
}

/** Which version a step is about: the newest, as it was seen. */
function Of({ view, kind }: { readonly view: DeliverableView; readonly kind: string }) {
  const [newest] = view.versions;
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={newest?.version} />
      {kind === "signed-off" && <input type="hidden" name="sha256" value={newest?.sha256} />}
    </>
  );
}

function AddVersion({ view, asked, language }: Props) {
  const add = "deliverables.add";
  const shared = { asked, act: add, form: "add", language } as const;
  return (
    <ActForm asked={asked} act={add} id="add" match={view.stamp} className="action-step" hasFiles>
      {view.versions.length === 0 && <h2>{say(deliverableStepWords["version-added"], language)}</h2>}
      <p className="entry">
        <label htmlFor="add-file">{say(words.file, language)}</label>
        <input id="add-file" type="file" name="file" accept={acceptedFiles} required aria-describedby="add-help" />
        <span className="entry-note" id="add-help">
          {say(words.fileHelp, language)}
        </span>
      </p>
      <WrittenField {...shared} name="language" label={words.fileLanguage} otherwise={view.language} isLine />
      <WrittenField {...shared} name="changes" label={words.changes} />
      <button type="submit" className={view.versions.length === 0 ? "button is-main" : "button"}>
        {say(deliverableStepWords["version-added"], language)}
      </button>
    </ActForm>
  );
}

function Publish({ view, asked, language }: Props) {
  const publish = "deliverables.publish";
  const shared = { asked, act: publish, form: "publish", language, isOptional: true } as const;
  const [newest] = view.versions;
  const inOrder = [view.language, ...languages.filter((one) => one !== view.language)];
  return (
    <ActForm asked={asked} act={publish} id="publish" match={view.stamp} className="action-step">
      <h2>{say(deliverableStepWords.published, language)}</h2>
      <p>{say(words.publishLede, language)}</p>
      <input type="hidden" name="version" value={newest?.version} />
      <input type="hidden" name="sha256" value={newest?.sha256} />
      {inOrder.map((one) => (
        <details key={one} open={one === view.language} className="action-folded">
          <summary lang={one}>{ownNames[one]}</summary>
          <WrittenField
            {...shared}
            name={`title.${one}`}
            label={words.titleIn}
            values={{ language: ownNames[one] }}
            isLine
          />
          <WrittenField
            {...shared}
            name={`summary.${one}`}
            label={words.summaryIn}
            values={{ language: ownNames[one] }}
          />
        </details>
      ))}
      <p className="entry">
        <label htmlFor="licence">{say(words.licence, language)}</label>
        <select className="field" id="licence" name="licence" defaultValue="CC-BY-4.0">
          {licences.map((one) => (
            <option key={one} value={one}>
              {licenceNames[one].name}
            </option>
          ))}
        </select>
      </p>
      <fieldset>
        <legend>{say(words.confirm, language)}</legend>
        {checks.map((one) => (
          <p key={one}>
            <label>
              <input type="checkbox" name="checks" value={one} /> {say(checkWords[one], language)}
            </label>
          </p>
        ))}
      </fieldset>
      <button type="submit" className="button is-main">
        {say(deliverableStepWords.published, language)}
      </button>
    </ActForm>
  );
}
