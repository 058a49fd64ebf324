/** Findings in words, each with the way to where it is mended. */
import { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { findingWords } from "../package/words.ts";

type Listed = { readonly finding: Finding; readonly href?: string; readonly title?: string };

/** The findings among a problem's details. */
export const findingsIn = (details: unknown): readonly Listed[] =>
  Array.isArray(details)
    ? details.flatMap((one: unknown) => {
        const parsed = Finding.safeParse(one);
        return parsed.success ? [{ finding: parsed.data }] : [];
      })
    : [];

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
        const { said, mend } = findingWords(finding, language);
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
