/** What each area adds to the score: a table that a reader can add up. */
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { dash, percent, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { apportion } from "../reading/apportion.ts";
import { Label, scoreCell, worthCell } from "../reading/Figures.tsx";
import { decimalsOf } from "../standing/points.ts";
import type { PartProps } from "./part.ts";
import { placeWords } from "./words.ts";

/** What a part is, in words. */
const hows = {
  terms: placeWords.addsTerms,
  proportion: placeWords.addsInProportion,
  deciding: placeWords.addsDeciding,
} as const;

export function PlaceAddingUp({ view, where }: PartProps) {
  const { language } = where;
  const { addingUp } = view;
  if (addingUp === undefined) return undefined;
  const { kind, parts, total } = addingUp;
  const decimals = decimalsOf(view.range) + 1;
  const hasLost = parts.some(({ lost }) => lost !== undefined);
  const hasShares = parts.some(({ share }) => share !== undefined);
  const shown = apportion(
    parts.map(({ adds }) => adds ?? 0),
    decimals,
  );
  const weight = (share: number): string => percent(share, language, Number.isInteger(share * 100) ? 0 : 1);
  const points = (lost: number | undefined): string => (lost === undefined ? dash : score(lost, language, decimals));
  const title = say(placeWords.addsTitle, language, { score: score(total, language, decimals) });
  return (
    <section className="section" aria-labelledby="adds">
      <div className="section-head">
        <h2 id="adds">{title}</h2>
        <p className="soft">{say(hows[kind], language)}</p>
      </div>
      <DataTable
        language={language}
        id="adds-table"
        caption={title}
        captionIs="hidden"
        className="place-adds"
        {...(hasLost ? { fitting: hasShares ? 4 : 3 } : {})}
        columns={[
          { id: "part", title: say(placeWords.area, language), kind: "text" },
          { id: "score", title: say(placeWords.score, language), kind: "figure" },
          ...(hasShares
            ? [{ id: "share", title: say(placeWords.weightShare, language), kind: "figure" as const }]
            : []),
          { id: "adds", title: say(placeWords.adds, language), kind: "figure" },
          ...(hasLost ? [{ id: "lost", title: say(placeWords.lostWithout, language), kind: "figure" as const }] : []),
        ]}
        rows={parts.map(({ part, reading, share, adds, lost }, at) => ({
          id: `adds-${part.code}`,
          cells: [
            { shown: <Label of={part} /> },
            worthCell(language, reading, view.range),
            ...(hasShares ? [{ shown: share === undefined ? dash : weight(share), value: share }] : []),
            { shown: <bdi>{adds === undefined ? dash : score(shown[at], language, decimals)}</bdi>, value: adds },
            ...(hasLost ? [{ shown: <bdi>{points(lost)}</bdi>, value: lost }] : []),
          ],
        }))}
        footRows={[
          {
            id: "adds-total",
            cells: [
              { shown: say(placeWords.overallScore, language) },
              { shown: "" },
              ...(hasShares ? [{ shown: weight(1) }] : []),
              { ...scoreCell(language, total), shown: <bdi>{score(total, language, decimals)}</bdi> },
              ...(hasLost ? [{ shown: "" }] : []),
            ],
          },
        ]}
      />
    </section>
  );
}
