/** Every part of what two places differ by, where a sentence has no room for all: a table that a reader can add up. */
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import { changePoints } from "../standing/points.ts";
import type { PartProps } from "./part.ts";
import { estimated, isLong, partsShown } from "./sentences.ts";
import { compareWords } from "./words.ts";

export function CompareWhy({ view, where }: PartProps) {
  const { language } = where;
  const { explained, places, range } = view;
  const [one, other] = places;
  if (!explained || !one || !other || !isLong(view)) return undefined;
  const between = say(compareWords.whyBetween, language, { one: one.place.label, other: other.place.label });
  const sure = estimated(view, language);
  const written = (points: number) => <bdi>{changePoints(points, range, language)}</bdi>;
  return (
    <section className="section" aria-labelledby="why">
      <div className="section-head">
        <h2 id="why">{say(compareWords.whyTitle, language)}</h2>
        <p className="soft">{sure === undefined ? between : `${between} ${sure}`}</p>
      </div>
      <DataTable
        language={language}
        id="why-table"
        caption={say(compareWords.whyTitle, language)}
        captionIs="hidden"
        className="compare-why"
        columns={[
          { id: "part", title: say(compareWords.part, language), kind: "text" },
          { id: "points", title: say(compareWords.points, language), kind: "figure" },
        ]}
        rows={partsShown(view).map(({ part, points }) => ({
          id: `why-${part.code}`,
          cells: [{ shown: <Label of={part} /> }, { shown: written(points), value: points }],
        }))}
        footRows={[
          {
            id: "why-total",
            cells: [{ shown: say(compareWords.overall, language) }, { shown: written(explained.total) }],
          },
        ]}
      />
    </section>
  );
}
