/** Deliverables for a peer: what is asked of them, and one of them with the version they are asked about. */
import type { Language } from "../../base/text.ts";
import { ActForm, type Asked } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { say } from "../../ui/words/words.ts";
import { WrittenField } from "./Fields.tsx";
import type { ReviewList, ReviewView } from "./operations.ts";
import { VersionShown } from "./VersionShown.tsx";
import { deliverableStepWords, deliverableWords as words } from "./words.ts";

export function ReviewsPage({ view, language }: { readonly view: ReviewList; readonly language: Language }) {
  return (
    <article className="action-desk">
      <h1>{say(words.reviews, language)}</h1>
      <p className="lede">{say(words.reviewsLede, language)}</p>
      {view.lines.length === 0 ? (
        <p>{say(words.noReviews, language)}</p>
      ) : (
        <ul className="deliverable-list">
          {view.lines.map(({ deliverable, title, actionTitle, version, isOpen }) => (
            <li key={deliverable}>
              <a href={`/${language}/desk/deliverables/${deliverable}`}>
                <bdi>{title}</bdi>
              </a>
              <span className="action-line">
                {say(words.version, language, { count: version })} · {say(isOpen ? words.open : words.said, language)}
              </span>
              <span className="action-line action-soft" dir="auto">
                {actionTitle}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

const act = "deliverables.say";

type Props = { readonly view: ReviewView; readonly asked: Asked; readonly language: Language };

export function ReviewPage({ view, asked, language }: Props) {
  const { deliverable, title, activityTitle, actionTitle, versions, stamp, open, tie } = view;
  const shared = { asked, act, match: stamp, className: "action-step", saidDone: say(words.done, language) };
  return (
    <article className="action-desk">
      <Breadcrumb
        language={language}
        steps={[{ title: say(words.reviews, language), href: `/${language}/desk/deliverables` }]}
      />
      <header className="action-head">
        <h1 dir="auto">{title}</h1>
        <p dir="auto">{actionTitle}</p>
        <p className="action-soft">{say(words.ofActivity, language, { title: activityTitle })}</p>
      </header>
      {tie !== undefined && <p className="notice">{say(words.tie, language)}</p>}
      {versions.map((one) => (
        <VersionShown
          key={one.version}
          version={one}
          at={tie === undefined ? `/api/deliverable-reviews/${deliverable}/versions/${one.version}` : undefined}
          nameless={(isOwn) => say(isOwn ? words.you : words.aPeer, language)}
          language={language}
          level="h2"
        >
          {open === one.version && tie === undefined && (
            <>
              <ActForm {...shared} id="found-ready">
                <input type="hidden" name="kind" value="found-ready" />
                <input type="hidden" name="version" value={one.version} />
                <WrittenField
                  {...{ asked, act, form: "found-ready", name: "note", label: words.whatIsGood, language }}
                  isOptional
                />
                <button type="submit" className="button is-main">
                  {say(deliverableStepWords["found-ready"], language)}
                </button>
              </ActForm>
              <ActForm {...shared} id="changes-asked">
                <input type="hidden" name="kind" value="changes-asked" />
                <input type="hidden" name="version" value={one.version} />
                <WrittenField
                  {...{ asked, act, form: "changes-asked", name: "why", label: words.whatIsToChange, language }}
                />
                <button type="submit" className="button">
                  {say(deliverableStepWords["changes-asked"], language)}
                </button>
              </ActForm>
            </>
          )}
        </VersionShown>
      ))}
    </article>
  );
}
