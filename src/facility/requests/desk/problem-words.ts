/** What it means that a step of the desk was refused before its rules were asked. */
import type { ProblemWords } from "../../../base/served.ts";

const detail = {
  en: "Nothing was changed, and what you wrote is still here.",
  fr: "Rien n’a été modifié, et ce que vous avez écrit est toujours là.",
  es: "No se ha cambiado nada, y lo que escribió sigue aquí.",
  pt: "Nada foi alterado, e o que escreveu continua aqui.",
  ar: "لم يتغيّر شيء وما كتبتموه لا يزال هنا.",
};

export const deskProblems: Readonly<Record<string, ProblemWords>> = {
  "step-incomplete": {
    title: {
      en: "Something is missing",
      fr: "Il manque quelque chose",
      es: "Falta algo",
      pt: "Falta alguma coisa",
      ar: "ينقص شيء",
    },
    detail,
    mend: {
      en: "Fill in every field of the form; a reason is always asked for in words.",
      fr: "Remplissez chaque champ du formulaire ; un motif est toujours demandé en toutes lettres.",
      es: "Rellene todos los campos del formulario; el motivo siempre se pide por escrito.",
      pt: "Preencha todos os campos do formulário; o motivo é sempre pedido por escrito.",
      ar: "املؤوا كل خانات النموذج؛ فالسبب يُطلب دائمًا كتابةً.",
    },
  },
  stale: {
    title: {
      en: "Something happened to this request in the meantime",
      fr: "Entre-temps, il est arrivé quelque chose à cette demande",
      es: "Entre tanto le ha ocurrido algo a esta solicitud",
      pt: "Entretanto aconteceu algo a este pedido",
      ar: "حدث شيء لهذا الطلب في هذه الأثناء",
    },
    detail,
    mend: {
      en: "Look at it as it stands now, and do it again if it is still right.",
      fr: "Regardez-la telle qu’elle est maintenant, et recommencez si c’est toujours justifié.",
      es: "Mírela como está ahora y vuelva a hacerlo si sigue siendo correcto.",
      pt: "Veja-o como está agora e volte a fazê-lo se ainda for correto.",
      ar: "انظروا إليه كما هو الآن وأعيدوا المحاولة إن كان ذلك لا يزال صحيحًا.",
    },
  },
};
