/** Where whoever is consulted reads what is asked and answers. To open it does nothing. */
import { inLanguage, type Language } from "../../../base/text.ts";
import { ActForm, type Asked, written } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { type Message, say } from "../../../ui/words/words.ts";
import { WhatIsAsked } from "../desk/parts.tsx";
import { stances } from "../life/contract.ts";
import type { Consulted } from "./contract.ts";
import { stanceWords, guestWords as words } from "./words.ts";

type Props = { readonly view: Consulted; readonly asked: Asked; readonly language: Language };

const closedWords: Readonly<Record<Exclude<Consulted["standing"], "open">, Message>> = {
  replaced: words.consultedReplaced,
  withdrawn: words.consultedWithdrawn,
  over: words.consultedOver,
  closed: words.consultedClosed,
};

export function OpinionPage({ view, asked, language }: Props) {
  const { open, standing, body, number, until, answeredOn } = view;
  const institution = inLanguage(view.institution, language).words;
  return (
    <article className="guest-page">
      <p className="quiet">
        <bdi>{number}</bdi> · {inLanguage(view.programmeTitle, language).words}
      </p>
      <h1>{say(words.opinionTitle, language)}</h1>
      {open && standing === "open" ? (
        <>
          <p className="lede">
            {say(words.asksYou, language, { institution, body, number, day: day(until, language) })}
          </p>
          <p dir="auto">
            <strong>{open.request.content.title}</strong>
          </p>
          {answeredOn !== undefined && !asked.posted && (
            <p className="notice" role="status">
              {say(words.answered, language, { day: day(answeredOn, language), until: day(until, language) })}
            </p>
          )}
          <section aria-labelledby="question">
            <h2 id="question">{say(words.theQuestion, language)}</h2>
            <p className="opinion-words" dir="auto">
              {open.question}
            </p>
          </section>
          <WhatIsAsked view={open.request} language={language} filesAt={undefined} />
          <Answer open={open} asked={asked} language={language} />
        </>
      ) : (
        standing !== "open" && (
          <>
            <p className="notice">{say(closedWords[standing], language, { day: day(until, language) })}</p>
            <p>
              {answeredOn === undefined
                ? say(words.wasNotAnswered, language)
                : say(words.wasAnswered, language, { day: day(answeredOn, language) })}
            </p>
            <p>{say(words.whomToAsk, language, { institution })}</p>
          </>
        )
      )}
    </article>
  );
}

type AnswerProps = Omit<Props, "view"> & { readonly open: NonNullable<Consulted["open"]> };

function Answer({ open: { opinion }, asked, language }: AnswerProps) {
  const act = "consultations.answer";
  const stance = written(asked, act, "stance", opinion?.stance ?? "");
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{say(words.yourAnswer, language)}</h2>
      <ActForm asked={asked} act={act}>
        <fieldset>
          <legend className="visually-hidden">{say(words.yourAnswer, language)}</legend>
          {stances.map((one) => (
            <p key={one} className="guest-choice">
              <input
                {...{ type: "radio", id: `stance-${one}`, name: "stance", value: one, required: true }}
                defaultChecked={stance === one}
              />
              <label htmlFor={`stance-${one}`}>{say(stanceWords[one], language)}</label>
            </p>
          ))}
        </fieldset>
        <p className="entry">
          <label htmlFor="words">{say(words.words, language)}</label>
          <textarea
            {...{ className: "field", id: "words", name: "words", rows: 6, maxLength: 5_000, dir: "auto" }}
            defaultValue={written(asked, act, "words", opinion?.words ?? "")}
            aria-describedby="words-help"
          />
          <span className="small soft" id="words-help">
            {say(words.wordsHelp, language)}
          </span>
        </p>
        <p className="entry">
          <label htmlFor="answeredBy">{say(words.answeredBy, language)}</label>
          <input
            {...{ className: "field", id: "answeredBy", name: "answeredBy", maxLength: 200, dir: "auto" }}
            defaultValue={written(asked, act, "answeredBy", opinion?.answeredBy ?? "")}
            aria-describedby="answeredBy-help"
          />
          <span className="small soft" id="answeredBy-help">
            {say(words.answeredByHelp, language)}
          </span>
        </p>
        <button type="submit" className="button is-main">
          {say(opinion ? words.correct : words.giveOpinion, language)}
        </button>
      </ActForm>
    </section>
  );
}
