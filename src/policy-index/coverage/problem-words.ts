/** What is said when a view of an edition cannot be made. */
import type { ProblemWords } from "../../base/served.ts";

export const coverageProblems = {
  "region-unknown": {
    title: {
      en: "There is no such region",
      fr: "Cette région n’existe pas",
      es: "No existe esa región",
      pt: "Essa região não existe",
      ar: "لا توجد منطقة كهذه",
    },
    detail: {
      en: "Regions are those of the United Nations (M49).",
      fr: "Les régions sont celles des Nations unies (M49).",
      es: "Las regiones son las de las Naciones Unidas (M49).",
      pt: "As regiões são as das Nações Unidas (M49).",
      ar: "المناطق هي مناطق الأمم المتحدة (M49).",
    },
    mend: {
      en: "Choose one from the list, or all places.",
      fr: "Choisissez-en une dans la liste, ou tous les lieux.",
      es: "Elija una de la lista, o todos los lugares.",
      pt: "Escolha uma da lista, ou todos os lugares.",
      ar: "اختاروا واحدة من القائمة أو كل الأماكن.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;
