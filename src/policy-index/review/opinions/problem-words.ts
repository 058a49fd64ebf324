/** What is said when an opinion may not be changed any more, and why. */
import { words } from "../../../ui/words/words.ts";

export const opinionProblems = {
  "replied-to": words({
    title: {
      en: "Its author has replied to this opinion",
      fr: "L’auteur a répondu à cet avis",
      es: "El autor ha respondido a esta opinión",
      pt: "O autor respondeu a esta opinião",
      ar: "ردّ الكاتب على هذا الرأي",
    },
    detail: {
      en: "An opinion that was replied to stays as it was, so that the reply still answers it. Nothing was changed.",
      fr: "Un avis auquel il a été répondu reste tel quel, pour que la réponse y réponde encore. Rien n’a été modifié.",
      es: "Una opinión que ha recibido respuesta queda como estaba, para que la respuesta siga teniendo sentido. No se ha cambiado nada.",
      pt: "Uma opinião que teve resposta fica como estava, para que a resposta continue a fazer sentido. Nada foi alterado.",
      ar: "الرأي الذي رُدّ عليه يبقى كما كان، ليظلّ الرد جوابًا عنه. لم يتغيّر شيء.",
    },
    mend: {
      en: "Send the answer back with a remark, or ask the editor to have it decided.",
      fr: "Renvoyez la réponse avec une remarque, ou demandez à la rédaction de la faire trancher.",
      es: "Devuelva la respuesta con una observación, o pida a la redacción que se decida.",
      pt: "Devolva a resposta com uma observação, ou peça à redação que seja decidida.",
      ar: "أعيدوا الإجابة مع ملاحظة، أو اطلبوا من المحرّر عرضها للفصل فيها.",
    },
  }),
  "answer-came-back": words({
    title: {
      en: "Its author has read this opinion",
      fr: "L’auteur a lu cet avis",
      es: "El autor ha leído esta opinión",
      pt: "O autor leu esta opinião",
      ar: "قرأ الكاتب هذا الرأي",
    },
    detail: {
      en: "The answer went back to its author with your opinion on it, so that opinion stays as it was. Nothing was changed.",
      fr: "La réponse est retournée à son auteur avec votre avis : cet avis reste tel quel. Rien n’a été modifié.",
      es: "La respuesta volvió a su autor con la opinión que usted dio, que queda como estaba. No se ha cambiado nada.",
      pt: "A resposta voltou ao autor com a sua opinião, que fica como estava. Nada foi alterado.",
      ar: "عادت الإجابة إلى كاتبها مع رأيكم فيها، فيبقى هذا الرأي كما كان. لم يتغيّر شيء.",
    },
    mend: {
      en: "If its author changes the answer, give an opinion on what it says then; or send it back with a remark.",
      fr: "Si l’auteur modifie la réponse, donnez un avis sur ce qu’elle dira alors ; ou renvoyez-la avec une remarque.",
      es: "Si el autor cambia la respuesta, opine sobre lo que diga entonces; o devuélvala con una observación.",
      pt: "Se o autor alterar a resposta, dê opinião sobre o que ela disser então; ou devolva-a com uma observação.",
      ar: "إذا غيّر الكاتب الإجابة فأبدوا رأيكم فيما تقوله حينئذ، أو أعيدوها مع ملاحظة.",
    },
  }),
};
