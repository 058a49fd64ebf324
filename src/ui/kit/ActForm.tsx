/**
 * A form that does one operation: sent by the browser itself to the page it stands on. `match` is the version that was
 * seen, `once` makes a second sending harmless. What was in it is not put back by the browser, which goes by position: of many
 * forms alike, one more or less, and the words of one question would stand in another.
 */
import type { ReactNode } from "react";
import { DrawnForField } from "./drawn-for.tsx";

export type ActFormProps = {
  /** Name of the operation. */
  readonly act: string;
  readonly match?: number | string | undefined;
  readonly once?: string | undefined;
  readonly className?: string;
  /** Where files are part of it. */
  readonly hasFiles?: true;
  /** What is amiss is said by the server, in the reader's language: a browser speaks its own. */
  readonly checkedBy?: "server";
  readonly children: ReactNode;
};

export function ActForm({ act, match, once, className, hasFiles, checkedBy, children }: ActFormProps) {
  return (
    <form
      method="post"
      autoComplete="off"
      className={className}
      noValidate={checkedBy === "server"}
      {...(hasFiles ? { encType: "multipart/form-data" } : {})}
    >
      <input type="hidden" name="_act" value={act} />
      <DrawnForField />
      {match !== undefined && <input type="hidden" name="_match" value={match} />}
      {once !== undefined && <input type="hidden" name="_once" value={once} />}
      {children}
    </form>
  );
}
