/** What is said when a reply may not be changed any more, and why. */
import { words } from "../../../ui/words/words.ts";

export const remarkProblems = {
  "reply-arrived": words({
    title: {
      en: "This reply has reached the reviewer",
      fr: "Cette réponse à l’avis est parvenue au relecteur",
      es: "Esta contestación ya ha llegado al revisor",
      pt: "Esta réplica já chegou ao revisor",
      ar: "وصل هذا الرد إلى المراجع",
    },
    detail: {
      en: "It went with the answer, and stays as it was read. Nothing was changed.",
      fr: "Elle est partie avec la réponse et reste telle qu’elle a été lue. Rien n’a été modifié.",
      es: "Salió con la respuesta y queda como se leyó. No se ha cambiado nada.",
      pt: "Seguiu com a resposta e fica como foi lida. Nada foi alterado.",
      ar: "ذهب مع الإجابة ويبقى كما قُرئ. لم يتغيّر شيء.",
    },
    mend: {
      en: "Write what is new into the justification and send the answer again; its next opinion takes a reply of its own.",
      fr: "Écrivez ce qui est nouveau dans la justification et renvoyez la réponse ; le prochain avis pourra recevoir une réponse à son tour.",
      es: "Escriba lo nuevo en la justificación y envíe de nuevo la respuesta; la próxima opinión admitirá su propia contestación.",
      pt: "Escreva o que é novo na justificação e envie de novo a resposta; a próxima opinião aceitará uma réplica própria.",
      ar: "اكتبوا الجديد في التعليل وأرسلوا الإجابة من جديد؛ وللرأي التالي ردّه الخاص.",
    },
  }),
};
