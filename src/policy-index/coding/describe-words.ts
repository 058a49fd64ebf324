/** Describing a source from the desk: what is said, and where. */
import { words } from "../../ui/words/words.ts";

/** Where a source is described for a question, or one that is described is given a copy. */
export const describePath = (here: string, indicator: string, source?: string): string =>
  `${here}?${new URLSearchParams({ describe: indicator, ...(source === undefined ? {} : { source }) })}`;

/** Where it is cited then. */
export const citePath = (here: string, indicator: string, source?: string): string =>
  `${here}?${new URLSearchParams({ cite: indicator, ...(source === undefined ? {} : { source }) })}`;

export const describeWords = words({
  keepAndCite: {
    en: "Keep it, and cite a source of the library",
    fr: "La conserver et citer une source de la bibliothèque",
    es: "Guardarla y citar una fuente de la biblioteca",
    pt: "Guardá-la e citar uma fonte da biblioteca",
    ar: "حفظها والاستشهاد بمصدر من المكتبة",
  },
  keepAndDescribe: {
    en: "Keep it, and describe a source that is not in the library",
    fr: "La conserver et décrire une source absente de la bibliothèque",
    es: "Guardarla y describir una fuente que no está en la biblioteca",
    pt: "Guardá-la e descrever uma fonte que não está na biblioteca",
    ar: "حفظها ووصف مصدر غير موجود في المكتبة",
  },
  title: {
    en: "A source for your answer",
    fr: "Une source pour votre réponse",
    es: "Una fuente para su respuesta",
    pt: "Uma fonte para a sua resposta",
    ar: "مصدر لإجابتكم",
  },
  lede: {
    en: "Your answer is kept. Describe the source; it joins the library of the edition, and you come back to the question with it.",
    fr: "Votre réponse est conservée. Décrivez la source ; elle rejoint la bibliothèque de l’édition et vous revenez à la question avec elle.",
    es: "Su respuesta está guardada. Describa la fuente; pasa a la biblioteca de la edición y usted vuelve con ella a la pregunta.",
    pt: "A sua resposta está guardada. Descreva a fonte; passa a fazer parte da biblioteca da edição e regressa com ela à pergunta.",
    ar: "إجابتكم محفوظة. صِفوا المصدر فينضم إلى مكتبة الدورة وتعودون به إلى السؤال.",
  },
  addAndGoOn: {
    en: "Add it to the library",
    fr: "L’ajouter à la bibliothèque",
    es: "Añadirla a la biblioteca",
    pt: "Acrescentá-la à biblioteca",
    ar: "إضافته إلى المكتبة",
  },
  correct: {
    en: "Mend what is said of it, on its page in the library",
    fr: "Corriger sa description, sur sa page de la bibliothèque",
    es: "Corregir su descripción, en su página de la biblioteca",
    pt: "Corrigir a sua descrição, na página dela na biblioteca",
    ar: "تصحيح وصفه في صفحته بالمكتبة",
  },
  copyLede: {
    en: "It is in the library. Keep a copy of it, as a file or as pasted text: what you cite can then be read even when its address is dead.",
    fr: "Elle est dans la bibliothèque. Conservez-en une copie, en fichier ou en texte collé : ce que vous citez se lira même quand son adresse ne répondra plus.",
    es: "Está en la biblioteca. Guarde una copia, como archivo o como texto pegado: lo que cite podrá leerse aunque su dirección deje de funcionar.",
    pt: "Está na biblioteca. Guarde uma cópia, em ficheiro ou em texto colado: o que citar poderá ler-se mesmo quando o endereço deixar de funcionar.",
    ar: "صار في المكتبة. احفظوا نسخة منه، ملفًا أو نصًا ملصقًا، ليبقى ما تستشهدون به مقروءًا وإن تعطّل رابطه.",
  },
  goOn: {
    en: "Back to the question, with this source",
    fr: "Revenir à la question avec cette source",
    es: "Volver a la pregunta con esta fuente",
    pt: "Voltar à pergunta com esta fonte",
    ar: "العودة إلى السؤال بهذا المصدر",
  },
  keepCopy: {
    en: "Keep a copy of it: a file, or pasted text",
    fr: "En conserver une copie : fichier ou texte collé",
    es: "Guardar una copia: un archivo o texto pegado",
    pt: "Guardar uma cópia: um ficheiro ou texto colado",
    ar: "حفظ نسخة منه: ملف أو نص ملصق",
  },
  drafted: {
    en: "Say the place in it, and keep the answer: then it is cited.",
    fr: "Indiquez le passage, puis conservez la réponse : elle sera alors citée.",
    es: "Indique el lugar exacto y guarde la respuesta: así queda citada.",
    pt: "Indique a passagem e guarde a resposta: assim fica citada.",
    ar: "حددوا الموضع فيه واحفظوا الإجابة، فيصبح مستشهدًا به.",
  },
});
