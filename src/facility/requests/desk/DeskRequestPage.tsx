/** A request for whoever runs the desk: where it stands, what was sent, and the steps that can be taken from here. */

import { Fragment } from "react";
import { inLanguage, type Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { type Asked, Refused } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { TableScroll } from "../../../ui/kit/TableScroll.tsx";
import { say } from "../../../ui/words/words.ts";
import { SentLetters, WriteLetter } from "../letters/Letters.tsx";
import { letterPageWords } from "../letters/words.ts";
import { Awaited, DeskConsultations } from "../links/DeskConsultations.tsx";
import type { DeskRequest } from "./contract.ts";
import { DeskCommittee } from "./DeskCommittee.tsx";
import { DeskSteps } from "./DeskSteps.tsx";
import { DossierLinks, Head, Scores, WhatIsAsked } from "./parts.tsx";
import { ToAction } from "./ToAction.tsx";
import { pauseWords, stateWords, deskRequestWords as words } from "./words.ts";

export type DeskRequestProps = { readonly view: DeskRequest; readonly asked: Asked; readonly language: Language };

const isState = (state: string): state is keyof typeof stateWords => Object.hasOwn(stateWords, state);

export function DeskRequestPage({ view, asked, language }: DeskRequestProps) {
  return (
    <article className="request-desk">
      <Head view={view} language={language} of={{ title: say(words.requests, language), path: "requests" }} />
      {asked.done !== undefined && !asked.posted && (
        <p className="notice" role="status">
          {say(words.done, language)}
        </p>
      )}
      {view.tie !== undefined && (
        <p className="notice">{say(words.tie, language, { place: placeName(view.tie, language) })}</p>
      )}
      {asked.posted && ["letter-again", "letter-send"].includes(String(asked.posted.fields._form)) && (
        <Refused problem={asked.posted.problem} />
      )}
      <ToAction view={view} language={language} />
      {view.decision && (
        <section aria-labelledby="decision">
          <h2 id="decision">{say(words.decision, language)}</h2>
          <p>
            {say(words.decidedOn, language, {
              outcome: say(stateWords[view.state], language),
              day: day(view.decision.on, language),
            })}
          </p>
          <p dir="auto">{view.decision.reason}</p>
          {view.decision.wayOn !== "" && <p dir="auto">{view.decision.wayOn}</p>}
        </section>
      )}
      {view.tie === undefined && <Awaited view={view} language={language} />}
      {view.tie === undefined && <DeskCommittee view={view} asked={asked} language={language} />}
      {view.tie === undefined && <DeskSteps view={view} asked={asked} language={language} />}
      <DeskConsultations view={view} asked={asked} language={language} />
      {view.tie === undefined && <DossierLinks at={`requests/${view.request}`} language={language} />}
      <WhatIsAsked
        view={view}
        language={language}
        filesAt={view.tie === undefined ? `/api/facility-desk/${view.request}/files` : undefined}
      />
      <Contacts view={view} language={language} />
      <Eligibility view={view} language={language} />
      <section aria-labelledby="scores">
        <h2 id="scores">{say(words.assessment, language)}</h2>
        {view.assessments.length === 0 ? (
          <p className="quiet">{say(words.blind, language)}</p>
        ) : (
          <Scores view={view} language={language} />
        )}
        {view.discussion && (
          <p dir="auto">
            {say(words.settledBecause, language, { why: view.discussion.why })}
            {!view.discussion.isAgreed && <> {say(words.notYetAgreed, language)}</>}
          </p>
        )}
      </section>
      <section aria-labelledby="letters">
        <h2 id="letters">{say(letterPageWords.letters, language)}</h2>
        <SentLetters letters={view.letters} request={view.request} language={language} />
        {view.tie === undefined && (
          <WriteLetter
            {...{ asked, language, count: view.letters.length, isPaused: view.isPaused }}
            hasPaused={view.pauses.length > 0}
          />
        )}
      </section>
      <Similar view={view} language={language} />
      <Times view={view} language={language} />
    </article>
  );
}

type Part = Omit<DeskRequestProps, "asked">;

function Contacts({ view, language }: Part) {
  return (
    <section aria-labelledby="who">
      <h2 id="who">{say(words.whoAsks, language)}</h2>
      <ul>
        {view.applicants.map((one) => (
          <li key={one.applicant}>
            <strong>
              <bdi>{one.name}</bdi>
            </strong>
            {[one.contactName, one.contactPost, one.contactEmail, one.contactPhone]
              .filter((text) => text !== undefined && text !== "")
              .map((text) => (
                <Fragment key={text}>
                  {" · "}
                  <bdi>{text}</bdi>
                </Fragment>
              ))}
            {one.endorserName !== "" && <> · {say(words.endorsedBy, language, { name: one.endorserName })}</>}
            {one.standing !== "confirmed" && (
              <span className="desk-apart">
                {" "}
                {say(one.standing === "refused" ? words.refusedToAsk : words.awaited, language)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Eligibility({ view, language }: Part) {
  const open = view.eligibility.filter(({ outcome }) => outcome !== "passed");
  return (
    <section aria-labelledby="may">
      <h2 id="may">{say(words.mayBeMade, language)}</h2>
      {open.length === 0 ? (
        <p>{say(words.allRulesPass, language)}</p>
      ) : (
        <ul>
          {open.map(({ why, mend }) => (
            <li key={why}>
              {why} {mend}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Similar({ view, language }: Part) {
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{say(words.similar, language)}</h2>
      {view.similar.length === 0 && <p className="quiet">{say(words.noSimilar, language)}</p>}
      <ul>
        {view.similar.map(({ request, number, title, state, why }) => (
          <li key={request}>
            <a href={`/${language}/desk/requests/${request}`} dir="auto">
              {title}
            </a>{" "}
            <span className="small soft">
              {number} · {isState(state) ? say(stateWords[state], language) : state} ·{" "}
              {say(why === "institution" ? words.whyInstitution : words.whyTopic, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Times({ view, language }: Part) {
  return (
    <section aria-labelledby="times">
      <h2 id="times">{say(words.times, language)}</h2>
      <TableScroll caption={say(words.times, language)} language={language}>
        <table className="table">
          <thead>
            <tr>
              {[words.stage, words.from, words.until, words.workingDays, words.stoodStill].map((word) => (
                <th scope="col" key={word.en}>
                  {say(word, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.times.map(({ stage, from, until, working, paused }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same stage may come again on the same day.
              <tr key={at}>
                <th scope="row">{say(stateWords[stage], language)}</th>
                <td>{day(from, language)}</td>
                <td>{day(until, language)}</td>
                <td>{working}</td>
                <td>{paused}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {view.pauses.length > 0 && (
        <ul>
          {view.pauses.map(({ reason, note, from, until }) => (
            <li key={`${from} ${note}`}>
              {say(pauseWords[reason], language)}: <bdi>{note}</bdi>{" "}
              <span className="small soft">
                {[from, until].flatMap((one) => (one === undefined ? [] : [day(one, language)])).join(" – ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.returns.length > 0 && (
        <>
          <h3>{say(words.returnsTitle, language)}</h3>
          <ul>
            {view.returns.map(({ on, question }) => (
              <li key={`${on} ${question}`}>
                <bdi>{question}</bdi> <span className="small soft">{day(on, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What a request is called in a list of the page's title. */
export const titleOf = (view: Pick<DeskRequest, "number" | "content">): string =>
  `${view.number} ${view.content.title}`;
export const programmeOf = (view: Pick<DeskRequest, "programmeTitle">, language: Language): string =>
  inLanguage(view.programmeTitle, language).words;
