/** Why there is no scenario of a place. */
import type { ProblemWords } from "../../base/served.ts";

export const scenarioProblems: Readonly<Record<"scenario-of-all", ProblemWords>> = {
  "scenario-of-all": {
    title: {
      en: "There are no scenarios of one place here",
      fr: "Il n’y a pas ici de scénario pour un seul pays",
      es: "Aquí no hay escenarios de un solo país",
      pt: "Aqui não há cenários de um só país",
      ar: "لا توجد هنا سيناريوهات لبلد واحد",
    },
    detail: {
      en: "In this index what an answer is worth depends on the answers of all places: changing one would change them all.",
      fr: "Dans cet indice, la valeur d’une réponse dépend des réponses de tous les pays : en changer une les changerait toutes.",
      es: "En este índice, lo que vale una respuesta depende de las respuestas de todos los países: cambiar una las cambiaría todas.",
      pt: "Neste índice, o que vale uma resposta depende das respostas de todos os países: mudar uma mudaria todas.",
      ar: "قيمة الإجابة في هذا المؤشر تتوقف على إجابات جميع البلدان، فتغيير واحدة يغيّرها كلها.",
    },
    mend: {
      en: "Try your own weights instead, or download the package and score it with another answer: `passerelle score`.",
      fr: "Essayez plutôt vos propres pondérations, ou téléchargez le paquet et calculez-le avec une autre réponse : `passerelle score`.",
      es: "Pruebe en su lugar sus propias ponderaciones, o descargue el paquete y puntúelo con otra respuesta: `passerelle score`.",
      pt: "Experimente antes as suas próprias ponderações, ou descarregue o pacote e pontue-o com outra resposta: `passerelle score`.",
      ar: "جرّبوا أوزانكم الخاصة، أو نزّلوا الحزمة واحسبوها بإجابة أخرى: ‎`passerelle score`.",
    },
  },
};
