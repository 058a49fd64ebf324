/** Why somebody was not registered, or a link was not made, in words. */
import type { ProblemWords } from "../../../base/served.ts";
import { requestProblems } from "../../requests/problem-words.ts";

const notRegistered = {
  en: "You were not registered, and nothing of what you wrote was kept.",
  fr: "Vous n’avez pas été inscrit, et rien de ce que vous avez écrit n’a été conservé.",
  es: "No se le ha inscrito y no se ha conservado nada de lo que escribió.",
  pt: "Não foi inscrito e nada do que escreveu foi guardado.",
  ar: "لم يجرِ تسجيلكم ولم يُحفظ شيء مما كتبتموه.",
};

const askOffice = {
  en: "If you were invited, ask the office that invited you.",
  fr: "Si vous avez été invité, adressez-vous au service qui vous a invité.",
  es: "Si se le invitó, pregunte a la oficina que le invitó.",
  pt: "Se foi convidado, pergunte ao serviço que o convidou.",
  ar: "إن كنتم مدعوين فاسألوا المكتب الذي دعاكم.",
};

const notMade = {
  en: "No link was made.",
  fr: "Aucun lien n’a été créé.",
  es: "No se ha creado ningún enlace.",
  pt: "Não foi criada nenhuma ligação.",
  ar: "لم يُنشأ رابط.",
};

const tooOften = requestProblems["requests-too-often"];

export const ownProblems: Readonly<Record<string, ProblemWords>> = {
  ...(tooOften ? { "requests-too-often": tooOften } : {}),
  "registration-closed": {
    title: {
      en: "Registration is closed",
      fr: "Les inscriptions sont closes",
      es: "La inscripción está cerrada",
      pt: "A inscrição está encerrada",
      ar: "أُغلق التسجيل",
    },
    detail: notRegistered,
    mend: askOffice,
  },
  "registration-full": {
    title: {
      en: "There is no place left",
      fr: "Il n’y a plus de place",
      es: "No quedan plazas",
      pt: "Já não há lugares",
      ar: "لم تبقَ أماكن",
    },
    detail: notRegistered,
    mend: askOffice,
  },
  "day-over": {
    title: {
      en: "The last day is over already",
      fr: "Le dernier jour est déjà passé",
      es: "El último día ya ha pasado",
      pt: "O último dia já passou",
      ar: "اليوم الأخير انقضى بالفعل",
    },
    detail: notMade,
    mend: {
      en: "Choose today or a later day.",
      fr: "Choisissez aujourd’hui ou un jour ultérieur.",
      es: "Elija hoy o un día posterior.",
      pt: "Escolha hoje ou um dia posterior.",
      ar: "اختاروا اليوم أو يومًا لاحقًا.",
    },
  },
  "links-enough": {
    title: {
      en: "This activity has {most} links already",
      fr: "Cette activité a déjà {most} liens",
      es: "Esta actividad ya tiene {most} enlaces",
      pt: "Esta atividade já tem {most} ligações",
      ar: "لهذا النشاط {most} رابط بالفعل",
    },
    detail: notMade,
    mend: {
      en: "Use one of those that are open.",
      fr: "Utilisez l’un de ceux qui sont ouverts.",
      es: "Use uno de los que están abiertos.",
      pt: "Use uma das que estão abertas.",
      ar: "استعملوا أحد الروابط المفتوحة.",
    },
  },
};
