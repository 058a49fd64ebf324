/** How settled a place's rank is: its range, with whom its order is not settled, and what both were drawn under. */
import { say } from "../../ui/words/words.ts";
import { drawnValues } from "../reading/drawn-values.ts";
import { Explained } from "../reading/Explained.tsx";
import { Label, settledShown } from "../reading/Figures.tsx";
import { comparePath, robustnessPath } from "../reading/paths.ts";
import { DrawsLink } from "../reading/SettledNote.tsx";
import { readingWords } from "../reading/words.ts";
import type { PartProps } from "./part.ts";

export function PlaceRange({ view, where }: PartProps) {
  const { language } = where;
  const { settled, drawn } = view;
  if (!settled) return undefined;
  return (
    <div className="place-range">
      <dt>
        <Explained where={where} term="sensitivityRange" shown={say(readingWords.sensitivityRange, language)} />
      </dt>
      <dd className="rank">
        <a href={robustnessPath(where)}>{settledShown(language, settled)}</a>
      </dd>
      <UnsettledWith view={view} where={where} />
      {drawn && (
        <dd className="place-settled small faint">
          {say(readingWords.variedIn, language, drawnValues(drawn, language))} <DrawsLink where={where} />
        </dd>
      )}
    </div>
  );
}

/** How many, and behind that which, each compared with it one press away. */
function UnsettledWith({ view: { place, unsettled }, where }: PartProps) {
  const { language } = where;
  if (!unsettled) return undefined;
  const said = say(readingWords.unsettledWith, language, { count: unsettled.length });
  if (unsettled.length === 0) return <dd className="place-settled small">{said}</dd>;
  return (
    <dd className="place-settled small">
      <details className="place-unsettled">
        <summary>{said}</summary>
        <ul>
          {unsettled.map((other) => (
            <li key={other.code}>
              <a href={`${comparePath(where, [place.code, other.code])}#order`}>
                <Label of={other} />
              </a>
            </li>
          ))}
        </ul>
      </details>
    </dd>
  );
}
