/** Whoever asked is told in these words why the clock of their request stands still; what an officer noted is the desk's own. */
import { words } from "../../ui/words/words.ts";

export const waitWords = words({
  requester: {
    en: "Your request waits for something from you: the programme’s office has written to you, or will.",
    fr: "Votre demande attend un élément de votre part : le bureau du programme vous a écrit, ou le fera.",
    es: "Su solicitud espera algo de su parte: la oficina del programa le ha escrito o le escribirá.",
    pt: "O seu pedido aguarda algo da sua parte: o gabinete do programa escreveu-lhe ou vai escrever-lhe.",
    ar: "ينتظر طلبكم أمرًا من جانبكم: كتب إليكم مكتب البرنامج أو سيكتب.",
  },
  "co-applicant": {
    en: "Your request waits for the word of another institution that asks with you.",
    fr: "Votre demande attend la réponse d’une autre institution qui demande avec vous.",
    es: "Su solicitud espera la respuesta de otra institución que solicita con usted.",
    pt: "O seu pedido aguarda a resposta de outra instituição que pede consigo.",
    ar: "ينتظر طلبكم جواب مؤسسة أخرى مشاركة فيه.",
  },
  "outside-opinion": {
    en: "Your request waits for an opinion the programme has asked for elsewhere.",
    fr: "Votre demande attend un avis que le programme a demandé ailleurs.",
    es: "Su solicitud espera una opinión que el programa ha pedido a terceros.",
    pt: "O seu pedido aguarda um parecer que o programa pediu a terceiros.",
    ar: "ينتظر طلبكم رأيًا طلبه البرنامج من جهة أخرى.",
  },
  "force-majeure": {
    en: "Your request waits because of events that nobody here could prevent.",
    fr: "Votre demande attend en raison d’événements que personne ici ne pouvait empêcher.",
    es: "Su solicitud espera por hechos que aquí nadie podía evitar.",
    pt: "O seu pedido aguarda devido a acontecimentos que ninguém aqui podia evitar.",
    ar: "ينتظر طلبكم بسبب أحداث لم يكن لأحد هنا أن يمنعها.",
  },
  other: {
    en: "Your request waits; the programme’s office can tell you why.",
    fr: "Votre demande est en attente ; le bureau du programme peut vous en dire la raison.",
    es: "Su solicitud está en espera; la oficina del programa puede decirle por qué.",
    pt: "O seu pedido está em espera; o gabinete do programa pode dizer-lhe porquê.",
    ar: "طلبكم في الانتظار، ويمكن لمكتب البرنامج أن يخبركم بالسبب.",
  },
});
