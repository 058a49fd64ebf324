/** What the page of a search says. */
import { words } from "../../ui/words/words.ts";

export const searchWords = words({
  title: { en: "Search", fr: "Recherche", es: "Búsqueda", pt: "Pesquisa", ar: "البحث" },
  titleOf: {
    en: "Search: {query}",
    fr: "Recherche : {query}",
    es: "Búsqueda: {query}",
    pt: "Pesquisa: {query}",
    ar: "البحث: {query}",
  },
  description: {
    en: "Find a place or an indicator by name.",
    fr: "Trouver un pays, un territoire ou un indicateur par son nom.",
    es: "Encuentre un país, un territorio o un indicador por su nombre.",
    pt: "Encontre um país, um território ou um indicador pelo nome.",
    ar: "ابحثوا عن بلد أو إقليم أو مؤشر باسمه.",
  },
  place: {
    en: "Place",
    fr: "Pays ou territoire",
    es: "País o territorio",
    pt: "País ou território",
    ar: "بلد أو إقليم",
  },
  indicator: { en: "Indicator", fr: "Indicateur", es: "Indicador", pt: "Indicador", ar: "مؤشر" },
  places: {
    en: "Places",
    fr: "Pays et territoires",
    es: "Países y territorios",
    pt: "Países e territórios",
    ar: "البلدان والأقاليم",
  },
  indicators: { en: "Indicators", fr: "Indicateurs", es: "Indicadores", pt: "Indicadores", ar: "المؤشرات" },
  action: { en: "Action", fr: "Action", es: "Acción", pt: "Ação", ar: "مشروع" },
  actions: { en: "Actions", fr: "Actions", es: "Acciones", pt: "Ações", ar: "المشاريع" },
  found: {
    en: "{count, plural, =0 {Nothing found for “{query}”} one {# result for “{query}”} other {# results for “{query}”}}",
    fr: "{count, plural, =0 {Aucun résultat pour « {query} »} one {# résultat pour « {query} »} other {# résultats pour « {query} »}}",
    es: "{count, plural, =0 {Ningún resultado para «{query}»} one {# resultado para «{query}»} other {# resultados para «{query}»}}",
    pt: "{count, plural, =0 {Nenhum resultado para «{query}»} one {# resultado para «{query}»} other {# resultados para «{query}»}}",
    ar: "{count, plural, =0 {لا نتائج لعبارة «{query}»} one {نتيجة واحدة لعبارة «{query}»} two {نتيجتان لعبارة «{query}»} few {# نتائج لعبارة «{query}»} many {# نتيجة لعبارة «{query}»} other {# نتيجة لعبارة «{query}»}}",
  },
  some: {
    en: "The first {count} are shown; a longer word finds fewer.",
    fr: "Les {count} premiers sont affichés ; un mot plus long en trouve moins.",
    es: "Se muestran los {count} primeros; una palabra más larga encuentra menos.",
    pt: "Mostram-se os primeiros {count}; uma palavra mais longa encontra menos.",
    ar: "تُعرض أول {count} نتيجة، والكلمة الأطول تعطي نتائج أقل.",
  },
  begin: {
    en: "Type the name of a place or of an indicator, in your language or in English, or a country’s code (PRT). Accents and capitals do not matter.",
    fr: "Saisissez le nom d’un pays, d’un territoire ou d’un indicateur, dans votre langue ou en anglais, ou le code d’un pays (PRT). Les accents et les majuscules n’importent pas.",
    es: "Escriba el nombre de un país, un territorio o un indicador, en su idioma o en inglés, o el código de un país (PRT). No importan los acentos ni las mayúsculas.",
    pt: "Escreva o nome de um país, de um território ou de um indicador, na sua língua ou em inglês, ou o código de um país (PRT). Acentos e maiúsculas não importam.",
    ar: "اكتبوا اسم بلد أو إقليم أو مؤشر، بلغتكم أو بالإنجليزية، أو رمز بلد (PRT). لا أثر للحركات ولا لأشكال الحروف.",
  },
  nearest: {
    en: "The nearest name here:",
    fr: "Le nom le plus proche :",
    es: "El nombre más parecido:",
    pt: "O nome mais parecido:",
    ar: "أقرب اسم هنا:",
  },
  privacy: {
    en: "What you search for is not recorded.",
    fr: "Ce que vous cherchez n’est pas enregistré.",
    es: "Lo que busca no se registra.",
    pt: "O que pesquisa não é registado.",
    ar: "لا يُسجَّل ما تبحثون عنه.",
  },
});
