/** What is said when an opinion may not be changed any more. */
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
};
