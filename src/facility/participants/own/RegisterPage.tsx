/** Where somebody registers for an activity, without an account and without script. */
import { inLanguage, type Language } from "../../../base/text.ts";
import { ActForm, type Asked } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { consentWords } from "../consent-words.ts";
import { purposes } from "../contract.ts";
import { PersonFields } from "../people-fields.tsx";
import type { RegistrationView } from "./contract.ts";
import { ownWords as words } from "./words.ts";

type Props = {
  readonly view: RegistrationView;
  readonly asked: Asked;
  readonly language: Language;
  readonly isDone: boolean;
};

const act = "participation.register";

const stateWords = { closed: words.isClosed, over: words.isOver, full: words.isFull } as const;

/** The activity, and whose it is. */
function Head({ view, language, title }: Pick<Props, "view" | "language"> & { readonly title: string }) {
  const { activity, programmeTitle, isExercise } = view;
  const { from, until } = activity;
  return (
    <header className="participants-head">
      <p className="quiet">
        <bdi>{inLanguage(programmeTitle, language).words}</bdi> · <bdi>{view.title}</bdi>
      </p>
      <h1 dir="auto">{title}</h1>
      {from !== undefined && until !== undefined && (
        <p>{say(words.takesPlace, language, { from: day(from, language), until: day(until, language) })}</p>
      )}
      {isExercise && <p className="notice">{say(words.exercise, language)}</p>}
    </header>
  );
}

export function RegisterPage({ view, asked, language, isDone }: Props) {
  const { activity, state, lastDay } = view;
  const institution = inLanguage(view.institution, language).words;
  const fields = asked.posted?.fields ?? {};
  const agreed = [fields.consents ?? []].flat();
  if (isDone)
    return (
      <article className="participants participants-own">
        <Head {...{ view, language }} title={say(words.registered, language)} />
        <p className="notice" role="status">
          <bdi>{activity.title}</bdi>
        </p>
        <p>{say(words.registeredText, language)}</p>
      </article>
    );
  return (
    <article className="participants participants-own">
      <Head {...{ view, language }} title={activity.title} />
      {state === "open" ? (
        <ActForm asked={asked} act={act} id="register">
          <p className="soft">{say(words.until, language, { day: day(lastDay, language) })}</p>
          <input type="hidden" name="form" value={typeof fields.form === "string" ? fields.form : asked.onceKey} />
          <PersonFields form="register" voice="registers" {...{ act, asked, language }} />
          <fieldset>
            <legend>{say(words.choose, language)}</legend>
            {purposes.map((purpose) => (
              <label key={purpose} className="participants-tick">
                <input type="checkbox" name="consents" value={purpose} defaultChecked={agreed.includes(purpose)} />{" "}
                {say(consentWords[purpose], language)}
              </label>
            ))}
          </fieldset>
          <section aria-labelledby="notice">
            <h2 id="notice">{say(words.notice, language)}</h2>
            <p>{say(words.noticeText, language)}</p>
            <p>{say(words.askOffice, language, { institution })}</p>
            <label className="participants-tick">
              <input type="checkbox" name="accepts" value="true" required /> {say(words.accept, language)}
            </label>
          </section>
          <button type="submit" className="button is-main">
            {say(words.send, language)}
          </button>
        </ActForm>
      ) : (
        <>
          <p className="notice">{say(stateWords[state], language, { day: day(lastDay, language) })}</p>
          <p>{say(words.askOffice, language, { institution })}</p>
        </>
      )}
    </article>
  );
}
