/** What `doctor --log` says. */
import type { ChainFault } from "../store/chain.ts";
import { type Message, words } from "../ui/words/words.ts";

export const chainFaultWords: Readonly<Record<ChainFault["kind"], Message>> = words({
  edited: {
    en: "Deed {deed} was edited: what it says is not what was hashed.",
    fr: "L’acte {deed} a été modifié : ce qu’il dit n’est pas ce qui a été haché.",
    es: "El acto {deed} fue modificado: lo que dice no es lo que se resumió en su hash.",
    pt: "O ato {deed} foi alterado: o que diz não é o que foi resumido no seu hash.",
    ar: "عُدّل الفعل {deed}: ما يقوله ليس ما حُسبت بصمته.",
  },
  missing: {
    en: "Deed {deed} is missing: it was deleted, or never written.",
    fr: "L’acte {deed} manque : il a été supprimé, ou n’a jamais été écrit.",
    es: "Falta el acto {deed}: fue borrado o nunca se escribió.",
    pt: "Falta o ato {deed}: foi apagado ou nunca foi escrito.",
    ar: "الفعل {deed} مفقود: حُذف أو لم يُكتب قط.",
  },
  moved: {
    en: "Deed {deed} stood elsewhere: deeds were put in another order.",
    fr: "L’acte {deed} se trouvait ailleurs : l’ordre des actes a été changé.",
    es: "El acto {deed} estaba en otro lugar: se cambió el orden de los actos.",
    pt: "O ato {deed} estava noutro lugar: a ordem dos atos foi mudada.",
    ar: "كان الفعل {deed} في موضع آخر: غُيّر ترتيب الأفعال.",
  },
  "not-following": {
    en: "Deed {deed} does not follow from the one before it, which was written anew.",
    fr: "L’acte {deed} ne découle pas du précédent, qui a été réécrit.",
    es: "El acto {deed} no se sigue del anterior, que fue reescrito.",
    pt: "O ato {deed} não decorre do anterior, que foi reescrito.",
    ar: "الفعل {deed} لا يتبع ما قبله، فقد أُعيدت كتابة السابق.",
  },
  "head-unknown": {
    en: "No deed has the hash you noted: the end of the log was cut off, or the whole log was written anew.",
    fr: "Aucun acte ne porte l’empreinte que vous aviez notée : la fin du journal a été coupée, ou tout le journal a été réécrit.",
    es: "Ningún acto tiene el hash que usted anotó: se cortó el final del registro o se reescribió entero.",
    pt: "Nenhum ato tem o hash que anotou: o fim do registo foi cortado, ou todo o registo foi reescrito.",
    ar: "لا يحمل أي فعل البصمة التي دوّنتموها: إما قُطع آخر السجل، وإما أُعيدت كتابته كله.",
  },
});

export const doctorLogWords = words({
  following: {
    en: "Following the chain",
    fr: "Parcours de la chaîne",
    es: "Recorriendo la cadena",
    pt: "A percorrer a cadeia",
    ar: "تتبّع السلسلة",
  },
  whole: {
    en: "The log is whole: {whole, plural, one {# deed} other {# deeds}}.",
    fr: "Le journal est intact : {whole, plural, one {# acte} other {# actes}}.",
    es: "El registro está íntegro: {whole, plural, one {# acto} other {# actos}}.",
    pt: "O registo está íntegro: {whole, plural, one {# ato} other {# atos}}.",
    ar: "السجل سليم: {whole, plural, zero {لا أفعال} one {فعل واحد} two {فعلان} few {# أفعال} many {# فعلًا} other {# فعل}}.",
  },
  broken: {
    en: "The log is not whole.",
    fr: "Le journal n’est pas intact.",
    es: "El registro no está íntegro.",
    pt: "O registo não está íntegro.",
    ar: "السجل ليس سليمًا.",
  },
  wholeUntil: {
    en: "It holds up to deed {whole}.",
    fr: "Il tient jusqu’à l’acte {whole}.",
    es: "Se sostiene hasta el acto {whole}.",
    pt: "Mantém-se até ao ato {whole}.",
    ar: "هو صحيح حتى الفعل {whole}.",
  },
  head: {
    en: "Head: {head}. Note it down elsewhere; --since compares with it later.",
    fr: "Tête : {head}. Notez-la ailleurs ; --since comparera plus tard.",
    es: "Cabeza: {head}. Anótela en otro lugar; --since la comparará más tarde.",
    pt: "Cabeça: {head}. Anote-a noutro lugar; --since compara com ela mais tarde.",
    ar: "الرأس: {head}. دوّنوه في مكان آخر، ويُقارن به لاحقًا الخيار ‎--since.",
  },
  since: {
    en: "The hash you noted is that of deed {since}: nothing up to there has changed.",
    fr: "L’empreinte notée est celle de l’acte {since} : rien n’a changé jusque-là.",
    es: "El hash anotado es el del acto {since}: nada ha cambiado hasta ahí.",
    pt: "O hash anotado é o do ato {since}: nada mudou até aí.",
    ar: "البصمة المدوّنة هي بصمة الفعل {since}: لم يتغير شيء حتى ذلك الموضع.",
  },
  waiting: {
    en: "{waiting, plural, one {# deed stands} other {# deeds stand}} in line, not sealed yet, since {waitingSince}. A running site seals them within a minute.",
    fr: "{waiting, plural, one {# acte attend} other {# actes attendent}} d’être scellés, depuis {waitingSince}. Un site ouvert les scelle en moins d’une minute.",
    es: "{waiting, plural, one {# acto espera} other {# actos esperan}} ser sellados desde {waitingSince}. Un sitio en marcha los sella en menos de un minuto.",
    pt: "{waiting, plural, one {# ato espera} other {# atos esperam}} ser selados desde {waitingSince}. Um sítio em funcionamento sela-os em menos de um minuto.",
    ar: "تنتظر الختم أفعال عددها {waiting} منذ {waitingSince}. يختمها الموقع العامل في أقل من دقيقة.",
  },
  notAHash: {
    en: "--since takes the head that doctor --log printed: 64 characters from 0 to 9 and a to f.",
    fr: "--since attend la tête affichée par doctor --log : 64 caractères de 0 à 9 et de a à f.",
    es: "--since espera la cabeza que mostró doctor --log: 64 caracteres de 0 a 9 y de a a f.",
    pt: "--since espera a cabeça que doctor --log mostrou: 64 caracteres de 0 a 9 e de a a f.",
    ar: "يأخذ ‎--since الرأس الذي طبعه doctor --log: 64 محرفًا من 0 إلى 9 ومن a إلى f.",
  },
});
