/** What is said at a field that was refused: what may be written there. */
import { words } from "../../ui/words/words.ts";

const messages = words({
  standsNow: {
    en: "What stands here now: {now}",
    fr: "Ce qui figure ici maintenant : {now}",
    es: "Lo que figura aquí ahora: {now}",
    pt: "O que está aqui agora: {now}",
    ar: "المكتوب هنا الآن: {now}",
  },
  tooLong: {
    en: "This is longer than a text may be (50,000 characters).",
    fr: "Ce texte dépasse la longueur permise (50 000 caractères).",
    es: "Este texto supera la longitud permitida (50 000 caracteres).",
    pt: "Este texto excede o comprimento permitido (50 000 caracteres).",
    ar: "هذا أطول مما يُسمح به في النص (50,000 حرف).",
  },
  taken: {
    en: "Something here has this id already. Choose another.",
    fr: "Cet identifiant est déjà pris ici. Choisissez-en un autre.",
    es: "Aquí ya hay algo con ese identificador. Elija otro.",
    pt: "Já há aqui algo com esse identificador. Escolha outro.",
    ar: "هذا المعرّف مستعمل هنا بالفعل. اختاروا غيره.",
  },
  takenKey: {
    en: "Another option has this key already. Choose another.",
    fr: "Une autre option a déjà cette clé. Choisissez-en une autre.",
    es: "Otra opción ya tiene esta clave. Elija otra.",
    pt: "Outra opção já tem esta chave. Escolha outra.",
    ar: "لخيار آخر هذا المفتاح بالفعل. اختاروا غيره.",
  },
  id: {
    en: "An id has no comma, quotation mark or line break, and does not begin with =, +, - or @.",
    fr: "Un identifiant n’a ni virgule, ni guillemet, ni retour à la ligne, et ne commence pas par =, +, - ou @.",
    es: "Un identificador no lleva comas, comillas ni saltos de línea, y no empieza por =, +, - ni @.",
    pt: "Um identificador não tem vírgulas, aspas nem quebras de linha, e não começa por =, +, - nem @.",
    ar: "المعرّف بلا فاصلة لاتينية ولا علامة اقتباس ولا سطر جديد، ولا يبدأ بأحد الرموز = + - @.",
  },
  key: {
    en: "A key does not begin with = or @, and with + or - only where it is a number.",
    fr: "Une clé ne commence ni par = ni par @, et par + ou - seulement si c’est un nombre.",
    es: "Una clave no empieza por = ni @, y por + o - solo si es un número.",
    pt: "Uma chave não começa por = nem @, e por + ou - só se for um número.",
    ar: "لا يبدأ المفتاح بالرمز = أو @، ولا يبدأ بالرمز + أو - إلا إذا كان عددًا.",
  },
  start: {
    en: "Write a number here, another than those of the other bands.",
    fr: "Écrivez ici un nombre, différent de ceux des autres tranches.",
    es: "Escriba aquí un número distinto de los de los demás tramos.",
    pt: "Escreva aqui um número diferente dos dos outros escalões.",
    ar: "اكتبوا هنا عددًا غير أعداد الشرائح الأخرى.",
  },
  weight: {
    en: "Write a number here, 0 or more.",
    fr: "Écrivez ici un nombre, 0 ou plus.",
    es: "Escriba aquí un número, 0 o mayor.",
    pt: "Escreva aqui um número, 0 ou superior.",
    ar: "اكتبوا هنا عددًا، 0 أو أكثر.",
  },
  number: {
    en: "Write a number here.",
    fr: "Écrivez ici un nombre.",
    es: "Escriba aquí un número.",
    pt: "Escreva aqui um número.",
    ar: "اكتبوا هنا عددًا.",
  },
  share: {
    en: "Write a number from 0 to 1, such as 0.5.",
    fr: "Écrivez un nombre de 0 à 1, par exemple 0,5.",
    es: "Escriba un número de 0 a 1, por ejemplo 0,5.",
    pt: "Escreva um número de 0 a 1, por exemplo 0,5.",
    ar: "اكتبوا عددًا من 0 إلى 1، مثل 0.5.",
  },
  positive: {
    en: "Write a number above 0.",
    fr: "Écrivez un nombre supérieur à 0.",
    es: "Escriba un número mayor que 0.",
    pt: "Escreva um número superior a 0.",
    ar: "اكتبوا عددًا أكبر من 0.",
  },
  above: {
    en: "This must be a number above the one before it.",
    fr: "Ce nombre doit être supérieur à celui qui précède.",
    es: "Este número debe ser mayor que el anterior.",
    pt: "Este número tem de ser superior ao anterior.",
    ar: "يجب أن يكون هذا العدد أكبر من الذي قبله.",
  },
  shares: {
    en: "Write shares between 0 and 1, each above the one before, such as 0.25; 0.5; 0.75.",
    fr: "Écrivez des parts entre 0 et 1, chacune supérieure à la précédente, par exemple 0,25 ; 0,5 ; 0,75.",
    es: "Escriba partes entre 0 y 1, cada una mayor que la anterior, por ejemplo 0,25; 0,5; 0,75.",
    pt: "Escreva partes entre 0 e 1, cada uma superior à anterior, por exemplo 0,25; 0,5; 0,75.",
    ar: "اكتبوا نسبًا بين 0 و1، كل منها أكبر مما قبلها، مثل 0.25; 0.5; 0.75.",
  },
  scores: {
    en: "Write one score more than there are shares, each a number with nothing between its thousands.",
    fr: "Écrivez un score de plus qu’il n’y a de parts, chacun sans rien entre les milliers.",
    es: "Escriba una puntuación más que partes, cada una sin nada entre los millares.",
    pt: "Escreva uma pontuação mais do que partes, cada uma sem nada entre os milhares.",
    ar: "اكتبوا درجات عددها أكثر من النسب بواحدة، من دون فاصل بين الآلاف.",
  },
  numbers: {
    en: "Write numbers with spaces between them, such as -1 99, with nothing between thousands.",
    fr: "Écrivez des nombres séparés par des espaces, par exemple -1 99, sans rien entre les milliers.",
    es: "Escriba números separados por espacios, como -1 99, sin nada entre los millares.",
    pt: "Escreva números separados por espaços, como -1 99, sem nada entre os milhares.",
    ar: "اكتبوا أعدادًا تفصل بينها مسافات، مثل -1 99، من دون فاصل بين الآلاف.",
  },
  text: {
    en: "Write something here, and not too much of it.",
    fr: "Écrivez ici quelque chose, sans dépasser la longueur permise.",
    es: "Escriba aquí algo, sin pasar de la longitud permitida.",
    pt: "Escreva aqui algo, sem exceder o comprimento permitido.",
    ar: "اكتبوا هنا شيئًا، دون تجاوز الطول المسموح به.",
  },
});

const { taken, takenKey, standsNow, tooLong, ...expected } = messages;

export const fieldWords = { taken, takenKey, standsNow, tooLong, expected };
