/**
 * One answer, corrected in two steps on one page: what it should say, which is looked at before it is done, then why and
 * by which source. The first step is an address, so that it works without script and can be sent to somebody else.
 */
import type { z } from "zod";
import { errorsAmong } from "../../../base/finding.ts";
import type { Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { colon, say } from "../../../ui/words/words.ts";
import { ChangeReason } from "../../answers/contract.ts";
import { codingWords } from "../../coding/words.ts";
import { ActForm, type Asked, ticked, written } from "../../editions/ActForm.tsx";
import { titleOf } from "../../editions/EditionHead.tsx";
import { Choice, Entry } from "../../editions/Entry.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { FindingLines } from "../../editions/FindingLines.tsx";
import { SourceFields, ValueFields } from "../../review/opinions/OpinionForm.tsx";
import { Chosen, Citations, History, type Reading, Reasons, valueWords } from "../../review/parts.tsx";
import { QuestionHead } from "../../review/QuestionHead.tsx";
import { sameValue } from "../../review/rules.ts";
import { saidBy } from "../../review/shown.ts";
import { correctionPath, correctionsPath } from "../paths.ts";
import { ProposalTold } from "../proposing/ProposalTold.tsx";
import { isAddress } from "../proposing/rules.ts";
import { proposalWords } from "../proposing/words.ts";
import { CorrectionReason, correctAnswer, type showCorrection } from "./contract.ts";
import { Preview } from "./Preview.tsx";
import { correctingWords } from "./words.ts";

type View = z.output<(typeof showCorrection)["output"]>;

type DeskProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

type StepProps = { readonly view: View; readonly reading: Reading };

const act = correctAnswer.name;

/** The proposal it was begun from, as the address says. */
const begunFrom = ({ address }: Asked): string | null => new URLSearchParams(address.split("?")[1]).get("proposal");

const beginsFromProposal = ({ proposals }: View, asked: Asked): boolean =>
  proposals.length > 0 && proposals[0]?.proposal === begunFrom(asked);

/** The answer with its reasons beside its sources. */
function AsItStands({ view, reading }: StepProps) {
  const { language } = reading;
  return (
    <section>
      <h2>{say(correctingWords.saysNow, language)}</h2>
      <div className="review-sides">
        <div>
          <Chosen question={view.question} value={saidBy(view.says)} reading={reading} />
          <Reasons answer={view.says} language={language} />
          <History steps={view.steps} language={language} />
        </div>
        <div>
          <h3>{say(codingWords.sources, language)}</h3>
          <Citations citations={view.says.citations} language={language} />
        </div>
      </div>
    </section>
  );
}

function FirstStep({ view, reading, asked }: StepProps & { readonly asked: Asked }) {
  const { language } = reading;
  const begun = begunFrom(asked);
  return (
    <section className="review-below">
      <h2>{say(correctingWords.firstStep, language)}</h2>
      <p>{say(correctingWords.firstStepText, language)}</p>
      <form
        method="get"
        action={`${correctionPath(language, view.answer)}#changes`}
        className="act-form review-opinion"
      >
        {begun !== null && <input type="hidden" name="proposal" value={begun} />}
        <ValueFields
          question={view.question}
          reading={reading}
          name={undefined}
          id="says"
          at={(_, otherwise = "") => otherwise}
          value={view.proposed ?? saidBy(view.says)}
        />
        {view.fault && (
          <p className="notice is-wrong" role="alert">
            {say(correctingWords.noAnswer, language)}
          </p>
        )}
        <p>
          <button type="submit" className="button">
            {say(correctingWords.look, language)}
          </button>
        </p>
      </form>
    </section>
  );
}

/** What readers propose about it, in full: whoever corrects it reads that first. */
function ProposedByReaders({ view, reading }: StepProps) {
  const { language } = reading;
  if (view.proposals.length === 0) return null;
  return (
    <section className="review-below">
      <h2>{say(proposalWords.list, language)}</h2>
      <ol className="proposals">
        {view.proposals.map((one) => (
          <li key={one.proposal}>
            <ProposalTold proposal={one} question={view.question} reading={reading} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Which of them the correction takes up: that which it was begun from, unless somebody says otherwise. */
function TakesUp({ view, language, asked }: DeskProps) {
  const reading = { language, own: view.language };
  if (view.proposals.length === 0) return null;
  const begun = begunFrom(asked);
  return (
    <fieldset className="review-kinds">
      <legend>{say(proposalWords.takesUp, language)}</legend>
      {view.proposals.map(({ proposal, says, on }, at) => (
        <label key={proposal}>
          <input
            type="checkbox"
            name={`takesUp.${at}`}
            value={proposal}
            defaultChecked={ticked(asked, act, `takesUp.${at}`, proposal === begun ? "on" : "off")}
          />{" "}
          <span>
            {day(on, language)}
            {colon(language)}{" "}
            {says ? valueWords(says, view.question, reading) : say(proposalWords.onlyReasons, language)}
          </span>
        </label>
      ))}
      <p className="entry-note">{say(proposalWords.takesUpHelp, language)}</p>
    </fieldset>
  );
}

/** What the proposal it was begun from leans on, as a source that is added. */
function leaningOf({ proposals }: View, begun: boolean): Readonly<Record<string, string>> {
  const [first] = begun ? proposals : [];
  if (!first) return {};
  return {
    "newSource.title": first.source,
    ...(isAddress(first.source) ? { "newSource.url": first.source } : {}),
    pinpoint: first.pinpoint,
  };
}

/** Whether another value is asked about than the one there is. */
function isAnother({ proposed, says }: View): boolean {
  const now = saidBy(says);
  return proposed !== undefined && (now === undefined || !sameValue(proposed, now));
}

function Changes({ view, reading }: StepProps) {
  const { language, own } = reading;
  const { proposed, preview } = view;
  if (!proposed) return null;
  const errors = errorsAmong(view.findings);
  return (
    <section className="review-below" id="changes">
      <h2>{say(correctingWords.changes, language)}</h2>
      {!isAnother(view) && <p>{say(correctingWords.noChange, language)}</p>}
      {isAnother(view) && preview && <Preview preview={preview} language={language} own={own} />}
      {errors.length > 0 && (
        <div className="notice is-wrong">
          <p>{say(correctingWords.unscored, language)}</p>
          <FindingLines findings={errors} language={language} />
        </div>
      )}
    </section>
  );
}

function SourcesThatStay({ view, language, asked }: DeskProps) {
  if (view.sources.length === 0) return null;
  return (
    <fieldset className="review-kinds">
      <legend>{say(correctingWords.keepSources, language)}</legend>
      {view.sources.map(({ source, title, pinpoint, quotation, translation }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer may lean twice on one place
        <div key={at}>
          <label>
            <input
              type="checkbox"
              name={`citations.${at}.source`}
              value={source}
              defaultChecked={ticked(asked, act, `citations.${at}.source`, "on")}
            />{" "}
            <span>
              <bdi>{[title, pinpoint].filter(Boolean).join(", ")}</bdi>
            </span>
          </label>
          {Object.entries({ pinpoint, quotation, translation }).map(([part, value]) => (
            <input key={part} type="hidden" name={`citations.${at}.${part}`} value={value} />
          ))}
        </div>
      ))}
      <p className="entry-note">{say(correctingWords.keepSourcesHelp, language)}</p>
    </fieldset>
  );
}

const changeWords: Readonly<Record<ChangeReason, (typeof codingWords)["lawChanged"]>> = {
  ...{ "law-changed": codingWords.lawChanged, "coding-error": codingWords.codingError },
  ...{ "better-source": codingWords.betterSource, reworded: codingWords.reworded },
};

function SecondStep({ view, language, asked }: DeskProps) {
  const reading = { language, own: view.language };
  const at = (name: string, otherwise = "") => written(asked, act, name, otherwise);
  const proposed = isAnother(view) ? view.proposed : undefined;
  const isFrozen = view.state === "frozen";
  const leaning = leaningOf(view, beginsFromProposal(view, asked));
  const added = (name: string, otherwise = "") => at(name, leaning[name.split(".").slice(2).join(".")] ?? otherwise);
  return (
    <section className="review-below">
      <h2>{say(correctingWords.secondStep, language)}</h2>
      <ActForm asked={asked} act={act} match={view.contentVersion} className="act-form review-opinion">
        <input type="hidden" name="answer" value={view.answer} />
        {Object.entries(proposed ?? {}).map(([part, value]) => (
          <input key={part} type="hidden" name={`says.${part}`} value={String(value)} />
        ))}
        <p>
          {say(correctingWords.willSay, language, {
            value: valueWords(proposed ?? saidBy(view.says), view.question, reading),
          })}
        </p>
        <fieldset className="review-kinds">
          <legend>{say(correctingWords.whyCorrect, language)}</legend>
          {CorrectionReason.options.map((reason) => (
            <label key={reason}>
              <input type="radio" name="reason" value={reason} required defaultChecked={at("reason") === reason} />{" "}
              <span>{say(correctingWords[reason], language)}</span>
            </label>
          ))}
        </fieldset>
        <Entry
          id="why"
          name="why"
          kind="area"
          required="yes"
          label={say(correctingWords.whyWords, language)}
          help={say(isFrozen ? correctingWords.whyKept : correctingWords.whyPublished, language)}
          value={at("why")}
        />
        {isFrozen && (
          <Choice
            id="changeReason"
            name="changeReason"
            label={say(codingWords.changeReason, language)}
            value={at("changeReason")}
            choices={[
              { value: "", title: say(correctingWords.asItIs, language) },
              ...ChangeReason.options.map((value) => ({ value, title: say(changeWords[value], language) })),
            ]}
          />
        )}
        <Entry
          id="justification"
          name="justification"
          kind="area"
          label={say(correctingWords.justification, language)}
          help={say(correctingWords.justificationHelp, language)}
          value={at("justification")}
        />
        <SourcesThatStay view={view} language={language} asked={asked} />
        <details className="review-another" open={asked.posted?.act === act || Object.keys(leaning).length > 0}>
          <summary>{say(correctingWords.addSource, language)}</summary>
          <SourceFields id="added" number={view.sources.length} library={view.library} language={language} at={added} />
        </details>
        <TakesUp view={view} language={language} asked={asked} />
        <p className="small soft">{say(correctingWords.proof, language)}</p>
        <p>
          <button type="submit" className="button is-main">
            {say(correctingWords.correct, language)}
          </button>
        </p>
      </ActForm>
    </section>
  );
}

export function CorrectionDesk({ view, language, asked }: DeskProps) {
  const { edition, place, period, question, barred } = view;
  const reading = { language, own: view.language };
  return (
    <div className="review-desk correction-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[
          {
            title: `${say(correctingWords.title, language)}, ${placeName(place, language)}`,
            href: correctionsPath(language, edition.id, { place, period }),
          },
        ]}
      />
      <p className="kicker">
        {placeName(place, language)} · {period} · {titleOf(edition, language)}
      </p>
      <QuestionHead question={question} reading={reading} id="question" as="h1" />
      <AsItStands view={view} reading={reading} />
      {barred ? (
        <p className="notice">{say(correctingWords[barred], language)}</p>
      ) : (
        <>
          <ProposedByReaders view={view} reading={reading} />
          <FirstStep view={view} reading={reading} asked={asked} />
          <Changes view={view} reading={reading} />
          <SecondStep view={view} language={language} asked={asked} />
        </>
      )}
    </div>
  );
}
