/** Reminders of the facility: to whoever has something due at a desk, and to whoever asks. */
import { words } from "../ui/words/words.ts";

const open = {
  en: "Open the request",
  fr: "Ouvrir la demande",
  es: "Abrir la solicitud",
  pt: "Abrir o pedido",
  ar: "فتح الطلب",
};

/** To whoever asks, by their link. */
export const requestReminderKinds = {
  "request-waits": words({
    subject: {
      en: "A question about your request {number} waits for your answer",
      fr: "Une question sur votre demande {number} attend votre réponse",
      es: "Una pregunta sobre su solicitud {number} espera su respuesta",
      pt: "Uma pergunta sobre o seu pedido {number} espera a sua resposta",
      ar: "سؤال عن طلبكم {number} ينتظر إجابتكم",
    },
    text: {
      en: "Your request {number} came back to you with a question ({programme}) and has not been sent again. Read it by the link, change what is needed and send the request by {until}, or withdraw it there. After that day it counts as withdrawn; you could then ask again.",
      fr: "Votre demande {number} vous est revenue avec une question ({programme}) et n’a pas été renvoyée. Lisez-la par le lien, modifiez ce qu’il faut et renvoyez la demande au plus tard le {until}, ou retirez-la à cette adresse. Passé ce jour, elle est considérée comme retirée ; vous pourriez alors en présenter une nouvelle.",
      es: "Su solicitud {number} volvió a usted con una pregunta ({programme}) y no se ha enviado de nuevo. Léala en el enlace, cambie lo necesario y envíela a más tardar el {until}, o retírela allí. Después de ese día se considera retirada; podría entonces presentar otra.",
      pt: "O seu pedido {number} voltou para si com uma pergunta ({programme}) e não foi enviado de novo. Leia-a na ligação, altere o necessário e envie o pedido o mais tardar em {until}, ou retire-o aí. Depois desse dia considera-se retirado; poderia então apresentar outro.",
      ar: "عاد إليكم طلبكم {number} مع سؤال ({programme}) ولم يُرسل من جديد. اقرأوه عبر الرابط وعدّلوا ما يلزم ثم أرسلوا الطلب في موعد أقصاه {until}، أو اسحبوه هناك. وبعد ذلك اليوم يُعدّ الطلب مسحوبًا، ويمكنكم حينئذ تقديم طلب جديد.",
    },
    link: open,
  }),
  "request-closed": words({
    subject: {
      en: "Your request {number} is closed",
      fr: "Votre demande {number} est close",
      es: "Su solicitud {number} está cerrada",
      pt: "O seu pedido {number} está encerrado",
      ar: "أُغلق طلبكم {number}",
    },
    text: {
      en: "The question about your request {number} ({programme}) was to be answered by {until}, and no answer came. The request is therefore closed as withdrawn. Nothing was decided against it, and you may ask again at any time: its page shows what you wrote and leads to a new request.",
      fr: "La question sur votre demande {number} ({programme}) appelait une réponse au plus tard le {until}, et aucune n’est venue. La demande est donc close comme retirée. Rien n’a été décidé contre elle, et vous pouvez à tout moment en présenter une nouvelle : sa page montre ce que vous avez écrit et y conduit.",
      es: "La pregunta sobre su solicitud {number} ({programme}) debía responderse a más tardar el {until} y no llegó respuesta. Por eso la solicitud se cierra como retirada. Nada se decidió en su contra y puede presentar otra en cualquier momento: su página muestra lo que escribió y lleva a una nueva.",
      pt: "A pergunta sobre o seu pedido {number} ({programme}) devia ser respondida até {until} e não chegou resposta. Por isso o pedido é encerrado como retirado. Nada foi decidido contra ele e pode apresentar outro a qualquer momento: a página mostra o que escreveu e conduz a um novo.",
      ar: "كان السؤال عن طلبكم {number} ({programme}) ينتظر إجابة في موعد أقصاه {until} ولم تصل إجابة، فأُغلق الطلب بوصفه مسحوبًا. لم يُتخذ أي قرار ضده، ويمكنكم تقديم طلب جديد في أي وقت: تعرض صفحته ما كتبتموه وتقود إلى طلب جديد.",
    },
    link: open,
  }),
  "request-ends": words({
    subject: {
      en: "Your draft will be deleted soon: {programme}",
      fr: "Votre brouillon sera bientôt supprimé : {programme}",
      es: "Su borrador se borrará pronto: {programme}",
      pt: "O seu rascunho será apagado em breve: {programme}",
      ar: "ستُحذف مسودتكم قريبًا: {programme}",
    },
    text: {
      en: "The request you are writing ({programme}) was not sent, and has not been saved for a long time. It will be deleted on {until}. Save any page of it and it is kept for another 90 days.",
      fr: "La demande que vous rédigez ({programme}) n’a pas été envoyée ni enregistrée depuis longtemps. Elle sera supprimée le {until}. Enregistrez-en une page et elle est conservée 90 jours de plus.",
      es: "La solicitud que está redactando ({programme}) no se ha enviado ni guardado desde hace tiempo. Se borrará el {until}. Guarde cualquiera de sus páginas y se conserva otros 90 días.",
      pt: "O pedido que está a escrever ({programme}) não foi enviado nem guardado há muito tempo. Será apagado em {until}. Guarde uma das páginas e é conservado por mais 90 dias.",
      ar: "الطلب الذي تكتبونه ({programme}) لم يُرسل ولم يُحفظ منذ مدة طويلة، وسيُحذف في {until}. احفظوا أي صفحة منه ليبقى 90 يومًا أخرى.",
    },
    link: open,
  }),
};

/** To whoever has an account. */
export const facilityKinds = {
  "facility-due": words({
    subject: {
      en: "{what, select, near {Request {number}: a stage is near its end} late {Request {number}: a stage is late} assess {Request {number}: your assessment is awaited} other {Request {number}: your vote is awaited}}",
      fr: "{what, select, near {Demande {number} : une étape touche à sa fin} late {Demande {number} : une étape est en retard} assess {Demande {number} : votre évaluation est attendue} other {Demande {number} : votre vote est attendu}}",
      es: "{what, select, near {Solicitud {number}: una etapa está por terminar} late {Solicitud {number}: una etapa va con retraso} assess {Solicitud {number}: se espera su evaluación} other {Solicitud {number}: se espera su voto}}",
      pt: "{what, select, near {Pedido {number}: uma fase está perto do fim} late {Pedido {number}: uma fase está em atraso} assess {Pedido {number}: aguarda-se a sua avaliação} other {Pedido {number}: aguarda-se o seu voto}}",
      ar: "{what, select, near {الطلب {number}: مرحلة قاربت على نهايتها} late {الطلب {number}: مرحلة متأخرة} assess {الطلب {number}: تقييمكم منتظر} other {الطلب {number}: صوتكم منتظر}}",
    },
    text: {
      en: "{what, select, near {The stage request {number} is in ends on {until}.} late {The stage request {number} is in was to end on {until}.} assess {Request {number} was given to you to assess; the assessment is to be over on {until}.} other {Request {number} is before your committee; votes can be given until {until}.}} Your desk has the request.",
      fr: "{what, select, near {L’étape où se trouve la demande {number} s’achève le {until}.} late {L’étape où se trouve la demande {number} devait s’achever le {until}.} assess {La demande {number} vous a été confiée pour évaluation ; celle-ci doit être close le {until}.} other {La demande {number} est devant votre comité ; on peut voter jusqu’au {until}.}} Elle se trouve sur votre bureau.",
      es: "{what, select, near {La etapa en que está la solicitud {number} termina el {until}.} late {La etapa en que está la solicitud {number} debía terminar el {until}.} assess {La solicitud {number} se le dio a evaluar; la evaluación debe cerrarse el {until}.} other {La solicitud {number} está ante su comité; se puede votar hasta el {until}.}} La tiene en su mesa de trabajo.",
      pt: "{what, select, near {A fase em que está o pedido {number} termina em {until}.} late {A fase em que está o pedido {number} devia terminar em {until}.} assess {O pedido {number} foi-lhe dado para avaliar; a avaliação deve estar concluída em {until}.} other {O pedido {number} está no seu comité; pode votar-se até {until}.}} Encontra-o na sua mesa de trabalho.",
      ar: "{what, select, near {تنتهي المرحلة التي فيها الطلب {number} في {until}.} late {كان ينبغي أن تنتهي المرحلة التي فيها الطلب {number} في {until}.} assess {أُسند إليكم تقييم الطلب {number}، وينبغي أن يُقفل التقييم في {until}.} other {الطلب {number} معروض على لجنتكم، والتصويت متاح حتى {until}.}} تجدونه في مكتبكم.",
    },
    link: {
      en: "To your desks",
      fr: "Vers vos bureaux",
      es: "A sus mesas de trabajo",
      pt: "Para as suas mesas de trabalho",
      ar: "إلى مكاتبكم",
    },
  }),
  "facility-opinion": words({
    subject: {
      en: "{what, select, corrected {Request {number}: an opinion was corrected} other {Request {number}: an opinion has come}}",
      fr: "{what, select, corrected {Demande {number} : un avis a été corrigé} other {Demande {number} : un avis est arrivé}}",
      es: "{what, select, corrected {Solicitud {number}: se ha corregido una opinión} other {Solicitud {number}: ha llegado una opinión}}",
      pt: "{what, select, corrected {Pedido {number}: uma opinião foi corrigida} other {Pedido {number}: chegou uma opinião}}",
      ar: "{what, select, corrected {الطلب \u2068{number}\u2069: صُحّح رأي} other {الطلب \u2068{number}\u2069: وصل رأي}}",
    },
    text: {
      en: "{what, select, corrected {Of those you asked about request {number} ({programme}), one has corrected their opinion.} other {One of those you asked about request {number} ({programme}) has given an opinion.}} It stands on the request’s page at your desk, with whoever has not answered yet.",
      fr: "{what, select, corrected {Parmi ceux que vous avez consultés sur la demande {number} ({programme}), l’un a corrigé son avis.} other {L’un de ceux que vous avez consultés sur la demande {number} ({programme}) a donné son avis.}} Il figure sur la page de la demande à votre bureau, avec ceux qui n’ont pas encore répondu.",
      es: "{what, select, corrected {De quienes consultó sobre la solicitud {number} ({programme}), uno ha corregido su opinión.} other {Uno de quienes consultó sobre la solicitud {number} ({programme}) ha dado su opinión.}} Está en la página de la solicitud en su mesa de trabajo, con quienes aún no han respondido.",
      pt: "{what, select, corrected {De entre quem consultou sobre o pedido {number} ({programme}), alguém corrigiu a sua opinião.} other {Uma das entidades que consultou sobre o pedido {number} ({programme}) deu a sua opinião.}} Está na página do pedido, na sua mesa de trabalho, com quem ainda não respondeu.",
      ar: "{what, select, corrected {صحّحت إحدى الجهات التي استشرتموها في الطلب \u2068{number}\u2069 (\u2068{programme}\u2069) رأيها.} other {أبدت إحدى الجهات التي استشرتموها في الطلب \u2068{number}\u2069 (\u2068{programme}\u2069) رأيها.}} تجدونه في صفحة الطلب على مكتبكم، مع من لم يردّ بعد.",
    },
    link: {
      en: "To your desks",
      fr: "Vers vos bureaux",
      es: "A sus mesas de trabajo",
      pt: "Para as suas mesas de trabalho",
      ar: "إلى مكاتبكم",
    },
  }),
};
