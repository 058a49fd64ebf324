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
  "hours-reversed": {
    title: {
      en: "The hours end before they begin",
      fr: "Les heures finissent avant de commencer",
      es: "Las horas terminan antes de empezar",
      pt: "As horas terminam antes de começar",
      ar: "الساعات تنتهي قبل أن تبدأ",
    },
    detail: {
      en: "Letters go out from one hour until a later one of the same day.",
      fr: "Les lettres partent d’une heure à une autre, plus tard le même jour.",
      es: "Las cartas salen desde una hora hasta otra posterior del mismo día.",
      pt: "As cartas saem de uma hora até outra posterior do mesmo dia.",
      ar: "تُرسل الرسائل من ساعة إلى ساعة لاحقة في اليوم نفسه.",
    },
    mend: {
      en: "Set the second hour after the first.",
      fr: "Fixez la seconde heure après la première.",
      es: "Ponga la segunda hora después de la primera.",
      pt: "Ponha a segunda hora depois da primeira.",
      ar: "اجعلوا الساعة الثانية بعد الأولى.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;
