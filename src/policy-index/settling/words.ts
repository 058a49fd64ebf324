/** What settling says: its page, and when it refuses. */

import type { ProblemWords } from "../../base/served.ts";
import type { LocalisedText } from "../../base/text.ts";
import { words } from "../../ui/words/words.ts";

export const settlingProblems = {
  "edition-not-open": {
    title: {
      en: "The edition is not open",
      fr: "L’édition n’est pas ouverte",
      es: "La edición no está abierta",
      pt: "A edição não está aberta",
      ar: "الدورة ليست مفتوحة",
    },
    detail: {
      en: "{code} is planned, or was frozen already.",
      fr: "{code} est prévue, ou déjà figée.",
      es: "{code} está prevista o ya se congeló.",
      pt: "{code} está prevista ou já foi congelada.",
      ar: "الدورة {code} مخطط لها أو جُمّدت بالفعل.",
    },
    mend: {
      en: "Open it first, or publish what was frozen.",
      fr: "Ouvrez-la d’abord, ou publiez ce qui a été figé.",
      es: "Ábrala primero o publique lo congelado.",
      pt: "Abra-a primeiro ou publique o que foi congelado.",
      ar: "افتحوها أولًا أو انشروا ما جُمّد.",
    },
  },
  "answers-unsettled": {
    title: {
      en: "Not every answer is settled",
      fr: "Toutes les réponses ne sont pas établies",
      es: "No todas las respuestas están establecidas",
      pt: "Nem todas as respostas estão assentes",
      ar: "لم تُحسم كل الإجابات",
    },
    detail: {
      en: "{answers, plural, one {# answer} other {# answers}} of {of, number} would be left out and published as missing.",
      fr: "{answers, plural, one {# réponse} other {# réponses}} sur {of, number} seraient laissées de côté et publiées comme manquantes.",
      es: "{answers, plural, one {# respuesta} other {# respuestas}} de {of, number} quedarían fuera y se publicarían como faltantes.",
      pt: "{answers, plural, one {# resposta} other {# respostas}} de {of, number} ficariam de fora e seriam publicadas como em falta.",
      ar: "ستُترك {answers, plural, one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}} من {of, number} وتُنشر على أنها ناقصة.",
    },
    mend: {
      en: "Settle them first, or say that they are to be left out. Nothing was changed.",
      fr: "Établissez-les d’abord, ou indiquez qu’elles doivent être laissées de côté. Rien n’a été modifié.",
      es: "Establézcalas primero o indique que deben quedar fuera. No se ha cambiado nada.",
      pt: "Assente-as primeiro ou indique que devem ficar de fora. Nada foi alterado.",
      ar: "احسموها أولًا أو اذكروا أنها تُترك. لم يتغيّر شيء.",
    },
  },
  "nothing-settled": {
    title: {
      en: "Nothing is settled yet",
      fr: "Rien n’est encore établi",
      es: "Aún no hay nada establecido",
      pt: "Ainda nada está assente",
      ar: "لم يُحسم شيء بعد",
    },
    detail: {
      en: "A release of no answers says nothing.",
      fr: "Une publication sans réponse ne dit rien.",
      es: "Una publicación sin respuestas no dice nada.",
      pt: "Uma publicação sem respostas não diz nada.",
      ar: "إصدار بلا إجابات لا يقول شيئًا.",
    },
    mend: {
      en: "Come back when some answers have passed their last stage.",
      fr: "Revenez quand des réponses auront passé leur dernière étape.",
      es: "Vuelva cuando algunas respuestas hayan pasado su última etapa.",
      pt: "Volte quando algumas respostas tiverem passado a última etapa.",
      ar: "عودوا حين تجتاز بعض الإجابات مرحلتها الأخيرة.",
    },
  },
  "edition-not-frozen": {
    title: {
      en: "The edition is not frozen",
      fr: "L’édition n’est pas figée",
      es: "La edición no está congelada",
      pt: "A edição não está congelada",
      ar: "الدورة ليست مجمّدة",
    },
    detail: {
      en: "Only what was frozen is published; {code} is not, or was published already.",
      fr: "Seul ce qui est figé se publie ; {code} ne l’est pas, ou a déjà été publiée.",
      es: "Solo se publica lo congelado; {code} no lo está o ya se publicó.",
      pt: "Só se publica o que foi congelado; {code} não o está ou já foi publicada.",
      ar: "لا يُنشر إلا ما جُمّد؛ والدورة {code} ليست كذلك أو نُشرت بالفعل.",
    },
    mend: {
      en: "Freeze it first.",
      fr: "Figez-la d’abord.",
      es: "Congélela primero.",
      pt: "Congele-a primeiro.",
      ar: "جمّدوها أولًا.",
    },
  },
  "frozen-answers-altered": {
    title: {
      en: "What was frozen has been altered",
      fr: "Ce qui était figé a été altéré",
      es: "Se ha alterado lo que estaba congelado",
      pt: "O que estava congelado foi alterado",
      ar: "تغيّر ما كان مجمّدًا",
    },
    detail: {
      en: "The frozen answers of {code}, or the sources they cite, no longer have the hash they were frozen with. Nothing was published.",
      fr: "Les réponses figées de {code}, ou les sources qu’elles citent, n’ont plus l’empreinte avec laquelle elles ont été figées. Rien n’a été publié.",
      es: "Las respuestas congeladas de {code}, o las fuentes que citan, ya no tienen la huella con la que se congelaron. No se ha publicado nada.",
      pt: "As respostas congeladas de {code}, ou as fontes que citam, já não têm a impressão com que foram congeladas. Nada foi publicado.",
      ar: "لم تعد إجابات {code} المجمّدة تحمل البصمة التي جُمّدت بها. لم يُنشر شيء.",
    },
    mend: {
      en: "Tell whoever runs this installation: somebody changed rows by hand. `passerelle doctor --log` shows where the log was touched.",
      fr: "Prévenez qui gère cette installation : des lignes ont été modifiées à la main. `passerelle doctor --log` montre où le journal a été touché.",
      es: "Avise a quien gestiona esta instalación: alguien cambió filas a mano. `passerelle doctor --log` muestra dónde se tocó el registro.",
      pt: "Avise quem gere esta instalação: alguém alterou linhas à mão. `passerelle doctor --log` mostra onde o registo foi mexido.",
      ar: "أبلغوا من يدير هذا التثبيت: عُدّلت صفوف يدويًا. يبيّن `passerelle doctor --log` موضع العبث بالسجل.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;

/** On every page of what a rehearsal published. */
export const exerciseNotice: LocalisedText = {
  en: "An exercise, with invented people. Not a publication: nothing here may be cited.",
  fr: "Un exercice, avec des personnes inventées. Ce n’est pas une publication : rien ici ne peut être cité.",
  es: "Un ejercicio, con personas inventadas. No es una publicación: nada de esto puede citarse.",
  pt: "Um exercício, com pessoas inventadas. Não é uma publicação: nada aqui pode ser citado.",
  ar: "تمرين بأشخاص مختلقين. ليس منشورًا: لا يجوز الاستشهاد بأي شيء هنا.",
};

export const settlingWords = words({
  title: {
    en: "What is settled so far",
    fr: "Ce qui est établi à ce jour",
    es: "Lo establecido hasta ahora",
    pt: "O que está assente até agora",
    ar: "ما حُسم حتى الآن",
  },
  lede: {
    en: "{settled, number} of {all, number} answers are settled. Whatever is not is missing here, as it would be in a release of today.",
    fr: "{settled, number} réponses sur {all, number} sont établies. Le reste manque ici, comme dans une publication faite aujourd’hui.",
    es: "{settled, number} de {all, number} respuestas están establecidas. El resto falta aquí, como faltaría en una publicación de hoy.",
    pt: "{settled, number} de {all, number} respostas estão assentes. O resto falta aqui, como faltaria numa publicação de hoje.",
    ar: "حُسمت {settled, number} من أصل {all, number} إجابة. وما عداها ناقص هنا كما سيكون في إصدار اليوم.",
  },
  place: { en: "Place", fr: "Territoire", es: "Territorio", pt: "Território", ar: "المكان" },
  settled: { en: "Settled", fr: "Établies", es: "Establecidas", pt: "Assentes", ar: "المحسوم" },
  overall: { en: "Overall", fr: "Ensemble", es: "Global", pt: "Global", ar: "الإجمالي" },
  before: {
    en: "Last release",
    fr: "Publication précédente",
    es: "Publicación anterior",
    pt: "Publicação anterior",
    ar: "الإصدار السابق",
  },
  change: { en: "Change", fr: "Évolution", es: "Cambio", pt: "Variação", ar: "التغير" },
  ranks: {
    en: "Sensitivity range of the rank",
    fr: "Intervalle de sensibilité du rang",
    es: "Intervalo de sensibilidad del rango",
    pt: "Intervalo de sensibilidade da posição",
    ar: "مدى حساسية الترتيب",
  },
  rankFrom: {
    en: "{wide, select, no {{low, number}} other {{low, number}–{high, number}}}",
    fr: "{wide, select, no {{low, number}} other {{low, number}–{high, number}}}",
    es: "{wide, select, no {{low, number}} other {{low, number}–{high, number}}}",
    pt: "{wide, select, no {{low, number}} other {{low, number}–{high, number}}}",
    ar: "{wide, select, no {{low, number}} other {{low, number}–{high, number}}}",
  },
  band: { en: "Band", fr: "Palier", es: "Tramo", pt: "Escalão", ar: "الفئة" },
  missing: { en: "missing", fr: "manquant", es: "faltante", pt: "em falta", ar: "ناقص" },
  notApplicable: { en: "not applicable", fr: "sans objet", es: "no aplicable", pt: "não aplicável", ar: "لا ينطبق" },
  states: {
    en: "Where the answers stand",
    fr: "Où en sont les réponses",
    es: "Cómo van las respuestas",
    pt: "Em que ponto estão as respostas",
    ar: "أين تقف الإجابات",
  },
  period: { en: "Period", fr: "Période", es: "Periodo", pt: "Período", ar: "الفترة" },
  freeze: {
    en: "Freeze the edition",
    fr: "Figer l’édition",
    es: "Congelar la edición",
    pt: "Congelar a edição",
    ar: "تجميد الدورة",
  },
  freezeText: {
    en: "From then on nobody writes: what is settled is hashed, and can only be corrected in public.",
    fr: "Dès lors, plus personne n’écrit : ce qui est établi reçoit une empreinte et ne peut plus être corrigé qu’en public.",
    es: "A partir de entonces nadie escribe: lo establecido recibe una huella y solo puede corregirse en público.",
    pt: "A partir daí ninguém escreve: o que está assente recebe uma impressão e só pode ser corrigido em público.",
    ar: "بعدها لا يكتب أحد: يُبصم ما حُسم ولا يُصحَّح إلا علنًا.",
  },
  leaveOut: {
    en: "Leave out what is not settled ({count, number})",
    fr: "Laisser de côté ce qui n’est pas établi ({count, number})",
    es: "Dejar fuera lo no establecido ({count, number})",
    pt: "Deixar de fora o que não está assente ({count, number})",
    ar: "ترك ما لم يُحسم ({count, number})",
  },
  publish: { en: "Publish as a release", fr: "Publier", es: "Publicar", pt: "Publicar", ar: "النشر كإصدار" },
  publishText: {
    en: "The answers that were frozen become a release that everybody can read, recompute and cite.",
    fr: "Les réponses figées deviennent une publication que chacun peut lire, recalculer et citer.",
    es: "Las respuestas congeladas pasan a ser una publicación que cualquiera puede leer, recalcular y citar.",
    pt: "As respostas congeladas tornam-se uma publicação que todos podem ler, recalcular e citar.",
    ar: "تصبح الإجابات المجمّدة إصدارًا يمكن لأيٍّ كان قراءته وإعادة حسابه والاستشهاد به.",
  },
  release: {
    en: "Name of the release",
    fr: "Nom de la publication",
    es: "Nombre de la publicación",
    pt: "Nome da publicação",
    ar: "اسم الإصدار",
  },
  hash: {
    en: "Frozen with the hash {hash}.",
    fr: "Figée avec l’empreinte {hash}.",
    es: "Congelada con la huella {hash}.",
    pt: "Congelada com a impressão {hash}.",
    ar: "جُمّدت بالبصمة {hash}.",
  },
  wasPublished: {
    en: "This edition was published.",
    fr: "Cette édition a été publiée.",
    es: "Esta edición se ha publicado.",
    pt: "Esta edição foi publicada.",
    ar: "نُشرت هذه الدورة.",
  },
  noScores: {
    en: "Nothing can be scored yet: no answer is settled.",
    fr: "Rien ne peut encore être noté : aucune réponse n’est établie.",
    es: "Aún no se puede puntuar nada: no hay respuestas establecidas.",
    pt: "Ainda nada pode ser pontuado: nenhuma resposta está assente.",
    ar: "لا يمكن احتساب شيء بعد: لم تُحسم أي إجابة.",
  },
  back: { en: "The edition", fr: "L’édition", es: "La edición", pt: "A edição", ar: "الدورة" },
  frozenNow: { en: "Frozen.", fr: "Figée.", es: "Congelada.", pt: "Congelada.", ar: "جُمّدت." },
  publishedNow: {
    en: "Published. The site shows it within seconds.",
    fr: "Publiée. Le site l’affiche en quelques secondes.",
    es: "Publicada. El sitio la muestra en segundos.",
    pt: "Publicada. O sítio mostra-a em segundos.",
    ar: "نُشرت. يعرضها الموقع خلال ثوانٍ.",
  },
  findings: {
    en: "What keeps the answers from being scored",
    fr: "Ce qui empêche de noter les réponses",
    es: "Lo que impide puntuar las respuestas",
    pt: "O que impede pontuar as respostas",
    ar: "ما يمنع احتساب الإجابات",
  },
});
