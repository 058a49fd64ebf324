/** What is before a committee, who of it takes part, and the decision as it is written down. */

import { inLanguage } from "../../../base/text.ts";
import { ActForm } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { TableScroll } from "../../../ui/kit/TableScroll.tsx";
import { say } from "../../../ui/words/words.ts";
import { letterPageWords } from "../letters/words.ts";
import { outcomes, procedures } from "../life/contract.ts";
import { DeskSeat } from "../links/DeskSeat.tsx";
import { barSaid, type DeskStepsProps } from "./DeskSteps.tsx";
import { Choice, Prose } from "./parts.tsx";
import { procedureWords, voteWords, whyWords, deskRequestWords as words } from "./words.ts";

const act = "desk.step";
const isWhy = (why: string): why is keyof typeof whyWords => Object.hasOwn(whyWords, why);

export function DeskCommittee({ view, asked, language }: DeskStepsProps) {
  if (view.state !== "decision" || view.isPaused) return null;
  const { matter } = view;
  const mayPut = !matter || (matter.isOver && matter.outcome === undefined);
  return (
    <section aria-labelledby="committee">
      <h2 id="committee">{say(words.committee, language)}</h2>
      {matter && (
        <>
          <p>
            {say(words.matter, language, {
              committee: inLanguage(matter.committeeName, language).words,
              procedure: say(procedureWords[matter.procedure], language),
              day: day(matter.until, language),
              proposes: say(voteWords[matter.proposes], language),
            })}{" "}
            {say(words.takesPart, language, { present: matter.present, needed: matter.needed })}{" "}
            {matter.why !== undefined && isWhy(matter.why) && say(whyWords[matter.why], language)}
          </p>
          <TableScroll caption={inLanguage(matter.committeeName, language).words} language={language}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{say(words.member, language)}</th>
                  <th scope="col">{say(words.says, language)}</th>
                </tr>
              </thead>
              <tbody>
                {matter.members.map((member) => {
                  const { person, name, bar, vote, objection } = member;
                  return (
                    <tr key={person}>
                      <th scope="row" dir="auto">{`${name}${barSaid(bar, language)}`}</th>
                      <td dir="auto">
                        {objection !== undefined
                          ? say(words.objects, language, { why: objection })
                          : vote === undefined
                            ? say(words.saidNothing, language)
                            : say(voteWords[vote], language)}
                        {view.tie === undefined && (
                          <DeskSeat view={view} member={member} asked={asked} language={language} />
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
      {matter?.outcome !== undefined && (
        <Decide view={view} asked={asked} language={language} outcome={matter.outcome} />
      )}
      {mayPut && <Put view={view} asked={asked} language={language} />}
    </section>
  );
}

function Decide({ view, asked, language, outcome }: DeskStepsProps & { readonly outcome: (typeof outcomes)[number] }) {
  const shared = { asked, act, form: "decide" };
  return (
    <ActForm asked={asked} act="desk.preview-letter" id="decide" match={view.version}>
      <p>
        <strong>{say(words.decidedSo, language, { outcome: say(voteWords[outcome], language) })}</strong>
      </p>
      <input type="hidden" name="kind" value="decided" />
      <input type="hidden" name="outcome" value={outcome} />
      <Prose
        {...shared}
        name="reason"
        label={say(outcome === "return" ? words.question : words.reasonTold, language)}
      />
      {outcome === "decline" && <Prose {...shared} name="wayOn" label={say(words.wayOn, language)} />}
      <button type="submit" className="button is-main">
        {say(letterPageWords.seeLetter, language)}
      </button>
    </ActForm>
  );
}

function Put({ view, asked, language }: DeskStepsProps) {
  const silence = view.committees.find(({ silenceUntil }) => silenceUntil !== undefined)?.silenceUntil;
  return (
    <ActForm asked={asked} act={act} id="put" match={view.version}>
      <h3>{say(words.putBefore, language)}</h3>
      <input type="hidden" name="kind" value="put" />
      <Choice
        {...{ id: "put-committee", name: "committee", label: say(words.committee, language) }}
        options={view.committees.map(({ code, name }) => [code, inLanguage(name, language).words])}
      />
      <Choice
        {...{ id: "put-procedure", name: "procedure", label: say(words.procedure, language) }}
        options={procedures.map((one) => [one, say(procedureWords[one], language)])}
      />
      <Choice
        {...{ id: "put-proposes", name: "proposes", label: say(words.proposes, language) }}
        options={outcomes.map((one) => [one, say(voteWords[one], language)])}
      />
      <p className="entry">
        <label htmlFor="put-until">{say(words.untilLabel, language)}</label>
        <input className="field" type="date" id="put-until" name="until" required defaultValue={silence} />
        {silence !== undefined && (
          <span className="small soft">{say(words.silenceHelp, language, { day: day(silence, language) })}</span>
        )}
      </p>
      <button type="submit" className="button is-main">
        {say(words.putBefore, language)}
      </button>
    </ActForm>
  );
}
