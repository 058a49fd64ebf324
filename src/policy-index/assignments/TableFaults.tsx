/** Everything that is wrong with a table of assignments, a line each, as it was found. */
import { z } from "zod";
import { Finding } from "../../base/finding.ts";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { tableFaultWords } from "./table-words.ts";
import { assignmentWords } from "./words.ts";

const isFault = (code: string): code is keyof typeof tableFaultWords => Object.hasOwn(tableFaultWords, code);

const Findings = z.array(Finding).catch([]);

/** As many as somebody reads before mending the table; most tables with more have one fault many times. */
const mostListed = 100;

type TableFaultsProps = {
  readonly details: unknown;
  /** How many there are in all. */
  readonly faults?: number | undefined;
  readonly language: Language;
};

export function TableFaults({ details, faults, language }: TableFaultsProps) {
  const found = Findings.parse(details);
  if (found.length === 0) return null;
  const findings = found.slice(0, mostListed);
  const more = Math.max(faults ?? 0, found.length) - findings.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="fault-list" aria-label={say(assignmentWords.faults, language)} tabIndex={0}>
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
      {more > 0 && <p>{say(assignmentWords.moreFaults, language, { count: more })}</p>}
    </section>
  );
}
