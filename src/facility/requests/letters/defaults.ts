/** What letters say where a programme has not said it otherwise: version 0 of its templates. */
import type { LetterKind, LetterTemplate } from "./contract.ts";

const leave = {
  en: "Yours faithfully,\n{institution}",
  fr: "Veuillez agréer l’expression de notre considération distinguée.\n{institution}",
  es: "Atentamente,\n{institution}",
  pt: "Com os melhores cumprimentos,\n{institution}",
  ar: "وتفضلوا بقبول فائق الاحترام والتقدير،\n{institution}",
};

const dear = {
  en: "To {asker},",
  fr: "À l’attention de {asker},",
  es: "A la atención de {asker}:",
  pt: "Ao cuidado de {asker},",
  ar: "إلى {asker}، تحية طيبة وبعد،",
};

type Said = Readonly<Record<keyof typeof leave, string>>;

const body = (said: Said): Said => ({
  en: `${dear.en}\n\n${said.en}\n\n${leave.en}`,
  fr: `${dear.fr}\n\n${said.fr}\n\n${leave.fr}`,
  es: `${dear.es}\n\n${said.es}\n\n${leave.es}`,
  pt: `${dear.pt}\n\n${said.pt}\n\n${leave.pt}`,
  ar: `${dear.ar}\n\n${said.ar}\n\n${leave.ar}`,
});

export const defaultTemplates: Readonly<Record<LetterKind, LetterTemplate>> = {
  acknowledged: {
    subject: {
      en: "Your request {number} is with us",
      fr: "Votre demande {number} nous est parvenue",
      es: "Hemos recibido su solicitud {number}",
      pt: "Recebemos o seu pedido {number}",
      ar: "وصلنا طلبكم {number}",
    },
    body: body({
      en: "Thank you for your request “{title}” to {programme}. It is registered under the number {number}, and we have begun to work on it.\n\nYou will have our decision by {by} at the latest. Should we have to ask you something, the time until you answer is not counted.",
      fr: "Nous vous remercions de votre demande « {title} » adressée à {programme}. Elle est enregistrée sous le numéro {number} et nous avons commencé à l’examiner.\n\nVous recevrez notre décision au plus tard le {by}. Si nous devons vous poser une question, le temps de votre réponse n’est pas compté.",
      es: "Le agradecemos su solicitud «{title}» a {programme}. Está registrada con el número {number} y hemos empezado a examinarla.\n\nTendrá nuestra decisión a más tardar el {by}. Si tenemos que preguntarle algo, no se cuenta el tiempo hasta su respuesta.",
      pt: "Agradecemos o seu pedido «{title}» a {programme}. Está registado com o número {number} e começámos a analisá-lo.\n\nTerá a nossa decisão o mais tardar em {by}. Se tivermos de lhe perguntar algo, o tempo até à sua resposta não é contado.",
      ar: "نشكركم على طلبكم «{title}» الموجه إلى {programme}. سُجّل الطلب برقم {number} وبدأنا دراسته.\n\nسيصلكم قرارنا في موعد أقصاه {by}. وإن احتجنا إلى سؤالكم فلا يُحتسب الوقت حتى إجابتكم.",
    }),
  },
  returned: {
    subject: {
      en: "A question about your request {number}",
      fr: "Une question sur votre demande {number}",
      es: "Una pregunta sobre su solicitud {number}",
      pt: "Uma pergunta sobre o seu pedido {number}",
      ar: "سؤال عن طلبكم {number}",
    },
    body: body({
      en: "Before we can go on with your request “{title}” we have a question:\n\n{question}\n\nPlease change in the request what is needed and send it again. It keeps its number, and it is judged by the rules of the day on which it was first sent.\n\nWe wait for it until {by}. After that day the request is closed as withdrawn, and you may ask again at any time.",
      fr: "Avant de poursuivre l’examen de votre demande « {title} », nous avons une question :\n\n{question}\n\nVeuillez modifier dans la demande ce qui doit l’être et la renvoyer. Elle garde son numéro et reste jugée selon les règles du jour de son premier envoi.\n\nNous l’attendons jusqu’au {by}. Passé ce jour, la demande est close comme retirée, et vous pouvez à tout moment en présenter une nouvelle.",
      es: "Antes de continuar con su solicitud «{title}» tenemos una pregunta:\n\n{question}\n\nCambie en la solicitud lo necesario y envíela de nuevo. Conserva su número y se juzga según las reglas del día en que se envió por primera vez.\n\nLa esperamos hasta el {by}. Después de ese día la solicitud se cierra como retirada, y puede presentar otra en cualquier momento.",
      pt: "Antes de prosseguirmos com o seu pedido «{title}» temos uma pergunta:\n\n{question}\n\nAltere no pedido o que for necessário e envie-o de novo. Mantém o número e é julgado pelas regras do dia em que foi enviado pela primeira vez.\n\nEsperamos por ele até {by}. Depois desse dia o pedido é encerrado como retirado, e pode apresentar outro a qualquer momento.",
      ar: "قبل أن نمضي في دراسة طلبكم «{title}» لدينا سؤال:\n\n{question}\n\nنرجو تعديل ما يلزم في الطلب ثم إرساله من جديد. يبقى رقمه كما هو، ويُنظر فيه وفق القواعد السارية يوم إرساله أول مرة.\n\nننتظره حتى {by}. وبعد ذلك اليوم يُغلق الطلب بوصفه مسحوبًا، ويمكنكم تقديم طلب جديد في أي وقت.",
    }),
  },
  approved: {
    subject: {
      en: "Your request {number} is approved",
      fr: "Votre demande {number} est acceptée",
      es: "Su solicitud {number} ha sido aprobada",
      pt: "O seu pedido {number} foi aprovado",
      ar: "قُبل طلبكم {number}",
    },
    body: body({
      en: "We are glad to tell you that your request “{title}” to {programme} is approved.\n\n{reason}\n\nWe will be in touch to plan the action together with you.",
      fr: "Nous avons le plaisir de vous informer que votre demande « {title} » adressée à {programme} est acceptée.\n\n{reason}\n\nNous prendrons contact avec vous pour préparer l’action ensemble.",
      es: "Nos complace comunicarle que su solicitud «{title}» a {programme} ha sido aprobada.\n\n{reason}\n\nNos pondremos en contacto con usted para planificar juntos la acción.",
      pt: "Temos o prazer de informar que o seu pedido «{title}» a {programme} foi aprovado.\n\n{reason}\n\nEntraremos em contacto para planear a ação em conjunto.",
      ar: "يسرنا إبلاغكم بقبول طلبكم «{title}» الموجه إلى {programme}.\n\n{reason}\n\nسنتواصل معكم لإعداد العمل معًا.",
    }),
  },
  declined: {
    subject: {
      en: "The decision on your request {number}",
      fr: "La décision sur votre demande {number}",
      es: "La decisión sobre su solicitud {number}",
      pt: "A decisão sobre o seu pedido {number}",
      ar: "القرار بشأن طلبكم {number}",
    },
    body: body({
      en: "Your request “{title}” to {programme} was considered with care. It cannot be taken up, for this reason:\n\n{reason}\n\nA way on:\n\n{wayOn}",
      fr: "Votre demande « {title} » adressée à {programme} a été examinée avec soin. Elle ne peut être retenue, pour le motif suivant :\n\n{reason}\n\nUne voie possible :\n\n{wayOn}",
      es: "Su solicitud «{title}» a {programme} se ha estudiado con atención. No puede aceptarse por este motivo:\n\n{reason}\n\nUn camino posible:\n\n{wayOn}",
      pt: "O seu pedido «{title}» a {programme} foi analisado com atenção. Não pode ser aceite, pelo motivo seguinte:\n\n{reason}\n\nUm caminho possível:\n\n{wayOn}",
      ar: "دُرس طلبكم «{title}» الموجه إلى {programme} بعناية، ولا يمكن الأخذ به للسبب الآتي:\n\n{reason}\n\nسبيل ممكن:\n\n{wayOn}",
    }),
  },
  paused: {
    subject: {
      en: "Your request {number} waits",
      fr: "Votre demande {number} est en attente",
      es: "Su solicitud {number} está a la espera",
      pt: "O seu pedido {number} está em espera",
      ar: "طلبكم {number} قيد الانتظار",
    },
    body: body({
      en: "Work on your request “{title}” is paused. It waits for: {pause}. The time until we go on is not counted; you need do nothing unless we ask you.",
      fr: "L’examen de votre demande « {title} » est suspendu. En attente de : {pause}. Le temps jusqu’à la reprise n’est pas compté ; vous n’avez rien à faire sauf si nous vous le demandons.",
      es: "El examen de su solicitud «{title}» está en pausa. A la espera de: {pause}. El tiempo hasta que se reanude no se cuenta; no tiene que hacer nada salvo que se lo pidamos.",
      pt: "A análise do seu pedido «{title}» está suspensa. Em espera de: {pause}. O tempo até à retoma não é contado; não precisa de fazer nada, salvo se lho pedirmos.",
      ar: "توقفت دراسة طلبكم «{title}» مؤقتًا بانتظار: {pause}. لا يُحتسب الوقت حتى استئنافها، ولا يلزمكم فعل شيء ما لم نطلبه منكم.",
    }),
  },
  resumed: {
    subject: {
      en: "Work on your request {number} goes on",
      fr: "L’examen de votre demande {number} reprend",
      es: "Continúa el examen de su solicitud {number}",
      pt: "A análise do seu pedido {number} prossegue",
      ar: "استُؤنفت دراسة طلبكم {number}",
    },
    body: body({
      en: "What we waited for is here, and work on your request “{title}” goes on from today, {day}.",
      fr: "Ce que nous attendions est arrivé, et l’examen de votre demande « {title} » reprend ce jour, le {day}.",
      es: "Ha llegado lo que esperábamos, y el examen de su solicitud «{title}» continúa desde hoy, {day}.",
      pt: "Chegou o que esperávamos, e a análise do seu pedido «{title}» prossegue a partir de hoje, {day}.",
      ar: "وصل ما كنا ننتظره، وتُستأنف دراسة طلبكم «{title}» اعتبارًا من اليوم {day}.",
    }),
  },
  free: {
    subject: {
      en: "{subject} ({number})",
      fr: "{subject} ({number})",
      es: "{subject} ({number})",
      pt: "{subject} ({number})",
      ar: "{subject} ({number})",
    },
    body: body({ en: "{text}", fr: "{text}", es: "{text}", pt: "{text}", ar: "{text}" }),
  },
};
