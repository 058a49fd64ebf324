/**
 * Regions of the United Nations' M49 standard (unstats.un.org, "Standard country or area codes for statistical use"),
 * with their names as the UN writes them in its languages; Portuguese follows the usage of statistical offices.
 *
 * M49 groups for statistics, and says that this implies no assumption about affiliation. Taiwan and Kosovo are not
 * in it: the product lists them with Eastern Asia and Southern Europe, beside their neighbours.
 */
import type { Language } from "../base/text.ts";
import { countries, countryOf } from "./countries.ts";

export type RegionLevel = "world" | "region" | "sub-region" | "intermediate-region";

export type Region = {
  /** M49 code, three digits. */
  readonly code: string;
  readonly level: RegionLevel;
  readonly parent: string | undefined;
  readonly names: Readonly<Record<Language, string>>;
};

const region = (
  code: string,
  level: RegionLevel,
  parent: string | undefined,
  en: string,
  fr: string,
  es: string,
  pt: string,
  ar: string,
): Region => ({ code, level, parent, names: { en, fr, es, pt, ar } });

/** From the world down, each after its parent. */
export const regions: readonly Region[] = [
  region("001", "world", undefined, "World", "Monde", "Mundo", "Mundo", "العالم"),

  region("002", "region", "001", "Africa", "Afrique", "África", "África", "أفريقيا"),
  region(
    "015",
    "sub-region",
    "002",
    "Northern Africa",
    "Afrique du Nord",
    "África del Norte",
    "Norte da África",
    "شمال أفريقيا",
  ),
  region(
    "202",
    "sub-region",
    "002",
    "Sub-Saharan Africa",
    "Afrique subsaharienne",
    "África subsahariana",
    "África Subsaariana",
    "أفريقيا جنوب الصحراء الكبرى",
  ),
  region(
    "011",
    "intermediate-region",
    "202",
    "Western Africa",
    "Afrique de l’Ouest",
    "África Occidental",
    "África Ocidental",
    "غرب أفريقيا",
  ),
  region(
    "014",
    "intermediate-region",
    "202",
    "Eastern Africa",
    "Afrique de l’Est",
    "África Oriental",
    "África Oriental",
    "شرق أفريقيا",
  ),
  region(
    "017",
    "intermediate-region",
    "202",
    "Middle Africa",
    "Afrique centrale",
    "África Central",
    "África Central",
    "وسط أفريقيا",
  ),
  region(
    "018",
    "intermediate-region",
    "202",
    "Southern Africa",
    "Afrique australe",
    "África Meridional",
    "África Austral",
    "الجنوب الأفريقي",
  ),

  region("019", "region", "001", "Americas", "Amériques", "Américas", "Américas", "الأمريكتان"),
  region(
    "021",
    "sub-region",
    "019",
    "Northern America",
    "Amérique du Nord",
    "América del Norte",
    "América do Norte",
    "أمريكا الشمالية",
  ),
  region(
    "419",
    "sub-region",
    "019",
    "Latin America and the Caribbean",
    "Amérique latine et Caraïbes",
    "América Latina y el Caribe",
    "América Latina e Caribe",
    "أمريكا اللاتينية ومنطقة البحر الكاريبي",
  ),
  region("029", "intermediate-region", "419", "Caribbean", "Caraïbes", "Caribe", "Caribe", "منطقة البحر الكاريبي"),
  region(
    "013",
    "intermediate-region",
    "419",
    "Central America",
    "Amérique centrale",
    "América Central",
    "América Central",
    "أمريكا الوسطى",
  ),
  region(
    "005",
    "intermediate-region",
    "419",
    "South America",
    "Amérique du Sud",
    "América del Sur",
    "América do Sul",
    "أمريكا الجنوبية",
  ),

  region("142", "region", "001", "Asia", "Asie", "Asia", "Ásia", "آسيا"),
  region("143", "sub-region", "142", "Central Asia", "Asie centrale", "Asia Central", "Ásia Central", "آسيا الوسطى"),
  region("030", "sub-region", "142", "Eastern Asia", "Asie de l’Est", "Asia Oriental", "Ásia Oriental", "شرق آسيا"),
  region(
    "035",
    "sub-region",
    "142",
    "South-eastern Asia",
    "Asie du Sud-Est",
    "Asia Sudoriental",
    "Sudeste Asiático",
    "جنوب شرق آسيا",
  ),
  region("034", "sub-region", "142", "Southern Asia", "Asie du Sud", "Asia Meridional", "Ásia Meridional", "جنوب آسيا"),
  region(
    "145",
    "sub-region",
    "142",
    "Western Asia",
    "Asie de l’Ouest",
    "Asia Occidental",
    "Ásia Ocidental",
    "غرب آسيا",
  ),

  region("150", "region", "001", "Europe", "Europe", "Europa", "Europa", "أوروبا"),
  region(
    "151",
    "sub-region",
    "150",
    "Eastern Europe",
    "Europe de l’Est",
    "Europa Oriental",
    "Europa Oriental",
    "أوروبا الشرقية",
  ),
  region(
    "154",
    "sub-region",
    "150",
    "Northern Europe",
    "Europe du Nord",
    "Europa Septentrional",
    "Europa Setentrional",
    "أوروبا الشمالية",
  ),
  region(
    "039",
    "sub-region",
    "150",
    "Southern Europe",
    "Europe du Sud",
    "Europa Meridional",
    "Europa Meridional",
    "أوروبا الجنوبية",
  ),
  region(
    "155",
    "sub-region",
    "150",
    "Western Europe",
    "Europe de l’Ouest",
    "Europa Occidental",
    "Europa Ocidental",
    "أوروبا الغربية",
  ),

  region("009", "region", "001", "Oceania", "Océanie", "Oceanía", "Oceania", "أوقيانوسيا"),
  region(
    "053",
    "sub-region",
    "009",
    "Australia and New Zealand",
    "Australie et Nouvelle-Zélande",
    "Australia y Nueva Zelandia",
    "Austrália e Nova Zelândia",
    "أستراليا ونيوزيلندا",
  ),
  region("054", "sub-region", "009", "Melanesia", "Mélanésie", "Melanesia", "Melanésia", "ميلانيزيا"),
  region("057", "sub-region", "009", "Micronesia", "Micronésie", "Micronesia", "Micronésia", "ميكرونيزيا"),
  region("061", "sub-region", "009", "Polynesia", "Polynésie", "Polinesia", "Polinésia", "بولينيزيا"),
];

const byCode = new Map(regions.map((one) => [one.code, one]));

export const regionOf = (code: string): Region | undefined => byCode.get(code);

export const regionName = (code: string, language: Language): string | undefined => byCode.get(code)?.names[language];

/**
 * The regions a country lies in, from the world down; empty for a code that is no country.
 *
 * @example regionsOf("KEN").map((one) => one.names.en) // → ["World", "Africa", "Sub-Saharan Africa", "Eastern Africa"]
 */
export const regionsOf = (code: string): readonly Region[] =>
  (countryOf(code)?.regions ?? []).flatMap((one) => byCode.get(one) ?? []);

/** Alpha-3 codes of a region's countries, in code order. */
export const countriesIn = (region: string): readonly string[] =>
  countries.filter((country) => country.regions.includes(region)).map((country) => country.alpha3);
