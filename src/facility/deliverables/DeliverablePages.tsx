/** Deliverables at the desk of whoever runs the action: all of them, and one with the steps that lead on. */
import type { Language } from "../../base/text.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { type StepProps, StepsBeside, StepsOfVersion } from "./DeliverableSteps.tsx";
import type { DeliverableLine, DeliverableList, DeliverableVersionView } from "./operations.ts";
import { Quoted, VersionShown } from "./VersionShown.tsx";
import { deliverableStatusWords, deliverableWords as words } from "./words.ts";

type Stands = Pick<DeliverableLine, "status" | "due" | "isLate" | "isPlanned">;

function Standing({ line, language }: { readonly line: Stands; readonly language: Language }) {
  return (
    <>
      {say(deliverableStatusWords[line.status], language)}
      {line.due !== undefined && <> · {say(words.due, language, { day: day(line.due, language) })}</>}
      {line.isLate && (
        <>
          {" · "}
          <strong className="deliverable-late">{say(words.late, language)}</strong>
        </>
      )}
      {!line.isPlanned && <> · {say(words.unplanned, language)}</>}
    </>
  );
}

type ListProps = { readonly view: DeliverableList; readonly language: Language };

export function DeliverablesPage({ view, language }: ListProps) {
  const at = `/${language}/desk/actions/${view.action}`;
  return (
    <article className="action-desk">
      <Breadcrumb language={language} steps={[{ title: view.actionTitle || say(words.action, language), href: at }]} />
      <h1>{say(words.deliverables, language)}</h1>
      <p className="lede">{say(words.lede, language)}</p>
      {view.lines.length === 0 ? (
        <p>{say(words.none, language)}</p>
      ) : (
        <ul className="deliverable-list">
          {view.lines.map((line) => (
            <li key={line.code}>
              <a href={`${at}/deliverables/${line.code}`}>
                <span dir="ltr">{line.code}</span> <bdi>{line.title}</bdi>
              </a>
              <span className="action-line">
                <Standing line={line} language={language} />
              </span>
              <span className="action-line action-soft">
                {say(words.ofActivity, language, { title: line.activityTitle })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

export function DeliverablePage({ view, asked, language }: StepProps) {
  const at = `/api/actions-desk/${view.action}/deliverables/${view.code}/versions`;
  const [newest, ...earlier] = view.versions;
  const mayAct = view.tie === undefined;
  const shown = (one: DeliverableVersionView) => ({
    ...{ version: one, language, at: mayAct ? `${at}/${one.version}` : undefined },
    nameless: (isOwn: boolean) => say(isOwn ? words.you : words.aPeer, language),
  });
  return (
    <article className="action-desk">
      <Breadcrumb
        language={language}
        steps={[{ title: say(words.back, language), href: `/${language}/desk/actions/${view.action}/deliverables` }]}
      />
      <header className="action-head">
        <h1 dir="auto">{view.title}</h1>
        <p>
          <bdi>{view.code}</bdi> · <Standing line={view} language={language} />
        </p>
        <p className="action-soft">{say(words.ofActivity, language, { title: view.activityTitle })}</p>
      </header>
      {!mayAct && <p className="notice">{say(words.tie, language)}</p>}
      <ToPublic view={view} language={language} />
      {newest ? (
        <VersionShown {...shown(newest)} level="h2">
          {mayAct && <StepsOfVersion view={view} asked={asked} language={language} />}
        </VersionShown>
      ) : (
        <p>{say(words.noVersion, language)}</p>
      )}
      {mayAct && <StepsBeside view={view} asked={asked} language={language} />}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{say(words.earlier, language)}</h2>
          {earlier.map((one) => (
            <VersionShown key={one.version} {...shown(one)} />
          ))}
        </section>
      )}
    </article>
  );
}

/** Where it is public; or what stands in its place since it was withdrawn. */
function ToPublic({ view, language }: Pick<StepProps, "view" | "language">) {
  const { published, tombstone, deliverable } = view;
  if (!published && !tombstone) return undefined;
  const page = `/${language}/deliverables/${deliverable}`;
  return (
    <div className="notice">
      {published && (
        <p>
          <a href={page}>{say(words.isPublic, language, { count: published.version })}</a>
        </p>
      )}
      {tombstone && (
        <>
          <p>
            {say(words.withdrawnOn, language, {
              ...{ count: tombstone.version, day: day(tombstone.withdrawnOn, language) },
            })}{" "}
            <a href={page}>{say(words.itsStone, language)}</a>
          </p>
          <Quoted text={tombstone.why} />
        </>
      )}
    </div>
  );
}
