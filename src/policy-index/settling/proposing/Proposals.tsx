/** What readers propose, as an editor reads it: beside the answer as it says now, with the two things that can be done. */
import type { z } from "zod";
import type { Language } from "../../../base/text.ts";
import { ownNames } from "../../../people/accounts/language-names.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { ActForm, type Asked, cameBack, written } from "../../editions/ActForm.tsx";
import { Entry } from "../../editions/Entry.tsx";
import { type Reading, valueWords } from "../../review/parts.tsx";
import { Named } from "../../review/QuestionHead.tsx";
import type { listCorrections } from "../correcting/contract.ts";
import { correctingWords } from "../correcting/words.ts";
import { correctionPath } from "../paths.ts";
import { declineProposal } from "./contract.ts";
import { ProposalTold } from "./ProposalTold.tsx";
import { proposalWords } from "./words.ts";

type One = z.output<(typeof listCorrections)["output"]>["proposals"][number];

type ProposalProps = { readonly one: One; readonly reading: Reading; readonly asked: Asked };

const act = declineProposal.name;

/** The day it came, where it was read, and the language a reason is best written in. */
const cameAs = ({ on, release, language: own }: One, language: Language): string =>
  say(proposalWords.writtenIn, language, { day: day(on, language), release, language: ownNames[own] });

function Deciding({ one, reading, asked }: ProposalProps) {
  const { language } = reading;
  const id = `decline-${one.proposal}`;
  const back = cameBack(asked, act, id);
  if (one.barred) return <p className="notice">{say(correctingWords[one.barred], language)}</p>;
  return (
    <>
      <p>
        <a className="button" href={correctionPath(language, one.answer, one.proposal)}>
          {say(proposalWords.takeUp, language)}
        </a>
      </p>
      <details open={back !== undefined}>
        <summary>{say(proposalWords.decline, language)}</summary>
        <ActForm asked={asked} act={act} id={id}>
          <input type="hidden" name="proposal" value={one.proposal} />
          <Entry
            id={`reason-${one.proposal}`}
            name="reason"
            kind="area"
            required="yes"
            label={say(proposalWords.reason, language)}
            help={say(proposalWords.reasonHelp, language)}
            value={back ? written(asked, act, "reason") : ""}
          />
          <p>
            <button type="submit" className="button">
              {say(proposalWords.sayNo, language)}
            </button>
          </p>
        </ActForm>
      </details>
    </>
  );
}

function Proposal({ one, reading, asked }: ProposalProps) {
  const { language } = reading;
  return (
    <li className="proposal">
      <h3>
        <Named question={one.question} reading={reading} />
      </h3>
      <p className="small soft">
        {placeName(one.place, language)}, {one.period} · {cameAs(one, language)}
      </p>
      <div className="review-sides">
        <div>
          <h4>{say(proposalWords.saysNow, language)}</h4>
          <p className="review-given">{valueWords(one.now, one.question, reading)}</p>
        </div>
        <div>
          <h4>{say(proposalWords.proposed, language)}</h4>
          <ProposalTold proposal={one} question={one.question} reading={reading} />
        </div>
      </div>
      <Deciding one={one} reading={reading} asked={asked} />
    </li>
  );
}

type ProposalsProps = { readonly proposals: readonly One[]; readonly reading: Reading; readonly asked: Asked };

export function Proposals({ proposals, reading, asked }: ProposalsProps) {
  const { language } = reading;
  return (
    <section id="proposals">
      <h2>{say(proposalWords.list, language)}</h2>
      {asked.done === act && (
        <p className="notice" role="status">
          {say(proposalWords.declined, language)}
        </p>
      )}
      {proposals.length === 0 ? (
        <p className="soft">{say(proposalWords.none, language)}</p>
      ) : (
        <>
          <p>{say(proposalWords.lede, language)}</p>
          <ol className="proposals">
            {proposals.map((one) => (
              <Proposal key={one.proposal} one={one} reading={reading} asked={asked} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
