/** Findings in words, each with the way to where it is mended. */
import { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { findingWords } from "../package/words.ts";
import { studioWords as own } from "./words.ts";

type Listed = { readonly finding: Finding; readonly href?: string; readonly title?: string };

/** The findings among a problem's details. */
export const findingsIn = (details: unknown): readonly Listed[] =>
  Array.isArray(details)
    ? details.flatMap((one: unknown) => {
        const parsed = Finding.safeParse(one);
        return parsed.success ? [{ finding: parsed.data }] : [];
      })
    : [];

/** A list that is still empty: what is to be put there, rather than how long lists must be. */
const empty: Readonly<Record<string, Message>> = {
  indicators: own.emptyInstrument,
  children: own.emptyBranch,
  options: own.emptyOptions,
  items: own.emptyItems,
};

function wordsOf(finding: Finding, language: Language): { readonly said: string; readonly mend?: string } {
  const { code, found, column = "" } = finding;
  const list = code === "value-out-of-range" && found === "[]" ? empty[column.split(".").at(-1) ?? ""] : undefined;
  return list ? { said: say(list, language) } : findingWords(finding, language);
}

export function FindingList({
  language,
  findings,
}: {
  readonly language: Language;
  readonly findings: readonly Listed[];
}) {
  return (
    <ul className="studio-findings">
      {findings.slice(0, 100).map(({ finding, href, title }, at) => {
        const { said, mend } = wordsOf(finding, language);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same
          <li key={at} className={finding.tier === "error" ? "is-error" : undefined}>
            {href && (
              <>
                <a href={href}>{title}</a>{" "}
              </>
            )}
            {finding.row !== undefined && <span className="entry-note">{finding.row} · </span>}
            {said} <span className="entry-note">{mend}</span>
          </li>
        );
      })}
    </ul>
  );
}
