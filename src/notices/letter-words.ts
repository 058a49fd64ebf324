/** Letters, in the reader's own language: plain, short, and never anybody's name but theirs. */
import { words } from "../ui/words/words.ts";
import { deliverableKinds } from "./deliverable-words.ts";
import { facilityKinds } from "./facility-words.ts";
import { guestKinds } from "./guest-words.ts";
import { participantKinds } from "./participant-words.ts";
import { proposalKinds } from "./proposal-words.ts";
import { requestKinds } from "./request-words.ts";

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
    ar: "Passerelle، {site}",
  },
  once: {
    en: "The link works once, until {until} (UTC). If it has expired, ask for another on the sign-in page.",
    fr: "Le lien sert une seule fois, jusqu’au {until} (UTC). S’il a expiré, demandez-en un autre sur la page de connexion.",
    es: "El enlace sirve una sola vez, hasta el {until} (UTC). Si ha caducado, pida otro en la página de inicio de sesión.",
    pt: "A ligação serve uma única vez, até {until} (UTC). Se tiver expirado, peça outra na página de início de sessão.",
    ar: "يعمل الرابط مرة واحدة حتى {until} (بالتوقيت العالمي). وإن انقضت مدته فاطلبوا غيره من صفحة الدخول.",
  },
  onceForAddress: {
    en: "The link works once, until {until} (UTC), in a browser where you are signed in. If it has expired, ask for another on the page of your account.",
    fr: "Le lien sert une seule fois, jusqu’au {until} (UTC), dans un navigateur où vous êtes connecté. S’il a expiré, demandez-en un autre depuis votre compte.",
    es: "El enlace sirve una sola vez, hasta el {until} (UTC), en un navegador donde tenga la sesión abierta. Si ha caducado, pida otro en la página de su cuenta.",
    pt: "A ligação serve uma única vez, até {until} (UTC), num navegador em que tenha sessão aberta. Se tiver expirado, peça outra na página da sua conta.",
    ar: "يعمل الرابط مرة واحدة حتى {until} (بالتوقيت العالمي)، في متصفح سجّلتم الدخول فيه. وإن انقضت مدته فاطلبوا غيره من صفحة حسابكم.",
  },
  until: {
    en: "The link works until {until} (UTC).",
    fr: "Le lien fonctionne jusqu’au {until} (UTC).",
    es: "El enlace funciona hasta el {until} (UTC).",
    pt: "A ligação funciona até {until} (UTC).",
    ar: "يعمل الرابط حتى {until} (بالتوقيت العالمي).",
  },
  notYou: {
    en: "If you did not ask for this, you need do nothing: without this letter the link is of no use to anyone.",
    fr: "Si vous n’êtes pas à l’origine de cette demande, vous n’avez rien à faire : sans ce courriel, le lien ne sert à personne.",
    es: "Si usted no lo ha pedido, no tiene que hacer nada: sin este mensaje, el enlace no le sirve a nadie.",
    pt: "Se não fez este pedido, não precisa de fazer nada: sem esta mensagem, a ligação não serve a ninguém.",
    ar: "إن لم تطلبوا ذلك فلا حاجة إلى فعل شيء: فالرابط لا يفيد أحدًا دون هذه الرسالة.",
  },
  changedNotYou: {
    en: "If this was not you, tell your administrator at once.",
    fr: "Si ce n’était pas vous, prévenez votre administrateur sans tarder.",
    es: "Si no fue usted, avise enseguida a su administrador.",
    pt: "Se não foi o próprio, avise de imediato o seu administrador.",
    ar: "إن لم تكونوا أنتم فأبلغوا المدير فورًا.",
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
  ...proposalKinds,
  ...requestKinds,
  ...deliverableKinds,
  ...facilityKinds,
  ...guestKinds,
  ...participantKinds,
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
      ar: "ندعوكم إلى العمل في مؤشر للسياسات باستخدام Passerelle. اتبعوا الرابط لفتح حسابكم، وسيُطلب منكم اسمكم ولغتكم ثم تختارون طريقة الدخول.",
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
  "new-address": words({
    subject: {
      en: "Use this address for your account",
      fr: "Utiliser cette adresse pour votre compte",
      es: "Usar esta dirección en su cuenta",
      pt: "Usar este endereço na sua conta",
      ar: "استعمال هذا العنوان لحسابكم",
    },
    text: {
      en: "Somebody asked to use this address for their account. If it was you, follow the link: from then on our letters come here. Nothing changes before.",
      fr: "Quelqu’un a demandé à utiliser cette adresse pour son compte. Si c’était vous, suivez le lien : nos courriels arriveront désormais ici. Rien ne change avant.",
      es: "Alguien ha pedido usar esta dirección en su cuenta. Si fue usted, siga el enlace: desde entonces nuestros mensajes llegarán aquí. Antes no cambia nada.",
      pt: "Alguém pediu para usar este endereço na sua conta. Se foi o próprio, siga a ligação: a partir daí as nossas mensagens chegam aqui. Antes disso nada muda.",
      ar: "طُلب استعمال هذا العنوان لأحد الحسابات. إن كنتم أنتم من طلب ذلك فاتبعوا الرابط، وعندها تصل رسائلنا إلى هنا. ولا يتغيّر شيء قبل ذلك.",
    },
    link: {
      en: "Use this address",
      fr: "Utiliser cette adresse",
      es: "Usar esta dirección",
      pt: "Usar este endereço",
      ar: "استعمال هذا العنوان",
    },
  }),
  "keep-address": words({
    subject: {
      en: "Another address was asked for",
      fr: "Une autre adresse a été demandée",
      es: "Se ha pedido otra dirección",
      pt: "Foi pedido outro endereço",
      ar: "طُلب عنوان آخر",
    },
    text: {
      en: "Somebody who is signed in to your account asked for another address in place of this one. If it was you, you need do nothing here. If it was not, follow the link and stop it: nothing changes, and every session of your account ends.",
      fr: "Quelqu’un, connecté à votre compte, a demandé une autre adresse à la place de celle-ci. Si c’était vous, vous n’avez rien à faire ici. Sinon, suivez le lien pour l’arrêter : rien ne change, et toutes les sessions de votre compte prennent fin.",
      es: "Alguien con la sesión abierta en su cuenta ha pedido otra dirección en lugar de esta. Si fue usted, aquí no tiene que hacer nada. Si no, siga el enlace y deténgalo: nada cambia y todas las sesiones de su cuenta se cierran.",
      pt: "Alguém com sessão aberta na sua conta pediu outro endereço em vez deste. Se foi o próprio, não precisa de fazer nada aqui. Se não foi, siga a ligação e impeça-o: nada muda e todas as sessões da sua conta terminam.",
      ar: "طلب شخص سجّل الدخول إلى حسابكم عنوانًا آخر بدل هذا. إن كنتم أنتم فلا حاجة إلى فعل شيء هنا. وإلا فاتبعوا الرابط وأوقفوا ذلك: لا يتغيّر شيء وتنتهي جلسات حسابكم كلها.",
    },
    link: {
      en: "Keep this address",
      fr: "Garder cette adresse",
      es: "Conservar esta dirección",
      pt: "Manter este endereço",
      ar: "الإبقاء على هذا العنوان",
    },
  }),
  "address-changed": words({
    subject: {
      en: "Your account goes by another address now",
      fr: "Votre compte utilise désormais une autre adresse",
      es: "Su cuenta usa ahora otra dirección",
      pt: "A sua conta usa agora outro endereço",
      ar: "حسابكم يستعمل الآن عنوانًا آخر",
    },
    text: {
      en: "The address of your account was changed: from now on our letters go to the new one. Links that were sent here before lead nowhere any more, and your other sessions have ended. If it was you, you need do nothing here. If it was not, follow the link and take the change back: the account goes by this address again, every session ends, and whatever was set up meanwhile to sign in with is removed.",
      fr: "L’adresse de votre compte a été modifiée : nos courriels iront désormais à la nouvelle. Les liens reçus ici auparavant ne mènent plus nulle part, et vos autres sessions ont pris fin. Si c’était vous, vous n’avez rien à faire ici. Sinon, suivez le lien pour annuler ce changement : le compte reprend cette adresse, toutes les sessions prennent fin, et tout moyen de connexion ajouté entre-temps est supprimé.",
      es: "La dirección de su cuenta ha cambiado: desde ahora nuestros mensajes irán a la nueva. Los enlaces enviados aquí antes ya no sirven y sus otras sesiones se han cerrado. Si fue usted, aquí no tiene que hacer nada. Si no, siga el enlace y deshaga el cambio: la cuenta recupera esta dirección, todas las sesiones se cierran y se quita todo modo de iniciar sesión que se haya añadido entretanto.",
      pt: "O endereço da sua conta foi alterado: a partir de agora as nossas mensagens vão para o novo. As ligações recebidas aqui antes já não servem e as suas outras sessões terminaram. Se foi o próprio, não precisa de fazer nada aqui. Se não foi, siga a ligação e desfaça a alteração: a conta volta a este endereço, todas as sessões terminam e é removida qualquer forma de iniciar sessão acrescentada entretanto.",
      ar: "تغيّر عنوان حسابكم، ومن الآن فصاعدًا تصل رسائلنا إلى العنوان الجديد. بطلت الروابط التي أُرسلت إلى هنا من قبل وانتهت جلساتكم الأخرى. إن كنتم أنتم فلا حاجة إلى فعل شيء هنا. وإلا فاتبعوا الرابط وتراجعوا عن التغيير: يعود الحساب إلى هذا العنوان، وتنتهي جلساته كلها، وتُزال كل طريقة دخول أُضيفت في هذه الأثناء.",
    },
    link: {
      en: "Take this address back",
      fr: "Reprendre cette adresse",
      es: "Recuperar esta dirección",
      pt: "Recuperar este endereço",
      ar: "استعادة هذا العنوان",
    },
  }),
  "address-back": words({
    subject: {
      en: "Your account goes by this address again",
      fr: "Votre compte utilise de nouveau cette adresse",
      es: "Su cuenta vuelve a usar esta dirección",
      pt: "A sua conta voltou a este endereço",
      ar: "عاد حسابكم إلى هذا العنوان",
    },
    text: {
      en: "The change of address was taken back by the link that was sent here. Every session of your account has ended, and whatever was set up since to sign in with was removed. Sign in by a link to this address, look over what is left, and set a new password if you have one.",
      fr: "Le changement d’adresse a été annulé par le lien envoyé ici. Toutes les sessions de votre compte ont pris fin, et tout moyen de connexion ajouté depuis a été supprimé. Connectez-vous par un lien à cette adresse, vérifiez ce qui reste et, si vous avez un mot de passe, changez-le.",
      es: "El cambio de dirección se ha deshecho con el enlace enviado aquí. Todas las sesiones de su cuenta se han cerrado y se ha quitado todo modo de iniciar sesión añadido desde entonces. Inicie sesión con un enlace a esta dirección, repase lo que queda y, si tiene contraseña, cámbiela.",
      pt: "A alteração do endereço foi desfeita pela ligação enviada para aqui. Todas as sessões da sua conta terminaram e foi removida qualquer forma de iniciar sessão acrescentada desde então. Inicie sessão com uma ligação para este endereço, reveja o que ficou e, se tiver palavra-passe, mude-a.",
      ar: "تم التراجع عن تغيير العنوان بالرابط الذي أُرسل إلى هنا. انتهت جلسات حسابكم كلها، وأُزيلت كل طريقة دخول أُضيفت منذ ذلك الحين. سجّلوا الدخول برابط إلى هذا العنوان، وراجعوا ما بقي، وغيّروا كلمة المرور إن كانت لكم واحدة.",
    },
    link: {
      en: "Sign in",
      fr: "Se connecter",
      es: "Iniciar sesión",
      pt: "Iniciar sessão",
      ar: "الدخول",
    },
  }),
  "address-gone": words({
    subject: {
      en: "Your account goes by its earlier address again",
      fr: "Votre compte utilise de nouveau son adresse précédente",
      es: "Su cuenta vuelve a usar su dirección anterior",
      pt: "A sua conta voltou ao endereço anterior",
      ar: "عاد حسابكم إلى عنوانه السابق",
    },
    text: {
      en: "The change to this address was taken back by a link that was sent to the earlier one, as is possible for seven days. Every session of the account has ended, and whatever was set up since to sign in with was removed. This is the last letter that comes here.",
      fr: "Le passage à cette adresse a été annulé par un lien envoyé à la précédente, comme c’est possible pendant sept jours. Toutes les sessions du compte ont pris fin, et tout moyen de connexion ajouté depuis a été supprimé. Ceci est le dernier courriel envoyé ici.",
      es: "El cambio a esta dirección se ha deshecho con un enlace enviado a la anterior, lo que es posible durante siete días. Todas las sesiones de la cuenta se han cerrado y se ha quitado todo modo de iniciar sesión añadido desde entonces. Este es el último mensaje que llega aquí.",
      pt: "A mudança para este endereço foi desfeita por uma ligação enviada para o anterior, o que é possível durante sete dias. Todas as sessões da conta terminaram e foi removida qualquer forma de iniciar sessão acrescentada desde então. Esta é a última mensagem enviada para aqui.",
      ar: "تم التراجع عن الانتقال إلى هذا العنوان برابط أُرسل إلى العنوان السابق، وهذا ممكن مدة سبعة أيام. انتهت جلسات الحساب كلها، وأُزيلت كل طريقة دخول أُضيفت منذ ذلك الحين. هذه آخر رسالة تصل إلى هنا.",
    },
  }),
  "address-taken": words({
    subject: {
      en: "This address was asked for, and stays yours",
      fr: "Cette adresse a été demandée, et reste la vôtre",
      es: "Se ha pedido esta dirección, y sigue siendo suya",
      pt: "Este endereço foi pedido, e continua a ser seu",
      ar: "طُلب هذا العنوان، وهو باقٍ لكم",
    },
    text: {
      en: "Somebody asked to use this address for another account. It is the address of yours, so nothing happens, and whoever asked is not told why. If it was you, you have two accounts: erase one on its page, or ask your administrator.",
      fr: "Quelqu’un a demandé à utiliser cette adresse pour un autre compte. C’est celle du vôtre : rien ne se passe, et cette personne n’apprend pas pourquoi. Si c’était vous, vous avez deux comptes : effacez-en un depuis sa page, ou adressez-vous à votre administrateur.",
      es: "Alguien ha pedido usar esta dirección en otra cuenta. Es la de la suya, así que no ocurre nada, y a quien la pidió no se le dice por qué. Si fue usted, tiene dos cuentas: borre una en su página o consulte a su administrador.",
      pt: "Alguém pediu para usar este endereço noutra conta. É o da sua, por isso nada acontece, e a quem pediu não se diz porquê. Se foi o próprio, tem duas contas: apague uma na página dela ou fale com o seu administrador.",
      ar: "طُلب استعمال هذا العنوان لحساب آخر. وهو عنوان حسابكم، فلا يحدث شيء، ولا يُخبَر الطالب بالسبب. إن كنتم أنتم فلديكم حسابان: امحوا أحدهما من صفحته أو راجعوا المدير.",
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
export const isReminder = (kind: string): boolean =>
  ["reminder", "due-soon", "facility-due", "facility-opinion"].includes(kind);

export type LetterKind = keyof typeof kindWords;

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(kindWords, kind);
