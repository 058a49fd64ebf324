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
  "place-unknown": {
    title: {
      en: "No index knows a place “{place}”",
      fr: "Aucun indice ne connaît de lieu « {place} »",
      es: "Ningún índice conoce un lugar «{place}»",
      pt: "Nenhum índice conhece um lugar «{place}»",
      ar: "لا يعرف أي مؤشر مكانًا باسم «{place}»",
    },
    detail: {
      en: "A tie to it would keep you from nothing, and nobody would notice. Nothing was changed.",
      fr: "Un lien avec lui n’écarterait de rien, sans que personne ne le remarque. Rien n’a été modifié.",
      es: "Un vínculo con él no apartaría de nada, y nadie lo notaría. No se ha cambiado nada.",
      pt: "Uma ligação a ele não impediria nada, e ninguém daria por isso. Nada foi alterado.",
      ar: "لن تمنع الصلة به من شيء ولن ينتبه أحد. لم يتغيّر شيء.",
    },
    mend: {
      en: "Write the name of a country or its code, such as FRA, or the code of a place as its index writes it. For a region or a city that no index asks about, name its country.",
      fr: "Indiquez le nom d’un pays ou son code, par exemple FRA, ou le code d’un lieu tel que son indice l’écrit. Pour une région ou une ville qu’aucun indice n’étudie, nommez son pays.",
      es: "Escriba el nombre de un país o su código, como FRA, o el código de un lugar tal como lo escribe su índice. Para una región o ciudad que ningún índice estudia, indique su país.",
      pt: "Escreva o nome de um país ou o seu código, como FRA, ou o código de um lugar tal como o seu índice o escreve. Para uma região ou cidade que nenhum índice estuda, indique o país.",
      ar: "اكتبوا اسم بلد أو رمزه مثل FRA أو رمز مكان كما يكتبه مؤشره. وللمنطقة أو المدينة التي لا يسأل عنها أي مؤشر اذكروا بلدها.",
    },
  },
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
  "interest-ended": {
    title: {
      en: "It has an end already",
      fr: "Il a déjà une fin",
      es: "Ya tiene un final",
      pt: "Já tem um fim",
      ar: "له نهاية بالفعل",
    },
    detail: {
      en: "Somebody said that it ended on {until}; that day stands. Nothing was changed.",
      fr: "Quelqu’un a indiqué qu’il prenait fin le {until} ; cette date reste. Rien n’a été modifié.",
      es: "Alguien indicó que terminaba el {until}; ese día se mantiene. No se ha cambiado nada.",
      pt: "Alguém indicou que terminava em {until}; esse dia mantém-se. Nada foi alterado.",
      ar: "ذكر أحدهم أنه انتهى في \u2066{until}\u2069، ويبقى ذلك اليوم. لم يتغيّر شيء.",
    },
    mend: {
      en: "Open the page again. Where the tie goes on, declare it anew from the day on which it does.",
      fr: "Rouvrez la page. Si le lien se poursuit, déclarez-le à nouveau à partir du jour où il reprend.",
      es: "Abra la página de nuevo. Si el vínculo continúa, declárelo otra vez desde el día en que lo hace.",
      pt: "Abra a página de novo. Se a ligação continua, declare-a outra vez a partir desse dia.",
      ar: "افتحوا الصفحة من جديد. وإن استمرت الصلة فصرّحوا بها مجددًا من يوم استمرارها.",
    },
  },
  "ends-roles": {
    title: {
      en: "This ends {count, plural, one {a role} other {# roles}} over {name}",
      fr: "Cela met fin à {count, plural, one {un rôle} other {# rôles}} sur {name}",
      es: "Esto pone fin a {count, plural, one {un papel} other {# papeles}} sobre {name}",
      pt: "Isto termina {count, plural, one {um papel} other {# papéis}} sobre {name}",
      ar: "ينهي هذا {count, plural, one {دورًا واحدًا} two {دورين} few {# أدوار} other {# دورًا}} على {name}",
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
