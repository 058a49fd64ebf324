/** What the stages of an edition are called. */
import { words } from "../../ui/words/words.ts";

export const stageWords = words({
  coding: { en: "Coding", fr: "Rédaction", es: "Redacción", pt: "Redação", ar: "الكتابة" },
  review: { en: "Review", fr: "Relecture", es: "Revisión", pt: "Revisão", ar: "المراجعة" },
  adjudication: { en: "Adjudication", fr: "Arbitrage", es: "Arbitraje", pt: "Arbitragem", ar: "التحكيم" },
  harmonisation: { en: "Harmonisation", fr: "Harmonisation", es: "Armonización", pt: "Harmonização", ar: "التنسيق" },
  "government-window": {
    en: "Government comments",
    fr: "Commentaires des gouvernements",
    es: "Comentarios de los gobiernos",
    pt: "Comentários dos governos",
    ar: "تعليقات الحكومات",
  },
  freeze: { en: "Freeze", fr: "Gel", es: "Congelación", pt: "Congelamento", ar: "التجميد" },
  secondAuthor: {
    en: "Second author",
    fr: "Second auteur",
    es: "Segundo autor",
    pt: "Segundo autor",
    ar: "الكاتب الثاني",
  },
  governmentWindow: {
    en: "Government comments",
    fr: "Commentaires des gouvernements",
    es: "Comentarios de los gobiernos",
    pt: "Comentários dos governos",
    ar: "تعليقات الحكومات",
  },
});
