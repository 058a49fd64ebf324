/** What whoever asked sees of the action that came of their request: the plan they are to say yes to, and the one in force. */
import { inLanguage, type Language } from "../../base/text.ts";
import { type Asked, Refused, written } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ownPath } from "../requests/paths.ts";
import { Changes } from "./Changes.tsx";
import type { OwnAction } from "./operations.ts";
import { PlanShown } from "./PlanShown.tsx";
import { numberSaid, rowNames } from "./shown.ts";
import { statusWords, stepWords, actionWords as words } from "./words.ts";

export type OwnActionPageProps = {
  readonly own: OwnAction;
  readonly token: string;
  /** Where its calendar is followed. */
  readonly feed: string;
  readonly posted?: Asked["posted"];
  readonly isDone: boolean;
  readonly objectives: ReadonlyMap<string, string>;
  readonly gaps: ReadonlyMap<string, string>;
  readonly language: Language;
};

/** Where they read it: with the token of their request, for a query is never logged. */
export const ownActionPath = (language: Language, programme: string, token: string): string =>
  `/${language}/programmes/${programme}/action?${new URLSearchParams({ t: token })}`;

function Answer({ own, token, posted, language }: OwnActionPageProps) {
  const { proposed, version, programme } = own;
  if (!proposed) return null;
  if (proposed.agreedOn !== undefined)
    return <p className="notice">{say(words.ownAgreed, language, { day: day(proposed.agreedOn, language) })}</p>;
  const address = ownActionPath(language, programme, token);
  const hidden = (
    <>
      <input type="hidden" name="_match" value={version} />
      <input type="hidden" name="plan" value={proposed.version} />
    </>
  );
  const asked: Asked = { address, onceKey: "", posted };
  return (
    <section aria-labelledby="answer" className="action-answer">
      <h2 id="answer">{say(words.ownAsk, language)}</h2>
      <form method="post" action={address} className="action-step">
        {hidden}
        <button type="submit" name="kind" value="agreed" className="button is-main">
          {say(stepWords.agreed, language)}
        </button>
      </form>
      <details className="action-folded" open={posted !== undefined}>
        <summary>{say(stepWords["asked-to-change"], language)}</summary>
        <form method="post" action={address} className="action-step">
          {hidden}
          <p className="entry">
            <label htmlFor="why">{say(words.whatDifferent, language)}</label>
            <textarea
              className="field"
              id="why"
              name="why"
              rows={4}
              maxLength={5000}
              required
              dir="auto"
              defaultValue={written(asked, "", "why")}
            />
          </p>
          <button type="submit" name="kind" value="asked-to-change" className="button">
            {say(stepWords["asked-to-change"], language)}
          </button>
        </form>
      </details>
    </section>
  );
}

export function OwnActionPage(props: OwnActionPageProps) {
  const { own, token, feed, posted, isDone, objectives, gaps, language } = props;
  const { proposed, agreed, changes, number, status, statuses } = own;
  const plan = proposed?.plan ?? agreed;
  const reason = statuses.at(-1);
  return (
    <article className="action-desk">
      <Breadcrumb
        language={language}
        steps={[
          {
            title: inLanguage(own.programmeTitle, language).words,
            href: `/${language}/programmes/${own.programme}`,
          },
          { title: own.request, href: ownPath(language, own.programme, "mine", token) },
        ]}
      />
      <p className="action-soft">
        <bdi>{number ? numberSaid(number, language) : own.request}</bdi>
      </p>
      <h1 dir="auto">{plan?.title ?? own.requestTitle}</h1>
      <p>
        <strong>{say(statusWords[status], language)}</strong> · {say(words.ownLede, language)}
      </p>
      {reason && reason.why !== "" && (
        <p className="action-reason" dir="auto">
          {reason.why}
        </p>
      )}
      {posted && <Refused problem={posted.problem} />}
      {isDone && !posted && (
        <p className="notice" role="status">
          {say(words.done, language)}
        </p>
      )}
      <Answer {...props} />
      {!plan && <p className="notice">{say(words.ownWritten, language)}</p>}
      {proposed && agreed && (
        <section aria-labelledby="differs">
          <h2 id="differs">{say(words.ownDiffers, language)}</h2>
          <Changes of={changes} names={rowNames(agreed, proposed.plan)} language={language} />
        </section>
      )}
      {agreed && (
        <p>
          <a href={`/${language}/programmes/${own.programme}/deliverables?${new URLSearchParams({ t: token })}`}>
            {say(words.deliverables, language)}
          </a>
        </p>
      )}
      {plan && <PlanShown plan={plan} told={own} objectives={objectives} gaps={gaps} language={language} />}
      {agreed && (
        <section aria-labelledby="feed">
          <h2 id="feed">{say(words.feed, language)}</h2>
          <p>
            <a href={feed} className="action-feed" dir="ltr">
              {feed}
            </a>
          </p>
          <p className="action-soft">{say(words.feedHelp, language)}</p>
        </section>
      )}
    </article>
  );
}
