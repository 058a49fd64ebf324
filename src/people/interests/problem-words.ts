/** What a refusal about an interest means, and the way out. */
import type { ProblemWords } from "../../base/served.ts";

const nothing = {
  en: "Nothing was changed.",
  fr: "Rien n’a été modifié.",
  es: "No se ha cambiado nada.",
  pt: "Nada foi alterado.",
  ar: "لم يتغيّر شيء.",
};

export const interestProblems: Readonly<Record<string, ProblemWords>> = {
  "ends-before-it-begins": {
    title: {
      en: "It would end before it begins",
      fr: "Il finirait avant de commencer",
      es: "Terminaría antes de empezar",
      pt: "Terminaria antes de começar",
      ar: "سينتهي قبل أن يبدأ",
    },
    detail: nothing,
    mend: {
      en: "Look at the two days again.",
      fr: "Vérifiez les deux dates.",
      es: "Revise las dos fechas.",
      pt: "Verifique as duas datas.",
      ar: "تحققوا من التاريخين.",
    },
  },
  "ends-roles": {
    title: {
      en: "This ends {count, plural, one {a role} other {# roles}} over {place}",
      fr: "Cela met fin à {count, plural, one {un rôle} other {# rôles}} sur {place}",
      es: "Esto pone fin a {count, plural, one {un papel} other {# papeles}} sobre {place}",
      pt: "Isto termina {count, plural, one {um papel} other {# papéis}} sobre {place}",
      ar: "ينهي هذا {count, plural, one {دورًا واحدًا} two {دورين} few {# أدوار} other {# دورًا}} على {place}",
    },
    detail: {
      en: "Whoever has a tie to a place writes and judges no answer about it. What was written stays, and goes on under somebody else.",
      fr: "Quiconque est lié à un pays n’écrit ni ne juge de réponse à son sujet. Ce qui a été écrit demeure et sera repris par quelqu’un d’autre.",
      es: "Quien tiene un vínculo con un lugar no escribe ni juzga respuestas sobre él. Lo escrito permanece y lo continúa otra persona.",
      pt: "Quem tem uma ligação a um lugar não escreve nem avalia respostas sobre ele. O que foi escrito fica e é continuado por outra pessoa.",
      ar: "من له صلة ببلد لا يكتب إجابات عنه ولا يحكم فيها. ويبقى ما كُتب ويكمله شخص آخر.",
    },
    mend: {
      en: "Nothing was changed yet. If it is so, tick that the roles are to end, and send it again.",
      fr: "Rien n’a encore été modifié. Si c’est bien le cas, cochez que les rôles prennent fin, puis renvoyez.",
      es: "Aún no se ha cambiado nada. Si es así, marque que los papeles terminan y envíelo de nuevo.",
      pt: "Ainda nada foi alterado. Se assim for, assinale que os papéis terminam e envie de novo.",
      ar: "لم يتغيّر شيء بعد. إن كان الأمر كذلك فأشّروا على إنهاء الأدوار ثم أرسلوا مجددًا.",
    },
  },
};
