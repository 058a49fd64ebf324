/** What the list of places says. */
import { words } from "../../ui/words/words.ts";

export const placesWords = words({
  title: {
    en: "Places",
    fr: "Pays et territoires",
    es: "Países y territorios",
    pt: "Países e territórios",
    ar: "البلدان والأقاليم",
  },
  description: {
    en: "Every place of {index}, release {release}, by region and name, with its score.",
    fr: "Tous les pays et territoires de {index}, version {release}, par région et par nom, avec leur score.",
    es: "Todos los países y territorios de {index}, versión {release}, por región y nombre, con su puntuación.",
    pt: "Todos os países e territórios de {index}, versão {release}, por região e nome, com a sua pontuação.",
    ar: "جميع البلدان والأقاليم في {index}، الإصدار {release}، بحسب المنطقة والاسم، مع درجاتها.",
  },
  lede: {
    en: "{count, plural, one {# place} other {# places}}, by region and name. The figure is the score in {node}, out of {top}.",
    fr: "{count, plural, one {# territoire} other {# territoires}}, par région et par nom. Le chiffre est le score pour « {node} », sur {top}.",
    es: "{count, plural, one {# territorio} other {# territorios}}, por región y nombre. La cifra es la puntuación en «{node}», sobre {top}.",
    pt: "{count, plural, one {# território} other {# territórios}}, por região e nome. O número é a pontuação em «{node}», em {top}.",
    ar: "{count, plural, one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}، بحسب المنطقة والاسم. والرقم هو الدرجة في «{node}» من {top}.",
  },
  group: { en: "Show", fr: "Afficher", es: "Mostrar", pt: "Mostrar", ar: "عرض" },
  everywhere: {
    en: "All places",
    fr: "Tous les territoires",
    es: "Todos los territorios",
    pt: "Todos os territórios",
    ar: "كل الأماكن",
  },
  choices: {
    en: "Which places",
    fr: "Quels territoires",
    es: "Qué territorios",
    pt: "Que territórios",
    ar: "أي الأماكن",
  },
  elsewhere: {
    en: "Other places",
    fr: "Autres territoires",
    es: "Otros territorios",
    pt: "Outros territórios",
    ar: "أماكن أخرى",
  },
  bands: { en: "Bands", fr: "Tranches", es: "Tramos", pt: "Escalões", ar: "الفئات" },
  onMap: {
    en: "See them on the map",
    fr: "Les voir sur la carte",
    es: "Verlos en el mapa",
    pt: "Vê-los no mapa",
    ar: "عرضها على الخريطة",
  },
  none: {
    en: "No place of this group is covered in this period.",
    fr: "Aucun territoire de ce groupe n’est couvert pour cette période.",
    es: "Ningún territorio de este grupo está incluido en este período.",
    pt: "Nenhum território deste grupo é abrangido neste período.",
    ar: "لا يشمل هذا الإصدار أي مكان من هذه المجموعة في هذه الفترة.",
  },
  noneMend: {
    en: "Choose another group above.",
    fr: "Choisissez un autre groupe ci-dessus.",
    es: "Elija otro grupo arriba.",
    pt: "Escolha outro grupo acima.",
    ar: "اختاروا مجموعة أخرى أعلاه.",
  },
});
