/**
 * A form that is drawn again with what was written into it: it was refused, or waited while its writer signed in. It goes on
 * naming the version its words were written against, so that what somebody else kept meanwhile is not written over by
 * sending it once more; and what is kept by now stands beside the words, where that is something else.
 */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type CameBack = {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly problem: { readonly code?: string };
};

const writtenAgainst = ({ fields: { _match } }: CameBack): string | undefined =>
  typeof _match === "string" && _match !== "" ? _match : undefined;

/**
 * The version a form names: of one that came back the one it was written against, until its writer was told that there is a
 * newer one.
 *
 * @example versionToName({ fields: { _match: "3" }, problem: { code: "input-invalid" } }, 4) // → "3"
 * @example versionToName({ fields: { _match: "3" }, problem: { code: "stale" } }, 4) // → 4
 */
export const versionToName = (
  back: CameBack | undefined,
  now: number | string | undefined,
): number | string | undefined =>
  now === undefined || back === undefined || back.problem.code === "stale" ? now : (writtenAgainst(back) ?? now);

/** Whether something else may be kept by now than what the form was written against. */
const isOvertaken = (back: CameBack, now: number | string): boolean =>
  back.problem.code === "stale" || (writtenAgainst(back) ?? String(now)) !== String(now);

type KeptNowProps = {
  readonly language: Language;
  readonly back: CameBack | undefined;
  /** The version of what is kept. */
  readonly version: number | string;
  /** The field's name, and what is kept of it, as people read it. */
  readonly name: string;
  readonly kept: string;
  readonly shown?: string;
  readonly id?: string;
};

/** What is kept, beneath a field of a form that was overtaken, where something else was written. */
export function KeptNow({ language, back, version, name, kept, shown = kept, id }: KeptNowProps) {
  if (!back || !isOvertaken(back, version)) return null;
  const written = [back.fields[name] ?? ""].flat()[0] ?? "";
  // A text area sends its line ends as two signs.
  if (written.replaceAll("\r\n", "\n") === kept) return null;
  return (
    <span className="kept-now" id={id}>
      {say(kitWords.keptNow, language)} <span dir="auto">{shown === "" ? "–" : shown}</span>
    </span>
  );
}
