/** What is said at the address of an action that was taken back out of the portfolio: its title, the day, and why. */
import type { ProblemWords } from "../../base/served.ts";

export const takenBackProblems = {
  "action-taken-back": {
    title: {
      en: "This action was taken back",
      fr: "Cette action a été retirée",
      es: "Esta acción se ha retirado",
      pt: "Esta ação foi retirada",
      ar: "سُحب هذا المشروع",
    },
    detail: {
      en: "“{title}” was taken out of the portfolio on {day} by the programme that published it. The reason: {reason}",
      fr: "« {title} » a été retirée du portefeuille le {day} par le programme qui l’avait publiée. Le motif : {reason}",
      es: "«{title}» se retiró de la cartera el {day} por el programa que la publicó. El motivo: {reason}",
      pt: "«{title}» foi retirada da carteira em {day} pelo programa que a publicou. O motivo: {reason}",
      ar: "سحب البرنامج الناشر «\u2068{title}\u2069» من السجل في {day}. والسبب: \u2068{reason}\u2069",
    },
    mend: {
      en: "The other actions are in the portfolio.",
      fr: "Les autres actions sont dans le portefeuille.",
      es: "Las demás acciones están en la cartera.",
      pt: "As outras ações estão na carteira.",
      ar: "المشاريع الأخرى في السجل.",
    },
  },
} satisfies Readonly<Record<string, ProblemWords>>;
