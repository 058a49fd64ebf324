/**
 * A form of a desk page: one act, sent to the page itself. Refused, it comes back where it was, with what was written
 * and why it was refused, in its place; done, it says so quietly.
 */

import type { ReactNode } from "react";
import { versionToName } from "../../ui/kit/came-back.tsx";
import { DrawnForField } from "../../ui/kit/drawn-for.tsx";
import { ended } from "../../ui/kit/ended.ts";

/** A form that was refused, as the page is told of it. */
export type Sent = {
  readonly act: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly problem: {
    readonly code: string;
    readonly title: string;
    readonly detail: string;
    readonly mend: string;
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly details?: unknown;
  };
};

/** What every form of a page needs to know of how it was asked for. */
export type Asked = {
  /** Where the page is, without what was done. */
  readonly address: string;
  readonly onceKey: string;
  readonly posted?: Sent | undefined;
  readonly done?: string | undefined;
};

/** A form that came back to its page: by its act and, where a page has several of one act, its id. */
export const cameBack = (asked: Asked, act: string, id?: string): Sent | undefined =>
  asked.posted?.act === act && (id === undefined || asked.posted.fields._form === id) ? asked.posted : undefined;

/** What a page is told was done, where it has several forms of one act and this one says it itself. */
export const doneIn = (act: string, form: string): string => `${act}.${form}`;

/** For a page's script, which sends at the version that is kept: what it is, where the form names another. */
const isOther = (named: number | string, now: number | string | undefined) =>
  String(named) === String(now) ? {} : { "data-kept": now };

/** What was written into a field that came back, or what stood there. */
export function written(asked: Asked, act: string, name: string, otherwise = ""): string {
  if (asked.posted?.act !== act) return otherwise;
  const value = asked.posted.fields[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** Whether a box was ticked when the form came back, or stood ticked. */
export const ticked = (asked: Asked, act: string, name: string, otherwise: "on" | "off"): boolean =>
  asked.posted?.act === act ? asked.posted.fields[name] !== undefined : otherwise === "on";

/**
 * Whether one of the things a form is about, named with the version it was seen at, is still meant: where the form came back,
 * it was among them, and has not moved on since.
 */
export function isStillMeant(asked: Asked, act: string, seen: string): boolean {
  const back = cameBack(asked, act);
  return !back || [back.fields.answers ?? []].flat().includes(seen);
}

type RefusedProps = {
  readonly problem: Sent["problem"];
  /** What the page calls its fields, where their names are not words. */
  readonly fieldNames?: Readonly<Record<string, string>> | undefined;
  readonly children?: ReactNode;
};

export function Refused({ problem, fieldNames, children }: RefusedProps) {
  const fields = problem.facts?.fields;
  return (
    <div className="notice is-wrong" role="alert">
      <p>
        <strong>{ended(problem.title)}</strong> {problem.detail} {problem.mend}
        {problem.code === "input-invalid" && Array.isArray(fields) && fields.length > 0 && (
          <>
            {" "}
            {fieldNames ? (
              <strong>{fields.map((field) => fieldNames[String(field)] ?? String(field)).join(", ")}</strong>
            ) : (
              <code>{fields.join(", ")}</code>
            )}
          </>
        )}
      </p>
      {children}
    </div>
  );
}

export type ActFormProps = {
  readonly asked: Asked;
  readonly act: string;
  /** Tells apart two forms of one act. */
  readonly id?: string;
  readonly match?: number | string | undefined;
  /** The quiet word when it was done. */
  readonly saidDone?: string;
  readonly className?: string;
  /** What the page calls its fields, where it says itself what is wrong with them. */
  readonly fieldNames?: Readonly<Record<string, string>>;
  /** More about why it was refused. */
  readonly why?: ReactNode;
  readonly hasFiles?: true;
  readonly children: ReactNode;
};

export function ActForm(form: ActFormProps) {
  const { asked, act, id, match, saidDone, className, fieldNames, why, hasFiles, children } = form;
  const anchor = id ?? act.replace(".", "-");
  const back = cameBack(asked, act, id);
  const named = versionToName(back, match);
  return (
    <form
      method="post"
      action={`${asked.address}#${anchor}`}
      id={anchor}
      className={className ?? "act-form"}
      encType={hasFiles ? "multipart/form-data" : undefined}
    >
      <input type="hidden" name="_act" value={act} />
      <DrawnForField />
      <input type="hidden" name="_once" value={asked.onceKey} />
      {id !== undefined && <input type="hidden" name="_form" value={id} />}
      {named !== undefined && <input type="hidden" name="_match" value={named} {...isOther(named, match)} />}
      {back && (
        <Refused problem={back.problem} fieldNames={fieldNames}>
          {why}
        </Refused>
      )}
      {saidDone !== undefined && id !== undefined && <input type="hidden" name="_told" value={id} />}
      {saidDone !== undefined && (asked.done === act || (id !== undefined && asked.done === doneIn(act, id))) && (
        <p className="notice" role="status">
          {saidDone}
        </p>
      )}
      {children}
    </form>
  );
}
