/** From which countries one may ask today, list by list, and who left or is to come. */
import type { Language } from "../../base/text.ts";
import { collation, countries, countryName } from "../../places/countries.ts";
import { regions } from "../../places/regions.ts";
import { say } from "../../ui/words/words.ts";
import type { Programme } from "./contract.ts";
import { Dates } from "./Dates.tsx";
import { holdsOn } from "./in-force.ts";
import { Said } from "./Said.tsx";
import { programmeWords as words } from "./words.ts";

type CountriesProps = {
  readonly lists: Programme["lists"];
  readonly today: string;
  readonly language: Language;
};

export function ProgrammeCountries({ lists, today, language }: CountriesProps) {
  return (
    <section aria-labelledby="where">
      <h2 id="where">{say(words.fromWhere, language)}</h2>
      {lists.map((list) => (
        <CountryList key={list.code} list={list} today={today} language={language} />
      ))}
    </section>
  );
}

function CountryList({
  list,
  today,
  language,
}: Omit<CountriesProps, "lists"> & { readonly list: Programme["lists"][number] }) {
  const covered = new Set(list.regions.flatMap((one) => (holdsOn(one, today) ? [one.region] : [])));
  const here = new Set([
    ...list.countries.flatMap((one) => (holdsOn(one, today) ? [one.place] : [])),
    ...countries.flatMap(({ alpha3, regions: within }) => (within.some((one) => covered.has(one)) ? [alpha3] : [])),
  ]);
  const nameOf = (place: string) => countryName(place, language) ?? place;
  const names = [...here].map(nameOf).sort(collation(language).compare);
  const moved = [
    ...list.countries.map((one) => ({ ...one, name: nameOf(one.place), isHere: here.has(one.place) })),
    ...list.regions.map((one) => ({
      ...one,
      name: regions.find(({ code }) => code === one.region)?.names[language] ?? one.region,
      isHere: covered.has(one.region),
    })),
  ].filter((one) => !one.isHere || one.until !== undefined);
  return (
    <>
      <h3>
        <Said text={list.name} language={language} />
      </h3>
      {list.source !== undefined && (
        <p className="quiet">
          <Said text={list.source} language={language} />
        </p>
      )}
      <details>
        <summary>{say(words.countries, language, { count: names.length })}</summary>
        <ul className="programme-countries">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
      {moved.length > 0 && (
        <p>
          {say(words.changes, language)}
          {language === "fr" ? "\u00a0: " : ": "}
          {moved.map((one, at) => (
            <span key={one.name}>
              {at > 0 && (language === "ar" ? "، " : ", ")}
              {one.name}
              <Dates of={one} language={language} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}
