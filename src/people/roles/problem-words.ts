/** What a refusal about roles means, and the way out. */
import type { ProblemWords } from "../../base/served.ts";
import { accountProblems } from "../accounts/problem-words.ts";

const nothing = {
  en: "Nothing was changed.",
  fr: "Rien n’a été modifié.",
  es: "No se ha cambiado nada.",
  pt: "Nada foi alterado.",
  ar: "لم يتغيّر شيء.",
};

/** Whoever judged, wrote or spoke for a government there, asked to do the other: said wherever a role is given. */
export const bothSidesBefore: ProblemWords = {
  title: {
    en: "They were on the other side here before",
    fr: "Cette personne était auparavant de l’autre côté ici",
    es: "Esa persona estuvo antes al otro lado aquí",
    pt: "Essa pessoa esteve antes do outro lado aqui",
    ar: "كان هذا الشخص في الجانب الآخر هنا من قبل",
  },
  detail: {
    en: "In this edition they judged answers of the place, or wrote them, or spoke for its government. That role has ended; what they know and said has not.",
    fr: "Dans cette édition, elle a jugé des réponses sur ce pays, en a écrit ou a parlé pour son gouvernement. Ce rôle a pris fin ; ce qu’elle sait et a dit demeure.",
    es: "En esta edición juzgó respuestas de ese lugar, las escribió o habló por su gobierno. Ese papel terminó; lo que sabe y dijo permanece.",
    pt: "Nesta edição avaliou respostas desse lugar, escreveu-as ou falou pelo seu governo. Esse papel terminou; o que sabe e disse fica.",
    ar: "في هذه الدورة حكم على إجابات عن هذا البلد أو كتبها أو تكلم باسم حكومته. انتهى ذلك الدور، وبقي ما عرفه وما قاله.",
  },
  mend: {
    en: "Choose somebody else for this place. Nothing was changed.",
    fr: "Choisissez quelqu’un d’autre pour ce pays. Rien n’a été modifié.",
    es: "Elija a otra persona para este lugar. No se ha cambiado nada.",
    pt: "Escolha outra pessoa para este lugar. Nada foi alterado.",
    ar: "اختاروا شخصًا آخر لهذا البلد. لم يتغيّر شيء.",
  },
};

export const roleProblems: Readonly<Record<string, ProblemWords>> = {
  ...accountProblems,
  "place-missing": {
    title: {
      en: "This role needs an edition and a place",
      fr: "Ce rôle demande une édition et un pays",
      es: "Este papel necesita una edición y un lugar",
      pt: "Este papel precisa de uma edição e de um lugar",
      ar: "يلزم لهذا الدور دورة وبلد",
    },
    detail: {
      en: "Authors, reviewers and governments work on one place of one edition.",
      fr: "Auteurs, relecteurs et gouvernements travaillent sur un pays d’une édition.",
      es: "Autores, revisores y gobiernos trabajan en un lugar de una edición.",
      pt: "Autores, revisores e governos trabalham num lugar de uma edição.",
      ar: "يعمل المؤلفون والمراجعون والحكومات على بلد واحد من دورة واحدة.",
    },
    mend: {
      en: "Choose an edition and write one of its places, by name or by code. Nothing was changed.",
      fr: "Choisissez une édition et indiquez un de ses pays, par son nom ou son code. Rien n’a été modifié.",
      es: "Elija una edición y escriba uno de sus lugares, por su nombre o su código. No se ha cambiado nada.",
      pt: "Escolha uma edição e escreva um dos seus lugares, pelo nome ou pelo código. Nada foi alterado.",
      ar: "اختاروا دورة واكتبوا أحد بلدانها باسمه أو برمزه. لم يتغيّر شيء.",
    },
  },
  "place-not-asked": {
    title: {
      en: "The edition does not cover {place}",
      fr: "L’édition ne couvre pas {place}",
      es: "La edición no incluye {place}",
      pt: "A edição não abrange {place}",
      ar: "لا تشمل الدورة {place}",
    },
    detail: {
      en: "Roles are given over places that an edition asks about.",
      fr: "Les rôles portent sur les pays que couvre une édition.",
      es: "Los papeles se asignan sobre lugares que incluye una edición.",
      pt: "Os papéis são dados sobre lugares que a edição abrange.",
      ar: "تُمنح الأدوار على البلدان التي تشملها الدورة.",
    },
    mend: {
      en: "{count, plural, =0 {Choose an edition.} other {It covers {places}. Write one of them, by name or by code, or add the place to the edition first.}}",
      fr: "{count, plural, =0 {Choisissez une édition.} other {Elle couvre : {places}. Indiquez l’un d’eux, par son nom ou son code, ou ajoutez d’abord le pays à l’édition.}}",
      es: "{count, plural, =0 {Elija una edición.} other {Incluye {places}. Escriba uno de ellos, por su nombre o su código, o añada antes el lugar a la edición.}}",
      pt: "{count, plural, =0 {Escolha uma edição.} other {Abrange {places}. Escreva um deles, pelo nome ou pelo código, ou junte primeiro o lugar à edição.}}",
      ar: "{count, plural, =0 {اختاروا دورة.} other {تشمل: {places}. اكتبوا أحدها باسمه أو برمزه أو أضيفوا البلد إلى الدورة أولًا.}}",
    },
  },
  "edition-unknown": {
    title: {
      en: "There is no such edition",
      fr: "Cette édition n’existe pas",
      es: "No existe esa edición",
      pt: "Essa edição não existe",
      ar: "لا توجد دورة كهذه",
    },
    detail: {
      en: "It may have been published, and takes no more work.",
      fr: "Elle a peut-être été publiée et n’admet plus de travaux.",
      es: "Puede que se haya publicado y ya no admita trabajo.",
      pt: "Talvez já tenha sido publicada e não aceite mais trabalho.",
      ar: "ربما نُشرت ولم تعد تقبل عملًا.",
    },
    mend: nothing,
  },
  "programme-unknown": {
    title: {
      en: "There is no such programme",
      fr: "Ce programme n’existe pas",
      es: "No existe ese programa",
      pt: "Esse programa não existe",
      ar: "لا يوجد برنامج كهذا",
    },
    detail: {
      en: "A role of the facility is given over a programme that has been kept, or over all of them.",
      fr: "Un rôle de la facilité se donne sur un programme enregistré, ou sur tous.",
      es: "Un papel de la facilidad se da sobre un programa guardado, o sobre todos.",
      pt: "Um papel do mecanismo é dado sobre um programa guardado, ou sobre todos.",
      ar: "يُمنح دور المرفق على برنامج محفوظ، أو على جميع البرامج.",
    },
    mend: {
      en: "Choose one of the programmes listed. Nothing was changed.",
      fr: "Choisissez un des programmes de la liste. Rien n’a été modifié.",
      es: "Elija uno de los programas de la lista. No se ha cambiado nada.",
      pt: "Escolha um dos programas da lista. Nada foi alterado.",
      ar: "اختاروا أحد البرامج المذكورة. لم يتغيّر شيء.",
    },
  },
  "bounds-differ": {
    title: {
      en: "This role does not reach that",
      fr: "Ce rôle n’a pas cette portée",
      es: "Este papel no alcanza eso",
      pt: "Este papel não chega aí",
      ar: "لا يصل هذا الدور إلى ذلك",
    },
    detail: {
      en: "Roles of the facility are given over programmes, those of the index over editions and places; no role is of both.",
      fr: "Les rôles de la facilité portent sur des programmes, ceux de l’indice sur des éditions et des pays ; aucun ne porte sur les deux.",
      es: "Los papeles de la facilidad se dan sobre programas, los del índice sobre ediciones y lugares; ninguno es de ambos.",
      pt: "Os papéis do mecanismo são dados sobre programas, os do índice sobre edições e lugares; nenhum é de ambos.",
      ar: "تُمنح أدوار المرفق على البرامج، وأدوار المؤشر على الدورات والبلدان، ولا يكون دور على كليهما.",
    },
    mend: {
      en: "Leave the edition and the place empty for the facility, the programme for the index. Nothing was changed.",
      fr: "Laissez l’édition et le pays vides pour la facilité, le programme pour l’indice. Rien n’a été modifié.",
      es: "Deje vacíos la edición y el lugar para la facilidad, y el programa para el índice. No se ha cambiado nada.",
      pt: "Deixe vazios a edição e o lugar para o mecanismo, e o programa para o índice. Nada foi alterado.",
      ar: "اتركوا الدورة والبلد فارغين لدور المرفق، والبرنامج فارغًا لدور المؤشر. لم يتغيّر شيء.",
    },
  },
  interest: {
    title: {
      en: "A tie to {place} stands in the way",
      fr: "Un lien avec {place} s’y oppose",
      es: "Un vínculo con {place} lo impide",
      pt: "Uma ligação a {place} impede-o",
      ar: "تحول دون ذلك صلة بـ{place}",
    },
    detail: {
      en: "They declared an interest there. Whoever has one writes and judges no answer about the place.",
      fr: "Cette personne y a déclaré un intérêt. Elle ne peut donc ni écrire ni juger de réponse sur ce pays.",
      es: "Esta persona declaró allí un interés. Quien lo tiene no escribe ni juzga respuestas sobre ese lugar.",
      pt: "Esta pessoa declarou ali um interesse. Quem o tem não escreve nem avalia respostas sobre esse lugar.",
      ar: "صرّح هذا الشخص بمصلحة هناك، ومن له مصلحة لا يكتب إجابات ذلك البلد ولا يحكم فيها.",
    },
    mend: {
      en: "Give the role to somebody else, or over another place.",
      fr: "Confiez ce rôle à quelqu’un d’autre, ou pour un autre pays.",
      es: "Asigne el papel a otra persona, o sobre otro lugar.",
      pt: "Dê o papel a outra pessoa, ou sobre outro lugar.",
      ar: "امنحوا الدور لشخص آخر أو على بلد آخر.",
    },
  },
  "both-sides": {
    title: {
      en: "They would judge their own work",
      fr: "Cette personne jugerait son propre travail",
      es: "Juzgaría su propio trabajo",
      pt: "Avaliaria o seu próprio trabalho",
      ar: "سيحكم على عمله هو",
    },
    detail: {
      en: "They hold a role over the same answers already, and these two check each other.",
      fr: "Cette personne détient déjà un rôle sur les mêmes réponses, et les deux se contrôlent l’un l’autre.",
      es: "Ya tiene un papel sobre las mismas respuestas, y los dos se controlan entre sí.",
      pt: "Já tem um papel sobre as mesmas respostas, e os dois verificam-se um ao outro.",
      ar: "له دور على الإجابات نفسها، والدوران يراقب أحدهما الآخر.",
    },
    mend: {
      en: "End the other role first, or choose somebody else. Nothing was changed.",
      fr: "Mettez d’abord fin à l’autre rôle, ou choisissez quelqu’un d’autre. Rien n’a été modifié.",
      es: "Termine antes el otro papel o elija a otra persona. No se ha cambiado nada.",
      pt: "Termine primeiro o outro papel ou escolha outra pessoa. Nada foi alterado.",
      ar: "أنهوا الدور الآخر أولًا أو اختاروا شخصًا آخر. لم يتغيّر شيء.",
    },
  },
  "both-sides-before": bothSidesBefore,
  "role-held": {
    title: {
      en: "They hold this role already",
      fr: "Cette personne détient déjà ce rôle",
      es: "Ya tiene este papel",
      pt: "Já tem este papel",
      ar: "يحمل هذا الدور بالفعل",
    },
    detail: nothing,
    mend: {
      en: "There is nothing to do.",
      fr: "Il n’y a rien à faire.",
      es: "No hay nada que hacer.",
      pt: "Não há nada a fazer.",
      ar: "لا حاجة إلى فعل شيء.",
    },
  },
};
