/** How settled the order of the places is: of two a sentence, of more a table of each against each. */
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { say } from "../../ui/words/words.ts";
import { drawnValues } from "../reading/drawn-values.ts";
import { robustnessPath } from "../reading/paths.ts";
import { DrawsLink } from "../reading/SettledNote.tsx";
import { readingWords } from "../reading/words.ts";
import type { PartProps } from "./part.ts";
import { orderOfTwo, shareShown } from "./sentences.ts";
import { compareWords } from "./words.ts";

export function CompareOrder({ view, where }: PartProps) {
  const { language } = where;
  const { above, places } = view;
  if (!above) return undefined;
  const title = say(compareWords.orderTitle, language);
  const ofTwo = places.length === 2 ? orderOfTwo(view, language) : undefined;
  return (
    <section className="section" aria-labelledby="order">
      <div className="section-head">
        <h2 id="order">{title}</h2>
        <p className="soft">{ofTwo ?? say(compareWords.orderHow, language, drawnValues(above.under, language))}</p>
        <p className="small">
          <a href={robustnessPath(where)}>{say(readingWords.howRobust, language)}</a> · <DrawsLink where={where} />
        </p>
      </div>
      {ofTwo === undefined && (
        <DataTable
          language={language}
          id="order-table"
          caption={title}
          captionIs="hidden"
          className="compare-order"
          fitting={3}
          columns={[
            { id: "place", title: say(compareWords.orderRow, language), kind: "text" },
            ...places.map(({ place }) => ({ id: place.code, title: place.label, kind: "figure" as const })),
          ]}
          rows={places.map(({ place }, row) => ({
            id: `order-${place.code}`,
            cells: [
              { shown: place.label },
              ...places.map((_, column) => {
                const share = above.shares[row]?.[column] ?? undefined;
                return { shown: share === undefined ? "" : shareShown(share, language), value: share };
              }),
            ],
          }))}
        />
      )}
    </section>
  );
}
