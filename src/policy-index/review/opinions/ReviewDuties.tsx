/** What a reviewer has before them: places, and in each the areas with what waits. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { byPlaceName, placeName } from "../../../places/gazetteer.ts";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { say } from "../../../ui/words/words.ts";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { isClosed } from "../../editions/rules.ts";
import { editionWords } from "../../editions/words.ts";
import { Text } from "../parts.tsx";
import { placeReviewPath } from "../paths.ts";
import { reviewWords } from "../words.ts";
import type { reviewDuties } from "./contract.ts";

type View = z.output<(typeof reviewDuties)["output"]>;

export function ReviewDuties({ view, language }: { readonly view: View; readonly language: Language }) {
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={view.duties.some(({ edition }) => edition.exercise)} />
      <h1>{say(reviewWords.title, language)}</h1>
      <p className="lede">{say(reviewWords.lede, language)}</p>
      {view.duties.length === 0 && (
        <Empty title={say(reviewWords.noDuties, language)}>
          <p>{say(reviewWords.noDutiesText, language)}</p>
        </Empty>
      )}
      {byPlaceName(view.duties, language).map(({ edition, place, period, areas }) => (
        <section className="review-duty" key={`${edition.id} ${place} ${period}`}>
          <h2>
            {placeName(place, language)} · {period}
          </h2>
          <p className="kicker">
            {inLanguage(edition.title, language, edition.language).words}
            {isClosed(edition.state) && (
              <>
                {" · "}
                <strong>{say(editionWords[edition.state], language)}</strong>
              </>
            )}
          </p>
          <ul className="review-areas">
            {areas.map(({ area, title, waiting, judged, questions }) => (
              <li key={area}>
                <a href={placeReviewPath(language, { edition: edition.id, place, period }, area)}>
                  <Text of={title} reading={{ language, own: edition.language }} />
                </a>
                <span className={waiting > 0 ? "review-waits" : "soft"}>
                  {say(reviewWords.waiting, language, { count: waiting })}
                </span>
                <span className="soft">{say(reviewWords.judgedOf, language, { judged, questions })}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
