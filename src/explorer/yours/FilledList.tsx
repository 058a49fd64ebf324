/** What stands in for missing answers: how many, where, and each of them by name. */
import { say } from "../../ui/words/words.ts";
import { fillWords } from "./fill-words.ts";
import type { PartProps } from "./part.ts";
import { filledLines, filledSentence, filledTotals, isShort } from "./sentences.ts";

export function FilledList({ view, where }: PartProps) {
  const { language } = where;
  const lines = filledLines(view.filled, view, language);
  return (
    <div className="yours-filled" hidden={view.fill === undefined}>
      <p className="yours-filled-words">{filledSentence(view.fill, filledTotals(view.filled), language)}</p>
      <details hidden={lines.places.length === 0} open={isShort(lines.places)}>
        <summary>{say(fillWords.list, language)}</summary>
        <dl className="small yours-filled-list">
          {lines.places.map(({ place, cells }) => (
            <div key={place}>
              <dt>{place}</dt>
              <dd>{cells}</dd>
            </div>
          ))}
        </dl>
        <p className="small faint yours-filled-more">{lines.more}</p>
      </details>
    </div>
  );
}
