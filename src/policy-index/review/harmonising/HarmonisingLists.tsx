/** Where a harmoniser begins: editions, then the questions of one. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { say } from "../../../ui/words/words.ts";
import { ClosedNotice } from "../../editions/ClosedNotice.tsx";
import { ExerciseBanner } from "../../editions/ExerciseBanner.tsx";
import { editionWords } from "../../editions/words.ts";
import { agreementWords } from "../double-coding/words.ts";
import { Text } from "../parts.tsx";
import { editorPath, harmonisePath } from "../paths.ts";
import type { harmonisingEditions, harmonisingIndex } from "./contract.ts";
import { harmoniseWords } from "./words.ts";

type Editions = z.output<(typeof harmonisingEditions)["output"]>;
type Index = z.output<(typeof harmonisingIndex)["output"]>;

export function HarmonisingEditions({ view, language }: { readonly view: Editions; readonly language: Language }) {
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={view.editions.some(({ edition }) => edition.exercise)} />
      <h1>{say(harmoniseWords.title, language)}</h1>
      <p className="lede">{say(harmoniseWords.lede, language)}</p>
      {view.editions.length === 0 && (
        <Empty title={say(harmoniseWords.none, language)}>
          <p>{say(harmoniseWords.noneText, language)}</p>
        </Empty>
      )}
      <ul className="review-areas">
        {view.editions.map(({ edition, ready, twice }) => (
          <li key={edition.id}>
            <a href={harmonisePath(language, edition.id)}>
              <Text of={edition.title} reading={{ language, own: edition.language }} />
            </a>
            <span className={ready > 0 ? "review-waits" : "soft"}>
              {edition.state === "open"
                ? say(harmoniseWords.ready, language, { count: ready })
                : say(editionWords[edition.state], language)}
            </span>
            {twice && <a href={editorPath(language, edition.id, "agreement")}>{say(agreementWords.title, language)}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function HarmonisingIndex({ view, language }: { readonly view: Index; readonly language: Language }) {
  const { edition, areas } = view;
  const reading = { language, own: edition.language };
  return (
    <div className="review-desk">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[{ title: say(harmoniseWords.title, language), href: harmonisePath(language) }]}
      />
      <h1>{inLanguage(edition.title, language, edition.language).words}</h1>
      <ClosedNotice language={language} state={edition.state} />
      <p className="lede">{say(harmoniseWords.lede, language)}</p>
      {areas.map(({ id, title, questions }) => (
        <section className="review-duty" key={id}>
          <h2>
            <Text of={title} reading={reading} />
          </h2>
          <ul className="review-areas">
            {questions.map((question) => (
              <li key={question.id}>
                <a href={harmonisePath(language, edition.id, question.id)}>
                  <Text of={question.title} reading={reading} />
                </a>
                <span className={question.ready > 0 ? "review-waits" : "soft"}>
                  {say(harmoniseWords.ready, language, { count: question.ready })}
                </span>
                <span className="soft">
                  {say(harmoniseWords.doneOf, language, {
                    harmonised: question.harmonised,
                    answers: question.answers,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
