/** An assessor's desk: what waits for a score, each criterion with its anchors, and the difference that is to be discussed. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { ActForm, type Asked } from "../../../policy-index/editions/ActForm.tsx";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { say } from "../../../ui/words/words.ts";
import { Opinions } from "../links/Opinions.tsx";
import type { AssessorRequest, assessorRequests } from "./contract.ts";
import { Choice, Head, Prose, Scores, WhatIsAsked } from "./parts.tsx";
import { stateWords, waitsWords, deskRequestWords as words } from "./words.ts";

const act = "assess.step";

type ListProps = { readonly view: z.output<typeof assessorRequests.output>; readonly language: Language };

export function AssessorList({ view, language }: ListProps) {
  return (
    <article className="request-desk">
      <h1>{say(words.assessments, language)}</h1>
      <p>{say(words.assessmentsLede, language)}</p>
      {view.lines.length === 0 ? (
        <Empty title={say(words.noAssessments, language)}>
          <p>{say(words.noAssessmentsText, language)}</p>
        </Empty>
      ) : (
        <ul className="desk-lines">
          {view.lines.map(({ request, title, number, state, waits }) => (
            <li key={request}>
              <a href={`/${language}/desk/assessments/${request}`} dir="auto">
                {title}
              </a>
              <span className="small soft">
                {number} · {say(stateWords[state], language)}
              </span>
              <span>{say(waitsWords[waits], language)}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

type Props = { readonly view: AssessorRequest; readonly asked: Asked; readonly language: Language };

export function AssessorPage({ view, asked, language }: Props) {
  const { assessments, state, tie } = view;
  const isMine = assessments.some(({ isOwn }) => isOwn);
  return (
    <article className="request-desk">
      <Head view={view} language={language} of={{ title: say(words.assessments, language), path: "assessments" }} />
      {asked.done !== undefined && !asked.posted && (
        <p className="notice" role="status">
          {say(words.done, language)}
        </p>
      )}
      {tie !== undefined && <p className="notice">{say(words.tie, language, { place: placeName(tie, language) })}</p>}
      <WhatIsAsked
        view={view}
        language={language}
        filesAt={view.tie === undefined ? `/api/assessments/${view.request}/files` : undefined}
      />
      <Opinions opinions={view.opinions} language={language} />
      {assessments.length > 0 && (
        <section aria-labelledby="scores">
          <h2 id="scores">{say(words.assessment, language)}</h2>
          <Scores view={view} language={language} />
          {assessments.length === 1 && <p className="quiet">{say(words.blind, language)}</p>}
          {assessments.map(({ note, isOwn }) =>
            note === "" ? null : (
              <p key={note}>
                <strong>{say(isOwn ? words.own : words.theOther, language)}:</strong> <bdi>{note}</bdi>
              </p>
            ),
          )}
        </section>
      )}
      {!isMine && state === "assessment" && tie === undefined && (
        <ScoreForm view={view} asked={asked} language={language} />
      )}
      {assessments.length === 2 && view.differences.length > 0 && (
        <Discuss view={view} asked={asked} language={language} />
      )}
    </article>
  );
}

function ScoreForm({ view, asked, language }: Props) {
  const shared = { asked, act, form: "score" };
  const back = asked.posted?.fields._form === "score" ? asked.posted.fields : {};
  return (
    <section aria-labelledby="score-it">
      <h2 id="score-it">{say(words.scoreIt, language)}</h2>
      <ActForm asked={asked} act={act} id="score" match={view.version}>
        <input type="hidden" name="kind" value="assessed" />
        {view.criteria.map(({ code, name, question, scores }, at) => (
          <fieldset key={code}>
            <legend>{inLanguage(name, language).words}</legend>
            <p>{inLanguage(question, language).words}</p>
            <input type="hidden" name={`scores.${at}.criterion`} value={code} />
            {scores.map(({ score, anchor }) => (
              <p key={score} className="desk-anchor">
                <input
                  {...{
                    type: "radio",
                    id: `score-${code}-${score}`,
                    name: `scores.${at}.score`,
                    value: score,
                    required: true,
                  }}
                  defaultChecked={back[`scores.${at}.score`] === String(score)}
                />
                <label htmlFor={`score-${code}-${score}`}>
                  <span className="desk-score">{score}</span> {inLanguage(anchor, language).words}
                </label>
              </p>
            ))}
            <Prose {...shared} name={`scores.${at}.why`} label={say(words.whyScore, language)} rows={2} mayBeEmpty />
          </fieldset>
        ))}
        <Prose {...shared} name="note" label={say(words.noteCommittee, language)} mayBeEmpty />
        <button type="submit" className="button is-main">
          {say(words.handIn, language)}
        </button>
        <p className="small soft">{say(words.handInHelp, language)}</p>
      </ActForm>
    </section>
  );
}

function Discuss({ view, asked, language }: Props) {
  const { discussion, differences, criteria, version, state } = view;
  const isOpen = state === "assessment" && view.tie === undefined && !discussion?.isAgreed;
  const apart = criteria.filter(({ code }) => differences.includes(code));
  return (
    <section aria-labelledby="discuss">
      <h2 id="discuss">{say(words.discussion, language)}</h2>
      {discussion && (
        <>
          <p dir="auto">{say(words.settledBecause, language, { why: discussion.why })}</p>
          <ul>
            {discussion.settled.map(({ criterion, score }) => (
              <li key={criterion}>
                {inLanguage(criteria.find(({ code }) => code === criterion)?.name ?? criterion, language).words}:{" "}
                {score}
              </li>
            ))}
          </ul>
          {!discussion.isAgreed && discussion.isOwn && <p className="quiet">{say(words.notYetAgreed, language)}</p>}
        </>
      )}
      {isOpen && discussion && !discussion.isOwn && (
        <ActForm asked={asked} act={act} id="agree" match={version}>
          <input type="hidden" name="kind" value="agreed" />
          <button type="submit" className="button is-main">
            {say(words.agree, language)}
          </button>
        </ActForm>
      )}
      {isOpen && (
        <ActForm asked={asked} act={act} id="settle" match={version}>
          <h3>{say(words.settle, language)}</h3>
          <p className="small soft">{say(words.settleHelp, language)}</p>
          <input type="hidden" name="kind" value="discussed" />
          {apart.map(({ code, name, scores }, at) => (
            <div key={code}>
              <input type="hidden" name={`scores.${at}.criterion`} value={code} />
              <Choice
                {...{ id: `settle-${code}`, name: `scores.${at}.score`, label: inLanguage(name, language).words }}
                options={scores.map(({ score, anchor }) => [
                  String(score),
                  `${score} – ${inLanguage(anchor, language).words}`,
                ])}
              />
            </div>
          ))}
          <Prose {...{ asked, act, form: "settle", name: "why" }} label={say(words.reason, language)} />
          <button type="submit" className="button is-main">
            {say(words.settleGo, language)}
          </button>
        </ActForm>
      )}
    </section>
  );
}
