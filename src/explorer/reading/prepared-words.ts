/** What was done to an answer before it counted, in words. */
import type { Transformation } from "../../engine/recipe.ts";
import { type Message, words } from "../../ui/words/words.ts";
import type { PreparedReading } from "./contract.ts";

export const preparedWords = words({
  filledIn: { en: "filled in", fr: "complétée", es: "completada", pt: "preenchida", ar: "مستكمَلة" },
  filledTitle: { en: "Filled in", fr: "Complétées", es: "Completadas", pt: "Preenchidas", ar: "مستكمَلة" },
  inPart: {
    en: "In part filled in",
    fr: "En partie complété",
    es: "En parte completado",
    pt: "Em parte preenchido",
    ar: "مستكمَل جزئيًا",
  },
  treated: { en: "drawn in", fr: "ramenée", es: "acercada", pt: "aproximada", ar: "مقرَّبة" },
  transformed: { en: "transformed", fr: "transformée", es: "transformada", pt: "transformada", ar: "محوَّلة" },
  noPlace: {
    en: "no place on the scale",
    fr: "hors échelle",
    es: "fuera de escala",
    pt: "fora da escala",
    ar: "خارج المقياس",
  },
  leftOut: { en: "left out", fr: "laissé de côté", es: "dejado fuera", pt: "deixado de fora", ar: "مستبعَد" },
  ofOthers: {
    en: "Nobody gave this answer. It was filled in with {value}, the {rule, select, mean {mean} other {median}} of {scope, select, all {all places} period {all places in the same period} group {its group, {group}} groupPeriod {its group, {group}, in the same period} indicator {places that answer “{indicator}” alike} other {places that answer “{indicator}” alike in the same period}}.",
    fr: "Personne n’a donné cette réponse. Elle a été complétée par {value}, la {rule, select, mean {moyenne} other {médiane}} {scope, select, all {de tous les lieux} period {de tous les lieux de la même période} group {de son groupe, {group}} groupPeriod {de son groupe, {group}, dans la même période} indicator {des lieux qui répondent de même à « {indicator} »} other {des lieux qui répondent de même à « {indicator} » dans la même période}}.",
    es: "Nadie dio esta respuesta. Se completó con {value}, la {rule, select, mean {media} other {mediana}} {scope, select, all {de todos los lugares} period {de todos los lugares en el mismo período} group {de su grupo, {group}} groupPeriod {de su grupo, {group}, en el mismo período} indicator {de los lugares que responden igual a «{indicator}»} other {de los lugares que responden igual a «{indicator}» en el mismo período}}.",
    pt: "Ninguém deu esta resposta. Foi preenchida com {value}, a {rule, select, mean {média} other {mediana}} {scope, select, all {de todos os lugares} period {de todos os lugares no mesmo período} group {do seu grupo, {group}} groupPeriod {do seu grupo, {group}, no mesmo período} indicator {dos lugares que respondem do mesmo modo a “{indicator}”} other {dos lugares que respondem do mesmo modo a “{indicator}” no mesmo período}}.",
    ar: "لم يقدّم أحد هذه الإجابة. استُكملت بالقيمة {value}، وهي {rule, select, mean {متوسط} other {وسيط}} {scope, select, all {جميع الأماكن} period {جميع الأماكن في الفترة نفسها} group {مجموعته، {group}} groupPeriod {مجموعته، {group}، في الفترة نفسها} indicator {الأماكن التي تجيب الإجابة نفسها عن «{indicator}»} other {الأماكن التي تجيب الإجابة نفسها عن «{indicator}» في الفترة نفسها}}.",
  },
  ofTheRow: {
    en: "Nobody gave this answer. It was filled in with {value}: where the place stands on its other indicators{within, select, all {} parent { in the same area} other { in the same part of the index}}, in {rule, select, mean {the mean} other {the middle}}.",
    fr: "Personne n’a donné cette réponse. Elle a été complétée par {value} : là où le lieu se situe sur ses autres indicateurs{within, select, all {} parent { du même domaine} other { de la même partie de l’indice}}, {rule, select, mean {en moyenne} other {en valeur médiane}}.",
    es: "Nadie dio esta respuesta. Se completó con {value}: donde está el lugar en sus demás indicadores{within, select, all {} parent { de la misma área} other { de la misma parte del índice}}, {rule, select, mean {en promedio} other {en valor mediano}}.",
    pt: "Ninguém deu esta resposta. Foi preenchida com {value}: onde o lugar está nos seus outros indicadores{within, select, all {} parent { da mesma área} other { da mesma parte do índice}}, {rule, select, mean {em média} other {em valor mediano}}.",
    ar: "لم يقدّم أحد هذه الإجابة. استُكملت بالقيمة {value}: موقع المكان في مؤشراته الأخرى{within, select, all {} parent { ضمن المجال نفسه} other { ضمن الجزء نفسه من المؤشر}}، {rule, select, mean {بالمتوسط} other {بالوسيط}}.",
  },
  last: {
    en: "Nobody gave this answer. It was filled in with {value}, what the place had in {from}.",
    fr: "Personne n’a donné cette réponse. Elle a été complétée par {value}, ce que le lieu avait en {from}.",
    es: "Nadie dio esta respuesta. Se completó con {value}, lo que el lugar tenía en {from}.",
    pt: "Ninguém deu esta resposta. Foi preenchida com {value}, o que o lugar tinha em {from}.",
    ar: "لم يقدّم أحد هذه الإجابة. استُكملت بالقيمة {value}، وهي ما كان لدى المكان في {from}.",
  },
  linear: {
    en: "Nobody gave this answer. It was filled in with {value}, on the line between what the place had in {from} and in {to}.",
    fr: "Personne n’a donné cette réponse. Elle a été complétée par {value}, sur la droite entre ce que le lieu avait en {from} et en {to}.",
    es: "Nadie dio esta respuesta. Se completó con {value}, en la recta entre lo que el lugar tenía en {from} y en {to}.",
    pt: "Ninguém deu esta resposta. Foi preenchida com {value}, na reta entre o que o lugar tinha em {from} e em {to}.",
    ar: "لم يقدّم أحد هذه الإجابة. استُكملت بالقيمة {value}، على الخط بين ما كان لدى المكان في {from} وفي {to}.",
  },
  compound: {
    en: "Too little of “{compound}” was answered: as a whole it was filled in.",
    fr: "« {compound} » a reçu trop peu de réponses : l’ensemble a été complété.",
    es: "«{compound}» tuvo muy pocas respuestas: se completó en su conjunto.",
    pt: "“{compound}” teve respostas a menos: foi preenchido no seu conjunto.",
    ar: "الإجابات عن «{compound}» أقل من اللازم: استُكمل كله.",
  },
  treatedFrom: {
    en: "It lies far from the others, and counts as {value} instead of {from}.",
    fr: "Elle est loin des autres et compte pour {value} au lieu de {from}.",
    es: "Está lejos de las demás y cuenta como {value} en lugar de {from}.",
    pt: "Está longe das outras e conta como {value} em vez de {from}.",
    ar: "هي بعيدة عن غيرها، وتُحسب {value} بدلًا من {from}.",
  },
  treatedAll: {
    en: "Single values of this indicator lie far from the others: all of them were transformed ({by}) before they were brought to points.",
    fr: "Quelques valeurs de cet indicateur sont loin des autres : toutes ont été transformées ({by}) avant d’être ramenées en points.",
    es: "Algunos valores de este indicador están lejos de los demás: todos se transformaron ({by}) antes de llevarlos a puntos.",
    pt: "Alguns valores deste indicador estão longe dos outros: todos foram transformados ({by}) antes de passarem a pontos.",
    ar: "بعض قيم هذا المؤشر بعيدة عن غيرها: حُوّلت جميعها ({by}) قبل تحويلها إلى نقاط.",
  },
  noPlaceBecause: {
    en: "It has no place on the scale of this indicator, and counts as missing.",
    fr: "Elle n’a pas de place sur l’échelle de cet indicateur et compte comme manquante.",
    es: "No tiene lugar en la escala de este indicador y cuenta como ausente.",
    pt: "Não tem lugar na escala deste indicador e conta como em falta.",
    ar: "لا موضع لها على مقياس هذا المؤشر، وتُحسب ناقصة.",
  },
  leftOutBecause: {
    en: "The place is left out in this period: {found, number, percent} of what is asked is answered, and {asked, number, percent} is needed.",
    fr: "Le lieu est laissé de côté pour cette période : {found, number, percent} de ce qui est demandé a une réponse, et il faut {asked, number, percent}.",
    es: "El lugar queda fuera en este período: está respondido el {found, number, percent} de lo que se pregunta y hace falta el {asked, number, percent}.",
    pt: "O lugar fica de fora neste período: está respondido {found, number, percent} do que se pergunta e é preciso {asked, number, percent}.",
    ar: "المكان مستبعَد في هذه الفترة: أُجيب عن {found, number, percent} من المطلوب، واللازم {asked, number, percent}.",
  },
  leftOutWeight: {
    en: "The place is left out in this period: what is answered carries {found, number, percent} of the weight, and {asked, number, percent} is needed.",
    fr: "Le lieu est laissé de côté pour cette période : ce qui a une réponse porte {found, number, percent} du poids, et il faut {asked, number, percent}.",
    es: "El lugar queda fuera en este período: lo respondido reúne el {found, number, percent} del peso y hace falta el {asked, number, percent}.",
    pt: "O lugar fica de fora neste período: o que está respondido reúne {found, number, percent} do peso e é preciso {asked, number, percent}.",
    ar: "المكان مستبعَد في هذه الفترة: ما أُجيب عنه يحمل {found, number, percent} من الوزن، واللازم {asked, number, percent}.",
  },
  leftOutZeros: {
    en: "The place is left out in this period: too many of its answers are 0.",
    fr: "Le lieu est laissé de côté pour cette période : trop de ses réponses sont 0.",
    es: "El lugar queda fuera en este período: demasiadas de sus respuestas son 0.",
    pt: "O lugar fica de fora neste período: demasiadas das suas respostas são 0.",
    ar: "المكان مستبعَد في هذه الفترة: كثير من إجاباته 0.",
  },
  howPrepared: {
    en: "How answers are prepared",
    fr: "Comment les réponses sont préparées",
    es: "Cómo se preparan las respuestas",
    pt: "Como se preparam as respostas",
    ar: "كيف تُعدّ الإجابات",
  },
  winsorise: {
    en: "farthest values moved",
    fr: "valeurs extrêmes déplacées",
    es: "valores extremos movidos",
    pt: "valores extremos movidos",
    ar: "تحريك أبعد القيم",
  },
  log: { en: "logarithm", fr: "logarithme", es: "logaritmo", pt: "logaritmo", ar: "لوغاريتم" },
  boxCox: { en: "Box-Cox", fr: "Box-Cox", es: "Box-Cox", pt: "Box-Cox", ar: "Box-Cox" },
  points: {
    en: "{value, number} points",
    fr: "{value, number} points",
    es: "{value, number} puntos",
    pt: "{value, number} pontos",
    ar: "{value, number} نقطة",
  },
  answersFilled: {
    en: "{count, plural, one {# of {of} answers behind this score was filled in} other {# of {of} answers behind this score were filled in}}: nobody gave {count, plural, one {it} other {them}}.",
    fr: "{count, plural, one {# des {of} réponses derrière ce score a été complétée} other {# des {of} réponses derrière ce score ont été complétées}} : personne ne {count, plural, one {l’a donnée} other {les a données}}.",
    es: "{count, plural, one {Se completó # de las {of} respuestas en que se basa esta puntuación} other {Se completaron # de las {of} respuestas en que se basa esta puntuación}}: nadie {count, plural, one {la dio} other {las dio}}.",
    pt: "{count, plural, one {Foi preenchida # das {of} respostas em que assenta esta pontuação} other {Foram preenchidas # das {of} respostas em que assenta esta pontuação}}: ninguém {count, plural, one {a deu} other {as deu}}.",
    ar: "{count, plural, zero {لم تُستكمل أي إجابة} one {استُكملت إجابة واحدة} two {استُكملت إجابتان} few {استُكملت # إجابات} many {استُكملت # إجابة} other {استُكملت # إجابة}} من {of} تقوم عليها هذه الدرجة: لم يقدّمها أحد.",
  },
  filledOf: {
    en: "{count, number} of {of, number}",
    fr: "{count, number} sur {of, number}",
    es: "{count, number} de {of, number}",
    pt: "{count, number} de {of, number}",
    ar: "{count, number} من {of, number}",
  },
  counts: {
    en: "{filled, plural, one {# of {indicators} × {places} values is filled in} other {# of {indicators} × {places} values are filled in}}{leftOut, plural, =0 {} one {; one place is left out for want of answers} other {; # places are left out for want of answers}}.",
    fr: "{filled, plural, one {# des {indicators} × {places} valeurs est complétée} other {# des {indicators} × {places} valeurs sont complétées}}{leftOut, plural, =0 {} one { ; un lieu est laissé de côté faute de réponses} other { ; # lieux sont laissés de côté faute de réponses}}.",
    es: "{filled, plural, one {Se completa # de los {indicators} × {places} valores} other {Se completan # de los {indicators} × {places} valores}}{leftOut, plural, =0 {} one {; un lugar queda fuera por falta de respuestas} other {; # lugares quedan fuera por falta de respuestas}}.",
    pt: "{filled, plural, one {É preenchido # dos {indicators} × {places} valores} other {São preenchidos # dos {indicators} × {places} valores}}{leftOut, plural, =0 {} one {; um lugar fica de fora por falta de respostas} other {; # lugares ficam de fora por falta de respostas}}.",
    ar: "{filled, plural, zero {لم تُستكمل أي قيمة} one {استُكملت قيمة واحدة} two {استُكملت قيمتان} few {استُكملت # قيم} many {استُكملت # قيمة} other {استُكملت # قيمة}} من {indicators} × {places}{leftOut, plural, =0 {} one {، واستُبعد مكان واحد لنقص الإجابات} two {، واستُبعد مكانان لنقص الإجابات} few {، واستُبعدت # أماكن لنقص الإجابات} many {، واستُبعد # مكانًا لنقص الإجابات} other {، واستُبعد # مكان لنقص الإجابات}}.",
  },
});

/** The word of each mark. */
export const markWords: Readonly<Record<PreparedReading["mark"], Message>> = {
  "filled-in": preparedWords.filledIn,
  treated: preparedWords.treated,
  transformed: preparedWords.transformed,
  "no-place": preparedWords.noPlace,
  "left-out": preparedWords.leftOut,
};

export const transformationWords: Readonly<Record<Transformation["kind"], Message>> = {
  winsorise: preparedWords.winsorise,
  log: preparedWords.log,
  "box-cox": preparedWords.boxCox,
};
