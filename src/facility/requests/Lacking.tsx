/** What a request still lacks, each with the way to where it is filled in. */
import { say } from "../../ui/words/words.ts";
import { nthApplicant } from "../programme/eligibility/words.ts";
import { formWords } from "./form-words.ts";
import { type OwnReading, toPage } from "./own-view.ts";
import { ownWords } from "./own-words.ts";
import type { Part } from "./paths.ts";
import { type Lacked, type LackedField, lackedBy } from "./rules.ts";

const where: Readonly<Record<LackedField, Part>> = {
  ...{ name: "who", contactName: "who", contactEmail: "who", endorserName: "who" },
  ...{ title: "what", problem: "what", change: "what", beneficiaries: "what" },
  ...{ languages: "how", dates: "how" },
};

export function Lacking({ reading }: { readonly reading: OwnReading }) {
  const { own, language } = reading;
  const lacked = lackedBy(own.content, own.applicants);
  if (lacked.length === 0) return null;
  const whose = ({ applicant }: Lacked): string =>
    applicant === undefined || own.applicants.length < 2
      ? ""
      : ` (${own.applicants[applicant]?.name || say(nthApplicant, language, { number: applicant + 1 })})`;
  return (
    <section aria-labelledby="lacking">
      <h2 id="lacking">{say(ownWords.lacking, language)}</h2>
      <ul>
        {lacked.map((one) => (
          <li key={`${one.field} ${one.applicant ?? ""}`}>
            <a href={toPage(reading, where[one.field])}>
              {say(one.field === "dates" ? ownWords.datesWrong : formWords[one.field], language)}
            </a>
            <bdi>{whose(one)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
