/** How the answer was settled: verdicts counted by role, the decision, the government's comment and the reply to it. */
import { say } from "../../ui/words/words.ts";
import type { AnswerView } from "./contract.ts";
import type { PartProps } from "./part.ts";
import { settledWords } from "./settled-words.ts";

type Said = AnswerView["settled"][number];

export function AnswerSettled({ view, where }: PartProps) {
  const { language } = where;
  if (view.settled.length === 0) return null;
  return (
    <section aria-labelledby="settled">
      <h2 id="settled">
        {say(
          view.settled.some(({ part }) => part === "left-out") ? settledWords.missing : settledWords.title,
          language,
        )}
      </h2>
      <ul className="answer-sources">
        {view.settled.map((said) => (
          <li key={JSON.stringify(said)}>
            {say(sentenceOf(said), language, { count: said.count, answer: said.suggested ?? "" })}
            {said.words !== undefined && (
              <span className="soft answer-about answer-why" dir="auto">
                {said.words}
              </span>
            )}
          </li>
        ))}
      </ul>
      {view.settled.some(isBetween) && <p className="small soft">{say(settledWords.between, language)}</p>}
    </section>
  );
}

/** Said in words, but to one reader: of it only that it was said is published, unless an index brings the words itself. */
const isBetween = ({ part, verdict, words }: Said): boolean =>
  words === undefined &&
  (part === "reply" || (part === "opinion" && verdict !== "agree" && verdict !== "not-qualified"));

function sentenceOf({ part, role, verdict, suggested, count }: Said) {
  if (part === "decision") return settledWords.decision;
  if (part === "correction") return settledWords.correction;
  if (part === "left-out") return settledWords.leftOut;
  if (part === "proposal") return settledWords.proposal;
  if (part === "comment") return count === 0 ? settledWords.silent : settledWords.comment;
  if (part === "reply") return settledWords.reply;
  if (part === "public-reply") return role === "editor" ? settledWords.editorsReply : settledWords.publicReply;
  if (verdict === "different-answer")
    return suggested === undefined ? settledWords["different-answer"] : settledWords.suggested;
  return settledWords[verdict ?? "agree"];
}
