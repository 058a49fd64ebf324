/**
 * The form by which a reader proposes a correction: the answer as it is published, then what it should be, why, and by which
 * source. It is sent to its own address, without script; refused, it comes back with all that was written.
 */
import { Refused, type Sent } from "../../../policy-index/editions/ActForm.tsx";
import { statusChoices } from "../../../policy-index/review/parts.tsx";
import { addressLasts } from "../../../policy-index/settling/proposing/rules.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { say } from "../../../ui/words/words.ts";
import { Label } from "../../reading/Figures.tsx";
import { answerPath, methodPath, placePath, proposePath, releasePath, rulesPath } from "../../reading/paths.ts";
import type { PartProps } from "../part.ts";
import { ProposalField } from "./ProposalField.tsx";
import { proposingWords } from "./words.ts";

/** What the form needs: a key of its own, and what came back of it. */
export type ProposalForm = { readonly form: string; readonly sent?: Sent | undefined };

type ProposeProps = PartProps & {
  /** Undefined where corrections of this answer are not proposed here. */
  readonly proposal: ProposalForm | undefined;
};

type FormProps = PartProps & { readonly proposal: ProposalForm };

const at = ({ sent }: ProposalForm, name: string): string => [sent?.fields[name] ?? ""].flat()[0] ?? "";

function Says({ view, where, proposal }: FormProps) {
  const { language } = where;
  const chosen = at(proposal, "says");
  const choice = (value: string, words: string, lang?: string) => (
    <label key={value}>
      <input type="radio" name="says" value={value} required defaultChecked={chosen === value} />{" "}
      <span lang={lang}>{words}</span>
    </label>
  );
  const options = view.question.kind === "choice" ? view.choices.filter((_, at) => at !== view.chosen) : [];
  const statuses = statusChoices.filter(({ status }) => status !== view.answer.status);
  return (
    <fieldset className="propose-says">
      <legend>{say(proposingWords.what, language)}</legend>
      {options.map(({ code, label, language: own }) => choice(`option:${code}`, label, own))}
      {view.question.kind !== "choice" && (
        <div className="propose-number">
          {choice("number", say(proposingWords.number, language))}
          <input
            className="field"
            name="value"
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            defaultValue={at(proposal, "value")}
            aria-label={say(proposingWords.theNumber, language)}
          />
          {view.question.unit !== undefined && <span className="soft">{view.question.unit}</span>}
        </div>
      )}
      {statuses.map(({ status, words }) => choice(`status:${status}`, say(words, language)))}
      {choice("reasons", say(proposingWords.reasons, language))}
    </fieldset>
  );
}

function Form({ view, where, proposal }: FormProps) {
  const { language } = where;
  const { sent } = proposal;
  const faulty = sent?.problem.code === "input-invalid" ? [sent.problem.facts?.fields ?? []].flat() : [];
  const field = (name: string, kind: "area" | "line" | "email", most: number, required?: "yes") => ({
    ...{ name, kind, most, language, required, value: at(proposal, name), isFaulty: faulty.includes(name) },
  });
  return (
    <form
      method="post"
      action={proposePath(where, view.place.code, view.question.indicator.code)}
      className="propose-form"
    >
      <input type="hidden" name="form" value={proposal.form} />
      {sent &&
        (faulty.length > 0 ? (
          <p className="notice is-wrong" role="alert">
            {say(proposingWords.lookBelow, language)}
          </p>
        ) : (
          <Refused problem={sent.problem} />
        ))}
      <Says view={view} where={where} proposal={proposal} />
      <ProposalField {...field("why", "area", 5_000, "yes")} label={proposingWords.why} help={proposingWords.whyHelp} />
      <ProposalField
        {...field("source", "line", 1_000, "yes")}
        label={proposingWords.source}
        help={proposingWords.sourceHelp}
      />
      <ProposalField
        {...field("pinpoint", "line", 500)}
        label={proposingWords.pinpoint}
        help={proposingWords.pinpointHelp}
      />
      <ProposalField
        {...field("address", "email", 320)}
        label={proposingWords.address}
        help={proposingWords.addressHelp}
        values={{ days: addressLasts.afterTheEnd }}
      />
      <p className="small soft">{say(proposingWords.notPublic, language)}</p>
      <p>
        <button type="submit" className="button is-main">
          {say(proposingWords.send, language)}
        </button>
      </p>
    </form>
  );
}

export function ProposeCorrection({ view, where, proposal }: ProposeProps) {
  const { language } = where;
  const { place, question, edition } = view;
  const answer = answerPath(where, place.code, question.indicator.code);
  const newest = { ...where, release: edition.newest };
  const isLeftOut = view.settled.some(({ part }) => part === "left-out");
  return (
    <article className="answer propose">
      <Breadcrumb
        language={language}
        steps={[
          { title: edition.index.label, href: releasePath(where) },
          { title: place.label, href: placePath(where, place.code) },
          { title: question.indicator.label, href: answer },
        ]}
      />
      <h1>{say(proposingWords.title, language)}</h1>
      <header className="propose-of">
        <p className="kicker">
          <Label of={place} />
          {" · "}
          {edition.period}
          {" · "}
          <Label of={question.indicator} />
        </p>
        {question.compound?.question && (
          <p className="answer-within" lang={question.compound.question.language}>
            {question.compound.question.words}
          </p>
        )}
        <p className="propose-question" lang={question.question?.language ?? question.indicator.language}>
          {question.question?.words ?? question.indicator.label}
        </p>
        <p className="answer-given">
          <span className="small soft">{say(proposingWords.says, language, { release: edition.release })}</span>
          <strong>{view.answer.words}</strong>
        </p>
      </header>
      {edition.newest !== edition.release && (
        <p className="note">
          {say(proposingWords.newer, language)}{" "}
          <a href={answerPath(newest, place.code, question.indicator.code)}>{edition.newest}</a>
        </p>
      )}
      {proposal ? (
        <>
          <p className="propose-rule">
            {say(proposingWords.decided, language)}{" "}
            <a href={rulesPath(language, "corrections")}>{say(proposingWords.rule, language)}</a>
          </p>
          <Form view={view} where={where} proposal={proposal} />
        </>
      ) : (
        <p>
          {say(isLeftOut ? proposingWords.leftOut : proposingWords.elsewhere, language)}{" "}
          <a href={`${methodPath(where)}#data`}>{say(proposingWords.whoMakes, language)}</a>
        </p>
      )}
      <p>
        <a href={answer}>{say(proposingWords.back, language)}</a>
      </p>
    </article>
  );
}
