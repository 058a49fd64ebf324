/** What a refusal about a change of address means, and the way out. */
import type { ProblemWords } from "../../../base/served.ts";

export const addressProblems: Readonly<Record<string, ProblemWords>> = {
  "address-yours": {
    title: {
      en: "This is the address you have",
      fr: "C’est déjà votre adresse",
      es: "Esta es la dirección que ya tiene",
      pt: "Este é o endereço que já tem",
      ar: "هذا هو عنوانكم الحالي",
    },
    detail: {
      en: "Your account already goes by it.",
      fr: "Votre compte l’utilise déjà.",
      es: "Su cuenta ya la usa.",
      pt: "A sua conta já o usa.",
      ar: "حسابكم يستعمله بالفعل.",
    },
    mend: {
      en: "Write the address you would like instead. Nothing was changed.",
      fr: "Saisissez l’adresse que vous souhaitez à la place. Rien n’a été modifié.",
      es: "Escriba la dirección que quiere en su lugar. No se ha cambiado nada.",
      pt: "Escreva o endereço que prefere. Nada foi alterado.",
      ar: "اكتبوا العنوان الذي تريدونه بدلًا منه. لم يتغيّر شيء.",
    },
  },
  "address-asked-often": {
    title: {
      en: "Another address was asked for too often",
      fr: "Trop de demandes de changement d’adresse",
      es: "Se ha pedido otra dirección demasiadas veces",
      pt: "Foi pedido outro endereço demasiadas vezes",
      ar: "طُلب تغيير العنوان مرات كثيرة",
    },
    detail: {
      en: "An account can ask five times a day, since every time a letter goes out.",
      fr: "Un compte peut le demander cinq fois par jour, car un courriel part à chaque fois.",
      es: "Una cuenta puede pedirlo cinco veces al día, porque cada vez se envía un mensaje.",
      pt: "Uma conta pode pedi-lo cinco vezes por dia, pois de cada vez é enviada uma mensagem.",
      ar: "يمكن للحساب أن يطلب ذلك خمس مرات في اليوم، إذ تُرسل رسالة في كل مرة.",
    },
    mend: {
      en: "Open the link in the last letter, or ask again tomorrow. Nothing was changed.",
      fr: "Ouvrez le lien du dernier courriel, ou réessayez demain. Rien n’a été modifié.",
      es: "Abra el enlace del último mensaje o vuelva a pedirlo mañana. No se ha cambiado nada.",
      pt: "Abra a ligação da última mensagem ou peça de novo amanhã. Nada foi alterado.",
      ar: "افتحوا الرابط في آخر رسالة، أو أعيدوا الطلب غدًا. لم يتغيّر شيء.",
    },
  },
};
