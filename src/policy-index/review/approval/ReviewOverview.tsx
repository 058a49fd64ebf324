/** The editor's view of review: approve what is agreed, see what is not, have it decided. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { byPlaceName, placeName } from "../../../places/gazetteer.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { DataTable } from "../../../ui/kit/DataTable.tsx";
import { count } from "../../../ui/kit/numbers.ts";
import { type Message, say } from "../../../ui/words/words.ts";
import { ActForm, type Asked, written } from "../../editions/ActForm.tsx";
import { ClosedNotice } from "../../editions/ClosedNotice.tsx";
import { EditionTabs } from "../../editions/EditionHead.tsx";
import { Entry } from "../../editions/Entry.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { editionPath, editionsPath, editorViews } from "../../editions/paths.ts";
import { isClosed } from "../../editions/rules.ts";
import { editionWords } from "../../editions/words.ts";
import { ReturnForm } from "../opinions/OpinionForm.tsx";
import { AnswerRead, History, LeftForTies, type Reading } from "../parts.tsx";
import { editorPath } from "../paths.ts";
import { QuestionHead } from "../QuestionHead.tsx";
import { Opinion } from "../remarks/RemarksDesk.tsx";
import { LeftBecause, type reviewOverview } from "./contract.ts";
import { approvalWords } from "./words.ts";

type View = z.output<(typeof reviewOverview)["output"]>;

export type ReviewOverviewProps = { readonly view: View; readonly language: Language; readonly asked: Asked };

const counts = ["answers", "writing", "agreed"] as const;
const ends = ["contested", "past"] as const;

function Places({ view, language }: Pick<ReviewOverviewProps, "view" | "language">) {
  const cell = (value: number) => ({ shown: value === 0 ? "" : count(value, language), value });
  return (
    <DataTable
      language={language}
      id="review-places"
      caption={say(approvalWords.title, language)}
      captionIs="hidden"
      columns={[
        { id: "place", title: say(approvalWords.place, language), kind: "text" },
        ...[...counts, ...LeftBecause.options, ...ends].map((id) => ({
          id,
          title: say(approvalWords[id], language),
          kind: "figure" as const,
        })),
      ]}
      rows={byPlaceName(view.places, language).map((place) => ({
        id: `review-${place.place}`,
        cells: [
          { shown: placeName(place.place, language) },
          ...counts.map((id) => cell(place[id])),
          ...LeftBecause.options.map((id) => cell(place.left[id])),
          ...ends.map((id) => cell(place[id])),
        ],
      }))}
    />
  );
}

type DisputedProps = {
  readonly one: View["disputed"][number];
  readonly reading: Reading;
  readonly asked: Asked;
  readonly adjudication: boolean;
};

/** Has it decided by somebody who knows neither side; where an edition goes without, its editor decides, and says why. */
function Settle({ one, reading: { language }, asked, adjudication }: DisputedProps) {
  const act = adjudication ? "review.contest" : "review.approve-one";
  const id = `c-${one.id}`;
  return (
    <ActForm asked={asked} act={act} id={id} match={one.contentVersion}>
      <input type="hidden" name="answer" value={one.id} />
      <Entry
        id={`${id}-why`}
        name="why"
        kind="area"
        rows={2}
        required="yes"
        label={say(adjudication ? approvalWords.contestWhy : approvalWords.approveOneWhy, language)}
        value={asked.posted?.fields._form === id ? written(asked, act, "why") : ""}
      />
      <p>
        <button type="submit" className="button">
          {say(adjudication ? approvalWords.contest : approvalWords.approveOne, language)}
        </button>
      </p>
    </ActForm>
  );
}

function Disputed({ one, reading, asked, adjudication }: DisputedProps) {
  const { language } = reading;
  return (
    <article className="review-answer" aria-labelledby={`q-${one.id}`}>
      <p className="kicker">
        {placeName(one.place, language)} · {one.period}
      </p>
      <QuestionHead question={one.question} reading={reading} id={`q-${one.id}`} />
      {one.answer && <AnswerRead answer={one.answer} question={one.question} reading={reading} />}
      <div className="review-below">
        {one.opinions.map((opinion) => (
          <div className="review-said" key={opinion.id}>
            <Opinion opinion={opinion} question={one.question} reading={reading} />
          </div>
        ))}
        <Settle one={one} reading={reading} asked={asked} adjudication={adjudication} />
        <ReturnForm answer={one} reading={reading} asked={asked} />
        <History steps={one.steps} language={language} />
      </div>
    </article>
  );
}

const doneWords: Readonly<Record<string, Message>> = {
  "review.approve": approvalWords.approved,
  "review.approve-one": approvalWords.approvedOne,
  "review.contest": approvalWords.contestedDone,
  "review.return": approvalWords.returnedDone,
};

export function ReviewOverview({ view, language, asked }: ReviewOverviewProps) {
  const { edition, stages, places } = view;
  const closed = isClosed(edition.state);
  const { disputed } = view;
  const reading = { language, own: edition.language };
  const own = places.filter(({ tied }) => !tied);
  const agreed = own.reduce((sum, place) => sum + place.agreed, 0);
  const said = doneWords[asked.done ?? ""];
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[
          { title: say(editionWords.editions, language), href: editionsPath(language) },
          {
            title: inLanguage(edition.title, language, edition.language).words,
            href: editionPath(language, edition.id),
          },
        ]}
      />
      <h1>{say(approvalWords.title, language)}</h1>
      <EditionTabs language={language} edition={edition.id} current="review" views={editorViews} />
      <p className="lede">{say(approvalWords.lede, language)}</p>
      <p className="small">
        {stages.secondAuthor && (
          <>
            <a href={editorPath(language, edition.id, "agreement")}>{say(approvalWords.toAgreement, language)}</a>
            {" · "}
          </>
        )}
        <a href={editorPath(language, edition.id, "comments")}>{say(approvalWords.toComments, language)}</a>
      </p>
      {said && (
        <p className="notice" role="status">
          {say(said, language)}
        </p>
      )}
      <ClosedNotice language={language} state={edition.state} />
      {!closed && (
        <ActForm asked={asked} act="review.approve">
          <p>
            <button type="submit" className="button is-main" disabled={agreed === 0}>
              {say(approvalWords.approve, language, { count: agreed })}
            </button>
          </p>
        </ActForm>
      )}
      <LeftForTies places={places} language={language} />
      <Places view={view} language={language} />
      {!closed && (
        <section className="section">
          <h2>{say(approvalWords.disputed, language)}</h2>
          {disputed.length === 0 && <p className="soft">{say(approvalWords.noneDisputed, language)}</p>}
          {disputed.map((one) => (
            <Disputed key={one.id} one={one} reading={reading} asked={asked} adjudication={stages.adjudication} />
          ))}
        </section>
      )}
    </div>
  );
}
