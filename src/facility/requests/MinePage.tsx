/** Where a request stands: its number, what happens next and by which day, what was sent before, and the ways out of it. */
import { direction, inLanguage } from "../../base/text.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import { programmeWords } from "../programme/words.ts";
import { formWords } from "./form-words.ts";
import { letterPageWords } from "./letters/words.ts";
import { Others } from "./Others.tsx";
import { type OwnReading, toPage } from "./own-view.ts";
import { ownWords } from "./own-words.ts";
import { askPath } from "./paths.ts";
import { Told } from "./Told.tsx";
import { ToOwnAction } from "./ToOwnAction.tsx";
import { waitWords } from "./wait-words.ts";

type Part = { readonly reading: OwnReading };

function State({ reading }: Part) {
  const { own, language } = reading;
  const asked = own.versions[0];
  return (
    <div className="notice" role="status">
      <p>
        <strong>{say(ownWords[own.state], language)}</strong>
      </p>
      {own.state === "returned" && asked?.question !== undefined && (
        <p className="receipt-reason" dir="auto">
          {asked.question}
        </p>
      )}
      {own.answerBy !== undefined && <p>{say(ownWords.answerBy, language, { day: day(own.answerBy, language) })}</p>}
      {own.reason !== undefined && (
        <p className="receipt-reason" dir="auto">
          {own.reason}
        </p>
      )}
    </div>
  );
}

function Next({ reading }: Part) {
  const { own, language } = reading;
  const { ahead } = own;
  if (!ahead) return null;
  const { pause, lateSince, missingYears } = ahead;
  const years = new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(missingYears.map(String));
  return (
    <section aria-labelledby="next">
      <h2 id="next">{say(ownWords.next, language)}</h2>
      {pause && (
        <p className="notice">
          {say(waitWords[pause.reason], language)}{" "}
          {say(ownWords.pausedSince, language, { day: day(pause.since, language) })}
        </p>
      )}
      {lateSince !== undefined && (
        <p className="notice">{say(ownWords.late, language, { day: day(lateSince, language) })}</p>
      )}
      <ol className="programme-stages">
        {ahead.stages.map(({ stage, by }) => {
          const text = own.judgedBy.stages.find(({ name }) => name === stage)?.text;
          return (
            <li key={stage} aria-current={stage === ahead.stage ? "step" : undefined}>
              <p>
                <strong>{say(programmeWords[stage], language)}</strong>
                {stage === ahead.stage && <> · {say(ownWords.isHere, language)}</>}
                {by !== undefined && (
                  <>
                    {" · "}
                    <time dateTime={by}>{say(ownWords.by, language, { day: day(by, language) })}</time>
                  </>
                )}
              </p>
              {text !== undefined && (
                <p lang={inLanguage(text, language).language}>{inLanguage(text, language).words}</p>
              )}
            </li>
          );
        })}
      </ol>
      {pause === undefined && lateSince === undefined && (
        <p className="small soft">
          {say(ownWords.nextHelp, language)}
          {missingYears.length > 0 && <> {say(programmeWords.mayBeLater, language, { years })}</>}
        </p>
      )}
    </section>
  );
}

function History({ reading }: Part) {
  const { own, language } = reading;
  if (own.versions.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say(ownWords.history, language)}</h2>
      <ol className="request-history">
        {own.versions.map(({ version, sentOn, returnedOn, question }) => (
          <li key={version}>
            {say(ownWords.sentOn, language, { day: day(sentOn, language) })}
            {returnedOn !== undefined && (
              <>
                <br />
                {say(ownWords.cameBack, language, { day: day(returnedOn, language) })}{" "}
                <span dir="auto">{question}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Letters of the programme, as they went. */
function OwnLetters({ reading }: Part) {
  const { own, language } = reading;
  if (own.letters.length === 0) return null;
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say(letterPageWords.letters, language)}</h2>
      {own.letters.map(({ letter, on, words, language: its }) => (
        <details key={letter}>
          <summary>
            {day(on, language)} · <bdi lang={its}>{words.subject}</bdi>
          </summary>
          <div lang={its} dir={direction(its)}>
            {words.paragraphs.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a letter is read in its order and never changes.
              <p key={at} dir="auto" className="request-letter">
                {one}
              </p>
            ))}
          </div>
          <p>
            <a href={`${toPage(reading, "letter")}&n=${letter}`} rel="nofollow">
              {say(letterPageWords.asPdf, language)}
            </a>
          </p>
        </details>
      ))}
    </section>
  );
}

/** Withdrawn, or deleted where nothing was sent; and the persons in it, once it is over. */
function WayOut({ reading }: Part) {
  const { own, language, done } = reading;
  const isDraft = own.state === "draft";
  if (isDraft || own.state === "sent" || own.state === "returned")
    return (
      <details>
        <summary>{say(isDraft ? ownWords.deleteDraft : ownWords.withdraw, language)}</summary>
        <form method="post" action={toPage(reading, "withdraw")}>
          <p>{say(isDraft ? ownWords.deleteHelp : ownWords.withdrawHelp, language)}</p>
          <p>
            <button type="submit" className="button">
              {say(isDraft ? ownWords.deleteDraft : ownWords.withdraw, language)}
            </button>
          </p>
        </form>
      </details>
    );
  return <Forget reading={reading} page="mine" isDone={done === "forgotten"} />;
}

type ForgetProps = Part & { readonly page: "mine" | "confirm"; readonly isDone: boolean };

/** The persons of one's own institution, erased at once. */
export function Forget({ reading, page, isDone }: ForgetProps) {
  const { language } = reading;
  if (isDone)
    return (
      <p className="request-saved" role="status">
        {say(ownWords.forgotten, language)}
      </p>
    );
  return (
    <form method="post" action={toPage(reading, page)}>
      <p>
        <button type="submit" className="button is-quiet" name="_then" value="forget">
          {say(ownWords.forget, language)}
        </button>
      </p>
    </form>
  );
}

export function MinePage({ reading }: Part) {
  const { own, language } = reading;
  const isTheirs = own.state === "draft" || own.state === "returned";
  return (
    <article className="request">
      <Breadcrumb
        language={language}
        steps={[
          { title: inLanguage(own.judgedBy.title, language).words, href: `/${language}/programmes/${own.programme}` },
        ]}
      />
      <p className="kicker">{own.number ?? say(ownWords.mine, language)}</p>
      <h1 dir="auto">{own.content.title || say(ownWords.mine, language)}</h1>
      <State reading={reading} />
      <p className="request-buttons">
        {isTheirs && (
          <a className="button is-main" href={toPage(reading, own.state === "draft" ? "who" : "check")}>
            {say(ownWords.writeOn, language)}
          </a>
        )}
        {own.state === "withdrawn" && (
          <a className="button" href={askPath(language, own.programme)}>
            {say(ownWords.askAgain, language)}
          </a>
        )}
        {own.number !== undefined && (
          <a className="button" href={toPage(reading, "pdf")} rel="nofollow">
            {say(ownWords.pdf, language)}
          </a>
        )}
      </p>
      {own.keptUntil !== undefined && (
        <p className="small soft">{say(formWords.keep, language, { day: day(own.keptUntil, language) })}</p>
      )}
      <ToOwnAction own={own} token={reading.token} language={language} />
      <Next reading={reading} />
      <OwnLetters reading={reading} />
      <Others reading={reading} />
      <History reading={reading} />
      {!isTheirs && (
        <details>
          <summary>{say(ownWords.whole, language)}</summary>
          <Told reading={reading} change="not-offered" />
        </details>
      )}
      <WayOut reading={reading} />
    </article>
  );
}
