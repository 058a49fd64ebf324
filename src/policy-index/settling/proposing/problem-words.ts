/** What is said when a proposal, or what an editor does with one, is refused. */
import type { ProblemWords } from "../../../base/served.ts";
import { settlingProblems } from "../words.ts";

const { "own-answer": ownAnswer } = settlingProblems;

const kept = {
  en: "Nothing was sent, and what you wrote is still here.",
  fr: "Rien n’a été envoyé, et ce que vous avez écrit est toujours là.",
  es: "No se ha enviado nada, y lo que escribió sigue aquí.",
  pt: "Nada foi enviado, e o que escreveu continua aqui.",
  ar: "لم يُرسل شيء، وما كتبتموه لا يزال هنا.",
};

export const proposalProblems = {
  "own-answer": ownAnswer,
  "says-missing": {
    title: {
      en: "What is wrong is not said yet",
      fr: "Il manque ce qui est faux",
      es: "Falta decir qué está mal",
      pt: "Falta dizer o que está errado",
      ar: "لم يُذكر موضع الخطأ بعد",
    },
    detail: kept,
    mend: {
      en: "Choose the answer you hold right, write the number, or say that only the reasons are wrong.",
      fr: "Choisissez la réponse que vous tenez pour juste, écrivez le nombre, ou indiquez que seules les raisons sont fausses.",
      es: "Elija la respuesta que considera correcta, escriba el número o indique que solo las razones son erróneas.",
      pt: "Escolha a resposta que considera certa, escreva o número ou indique que só as razões estão erradas.",
      ar: "اختاروا الإجابة التي ترونها صحيحة، أو اكتبوا الرقم، أو اذكروا أن الخطأ في التعليل وحده.",
    },
  },
  "option-unknown": {
    title: {
      en: "That is no answer to this question",
      fr: "Ce n’est pas une réponse à cette question",
      es: "Eso no responde a esta pregunta",
      pt: "Isso não responde a esta pergunta",
      ar: "هذا ليس جوابًا عن هذا السؤال",
    },
    detail: kept,
    mend: {
      en: "Choose one of the answers that are listed.",
      fr: "Choisissez l’une des réponses proposées.",
      es: "Elija una de las respuestas de la lista.",
      pt: "Escolha uma das respostas da lista.",
      ar: "اختاروا إحدى الإجابات المدرجة.",
    },
  },
  "proposal-same": {
    title: {
      en: "The answer says that already",
      fr: "La réponse dit déjà cela",
      es: "La respuesta ya dice eso",
      pt: "A resposta já diz isso",
      ar: "الإجابة تقول ذلك بالفعل",
    },
    detail: kept,
    mend: {
      en: "Choose another answer, or say that the answer is right and its reasons are wrong.",
      fr: "Choisissez une autre réponse, ou indiquez que la réponse est juste et ses raisons fausses.",
      es: "Elija otra respuesta o indique que la respuesta es correcta y sus razones erróneas.",
      pt: "Escolha outra resposta ou indique que a resposta está certa e as suas razões erradas.",
      ar: "اختاروا إجابة أخرى، أو اذكروا أن الإجابة صحيحة وتعليلها خاطئ.",
    },
  },
  "proposed-otherwise": {
    title: {
      en: "This form was sent before, with other words",
      fr: "Ce formulaire a déjà été envoyé, avec d’autres mots",
      es: "Este formulario ya se envió, con otras palabras",
      pt: "Este formulário já foi enviado, com outras palavras",
      ar: "أُرسلت هذه الاستمارة من قبل بكلمات أخرى",
    },
    detail: {
      en: "What you sent first was kept; what you wrote now is still here and was not sent.",
      fr: "Votre premier envoi est conservé ; ce que vous venez d’écrire est toujours là et n’a pas été envoyé.",
      es: "Lo que envió primero se conserva; lo que ha escrito ahora sigue aquí y no se ha enviado.",
      pt: "O que enviou primeiro está guardado; o que escreveu agora continua aqui e não foi enviado.",
      ar: "حُفظ ما أرسلتموه أولًا؛ وما كتبتموه الآن لا يزال هنا ولم يُرسل.",
    },
    mend: {
      en: "Send it again, if you mean it as another proposal.",
      fr: "Envoyez-le de nouveau s’il s’agit d’une autre proposition.",
      es: "Envíelo otra vez si se trata de otra propuesta.",
      pt: "Envie de novo, se se trata de outra proposta.",
      ar: "أرسلوه مرة أخرى إن كان اقتراحًا آخر.",
    },
  },
  "proposals-enough": {
    title: {
      en: "Many proposals about this answer wait already",
      fr: "Beaucoup de propositions sur cette réponse attendent déjà",
      es: "Ya hay muchas propuestas pendientes sobre esta respuesta",
      pt: "Já há muitas propostas pendentes sobre esta resposta",
      ar: "تنتظر بالفعل اقتراحات كثيرة بشأن هذه الإجابة",
    },
    detail: kept,
    mend: {
      en: "Yours is likely among them. Keep what you wrote, and come back in some days if the answer is still wrong.",
      fr: "La vôtre s’y trouve sans doute. Gardez votre texte et revenez dans quelques jours si la réponse est toujours fausse.",
      es: "Es probable que la suya esté entre ellas. Guarde lo escrito y vuelva dentro de unos días si la respuesta sigue siendo errónea.",
      pt: "A sua estará provavelmente entre elas. Guarde o que escreveu e volte daqui a uns dias se a resposta continuar errada.",
      ar: "لعل اقتراحكم بينها. احتفظوا بما كتبتم وعودوا بعد أيام إن ظلت الإجابة خاطئة.",
    },
  },
  "proposals-enough-today": {
    title: {
      en: "More proposals came today than can be read",
      fr: "Plus de propositions sont arrivées aujourd’hui qu’on ne peut en lire",
      es: "Hoy han llegado más propuestas de las que se pueden leer",
      pt: "Hoje chegaram mais propostas do que é possível ler",
      ar: "وردت اليوم اقتراحات أكثر مما يمكن قراءته",
    },
    detail: kept,
    mend: {
      en: "Keep what you wrote, and send it tomorrow.",
      fr: "Gardez votre texte et envoyez-le demain.",
      es: "Guarde lo escrito y envíelo mañana.",
      pt: "Guarde o que escreveu e envie amanhã.",
      ar: "احتفظوا بما كتبتم وأرسلوه غدًا.",
    },
  },
  "proposals-too-often": {
    title: {
      en: "Several proposals came from here just now",
      fr: "Plusieurs propositions viennent d’arriver d’ici",
      es: "Acaban de llegar varias propuestas desde aquí",
      pt: "Acabam de chegar várias propostas daqui",
      ar: "وردت للتو عدة اقتراحات من هنا",
    },
    detail: kept,
    mend: {
      en: "Send it in a quarter of an hour.",
      fr: "Envoyez-le dans un quart d’heure.",
      es: "Envíelo dentro de un cuarto de hora.",
      pt: "Envie daqui a um quarto de hora.",
      ar: "أرسلوه بعد ربع ساعة.",
    },
  },
  "proposal-decided": {
    title: {
      en: "This proposal is decided already",
      fr: "Cette proposition est déjà tranchée",
      es: "Esta propuesta ya está decidida",
      pt: "Esta proposta já está decidida",
      ar: "بُتّ في هذا الاقتراح بالفعل",
    },
    detail: {
      en: "Another editor took it up, or did not, while you had it open. Nothing was changed.",
      fr: "Une autre personne de la rédaction l’a retenue ou non pendant que vous l’aviez ouverte. Rien n’a été modifié.",
      es: "Otra persona de la redacción la aceptó o no mientras usted la tenía abierta. No se ha cambiado nada.",
      pt: "Outra pessoa da redação aceitou-a ou não enquanto a tinha aberta. Nada foi alterado.",
      ar: "أخذ به محرّر آخر أو لم يأخذ بينما كان مفتوحًا لديكم. لم يتغيّر شيء.",
    },
    mend: {
      en: "Open the corrections again to see what waits.",
      fr: "Rouvrez les corrections pour voir ce qui attend.",
      es: "Abra de nuevo las correcciones para ver qué queda.",
      pt: "Abra de novo as correções para ver o que falta.",
      ar: "افتحوا التصحيحات من جديد لمعرفة ما ينتظر.",
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>;
