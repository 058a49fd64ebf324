/** Deliverables as whoever asked for the action sees them: what is put before them to sign off, and what they signed off. */
import type { Language } from "../../base/text.ts";
import { type Asked, Refused } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { WrittenField } from "./Fields.tsx";
import type { OwnDeliverables } from "./operations.ts";
import { VersionShown } from "./VersionShown.tsx";
import { deliverableStepWords, ownDeliverableWords as own, deliverableWords as words } from "./words.ts";

export type OwnDeliverablesPageProps = {
  readonly view: OwnDeliverables;
  readonly token: string;
  readonly posted?: Asked["posted"];
  readonly isDone: boolean;
  readonly language: Language;
};

type Line = OwnDeliverables["lines"][number];

export function OwnDeliverablesPage(props: OwnDeliverablesPageProps) {
  const { view, token, isDone, language } = props;
  const back = new URLSearchParams({ t: token });
  // What waits for a word of theirs is what they came for.
  const lines = [
    ...view.lines.filter(({ isAwaited }) => isAwaited),
    ...view.lines.filter(({ isAwaited }) => !isAwaited),
  ];
  return (
    <article className="action-desk">
      <Breadcrumb
        language={language}
        steps={[{ title: view.actionTitle, href: `/${language}/programmes/${view.programme}/action?${back}` }]}
      />
      <h1>{say(words.deliverables, language)}</h1>
      <p className="lede">{say(own.lede, language)}</p>
      {isDone && (
        <p className="notice" role="status">
          {say(words.done, language)}
        </p>
      )}
      {view.lines.length === 0 && <p>{say(own.none, language)}</p>}
      {lines.map((line) => (
        <section key={line.code} aria-labelledby={line.code}>
          <h2 id={line.code} dir="auto">
            {line.title}
          </h2>
          <p className="action-soft">
            {say(words.ofActivity, language, { title: line.activityTitle })}
            {line.due !== undefined && <> · {say(words.due, language, { day: day(line.due, language) })}</>}
            {line.isLate && (
              <>
                {" · "}
                <strong className="deliverable-late">{say(words.late, language)}</strong>
              </>
            )}
          </p>
          {line.published !== undefined && (
            <p>
              <a href={`/${language}/deliverables/${line.published}`}>{say(own.isPublic, language)}</a>
            </p>
          )}
          {line.versions.length === 0 && <p>{say(own.notYet, language)}</p>}
          <Versions {...props} line={line} />
        </section>
      ))}
    </article>
  );
}

function Versions({ view, token, posted, language, line }: OwnDeliverablesPageProps & { readonly line: Line }) {
  const base = `/${language}/programmes/${view.programme}/deliverables`;
  const query = new URLSearchParams({ t: token });
  const [newest] = line.versions;
  return (
    <>
      {line.versions.map((one) => (
        <VersionShown
          key={one.version}
          of={line.code}
          version={one}
          at={`${base}/${line.code}/${one.version}?${query}`}
          nameless={() => ""}
          to="requester"
          language={language}
        >
          {line.isAwaited && one === newest && (
            <Answer address={`${base}?${query}`} {...{ line, one, posted, language }} />
          )}
        </VersionShown>
      ))}
    </>
  );
}

type AnswerProps = {
  readonly address: string;
  readonly line: Line;
  readonly one: Line["versions"][number];
  readonly posted?: Asked["posted"];
  readonly language: Language;
};

function Answer({ address, line, one, posted, language }: AnswerProps) {
  const back = posted?.fields.code === line.code ? posted : undefined;
  const form = `different-${line.code}`;
  const asked: Asked = { address, onceKey: "", posted: back };
  const hidden = (kind: string) => (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="code" value={line.code} />
      <input type="hidden" name="version" value={one.version} />
      <input type="hidden" name="_match" value={line.stamp} />
    </>
  );
  return (
    <>
      {back && <Refused problem={back.problem} />}
      <form method="post" action={`${address}#${line.code}`} className="action-step">
        {hidden("signed-off")}
        <input type="hidden" name="sha256" value={one.sha256} />
        <button type="submit" className="button is-main">
          {say(deliverableStepWords["signed-off"], language)}
        </button>
      </form>
      <details className="action-folded" open={back !== undefined}>
        <summary>{say(deliverableStepWords["sign-off-refused"], language)}</summary>
        <form method="post" action={`${address}#${line.code}`} className="action-step">
          {hidden("sign-off-refused")}
          <input type="hidden" name="_form" value={form} />
          <WrittenField {...{ asked, act: "", form, name: "why", label: words.whatIsToChange, language }} />
          <button type="submit" className="button">
            {say(deliverableStepWords["sign-off-refused"], language)}
          </button>
        </form>
      </details>
    </>
  );
}
