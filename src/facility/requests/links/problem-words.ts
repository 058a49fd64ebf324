/** What it means that something by a link, or about one, was refused before the rules of a request's life were asked. */
import type { ProblemWords } from "../../../base/served.ts";

const detail = {
  en: "Nothing was changed, and what you wrote is still here.",
  fr: "Rien n’a été modifié, et ce que vous avez écrit est toujours là.",
  es: "No se ha cambiado nada, y lo que escribió sigue aquí.",
  pt: "Nada foi alterado, e o que escreveu continua aqui.",
  ar: "لم يتغيّر شيء وما كتبتموه لا يزال هنا.",
};

export const linkProblems: Readonly<Record<string, ProblemWords>> = {
  "nobody-consulted": {
    title: {
      en: "Nobody is named",
      fr: "Personne n’est nommé",
      es: "No se nombra a nadie",
      pt: "Ninguém é indicado",
      ar: "لم يُذكر أحد",
    },
    detail,
    mend: {
      en: "Name at least one delegation or service, with the address the link is sent to.",
      fr: "Nommez au moins une délégation ou un service, avec l’adresse où envoyer le lien.",
      es: "Indique al menos una delegación o servicio, con la dirección a la que enviar el enlace.",
      pt: "Indique pelo menos uma delegação ou serviço, com o endereço para onde enviar a ligação.",
      ar: "اذكروا بعثة أو إدارة واحدة على الأقل مع العنوان الذي يُرسل إليه الرابط.",
    },
  },
  "consulted-incomplete": {
    title: {
      en: "A name or an address is missing",
      fr: "Il manque un nom ou une adresse",
      es: "Falta un nombre o una dirección",
      pt: "Falta um nome ou um endereço",
      ar: "ينقص اسم أو عنوان",
    },
    detail,
    mend: {
      en: "Each delegation or service needs both. A row that stays empty is nobody.",
      fr: "Chaque délégation ou service a besoin des deux. Une ligne vide ne compte pas.",
      es: "Cada delegación o servicio necesita ambos. Una fila vacía no cuenta.",
      pt: "Cada delegação ou serviço precisa de ambos. Uma linha vazia não conta.",
      ar: "تحتاج كل بعثة أو إدارة إليهما معًا. والصف الفارغ لا يُحتسب.",
    },
  },
  "links-off": {
    title: {
      en: "No links are sent for this committee",
      fr: "Aucun lien n’est envoyé pour ce comité",
      es: "No se envían enlaces para este comité",
      pt: "Não se enviam ligações para este comité",
      ar: "لا تُرسل روابط لهذه اللجنة",
    },
    detail,
    mend: {
      en: "Its members decide at their desk, after signing in.",
      fr: "Ses membres décident à leur bureau, après connexion.",
      es: "Sus miembros deciden en su mesa, tras iniciar sesión.",
      pt: "Os seus membros decidem na sua mesa, depois de iniciar sessão.",
      ar: "يقرر أعضاؤها في مكاتبهم بعد تسجيل الدخول.",
    },
  },
  "not-yet": {
    title: {
      en: "Nothing was sent yet",
      fr: "Rien n’a encore été envoyé",
      es: "Aún no se ha enviado nada",
      pt: "Ainda nada foi enviado",
      ar: "لم يُرسل شيء بعد",
    },
    detail,
    mend: {
      en: "Change what you like, and look at it once more.",
      fr: "Modifiez ce que vous voulez, puis relisez.",
      es: "Cambie lo que quiera y vuelva a revisarlo.",
      pt: "Altere o que quiser e reveja-o.",
      ar: "عدّلوا ما تشاؤون ثم راجعوه مرة أخرى.",
    },
  },
  "link-replaced": {
    title: {
      en: "This link no longer holds",
      fr: "Ce lien n’est plus valable",
      es: "Este enlace ya no es válido",
      pt: "Esta ligação já não é válida",
      ar: "لم يعد هذا الرابط صالحًا",
    },
    detail,
    mend: {
      en: "Use the link of the newest letter, or ask whoever wrote to you.",
      fr: "Utilisez le lien du courriel le plus récent, ou adressez-vous à ceux qui vous ont écrit.",
      es: "Use el enlace del mensaje más reciente o consulte a quien le escribió.",
      pt: "Use a ligação da mensagem mais recente ou contacte quem lhe escreveu.",
      ar: "استعملوا رابط أحدث رسالة أو اسألوا من كتب إليكم.",
    },
  },
  "link-used": {
    title: {
      en: "This link was used already",
      fr: "Ce lien a déjà servi",
      es: "Este enlace ya se usó",
      pt: "Esta ligação já foi usada",
      ar: "سبق استعمال هذا الرابط",
    },
    detail,
    mend: {
      en: "What was said by it stands as this page shows it. It is changed at the desk of the committee, after signing in.",
      fr: "Ce qu’il a permis de dire figure sur cette page. On le modifie au bureau du comité, après connexion.",
      es: "Lo que se dijo con él es lo que muestra esta página. Se cambia en la mesa del comité, tras iniciar sesión.",
      pt: "O que com ela se disse é o que esta página mostra. Altera-se na mesa do comité, depois de iniciar sessão.",
      ar: "ما قيل به هو ما تعرضه هذه الصفحة. ويُغيَّر في مكتب اللجنة بعد تسجيل الدخول.",
    },
  },
  "opinion-unsaid": {
    title: {
      en: "Words are missing",
      fr: "Il manque un texte",
      es: "Falta un texto",
      pt: "Falta um texto",
      ar: "ينقص النص",
    },
    detail,
    mend: {
      en: "Say what you remark or object to; only “no objection” needs no words.",
      fr: "Dites quelles sont vos remarques ou votre objection ; seul « pas d’objection » se passe de texte.",
      es: "Diga qué observa u objeta; solo «sin objeción» no necesita texto.",
      pt: "Diga o que observa ou objeta; só «sem objeção» dispensa texto.",
      ar: "اذكروا ملاحظاتكم أو اعتراضكم، فعبارة «لا اعتراض» وحدها لا تحتاج إلى نص.",
    },
  },
};
