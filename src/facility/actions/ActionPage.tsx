/** An action for whoever runs it: where it stands, what comes next, its plan, what differs, and all that happened. */
import { inLanguage, type Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import type { Asked } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ActionSteps, ActivitySteps } from "./ActionSteps.tsx";
import { Changes } from "./Changes.tsx";
import { partNames } from "./contract.ts";
import { findingWords } from "./finding-words.ts";
import { isOver } from "./life.ts";
import type { ActionView } from "./operations.ts";
import { PlanShown } from "./PlanShown.tsx";
import { planShown } from "./plan-shown.ts";
import { planTables } from "./plan-tables.ts";
import { fieldSaid, numberSaid, rowNames, rowSaid } from "./shown.ts";
import {
  byWords,
  happeningWords,
  outcomeWords,
  partWords,
  statusWords,
  actionWords as words,
  writingWords,
} from "./words.ts";

export type ActionPageProps = {
  readonly view: ActionView;
  readonly asked: Asked;
  readonly objectives: ReadonlyMap<string, string>;
  readonly gaps: ReadonlyMap<string, string>;
  readonly language: Language;
};

type Part = ActionPageProps;

export const pathOf = ({ action }: Pick<ActionView, "action">, language: Language): string =>
  `/${language}/desk/actions/${action}`;

const namesOf = ({ plan, agreed }: ActionView): ReadonlyMap<string, string> => rowNames(agreed, plan);

const isFinding = (code: string): code is keyof typeof findingWords => Object.hasOwn(findingWords, code);

/** What a plan lacks, in words; each leads to the part it is in. */
export function Findings({
  view,
  of,
  language,
}: {
  readonly view: ActionView;
  readonly of: ActionView["findings"];
  readonly language: Language;
}) {
  const names = namesOf(view);
  return (
    <ul className="action-findings">
      {of.map(({ code, part, row, facts }) => (
        <li key={`${code} ${row ?? ""} ${facts?.currency ?? ""}`}>
          <a href={`${pathOf(view, language)}/${part}`}>
            {row === undefined ? say(partWords[part], language) : <bdi>{rowSaid(row, names)}</bdi>}
          </a>{" "}
          {isFinding(code) ? say(findingWords[code], language, facts ?? {}) : code}
        </li>
      ))}
    </ul>
  );
}

function Standing({ view, language }: Part) {
  const { proposal, amending, back, writing, status, tie } = view;
  if (isOver(status)) return null;
  return (
    <>
      {proposal && (
        <p className="notice">
          {proposal.agreedOn === undefined
            ? say(words.waits, language, { version: proposal.version, day: day(proposal.on, language) })
            : say(words.waitsApproval, language, { version: proposal.version, day: day(proposal.agreedOn, language) })}
        </p>
      )}
      {amending !== undefined && (
        <p>
          {say(words.amendingWhy, language)} <span dir="auto">{amending}</span>
        </p>
      )}
      {back && (
        <p className="notice">
          {say(words.back, language, { by: say(byWords[back.by], language) })} <span dir="auto">{back.why}</span>
        </p>
      )}
      {writing === "settled" && tie === undefined && <p>{say(words.openedByAmendment, language)}</p>}
      {writing !== "settled" && !view.hasApprover && <p className="notice">{say(words.nobodyApproves, language)}</p>}
    </>
  );
}

function Written(props: Part) {
  const { view, language } = props;
  const errors = view.findings.filter(({ tier }) => tier === "error");
  const warnings = view.findings.filter(({ tier }) => tier === "warning");
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{say(words.parts, language)}</h2>
      <p>{say(words.openHelp, language)}</p>
      <ul className="action-parts">
        {partNames.map((part) => {
          const count = errors.filter((one) => one.part === part).length;
          return (
            <li key={part}>
              <a href={`${pathOf(view, language)}/${part}`}>{say(partWords[part], language)}</a>
              {count > 0 && <span className="action-count">{count}</span>}
            </li>
          );
        })}
      </ul>
      {errors.length === 0 ? (
        <p>{say(words.whole, language)}</p>
      ) : (
        <>
          <h3>{say(words.missing, language)}</h3>
          <Findings view={view} of={errors} language={language} />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3>{say(words.toLookAt, language)}</h3>
          <Findings view={view} of={warnings} language={language} />
        </>
      )}
    </section>
  );
}

function Versions({ view, language }: Part) {
  const { versions, compared, changes } = view;
  if (versions.length === 0) return null;
  const choice = (name: "was" | "is", chosen: number | undefined) => (
    <select
      name={name}
      aria-label={say(name === "was" ? words.before : words.after, language)}
      defaultValue={chosen ?? ""}
    >
      {name === "is" && <option value="">{say(words.asWritten, language)}</option>}
      {versions.map(({ version, outcome }) => (
        <option key={version} value={version}>
          {say(words.version, language, { version })} ({say(outcomeWords[outcome], language)})
        </option>
      ))}
    </select>
  );
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say(words.versions, language)}</h2>
      <ul>
        {versions.map(({ version, proposedOn, outcome }) => (
          <li key={version}>
            {say(words.version, language, { version })} · {day(proposedOn, language)} ·{" "}
            {say(outcomeWords[outcome], language)}
          </li>
        ))}
      </ul>
      {compared && (
        <>
          <h3>{say(words.beside, language)}</h3>
          <form method="get" action={`${pathOf(view, language)}#versions`} className="action-compare">
            {choice("was", compared.was)} {choice("is", compared.is)}{" "}
            <button type="submit" className="button is-quiet">
              {say(words.compare, language)}
            </button>
          </form>
          <Changes of={changes} names={namesOf(view)} language={language} />
        </>
      )}
    </section>
  );
}

function History({ view, language }: Part) {
  const names = namesOf(view);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say(words.what, language)}</h2>
      <ol className="action-history">
        {view.history.map(({ kind, on, by, why, version, activity, day: until }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows, and two alike may follow each other.
          <li key={at}>
            <span className="action-soft">
              {day(on, language)} · {say(byWords[by], language)}
            </span>
            <span>
              {say(happeningWords[kind], language, {
                version: version ?? 0,
                activity: activity === undefined ? "" : rowSaid(activity, names),
              })}
              {until !== undefined && <> ({day(until, language)})</>}
            </span>
            {why !== "" && <span dir="auto">{why}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function ActionHead({ view, language }: { readonly view: ActionView; readonly language: Language }) {
  return (
    <header className="action-head">
      <Breadcrumb
        language={language}
        steps={[{ title: say(words.actions, language), href: `/${language}/desk/actions` }]}
      />
      <p className="action-soft">
        {view.number && (
          <>
            <bdi>{numberSaid(view.number, language)}</bdi> ·{" "}
          </>
        )}
        {view.requestId === undefined ? (
          say(words.fromRequest, language, { number: view.request })
        ) : (
          <>
            <a href={`/${language}/desk/requests/${view.requestId}`}>
              {say(words.fromRequest, language, { number: view.request })}
            </a>{" "}
            · <a href={`/${language}/desk/participants/${view.action}`}>{say(words.participants, language)}</a> ·{" "}
            <a href={`${pathOf(view, language)}/deliverables`}>{say(words.deliverables, language)}</a>
          </>
        )}{" "}
        {view.mayPublish && (
          <>
            · <a href={`${pathOf(view, language)}/portfolio`}>{say(words.inPortfolio, language)}</a>{" "}
          </>
        )}
        · {inLanguage(view.programmeTitle, language).words}
      </p>
      <h1 dir="auto">{planShown(view).title || say(words.plan, language)}</h1>
      <p>
        <strong>{say(statusWords[view.status], language)}</strong> · {say(writingWords[view.writing], language)}
        {view.predecessor && (
          <> · {say(words.follows, language, { number: numberSaid(view.predecessor.number, language) })}</>
        )}
      </p>
    </header>
  );
}

/** The plan to take away: printed, as tables, and its activities as a calendar. */
function PlanFiles({ view, language }: Pick<Part, "view" | "language">) {
  const file = (of: string, form: string) =>
    `/api/actions-desk/${view.action}/file?${new URLSearchParams({ of, form })}`;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say(words.files, language)}</h2>
      <ul className="action-files">
        <li>
          <a href={`${pathOf(view, language)}/plan.pdf`}>{say(words.asPdf, language)}</a>
        </li>
        {planTables.map((of) => (
          <li key={of}>
            {fieldSaid(of === "budget" ? "lines" : of, language)}: <a href={file(of, "csv")}>CSV</a>{" "}
            <a href={file(of, "json")}>JSON</a>
          </li>
        ))}
        {view.agreed && (
          <li>
            <a href={`/api/actions-desk/${view.action}/calendar`}>{say(words.calendar, language)}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

export function ActionPage(props: ActionPageProps) {
  const { view, asked, objectives, gaps, language } = props;
  const reason = view.statuses.at(-1);
  return (
    <article className="action-desk">
      <ActionHead view={view} language={language} />
      {asked.done !== undefined && !asked.posted && (
        <p className="notice" role="status">
          {say(words.done, language)}
        </p>
      )}
      {view.tie !== undefined && (
        <p className="notice">{say(words.tie, language, { place: placeName(view.tie, language) })}</p>
      )}
      {reason && reason.why !== "" && (
        <p className="action-reason">
          {day(reason.on, language)} · <span dir="auto">{reason.why}</span>
        </p>
      )}
      <Standing {...props} />
      {view.writing === "open" && !isOver(view.status) && <Written {...props} />}
      <ActionSteps view={view} asked={asked} language={language} />
      <ActivitySteps view={view} asked={asked} language={language} />
      <PlanShown plan={planShown(view)} told={view} objectives={objectives} gaps={gaps} language={language} />
      <PlanFiles view={view} language={language} />
      <Versions {...props} />
      <History {...props} />
    </article>
  );
}
