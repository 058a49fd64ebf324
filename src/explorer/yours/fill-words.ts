/** What the page says of missing answers, and of what stands in for them. */
import { words } from "../../ui/words/words.ts";

export const fillWords = words({
  fill: {
    en: "Missing answers ({count})",
    fr: "Réponses manquantes ({count})",
    es: "Respuestas que faltan ({count})",
    pt: "Respostas em falta ({count})",
    ar: "الإجابات الناقصة ({count})",
  },
  asPublished: {
    en: "leave out, as published",
    fr: "laisser de côté, comme publié",
    es: "dejar fuera, como se publicó",
    pt: "deixar de fora, como publicado",
    ar: "تُترك كما في النشر",
  },
  area: {
    en: "fill in: the place’s own mean in the area",
    fr: "compléter : moyenne du lieu dans le domaine",
    es: "completar: media del lugar en el área",
    pt: "preencher: média do lugar na área",
    ar: "استكمال: متوسط المكان في المجال",
  },
  median: {
    en: "fill in: median of all places",
    fr: "compléter : médiane de tous les lieux",
    es: "completar: mediana de todos los lugares",
    pt: "preencher: mediana de todos os lugares",
    ar: "استكمال: وسيط جميع الأماكن",
  },
  last: {
    en: "fill in: what the answer last was",
    fr: "compléter : la dernière réponse connue",
    es: "completar: la última respuesta conocida",
    pt: "preencher: a última resposta conhecida",
    ar: "استكمال: آخر إجابة معروفة",
  },
  inPlace: {
    en: "{count, plural, one {# answer filled in} other {# answers filled in}}",
    fr: "{count, plural, one {# réponse complétée} other {# réponses complétées}}",
    es: "{count, plural, one {# respuesta completada} other {# respuestas completadas}}",
    pt: "{count, plural, one {# resposta preenchida} other {# respostas preenchidas}}",
    ar: "{count, plural, one {إجابة واحدة مستكمَلة} two {إجابتان مستكمَلتان} few {# إجابات مستكمَلة} many {# إجابة مستكمَلة} other {# إجابة مستكمَلة}}",
  },
  summary: {
    en: "{count, plural, =0 {No missing answer could be filled in this way.} one {# missing answer is filled in} other {# missing answers are filled in}}{count, plural, =0 {} other {, in {places, plural, one {# place} other {# places}}. Such scores are hatched; nobody has given these answers.}}",
    fr: "{count, plural, =0 {Aucune réponse manquante n’a pu être complétée ainsi.} one {# réponse manquante est complétée} other {# réponses manquantes sont complétées}}{count, plural, =0 {} other {, dans {places, plural, one {# lieu} other {# lieux}}. Ces scores sont hachurés ; personne n’a donné ces réponses.}}",
    es: "{count, plural, =0 {Ninguna respuesta que falta pudo completarse así.} one {Se completa # respuesta que falta} other {Se completan # respuestas que faltan}}{count, plural, =0 {} other {, en {places, plural, one {# lugar} other {# lugares}}. Esas puntuaciones van rayadas; nadie ha dado esas respuestas.}}",
    pt: "{count, plural, =0 {Nenhuma resposta em falta pôde ser preenchida assim.} one {É preenchida # resposta em falta} other {São preenchidas # respostas em falta}}{count, plural, =0 {} other {, em {places, plural, one {# lugar} other {# lugares}}. Essas pontuações estão tracejadas; ninguém deu essas respostas.}}",
    ar: "{count, plural, =0 {لم يمكن استكمال أي إجابة ناقصة بهذه الطريقة.} one {استُكملت إجابة ناقصة واحدة} two {استُكملت إجابتان ناقصتان} few {استُكملت # إجابات ناقصة} many {استُكملت # إجابة ناقصة} other {استُكملت # إجابة ناقصة}}{count, plural, =0 {} other {، في {places, plural, one {مكان واحد} two {مكانين} few {# أماكن} many {# مكانًا} other {# مكان}}. هذه الدرجات مظلَّلة بخطوط؛ ولم يقدّم أحد هذه الإجابات.}}",
  },
  list: {
    en: "Every answer that was filled in",
    fr: "Toutes les réponses complétées",
    es: "Todas las respuestas completadas",
    pt: "Todas as respostas preenchidas",
    ar: "جميع الإجابات المستكمَلة",
  },
  cell: {
    en: "{indicator}: {value}{period, select, none {} other {, from {period}}}",
    fr: "{indicator} : {value}{period, select, none {} other {, de {period}}}",
    es: "{indicator}: {value}{period, select, none {} other {, de {period}}}",
    pt: "{indicator}: {value}{period, select, none {} other {, de {period}}}",
    ar: "{indicator}: {value}{period, select, none {} other {، من {period}}}",
  },
  more: {
    en: "The first {shown} of {count} places are listed; the CSV marks them all.",
    fr: "Les {shown} premiers lieux sur {count} sont énumérés ; le CSV les signale tous.",
    es: "Se enumeran los primeros {shown} lugares de {count}; el CSV los señala todos.",
    pt: "São enumerados os primeiros {shown} lugares de {count}; o CSV assinala-os todos.",
    ar: "تُذكر أول {shown} من أصل {count} من الأماكن؛ ويبيّنها ملف CSV جميعًا.",
  },
});
