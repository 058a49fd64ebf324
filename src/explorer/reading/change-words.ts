/** What is said of a change: its kind, its reason, and the heads of the table that lists them. */
import type { Language } from "../../base/text.ts";
import { type Message, say, words } from "../../ui/words/words.ts";
import type { ChangeKind } from "./contract.ts";
import { readingWords } from "./words.ts";

export const kindWords: Readonly<Record<ChangeKind, Message>> = {
  reform: readingWords.reform,
  correction: readingWords.correction,
  method: readingWords.method,
  unexplained: readingWords.unexplained,
};

export const changeWords = words({
  indicator: { en: "Indicator", fr: "Indicateur", es: "Indicador", pt: "Indicador", ar: "المؤشر" },
  place: {
    en: "Place",
    fr: "Pays ou territoire",
    es: "País o territorio",
    pt: "País ou território",
    ar: "البلد أو الإقليم",
  },
  before: { en: "Before", fr: "Avant", es: "Antes", pt: "Antes", ar: "قبل" },
  after: { en: "After", fr: "Après", es: "Después", pt: "Depois", ar: "بعد" },
  points: { en: "Points", fr: "Points", es: "Puntos", pt: "Pontos", ar: "النقاط" },
  why: { en: "Why", fr: "Motif", es: "Motivo", pt: "Motivo", ar: "السبب" },
  release: { en: "In release", fr: "Dans la version", es: "En la versión", pt: "Na versão", ar: "في الإصدار" },
  lawChanged: {
    en: "the law changed",
    fr: "le droit a changé",
    es: "la ley cambió",
    pt: "a lei mudou",
    ar: "تغيّر القانون",
  },
  codingError: {
    en: "an earlier coding error",
    fr: "erreur de codage antérieure",
    es: "error de codificación anterior",
    pt: "erro de codificação anterior",
    ar: "خطأ سابق في الترميز",
  },
  betterSource: {
    en: "a better source was found",
    fr: "une meilleure source a été trouvée",
    es: "se encontró una fuente mejor",
    pt: "encontrou-se uma fonte melhor",
    ar: "عُثر على مصدر أفضل",
  },
  reworded: {
    en: "the question was reworded",
    fr: "la question a été reformulée",
    es: "se reformuló la pregunta",
    pt: "a pergunta foi reformulada",
    ar: "أُعيدت صياغة السؤال",
  },
});

const reasons: ReadonlyMap<string, Message> = new Map([
  ["law-changed", changeWords.lawChanged],
  ["coding-error", changeWords.codingError],
  ["better-source", changeWords.betterSource],
  ["reworded", changeWords.reworded],
]);

/** A change reason of a package in words. */
export function reasonWords(reason: string, language: Language): string {
  const message = reasons.get(reason);
  return message ? say(message, language) : reason;
}
