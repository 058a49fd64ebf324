/** Who asks: institution by institution, the one that writes first. */
import type { Language } from "../../base/text.ts";
import { collation, countries } from "../../places/countries.ts";
import { say } from "../../ui/words/words.ts";
import { institutionKinds } from "../programme/contract.ts";
import { kindWords } from "../programme/kind-words.ts";
import { type GivenApplicant, longestSaid } from "./contract.ts";
import { Field, type Offered, Pick, type Written, writtenIn } from "./Fields.tsx";
import { formWords } from "./form-words.ts";
import { PartForm } from "./OwnFrame.tsx";
import type { OwnReading } from "./own-view.ts";

const countriesIn = (language: Language): readonly Offered[] => {
  const order = collation(language);
  return countries
    .map(({ alpha3, names }) => ({ value: alpha3, title: names[language] }))
    .sort((one, other) => order.compare(one.title, other.title));
};

type InstitutionProps = {
  readonly language: Language;
  readonly written: Written;
  readonly one: Partial<GivenApplicant>;
  readonly at: number;
  readonly offered: readonly Offered[];
};

function Institution({ language, written, one, at, offered }: InstitutionProps) {
  const name = (field: string): string => `applicants.${at}.${field}`;
  const own = { language, written };
  return (
    <fieldset className="request-institution" id={`institution-${at}`}>
      <legend>
        {at === 0 ? say(formWords.first, language) : say(formWords.another, language, { number: at + 1 })}
      </legend>
      {at > 0 && <p className="entry-note">{say(formWords.anotherHelp, language)}</p>}
      {one.applicant !== undefined && <input type="hidden" name={name("applicant")} value={one.applicant} />}
      <Field {...own} name={name("name")} kept={one.name ?? ""} label={formWords.name} most={longestSaid.line} />
      <div className="request-two">
        <Pick
          {...own}
          name={name("kind")}
          kept={one.kind ?? ""}
          label={formWords.kind}
          offered={institutionKinds.map((kind) => ({ value: kind, title: say(kindWords[kind], language) }))}
        />
        <Pick {...own} name={name("place")} kept={one.place ?? ""} label={formWords.country} offered={offered} />
      </div>
      <div className="request-two">
        <Field
          {...own}
          name={name("contactName")}
          kept={one.contactName ?? ""}
          label={formWords.contactName}
          most={longestSaid.person}
        />
        <Field
          {...own}
          name={name("contactPost")}
          kept={one.contactPost ?? ""}
          label={formWords.contactPost}
          most={longestSaid.person}
        />
        <Field
          {...own}
          name={name("contactEmail")}
          kept={one.contactEmail ?? ""}
          label={formWords.contactEmail}
          kind="email"
          most={longestSaid.address}
        />
        <Field
          {...own}
          name={name("contactPhone")}
          kept={one.contactPhone ?? ""}
          label={formWords.contactPhone}
          kind="tel"
          most={longestSaid.phone}
        />
      </div>
      <div className="request-two">
        <Field
          {...own}
          name={name("endorserName")}
          kept={one.endorserName ?? ""}
          label={formWords.endorserName}
          most={longestSaid.person}
          {...(at === 0 ? { help: formWords.endorserHelp } : {})}
        />
        <Field
          {...own}
          name={name("endorserPost")}
          kept={one.endorserPost ?? ""}
          label={formWords.endorserPost}
          most={longestSaid.person}
        />
      </div>
      {at > 0 && (
        <p>
          <button type="submit" className="button is-quiet" name="_then" value={`without:${at}`} formNoValidate>
            {say(formWords.takeOutInstitution, language)}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** How many rows a form that came back had. */
const rowsIn = ({ posted }: OwnReading): number =>
  Math.max(
    0,
    ...Object.keys(posted?.fields ?? {}).map((name) => Number(/^applicants\.(\d+)\./.exec(name)?.[1] ?? -1) + 1),
  );

type WhoProps = { readonly reading: OwnReading; readonly more: number };

export function WhoPart({ reading, more }: WhoProps) {
  const { own, language } = reading;
  const written = writtenIn(reading);
  const offered = countriesIn(language);
  const most = own.judgedBy.mostInstitutions;
  const rows = Math.min(50, Math.max(1, own.applicants.length + more, rowsIn(reading)));
  const chosen = written.all("countries", own.content.countries).filter((place) => place !== "");
  return (
    <PartForm reading={reading} step="who">
      {Array.from({ length: rows }, (_, at) => (
        <Institution
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          key={at}
          language={language}
          written={written}
          one={own.applicants[at] ?? {}}
          at={at}
          offered={offered}
        />
      ))}
      {rows < most && (
        <p>
          <button type="submit" className="button" name="_then" value="more">
            {say(formWords.addInstitution, language)}
          </button>
        </p>
      )}
      {own.judgedBy.severalCountries && (
        <details open={chosen.length > 0}>
          <summary>{say(formWords.countries, language)}</summary>
          <p className="entry-note">{say(formWords.countriesHelp, language)}</p>
          {[...chosen, "", ""].map((place, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
            <p className="entry" key={at}>
              <select
                name="countries"
                defaultValue={place}
                aria-label={`${say(formWords.countries, language)} ${at + 1}`}
              >
                <option value="">{say(formWords.choose, language)}</option>
                {offered.map(({ value, title }) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </select>
            </p>
          ))}
        </details>
      )}
    </PartForm>
  );
}
