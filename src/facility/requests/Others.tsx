/** The others who ask, and whether they have said so. */
import { say } from "../../ui/words/words.ts";
import { nthApplicant } from "../programme/eligibility/words.ts";
import { type OwnReading, toPage } from "./own-view.ts";
import { ownWords } from "./own-words.ts";

export function Others({ reading }: { readonly reading: OwnReading }) {
  const { own, language, done } = reading;
  const others = own.applicants.slice(1);
  if (others.length === 0) return null;
  const isOpen = ["draft", "sent", "returned"].includes(own.state);
  const letters = /^asked-(\d+)$/.exec(done ?? "")?.[1];
  return (
    <section aria-labelledby="others">
      <h2 id="others">{say(ownWords.others, language)}</h2>
      <ul className="request-others">
        {others.map(({ applicant, name, standing }, at) => (
          <li key={applicant}>
            <bdi>{name || say(nthApplicant, language, { number: at + 2 })}</bdi>{" "}
            <span className={standing === "confirmed" ? "soft" : "request-open"}>
              {say(ownWords[standing], language)}
            </span>
          </li>
        ))}
      </ul>
      {isOpen && (
        <form method="post" action={toPage(reading, own.state === "sent" ? "mine" : "check")}>
          <p className="entry-note">{say(ownWords.othersHelp, language)}</p>
          {letters !== undefined && (
            <p className="request-saved" role="status">
              {say(ownWords.asked, language, { count: Number(letters) })}
            </p>
          )}
          <p>
            <button type="submit" className="button" name="_then" value="ask">
              {say(ownWords.askThem, language)}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
