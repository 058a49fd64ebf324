/** Where somebody follows the correction they proposed: what became of it, what it was, and their address, to be erased. */
import type { z } from "zod";
import type { Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { QuestionHead } from "../../review/QuestionHead.tsx";
import { publishedPath } from "../paths.ts";
import type { showReceipt } from "./contract.ts";
import { ProposalTold } from "./ProposalTold.tsx";
import { proposalWords } from "./words.ts";

type Receipt = z.output<(typeof showReceipt)["output"]>;

type ReceiptProps = {
  readonly language: Language;
  /** Undefined where the address leads to none of ours. */
  readonly receipt: Receipt | undefined;
};

function State({ receipt, language }: { readonly receipt: Receipt; readonly language: Language }) {
  const { state, reason, publishedIn, decidedOn } = receipt;
  return (
    <>
      <div className="notice" role="status">
        <p>
          <strong>{say(proposalWords[state], language, { release: publishedIn ?? "" })}</strong>
        </p>
        {reason !== undefined && (
          <p className="receipt-reason" dir="auto">
            {reason}
          </p>
        )}
        {decidedOn !== undefined && state !== "published" && (
          <p className="small soft">
            {say(proposalWords.decidedOn, language)} {day(decidedOn, language)}
          </p>
        )}
      </div>
      {state === "received" && <p>{say(proposalWords.keep, language)}</p>}
    </>
  );
}

function Address({ receipt, language }: { readonly receipt: Receipt; readonly language: Language }) {
  if (receipt.addressUntil === undefined) return <p className="soft">{say(proposalWords.noAddress, language)}</p>;
  return (
    <form method="post" className="door-form">
      <p>{say(proposalWords.addressKept, language, { day: day(receipt.addressUntil, language) })}</p>
      <p>
        <button type="submit" className="button">
          {say(proposalWords.erase, language)}
        </button>
      </p>
    </form>
  );
}

export function ReceiptPage({ language, receipt }: ReceiptProps) {
  if (receipt === undefined)
    return (
      <article className="door">
        <h1>{say(proposalWords.title, language)}</h1>
        <p className="notice is-wrong">{say(proposalWords.gone, language)}</p>
      </article>
    );
  const { question, index, place, period, indicator, release, publishedIn } = receipt;
  const reading = { language, own: receipt.written };
  const said = publishedPath(language, { index, release: publishedIn ?? release });
  const answer = `${said}/places/${encodeURIComponent(place)}/answers/${encodeURIComponent(indicator)}`;
  return (
    <article className="door receipt">
      <h1>{say(proposalWords.title, language)}</h1>
      <State receipt={receipt} language={language} />
      <p>
        <a href={`${answer}?${new URLSearchParams({ period })}`}>
          {say(publishedIn === undefined ? proposalWords.toAnswer : proposalWords.readIt, language)}
        </a>
      </p>
      <section>
        <p className="kicker">
          {placeName(place, language)} · {period}
        </p>
        <QuestionHead question={question} reading={reading} id="question" />
        <h2>{say(proposalWords.what, language)}</h2>
        <ProposalTold proposal={receipt} question={question} reading={reading} />
        <p className="small soft">
          {say(proposalWords.sentOn, language)} {day(receipt.on, language)} · {say(proposalWords.readIn, language)}{" "}
          {release}
        </p>
      </section>
      <section>
        <h2>{say(proposalWords.yourAddress, language)}</h2>
        <Address receipt={receipt} language={language} />
      </section>
    </article>
  );
}
