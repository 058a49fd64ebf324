/** Where one of several institutions reads the request and says whether it asks too. To open the page says nothing. */
import { inLanguage } from "../../base/text.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { say } from "../../ui/words/words.ts";
import { nthApplicant } from "../programme/eligibility/words.ts";
import { Forget } from "./MinePage.tsx";
import { type OwnReading, toPage } from "./own-view.ts";
import { ownWords } from "./own-words.ts";
import { Told } from "./Told.tsx";

export function ConfirmPage({ reading }: { readonly reading: OwnReading }) {
  const { own, language, done } = reading;
  const at = own.applicants.findIndex(({ applicant }) => applicant === own.confirms);
  const one = own.applicants[at];
  const nameOf = (which: number): string =>
    own.applicants[which]?.name || say(nthApplicant, language, { number: which + 1 });
  const isOpen = ["draft", "sent", "returned"].includes(own.state);
  return (
    <article className="request">
      <Breadcrumb
        language={language}
        steps={[
          { title: inLanguage(own.judgedBy.title, language).words, href: `/${language}/programmes/${own.programme}` },
        ]}
      />
      <h1>{say(ownWords.confirmTitle, language)}</h1>
      {own.number !== undefined && <p className="kicker">{own.number}</p>}
      <p className="lede">{say(ownWords.confirmLede, language, { first: nameOf(0), own: nameOf(at) })}</p>
      {one && one.standing !== "awaited" && (
        <p className="notice" role="status">
          {say(one.standing === "confirmed" ? ownWords.saidConfirmed : ownWords.saidRefused, language)}
        </p>
      )}
      {!isOpen && <p className="notice">{say(ownWords[own.state], language)}</p>}
      <Told reading={reading} change="not-offered" />
      {isOpen && (
        <form method="post" action={toPage(reading, "confirm")}>
          <p className="request-buttons">
            <button type="submit" className="button is-main" name="_then" value="confirmed">
              {say(ownWords.weAsk, language)}
            </button>
            <button type="submit" className="button" name="_then" value="refused">
              {say(ownWords.weDoNot, language)}
            </button>
          </p>
        </form>
      )}
      <Forget reading={reading} page="confirm" isDone={done === "forgotten"} />
    </article>
  );
}
