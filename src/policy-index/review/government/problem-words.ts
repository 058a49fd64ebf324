/** What is said when a comment may not be changed any more, and why. */
import { words } from "../../../ui/words/words.ts";

export const governmentProblems = {
  "comment-answered": words({
    title: {
      en: "Your comment has been answered",
      fr: "Il a été répondu à votre commentaire",
      es: "Su comentario ya tiene respuesta",
      pt: "O seu comentário já teve resposta",
      ar: "أُجيب عن تعليقكم",
    },
    detail: {
      en: "A comment that was answered stays as it was, so that the answer still speaks to it. Both are published. Nothing was changed.",
      fr: "Un commentaire auquel il a été répondu reste tel quel, pour que la réponse s’y rapporte encore. Les deux sont publiés. Rien n’a été modifié.",
      es: "Un comentario que ha recibido respuesta queda como estaba, para que la respuesta siga refiriéndose a él. Ambos se publican. No se ha cambiado nada.",
      pt: "Um comentário que teve resposta fica como estava, para que a resposta continue a referir-se a ele. Ambos são publicados. Nada foi alterado.",
      ar: "التعليق الذي أُجيب عنه يبقى كما كان، ليظلّ الجواب متعلقًا به. يُنشر كلاهما. لم يتغيّر شيء.",
    },
    mend: {
      en: "If something has to be added, write to the editor of the edition.",
      fr: "S’il faut ajouter quelque chose, écrivez à la rédaction de l’édition.",
      es: "Si hay que añadir algo, escriba a la redacción de la edición.",
      pt: "Se for preciso acrescentar algo, escreva à redação da edição.",
      ar: "إذا لزمت إضافة شيء فاكتبوا إلى محرّر الدورة.",
    },
  }),
};
