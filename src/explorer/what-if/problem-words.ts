/** Why there is no scenario of a place. */
import type { ProblemWords } from "../../base/served.ts";

export const scenarioProblems: Readonly<Record<"scenario-of-all" | "too-many-answers", ProblemWords>> = {
  "scenario-of-all": {
    title: {
      en: "One place alone is not enough here",
      fr: "Un seul pays ne suffit pas ici",
      es: "Aquí no basta con un solo país",
      pt: "Um só país não basta aqui",
      ar: "بلد واحد لا يكفي هنا",
    },
    detail: {
      en: "In this index what an answer is worth depends on the answers of all places, so that a scenario cannot be worked out from those of one.",
      fr: "Dans cet indice, la valeur d’une réponse dépend des réponses de tous les pays : un scénario ne peut pas être calculé à partir de celles d’un seul.",
      es: "En este índice, lo que vale una respuesta depende de las respuestas de todos los países: un escenario no puede calcularse a partir de las de uno solo.",
      pt: "Neste índice, o que vale uma resposta depende das respostas de todos os países: um cenário não pode ser calculado a partir das de um só.",
      ar: "قيمة الإجابة في هذا المؤشر تتوقف على إجابات جميع البلدان، فلا يُحسب سيناريو من إجابات بلد واحد.",
    },
    mend: {
      en: "Ask for the scenario itself: the same address without “/ground”.",
      fr: "Demandez le scénario lui-même : la même adresse sans « /ground ».",
      es: "Pida el escenario mismo: la misma dirección sin «/ground».",
      pt: "Peça o próprio cenário: o mesmo endereço sem «/ground».",
      ar: "اطلبوا السيناريو نفسه: العنوان ذاته دون ‎“/ground”‎.",
    },
  },
  "too-many-answers": {
    title: {
      en: "There are too many answers for a scenario here",
      fr: "Les réponses sont trop nombreuses ici pour un scénario",
      es: "Aquí hay demasiadas respuestas para un escenario",
      pt: "Há aqui demasiadas respostas para um cenário",
      ar: "الإجابات هنا أكثر من أن يُحسب منها سيناريو",
    },
    detail: {
      en: "All of them would have to be taken at each choice, and that would take longer than anybody waits.",
      fr: "Il faudrait toutes les reprendre à chaque choix, ce qui durerait plus longtemps qu’on n’attend.",
      es: "Habría que tomarlas todas con cada elección, y eso tardaría más de lo que nadie espera.",
      pt: "Seria preciso tomá-las todas a cada escolha, e isso demoraria mais do que se espera.",
      ar: "يلزم أخذها كلها عند كل اختيار، وذلك أطول مما ينتظره أحد.",
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
