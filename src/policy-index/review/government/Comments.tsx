/** The editor's view of the government's window: open it, answer what was said, record who said nothing. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { byPlaceName, placeName } from "../../../places/gazetteer.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { DataTable } from "../../../ui/kit/DataTable.tsx";
import { count, day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { ActForm, type Asked } from "../../editions/ActForm.tsx";
import { ClosedNotice } from "../../editions/ClosedNotice.tsx";
import { EditionTabs } from "../../editions/EditionHead.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { editorViews } from "../../editions/paths.ts";
import { isClosed } from "../../editions/rules.ts";
import { LeftForTies, valueWords } from "../parts.tsx";
import { editorPath } from "../paths.ts";
import { QuestionHead } from "../QuestionHead.tsx";
import { Comment } from "../remarks/RemarksDesk.tsx";
import { reviewWords } from "../words.ts";
import type { comments } from "./contract.ts";
import { governmentWords } from "./words.ts";

type View = z.output<(typeof comments)["output"]>;

export type CommentsProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

function outcomeWords(outcome: View["places"][number]["outcome"], language: Language): string {
  if (!outcome) return "";
  const on = day(outcome.on, language);
  if (outcome.comments === 0) return say(governmentWords.silent, language, { day: on });
  return say(governmentWords.received, language, { comments: outcome.comments, answers: outcome.answers, day: on });
}

export function Comments({ view, language, asked }: CommentsProps) {
  const { edition, dates, standing, places } = view;
  const reading = { language, own: edition.language };
  const own = places.filter(({ tied }) => !tied);
  const ready = own.reduce((sum, place) => sum + place.ready, 0);
  const said = {
    "review.open-window": governmentWords.opened,
    "review.close-window": governmentWords.recorded,
  };
  const done =
    asked.done === "review.open-window" || asked.done === "review.close-window" ? said[asked.done] : reviewWords.kept;
  const shownDates = {
    opens: dates ? day(dates.opens, language) : "",
    closes: dates ? day(dates.closes, language) : "",
  };
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[
          {
            title: inLanguage(edition.title, language, edition.language).words,
            href: editorPath(language, edition.id, "review"),
          },
        ]}
      />
      <h1>{say(governmentWords.comments, language)}</h1>
      <EditionTabs language={language} edition={edition.id} current="review" views={editorViews} />
      <p className="lede">{say(governmentWords.commentsLede, language)}</p>
      <p className={standing === "open" ? "review-waits" : "soft"}>
        {say(governmentWords[standing], language, shownDates)}
      </p>
      {asked.done !== undefined && (
        <p className="notice" role="status">
          {say(done, language)}
        </p>
      )}
      <ClosedNotice language={language} state={edition.state} />
      {!isClosed(edition.state) && (
        <ActForm asked={asked} act="review.open-window">
          <p>
            <button type="submit" className="button" disabled={ready === 0}>
              {say(governmentWords.openAll, language, { count: ready })}
            </button>
          </p>
        </ActForm>
      )}
      <LeftForTies places={places} language={language} />
      {standing === "closed" && (
        <ActForm asked={asked} act="review.close-window">
          <p>
            <button type="submit" className="button">
              {say(governmentWords.close, language)}
            </button>
          </p>
        </ActForm>
      )}
      <DataTable
        language={language}
        id="review-windows"
        caption={say(governmentWords.comments, language)}
        captionIs="hidden"
        columns={[
          { id: "place", title: say(governmentWords.place, language), kind: "text" },
          { id: "ready", title: say(governmentWords.ready, language), kind: "figure" },
          { id: "inWindow", title: say(governmentWords.inWindow, language), kind: "figure" },
          { id: "commented", title: say(governmentWords.commented, language), kind: "figure" },
          { id: "outcome", title: say(governmentWords.outcome, language), kind: "text" },
        ]}
        rows={byPlaceName(places, language).map((place) => ({
          id: `window-${place.place}`,
          cells: [
            { shown: placeName(place.place, language) },
            { shown: count(place.ready, language), value: place.ready },
            { shown: count(place.inWindow, language), value: place.inWindow },
            { shown: count(place.commented, language), value: place.commented },
            { shown: outcomeWords(place.outcome, language) },
          ],
        }))}
      />
      {view.comments.length === 0 && <p className="soft">{say(governmentWords.noComments, language)}</p>}
      {view.comments.map(({ place, period, state, question, value, comment }) => (
        <article className="review-answer" key={comment.id} aria-labelledby={`q-${comment.id}`}>
          <p className="kicker">
            {placeName(place, language)} · {period}
          </p>
          <QuestionHead question={question} reading={reading} id={`q-${comment.id}`} />
          <div className="review-below">
            <p className="review-given">{valueWords(value, question, reading)}</p>
            <Comment comment={comment} state={state} asked={asked} language={language} />
          </div>
        </article>
      ))}
    </div>
  );
}
