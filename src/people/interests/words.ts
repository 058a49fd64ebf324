/** What the pages about interests say. */

import type { Message } from "../../ui/words/words.ts";
import { words } from "../../ui/words/words.ts";
import type { InterestKind } from "./contract.ts";

export const kindWords: Readonly<Record<InterestKind, Message>> = {
  "paid-by-government": {
    en: "paid by its government",
    fr: "rémunéré par son gouvernement",
    es: "remunerado por su gobierno",
    pt: "remunerado pelo seu governo",
    ar: "عمل بأجر لحكومته",
  },
  "action-there": {
    en: "advised or trained there",
    fr: "mission de conseil ou de formation sur place",
    es: "asesoró o formó allí",
    pt: "aconselhou ou deu formação lá",
    ar: "مشورة أو تدريب هناك",
  },
  "national-of-body": {
    en: "member of a body under review",
    fr: "membre d’un organisme évalué",
    es: "miembro de un organismo evaluado",
    pt: "membro de um organismo avaliado",
    ar: "عضوية في هيئة قيد التقييم",
  },
  other: { en: "another tie", fr: "autre lien", es: "otro vínculo", pt: "outra ligação", ar: "صلة أخرى" },
};

export const interestWords = words({
  title: { en: "Interests", fr: "Intérêts", es: "Intereses", pt: "Interesses", ar: "المصالح" },
  text: {
    en: "Whoever has a tie to a place writes and judges no answer about it. Declare what a reader would want to know: it protects you, and the index.",
    fr: "Quiconque est lié à un pays n’écrit ni ne juge de réponse à son sujet. Déclarez ce qu’un lecteur voudrait savoir : cela vous protège, et l’indice avec vous.",
    es: "Quien tiene un vínculo con un lugar no escribe ni juzga respuestas sobre él. Declare lo que un lector querría saber: le protege a usted y al índice.",
    pt: "Quem tem uma ligação a um lugar não escreve nem avalia respostas sobre ele. Declare o que um leitor quereria saber: protege-o a si e ao índice.",
    ar: "من له صلة ببلد لا يكتب إجابات عنه ولا يحكم فيها. صرّحوا بما يود القارئ معرفته: فذلك يحميكم ويحمي المؤشر.",
  },
  textFor: {
    en: "Whoever has a tie to a place writes and judges no answer about it. What is noted for somebody stands among their own interests, where they read it.",
    fr: "Quiconque est lié à un pays n’écrit ni ne juge de réponse à son sujet. Ce qui est noté pour une personne figure parmi ses propres intérêts, où elle le lit.",
    es: "Quien tiene un vínculo con un lugar no escribe ni juzga respuestas sobre él. Lo que se anota de una persona figura entre sus propios intereses, donde ella lo lee.",
    pt: "Quem tem uma ligação a um lugar não escreve nem avalia respostas sobre ele. O que se anota de uma pessoa fica entre os seus próprios interesses, onde ela o lê.",
    ar: "من له صلة ببلد لا يكتب إجابات عنه ولا يحكم فيها. وما يُسجَّل لشخص يظهر بين مصالحه حيث يقرؤه.",
  },
  whose: { en: "Whose", fr: "De qui", es: "De quién", pt: "De quem", ar: "لمن" },
  declareFor: {
    en: "Note somebody’s interest",
    fr: "Noter l’intérêt d’une personne",
    es: "Anotar el interés de una persona",
    pt: "Registar o interesse de uma pessoa",
    ar: "تسجيل مصلحة لشخص",
  },
  which: { en: "Place", fr: "Pays", es: "Lugar", pt: "Lugar", ar: "البلد" },
  tie: { en: "Tie", fr: "Lien", es: "Vínculo", pt: "Ligação", ar: "الصلة" },
  none: {
    en: "None declared.",
    fr: "Aucun intérêt déclaré.",
    es: "Ninguno declarado.",
    pt: "Nenhum declarado.",
    ar: "لا مصالح مصرح بها.",
  },
  place: {
    en: "Place (its name, or its code such as FRA)",
    fr: "Pays (son nom, ou son code comme FRA)",
    es: "Lugar (su nombre, o su código como FRA)",
    pt: "Lugar (o nome, ou o código, como FRA)",
    ar: "البلد (اسمه أو رمزه مثل FRA)",
  },
  kind: { en: "Tie", fr: "Lien", es: "Vínculo", pt: "Ligação", ar: "الصلة" },
  from: {
    en: "From",
    fr: "Du",
    es: "Desde",
    pt: "Desde",
    ar: "من",
  },
  until: {
    en: "Until, if it has ended",
    fr: "Jusqu’au, s’il a pris fin",
    es: "Hasta, si ha terminado",
    pt: "Até, se já terminou",
    ar: "إلى، إن كانت قد انتهت",
  },
  note: {
    en: "What a reader should know",
    fr: "Ce qu’un lecteur devrait savoir",
    es: "Lo que un lector debería saber",
    pt: "O que um leitor deve saber",
    ar: "ما ينبغي أن يعرفه القارئ",
  },
  endsRoles: {
    en: "The roles over this place that it bars are to end now.",
    fr: "Les rôles incompatibles sur ce pays prennent fin maintenant.",
    es: "Los papeles incompatibles sobre este lugar terminan ahora.",
    pt: "Os papéis incompatíveis sobre este lugar terminam agora.",
    ar: "تنتهي الآن الأدوار المتعارضة على هذا البلد.",
  },
  declare: { en: "Declare it", fr: "Le déclarer", es: "Declararlo", pt: "Declarar", ar: "تصريح" },
  end: {
    en: "Say that it ended",
    fr: "Indiquer sa fin",
    es: "Indicar su fin",
    pt: "Indicar o fim",
    ar: "تسجيل انتهائها",
  },
  since: { en: "from {from}", fr: "depuis le {from}", es: "desde el {from}", pt: "desde {from}", ar: "من {from}" },
  between: {
    en: "{from} to {until}",
    fr: "du {from} au {until}",
    es: "del {from} al {until}",
    pt: "de {from} a {until}",
    ar: "من {from} إلى {until}",
  },
});
