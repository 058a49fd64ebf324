/** Findings line by line on a page, in the words the terminal has for them: what was found, and how it is mended. */
import { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { findingWords } from "../package/words.ts";
import { editionWords } from "./words.ts";

/** As many as somebody reads; how many more there are is said. */
const most = 100;

/** The findings a refusal was told with. */
export const findingsIn = (details: unknown): readonly Finding[] =>
  Array.isArray(details) ? details.flatMap((one: unknown) => Finding.safeParse(one).data ?? []) : [];

type FindingLinesProps = { readonly findings: readonly Finding[]; readonly language: Language };

export function FindingLines({ findings, language }: FindingLinesProps) {
  if (findings.length === 0) return null;
  const more = findings.length - most;
  return (
    <>
      <ul>
        {findings.slice(0, most).map((finding, at) => {
          const { said, mend } = findingWords(finding, language);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same
            <li key={at}>
              {finding.row !== undefined && `${say(editionWords.line, language, { row: finding.row })}: `}
              {said} <span className="entry-note">{mend}</span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="small soft">{say(editionWords.moreFindings, language, { count: more })}</p>}
    </>
  );
}
