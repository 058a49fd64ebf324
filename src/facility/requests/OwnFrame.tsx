/** What is around every page on which a request is written: whose it is, the parts, what was saved, and the rules. */
import type { ReactNode } from "react";
import { inLanguage } from "../../base/text.ts";
import { Refused } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { formWords } from "./form-words.ts";
import { liveGround } from "./live/ground.ts";
import { type OwnReading, toPage } from "./own-view.ts";
import { ownWords } from "./own-words.ts";
import { type Part, parts } from "./paths.ts";
import { Verdicts } from "./Verdicts.tsx";

export type Step = Part | "check";

/** JSON that cannot close its own script element, nor begin a comment in it. */
const embedded = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");

type FrameProps = { readonly reading: OwnReading; readonly step: Step; readonly children: ReactNode };

const steps: readonly Step[] = [...parts, "check"];

function Question({ reading }: { readonly reading: OwnReading }) {
  const { own, language } = reading;
  const asked = own.state === "returned" ? own.versions[0] : undefined;
  if (asked?.question === undefined) return null;
  return (
    <div className="notice">
      <p>{say(ownWords.returned, language)}</p>
      <p className="receipt-reason" dir="auto">
        {asked.question}
      </p>
      {own.answerBy !== undefined && <p>{say(ownWords.answerBy, language, { day: day(own.answerBy, language) })}</p>}
    </div>
  );
}

export function OwnFrame({ reading, step, children }: FrameProps) {
  const { own, language, posted, done } = reading;
  const { judgedBy: programme, keptUntil } = own;
  const body = (
    <div className="request-body">
      <div>{children}</div>
      <Verdicts reading={reading} />
    </div>
  );
  return (
    <article className="request is-wide">
      <Breadcrumb
        language={language}
        steps={[
          { title: inLanguage(programme.title, language).words, href: `/${language}/programmes/${own.programme}` },
          { title: own.number ?? say(ownWords.mine, language), href: toPage(reading, "mine") },
        ]}
      />
      <h1>{say(formWords[step], language)}</h1>
      <nav className="request-parts" aria-label={say(formWords.parts, language)}>
        <ol>
          {steps.map((one) => (
            <li key={one}>
              {one === step ? (
                <span aria-current="step">{say(formWords[one], language)}</span>
              ) : (
                <a href={toPage(reading, one)}>{say(formWords[one], language)}</a>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <Question reading={reading} />
      {posted &&
        (posted.problem.code === "input-invalid" ? (
          <p className="notice is-wrong" role="alert">
            {say(formWords.lookBelow, language)}
          </p>
        ) : (
          <Refused problem={posted.problem} />
        ))}
      {done === "saved" && !posted && (
        <p className="request-saved" role="status">
          {say(formWords.saved, language)}
        </p>
      )}
      {step === "who" || step === "what" || step === "how" ? (
        <request-live>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, its "<" escaped; never run as script */}
          <script type="application/json" dangerouslySetInnerHTML={{ __html: embedded(liveGround(reading, step)) }} />
          {body}
        </request-live>
      ) : (
        body
      )}
      {keptUntil !== undefined && (
        <p className="small soft">{say(formWords.keep, language, { day: day(keptUntil, language) })}</p>
      )}
    </article>
  );
}

type PartFormProps = { readonly reading: OwnReading; readonly step: Part; readonly children: ReactNode };

/** One part as a form that is sent to its own page: saved, it leads to the next. */
export function PartForm({ reading, step, children }: PartFormProps) {
  const { own, language } = reading;
  return (
    <form method="post" action={toPage(reading, step)} className="request-form">
      {/* A browser that puts back what was in a form before may not put back this. */}
      <input type="hidden" name="_match" value={own.version} autoComplete="off" />
      {/* Enter in a field presses the first button of a form: it is to save, and to take nobody out. */}
      <button type="submit" name="_then" value="stay" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      {children}
      <p className="request-buttons">
        <button type="submit" className="button is-main" name="_then" value="next">
          {say(formWords.saveAndGo, language)}
        </button>
        <button type="submit" className="button" name="_then" value="stay">
          {say(formWords.save, language)}
        </button>
      </p>
    </form>
  );
}
