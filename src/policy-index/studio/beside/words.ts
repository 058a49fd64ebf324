/** What is said beside a measure that is being edited. */
import { words } from "../../../ui/words/words.ts";

export const besideWords = words({
  title: {
    en: "On the last release",
    fr: "Sur la dernière version publiée",
    es: "Sobre la última publicación",
    pt: "Sobre a última publicação",
    ar: "على آخر إصدار منشور",
  },
  whole: {
    en: "Every place, as it is saved",
    fr: "Tous les lieux, tel que c’est enregistré",
    es: "Todos los lugares, según lo guardado",
    pt: "Todos os lugares, tal como está guardado",
    ar: "كل الأماكن بحسب ما حُفظ",
  },
  moves: {
    en: "As written here, the overall score of {moved, plural, =0 {no place moves} one {# place moves} other {# places moves}} from release {release}, {period}.",
    fr: "Tel qu’écrit ici, le score global {moved, plural, =0 {d’aucun lieu ne change} one {de # lieu change} other {de # lieux change}} par rapport à la version {release}, {period}.",
    es: "Tal como está escrito aquí, {moved, plural, =0 {no cambia la puntuación global de ningún lugar} one {cambia la puntuación global de # lugar} other {cambia la puntuación global de # lugares}} respecto de la publicación {release}, {period}.",
    pt: "Tal como está escrito aqui, {moved, plural, =0 {não muda a pontuação global de nenhum lugar} one {muda a pontuação global de # lugar} other {muda a pontuação global de # lugares}} em relação à publicação {release}, {period}.",
    ar: "بحسب المكتوب هنا {moved, plural, =0 {لا تتغيّر الدرجة الإجمالية لأي مكان} one {تتغيّر الدرجة الإجمالية لمكان واحد} two {تتغيّر الدرجة الإجمالية لمكانين} few {تتغيّر الدرجة الإجمالية لـ # أماكن} many {تتغيّر الدرجة الإجمالية لـ # مكانًا} other {تتغيّر الدرجة الإجمالية لـ # مكان}} عن الإصدار {release}، {period}.",
  },
  unreadable: {
    en: "What is written cannot be read yet; the figures are those of before.",
    fr: "Ce qui est écrit ne se lit pas encore ; les chiffres sont ceux d’avant.",
    es: "Lo escrito aún no se puede leer; las cifras son las de antes.",
    pt: "O que está escrito ainda não se pode ler; os números são os de antes.",
    ar: "لا يُقرأ المكتوب بعد؛ الأرقام هي السابقة.",
  },
  meaningless: {
    en: "Some scores below a branch cannot be combined in this way.",
    fr: "Certains scores sous une branche ne peuvent pas être combinés ainsi.",
    es: "Algunas puntuaciones de una rama no se pueden combinar así.",
    pt: "Algumas pontuações de um ramo não se podem combinar assim.",
    ar: "لا يمكن جمع بعض الدرجات تحت فرع بهذه الطريقة.",
  },
  none: {
    en: "There is nothing to try it on yet: no release, or something to mend first.",
    fr: "Rien sur quoi l’essayer pour l’instant : aucune version publiée, ou quelque chose à corriger d’abord.",
    es: "Aún no hay con qué probarlo: ninguna publicación, o algo que corregir antes.",
    pt: "Ainda não há com que o experimentar: nenhuma publicação, ou algo a corrigir antes.",
    ar: "لا شيء يُجرَّب عليه بعد: لا إصدار منشور، أو ثمة ما يجب إصلاحه أولًا.",
  },
  mostMoved: {
    en: "Most moved",
    fr: "Ceux qui changent le plus",
    es: "Los que más cambian",
    pt: "Os que mais mudam",
    ar: "الأكثر تغيّرًا",
  },
});
