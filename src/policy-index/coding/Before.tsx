/** What was answered last time, with what it rested on; and why the answer is another one now. */
import { say } from "../../ui/words/words.ts";
import type { Prior, PriorSaid } from "./contract.ts";
import type { QuestionProps } from "./part.ts";
import { isChanged } from "./rules.ts";
import { type Asked, reasonWords, sayingOf } from "./sayings.ts";
import { codingWords } from "./words.ts";

type Props = Pick<QuestionProps, "language" | "question" | "prior" | "entry" | "acts"> & { readonly isLocked: boolean };

const becameWords = {
  reworded: codingWords.priorReworded,
  split: codingWords.priorSplit,
  merged: codingWords.priorMerged,
};

type SaidProps = Pick<Props, "language"> & { readonly question: Asked };

function Said({ language, question, prior }: SaidProps & { readonly prior: PriorSaid }) {
  return (
    <>
      {prior.asked && (
        <p className="small" lang={prior.asked.language} dir="auto">
          {prior.asked.words}
        </p>
      )}
      <p className="before-said">
        <bdi>{sayingOf(prior, question, language)}</bdi>
      </p>
      {prior.changeReason && <p className="small soft">{say(reasonWords[prior.changeReason], language)}</p>}
      {prior.justification !== "" && (
        <p className="before-why" dir="auto">
          {prior.justification}
        </p>
      )}
      {prior.sources.length > 0 && (
        <ul className="before-sources small">
          {prior.sources.map(({ title, pinpoint, url }) => (
            <li key={`${title} ${pinpoint}`}>
              {url ? (
                <a href={url} rel="noreferrer" target="_blank">
                  <bdi>{title}</bdi>
                </a>
              ) : (
                <bdi>{title}</bdi>
              )}
              {pinpoint && (
                <>
                  {language === "ar" ? "، " : ", "}
                  <bdi>{pinpoint}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What was answered last time, in the words it was asked in where those were others. */
export function LastAnswer({ language, question, prior }: SaidProps & { readonly prior: Prior }) {
  const { became, also = [] } = prior;
  return (
    <>
      {became && <p className="small soft">{say(becameWords[became], language)}</p>}
      {[prior, ...also].map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
        <Said key={at} language={language} question={question} prior={one} />
      ))}
    </>
  );
}

export function Before({ language, question, prior, entry, acts, isLocked }: Props) {
  if (!prior) return null;
  const { status, option, value, became } = prior;
  const { mine } = entry;
  const isSame = mine.status === status && mine.option === option && mine.value === value;
  return (
    <aside className="before">
      <h4>{say(codingWords.priorHead, language, { period: prior.period })}</h4>
      <LastAnswer language={language} question={question} prior={prior} />
      {acts && !isLocked && !isSame && !became && (
        <button
          type="button"
          className="button is-quiet small"
          onClick={() => acts.write(question.id, "option", { status, option, value })}
        >
          {say(codingWords.priorSame, language)}
        </button>
      )}
    </aside>
  );
}

/** Asked where the answer is another one than last time; without script, wherever there was one. */
export function Reason({ language, question, prior, entry, acts, isLocked }: Props) {
  const { changeReason } = entry.mine;
  const isAsked = prior && (isChanged(entry.mine, prior) || changeReason !== undefined || !acts);
  if (!isAsked) return null;
  return (
    <fieldset className="inline-choices" disabled={isLocked}>
      <legend>{say(codingWords.changeReason, language)}</legend>
      {(prior?.became === "reworded" ? rewordedFirst : reasons).map((reason) => (
        <label key={reason} className="choice">
          <input
            type="radio"
            name="changeReason"
            value={reason}
            checked={changeReason === reason}
            onChange={({ target }) => {
              const chosen = reasons.find((one) => one === target.value);
              acts?.write(question.id, "changeReason", { changeReason: chosen });
            }}
          />
          {say(reasonWords[reason], language)}
        </label>
      ))}
      {acts && changeReason !== undefined && !isLocked && (
        <button
          type="button"
          className="button is-quiet small"
          onClick={() => acts.write(question.id, "changeReason", { changeReason: undefined })}
        >
          {say(codingWords.takeReasonBack, language)}
        </button>
      )}
    </fieldset>
  );
}

const reasons = ["law-changed", "coding-error", "better-source", "reworded"] as const;
const rewordedFirst = ["reworded", "law-changed", "coding-error", "better-source"] as const;
