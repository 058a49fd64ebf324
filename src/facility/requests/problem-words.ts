/** What is said when something about one's own request is refused. */
import type { ProblemWords } from "../../base/served.ts";
import { sourceProblems } from "../../evidence/sources/words.ts";

const nothingLost = {
  en: "What you wrote is still here.",
  fr: "Ce que vous avez écrit est toujours là.",
  es: "Lo que escribió sigue aquí.",
  pt: "O que escreveu continua aqui.",
  ar: "ما كتبتموه لا يزال هنا.",
};

const {
  "file-empty": fileEmpty,
  "file-kind-unknown": fileKindUnknown,
  "file-damaged": fileDamaged,
  "file-locked": fileLocked,
  "file-beyond-limits": fileBeyondLimits,
  "file-infected": fileInfected,
  "reading-busy": readingBusy,
} = sourceProblems;

const ownProblems = {
  "requests-closed": {
    title: {
      en: "This programme takes no more requests",
      fr: "Ce programme ne reçoit plus de demandes",
      es: "Este programa ya no admite solicitudes",
      pt: "Este programa já não aceita pedidos",
      ar: "لم يعد هذا البرنامج يقبل الطلبات",
    },
    detail: {
      en: "The last day on which requests were taken is over.",
      fr: "Le dernier jour de réception des demandes est passé.",
      es: "El último día en que se admitían solicitudes ya pasó.",
      pt: "O último dia em que se aceitavam pedidos já passou.",
      ar: "انقضى آخر يوم لقبول الطلبات.",
    },
    mend: {
      en: "Look whether another programme takes requests.",
      fr: "Voyez si un autre programme reçoit des demandes.",
      es: "Vea si otro programa admite solicitudes.",
      pt: "Veja se outro programa aceita pedidos.",
      ar: "انظروا هل يقبل برنامج آخر الطلبات.",
    },
  },
  stale: {
    title: {
      en: "The request was saved elsewhere meanwhile",
      fr: "La demande a été enregistrée ailleurs entre-temps",
      es: "La solicitud se guardó entretanto en otro lugar",
      pt: "O pedido foi entretanto guardado noutro lado",
      ar: "حُفظ الطلب في مكان آخر في هذه الأثناء",
    },
    detail: {
      en: "Somebody with the link, or you in another window, saved it after this page was opened. What you wrote here is below, and not saved yet.",
      fr: "Une personne ayant le lien, ou vous dans une autre fenêtre, l’a enregistrée après l’ouverture de cette page. Ce que vous avez écrit ici figure ci-dessous et n’est pas encore enregistré.",
      es: "Alguien con el enlace, o usted en otra ventana, la guardó después de abrirse esta página. Lo que escribió aquí figura abajo y aún no está guardado.",
      pt: "Alguém com a ligação, ou o próprio noutra janela, guardou-o depois de esta página ter sido aberta. O que escreveu aqui está abaixo e ainda não foi guardado.",
      ar: "حفظه شخص يملك الرابط، أو أنتم من نافذة أخرى، بعد فتح هذه الصفحة. ما كتبتموه هنا أدناه ولم يُحفظ بعد.",
    },
    mend: {
      en: "Look at what is saved now, shown beside each field that differs, and save again: what stands here then holds.",
      fr: "Regardez ce qui est enregistré à présent, indiqué sous chaque champ différent, puis enregistrez à nouveau : ce qui figure ici vaudra.",
      es: "Vea lo que está guardado ahora, indicado junto a cada campo distinto, y guarde de nuevo: valdrá lo que figura aquí.",
      pt: "Veja o que está guardado agora, indicado junto de cada campo diferente, e guarde de novo: valerá o que está aqui.",
      ar: "انظروا إلى المحفوظ الآن، وهو مبيّن بجانب كل حقل مختلف، ثم احفظوا مجددًا فيسري ما هو مكتوب هنا.",
    },
  },
  "request-not-yours": {
    title: {
      en: "The request is with the programme",
      fr: "La demande est auprès du programme",
      es: "La solicitud está en manos del programa",
      pt: "O pedido está com o programa",
      ar: "الطلب لدى البرنامج",
    },
    detail: {
      en: "What was sent is not changed any more, unless it comes back with a question.",
      fr: "Ce qui a été envoyé ne se modifie plus, sauf si cela revient avec une question.",
      es: "Lo enviado ya no se cambia, salvo que vuelva con una pregunta.",
      pt: "O que foi enviado já não se altera, a não ser que volte com uma pergunta.",
      ar: "ما أُرسل لا يُعدّل بعد ذلك إلا إذا عاد مع سؤال.",
    },
    mend: {
      en: "The page of the request says where it stands.",
      fr: "La page de la demande dit où elle en est.",
      es: "La página de la solicitud dice en qué punto está.",
      pt: "A página do pedido diz em que ponto está.",
      ar: "تبيّن صفحة الطلب أين وصل.",
    },
  },
  "request-over": {
    title: {
      en: "The request is over",
      fr: "La demande est close",
      es: "La solicitud ha terminado",
      pt: "O pedido terminou",
      ar: "انتهى أمر هذا الطلب",
    },
    detail: {
      en: "It was decided or withdrawn: nobody’s word is awaited any more.",
      fr: "Elle a été tranchée ou retirée : plus aucune réponse n’est attendue.",
      es: "Se decidió o se retiró: ya no se espera la respuesta de nadie.",
      pt: "Foi decidido ou retirado: já não se aguarda a resposta de ninguém.",
      ar: "بُتّ فيه أو سُحب، ولم يعد جواب أحد منتظرًا.",
    },
    mend: {
      en: "You need not do anything.",
      fr: "Vous n’avez rien à faire.",
      es: "No tiene que hacer nada.",
      pt: "Não precisa de fazer nada.",
      ar: "لا يلزمكم فعل شيء.",
    },
  },
  "request-open": {
    title: {
      en: "The request is not over yet",
      fr: "La demande n’est pas encore close",
      es: "La solicitud aún no ha terminado",
      pt: "O pedido ainda não terminou",
      ar: "لم ينتهِ أمر الطلب بعد",
    },
    detail: {
      en: "Until it is, somebody has to be there who can be written to.",
      fr: "D’ici là, il faut quelqu’un à qui écrire.",
      es: "Hasta entonces hace falta alguien a quien escribir.",
      pt: "Até lá é preciso alguém a quem escrever.",
      ar: "إلى حينه لا بد من جهة يمكن الكتابة إليها.",
    },
    mend: {
      en: "Name another contact, or withdraw the request first.",
      fr: "Indiquez un autre contact, ou retirez d’abord la demande.",
      es: "Indique otro contacto o retire antes la solicitud.",
      pt: "Indique outro contacto ou retire antes o pedido.",
      ar: "سمّوا جهة اتصال أخرى أو اسحبوا الطلب أولًا.",
    },
  },
  "nobody-asks": {
    title: {
      en: "No institution is left",
      fr: "Il ne reste aucune institution",
      es: "No queda ninguna institución",
      pt: "Não resta nenhuma instituição",
      ar: "لم تبقَ أي مؤسسة",
    },
    detail: nothingLost,
    mend: {
      en: "Say which institution asks.",
      fr: "Indiquez quelle institution demande.",
      es: "Indique qué institución solicita.",
      pt: "Indique que instituição pede.",
      ar: "اذكروا المؤسسة الطالبة.",
    },
  },
  "request-incomplete": {
    title: {
      en: "Something is still missing",
      fr: "Il manque encore quelque chose",
      es: "Falta algo todavía",
      pt: "Ainda falta algo",
      ar: "لا يزال هناك نقص",
    },
    detail: {
      en: "The request was not sent, and everything in it is kept. What is missing is listed on this page.",
      fr: "La demande n’a pas été envoyée et tout son contenu est conservé. Ce qui manque est indiqué sur cette page.",
      es: "La solicitud no se ha enviado y todo su contenido se conserva. Lo que falta figura en esta página.",
      pt: "O pedido não foi enviado e todo o conteúdo está guardado. O que falta está indicado nesta página.",
      ar: "لم يُرسل الطلب وكل ما فيه محفوظ. والناقص مذكور في هذه الصفحة.",
    },
    mend: {
      en: "Follow the links of the list, fill it in, and send the request then.",
      fr: "Suivez les liens de la liste, complétez, puis envoyez la demande.",
      es: "Siga los enlaces de la lista, complételo y envíe entonces la solicitud.",
      pt: "Siga as ligações da lista, preencha e envie então o pedido.",
      ar: "اتبعوا روابط القائمة وأكملوا الناقص ثم أرسلوا الطلب.",
    },
  },
  "not-eligible": {
    title: {
      en: "As it stands, this request cannot be made",
      fr: "En l’état, cette demande ne peut pas être faite",
      es: "Tal como está, esta solicitud no puede presentarse",
      pt: "Tal como está, este pedido não pode ser feito",
      ar: "لا يمكن تقديم هذا الطلب بصورته الحالية",
    },
    detail: {
      en: "It was not sent, and everything in it is kept. Each rule that stands against it is on this page, with what would mend it.",
      fr: "Elle n’a pas été envoyée et tout son contenu est conservé. Chaque règle qui s’y oppose figure sur cette page, avec ce qui y remédierait.",
      es: "No se ha enviado y todo su contenido se conserva. Cada regla que se opone figura en esta página, con lo que lo remediaría.",
      pt: "Não foi enviado e todo o conteúdo está guardado. Cada regra que se opõe está nesta página, com o que a resolveria.",
      ar: "لم يُرسل وكل ما فيه محفوظ. وفي هذه الصفحة كل قاعدة تحول دونه وما يصلح الأمر.",
    },
    mend: {
      en: "Change what the rule names, or keep the draft until it can be sent.",
      fr: "Modifiez ce que la règle indique, ou gardez le brouillon jusqu’à ce qu’il puisse être envoyé.",
      es: "Cambie lo que indica la regla o conserve el borrador hasta que pueda enviarse.",
      pt: "Altere o que a regra indica ou guarde o rascunho até que possa ser enviado.",
      ar: "عدّلوا ما تذكره القاعدة، أو احتفظوا بالمسودة إلى أن يمكن إرسالها.",
    },
  },
  "files-network-full": {
    title: {
      en: "Many documents wait unsent from your network",
      fr: "De nombreux documents non envoyés viennent de votre réseau",
      es: "Hay muchos documentos sin enviar desde su red",
      pt: "Há muitos documentos por enviar vindos da sua rede",
      ar: "من شبكتكم وثائق كثيرة لم تُرسل بعد",
    },
    detail: {
      en: "Requests that are not sent yet may hold so many documents from one network, and no more. What you wrote is kept.",
      fr: "Les demandes non encore envoyées ne peuvent contenir qu’un certain volume de documents par réseau. Ce que vous avez écrit est conservé.",
      es: "Las solicitudes aún no enviadas solo pueden contener cierto volumen de documentos por red. Lo que escribió se conserva.",
      pt: "Os pedidos ainda não enviados só podem conter um certo volume de documentos por rede. O que escreveu está guardado.",
      ar: "للطلبات التي لم تُرسل بعد حد لحجم الوثائق الآتية من شبكة واحدة. وما كتبتموه محفوظ.",
    },
    mend: {
      en: "Send a request that is ready, take out a document, or send a smaller one. A request can be sent without this document, too.",
      fr: "Envoyez une demande prête, retirez un document ou joignez-en un plus petit. Une demande peut aussi être envoyée sans ce document.",
      es: "Envíe una solicitud que esté lista, quite un documento o adjunte uno menor. También puede enviarse una solicitud sin este documento.",
      pt: "Envie um pedido que esteja pronto, retire um documento ou junte um mais pequeno. Um pedido também pode ser enviado sem este documento.",
      ar: "أرسلوا طلبًا جاهزًا، أو احذفوا وثيقة، أو أرفقوا وثيقة أصغر. ويمكن أيضًا إرسال الطلب بلا هذه الوثيقة.",
    },
  },
  "files-house-full": {
    title: {
      en: "There is no room for documents at the moment",
      fr: "Il n’y a plus de place pour des documents en ce moment",
      es: "En este momento no hay espacio para documentos",
      pt: "De momento não há espaço para documentos",
      ar: "لا يوجد متسع للوثائق في الوقت الحاضر",
    },
    detail: {
      en: "Requests that others have not sent yet hold all the documents this site keeps for such requests. Whoever runs it knows. What you wrote is kept.",
      fr: "Les demandes que d’autres n’ont pas encore envoyées occupent toute la place réservée à leurs documents. Les responsables du site le savent. Ce que vous avez écrit est conservé.",
      es: "Las solicitudes que otros aún no han enviado ocupan todo el espacio reservado a sus documentos. Los responsables del sitio lo saben. Lo que escribió se conserva.",
      pt: "Os pedidos que outros ainda não enviaram ocupam todo o espaço reservado aos seus documentos. Os responsáveis pelo sítio sabem-no. O que escreveu está guardado.",
      ar: "الطلبات التي لم يرسلها أصحابها بعد تشغل كل المساحة المخصصة لوثائقها، والقائمون على الموقع على علم بذلك. وما كتبتموه محفوظ.",
    },
    mend: {
      en: "Send the request without the document and say in it that it follows; or come back tomorrow.",
      fr: "Envoyez la demande sans le document en indiquant qu’il suivra ; ou revenez demain.",
      es: "Envíe la solicitud sin el documento e indique en ella que lo enviará después; o vuelva mañana.",
      pt: "Envie o pedido sem o documento, indicando nele que seguirá depois; ou volte amanhã.",
      ar: "أرسلوا الطلب بلا الوثيقة واذكروا فيه أنها ستلحق، أو عودوا غدًا.",
    },
  },
  "files-enough": {
    title: {
      en: "There are enough files",
      fr: "Il y a assez de fichiers",
      es: "Ya hay suficientes archivos",
      pt: "Já há ficheiros suficientes",
      ar: "عدد الملفات كافٍ",
    },
    detail: {
      en: "A request comes with {most, plural, one {one file} other {# files}} at most.",
      fr: "Une demande comporte au plus {most, plural, one {un fichier} other {# fichiers}}.",
      es: "Una solicitud lleva como máximo {most, plural, one {un archivo} other {# archivos}}.",
      pt: "Um pedido leva no máximo {most, plural, one {um ficheiro} other {# ficheiros}}.",
      ar: "لا يزيد عدد ملفات الطلب على {most}.",
    },
    mend: {
      en: "Take one out, or put several into one PDF.",
      fr: "Retirez-en un, ou réunissez-en plusieurs en un PDF.",
      es: "Quite uno o reúna varios en un PDF.",
      pt: "Retire um ou junte vários num PDF.",
      ar: "احذفوا أحدها أو اجمعوا عدة ملفات في ملف PDF واحد.",
    },
  },
  "requests-too-often": {
    title: {
      en: "Much was sent from here just now",
      fr: "Beaucoup vient d’être envoyé d’ici",
      es: "Se acaba de enviar mucho desde aquí",
      pt: "Acabou de ser enviado muito daqui",
      ar: "أُرسل الكثير من هنا للتو",
    },
    detail: nothingLost,
    mend: {
      en: "Try again in a quarter of an hour.",
      fr: "Réessayez dans un quart d’heure.",
      es: "Vuelva a intentarlo dentro de un cuarto de hora.",
      pt: "Tente de novo daqui a um quarto de hora.",
      ar: "حاولوا مجددًا بعد ربع ساعة.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;

export const requestProblems: Readonly<Record<string, ProblemWords>> = {
  ...ownProblems,
  "file-empty": fileEmpty,
  "file-kind-unknown": fileKindUnknown,
  "file-damaged": fileDamaged,
  "file-locked": fileLocked,
  "file-beyond-limits": fileBeyondLimits,
  "file-infected": fileInfected,
  "reading-busy": readingBusy,
};
