/** What a reader proposed: what the answer should be, why, and by which source. */
import { say } from "../../../ui/words/words.ts";
import type { ShownQuestion } from "../../review/contract.ts";
import { type Reading, valueWords } from "../../review/parts.tsx";
import type { ShownProposal } from "./contract.ts";
import { isAddress } from "./rules.ts";
import { proposalWords } from "./words.ts";

type ToldProps = { readonly proposal: ShownProposal; readonly question: ShownQuestion; readonly reading: Reading };

export function ProposalTold({ proposal, question, reading }: ToldProps) {
  const { language } = reading;
  const { says, why, source, pinpoint } = proposal;
  return (
    <dl className="proposal-told">
      <div>
        <dt>{say(proposalWords.shouldSay, language)}</dt>
        <dd>
          <strong>{says ? valueWords(says, question, reading) : say(proposalWords.onlyReasons, language)}</strong>
        </dd>
      </div>
      <div>
        <dt>{say(proposalWords.why, language)}</dt>
        <dd dir="auto" className="receipt-reason">
          {why}
        </dd>
      </div>
      <div>
        <dt>{say(proposalWords.source, language)}</dt>
        <dd>
          {isAddress(source) ? (
            <a href={source} dir="ltr" rel="nofollow noreferrer ugc">
              {source}
            </a>
          ) : (
            <bdi>{source}</bdi>
          )}
          {pinpoint !== "" && (
            <>
              {language === "ar" ? "، " : ", "}
              <bdi>{pinpoint}</bdi>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
