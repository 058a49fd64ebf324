/** What the page of an answer says of how it was settled. */
import { words } from "../../ui/words/words.ts";

export const settledWords = words({
  title: {
    en: "How this answer was settled",
    fr: "Comment cette réponse a été établie",
    es: "Cómo se estableció esta respuesta",
    pt: "Como se chegou a esta resposta",
    ar: "كيف حُسمت هذه الإجابة",
  },
  agree: {
    en: "{count, plural, one {# reviewer agreed.} other {# reviewers agreed.}}",
    fr: "{count, plural, one {# relecteur était d’accord.} other {# relecteurs étaient d’accord.}}",
    es: "{count, plural, one {# revisor estuvo de acuerdo.} other {# revisores estuvieron de acuerdo.}}",
    pt: "{count, plural, one {# revisor concordou.} other {# revisores concordaram.}}",
    ar: "{count, plural, zero {لم يوافق أي مراجع.} one {وافق مراجع واحد.} two {وافق مراجعان.} few {وافق # مراجعين.} many {وافق # مراجعًا.} other {وافق # مراجع.}}",
  },
  "agree-with-note": {
    en: "{count, plural, one {# reviewer agreed, with a remark.} other {# reviewers agreed, with a remark.}}",
    fr: "{count, plural, one {# relecteur était d’accord, avec une remarque.} other {# relecteurs étaient d’accord, avec une remarque.}}",
    es: "{count, plural, one {# revisor estuvo de acuerdo, con una observación.} other {# revisores estuvieron de acuerdo, con una observación.}}",
    pt: "{count, plural, one {# revisor concordou, com uma observação.} other {# revisores concordaram, com uma observação.}}",
    ar: "{count, plural, zero {لم يوافق أي مراجع بملاحظة.} one {وافق مراجع واحد مع ملاحظة.} two {وافق مراجعان مع ملاحظة.} few {وافق # مراجعين مع ملاحظة.} many {وافق # مراجعًا مع ملاحظة.} other {وافق # مراجع مع ملاحظة.}}",
  },
  "different-answer": {
    en: "{count, plural, one {# reviewer would have answered differently.} other {# reviewers would have answered differently.}}",
    fr: "{count, plural, one {# relecteur aurait répondu autrement.} other {# relecteurs auraient répondu autrement.}}",
    es: "{count, plural, one {# revisor habría respondido otra cosa.} other {# revisores habrían respondido otra cosa.}}",
    pt: "{count, plural, one {# revisor teria respondido de outro modo.} other {# revisores teriam respondido de outro modo.}}",
    ar: "{count, plural, zero {لم ير أي مراجع إجابة أخرى.} one {رأى مراجع واحد إجابة أخرى.} two {رأى مراجعان إجابة أخرى.} few {رأى # مراجعين إجابة أخرى.} many {رأى # مراجعًا إجابة أخرى.} other {رأى # مراجع إجابة أخرى.}}",
  },
  suggested: {
    en: "{count, plural, one {# reviewer would have answered: “{answer}”.} other {# reviewers would have answered: “{answer}”.}}",
    fr: "{count, plural, one {# relecteur aurait répondu : « {answer} ».} other {# relecteurs auraient répondu : « {answer} ».}}",
    es: "{count, plural, one {# revisor habría respondido: «{answer}».} other {# revisores habrían respondido: «{answer}».}}",
    pt: "{count, plural, one {# revisor teria respondido: “{answer}”.} other {# revisores teriam respondido: “{answer}”.}}",
    ar: "{count, plural, zero {لم ير أي مراجع أن الإجابة: «{answer}».} one {رأى مراجع واحد أن الإجابة: «{answer}».} two {رأى مراجعان أن الإجابة: «{answer}».} few {رأى # مراجعين أن الإجابة: «{answer}».} many {رأى # مراجعًا أن الإجابة: «{answer}».} other {رأى # مراجع أن الإجابة: «{answer}».}}",
  },
  "not-qualified": {
    en: "{count, plural, one {# reviewer did not feel qualified to judge it.} other {# reviewers did not feel qualified to judge it.}}",
    fr: "{count, plural, one {# relecteur ne s’estimait pas compétent pour en juger.} other {# relecteurs ne s’estimaient pas compétents pour en juger.}}",
    es: "{count, plural, one {# revisor no se consideró cualificado para juzgarla.} other {# revisores no se consideraron cualificados para juzgarla.}}",
    pt: "{count, plural, one {# revisor não se considerou habilitado a julgá-la.} other {# revisores não se consideraram habilitados a julgá-la.}}",
    ar: "{count, plural, zero {لم يعتذر أي مراجع عن الحكم عليها.} one {رأى مراجع واحد أنه غير مؤهل للحكم عليها.} two {رأى مراجعان أنهما غير مؤهلين للحكم عليها.} few {رأى # مراجعين أنهم غير مؤهلين للحكم عليها.} many {رأى # مراجعًا أنهم غير مؤهلين للحكم عليها.} other {رأى # مراجع أنهم غير مؤهلين للحكم عليها.}}",
  },
  reply: {
    en: "{count, plural, one {The author replied to one opinion.} other {The author replied to # opinions.}}",
    fr: "{count, plural, one {L’auteur a répondu à un avis.} other {L’auteur a répondu à # avis.}}",
    es: "{count, plural, one {El autor contestó a una opinión.} other {El autor contestó a # opiniones.}}",
    pt: "{count, plural, one {O autor respondeu a um parecer.} other {O autor respondeu a # pareceres.}}",
    ar: "{count, plural, zero {لم يرد الكاتب على أي رأي.} one {رد الكاتب على رأي واحد.} two {رد الكاتب على رأيين.} few {رد الكاتب على # آراء.} many {رد الكاتب على # رأيًا.} other {رد الكاتب على # رأي.}}",
  },
  decision: {
    en: "It was contested, and an adjudicator decided:",
    fr: "Elle était contestée ; un arbitre a tranché :",
    es: "Fue controvertida y un árbitro decidió:",
    pt: "Foi contestada e um árbitro decidiu:",
    ar: "كانت موضع خلاف، وفصل فيها محكّم:",
  },
  comment: {
    en: "The government’s comment:",
    fr: "Le commentaire du gouvernement :",
    es: "El comentario del gobierno:",
    pt: "O comentário do governo:",
    ar: "تعليق الحكومة:",
  },
  silent: {
    en: "The government was asked, and made no comment on this answer.",
    fr: "Le gouvernement a été consulté et n’a pas commenté cette réponse.",
    es: "Se consultó al gobierno, que no comentó esta respuesta.",
    pt: "O governo foi consultado e não comentou esta resposta.",
    ar: "سُئلت الحكومة ولم تعلّق على هذه الإجابة.",
  },
  publicReply: {
    en: "The author’s reply to the government:",
    fr: "La réponse de l’auteur au gouvernement :",
    es: "La respuesta del autor al gobierno:",
    pt: "A resposta do autor ao governo:",
    ar: "رد الكاتب على الحكومة:",
  },
  editorsReply: {
    en: "The editor’s reply to the government:",
    fr: "La réponse de l’éditeur au gouvernement :",
    es: "La respuesta del editor al gobierno:",
    pt: "A resposta do editor ao governo:",
    ar: "رد المحرر على الحكومة:",
  },
});
