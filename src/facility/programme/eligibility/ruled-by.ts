/** What the rules are asked of, out of a whole programme; regions on a list are its countries. */
import type { Day } from "../../../base/day.ts";
import { inLanguage, type Language } from "../../../base/text.ts";
import { countries, countryName } from "../../../places/countries.ts";
import type { Programme } from "../contract.ts";
import type { Dated } from "../in-force.ts";
import { type Asking, type RuledBy, type Verdict, verdictsOf } from "./rules.ts";
import type { Named } from "./sentences.ts";

const datesOf = ({ from, until }: Dated): Dated => ({
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
});

function listedIn({ lists }: Pick<Programme, "lists">): RuledBy["listed"] {
  const found: Record<string, Dated[]> = {};
  const list = (place: string, dated: Dated): void => {
    found[place] = [...(found[place] ?? []), datesOf(dated)];
  };
  for (const { countries: single, regions } of lists) {
    for (const one of single) list(one.place, one);
    for (const one of regions)
      for (const { alpha3, regions: within } of countries) if (within.includes(one.region)) list(alpha3, one);
  }
  return found;
}

export const ruledBy = (programme: Programme): RuledBy => ({
  ...datesOf(programme),
  mostInstitutions: programme.mostInstitutions,
  severalCountries: programme.severalCountries,
  admitted: programme.admitted.map((one) => ({ ...datesOf(one), kind: one.kind, with: one.with })),
  listed: listedIn(programme),
  areas: programme.areas.map((area) => ({
    ...{ ...datesOf(area), code: area.code },
    topics: area.topics.map((topic) => ({ ...datesOf(topic), code: topic.code })),
  })),
  activities: programme.activities.map((one) => ({ ...datesOf(one), code: one.code })),
});

/** Every rule of a programme for a request as it stands on a day. */
export const eligibility = (programme: Programme, asking: Asking, day: Day): readonly Verdict[] =>
  verdictsOf(ruledBy(programme), asking, day);

/** What places and kinds of activity are called, for the sentences. */
export function namesIn({ activities }: Pick<Programme, "activities">, language: Language): Named {
  return {
    place: (code) => countryName(code, language),
    activity: (code) => {
      const name = activities.find((one) => one.code === code)?.name;
      return name === undefined ? undefined : inLanguage(name, language).words;
    },
  };
}
