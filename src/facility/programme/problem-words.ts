/** What a refusal about a programme means, and the way out. */
import type { ProblemWords } from "../../base/served.ts";

const nothingKept = {
  en: "Nothing was kept.",
  fr: "Rien n’a été enregistré.",
  es: "No se ha guardado nada.",
  pt: "Nada foi guardado.",
  ar: "لم يُحفظ شيء.",
};

export const programmeProblems: Readonly<Record<string, ProblemWords>> = {
  "programme-invalid": {
    title: {
      en: "{count, plural, one {Something is} other {# things are}} wrong with the file",
      fr: "{count, plural, one {Une chose ne va pas} other {# choses ne vont pas}} dans le fichier",
      es: "{count, plural, one {Hay un error} other {Hay # errores}} en el archivo",
      pt: "{count, plural, one {Há um erro} other {Há # erros}} no ficheiro",
      ar: "عدد الأخطاء في الملف: {count}",
    },
    detail: nothingKept,
    mend: {
      en: "Each is listed with its line. Mend them and bring the file again.",
      fr: "Chacune est indiquée avec sa ligne. Corrigez-les et apportez de nouveau le fichier.",
      es: "Cada uno se indica con su línea. Corríjalos y traiga de nuevo el archivo.",
      pt: "Cada um vem com a sua linha. Corrija-os e traga de novo o ficheiro.",
      ar: "كل خطأ مذكور مع سطره. صححوها وأحضروا الملف من جديد.",
    },
  },
  "from-past": {
    title: {
      en: "A new version begins today at the earliest",
      fr: "Une nouvelle version commence au plus tôt aujourd’hui",
      es: "Una versión nueva empieza hoy como muy pronto",
      pt: "Uma nova versão começa, no mínimo, hoje",
      ar: "تبدأ النسخة الجديدة اليوم على أقرب تقدير",
    },
    detail: {
      en: "Requests were judged by what was in force on {from}. Nothing was kept.",
      fr: "Des demandes ont été jugées selon ce qui était en vigueur le {from}. Rien n’a été enregistré.",
      es: "Hubo solicitudes que se juzgaron con lo vigente el {from}. No se ha guardado nada.",
      pt: "Houve pedidos julgados pelo que vigorava em {from}. Nada foi guardado.",
      ar: "نُظر في طلبات وفق ما كان ساريًا في {from}. لم يُحفظ شيء.",
    },
    mend: {
      en: "Choose {today} or a later day.",
      fr: "Choisissez le {today} ou un jour ultérieur.",
      es: "Elija el {today} o un día posterior.",
      pt: "Escolha {today} ou um dia posterior.",
      ar: "اختاروا {today} أو يومًا بعده.",
    },
  },
  stale: {
    title: {
      en: "The programme has another version by now",
      fr: "Le programme a entre-temps une autre version",
      es: "El programa tiene ya otra versión",
      pt: "O programa tem entretanto outra versão",
      ar: "صار للبرنامج نسخة أخرى",
    },
    detail: {
      en: "The newest of {programme} is {newest, plural, =0 {none} other {version #}}, and your file was made from another. Nothing was kept.",
      fr: "La plus récente de {programme} : {newest, plural, =0 {aucune} other {version #}} ; votre fichier part d’une autre. Rien n’a été enregistré.",
      es: "La más reciente de {programme}: {newest, plural, =0 {ninguna} other {versión #}}; su archivo parte de otra. No se ha guardado nada.",
      pt: "A mais recente de {programme}: {newest, plural, =0 {nenhuma} other {versão #}}; o seu ficheiro parte de outra. Nada foi guardado.",
      ar: "أحدث نسخة من {programme}: {newest, plural, =0 {لا شيء} other {النسخة #}}، وملفكم مبني على غيرها. لم يُحفظ شيء.",
    },
    mend: {
      en: "Bring the file under the programme it belongs to, made from its newest version.",
      fr: "Apportez le fichier sous le programme auquel il appartient, à partir de sa version la plus récente.",
      es: "Traiga el archivo en el programa al que pertenece, a partir de su versión más reciente.",
      pt: "Traga o ficheiro no programa a que pertence, a partir da sua versão mais recente.",
      ar: "أحضروا الملف تحت البرنامج الذي يخصه، مبنيًا على أحدث نسخة منه.",
    },
  },
};
