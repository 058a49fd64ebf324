/** One part of a plan to be written; where it came back, with what was written and what is kept by now. */
import { Fragment } from "react";
import type { Language } from "../../base/text.ts";
import { inLanguage } from "../../base/text.ts";
import { codes, comparePlaces, placeName } from "../../places/gazetteer.ts";
import { ActForm } from "../../ui/kit/ActForm.tsx";
import { type CameBack, versionToName } from "../../ui/kit/came-back.tsx";
import { Refused, type RefusedProblem } from "../../ui/kit/Refused.tsx";
import { say } from "../../ui/words/words.ts";
import { institutionKinds } from "../programme/contract.ts";
import { kindWords } from "../programme/kind-words.ts";
import { changesBetween } from "../programme/making/changes.ts";
import { flat } from "../programme/making/flat.ts";
import { ActionHead, Findings, pathOf } from "./ActionPage.tsx";
import { Changes } from "./Changes.tsx";
import { type PartName, Plan } from "./contract.ts";
import { isOver } from "./life.ts";
import type { ActionView } from "./operations.ts";
import { type FormOf, PartFields } from "./PartForm.tsx";
import { partOf, parts } from "./parts.ts";
import { fieldSaid, numberSaid, rowNames, rowSaid } from "./shown.ts";
import { partWords, actionWords as words } from "./words.ts";

type Posted = CameBack & { readonly problem: RefusedProblem & { readonly facts?: Readonly<Record<string, unknown>> } };

export type PartPageProps = {
  readonly view: ActionView;
  readonly part: PartName;
  readonly posted?: Posted | undefined;
  /** What was sent, as the server reads it. */
  readonly sent?: Readonly<Record<string, unknown>> | undefined;
  readonly isKept: boolean;
  readonly objectives: ReadonlyMap<string, string>;
  readonly gaps: ReadonlyMap<string, string>;
  readonly language: Language;
};

function choicesOf({ view, objectives, gaps, language }: PartPageProps): FormOf["choices"] {
  const { plan, kinds, mayFollow } = view;
  const names = rowNames(plan);
  const rows = (all: readonly { readonly code: string }[]) =>
    all.map(({ code }) => [code, rowSaid(code, names)] as const);
  return {
    kinds: kinds.map(({ code, name }) => [code, inLanguage(name, language).words]),
    institutionKinds: institutionKinds.map((kind) => [kind, say(kindWords[kind], language)]),
    places: [...codes].sort(comparePlaces(language)).map((code) => [code, placeName(code, language)]),
    actions: mayFollow.map(({ action, title, number }) => [action, `${numberSaid(number, language)} · ${title}`]),
    activities: rows(plan.activities),
    outcomes: rows(plan.outcomes),
    outputs: rows(plan.outputs),
    results: rows([...plan.outcomes, ...plan.outputs]),
    objectives: [...objectives].map(([value, text]) => [value, `${value}. ${text}`]),
    gaps: [...gaps],
  };
}

/** A plan’s part as a form names it: numbers of objectives are words there. */
const fieldsOf = (plan: Plan, part: PartName) =>
  flat({ ...partOf(plan, part), ...(part === "links" ? { objectives: plan.objectives.map(String) } : {}) });

const lastStep = (path: string): string => path.split(".").at(-1) ?? path;

/** Why nothing is written here now, and what would open it. */
function NotOpen({ view, language }: Pick<PartPageProps, "view" | "language">) {
  const { status, tie, writing } = view;
  if (isOver(status)) return <p className="notice">{say(words.closedForGood, language)}</p>;
  if (tie !== undefined)
    return <p className="notice">{say(words.tie, language, { place: placeName(tie, language) })}</p>;
  return (
    <p className="notice">
      {say(writing === "settled" ? words.openedByAmendment : words.openedByReturn, language)}{" "}
      <a href={`${pathOf(view, language)}#steps`}>{say(words.toSteps, language)}</a>
    </p>
  );
}

export function PartPage(props: PartPageProps) {
  const { view, part, posted, sent, isKept, language } = props;
  const { plan, stamps, writing, tie, status } = view;
  const mayWrite = writing === "open" && tie === undefined && !isOver(status);
  const found = view.findings.filter((one) => one.part === part);
  const unread =
    posted?.problem.code === "input-invalid" ? [posted.problem.facts?.fields ?? []].flat().map(String) : [];
  const isStale = posted?.problem.code === "stale";
  const names = rowNames(plan);
  const read = sent && Plan.partial().safeParse(sent);
  return (
    <article className="action-desk">
      <ActionHead view={view} language={language} />
      <h2>{say(partWords[part], language)}</h2>
      <p>
        <a href={pathOf(view, language)}>{say(words.toPlan, language)}</a>
      </p>
      {isKept && (
        <p className="notice" role="status">
          {say(words.done, language)}
        </p>
      )}
      {posted &&
        (unread.length > 0 ? (
          <p className="notice is-wrong" role="alert">
            {say(words.lookBelow, language, {
              fields: [...new Set(unread.map((one) => fieldSaid(lastStep(one), language)))].join(", "),
            })}
          </p>
        ) : (
          <Refused problem={{ ...posted.problem, facts: {} }} language={language} />
        ))}
      {isStale && read?.success && (
        <Changes
          of={changesBetween(partOf(plan, part), partOf({ ...read.data }, part)).map(({ path, ...change }) => ({
            ...change,
            path: path.map((step) => ("field" in step ? step.field : step.row)),
          }))}
          names={names}
          was={say(words.keptNow, language)}
          is={say(words.youWrote, language)}
          language={language}
        />
      )}
      {found.length > 0 && <Findings view={view} of={found} language={language} />}
      {mayWrite ? (
        <>
          {parts[part].some(({ kind }) => kind === "rows") && (
            <p className="action-soft">{say(words.emptyRows, language)}</p>
          )}
          <ActForm act="actions.save" match={versionToName(posted, stamps[part])} className="action-form">
            <input type="hidden" name="part" value={part} />
            <Fragment key={posted ? "written" : "kept"}>
              <PartFields
                shapes={parts[part]}
                under=""
                of={{
                  fields: posted?.fields ?? fieldsOf(plan, part),
                  wrong: new Set(unread),
                  choices: choicesOf(props),
                  ...{ names, language },
                }}
              />
            </Fragment>
            <p className="action-keep">
              <button type="submit" className="button is-main">
                {say(words.keep, language)}
              </button>
            </p>
          </ActForm>
        </>
      ) : (
        <NotOpen view={view} language={language} />
      )}
    </article>
  );
}
