/** The steps that lead a deliverable on: those about a version stand in it, the others after it. */
import type { ReactNode } from "react";
import { type Language, languages } from "../../base/text.ts";
import { acceptedFiles } from "../../evidence/sources/rules.ts";
import { ownNames } from "../../people/accounts/language-names.ts";
import { ActForm, type Asked } from "../../policy-index/editions/ActForm.tsx";
import { type Message, say } from "../../ui/words/words.ts";
import { WrittenField } from "./Fields.tsx";
import type { DeliverableView } from "./operations.ts";
import { checks, licences } from "./steps-contract.ts";
import { checkWords, deliverableStepWords, licenceNames, deliverableWords as words } from "./words.ts";

export type StepProps = { readonly view: DeliverableView; readonly asked: Asked; readonly language: Language };

const act = "deliverables.step";

const isOpen = ({ steps }: DeliverableView, kind: string): boolean => steps[kind] === "";

const sharedBy = ({ view, asked, language }: StepProps) => ({
  ...{ asked, act, match: view.stamp, className: "action-step", saidDone: say(words.done, language) },
});

/** What is not the next thing to do is folded, until it came back. */
function Folded(props: {
  readonly title: Message;
  readonly form: string;
  readonly asked: Asked;
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const { title, form, asked, language, children } = props;
  return (
    <details className="action-folded" open={asked.posted?.fields._form === form}>
      <summary>{say(title, language)}</summary>
      {children}
    </details>
  );
}

/** What is done with the newest version, as it was seen. */
export function StepsOfVersion(props: StepProps) {
  const { view, asked, language } = props;
  const shared = sharedBy(props);
  const [newest] = view.versions;
  if (!newest) return undefined;
  const isChanged = newest.refused !== undefined || newest.reviews.some(({ said }) => said === "changes");
  const isAnswered = newest.answers.length > 0;
  const isAwaited = newest.programmeOn !== undefined && newest.requesterOn === undefined && !newest.refused;
  const answer = <Answer {...props} />;
  return (
    <>
      {isAwaited && <p className="notice">{say(words.withRequester, language)}</p>}
      {newest.reviews
        .filter(({ said }) => said === undefined)
        .map(({ reviewer, name }) => (
          <ActForm key={reviewer} {...shared} id={`drop-${reviewer}`}>
            <Of view={view} kind="review-dropped" />
            <input type="hidden" name="reviewer" value={reviewer} />
            <button type="submit" className="button">
              {say(deliverableStepWords["review-dropped"], language)} <span>({name})</span>
            </button>
          </ActForm>
        ))}
      {isOpen(view, "signed-off") && (
        <ActForm {...shared} id="signed-off">
          <p>{say(words.signLede, language)}</p>
          <Of view={view} kind="signed-off" />
          <button type="submit" className="button is-main">
            {say(deliverableStepWords["signed-off"], language)}
          </button>
        </ActForm>
      )}
      {isOpen(view, "answered") && isChanged && !isAnswered && answer}
      {view.peers.some(({ bar }) => bar === undefined) &&
        (newest.reviews.length === 0 ? (
          <AskPeer {...props} />
        ) : (
          <Folded title={words.anotherPeer} form="review-asked" asked={asked} language={language}>
            <AskPeer {...props} />
          </Folded>
        ))}
      {isOpen(view, "answered") && (!isChanged || isAnswered) && (
        <Folded title={deliverableStepWords.answered} form="answered" asked={asked} language={language}>
          {answer}
        </Folded>
      )}
      {isOpen(view, "published") &&
        (view.tombstone?.version === newest.version ? (
          <Folded title={words.publishAgain} form="publish" asked={asked} language={language}>
            <Publish {...props} />
          </Folded>
        ) : (
          <Publish {...props} />
        ))}
    </>
  );
}

function AskPeer(props: StepProps) {
  const { view, asked, language } = props;
  const isFirst = view.versions[0]?.reviews.length === 0;
  return (
    <ActForm {...sharedBy(props)} id="review-asked">
      {isFirst && <h3>{say(deliverableStepWords["review-asked"], language)}</h3>}
      <Of view={view} kind="review-asked" />
      <p className="entry">
        <label htmlFor="reviewer">{say(words.peer, language)}</label>
        <select className="field" id="reviewer" name="reviewer" required defaultValue="">
          <option value="" />
          {view.peers
            .filter(({ bar }) => bar === undefined)
            .map(({ person, name }) => (
              <option key={person} value={person}>
                {name}
              </option>
            ))}
        </select>
      </p>
      <WrittenField {...{ asked, act, form: "review-asked", name: "note", label: words.look, language }} isOptional />
      <button type="submit" className={isFirst ? "button is-main" : "button"}>
        {say(deliverableStepWords["review-asked"], language)}
      </button>
    </ActForm>
  );
}

function Answer(props: StepProps) {
  const { view, asked, language } = props;
  return (
    <ActForm {...sharedBy(props)} id="answered">
      <Of view={view} kind="answered" />
      <WrittenField {...{ asked, act, form: "answered", name: "why", label: words.yourAnswer, language }} />
      <button type="submit" className="button">
        {say(deliverableStepWords.answered, language)}
      </button>
    </ActForm>
  );
}

/** A version more, and the end of what is public. */
export function StepsBeside(props: StepProps) {
  const { view, asked, language } = props;
  return (
    <>
      {isOpen(view, "version-added") &&
        (view.versions.length > 0 ? (
          <Folded title={deliverableStepWords["version-added"]} form="add" asked={asked} language={language}>
            <AddVersion {...props} />
          </Folded>
        ) : (
          <AddVersion {...props} />
        ))}
      {isOpen(view, "withdrawn") && (
        <Folded title={deliverableStepWords.withdrawn} form="withdrawn" asked={asked} language={language}>
          <ActForm {...sharedBy(props)} id="withdrawn">
            <input type="hidden" name="kind" value="withdrawn" />
            <WrittenField {...{ asked, act, form: "withdrawn", name: "why", label: words.publicWhy, language }} />
            <button type="submit" className="button">
              {say(deliverableStepWords.withdrawn, language)}
            </button>
          </ActForm>
        </Folded>
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

function AddVersion({ view, asked, language }: StepProps) {
  const add = "deliverables.add";
  const shared = { asked, act: add, form: "add", language } as const;
  return (
    <ActForm asked={asked} act={add} id="add" match={view.stamp} className="action-step" hasFiles>
      {view.versions.length === 0 && <h2>{say(deliverableStepWords["version-added"], language)}</h2>}
      <p className="entry">
        <label htmlFor="add-file">{say(words.file, language)}</label>
        <input
          id="add-file"
          type="file"
          name="file"
          accept={`${acceptedFiles},.xlsx`}
          required
          aria-describedby="add-help"
        />
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

function Publish({ view, asked, language }: StepProps) {
  const publish = "deliverables.publish";
  const shared = { asked, act: publish, form: "publish", language, isOptional: true } as const;
  const [newest] = view.versions;
  const inOrder = [view.language, ...languages.filter((one) => one !== view.language)];
  return (
    <ActForm asked={asked} act={publish} id="publish" match={view.stamp} className="action-step">
      <h3>{say(deliverableStepWords.published, language)}</h3>
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
      <fieldset className="deliverable-checks">
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
