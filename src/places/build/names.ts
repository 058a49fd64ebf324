/**
 * Where the product's names of places part from CLDR, and why.
 *
 * CLDR names what a map reader expects; the United Nations names what a government expects. They differ in a way that
 * matters for: the State of Palestine (CLDR: Palestinian Territories), the two Congos (CLDR tells them apart by
 * capital), Myanmar (CLDR adds the former name), Cabo Verde and Timor-Leste (names their governments asked for in every
 * language), Côte d'Ivoire, Türkiye and Eswatini (likewise), Saint Kitts and Nevis, the Holy See (party to treaties; CLDR
 * has the city state), Micronesia (the state, not the region of that name), Belarus and Moldova in Romance languages.
 * English "&" and "St." are spelled out. Long UN forms that only add a form of government (Bolivia, Iran, Lao PDR,
 * Syria, Tanzania, Venezuela, the two Koreas, Russia, Viet Nam) stay as CLDR has them: that is what readers search for.
 * Taiwan, Kosovo, Hong Kong, Macao and Western Sahara keep their CLDR names; the page says that a name implies no
 * opinion on status.
 */
import type { Language } from "../../base/text.ts";

export const nameOverrides: Readonly<Record<string, Partial<Readonly<Record<Language, string>>>>> = {
  ATG: { en: "Antigua and Barbuda" },
  BES: { en: "Bonaire, Sint Eustatius and Saba" },
  BIH: { en: "Bosnia and Herzegovina" },
  BLM: { en: "Saint Barthélemy" },
  BLR: { fr: "Bélarus", es: "Belarús", pt: "Belarus" },
  CIV: { pt: "Côte d’Ivoire", ar: "كوت ديفوار" },
  COD: {
    en: "Democratic Republic of the Congo",
    fr: "République démocratique du Congo",
    pt: "República Democrática do Congo",
    ar: "جمهورية الكونغو الديمقراطية",
  },
  COG: { en: "Congo", fr: "Congo", pt: "Congo", ar: "الكونغو" },
  CPV: { en: "Cabo Verde", fr: "Cabo Verde", ar: "كابو فيردي" },
  FSM: {
    en: "Micronesia (Federated States of)",
    fr: "Micronésie (États fédérés de)",
    es: "Micronesia (Estados Federados de)",
    pt: "Micronésia (Estados Federados da)",
    ar: "ولايات ميكرونيزيا الموحدة",
  },
  HKG: { en: "Hong Kong SAR, China" },
  HMD: { en: "Heard Island and McDonald Islands" },
  KNA: { en: "Saint Kitts and Nevis", fr: "Saint-Kitts-et-Nevis", es: "Saint Kitts y Nevis" },
  LCA: { en: "Saint Lucia" },
  MAC: { en: "Macao SAR, China" },
  MAF: { en: "Saint Martin (French part)" },
  MDA: { fr: "République de Moldova", es: "República de Moldova" },
  MMR: { en: "Myanmar", fr: "Myanmar", es: "Myanmar", pt: "Mianmar", ar: "ميانمار" },
  PSE: {
    en: "State of Palestine",
    fr: "État de Palestine",
    es: "Estado de Palestina",
    pt: "Estado da Palestina",
    ar: "دولة فلسطين",
  },
  SGS: { en: "South Georgia and the South Sandwich Islands" },
  SHN: { en: "Saint Helena" },
  SJM: { en: "Svalbard and Jan Mayen" },
  SPM: { en: "Saint Pierre and Miquelon" },
  STP: { en: "São Tomé and Príncipe" },
  SWZ: { es: "Eswatini" },
  TCA: { en: "Turks and Caicos Islands" },
  TLS: { fr: "Timor-Leste" },
  TTO: { en: "Trinidad and Tobago" },
  TUR: { fr: "Türkiye", es: "Türkiye", pt: "Türkiye" },
  UMI: { en: "United States Minor Outlying Islands" },
  VAT: { en: "Holy See", fr: "Saint-Siège", es: "Santa Sede", pt: "Santa Sé", ar: "الكرسي الرسولي" },
  VCT: { en: "Saint Vincent and the Grenadines" },
  WLF: { en: "Wallis and Futuna" },
};
