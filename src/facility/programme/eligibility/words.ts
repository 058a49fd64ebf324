/** Why a rule is passed, failed or not known yet, and what would mend it; by the names the rules give. */
import type { Message } from "../../../ui/words/words.ts";
import type { Reason } from "./rules.ts";

type Said = { readonly why: Message; readonly mend?: Message };

export const reasonWords: Readonly<Record<Reason, Said>> = {
  open: {
    why: {
      en: "Requests are taken today.",
      fr: "Les demandes sont reçues aujourd’hui.",
      es: "Hoy se admiten solicitudes.",
      pt: "Hoje aceitam-se pedidos.",
      ar: "تُقبل الطلبات اليوم.",
    },
  },
  "not-open-yet": {
    why: {
      en: "Requests are taken from {day} on.",
      fr: "Les demandes seront reçues à partir du {day}.",
      es: "Las solicitudes se admitirán a partir del {day}.",
      pt: "Os pedidos serão aceites a partir de {day}.",
      ar: "تُقبل الطلبات ابتداءً من {day}.",
    },
    mend: {
      en: "Write it now and send it then: it is kept.",
      fr: "Rédigez-la dès maintenant et envoyez-la à cette date : elle est conservée.",
      es: "Redáctela ahora y envíela entonces: queda guardada.",
      pt: "Escreva-o agora e envie-o nessa data: fica guardado.",
      ar: "اكتبوه الآن وأرسلوه حينها، فهو محفوظ.",
    },
  },
  closed: {
    why: {
      en: "Requests were taken until {day}.",
      fr: "Les demandes étaient reçues jusqu’au {day}.",
      es: "Las solicitudes se admitieron hasta el {day}.",
      pt: "Os pedidos foram aceites até {day}.",
      ar: "قُبلت الطلبات حتى {day}.",
    },
    mend: {
      en: "Look whether another programme takes requests.",
      fr: "Voyez si un autre programme reçoit des demandes.",
      es: "Vea si otro programa admite solicitudes.",
      pt: "Veja se outro programa aceita pedidos.",
      ar: "انظروا هل يقبل برنامج آخر الطلبات.",
    },
  },
  "nobody-asks": {
    why: {
      en: "No institution is named yet.",
      fr: "Aucune institution n’est encore nommée.",
      es: "Todavía no se ha nombrado ninguna institución.",
      pt: "Ainda não foi indicada nenhuma instituição.",
      ar: "لم تُذكر أي مؤسسة بعد.",
    },
    mend: {
      en: "Say which institution asks.",
      fr: "Indiquez quelle institution demande.",
      es: "Indique qué institución solicita.",
      pt: "Indique que instituição pede.",
      ar: "اذكروا المؤسسة الطالبة.",
    },
  },
  "kind-admitted": {
    why: {
      en: "{who}: institutions of this kind may ask ({kind}).",
      fr: "{who} : les institutions de ce type peuvent demander ({kind}).",
      es: "{who}: las instituciones de este tipo pueden solicitar ({kind}).",
      pt: "{who}: as instituições deste tipo podem pedir ({kind}).",
      ar: "{who}: يحق لمؤسسات هذا النوع تقديم الطلب ({kind}).",
    },
  },
  "kind-missing": {
    why: {
      en: "{who}: what kind of institution it is has not been said yet.",
      fr: "{who} : le type d’institution n’est pas encore indiqué.",
      es: "{who}: todavía no se ha indicado el tipo de institución.",
      pt: "{who}: ainda não foi indicado o tipo de instituição.",
      ar: "{who}: لم يُحدَّد نوع المؤسسة بعد.",
    },
    mend: {
      en: "Choose its kind.",
      fr: "Choisissez son type.",
      es: "Elija su tipo.",
      pt: "Escolha o tipo.",
      ar: "اختاروا نوعها.",
    },
  },
  "kind-not-admitted": {
    why: {
      en: "{who}: institutions of this kind may not ask this programme ({kind}).",
      fr: "{who} : les institutions de ce type ne peuvent pas s’adresser à ce programme ({kind}).",
      es: "{who}: las instituciones de este tipo no pueden solicitar a este programa ({kind}).",
      pt: "{who}: as instituições deste tipo não podem pedir a este programa ({kind}).",
      ar: "{who}: لا يحق لمؤسسات هذا النوع تقديم طلب إلى هذا البرنامج ({kind}).",
    },
    mend: {
      en: "An institution that may ask can send the request, and name yours as a partner in it.",
      fr: "Une institution admise peut envoyer la demande et y citer la vôtre comme partenaire.",
      es: "Una institución admitida puede enviar la solicitud y mencionar a la suya como socia.",
      pt: "Uma instituição admitida pode enviar o pedido e mencionar a sua como parceira.",
      ar: "يمكن لمؤسسة يحق لها الطلب أن ترسله وتذكر مؤسستكم شريكًا فيه.",
    },
  },
  "kind-not-any-more": {
    why: {
      en: "{who}: institutions of this kind could ask until {day} ({kind}).",
      fr: "{who} : les institutions de ce type pouvaient demander jusqu’au {day} ({kind}).",
      es: "{who}: las instituciones de este tipo pudieron solicitar hasta el {day} ({kind}).",
      pt: "{who}: as instituições deste tipo puderam pedir até {day} ({kind}).",
      ar: "{who}: كان يحق لمؤسسات هذا النوع تقديم الطلب حتى {day} ({kind}).",
    },
    mend: {
      en: "An institution that may ask can send the request, and name yours as a partner in it.",
      fr: "Une institution admise peut envoyer la demande et y citer la vôtre comme partenaire.",
      es: "Una institución admitida puede enviar la solicitud y mencionar a la suya como socia.",
      pt: "Uma instituição admitida pode enviar o pedido e mencionar a sua como parceira.",
      ar: "يمكن لمؤسسة يحق لها الطلب أن ترسله وتذكر مؤسستكم شريكًا فيه.",
    },
  },
  "kind-not-yet": {
    why: {
      en: "{who}: institutions of this kind may ask from {day} on ({kind}).",
      fr: "{who} : les institutions de ce type pourront demander à partir du {day} ({kind}).",
      es: "{who}: las instituciones de este tipo podrán solicitar a partir del {day} ({kind}).",
      pt: "{who}: as instituições deste tipo poderão pedir a partir de {day} ({kind}).",
      ar: "{who}: يحق لمؤسسات هذا النوع تقديم الطلب ابتداءً من {day} ({kind}).",
    },
    mend: {
      en: "Write it now and send it then: it is kept.",
      fr: "Rédigez-la dès maintenant et envoyez-la à cette date : elle est conservée.",
      es: "Redáctela ahora y envíela entonces: queda guardada.",
      pt: "Escreva-o agora e envie-o nessa data: fica guardado.",
      ar: "اكتبوه الآن وأرسلوه حينها، فهو محفوظ.",
    },
  },
  "partner-there": {
    why: {
      en: "{who} asks together with an institution it may ask with.",
      fr: "{who} demande avec une institution qui rend sa demande possible.",
      es: "{who} solicita junto con una institución que se lo permite.",
      pt: "{who} pede em conjunto com uma instituição que o permite.",
      ar: "{who}: الطلب مشترك مع مؤسسة تتيح ذلك.",
    },
  },
  "partner-missing": {
    why: {
      en: "{who}: an institution of this kind may ask, but not alone ({kind}).",
      fr: "{who} : une institution de ce type peut demander, mais pas seule ({kind}).",
      es: "{who}: una institución de este tipo puede solicitar, pero no sola ({kind}).",
      pt: "{who}: uma instituição deste tipo pode pedir, mas não sozinha ({kind}).",
      ar: "{who}: يحق لمؤسسة من هذا النوع تقديم الطلب، ولكن ليس منفردة ({kind}).",
    },
    mend: {
      en: "Ask together with one of these: {kinds}. Add it to the request; it confirms by a link of its own.",
      fr: "Demandez avec l’une de celles-ci : {kinds}. Ajoutez-la à la demande ; elle confirmera par son propre lien.",
      es: "Solicite junto con una de estas: {kinds}. Añádala a la solicitud; confirmará con su propio enlace.",
      pt: "Peça em conjunto com uma destas: {kinds}. Junte-a ao pedido; ela confirma com uma ligação própria.",
      ar: "قدّموا الطلب مع إحدى هذه: {kinds}. أضيفوها إلى الطلب وستؤكد برابط خاص بها.",
    },
  },
  "country-listed": {
    why: {
      en: "{place} is among the countries that may ask today.",
      fr: "{place} figure aujourd’hui parmi les pays qui peuvent demander.",
      es: "{place} figura hoy entre los países que pueden solicitar.",
      pt: "{place} está hoje entre os países que podem pedir.",
      ar: "{place} من البلدان التي يحق لها الطلب اليوم.",
    },
  },
  "country-missing": {
    why: {
      en: "{who}: its country has not been said yet.",
      fr: "{who} : le pays n’est pas encore indiqué.",
      es: "{who}: todavía no se ha indicado el país.",
      pt: "{who}: ainda não foi indicado o país.",
      ar: "{who}: لم يُذكر البلد بعد.",
    },
    mend: {
      en: "Choose its country; a regional organisation names the countries it asks for.",
      fr: "Choisissez son pays ; une organisation régionale indique les pays pour lesquels elle demande.",
      es: "Elija su país; una organización regional indica los países para los que solicita.",
      pt: "Escolha o país; uma organização regional indica os países para os quais pede.",
      ar: "اختاروا البلد، وتذكر المنظمة الإقليمية البلدان التي تطلب لها.",
    },
  },
  "country-not-listed": {
    why: {
      en: "{place} is on none of this programme’s lists of countries.",
      fr: "{place} ne figure sur aucune des listes de pays de ce programme.",
      es: "{place} no figura en ninguna lista de países de este programa.",
      pt: "{place} não está em nenhuma lista de países deste programa.",
      ar: "{place}: غير مدرج في أي من قوائم بلدان هذا البرنامج.",
    },
    mend: {
      en: "An institution of a listed country may ask; the lists are on the programme’s page.",
      fr: "Une institution d’un pays listé peut demander ; les listes sont sur la page du programme.",
      es: "Puede solicitar una institución de un país de las listas; están en la página del programa.",
      pt: "Pode pedir uma instituição de um país das listas; estão na página do programa.",
      ar: "يحق الطلب لمؤسسة من بلد مدرج، والقوائم في صفحة البرنامج.",
    },
  },
  "country-left": {
    why: {
      en: "{place} was on the list until {day}.",
      fr: "{place} figurait sur la liste jusqu’au {day}.",
      es: "{place} figuró en la lista hasta el {day}.",
      pt: "{place} esteve na lista até {day}.",
      ar: "{place}: كان مدرجًا في القائمة حتى {day}.",
    },
    mend: {
      en: "An institution of a listed country may ask. What was sent by that day is judged by the list as it was then.",
      fr: "Une institution d’un pays listé peut demander. Ce qui a été envoyé jusqu’à cette date est jugé selon la liste d’alors.",
      es: "Puede solicitar una institución de un país de las listas. Lo enviado hasta ese día se juzga con la lista de entonces.",
      pt: "Pode pedir uma instituição de um país das listas. O que foi enviado até essa data é julgado pela lista de então.",
      ar: "يحق الطلب لمؤسسة من بلد مدرج. وما أُرسل حتى ذلك اليوم يُنظر فيه وفق القائمة كما كانت حينها.",
    },
  },
  "country-not-yet": {
    why: {
      en: "{place} is on the list from {day} on.",
      fr: "{place} figurera sur la liste à partir du {day}.",
      es: "{place} figurará en la lista a partir del {day}.",
      pt: "{place} estará na lista a partir de {day}.",
      ar: "{place}: يدرج في القائمة ابتداءً من {day}.",
    },
    mend: {
      en: "Write it now and send it then: it is kept.",
      fr: "Rédigez-la dès maintenant et envoyez-la à cette date : elle est conservée.",
      es: "Redáctela ahora y envíela entonces: queda guardada.",
      pt: "Escreva-o agora e envie-o nessa data: fica guardado.",
      ar: "اكتبوه الآن وأرسلوه حينها، فهو محفوظ.",
    },
  },
  "one-country": {
    why: {
      en: "The request is for one country.",
      fr: "La demande concerne un seul pays.",
      es: "La solicitud es para un solo país.",
      pt: "O pedido é para um só país.",
      ar: "الطلب لبلد واحد.",
    },
  },
  "several-countries": {
    why: {
      en: "The request is for {count} countries, which this programme allows.",
      fr: "La demande concerne {count} pays, ce que ce programme admet.",
      es: "La solicitud es para {count} países, lo que este programa admite.",
      pt: "O pedido é para {count} países, o que este programa admite.",
      ar: "عدد البلدان المعنية بالطلب: {count}، والبرنامج يقبل ذلك.",
    },
  },
  "several-not-allowed": {
    why: {
      en: "The request is for {count} countries; this programme takes one at a time.",
      fr: "La demande concerne {count} pays ; ce programme n’en admet qu’un à la fois.",
      es: "La solicitud es para {count} países; este programa admite uno cada vez.",
      pt: "O pedido é para {count} países; este programa admite um de cada vez.",
      ar: "عدد البلدان المعنية بالطلب: {count}، والبرنامج يقبل بلدًا واحدًا في كل طلب.",
    },
    mend: {
      en: "Send one request for each country, and say in each that they belong together.",
      fr: "Envoyez une demande par pays, en précisant dans chacune qu’elles vont ensemble.",
      es: "Envíe una solicitud por país e indique en cada una que van juntas.",
      pt: "Envie um pedido por país e indique em cada um que estão ligados.",
      ar: "أرسلوا طلبًا لكل بلد، واذكروا في كل منها أنها مترابطة.",
    },
  },
  "few-enough": {
    why: {
      en: "{most, plural, one {One institution may ask in one request.} other {Up to # institutions may ask together.}}",
      fr: "{most, plural, one {Une seule institution peut figurer dans une demande.} other {Jusqu’à # institutions peuvent demander ensemble.}}",
      es: "{most, plural, one {Una solicitud puede venir de una institución.} other {Pueden solicitar juntas hasta # instituciones.}}",
      pt: "{most, plural, one {Um pedido pode vir de uma instituição.} other {Podem pedir em conjunto até # instituições.}}",
      ar: "الحد الأقصى لعدد المؤسسات في الطلب الواحد: {most}.",
    },
  },
  "too-many": {
    why: {
      en: "{count} institutions ask together; at most {most} may.",
      fr: "{count} institutions demandent ensemble ; le maximum est de {most}.",
      es: "Solicitan juntas {count} instituciones; el máximo es {most}.",
      pt: "Pedem em conjunto {count} instituições; o máximo é {most}.",
      ar: "عدد المؤسسات الطالبة: {count}، والحد الأقصى: {most}.",
    },
    mend: {
      en: "Keep those who carry the request, and name the others as partners in its text.",
      fr: "Gardez celles qui portent la demande et citez les autres comme partenaires dans le texte.",
      es: "Deje las que impulsan la solicitud y mencione a las demás como socias en el texto.",
      pt: "Mantenha as que sustentam o pedido e mencione as outras como parceiras no texto.",
      ar: "أبقوا المؤسسات التي تحمل الطلب، واذكروا الأخرى شركاء في نصه.",
    },
  },
  "area-covered": {
    why: {
      en: "The programme covers this subject.",
      fr: "Le programme couvre ce sujet.",
      es: "El programa abarca este tema.",
      pt: "O programa abrange este tema.",
      ar: "يشمل البرنامج هذا الموضوع.",
    },
  },
  "area-missing": {
    why: {
      en: "The subject has not been chosen yet.",
      fr: "Le sujet n’est pas encore choisi.",
      es: "Todavía no se ha elegido el tema.",
      pt: "Ainda não foi escolhido o tema.",
      ar: "لم يُختر الموضوع بعد.",
    },
    mend: {
      en: "Choose the area that comes nearest.",
      fr: "Choisissez le domaine le plus proche.",
      es: "Elija el ámbito más cercano.",
      pt: "Escolha o domínio mais próximo.",
      ar: "اختاروا المجال الأقرب.",
    },
  },
  "area-not-covered": {
    why: {
      en: "The programme does not cover this area today.",
      fr: "Le programme ne couvre pas ce domaine aujourd’hui.",
      es: "El programa no abarca hoy este ámbito.",
      pt: "O programa não abrange hoje este domínio.",
      ar: "لا يشمل البرنامج هذا المجال اليوم.",
    },
    mend: {
      en: "Choose one of its areas; the nearest will do.",
      fr: "Choisissez l’un de ses domaines ; le plus proche convient.",
      es: "Elija uno de sus ámbitos; basta con el más cercano.",
      pt: "Escolha um dos seus domínios; basta o mais próximo.",
      ar: "اختاروا أحد مجالاته، ويكفي الأقرب.",
    },
  },
  "topic-not-covered": {
    why: {
      en: "The programme does not cover this topic of the area today.",
      fr: "Le programme ne couvre pas ce thème du domaine aujourd’hui.",
      es: "El programa no abarca hoy este tema del ámbito.",
      pt: "O programa não abrange hoje este tema do domínio.",
      ar: "لا يشمل البرنامج اليوم هذا الموضوع من المجال.",
    },
    mend: {
      en: "Choose another topic, or the area alone.",
      fr: "Choisissez un autre thème, ou le domaine seul.",
      es: "Elija otro tema, o solo el ámbito.",
      pt: "Escolha outro tema, ou só o domínio.",
      ar: "اختاروا موضوعًا آخر، أو المجال وحده.",
    },
  },
  "activities-covered": {
    why: {
      en: "{count, plural, one {What is wished for is} other {All # kinds of activity wished for are}} among those offered.",
      fr: "{count, plural, one {Ce qui est souhaité figure} other {Les # types d’activité souhaités figurent}} parmi ceux proposés.",
      es: "{count, plural, one {Lo deseado está} other {Los # tipos de actividad deseados están}} entre los que se ofrecen.",
      pt: "{count, plural, one {O que se deseja está} other {Os # tipos de atividade desejados estão}} entre os oferecidos.",
      ar: "الأنشطة المطلوبة متاحة كلها. عدد أنواعها: {count}.",
    },
  },
  "activities-missing": {
    why: {
      en: "No kind of activity has been chosen yet.",
      fr: "Aucun type d’activité n’est encore choisi.",
      es: "Todavía no se ha elegido ningún tipo de actividad.",
      pt: "Ainda não foi escolhido nenhum tipo de atividade.",
      ar: "لم يُختر أي نوع من الأنشطة بعد.",
    },
    mend: {
      en: "Choose what would help most; it can change later.",
      fr: "Choisissez ce qui aiderait le plus ; cela pourra changer.",
      es: "Elija lo que más ayudaría; podrá cambiar después.",
      pt: "Escolha o que mais ajudaria; pode mudar depois.",
      ar: "اختاروا ما يفيد أكثر، ويمكن تغييره لاحقًا.",
    },
  },
  "activity-not-covered": {
    why: {
      en: "The programme does not offer this kind of activity today: {code}.",
      fr: "Le programme ne propose pas ce type d’activité aujourd’hui : {code}.",
      es: "El programa no ofrece hoy este tipo de actividad: {code}.",
      pt: "O programa não oferece hoje este tipo de atividade: {code}.",
      ar: "لا يتيح البرنامج هذا النوع من الأنشطة اليوم: {code}.",
    },
    mend: {
      en: "Choose among the kinds it offers.",
      fr: "Choisissez parmi les types proposés.",
      es: "Elija entre los tipos que ofrece.",
      pt: "Escolha entre os tipos que oferece.",
      ar: "اختاروا من الأنواع المتاحة.",
    },
  },
  "all-confirmed": {
    why: {
      en: "All who ask have confirmed.",
      fr: "Toutes les institutions qui demandent ont confirmé.",
      es: "Todas las que solicitan han confirmado.",
      pt: "Todas as que pedem confirmaram.",
      ar: "أكدت جميع المؤسسات الطالبة.",
    },
  },
  "awaits-confirmation": {
    why: {
      en: "{who} has not confirmed yet.",
      fr: "{who} n’a pas encore confirmé.",
      es: "{who} todavía no ha confirmado.",
      pt: "{who} ainda não confirmou.",
      ar: "{who}: لم تؤكد بعد.",
    },
    mend: {
      en: "It confirms by the link in the letter it was sent; the letter can be sent again.",
      fr: "Elle confirme par le lien de la lettre reçue ; la lettre peut être renvoyée.",
      es: "Confirma con el enlace de la carta que recibió; la carta puede enviarse de nuevo.",
      pt: "Confirma pela ligação da carta que recebeu; a carta pode ser enviada de novo.",
      ar: "تؤكد بالرابط الوارد في الرسالة المرسلة إليها، ويمكن إرسال الرسالة مجددًا.",
    },
  },
};

/** Somebody who has no name yet, by their place in the list. */
export const nthApplicant: Message = {
  en: "Institution {number}",
  fr: "Institution {number}",
  es: "Institución {number}",
  pt: "Instituição {number}",
  ar: "المؤسسة {number}",
};
