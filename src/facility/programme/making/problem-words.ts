/** What a refusal about the draft of a programme means, and the way out. */
import type { ProblemWords } from "../../../base/served.ts";
import { programmeProblems } from "../problem-words.ts";

const notKept = {
  en: "Nothing was kept; all that you wrote is still here.",
  fr: "Rien n’a été enregistré ; tout ce que vous avez écrit est encore ici.",
  es: "No se ha guardado nada; todo lo que escribió sigue aquí.",
  pt: "Nada foi guardado; tudo o que escreveu continua aqui.",
  ar: "لم يُحفظ شيء، وكل ما كتبتموه باقٍ هنا.",
};

const fromPast = programmeProblems["from-past"];

export const draftProblems: Readonly<Record<string, ProblemWords>> = {
  ...(fromPast ? { "from-past": fromPast } : {}),
  "part-invalid": {
    title: {
      en: "{count, plural, one {Something has} other {# things have}} to be mended",
      fr: "{count, plural, one {Une chose est} other {# choses sont}} à corriger",
      es: "Hay que corregir {count, plural, one {un dato} other {# datos}}",
      pt: "Há {count, plural, one {uma coisa} other {# coisas}} a corrigir",
      ar: "عدد ما يلزم تصحيحه: {count}",
    },
    detail: notKept,
    mend: {
      en: "What is wrong stands beside each field. Mend it and keep the part again.",
      fr: "Ce qui ne va pas est indiqué à côté de chaque champ. Corrigez et enregistrez de nouveau.",
      es: "Junto a cada campo se dice qué falla. Corríjalo y guarde de nuevo la parte.",
      pt: "Junto de cada campo está o que falha. Corrija e guarde de novo a parte.",
      ar: "كُتب الخطأ بجانب كل حقل. صححوه واحفظوا الجزء من جديد.",
    },
  },
  "draft-invalid": {
    title: {
      en: "The parts do not fit together yet",
      fr: "Les parties ne concordent pas encore",
      es: "Las partes todavía no encajan",
      pt: "As partes ainda não se ajustam",
      ar: "لا تتوافق الأجزاء بعد",
    },
    detail: {
      en: "{count, plural, one {One thing contradicts} other {# things contradict}} another part. Nothing was published.",
      fr: "{count, plural, one {Une chose en contredit} other {# choses en contredisent}} une autre partie. Rien n’a été publié.",
      es: "{count, plural, one {Un dato contradice} other {# datos contradicen}} otra parte. No se ha publicado nada.",
      pt: "{count, plural, one {Uma coisa contradiz} other {# coisas contradizem}} outra parte. Nada foi publicado.",
      ar: "عدد ما يناقض أجزاء أخرى: {count}. لم يُنشر شيء.",
    },
    mend: {
      en: "Each is listed on this page, with the part it is in.",
      fr: "Chacune est indiquée sur cette page, avec sa partie.",
      es: "Cada uno figura en esta página, con su parte.",
      pt: "Cada uma está nesta página, com a sua parte.",
      ar: "كل منها مذكور في هذه الصفحة مع الجزء الذي هو فيه.",
    },
  },
  "draft-unchanged": {
    title: {
      en: "There is no draft to publish",
      fr: "Il n’y a aucun brouillon à publier",
      es: "No hay ningún borrador que publicar",
      pt: "Não há nenhum rascunho para publicar",
      ar: "لا توجد مسودة للنشر",
    },
    detail: {
      en: "Nothing has been changed since the newest version.",
      fr: "Rien n’a été modifié depuis la version la plus récente.",
      es: "No se ha cambiado nada desde la versión más reciente.",
      pt: "Nada foi alterado desde a versão mais recente.",
      ar: "لم يتغيّر شيء منذ أحدث نسخة.",
    },
    mend: {
      en: "Change a part first.",
      fr: "Modifiez d’abord une partie.",
      es: "Cambie antes una parte.",
      pt: "Altere primeiro uma parte.",
      ar: "غيّروا جزءًا أولًا.",
    },
  },
  stale: {
    title: {
      en: "It has been changed meanwhile",
      fr: "Cela a été modifié entre-temps",
      es: "Se ha cambiado entretanto",
      pt: "Foi alterado entretanto",
      ar: "تغيّر ذلك في هذه الأثناء",
    },
    detail: {
      en: "Somebody else, or you in another window, kept something after this page was opened. Nothing was written over, and what you wrote is still here.",
      fr: "Quelqu’un d’autre, ou vous dans une autre fenêtre, a enregistré quelque chose après l’ouverture de cette page. Rien n’a été écrasé et ce que vous avez écrit est encore ici.",
      es: "Otra persona, o usted en otra ventana, guardó algo después de abrirse esta página. No se ha sobrescrito nada y lo que escribió sigue aquí.",
      pt: "Outra pessoa, ou a mesma pessoa noutra janela, guardou algo depois de esta página abrir. Nada foi substituído e o que escreveu continua aqui.",
      ar: "حفظ شخص آخر، أو أنتم في نافذة أخرى، شيئًا بعد فتح هذه الصفحة. لم يُكتب فوق شيء، وما كتبتموه باقٍ هنا.",
    },
    mend: {
      en: "See what is kept now and what you wrote; then press again to keep yours.",
      fr: "Voyez ce qui est enregistré et ce que vous avez écrit ; puis appuyez de nouveau pour garder le vôtre.",
      es: "Vea lo guardado y lo que escribió; después pulse de nuevo para guardar lo suyo.",
      pt: "Veja o que está guardado e o que escreveu; depois prima de novo para guardar o seu.",
      ar: "انظروا إلى المحفوظ وإلى ما كتبتم، ثم اضغطوا مجددًا لحفظ ما كتبتم.",
    },
  },
};
