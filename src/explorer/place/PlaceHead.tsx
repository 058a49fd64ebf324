/** A place's name, what is found, and the four facts most asked for. */

import { score } from "../../ui/kit/numbers.ts";
import { Change } from "../../ui/kit/Score.tsx";
import { say } from "../../ui/words/words.ts";
import { Explained } from "../reading/Explained.tsx";
import { Label, rankShown, ScoreShown } from "../reading/Figures.tsx";
import { preparedWords } from "../reading/prepared-words.ts";
import { PlaceRange } from "./PlaceRange.tsx";
import type { PartProps } from "./part.ts";
import { changeSentence, extremesSentence, standingSentence } from "./sentences.ts";
import { placeWords } from "./words.ts";

export function PlaceHead({ view, where }: PartProps) {
  const { language } = where;
  const { overall, change } = view;
  const sentences = [
    standingSentence(view, language),
    extremesSentence(view, language),
    changeSentence(change, language),
  ].filter((sentence) => sentence !== undefined);
  return (
    <header className="place-head">
      <div>
        <h1 lang={view.place.language}>{view.place.label}</h1>
        {view.regions.length > 0 && <p className="kicker">{view.regions.map((region) => region.label).join(" · ")}</p>}
        <p className="lede place-finding">{sentences.join(" ")}</p>
      </div>
      <dl className="facts place-facts">
        <div className="place-score">
          <dt>{say(placeWords.overallScore, language)}</dt>
          <dd>
            <span className="big-figure">
              <ScoreShown language={language} reading={overall.reading} />
            </span>{" "}
            {overall.reading.score !== undefined && (
              <span className="faint">{say(placeWords.outOf, language, { most: score(view.range[1], language) })}</span>
            )}
          </dd>
          <Preparing view={view} where={where} />
        </div>
        {overall.band && (
          <div>
            <dt>
              <Explained where={where} term="band" shown={say(placeWords.band, language)} />
            </dt>
            <dd>
              <Label of={overall.band} />
            </dd>
          </div>
        )}
        <div>
          <dt>
            <Explained where={where} term="rankRange" shown={say(placeWords.rank, language)} />
          </dt>
          <dd className="rank">{rankShown(language, overall.rank)}</dd>
        </div>
        <PlaceRange view={view} where={where} />
        {change?.total !== undefined && (
          <div>
            <dt>{say(placeWords.sinceRelease, language, { release: change.from.release })}</dt>
            <dd>
              <Change language={language} value={change.total} />
            </dd>
          </div>
        )}
        {view.approaches.map(({ typology, approach }) =>
          approach ? (
            <div key={typology.code}>
              <dt>
                <Label of={typology} />
              </dt>
              <dd>
                <Label of={approach} />
              </dd>
            </div>
          ) : undefined,
        )}
      </dl>
    </header>
  );
}

/** How much of the score rests on answers nobody gave; why there is none, where the place says too little. */
function Preparing({ view: { overall, leftOut }, where: { language } }: PartProps) {
  if (leftOut !== undefined) return <dd className="small place-prepared">{leftOut}</dd>;
  if (overall.filled === undefined) return null;
  const { filled, of } = overall.filled;
  return (
    <dd className="small place-prepared">
      <a href="#answers">{say(preparedWords.answersFilled, language, { count: filled, of })}</a>
    </dd>
  );
}
