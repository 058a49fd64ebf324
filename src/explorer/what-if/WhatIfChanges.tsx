/** What each change adds; the parts add up to the movement. */
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import { changePoints } from "../standing/points.ts";
import { mostSplit, mostSplitOfAll } from "./changes.ts";
import { partPoints, wayClass } from "./lines.ts";
import type { PartProps } from "./part.ts";
import { whatIfWords } from "./words.ts";

export function WhatIfChanges({ view, where }: PartProps) {
  const { language } = where;
  const { changes, range, total } = view;
  const most = view.ofAll ? mostSplitOfAll : mostSplit;
  const shown = partPoints(
    changes.map(({ part }) => part),
    range,
    language,
  );
  return (
    <section className="what-if-changes" aria-labelledby="changes" hidden={changes.length === 0}>
      <h3 id="changes">{say(whatIfWords.changes, language)}</h3>
      <DataTable
        language={language}
        id="changes-table"
        caption={say(whatIfWords.changes, language)}
        captionIs="hidden"
        columns={[
          { id: "change", title: say(whatIfWords.change, language), kind: "text" },
          { id: "part", title: say(whatIfWords.points, language), kind: "figure" },
        ]}
        rows={changes.map(({ indicator, from, to, part }, at) => ({
          id: `change-${indicator.code}`,
          cells: [
            {
              shown: (
                <>
                  <Label of={indicator} />
                  <span className="small soft what-if-step">{say(whatIfWords.fromTo, language, { from, to })}</span>
                </>
              ),
            },
            { shown: <bdi>{shown[at]}</bdi>, className: wayClass(part ?? 0) },
          ],
        }))}
        footRows={[
          {
            id: "change-total",
            cells: [
              { shown: say(whatIfWords.total, language) },
              { shown: <bdi>{changePoints(total, range, language)}</bdi>, className: wayClass(total ?? 0) },
            ],
          },
        ]}
      />
      <p className="small faint what-if-how">
        {changes.length > most
          ? say(whatIfWords.tooMany, language, { count: count(most + 1, language) })
          : say(whatIfWords.changesHow, language)}
      </p>
    </section>
  );
}
