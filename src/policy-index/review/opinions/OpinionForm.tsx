/** The forms under an answer: what one thinks of it, and sending it back. They work as forms, without any script. */
import type { z } from "zod";
import { say } from "../../../ui/words/words.ts";
import { codingWords } from "../../coding/words.ts";
import { ActForm, type Asked, written } from "../../editions/ActForm.tsx";
import { OpinionKind, RemarkField, type ShownOpinion, type ShownQuestion, type Value } from "../contract.ts";
import { fieldWords, type Reading, statusChoices, textOf } from "../parts.tsx";
import { reviewWords } from "../words.ts";
import type { Judged } from "./contract.ts";

type One = z.output<typeof Judged>;

type FormProps = {
  readonly answer: One;
  readonly reading: Reading;
  readonly asked: Asked;
  readonly library: readonly { readonly source: string; readonly title: string }[];
};

/** What stood in a field when its own form came back refused, or what was kept. */
const stood = (asked: Asked, act: string, form: string, name: string, otherwise = ""): string =>
  asked.posted?.fields._form === form ? written(asked, act, name, otherwise) : otherwise;

type ValueFieldsProps = {
  readonly question: ShownQuestion;
  readonly reading: Reading;
  /** What the parts of the value are under in what is sent; nothing where they stand for themselves. */
  readonly name: "suggestion" | "other" | undefined;
  readonly id: string;
  readonly at: (field: string, otherwise?: string) => string;
  readonly value?: Value | undefined;
};

/** An answer to a question: an option or a number, or why there is none. */
export function ValueFields({ question, reading, name, id, at, value }: ValueFieldsProps) {
  const { language } = reading;
  const none = say(reviewWords.none, language);
  const named = (part: string): string => (name === undefined ? part : `${name}.${part}`);
  return (
    <>
      {question.kind === "choice" ? (
        <p className="entry">
          <label htmlFor={`${id}-option`}>{say(reviewWords.chooseAnswer, language)}</label>
          <select id={`${id}-option`} name={named("option")} defaultValue={at(named("option"), value?.option ?? "")}>
            <option value="">{none}</option>
            {question.options.map(({ key, label }) => (
              <option key={key} value={key}>
                {textOf(label, reading)}
              </option>
            ))}
          </select>
        </p>
      ) : (
        <p className="entry">
          <label htmlFor={`${id}-value`}>{say(reviewWords.number, language)}</label>
          <input
            id={`${id}-value`}
            className="field"
            name={named("value")}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={at(named("value"), value?.value === undefined ? "" : String(value.value))}
          />
        </p>
      )}
      <p className="entry">
        <label htmlFor={`${id}-status`}>{say(reviewWords.orStatus, language)}</label>
        <select
          id={`${id}-status`}
          name={named("status")}
          defaultValue={at(named("status"), value && value.status !== "answered" ? value.status : "")}
        >
          <option value="">{none}</option>
          {statusChoices.map(({ status, words }) => (
            <option key={status} value={status}>
              {say(words, language)}
            </option>
          ))}
        </select>
      </p>
    </>
  );
}

type SourceFieldsProps = {
  readonly id: string;
  /** Which of the sources that are sent it is. */
  readonly number: number;
  readonly library: FormProps["library"];
  readonly citation?:
    | Pick<ShownOpinion["citations"][number], "title" | "pinpoint" | "quotation" | "translation">
    | undefined;
  readonly language: Reading["language"];
  readonly at: (field: string, otherwise?: string) => string;
};

/** A source that is named: one of the library or a new one, where in it, and its words. */
export function SourceFields({ id, number, library, citation, language, at }: SourceFieldsProps) {
  const known = library.find(({ title }) => title === citation?.title)?.source ?? "";
  return (
    <>
      <p className="entry">
        <label htmlFor={`${id}-source`}>{say(reviewWords.fromLibrary, language)}</label>
        <select
          id={`${id}-source`}
          name={`citations.${number}.source`}
          defaultValue={at(`citations.${number}.source`, known)}
        >
          <option value="">{say(reviewWords.none, language)}</option>
          {library.map(({ source, title }) => (
            <option key={source} value={source}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <p className="entry">
        <label htmlFor={`${id}-title`}>{say(reviewWords.newSource, language)}</label>
        <input
          id={`${id}-title`}
          className="field"
          name={`citations.${number}.newSource.title`}
          dir="auto"
          autoComplete="off"
          defaultValue={at(`citations.${number}.newSource.title`)}
        />
      </p>
      <p className="entry">
        <label htmlFor={`${id}-url`}>{say(reviewWords.newSourceUrl, language)}</label>
        <input
          id={`${id}-url`}
          className="field"
          name={`citations.${number}.newSource.url`}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          defaultValue={at(`citations.${number}.newSource.url`)}
        />
      </p>
      {(["pinpoint", "quotation", "translation"] as const).map((part) => (
        <p className="entry" key={part}>
          <label htmlFor={`${id}-${part}`}>{say(codingWords[part], language)}</label>
          <textarea
            id={`${id}-${part}`}
            className="field entry-area"
            name={`citations.${number}.${part}`}
            rows={part === "pinpoint" ? 1 : 2}
            dir="auto"
            defaultValue={at(`citations.${number}.${part}`, citation?.[part] ?? "")}
          />
        </p>
      ))}
    </>
  );
}

function Suggestion({ answer, reading, asked, library }: FormProps) {
  const { language } = reading;
  const id = `o-${answer.id}`;
  const own: z.output<typeof ShownOpinion> | undefined = answer.opinion;
  const at = (name: string, otherwise = "") => stood(asked, "review.give-opinion", id, name, otherwise);
  const [citation] = own?.citations ?? [];
  const isOpen = own?.kind === "different-answer" || asked.posted?.fields._form === id;
  return (
    <details className="review-another" open={isOpen}>
      <summary>{say(reviewWords.another, language)}</summary>
      <ValueFields
        question={answer.question}
        reading={reading}
        name="suggestion"
        id={id}
        at={at}
        value={own?.suggestion}
      />
      <SourceFields id={id} number={0} library={library} citation={citation} language={language} at={at} />
    </details>
  );
}

export function OpinionForm(props: FormProps) {
  const { answer, reading, asked } = props;
  const { language } = reading;
  const id = `o-${answer.id}`;
  const own = answer.opinion;
  const kept = own?.currency === "current" ? own.kind : "";
  const chosen = stood(asked, "review.give-opinion", id, "kind", kept);
  return (
    <ActForm
      asked={asked}
      act="review.give-opinion"
      id={id}
      match={answer.contentVersion}
      className="act-form review-opinion"
    >
      <input type="hidden" name="answer" value={answer.id} />
      <fieldset className="review-kinds">
        <legend>{say(reviewWords.yourOpinion, language)}</legend>
        {OpinionKind.options.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} required defaultChecked={chosen === kind} />{" "}
            <span>{say(reviewWords[kind], language)}</span>
          </label>
        ))}
      </fieldset>
      <p className="entry">
        <label htmlFor={`${id}-note`}>{say(reviewWords.note, language)}</label>
        <textarea
          id={`${id}-note`}
          className="field entry-area"
          name="note"
          rows={3}
          dir="auto"
          defaultValue={stood(asked, "review.give-opinion", id, "note", own?.note ?? "")}
          aria-describedby={`${id}-help`}
        />
        <span className="entry-note" id={`${id}-help`}>
          {say(reviewWords.noteHelp, language)}
        </span>
      </p>
      <Suggestion {...props} />
      <p>
        <button type="submit" className="button is-main">
          {say(reviewWords.give, language)}
        </button>
      </p>
    </ActForm>
  );
}

type ReturnProps = {
  readonly answer: { readonly id: string; readonly contentVersion?: number | undefined };
  readonly reading: Pick<Reading, "language">;
  readonly asked: Asked;
  readonly as?: "folded" | "open";
};

/** Sends an answer back, with a remark on one part of it. */
export function ReturnForm({ answer, reading, asked, as = "folded" }: ReturnProps) {
  const { language } = reading;
  const id = `r-${answer.id}`;
  const at = (name: string, otherwise = "") => stood(asked, "review.return", id, name, otherwise);
  const form = (
    <ActForm asked={asked} act="review.return" id={id} match={answer.contentVersion}>
      <input type="hidden" name="answer" value={answer.id} />
      <p className="entry">
        <label htmlFor={`${id}-field`}>{say(reviewWords.sendBackField, language)}</label>
        <select id={`${id}-field`} name="field" defaultValue={at("field", "option")}>
          {RemarkField.options.map((field) => (
            <option key={field} value={field}>
              {say(fieldWords[field], language)}
            </option>
          ))}
        </select>
      </p>
      <p className="entry">
        <label htmlFor={`${id}-why`}>{say(reviewWords.sendBackWhy, language)}</label>
        <textarea
          id={`${id}-why`}
          className="field entry-area"
          name="why"
          rows={2}
          required
          dir="auto"
          defaultValue={at("why")}
        />
      </p>
      <p>
        <button type="submit" className="button">
          {say(reviewWords.sendBackGo, language)}
        </button>
      </p>
    </ActForm>
  );
  if (as === "open") return <div className="review-return">{form}</div>;
  return (
    <details className="review-return" open={asked.posted?.fields._form === id}>
      <summary>{say(reviewWords.sendBack, language)}</summary>
      {form}
    </details>
  );
}
