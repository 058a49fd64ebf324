/** One's own words in a field that was changed elsewhere too: nothing was written over, and a person decides. */
import { say } from "../../ui/words/words.ts";
import type { AnswerField } from "../answers/contract.ts";
import type { Written } from "./contract.ts";
import type { QuestionProps } from "./part.ts";
import { confidenceWords, fieldWords, reasonWords, sayingOf } from "./sayings.ts";
import { codingWords } from "./words.ts";

type Props = Pick<QuestionProps, "language" | "question" | "entry" | "acts" | "sources"> & {
  readonly field: AnswerField;
};

function inWords(own: Written, { field, question, language, sources }: Props): string {
  switch (field) {
    case "option":
      return sayingOf(own, question, language);
    case "confidence":
      return say(own.confidence ? confidenceWords[own.confidence] : codingWords.unsaid, language);
    case "changeReason":
      return say(own.changeReason ? reasonWords[own.changeReason] : codingWords.unsaid, language);
    case "asOf":
      return own.asOf ?? say(codingWords.unsaid, language);
    case "citations":
      return own.citations
        .map(({ source, pinpoint }) => {
          const title = sources.find((one) => one.source === source)?.title ?? source;
          return pinpoint === "" ? title : `${title}, ${pinpoint}`;
        })
        .join("\n");
    default:
      return own[field];
  }
}

export function Aside(props: Props) {
  const { field, entry, language, question, acts } = props;
  const own = entry.aside[field];
  if (!own || !acts) return null;
  const isText = field === "justification" || field === "memo";
  const settle = (way: "mine" | "theirs" | "both") => () => acts.settle(question.id, field, way);
  return (
    <fieldset className="set-aside">
      <legend className="visually-hidden">{say(fieldWords[field], language)}</legend>
      <p className="small">{say(codingWords.conflict, language)}</p>
      <blockquote dir="auto">{inWords(own, props)}</blockquote>
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
