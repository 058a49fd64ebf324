/** What the page says on which an editor reads a place's answers. */
import { words } from "../../../ui/words/words.ts";

export const readingWords = words({
  title: {
    en: "The answers as they stand",
    fr: "Les réponses telles qu’elles sont",
    es: "Las respuestas tal como están",
    pt: "As respostas tal como estão",
    ar: "الإجابات كما هي الآن",
  },
  lede: {
    en: "What was sent, with its reasons, its sources, what was said of it and what happened to it. What is being written is not shown.",
    fr: "Ce qui a été envoyé, avec ses raisons, ses sources, ce qu’on en a dit et ce qui lui est arrivé. Ce qui est en cours de rédaction n’est pas montré.",
    es: "Lo que se envió, con sus razones, sus fuentes, lo que se dijo de ello y lo que le ocurrió. Lo que se está escribiendo no se muestra.",
    pt: "O que foi enviado, com as suas razões, as suas fontes, o que se disse disso e o que lhe aconteceu. O que está a ser escrito não se mostra.",
    ar: "ما أُرسل مع تعليله ومصادره وما قيل عنه وما جرى له. أما ما يُكتب الآن فلا يُعرض.",
  },
  sentOf: {
    en: "{sent} of {questions} sent",
    fr: "{sent} sur {questions} envoyées",
    es: "{sent} de {questions} enviadas",
    pt: "{sent} de {questions} enviadas",
    ar: "أُرسلت {sent} من {questions}",
  },
  second: {
    en: "The second author’s answer",
    fr: "La réponse du second auteur",
    es: "La respuesta del segundo autor",
    pt: "A resposta do segundo autor",
    ar: "إجابة المؤلف الثاني",
  },
  opinions: { en: "Opinions", fr: "Avis", es: "Opiniones", pt: "Opiniões", ar: "الآراء" },
  periods: { en: "Periods", fr: "Périodes", es: "Períodos", pt: "Períodos", ar: "الفترات" },
  tied: {
    en: "You have declared a tie to this place: read, and leave its answers to another editor.",
    fr: "Vous avez déclaré un lien avec ce lieu : lisez, et laissez ses réponses à un autre éditeur.",
    es: "Usted ha declarado un vínculo con este lugar: lea, y deje sus respuestas a otro editor.",
    pt: "Declarou uma ligação a este lugar: leia, e deixe as suas respostas a outro editor.",
    ar: "صرّحتم بصلة بهذا المكان: لكم القراءة، واتركوا إجاباته لمحرّر آخر.",
  },
});
