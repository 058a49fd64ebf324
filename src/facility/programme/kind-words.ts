/** What kinds of institutions are called. */
import { words } from "../../ui/words/words.ts";

export const kindWords = words({
  "national-authority": {
    en: "national authority",
    fr: "autorité nationale",
    es: "autoridad nacional",
    pt: "autoridade nacional",
    ar: "سلطة وطنية",
  },
  "local-authority": {
    en: "local or regional authority",
    fr: "collectivité locale ou régionale",
    es: "autoridad local o regional",
    pt: "autoridade local ou regional",
    ar: "سلطة محلية أو إقليمية",
  },
  judiciary: { en: "court", fr: "juridiction", es: "tribunal", pt: "tribunal", ar: "هيئة قضائية" },
  prosecution: {
    en: "prosecution service",
    fr: "parquet",
    es: "fiscalía",
    pt: "Ministério Público",
    ar: "نيابة عامة",
  },
  ombudsperson: {
    en: "ombudsperson",
    fr: "médiateur ou défenseur des droits",
    es: "defensoría del pueblo",
    pt: "provedor de justiça",
    ar: "ديوان المظالم",
  },
  parliament: { en: "parliament", fr: "parlement", es: "parlamento", pt: "parlamento", ar: "برلمان" },
  "regional-organisation": {
    en: "regional organisation of states",
    fr: "organisation régionale d’États",
    es: "organización regional de Estados",
    pt: "organização regional de Estados",
    ar: "منظمة إقليمية للدول",
  },
  "civil-society": {
    en: "civil society organisation",
    fr: "organisation de la société civile",
    es: "organización de la sociedad civil",
    pt: "organização da sociedade civil",
    ar: "منظمة من المجتمع المدني",
  },
});
