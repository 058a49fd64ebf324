/** Why something was not done with participants, in words. */
import type { ProblemWords } from "../../base/served.ts";
import { faultProblems } from "../requests/life/fault-words.ts";

const detail = {
  en: "Nothing was changed, and what you wrote is still here.",
  fr: "Rien n’a été modifié, et ce que vous avez écrit est toujours là.",
  es: "No se ha cambiado nada, y lo que escribió sigue aquí.",
  pt: "Nada foi alterado, e o que escreveu continua aqui.",
  ar: "لم يتغيّر شيء وما كتبتموه لا يزال هنا.",
};

const erase = {
  en: "Erase the person instead, if that is their wish.",
  fr: "Effacez plutôt la personne, si tel est son souhait.",
  es: "Borre a la persona, si ese es su deseo.",
  pt: "Apague antes a pessoa, se for esse o seu desejo.",
  ar: "امحوا بيانات الشخص بدلًا من ذلك إن كانت هذه رغبته.",
};

export const participantProblems: Readonly<Record<string, ProblemWords>> = {
  ...(faultProblems.interest ? { interest: faultProblems.interest } : {}),
  stale: {
    title: {
      en: "Somebody changed this person in the meantime",
      fr: "Quelqu’un a modifié cette personne entre-temps",
      es: "Alguien cambió a esta persona entre tanto",
      pt: "Alguém alterou esta pessoa entretanto",
      ar: "غيّر أحدهم بيانات هذا الشخص في هذه الأثناء",
    },
    detail,
    mend: {
      en: "Look at what stands there now, and send yours again if it is still right.",
      fr: "Regardez ce qui figure maintenant, et renvoyez votre version si elle est toujours juste.",
      es: "Mire lo que figura ahora y vuelva a enviar lo suyo si sigue siendo correcto.",
      pt: "Veja o que consta agora e envie o seu de novo se continuar certo.",
      ar: "انظروا إلى ما هو مسجل الآن، وأعيدوا إرسال ما كتبتموه إن ظل صحيحًا.",
    },
  },
  "address-taken": {
    title: {
      en: "Somebody else in this action has that address",
      fr: "Une autre personne de cette action a cette adresse",
      es: "Otra persona de esta acción tiene esa dirección",
      pt: "Outra pessoa desta ação tem esse endereço",
      ar: "لشخص آخر في هذا العمل العنوان نفسه",
    },
    detail,
    mend: {
      en: "If they are one person, leave the address out here and say that both rows are the same.",
      fr: "S’il s’agit d’une seule personne, laissez l’adresse vide ici et indiquez que les deux lignes n’en font qu’une.",
      es: "Si es la misma persona, deje aquí la dirección vacía e indique que las dos filas son una.",
      pt: "Se for a mesma pessoa, deixe aqui o endereço vazio e diga que as duas linhas são uma só.",
      ar: "إن كانا شخصًا واحدًا فاتركوا العنوان هنا فارغًا واذكروا أن السطرين لشخص واحد.",
    },
  },
  "participant-erased": {
    title: {
      en: "This person was erased",
      fr: "Cette personne a été effacée",
      es: "Esta persona fue borrada",
      pt: "Esta pessoa foi apagada",
      ar: "مُحيت بيانات هذا الشخص",
    },
    detail,
    mend: {
      en: "Only what is counted is left. If they take part again, add them anew.",
      fr: "Il ne reste que ce qui est compté. Si la personne participe de nouveau, ajoutez-la à nouveau.",
      es: "Solo queda lo que se cuenta. Si vuelve a participar, añádala de nuevo.",
      pt: "Só resta o que se conta. Se voltar a participar, acrescente-a de novo.",
      ar: "لم يبق إلا ما يُعدّ. فإن شارك من جديد فأضيفوه من جديد.",
    },
  },
  "participant-attended": {
    title: {
      en: "This person was there",
      fr: "Cette personne était présente",
      es: "Esta persona estuvo presente",
      pt: "Esta pessoa esteve presente",
      ar: "كان هذا الشخص حاضرًا",
    },
    detail,
    mend: erase,
  },
  "participants-enough": {
    title: {
      en: "An action has at most {most, number} people",
      fr: "Une action compte au plus {most, number} personnes",
      es: "Una acción tiene como máximo {most, number} personas",
      pt: "Uma ação tem no máximo {most, number} pessoas",
      ar: "لا يزيد عدد المشاركين في العمل الواحد على {most, number}",
    },
    detail,
    mend: {
      en: "Take those off the list who will not come.",
      fr: "Retirez de la liste celles et ceux qui ne viendront pas.",
      es: "Quite de la lista a quienes no vendrán.",
      pt: "Retire da lista quem não virá.",
      ar: "احذفوا من القائمة من لن يحضر.",
    },
  },
  "sessions-enough": {
    title: {
      en: "An activity has at most {most, number} sessions",
      fr: "Une activité compte au plus {most, number} séances",
      es: "Una actividad tiene como máximo {most, number} sesiones",
      pt: "Uma atividade tem no máximo {most, number} sessões",
      ar: "لا يزيد عدد الجلسات في النشاط الواحد على {most, number}",
    },
    detail,
    mend: {
      en: "Change one that is there already.",
      fr: "Modifiez-en une qui existe déjà.",
      es: "Cambie una que ya exista.",
      pt: "Altere uma que já exista.",
      ar: "عدّلوا جلسة موجودة.",
    },
  },
  "same-row": {
    title: {
      en: "These are one person already",
      fr: "Il s’agit déjà d’une seule personne",
      es: "Ya son una sola persona",
      pt: "Já são uma só pessoa",
      ar: "هما شخص واحد أصلًا",
    },
    detail,
    mend: {
      en: "Choose another row.",
      fr: "Choisissez une autre ligne.",
      es: "Elija otra fila.",
      pt: "Escolha outra linha.",
      ar: "اختاروا سطرًا آخر.",
    },
  },
  "day-to-come": {
    title: {
      en: "That day is still to come",
      fr: "Ce jour n’est pas encore venu",
      es: "Ese día aún no ha llegado",
      pt: "Esse dia ainda não chegou",
      ar: "لم يحن هذا اليوم بعد",
    },
    detail,
    mend: {
      en: "Give the day that is on the paper.",
      fr: "Indiquez le jour qui figure sur le papier.",
      es: "Indique el día que figura en el papel.",
      pt: "Indique o dia que está no papel.",
      ar: "اذكروا اليوم المكتوب على الورقة.",
    },
  },
  "marked-meanwhile": {
    title: {
      en: "Somebody else marked {count, plural, one {one person} other {# people}} differently in the meantime",
      fr: "Entre-temps, quelqu’un a noté {count, plural, one {une personne} other {# personnes}} autrement",
      es: "Entre tanto alguien marcó {count, plural, one {a una persona} other {a # personas}} de otro modo",
      pt: "Entretanto alguém marcou {count, plural, one {uma pessoa} other {# pessoas}} de outro modo",
      ar: "{count, plural, one {سجّل أحدهم حضور شخص واحد على نحو آخر} two {سجّل أحدهم حضور شخصين على نحو آخر} other {سجّل أحدهم حضور # أشخاص على نحو آخر}} في هذه الأثناء",
    },
    detail,
    mend: {
      en: "Beside each name stands what is kept now. Yours is chosen: send it again if it is right.",
      fr: "À côté de chaque nom figure ce qui est enregistré. Votre choix reste coché : renvoyez-le s’il est juste.",
      es: "Junto a cada nombre figura lo guardado ahora. Lo suyo sigue elegido: envíelo de nuevo si es correcto.",
      pt: "Ao lado de cada nome consta o que está guardado. O seu continua escolhido: envie de novo se estiver certo.",
      ar: "بجانب كل اسم ما هو محفوظ الآن. واختياركم باقٍ: أعيدوا إرساله إن كان صحيحًا.",
    },
  },
  "list-faulty": {
    title: {
      en: "Something in the list is wrong",
      fr: "Quelque chose ne va pas dans la liste",
      es: "Hay algo incorrecto en la lista",
      pt: "Há algo errado na lista",
      ar: "في القائمة خطأ ما",
    },
    detail: {
      en: "Nobody was brought in.",
      fr: "Personne n’a été repris.",
      es: "No se ha incorporado a nadie.",
      pt: "Ninguém foi trazido.",
      ar: "لم يُدرج أحد.",
    },
    mend: {
      en: "Look at the list again: every row that is wrong says what would mend it.",
      fr: "Examinez de nouveau la liste : chaque ligne fautive dit comment la corriger.",
      es: "Revise la lista de nuevo: cada fila incorrecta dice cómo corregirla.",
      pt: "Veja a lista de novo: cada linha errada diz como corrigi-la.",
      ar: "اعرضوا القائمة من جديد: كل سطر فيه خطأ يذكر ما يصلحه.",
    },
  },
};
