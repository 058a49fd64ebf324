/** The steps that lead on, as forms of the page; each with the reason it asks for. What cannot be done here is not offered. */
import type { Language } from "../../base/text.ts";
import { ActForm, type Asked, cameBack, written } from "../../policy-index/editions/ActForm.tsx";
import { say } from "../../ui/words/words.ts";
import { offeredSteps } from "./offered.ts";
import type { ActionView } from "./operations.ts";
import { rowNames, rowSaid } from "./shown.ts";
import { standingWords, stepWords, actionWords as words } from "./words.ts";

const act = "actions.step";

type Props = { readonly view: ActionView; readonly asked: Asked; readonly language: Language };

/** What a step asks for beside its button. */
const asks = {
  proposed: [],
  approved: ["note"],
  started: ["on"],
  resumed: ["note"],
  completed: ["note"],
  amending: ["why"],
  "sent-back": ["why"],
  "taken-back": ["why"],
  "amendment-dropped": ["why"],
  held: ["why"],
  cancelled: ["why"],
} as const;

/** Those that lead on stand open; the others are opened when they are wanted. */
const onwards: readonly string[] = ["proposed", "approved", "started", "resumed", "completed"];

export function Field({
  asked,
  form,
  name,
  today,
  of = act,
  language,
}: {
  readonly asked: Asked;
  readonly form: string;
  readonly name: "why" | "note" | "on" | "until";
  readonly today: string;
  readonly of?: string;
  readonly language: Language;
}) {
  const id = `${form}-${name}`;
  const back = asked.posted?.fields._form === form ? written(asked, of, name) : "";
  const isDay = name === "on" || name === "until";
  return (
    <p className="entry">
      <label htmlFor={id}>
        {say(name === "why" ? words.reason : name === "note" ? words.note : words[name], language)}
      </label>
      {isDay ? (
        <input
          className="field"
          id={id}
          name={name}
          type="date"
          defaultValue={back || (name === "on" ? today : "")}
          {...(name === "on" ? { max: today, required: true } : {})}
        />
      ) : (
        <textarea
          className="field"
          id={id}
          name={name}
          rows={2}
          maxLength={5000}
          required={name === "why"}
          defaultValue={back}
          dir="auto"
        />
      )}
    </p>
  );
}

export function ActionSteps({ view, asked, language }: Props) {
  const offered = offeredSteps(view);
  if (offered.length === 0) return null;
  const form = (kind: (typeof offered)[number]) => (
    <ActForm asked={asked} act={act} id={kind} match={view.version} className="action-step">
      <input type="hidden" name="kind" value={kind} />
      {kind === "approved" && <input type="hidden" name="plan" value={view.proposal?.version} />}
      {asks[kind].map((name) => (
        <Field key={name} asked={asked} form={kind} name={name} today={view.today} language={language} />
      ))}
      <button type="submit" className={onwards.includes(kind) ? "button is-main" : "button"}>
        {say(stepWords[kind], language)}
      </button>
    </ActForm>
  );
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say(words.steps, language)}</h2>
      {offered.map((kind) =>
        onwards.includes(kind) ? (
          <div key={kind}>{form(kind)}</div>
        ) : (
          <details key={kind} open={cameBack(asked, act, kind) !== undefined} className="action-folded">
            <summary>{say(stepWords[kind], language)}</summary>
            {form(kind)}
          </details>
        ),
      )}
    </section>
  );
}

const activitySteps = ["activity-done", "activity-postponed", "activity-cancelled", "activity-planned"] as const;

/** How an activity went: one form for each that says something new of it. */
export function ActivitySteps({ view, asked, language }: Props) {
  if (view.status !== "under-way" || view.tie !== undefined || !view.agreed) return null;
  const names = rowNames(view.agreed);
  return (
    <section aria-labelledby="went">
      <h2 id="went">{say(words.howItWent, language)}</h2>
      {view.agreed.activities.map(({ code }) => {
        const standing = view.activities.find(({ activity }) => activity === code)?.standing ?? "planned";
        const isOpen = standing === "planned" || standing === "postponed";
        return (
          <details key={code} className="action-folded" open={cameBack(asked, act, code) !== undefined}>
            <summary>
              <bdi>{rowSaid(code, names)}</bdi> · {say(standingWords[standing], language)}
            </summary>
            <ActForm asked={asked} act={act} id={code} match={view.version} className="action-step">
              <input type="hidden" name="activity" value={code} />
              <fieldset>
                <legend>{say(words.status, language)}</legend>
                {activitySteps
                  .filter((kind) => (isOpen ? kind !== "activity-planned" : kind === "activity-planned"))
                  .map((kind, at) => (
                    <label key={kind} className="action-tick">
                      <input type="radio" name="kind" value={kind} defaultChecked={at === 0} />{" "}
                      {say(stepWords[kind], language)}
                    </label>
                  ))}
              </fieldset>
              {isOpen && (
                <>
                  <Field asked={asked} form={code} name="on" today={view.today} language={language} />
                  <Field asked={asked} form={code} name="until" today={view.today} language={language} />
                </>
              )}
              <p className="entry">
                <label htmlFor={`${code}-why`}>{say(words.reason, language)}</label>
                <textarea
                  className="field"
                  id={`${code}-why`}
                  name="why"
                  rows={2}
                  maxLength={5000}
                  defaultValue={asked.posted?.fields._form === code ? written(asked, act, "why") : ""}
                  dir="auto"
                />
              </p>
              <button type="submit" className="button">
                {say(words.say, language)}
              </button>
            </ActForm>
          </details>
        );
      })}
    </section>
  );
}
