/** What is wished for, when, and what there is already. */
import { inLanguage } from "../../base/text.ts";
import { collation } from "../../places/countries.ts";
import { say } from "../../ui/words/words.ts";
import { holdsOn } from "../programme/in-force.ts";
import { longestSaid } from "./contract.ts";
import { Boxes, Field, writtenIn } from "./Fields.tsx";
import { formWords } from "./form-words.ts";
import { PartForm } from "./OwnFrame.tsx";
import type { OwnReading } from "./own-view.ts";
import { languageName } from "./told.ts";

/** Languages in which missions are often held; more can be said where one writes about what one contributes. */
const offeredLanguages = [
  "ar",
  "en",
  "es",
  "fr",
  "pt",
  "ru",
  "fa",
  "hy",
  "ka",
  "so",
  "sq",
  "sr",
  "sw",
  "tr",
  "uk",
  "ur",
  "uz",
];

export function HowPart({ reading }: { readonly reading: OwnReading }) {
  const { own, language } = reading;
  const { content, judgedBy, judgedOn } = own;
  const written = writtenIn(reading);
  const prose = { language, written, kind: "area", most: longestSaid.prose } as const;
  const order = collation(language);
  return (
    <PartForm reading={reading} step="how">
      <Boxes
        {...{ language, written }}
        name="activities"
        kept={content.activities}
        label={formWords.activities}
        offered={judgedBy.activities
          .filter((one) => holdsOn(one, judgedOn))
          .map(({ code, name }) => ({ value: code, title: inLanguage(name, language).words }))}
      />
      <Boxes
        {...{ language, written }}
        name="languages"
        kept={content.languages}
        label={formWords.languages}
        columns="yes"
        offered={[...new Set([...offeredLanguages, ...content.languages])]
          .map((code) => ({ value: code, title: languageName(code, language) }))
          .sort((one, other) => order.compare(one.title, other.title))}
      />
      <fieldset className="request-boxes">
        <legend>{say(formWords.dates, language)}</legend>
        <div className="request-two">
          <Field
            {...{ language, written }}
            name="wishedFrom"
            kept={content.wishedFrom ?? ""}
            label={formWords.wishedFrom}
            kind="date"
          />
          <Field
            {...{ language, written }}
            name="wishedUntil"
            kept={content.wishedUntil ?? ""}
            label={formWords.wishedUntil}
            kind="date"
          />
        </div>
      </fieldset>
      <Field {...prose} name="datesWhy" kept={content.datesWhy} label={formWords.datesWhy} />
      <Field {...prose} name="support" kept={content.support} label={formWords.support} />
      <Field
        {...prose}
        name="contribution"
        kept={content.contribution}
        label={formWords.contribution}
        help={formWords.contributionHelp}
      />
      <Field {...prose} name="security" kept={content.security} label={formWords.security} />
    </PartForm>
  );
}
