/** What a file that was brought back would change, field by field, before anything is written; a form, with or without script. */
import type { Language } from "../../../base/text.ts";
import { ActForm } from "../../../ui/kit/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { type Message, say } from "../../../ui/words/words.ts";
import { nameOf } from "../names.ts";
import { confidenceWords, fieldWords, reasonWords, sayingOf } from "../sayings.ts";
import { broughtFields } from "./compare.ts";
import type { BroughtField, BroughtSaid, Compared, ComparedAnswer, NotTaken } from "./contract.ts";
import { notUnderstoodWords, broughtWords as words } from "./words.ts";

export type BroughtBackProps = {
  readonly language: Language;
  readonly compared: Compared;
  /** Whether something moved on between looking and taking. */
  readonly isAgain: boolean;
  readonly placeName: string;
  readonly period: string;
  /** Path of the desk. */
  readonly here: string;
  readonly once: string;
};

type AnswerProps = { readonly language: Language; readonly answer: ComparedAnswer; readonly at: number };

function inWords(said: BroughtSaid, field: BroughtField, { language, answer }: AnswerProps): string {
  switch (field) {
    case "option":
      return said.status === undefined ? "" : sayingOf(said, answer.question, language);
    case "confidence":
      return said.confidence ? say(confidenceWords[said.confidence], language) : "";
    case "changeReason":
      return said.changeReason ? say(reasonWords[said.changeReason], language) : "";
    case "asOf":
      return said.asOf ? day(said.asOf, language) : "";
    case "justification":
      return said.justification;
  }
}

function Side({ text, language }: { readonly text: string; readonly language: Language }) {
  if (text === "") return <p className="brought-said soft">{say(words.nothing, language)}</p>;
  return (
    <p className="brought-said" dir="auto">
      {text}
    </p>
  );
}

function Question({ answer: { question } }: AnswerProps) {
  const name = nameOf(question);
  return (
    <h3 lang={name.language} dir="auto">
      {name.words}
    </h3>
  );
}

type Way = { readonly way: string; readonly label: Message; readonly text?: string };

function Conflict({ field, ...props }: AnswerProps & { readonly field: BroughtField }) {
  const { language, answer, at } = props;
  const ways: readonly Way[] = [
    { way: "here", label: words.keepHere, text: inWords(answer.here, field, props) },
    { way: "file", label: words.takeFile, text: inWords(answer.file, field, props) },
    ...(field === "justification" ? [{ way: "both", label: words.keepBoth }] : []),
  ];
  return (
    <fieldset className="brought-field brought-sides">
      <legend>{say(fieldWords[field], language)}</legend>
      {ways.map(({ way, label, text }) => (
        <div key={way}>
          <label className="choice">
            <input type="radio" name={`rows.${at}.settled.${field}`} value={way} defaultChecked={way === "here"} />
            {say(label, language)}
          </label>
          {text !== undefined && <Side text={text} language={language} />}
        </div>
      ))}
    </fieldset>
  );
}

function Change({ field, ...props }: AnswerProps & { readonly field: BroughtField }) {
  const { language, answer } = props;
  return (
    <div className="brought-field">
      <h4>{say(fieldWords[field], language)}</h4>
      <dl className="brought-sides">
        {[["here", words.here] as const, ["file", words.file] as const].map(([side, label]) => (
          <div key={side} className={`is-${side}`}>
            <dt className="small soft">{say(label, language)}</dt>
            <dd>
              <Side text={inWords(answer[side], field, props)} language={language} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What the form sends of an answer: as it would come from a file, and asked again as that would be. */
function Sent({ answer, at }: AnswerProps) {
  const { file, base, seen, question } = answer;
  const fields = { indicator: question.id, base, seen, ...file };
  return Object.entries(fields).map(([name, value]) =>
    value === undefined || value === "" ? null : (
      <input key={name} type="hidden" name={`rows.${at}.${name}`} value={value} />
    ),
  );
}

/** What the file had besides, to be said again of what comes of it. */
function SentBesides({ compared: { notTaken, same, absent } }: Pick<BroughtBackProps, "compared">) {
  const refused = [...new Set(notTaken.map(({ indicator }) => indicator))];
  return (
    <>
      <input type="hidden" name="besides.same" value={same} />
      <input type="hidden" name="besides.absent" value={absent} />
      {refused.map((indicator, at) => (
        <input key={indicator} type="hidden" name={`besides.refused.${at}`} value={indicator} />
      ))}
    </>
  );
}

const whyWords = {
  "no-such-question": words.noSuchQuestion,
  "version-missing": words.versionMissing,
  "on-its-way": words.onItsWay,
};

/** What there is to choose from, in words. */
const offered = (field: NotTaken["field"], language: Language): string =>
  Object.values(field === "confidence" ? confidenceWords : field === "changeReason" ? reasonWords : {})
    .map((message) => say(message, language))
    .join(" · ");

function Refusal({ language, refusal }: { readonly language: Language; readonly refusal: NotTaken }) {
  const { field, why, found, title, indicator } = refusal;
  const said =
    why === "not-understood"
      ? say(notUnderstoodWords[field ?? "option"], language, { found, offered: offered(field, language) })
      : say(whyWords[why], language);
  return (
    <li>
      <strong>
        <bdi lang={title?.language}>{title?.words ?? indicator}</bdi>
      </strong>
      {field && <span className="soft"> · {say(fieldWords[field], language)}</span>}
      <br />
      {said}
    </li>
  );
}

function Summary({ language, compared }: Pick<BroughtBackProps, "language" | "compared">) {
  const { answers, notTaken, same, absent } = compared;
  const contested = answers.filter(({ conflicts }) => conflicts.length > 0).length;
  const changing = answers.filter(({ changed }) => changed.length > 0).length;
  const lines = [
    { message: words.changing, count: changing, isShown: true },
    { message: words.changedHereToo, count: contested, isShown: contested > 0 },
    { message: words.leftOut, count: notTaken.length, isShown: notTaken.length > 0 },
    { message: words.same, count: same, isShown: same > 0 },
    { message: words.absent, count: absent, isShown: absent > 0 },
  ];
  return (
    <ul className="plain brought-summary">
      {lines.map(({ message, count, isShown }) =>
        isShown ? <li key={message.en}>{say(message, language, { count })}</li> : null,
      )}
    </ul>
  );
}

export function BroughtBack({ language, compared, isAgain, placeName, period, here, once }: BroughtBackProps) {
  const { answers, notTaken } = compared;
  const all = answers.map((answer, at) => ({ language, answer, at }));
  const contested = all.filter(({ answer }) => answer.conflicts.length > 0);
  const changing = all.filter(({ answer }) => answer.changed.length > 0);
  const among = (fields: readonly BroughtField[]) => broughtFields.filter((field) => fields.includes(field));
  return (
    <div className="coding-desk brought">
      <header className="desk-head">
        <p className="kicker">
          <a href={here}>
            {placeName} {period}
          </a>
        </p>
        <h1>{say(words.title, language)}</h1>
        {isAgain ? (
          <p className="refused" role="alert">
            {say(words.again, language)}
          </p>
        ) : (
          <p className="lede" role="status">
            {say(words.nothingYet, language)}
          </p>
        )}
        <Summary {...{ language, compared }} />
      </header>
      <ActForm act="coding.bring-workbook" once={once} hasFiles>
        {all.map((props) => (
          <Sent key={props.at} {...props} />
        ))}
        <SentBesides compared={compared} />
        {contested.length > 0 && (
          <section>
            <h2>{say(words.conflicts, language)}</h2>
            <p className="soft">{say(words.conflictsLede, language)}</p>
            {contested.map((props) => (
              <article key={props.at}>
                <Question {...props} />
                {among(props.answer.conflicts).map((field) => (
                  <Conflict key={field} field={field} {...props} />
                ))}
              </article>
            ))}
          </section>
        )}
        {changing.length > 0 && (
          <section>
            <h2>{say(words.changes, language)}</h2>
            {changing.map((props) => (
              <article key={props.at}>
                <Question {...props} />
                {among(props.answer.changed).map((field) => (
                  <Change key={field} field={field} {...props} />
                ))}
              </article>
            ))}
          </section>
        )}
        {notTaken.length > 0 && (
          <section>
            <h2>{say(words.notTaken, language)}</h2>
            <ul className="plain brought-refused">
              {notTaken.map((refusal, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same of one question
                <Refusal key={at} {...{ language, refusal }} />
              ))}
            </ul>
          </section>
        )}
        {answers.length === 0 && <p>{say(words.nothingToTake, language)}</p>}
        <p className="brought-acts">
          {answers.length > 0 && (
            <button type="submit" className="button is-main">
              {say(words.takeOver, language)}
            </button>
          )}
          <a className="button" href={here}>
            {say(words.leave, language)}
          </a>
        </p>
      </ActForm>
    </div>
  );
}
