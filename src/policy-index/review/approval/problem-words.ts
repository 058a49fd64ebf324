/** What is said where an editor may not approve one answer by themselves. */
import { words } from "../../../ui/words/words.ts";

export const approvalProblems = {
  "adjudicator-decides": words({
    title: {
      en: "An adjudicator decides this",
      fr: "C’est à un arbitre de trancher",
      es: "Esto lo decide un árbitro",
      pt: "Isto é decidido por um árbitro",
      ar: "هذا يفصل فيه حَكَم",
    },
    detail: {
      en: "In this edition, what is seen differently is decided by somebody who knows neither side. Nothing was changed.",
      fr: "Dans cette édition, ce qui est vu autrement est tranché par quelqu’un qui ne connaît aucune des parties. Rien n’a été modifié.",
      es: "En esta edición, lo que se ve de otro modo lo decide alguien que no conoce a ninguna de las partes. No se ha cambiado nada.",
      pt: "Nesta edição, aquilo em que se diverge é decidido por alguém que não conhece nenhuma das partes. Nada foi alterado.",
      ar: "في هذه الدورة يفصل في المختلف فيه شخص لا يعرف أيًّا من الطرفين. لم يتغيّر شيء.",
    },
    mend: {
      en: "Have it decided, blind.",
      fr: "Faites-la trancher, en aveugle.",
      es: "Haga que se decida, a ciegas.",
      pt: "Faça com que seja decidida, às cegas.",
      ar: "أحيلوها للفصل دون أسماء.",
    },
  }),
  "not-seen-differently": words({
    title: {
      en: "Nobody sees this answer differently",
      fr: "Personne ne voit cette réponse autrement",
      es: "Nadie discrepa de esta respuesta",
      pt: "Ninguém diverge desta resposta",
      ar: "لا أحد يرى هذه الإجابة على نحو مختلف",
    },
    detail: {
      en: "What is agreed on is approved with the others, and what nobody has judged waits for its reviewers. Nothing was changed.",
      fr: "Ce qui fait accord s’approuve avec le reste, et ce que personne n’a jugé attend ses relecteurs. Rien n’a été modifié.",
      es: "Lo acordado se aprueba con lo demás, y lo que nadie ha juzgado espera a sus revisores. No se ha cambiado nada.",
      pt: "O que é consensual aprova-se com o resto, e o que ninguém julgou espera pelos seus revisores. Nada foi alterado.",
      ar: "المتفق عليه يُعتمد مع غيره، وما لم يحكم فيه أحد ينتظر مراجعيه. لم يتغيّر شيء.",
    },
    mend: {
      en: "Look again at where review stands.",
      fr: "Revoyez où en est la relecture.",
      es: "Vuelva a mirar cómo va la revisión.",
      pt: "Veja de novo em que ponto está a revisão.",
      ar: "انظروا من جديد أين وصلت المراجعة.",
    },
  }),
};
