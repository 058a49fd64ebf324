/** What kinds of sources are called. */
import { words } from "../../ui/words/words.ts";

export const kindWords = words({
  law: { en: "Law", fr: "Loi", es: "Ley", pt: "Lei", ar: "قانون" },
  constitution: { en: "Constitution", fr: "Constitution", es: "Constitución", pt: "Constituição", ar: "دستور" },
  decree: { en: "Decree", fr: "Décret", es: "Decreto", pt: "Decreto", ar: "مرسوم" },
  regulation: { en: "Regulation", fr: "Règlement", es: "Reglamento", pt: "Regulamento", ar: "لائحة" },
  circular: { en: "Circular", fr: "Circulaire", es: "Circular", pt: "Circular", ar: "تعميم" },
  "court-decision": {
    en: "Court decision",
    fr: "Décision de justice",
    es: "Resolución judicial",
    pt: "Decisão judicial",
    ar: "حكم قضائي",
  },
  treaty: { en: "Treaty", fr: "Traité", es: "Tratado", pt: "Tratado", ar: "معاهدة" },
  "official-document": {
    en: "Official document",
    fr: "Document officiel",
    es: "Documento oficial",
    pt: "Documento oficial",
    ar: "وثيقة رسمية",
  },
  statistics: { en: "Statistics", fr: "Statistiques", es: "Estadísticas", pt: "Estatísticas", ar: "إحصاءات" },
  study: { en: "Study", fr: "Étude", es: "Estudio", pt: "Estudo", ar: "دراسة" },
  other: { en: "Other", fr: "Autre", es: "Otro", pt: "Outro", ar: "أخرى" },
});
