/** Letters, in the reader's own language: plain, short, and never anybody's name but theirs. */
import { words } from "../ui/words/words.ts";

/** What is the same in all. */
export const letterWords = words({
  greeting: {
    en: "Dear {name},",
    fr: "Bonjour {name},",
    es: "Hola, {name}:",
    pt: "Caro(a) {name},",
    ar: "السيد/السيدة {name}،",
  },
  greetingNobody: { en: "Hello,", fr: "Bonjour,", es: "Hola:", pt: "Olá,", ar: "تحية طيبة،" },
  closing: {
    en: "Passerelle, at {site}",
    fr: "Passerelle, {site}",
    es: "Passerelle, {site}",
    pt: "Passerelle, {site}",
    ar: "باسريل، {site}",
  },
  once: {
    en: "The link works once, until {until} (UTC). If it has expired, ask for another on the sign-in page.",
    fr: "Le lien sert une seule fois, jusqu’au {until} (UTC). S’il a expiré, demandez-en un autre sur la page de connexion.",
    es: "El enlace sirve una sola vez, hasta el {until} (UTC). Si ha caducado, pida otro en la página de inicio de sesión.",
    pt: "A ligação serve uma única vez, até {until} (UTC). Se tiver expirado, peça outra na página de início de sessão.",
    ar: "يعمل الرابط مرة واحدة حتى {until} (بالتوقيت العالمي). وإن انقضت مدته فاطلبوا غيره من صفحة الدخول.",
  },
  notYou: {
    en: "If you did not ask for this, you need do nothing: without this letter the link is of no use to anyone.",
    fr: "Si vous n’êtes pas à l’origine de cette demande, vous n’avez rien à faire : sans ce courriel, le lien ne sert à personne.",
    es: "Si usted no lo ha pedido, no tiene que hacer nada: sin este mensaje, el enlace no le sirve a nadie.",
    pt: "Se não fez este pedido, não precisa de fazer nada: sem esta mensagem, a ligação não serve a ninguém.",
    ar: "إن لم تطلبوا ذلك فلا حاجة إلى فعل شيء: فالرابط لا يفيد أحدًا دون هذه الرسالة.",
  },
  wasNotYou: {
    en: "If this was not you, sign in at once, end your other sessions on the page of your account, and tell your administrator.",
    fr: "Si ce n’était pas vous, connectez-vous sans tarder, mettez fin à vos autres sessions depuis votre compte et prévenez votre administrateur.",
    es: "Si no fue usted, inicie sesión enseguida, cierre sus otras sesiones en la página de su cuenta y avise a su administrador.",
    pt: "Se não foi o próprio, inicie sessão de imediato, termine as outras sessões na página da sua conta e avise o seu administrador.",
    ar: "إن لم تكونوا أنتم فسجّلوا الدخول فورًا وأنهوا جلساتكم الأخرى من صفحة حسابكم وأبلغوا المدير.",
  },
  silence: {
    en: "You can silence reminders on the page of your account: {account}",
    fr: "Vous pouvez désactiver les rappels depuis votre compte : {account}",
    es: "Puede desactivar los recordatorios en la página de su cuenta: {account}",
    pt: "Pode desativar os lembretes na página da sua conta: {account}",
    ar: "يمكنكم إيقاف التذكير من صفحة حسابكم: {account}",
  },
});

/** On a reminder: how to have no more of them, without signing in. */
export const silenceWords = words({
  stop: {
    en: "No more reminders of this edition, without signing in: {stop}",
    fr: "Ne plus recevoir de rappels de cette édition, sans vous connecter : {stop}",
    es: "No recibir más recordatorios de esta edición, sin iniciar sesión: {stop}",
    pt: "Não receber mais lembretes desta edição, sem iniciar sessão: {stop}",
    ar: "لإيقاف تذكيرات هذه الدورة دون تسجيل الدخول: {stop}",
  },
});

/** What each kind of letter says: its subject, its text, and the words on its link. */
export const kindWords = {
  invitation: words({
    subject: {
      en: "An invitation to work on a policy index",
      fr: "Une invitation à travailler à un indice de politiques",
      es: "Una invitación para trabajar en un índice de políticas",
      pt: "Um convite para trabalhar num índice de políticas",
      ar: "دعوة إلى العمل في مؤشر للسياسات",
    },
    text: {
      en: "You are invited to work on a policy index with Passerelle. Follow the link to open your account: it asks for your name and your language, and lets you choose how to sign in.",
      fr: "Vous êtes invité à travailler à un indice de politiques avec Passerelle. Suivez le lien pour ouvrir votre compte : il vous demande votre nom et votre langue, et vous laisse choisir votre moyen de connexion.",
      es: "Se le invita a trabajar en un índice de políticas con Passerelle. Siga el enlace para abrir su cuenta: le pide su nombre y su idioma, y le deja elegir cómo iniciar sesión.",
      pt: "É convidado a trabalhar num índice de políticas com a Passerelle. Siga a ligação para abrir a sua conta: pede-lhe o nome e a língua, e deixa-o escolher como iniciar sessão.",
      ar: "ندعوكم إلى العمل في مؤشر للسياسات باستخدام باسريل. اتبعوا الرابط لفتح حسابكم، وسيُطلب منكم اسمكم ولغتكم ثم تختارون طريقة الدخول.",
    },
    link: {
      en: "Open my account",
      fr: "Ouvrir mon compte",
      es: "Abrir mi cuenta",
      pt: "Abrir a minha conta",
      ar: "فتح حسابي",
    },
  }),
  "sign-in": words({
    subject: {
      en: "Your link to sign in",
      fr: "Votre lien de connexion",
      es: "Su enlace para iniciar sesión",
      pt: "A sua ligação para iniciar sessão",
      ar: "رابط دخولكم",
    },
    text: {
      en: "Follow this link to sign in.",
      fr: "Suivez ce lien pour vous connecter.",
      es: "Siga este enlace para iniciar sesión.",
      pt: "Siga esta ligação para iniciar sessão.",
      ar: "اتبعوا هذا الرابط للدخول.",
    },
    link: { en: "Sign in", fr: "Se connecter", es: "Iniciar sesión", pt: "Iniciar sessão", ar: "الدخول" },
  }),
  recovery: words({
    subject: {
      en: "Get back into your account",
      fr: "Retrouver l’accès à votre compte",
      es: "Recuperar el acceso a su cuenta",
      pt: "Recuperar o acesso à sua conta",
      ar: "استعادة الدخول إلى حسابكم",
    },
    text: {
      en: "Follow this link to get back into your account. You can then set a new password or add a passkey.",
      fr: "Suivez ce lien pour retrouver l’accès à votre compte. Vous pourrez alors définir un nouveau mot de passe ou ajouter une clé d’accès.",
      es: "Siga este enlace para recuperar el acceso a su cuenta. Después podrá establecer una contraseña nueva o añadir una clave de acceso.",
      pt: "Siga esta ligação para recuperar o acesso à sua conta. Depois pode definir uma nova palavra-passe ou juntar uma chave de acesso.",
      ar: "اتبعوا هذا الرابط لاستعادة الدخول إلى حسابكم، ثم يمكنكم وضع كلمة مرور جديدة أو إضافة مفتاح مرور.",
    },
    link: { en: "Continue", fr: "Continuer", es: "Continuar", pt: "Continuar", ar: "متابعة" },
  }),
  "password-set": words({
    subject: {
      en: "Your password was set",
      fr: "Votre mot de passe a été défini",
      es: "Se ha establecido su contraseña",
      pt: "A sua palavra-passe foi definida",
      ar: "تم تعيين كلمة مروركم",
    },
    text: {
      en: "A new password was set for your account, and its other sessions were ended.",
      fr: "Un nouveau mot de passe a été défini pour votre compte, et ses autres sessions ont pris fin.",
      es: "Se ha establecido una contraseña nueva en su cuenta y se han cerrado sus otras sesiones.",
      pt: "Foi definida uma nova palavra-passe para a sua conta, e as outras sessões terminaram.",
      ar: "عُيّنت كلمة مرور جديدة لحسابكم وأُنهيت جلساته الأخرى.",
    },
  }),
  "way-added": words({
    subject: {
      en: "A new way to sign in was added",
      fr: "Un nouveau moyen de connexion a été ajouté",
      es: "Se ha añadido un nuevo modo de iniciar sesión",
      pt: "Foi acrescentada uma nova forma de iniciar sessão",
      ar: "أُضيفت طريقة دخول جديدة",
    },
    text: {
      en: "A passkey, a provider or codes were added to your account.",
      fr: "Une clé d’accès, un fournisseur ou des codes ont été ajoutés à votre compte.",
      es: "Se ha añadido a su cuenta una clave de acceso, un proveedor o códigos.",
      pt: "Foi acrescentada à sua conta uma chave de acesso, um fornecedor ou códigos.",
      ar: "أُضيف إلى حسابكم مفتاح مرور أو مزوّد هوية أو رموز.",
    },
  }),
  "way-removed": words({
    subject: {
      en: "A way to sign in was removed",
      fr: "Un moyen de connexion a été supprimé",
      es: "Se ha quitado un modo de iniciar sesión",
      pt: "Foi removida uma forma de iniciar sessão",
      ar: "أُزيلت طريقة دخول",
    },
    text: {
      en: "A passkey, a password or codes were removed from your account.",
      fr: "Une clé d’accès, un mot de passe ou des codes ont été supprimés de votre compte.",
      es: "Se ha quitado de su cuenta una clave de acceso, una contraseña o códigos.",
      pt: "Foi removida da sua conta uma chave de acesso, uma palavra-passe ou códigos.",
      ar: "أُزيل من حسابكم مفتاح مرور أو كلمة مرور أو رموز.",
    },
  }),
  reminder: words({
    subject: {
      en: "Work on the index is due",
      fr: "Un travail pour l’indice arrive à échéance",
      es: "Hay trabajo pendiente en el índice",
      pt: "Há trabalho por fazer no índice",
      ar: "عمل في المؤشر حان موعده",
    },
    text: {
      en: "In {index} {code}, {late, plural, one {# answer about {place} is} other {# answers about {place} are}} waiting for you, {days, plural, one {# day} other {# days}} past the date agreed. Your desks say which.",
      fr: "Dans {index} {code}, {late, plural, one {# réponse concernant {place} vous attend} other {# réponses concernant {place} vous attendent}}, {days, plural, one {# jour} other {# jours}} après la date convenue. Vos bureaux disent lesquelles.",
      es: "En {index} {code}, {late, plural, one {le espera # respuesta sobre {place}} other {le esperan # respuestas sobre {place}}}, {days, plural, one {# día} other {# días}} después de la fecha acordada. Sus mesas de trabajo dicen cuáles.",
      pt: "Em {index} {code}, {late, plural, one {# resposta sobre {place} está à sua espera} other {# respostas sobre {place} estão à sua espera}}, {days, plural, one {# dia} other {# dias}} depois da data combinada. As suas mesas de trabalho dizem quais.",
      ar: "في {index} {code} تنتظركم {late, plural, one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}} عن {place} بعد مضي {days, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} على الموعد المتفق عليه. تبيّن مكاتبكم أيها.",
    },
    link: {
      en: "To your desks",
      fr: "Vers vos bureaux",
      es: "A sus mesas de trabajo",
      pt: "Para as suas mesas de trabalho",
      ar: "إلى مكاتبكم",
    },
  }),
  "due-soon": words({
    subject: {
      en: "Work on the index: the date agreed is near",
      fr: "Travail pour l’indice : la date convenue approche",
      es: "Trabajo en el índice: se acerca la fecha acordada",
      pt: "Trabalho no índice: aproxima-se a data combinada",
      ar: "العمل في المؤشر: الموعد المتفق عليه قريب",
    },
    text: {
      en: "In {index} {code}, {waiting, plural, one {# answer about {place} is} other {# answers about {place} are}} waiting for you. {days, plural, =0 {The date agreed is today.} one {The date agreed is tomorrow.} other {The date agreed is in # days.}} Your desks say which.",
      fr: "Dans {index} {code}, {waiting, plural, one {# réponse concernant {place} vous attend} other {# réponses concernant {place} vous attendent}}. {days, plural, =0 {La date convenue est aujourd’hui.} =1 {La date convenue est demain.} one {La date convenue est dans # jour.} other {La date convenue est dans # jours.}} Vos bureaux disent lesquelles.",
      es: "En {index} {code}, {waiting, plural, one {le espera # respuesta sobre {place}} other {le esperan # respuestas sobre {place}}}. {days, plural, =0 {La fecha acordada es hoy.} one {La fecha acordada es mañana.} other {La fecha acordada es dentro de # días.}} Sus mesas de trabajo dicen cuáles.",
      pt: "Em {index} {code}, {waiting, plural, one {# resposta sobre {place} está à sua espera} other {# respostas sobre {place} estão à sua espera}}. {days, plural, =0 {A data combinada é hoje.} =1 {A data combinada é amanhã.} one {A data combinada é daqui a # dia.} other {A data combinada é daqui a # dias.}} As suas mesas de trabalho dizem quais.",
      ar: "في {index} {code} تنتظركم {waiting, plural, one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}} عن {place}. {days, plural, =0 {الموعد المتفق عليه اليوم.} one {الموعد المتفق عليه غدًا.} two {الموعد المتفق عليه بعد يومين.} few {الموعد المتفق عليه بعد # أيام.} many {الموعد المتفق عليه بعد # يومًا.} other {الموعد المتفق عليه بعد # يوم.}} تبيّن مكاتبكم أيها.",
    },
    link: {
      en: "To your desks",
      fr: "Vers vos bureaux",
      es: "A sus mesas de trabajo",
      pt: "Para as suas mesas de trabalho",
      ar: "إلى مكاتبكم",
    },
  }),
} as const;

/** Letters one may have no more of. */
export const isReminder = (kind: string): boolean => kind === "reminder" || kind === "due-soon";

export type LetterKind = keyof typeof kindWords;

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(kindWords, kind);
