/** Officially and in the scenario, side by side. */
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { say } from "../../ui/words/words.ts";
import { outcomeLines, wayClass } from "./lines.ts";
import type { PartProps } from "./part.ts";
import { whatIfWords } from "./words.ts";

export function WhatIfOutcome({ view, where }: PartProps) {
  const { language } = where;
  return (
    <>
      <DataTable
        language={language}
        id="outcome"
        caption={say(whatIfWords.outcome, language)}
        captionIs="hidden"
        className="what-if-outcome"
        fitting={3}
        columns={[
          {
            id: "what",
            title: (
              <>
                {say(whatIfWords.what, language)}
                <strong className="mark-on-paper"> {say(whatIfWords.notAScore, language)}</strong>
              </>
            ),
            name: say(whatIfWords.what, language),
            kind: "text",
          },
          { id: "before", title: say(whatIfWords.official, language), kind: "figure" },
          { id: "after", title: say(whatIfWords.inScenario, language), kind: "figure" },
          { id: "difference", title: say(whatIfWords.difference, language), kind: "figure" },
        ]}
        rows={outcomeLines(view, language).map((line) => ({
          id: `line-${line.id}`,
          className: line.id === "overall" ? "is-total" : undefined,
          cells: [
            { shown: <span lang={line.language}>{line.label}</span> },
            { shown: <bdi>{line.before}</bdi> },
            { shown: <bdi>{line.after}</bdi> },
            { shown: <bdi>{line.difference}</bdi>, className: wayClass(line.way) },
          ],
        }))}
      />
      <p className="small faint">{say(view.ofAll ? whatIfWords.ofAll : whatIfWords.rankNote, language)}</p>
    </>
  );
}
