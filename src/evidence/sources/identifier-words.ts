/** What schemes of identifiers are called, and what is amiss with one that was given. */
import type { Language } from "../../base/text.ts";
import { say, words } from "../../ui/words/words.ts";
import type { GivenIdentifier } from "./contract.ts";
import { readIdentifier } from "./identifiers.ts";

/** Schemes of identifiers by the names they go by. */
export const schemeWords = words({
  eli: { en: "ELI", fr: "ELI", es: "ELI", pt: "ELI", ar: "ELI" },
  celex: { en: "CELEX", fr: "CELEX", es: "CELEX", pt: "CELEX", ar: "CELEX" },
  ecli: { en: "ECLI", fr: "ECLI", es: "ECLI", pt: "ECLI", ar: "ECLI" },
  doi: { en: "DOI", fr: "DOI", es: "DOI", pt: "DOI", ar: "DOI" },
  "akoma-ntoso": {
    ...{ en: "Akoma Ntoso", fr: "Akoma Ntoso", es: "Akoma Ntoso", pt: "Akoma Ntoso", ar: "Akoma Ntoso" },
  },
  "un-symbol": {
    en: "UN symbol",
    fr: "Cote de l’ONU",
    es: "Signatura de la ONU",
    pt: "Cota da ONU",
    ar: "رمز وثيقة للأمم المتحدة",
  },
});

const amissWords = words({
  unknown: {
    en: "It is not recognised: it is none of these kinds.",
    fr: "Il n’est pas reconnu : il n’est d’aucun de ces systèmes.",
    es: "No se reconoce: no es de ninguno de estos tipos.",
    pt: "Não se reconhece: não é de nenhum destes tipos.",
    ar: "لم يُعرف: ليس من أي نوع من هذه الأنواع.",
  },
  incomplete: {
    en: "Read as {scheme}, it is not whole.",
    fr: "Lu comme {scheme}, il est incomplet.",
    es: "Leído como {scheme}, está incompleto.",
    pt: "Lido como {scheme}, está incompleto.",
    ar: "إذا قُرئ على أنه {scheme} فهو غير مكتمل.",
  },
});

/** What to tell whoever gave an identifier; undefined where nothing is amiss. */
export function amissWith(given: GivenIdentifier, language: Language): string | undefined {
  const read = readIdentifier(given);
  if (read.kind === "whole") return undefined;
  return read.kind === "unknown"
    ? say(amissWords.unknown, language)
    : say(amissWords.incomplete, language, { scheme: say(schemeWords[read.scheme], language) });
}
