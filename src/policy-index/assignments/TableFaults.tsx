/** Everything that is wrong with a table of assignments, a line each, as it was found. */
import { z } from "zod";
import { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { tableFaultWords } from "./table-words.ts";
import { assignmentWords } from "./words.ts";

const isFault = (code: string): code is keyof typeof tableFaultWords => Object.hasOwn(tableFaultWords, code);

const Findings = z.array(Finding).catch([]);

export function TableFaults({ details, language }: { readonly details: unknown; readonly language: Language }) {
  const findings = Findings.parse(details);
  if (findings.length === 0) return null;
  return (
    <ul className="faults">
      {findings.map(({ code, row, column, found, expected }) => {
        const values = { found: found ?? "", column: column ?? "", expected: expected ?? "" };
        const fault = isFault(code) ? say(tableFaultWords[code], language, values) : code;
        return (
          <li key={`${row} ${column} ${code}`}>
            {row === undefined ? fault : say(assignmentWords.fault, language, { row, fault })}
          </li>
        );
      })}
    </ul>
  );
}
