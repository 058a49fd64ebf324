/** Letters to those who have a part in a request by a link: what is asked and until when, never a word of the request. */
import { type Message, words } from "../ui/words/words.ts";

const desk = {
  en: "To the desk of the committee",
  fr: "Vers le bureau du comité",
  es: "A la mesa del comité",
  pt: "Para a mesa do comité",
  ar: "إلى مكتب اللجنة",
};

export const guestKinds = {
  "consultation-asked": words({
    subject: {
      en: "Your opinion on request {number} is asked for",
      fr: "Votre avis sur la demande {number} est demandé",
      es: "Se le pide su opinión sobre la solicitud {number}",
      pt: "Pede-se a sua opinião sobre o pedido {number}",
      ar: "رأيكم مطلوب في الطلب {number}",
    },
    text: {
      en: "Your opinion on request {number} is asked for ({programme}), until {until}. The link shows what is asked and takes your answer; you need no account, and may correct the answer until that day.",
      fr: "Votre avis sur la demande {number} est demandé ({programme}), jusqu’au {until}. Le lien montre ce qui est demandé et reçoit votre réponse ; aucun compte n’est nécessaire, et vous pouvez corriger la réponse jusqu’à ce jour.",
      es: "Se le pide su opinión sobre la solicitud {number} ({programme}), hasta el {until}. El enlace muestra lo que se pregunta y recibe su respuesta; no necesita cuenta y puede corregirla hasta esa fecha.",
      pt: "Pede-se a sua opinião sobre o pedido {number} ({programme}), até {until}. A ligação mostra o que se pergunta e recebe a sua resposta; não precisa de conta e pode corrigi-la até essa data.",
      ar: "رأيكم مطلوب في الطلب {number} ({programme}) حتى {until}. يعرض الرابط المطلوب ويتلقى ردكم؛ ولا تحتاجون إلى حساب، ويمكنكم تصحيح الرد حتى ذلك اليوم.",
    },
    link: {
      en: "Read and answer",
      fr: "Lire et répondre",
      es: "Leer y responder",
      pt: "Ler e responder",
      ar: "القراءة والرد",
    },
  }),
  "matter-put": words({
    subject: {
      en: "A decision is asked of you: {number}",
      fr: "Une décision vous est demandée : {number}",
      es: "Se le pide una decisión: {number}",
      pt: "Pede-se-lhe uma decisão: {number}",
      ar: "مطلوب منكم قرار: {number}",
    },
    text: {
      en: "Request {number} is before the {committee} ({programme}), until {until}. The link shows the dossier and takes your decision, without signing in: once, for this request alone. You can as well decide at your desk.",
      fr: "La demande {number} est soumise : {committee} ({programme}), jusqu’au {until}. Le lien montre le dossier et reçoit votre décision, sans connexion : une seule fois, pour cette seule demande. Vous pouvez aussi décider à votre bureau.",
      es: "La solicitud {number} está ante: {committee} ({programme}), hasta el {until}. El enlace muestra el expediente y recibe su decisión, sin iniciar sesión: una sola vez, solo para esta solicitud. También puede decidir en su mesa.",
      pt: "O pedido {number} está perante: {committee} ({programme}), até {until}. A ligação mostra o dossiê e recebe a sua decisão, sem iniciar sessão: uma única vez, só para este pedido. Também pode decidir na sua mesa.",
      ar: "الطلب {number} أمام: {committee} ({programme}) حتى {until}. يعرض الرابط الملف ويتلقى قراركم دون تسجيل الدخول: مرة واحدة ولهذا الطلب وحده. ويمكنكم كذلك أن تقرروا في مكتبكم.",
    },
    link: {
      en: "Read the dossier and decide",
      fr: "Lire le dossier et décider",
      es: "Leer el expediente y decidir",
      pt: "Ler o dossiê e decidir",
      ar: "قراءة الملف واتخاذ القرار",
    },
  }),
  "matter-at-desk": words({
    subject: {
      en: "A decision is asked of you: {number}",
      fr: "Une décision vous est demandée : {number}",
      es: "Se le pide una decisión: {number}",
      pt: "Pede-se-lhe uma decisão: {number}",
      ar: "مطلوب منكم قرار: {number}",
    },
    text: {
      en: "Request {number} is before the {committee} ({programme}), until {until}. The dossier is at your desk, where you decide after signing in.",
      fr: "La demande {number} est soumise : {committee} ({programme}), jusqu’au {until}. Le dossier est à votre bureau, où vous décidez après connexion.",
      es: "La solicitud {number} está ante: {committee} ({programme}), hasta el {until}. El expediente está en su mesa, donde decide tras iniciar sesión.",
      pt: "O pedido {number} está perante: {committee} ({programme}), até {until}. O dossiê está na sua mesa, onde decide depois de iniciar sessão.",
      ar: "الطلب {number} أمام: {committee} ({programme}) حتى {until}. الملف في مكتبكم حيث تقررون بعد تسجيل الدخول.",
    },
    link: desk,
  }),
  "link-spoke": words({
    subject: {
      en: "A decision was given in your name: {number}",
      fr: "Une décision a été donnée en votre nom : {number}",
      es: "Se ha dado una decisión en su nombre: {number}",
      pt: "Foi dada uma decisão em seu nome: {number}",
      ar: "اتُّخذ قرار باسمكم: {number}",
    },
    text: {
      en: "Through the link that was sent to you, a decision was given for your seat on request {number} ({programme}). Your desk says which. If it was you, you need do nothing more.",
      fr: "Par le lien qui vous a été envoyé, une décision a été donnée pour votre siège sur la demande {number} ({programme}). Votre bureau dit laquelle. Si c’était vous, vous n’avez rien d’autre à faire.",
      es: "Mediante el enlace que se le envió se ha dado una decisión por su puesto sobre la solicitud {number} ({programme}). Su mesa dice cuál. Si fue usted, no tiene que hacer nada más.",
      pt: "Através da ligação que lhe foi enviada foi dada uma decisão pelo seu lugar sobre o pedido {number} ({programme}). A sua mesa diz qual. Se foi o próprio, não precisa de fazer mais nada.",
      ar: "عبر الرابط الذي أُرسل إليكم اتُّخذ قرار باسم مقعدكم في الطلب {number} ({programme}). ويبيّن مكتبكم ما هو. إن كنتم أنتم فلا يلزمكم شيء آخر.",
    },
    link: desk,
  }),
  "link-annulled": words({
    subject: {
      en: "What was said in your name is annulled: {number}",
      fr: "Ce qui a été dit en votre nom est annulé : {number}",
      es: "Lo dicho en su nombre queda anulado: {number}",
      pt: "O que foi dito em seu nome está anulado: {number}",
      ar: "أُلغي ما قيل باسمكم: {number}",
    },
    text: {
      en: "What was said through a link for your seat on request {number} ({programme}) was annulled, and does not count. Sign in and decide at your desk; the office that runs the programme can also send you a new link.",
      fr: "Ce qui a été dit par un lien pour votre siège sur la demande {number} ({programme}) a été annulé et ne compte pas. Connectez-vous et décidez à votre bureau ; le service responsable du programme peut aussi vous envoyer un nouveau lien.",
      es: "Lo dicho mediante un enlace por su puesto sobre la solicitud {number} ({programme}) se ha anulado y no cuenta. Inicie sesión y decida en su mesa; la oficina que gestiona el programa también puede enviarle un enlace nuevo.",
      pt: "O que foi dito através de uma ligação pelo seu lugar sobre o pedido {number} ({programme}) foi anulado e não conta. Inicie sessão e decida na sua mesa; o serviço que gere o programa também lhe pode enviar uma nova ligação.",
      ar: "أُلغي ما قيل عبر رابط باسم مقعدكم في الطلب {number} ({programme}) ولا يُحتسب. سجّلوا الدخول وقرروا في مكتبكم، ويمكن للمكتب القائم على البرنامج أن يرسل إليكم رابطًا جديدًا.",
    },
    link: desk,
  }),
} as const;

const why = words({
  consulted: {
    en: "You get this letter because this address was named for the opinion of your institution. Whoever holds the link can read the request and answer for you: pass it on only to a colleague who is to answer.",
    fr: "Vous recevez ce courriel parce que cette adresse a été indiquée pour l’avis de votre institution. Quiconque détient le lien peut lire la demande et répondre pour vous : ne le transmettez qu’à un collègue chargé de répondre.",
    es: "Recibe este mensaje porque esta dirección se indicó para la opinión de su institución. Quien tenga el enlace puede leer la solicitud y responder por usted: compártalo solo con un colega que deba responder.",
    pt: "Recebe esta mensagem porque este endereço foi indicado para a opinião da sua instituição. Quem tiver a ligação pode ler o pedido e responder por si: partilhe-a apenas com um colega que deva responder.",
    ar: "تصلكم هذه الرسالة لأن هذا العنوان ذُكر لإبداء رأي مؤسستكم. من يملك الرابط يستطيع قراءة الطلب والرد عنكم، فلا تشاركوه إلا مع زميل مكلف بالرد.",
  },
  member: {
    en: "The link is personal: whoever holds it can decide in your name, so do not pass this letter on. When it is used you are told at once. If you have an interest in this request, say so by the link or at your desk.",
    fr: "Le lien est personnel : quiconque le détient peut décider en votre nom, ne transmettez donc pas ce courriel. Vous êtes averti dès qu’il est utilisé. Si vous avez un intérêt dans cette demande, dites-le par le lien ou à votre bureau.",
    es: "El enlace es personal: quien lo tenga puede decidir en su nombre, así que no reenvíe este mensaje. Se le avisa en cuanto se usa. Si tiene un interés en esta solicitud, dígalo con el enlace o en su mesa.",
    pt: "A ligação é pessoal: quem a tiver pode decidir em seu nome, por isso não reencaminhe esta mensagem. É avisado logo que for usada. Se tem um interesse neste pedido, diga-o pela ligação ou na sua mesa.",
    ar: "الرابط شخصي: من يملكه يستطيع أن يقرر باسمكم، فلا تحوّلوا هذه الرسالة إلى أحد. وتُبلَّغون فور استعماله. وإن كانت لكم مصلحة في هذا الطلب فأعلنوها عبر الرابط أو في مكتبكم.",
  },
  wasNotYou: {
    en: "If it was not you, tell the office that runs the programme at once: it annuls what was said. Or sign in and decide at your desk: that counts instead.",
    fr: "Si ce n’était pas vous, prévenez sans tarder le service responsable du programme : il annule ce qui a été dit. Ou connectez-vous et décidez à votre bureau : c’est cela qui comptera.",
    es: "Si no fue usted, avise enseguida a la oficina que gestiona el programa: anulará lo dicho. O inicie sesión y decida en su mesa: eso contará en su lugar.",
    pt: "Se não foi o próprio, avise de imediato o serviço que gere o programa: anulará o que foi dito. Ou inicie sessão e decida na sua mesa: é isso que contará.",
    ar: "إن لم تكونوا أنتم فأبلغوا فورًا المكتب القائم على البرنامج ليلغي ما قيل. أو سجّلوا الدخول وقرروا في مكتبكم فيُحتسب ذلك بدلًا منه.",
  },
});

/** What is said below, for those letters that need it. */
export const guestWhy: Readonly<Record<string, Message>> = {
  "consultation-asked": why.consulted,
  "matter-put": why.member,
  "link-spoke": why.wasNotYou,
};
