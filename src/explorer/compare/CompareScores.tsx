/** The scores of the places compared, as a table. */
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { say } from "../../ui/words/words.ts";
import { heatCell, Label, scoreCell } from "../reading/Figures.tsx";
import type { PartProps } from "./part.ts";
import { areasSubtitle } from "./sentences.ts";
import { compareWords } from "./words.ts";

export function CompareScores({ view, where }: PartProps) {
  const { language } = where;
  return (
    <DataTable
      language={language}
      id="areas-table"
      caption={areasSubtitle(view, language)}
      captionIs="hidden"
      className="heat"
      fitting={3}
      columns={[
        { id: "area", title: say(compareWords.area, language), kind: "text" },
        ...view.places.map(({ place }) => ({ id: place.code, title: place.label, kind: "figure" as const })),
        { id: "average", title: say(compareWords.average, language), kind: "figure" },
      ]}
      rows={view.nodes.map((line) => ({
        id: `areas-${line.node.code}`,
        className: line.depth === 0 ? "is-total" : undefined,
        cells: [
          { shown: <Label of={line.node} /> },
          ...line.scores.map((reading) => heatCell(language, reading, view.range)),
          scoreCell(language, line.average),
        ],
      }))}
    />
  );
}
