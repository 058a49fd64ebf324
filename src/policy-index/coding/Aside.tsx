/** One's own words in a field that was changed elsewhere too: nothing was written over, and a person decides. */
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { AnswerField } from "../answers/contract.ts";
import type { Written } from "./contract.ts";
import { isSameIn } from "./merge.ts";
import type { QuestionProps } from "./part.ts";
import { confidenceWords, fieldWords, reasonWords, sayingOf } from "./sayings.ts";
import { codingWords } from "./words.ts";

type Props = Pick<QuestionProps, "language" | "question" | "entry" | "acts" | "sources" | "pending" | "keptNow"> & {
  readonly field: AnswerField;
};

function inWords(own: Written, { field, question, language }: Props): string {
  switch (field) {
    case "option":
      return sayingOf(own, question, language);
    case "confidence":
      return say(own.confidence ? confidenceWords[own.confidence] : codingWords.unsaid, language);
    case "changeReason":
      return say(own.changeReason ? reasonWords[own.changeReason] : codingWords.unsaid, language);
    case "asOf":
      return own.asOf ? day(own.asOf, language) : say(codingWords.unsaid, language);
    case "citations":
      return say(codingWords.unsaid, language);
    default:
      return own[field] === "" ? say(codingWords.unsaid, language) : own[field];
  }
}

/** Of a source all that may differ is shown: the place in it, what is quoted, and its translation. */
function OwnSources({ own, ...props }: Pick<Props, "language" | "sources" | "pending"> & { readonly own: Written }) {
  const { language, sources, pending } = props;
  const titleOf = (id: string): string =>
    sources.find(({ source }) => source === id)?.title ??
    pending.find(({ source }) => source === id)?.description.title ??
    id;
  return (
    <ol className="cited-list">
      {own.citations.map(({ source, pinpoint, quotation, translation }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a citation is its place in the list
        <li key={at}>
          <bdi>{titleOf(source)}</bdi>
          {pinpoint !== "" && (
            <>
              {language === "ar" ? "، " : ", "}
              <bdi>{pinpoint}</bdi>
            </>
          )}
          {quotation !== "" && <p dir="auto">“{quotation}”</p>}
          {translation !== "" && <p dir="auto">{translation}</p>}
        </li>
      ))}
    </ol>
  );
}

function Saying({ of, ...props }: Props & { readonly of: Written }) {
  return (
    <blockquote dir="auto">
      {props.field === "citations" && of.citations.length > 0 ? (
        <OwnSources own={of} language={props.language} sources={props.sources} pending={props.pending} />
      ) : (
        inWords(of, props)
      )}
    </blockquote>
  );
}

/** Without script one's own words stay in the field, and what is kept stands beside them. */
function KeptNow(props: Props) {
  const { field, entry, language, keptNow } = props;
  if (!keptNow || isSameIn(field, keptNow, entry.mine)) return null;
  return (
    <div className="set-aside">
      <p className="small">{say(codingWords.keptNow, language)}</p>
      <Saying {...props} of={keptNow} />
    </div>
  );
}

export function Aside(props: Props) {
  const { field, entry, language, question, acts } = props;
  if (!acts) return <KeptNow {...props} />;
  const own = entry.aside[field];
  if (!own) return null;
  const isText = field === "justification" || field === "memo";
  const settle = (way: "mine" | "theirs" | "both") => () => acts.settle(question.id, field, way);
  return (
    <fieldset className="set-aside">
      <legend className="visually-hidden">{say(fieldWords[field], language)}</legend>
      <p className="small">{say(codingWords.conflict, language)}</p>
      <Saying {...props} of={own} />
      <p className="set-aside-ways">
        <button type="button" className="button" onClick={settle("mine")}>
          {say(codingWords.takeMine, language)}
        </button>
        <button type="button" className="button" onClick={settle("theirs")}>
          {say(codingWords.takeTheirs, language)}
        </button>
        {isText && (
          <button type="button" className="button" onClick={settle("both")}>
            {say(codingWords.takeBoth, language)}
          </button>
        )}
      </p>
    </fieldset>
  );
}
