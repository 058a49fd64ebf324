/** Why an action was not published, or not taken back, in words. */
import type { ProblemWords } from "../../../base/served.ts";
import { actionProblems } from "../../actions/problem-words.ts";

const detail: ProblemWords["detail"] = {
  en: "Nothing was changed, and what you wrote is still here.",
  fr: "Rien n’a été modifié, et ce que vous avez écrit est toujours là.",
  es: "No se ha cambiado nada, y lo que escribió sigue aquí.",
  pt: "Nada foi alterado, e o que escreveu continua aqui.",
  ar: "لم يتغيّر شيء وما كتبتموه لا يزال هنا.",
};

export const publicationProblems = {
  stale: actionProblems.stale,
  "not-begun": {
    title: {
      en: "The action has not begun",
      fr: "L’action n’a pas commencé",
      es: "La acción no ha comenzado",
      pt: "A ação não começou",
      ar: "لم يبدأ العمل",
    },
    detail,
    mend: {
      en: "An action comes into the portfolio once its plan is approved and it is under way.",
      fr: "Une action entre dans le portefeuille une fois son plan approuvé et l’action commencée.",
      es: "Una acción entra en la cartera cuando su plan está aprobado y está en marcha.",
      pt: "Uma ação entra na carteira depois de o plano ser aprovado e a ação iniciada.",
      ar: "يدخل العمل السجل بعد اعتماد خطته وبدئه.",
    },
  },
  "reason-missing": {
    title: {
      en: "The public reason is missing",
      fr: "Le motif public manque",
      es: "Falta el motivo público",
      pt: "Falta o motivo público",
      ar: "ينقص السبب المعلن",
    },
    detail,
    mend: {
      en: "Of an action that is on hold or cancelled, say in a sentence for everybody why.",
      fr: "Pour une action suspendue ou annulée, dites pourquoi en une phrase destinée à tous.",
      es: "De una acción en suspenso o cancelada, diga por qué en una frase para todos.",
      pt: "De uma ação suspensa ou cancelada, diga porquê numa frase para todos.",
      ar: "إذا كان العمل معلَّقًا أو ملغى فاذكروا السبب في جملة موجَّهة إلى الجميع.",
    },
  },
  "not-public": {
    title: {
      en: "The action is not in the portfolio",
      fr: "L’action n’est pas dans le portefeuille",
      es: "La acción no está en la cartera",
      pt: "A ação não está na carteira",
      ar: "العمل ليس في السجل",
    },
    detail,
    mend: {
      en: "Look at what is public of it now.",
      fr: "Regardez ce qui en est public maintenant.",
      es: "Mire lo que es público ahora.",
      pt: "Veja o que é público agora.",
      ar: "انظروا إلى ما هو معلن منه الآن.",
    },
  },
} satisfies Readonly<Record<string, ProblemWords>>;
