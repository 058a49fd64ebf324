/** Letters about a request for expertise, to the contacts of those who ask: that something happened, never what was written. */
import { words } from "../ui/words/words.ts";
import { requestReminderKinds } from "./facility-words.ts";

export const requestWords = words({
  whyYou: {
    en: "You get this letter because this address was given as a contact of a request. Whoever holds the link can read the request: pass it on only to those who write it with you.",
    fr: "Vous recevez ce courriel parce que cette adresse a été indiquée comme contact d’une demande. Quiconque détient le lien peut lire la demande : ne le transmettez qu’à ceux qui la rédigent avec vous.",
    es: "Recibe este mensaje porque esta dirección se indicó como contacto de una solicitud. Quien tenga el enlace puede leer la solicitud: compártalo solo con quienes la redactan con usted.",
    pt: "Recebe esta mensagem porque este endereço foi indicado como contacto de um pedido. Quem tiver a ligação pode ler o pedido: partilhe-a apenas com quem o escreve consigo.",
    ar: "تصلكم هذه الرسالة لأن هذا العنوان ذُكر جهةَ اتصال لأحد الطلبات. من يملك الرابط يستطيع قراءة الطلب، فلا تشاركوه إلا مع من يكتبه معكم.",
  },
});

const open = {
  en: "Open the request",
  fr: "Ouvrir la demande",
  es: "Abrir la solicitud",
  pt: "Abrir o pedido",
  ar: "فتح الطلب",
};

export const requestKinds = {
  ...requestReminderKinds,
  "request-begun": words({
    subject: {
      en: "Go on with your request: {programme}",
      fr: "Poursuivre votre demande : {programme}",
      es: "Continuar su solicitud: {programme}",
      pt: "Continuar o seu pedido: {programme}",
      ar: "متابعة طلبكم: {programme}",
    },
    text: {
      en: "Here is the link to the request you are writing ({programme}). It leads back to what is saved, on any device. A request that is not sent is kept for 90 days after it was last saved, and then deleted.",
      fr: "Voici le lien vers la demande que vous rédigez ({programme}). Il ramène à ce qui est enregistré, sur tout appareil. Une demande qui n’est pas envoyée est conservée 90 jours après son dernier enregistrement, puis supprimée.",
      es: "Este es el enlace a la solicitud que está redactando ({programme}). Lleva a lo guardado, en cualquier dispositivo. Una solicitud sin enviar se conserva 90 días desde la última vez que se guardó y después se borra.",
      pt: "Esta é a ligação para o pedido que está a escrever ({programme}). Leva ao que está guardado, em qualquer dispositivo. Um pedido não enviado é conservado 90 dias depois de guardado pela última vez e depois apagado.",
      ar: "هذا رابط الطلب الذي تكتبونه ({programme}). يعيدكم إلى ما حُفظ من أي جهاز. يُحتفظ بالطلب غير المرسل 90 يومًا بعد آخر حفظ ثم يُحذف.",
    },
    link: open,
  }),
  "request-link": words({
    subject: {
      en: "The link to your request: {programme}",
      fr: "Le lien vers votre demande : {programme}",
      es: "El enlace a su solicitud: {programme}",
      pt: "A ligação para o seu pedido: {programme}",
      ar: "رابط طلبكم: {programme}",
    },
    text: {
      en: "Somebody asked for the links to the requests of this address ({programme}). This is one of them. If it was not you, nothing has happened: only this letter holds the link.",
      fr: "Quelqu’un a demandé les liens vers les demandes de cette adresse ({programme}). En voici un. Si ce n’était pas vous, il ne s’est rien passé : seul ce courriel contient le lien.",
      es: "Alguien ha pedido los enlaces a las solicitudes de esta dirección ({programme}). Este es uno de ellos. Si no ha sido usted, no ha pasado nada: solo este mensaje contiene el enlace.",
      pt: "Alguém pediu as ligações para os pedidos deste endereço ({programme}). Esta é uma delas. Se não foi o senhor ou a senhora, nada aconteceu: só esta mensagem contém a ligação.",
      ar: "طلب أحدهم روابط الطلبات الخاصة بهذا العنوان ({programme}). هذا أحدها. وإن لم تكونوا أنتم فلم يحدث شيء، فالرابط في هذه الرسالة وحدها.",
    },
    link: open,
  }),
  "request-confirm": words({
    subject: {
      en: "Does your institution ask too? {programme}",
      fr: "Votre institution demande-t-elle aussi ? {programme}",
      es: "¿Su institución también solicita? {programme}",
      pt: "A sua instituição também pede? {programme}",
      ar: "هل تشارك مؤسستكم في الطلب؟ {programme}",
    },
    text: {
      en: "Another institution names yours as asking together with it for expertise ({programme}). Read the request by the link, and say there whether you ask too. Nothing is said in your name before you do.",
      fr: "Une autre institution indique que la vôtre demande une expertise avec elle ({programme}). Lisez la demande par le lien et dites-y si vous demandez aussi. Rien n’est dit en votre nom auparavant.",
      es: "Otra institución indica que la suya solicita conocimientos junto con ella ({programme}). Lea la solicitud en el enlace y diga allí si también solicita. Antes no se dice nada en su nombre.",
      pt: "Outra instituição indica que a sua pede conhecimentos em conjunto com ela ({programme}). Leia o pedido na ligação e diga aí se também pede. Antes disso nada é dito em seu nome.",
      ar: "ذكرت مؤسسة أخرى أن مؤسستكم تطلب الخبرة معها ({programme}). اقرأوا الطلب عبر الرابط وأجيبوا هناك هل تشاركون فيه. ولا يُقال شيء باسمكم قبل ذلك.",
    },
    link: open,
  }),
  "request-answered": words({
    subject: {
      en: "An institution has answered: {programme}",
      fr: "Une institution a répondu : {programme}",
      es: "Una institución ha respondido: {programme}",
      pt: "Uma instituição respondeu: {programme}",
      ar: "أجابت إحدى المؤسسات: {programme}",
    },
    text: {
      en: "One of the institutions named in your request has said whether it asks too. The page of the request shows who has answered, and who is still awaited.",
      fr: "Une des institutions citées dans votre demande a dit si elle demande aussi. La page de la demande montre qui a répondu et qui est encore attendu.",
      es: "Una de las instituciones mencionadas en su solicitud ha dicho si también solicita. La página de la solicitud muestra quién ha respondido y a quién se espera aún.",
      pt: "Uma das instituições indicadas no seu pedido disse se também pede. A página do pedido mostra quem respondeu e quem ainda se aguarda.",
      ar: "أجابت إحدى المؤسسات المذكورة في طلبكم عن مشاركتها فيه. وتبيّن صفحة الطلب من أجاب ومن لا يزال منتظرًا.",
    },
    link: open,
  }),
  "request-sent": words({
    subject: {
      en: "Your request is here: {number}",
      fr: "Votre demande est arrivée : {number}",
      es: "Su solicitud ha llegado: {number}",
      pt: "O seu pedido chegou: {number}",
      ar: "وصل طلبكم: {number}",
    },
    text: {
      en: "Your request was received under the number {number} ({programme}). Its page says what happens next and by when, and has a copy of it as a PDF.",
      fr: "Votre demande a été reçue sous le numéro {number} ({programme}). Sa page dit ce qui vient ensuite et pour quand, et en offre une copie en PDF.",
      es: "Su solicitud se ha recibido con el número {number} ({programme}). Su página dice qué sucede después y para cuándo, y ofrece una copia en PDF.",
      pt: "O seu pedido foi recebido com o número {number} ({programme}). A página dele diz o que acontece a seguir e até quando, e tem uma cópia em PDF.",
      ar: "استُلم طلبكم برقم {number} ({programme}). تبيّن صفحته ما يلي ومتى، وفيها نسخة منه بصيغة PDF.",
    },
    link: open,
  }),
  // Made from a template of the programme and archived; these words would be those of one that is not.
  "request-letter": words({
    subject: {
      en: "A letter about your request",
      fr: "Une lettre au sujet de votre demande",
      es: "Una carta sobre su solicitud",
      pt: "Uma carta sobre o seu pedido",
      ar: "رسالة بشأن طلبكم",
    },
    text: {
      en: "There is a letter about your request on its page.",
      fr: "Une lettre au sujet de votre demande figure sur sa page.",
      es: "Hay una carta sobre su solicitud en la página de esta.",
      pt: "Há uma carta sobre o seu pedido na respetiva página.",
      ar: "توجد رسالة بشأن طلبكم في صفحته.",
    },
    link: open,
  }),
  "request-deliverable": words({
    subject: {
      en: "A document to read and sign off: your request {number}",
      fr: "Un document à lire et à valider : votre demande {number}",
      es: "Un documento que leer y al que dar su conformidad: su solicitud {number}",
      pt: "Um documento para ler e aprovar: o seu pedido {number}",
      ar: "مستند لقراءتكم واعتمادكم: طلبكم {number}",
    },
    text: {
      en: "A document that came of your request {number} ({programme}) is put before you. Save it by the link, read it, and sign it off or say what is to be different. Nothing is published before you do.",
      fr: "Un document issu de votre demande {number} ({programme}) vous est soumis. Enregistrez-le par le lien, lisez-le, puis validez-le ou dites ce qui doit changer. Rien n’est publié avant.",
      es: "Se le presenta un documento resultante de su solicitud {number} ({programme}). Guárdelo en el enlace, léalo y dé su conformidad o diga qué debe cambiar. Nada se publica antes.",
      pt: "É-lhe apresentado um documento resultante do seu pedido {number} ({programme}). Guarde-o pela ligação, leia-o e aprove-o ou diga o que deve mudar. Nada é publicado antes disso.",
      ar: "يُعرض عليكم مستند نتج عن طلبكم {number} ({programme}). احفظوه عبر الرابط واقرؤوه ثم اعتمدوه أو بيّنوا ما ينبغي تغييره. لا يُنشر شيء قبل ذلك.",
    },
    link: {
      en: "Read the document",
      fr: "Lire le document",
      es: "Leer el documento",
      pt: "Ler o documento",
      ar: "قراءة المستند",
    },
  }),
  "request-plan": words({
    subject: {
      en: "A plan to read: your request {number}",
      fr: "Un plan à lire : votre demande {number}",
      es: "Un plan que leer: su solicitud {number}",
      pt: "Um plano para ler: o seu pedido {number}",
      ar: "خطة لقراءتكم: طلبكم {number}",
    },
    text: {
      en: "There is a plan of what is to be done about your request {number} ({programme}). Read it by the link, and say whether you agree or what is to be different. Nothing begins before you do.",
      fr: "Il y a un plan de ce qui doit être fait pour votre demande {number} ({programme}). Lisez-le par le lien, et dites si vous êtes d’accord ou ce qui doit changer. Rien ne commence avant.",
      es: "Hay un plan de lo que se hará sobre su solicitud {number} ({programme}). Léalo en el enlace y diga si está de acuerdo o qué debe cambiar. Nada empieza antes.",
      pt: "Há um plano do que será feito sobre o seu pedido {number} ({programme}). Leia-o na ligação e diga se está de acordo ou o que deve mudar. Nada começa antes disso.",
      ar: "هناك خطة لما سيُفعل بشأن طلبكم {number} ({programme}). اقرأوها عبر الرابط وقولوا هل توافقون أو ما الذي يجب أن يتغيّر. لا يبدأ شيء قبل ذلك.",
    },
    link: open,
  }),
};

export const isAboutRequest = (kind: string): boolean => Object.hasOwn(requestKinds, kind);
