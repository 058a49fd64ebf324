/** The steps that lead on from a stage: done, paused, sent back, given to assessors. What cannot be done here is not offered. */
import type { Language } from "../../../base/text.ts";
import { ownNames } from "../../../people/accounts/language-names.ts";
import { ActForm, type Asked } from "../../../policy-index/editions/ActForm.tsx";
import { say } from "../../../ui/words/words.ts";
import { PauseReason } from "../../clocks/contract.ts";
import { letterPageWords } from "../letters/words.ts";
import type { DeskRequest } from "./contract.ts";
import { Choice, Folded, isFrom, Prose } from "./parts.tsx";
import { barWords, finishWords, pauseWords, deskRequestWords as words } from "./words.ts";

const act = "desk.step";

export type DeskStepsProps = { readonly view: DeskRequest; readonly asked: Asked; readonly language: Language };

const isFinished = (state: string): state is keyof typeof finishWords => Object.hasOwn(finishWords, state);
const isBar = (bar: string): bar is keyof typeof barWords => Object.hasOwn(barWords, bar);
export const barSaid = (bar: string | undefined, language: Language): string =>
  bar !== undefined && isBar(bar) ? ` (${say(barWords[bar], language)})` : "";

export function DeskSteps({ view, asked, language }: DeskStepsProps) {
  const { state, version, isPaused } = view;
  const isBack = (form: string): boolean => isFrom(asked, form);
  const shared = { asked, act, match: version };
  const withLetter = { ...shared, act: "desk.preview-letter" };
  if (isPaused)
    return (
      <section aria-labelledby="steps">
        <h2 id="steps">{say(words.nextStep, language)}</h2>
        <ActForm {...shared} id="resume">
          <input type="hidden" name="kind" value="resumed" />
          <button type="submit" className="button is-main">
            {say(words.resume, language)}
          </button>
        </ActForm>
      </section>
    );
  const finish = isFinished(state) ? finishWords[state] : undefined;
  if (!finish && state !== "decision") return null;
  // An assessment is closed once both are in and nothing is left to talk about.
  const mayFinish = state !== "assessment" || view.results !== undefined;
  return (
    <section
      aria-labelledby={finish ? "steps" : undefined}
      aria-label={finish ? undefined : say(words.pause, language)}
    >
      {finish && <h2 id="steps">{say(words.nextStep, language)}</h2>}
      {!mayFinish && <p className="quiet">{say(words.notYetClosed, language)}</p>}
      {finish && mayFinish && (
        <ActForm {...(state === "acknowledgement" ? withLetter : shared)} id="finish">
          <input type="hidden" name="kind" value="finished" />
          <input type="hidden" name="stage" value={state} />
          <button type="submit" className="button is-main">
            {say(finish, language)}
          </button>
        </ActForm>
      )}
      {["screening", "consultation", "assessment"].includes(state) && (
        <Assessors view={view} asked={asked} language={language} />
      )}
      {finish && (
        <Folded title={say(words.sendBack, language)} isOpen={isBack("return")}>
          <ActForm {...withLetter} id="return">
            <input type="hidden" name="kind" value="returned" />
            <Prose
              {...{ asked, act, form: "return", name: "question" }}
              label={say(words.question, language)}
              help={say(words.questionHelp, language, { language: ownNames[view.language] })}
            />
            <button type="submit" className="button">
              {say(letterPageWords.seeLetter, language)}
            </button>
          </ActForm>
        </Folded>
      )}
      {state === "screening" && (
        <Folded title={say(words.straight, language)} isOpen={isBack("straight")}>
          <ActForm {...shared} id="straight">
            <input type="hidden" name="kind" value="finished" />
            <input type="hidden" name="stage" value="screening" />
            <input type="hidden" name="straight" value="true" />
            <Prose {...{ asked, act, form: "straight", name: "note" }} label={say(words.straightWhy, language)} />
            <button type="submit" className="button">
              {say(words.straight, language)}
            </button>
          </ActForm>
        </Folded>
      )}
      <Folded title={say(words.pause, language)} isOpen={isBack("pause")}>
        <ActForm {...shared} id="pause">
          <input type="hidden" name="kind" value="paused" />
          <Choice
            {...{ id: "pause-reason", name: "reason", label: say(words.pauseReason, language) }}
            options={PauseReason.options.map((one) => [one, say(pauseWords[one], language)])}
          />
          <Prose {...{ asked, act, form: "pause", name: "note" }} label={say(words.note, language)} />
          <button type="submit" className="button">
            {say(words.pause, language)}
          </button>
        </ActForm>
      </Folded>
    </section>
  );
}

function Assessors({ view, asked, language }: DeskStepsProps) {
  const shared = { asked, act, match: view.version };
  const free = view.mayAssess.filter(({ bar }) => bar === undefined);
  return (
    <section aria-labelledby="assessors" className="desk-inner">
      <h3 id="assessors">{say(words.assessors, language)}</h3>
      {view.assessors.length === 0 && <p className="quiet">{say(words.noAssessors, language)}</p>}
      {view.assessors.map(({ person, name, isIn }) => (
        <div key={person}>
          <p>{say(isIn ? words.isIn : words.isAwaited, language, { name })}</p>
          <Folded
            title={say(words.relieve, language, { name })}
            isOpen={asked.posted?.fields._form === `relieve-${person}`}
          >
            <ActForm {...shared} id={`relieve-${person}`}>
              <input type="hidden" name="kind" value="assessor-relieved" />
              <input type="hidden" name="assessor" value={person} />
              <Prose {...{ asked, act, form: `relieve-${person}`, name: "why" }} label={say(words.reason, language)} />
              <button type="submit" className="button">
                {say(words.relieve, language, { name })}
              </button>
            </ActForm>
          </Folded>
        </div>
      ))}
      {view.assessors.length < 2 && free.length > 0 && (
        <ActForm {...shared} id="name">
          <input type="hidden" name="kind" value="assessor-named" />
          <Choice
            {...{ id: "name-assessor", name: "assessor", label: say(words.nameAssessor, language) }}
            options={free.map(({ person, name }) => [person, name])}
          />
          <button type="submit" className="button">
            {say(words.nameAssessor, language)}
          </button>
        </ActForm>
      )}
      {view.mayAssess.some(({ bar }) => bar !== undefined) && (
        <ul className="small soft">
          {view.mayAssess.map(({ person, name, bar }) =>
            bar === undefined ? null : <li key={person}>{`${name}${barSaid(bar, language)}`}</li>,
          )}
        </ul>
      )}
    </section>
  );
}
