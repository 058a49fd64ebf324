/** What it means that a letter did not go, or a template was not kept. */
import type { ProblemWords } from "../../../base/served.ts";

const nothing = {
  en: "Nothing was done and nothing was sent; what you wrote is still here.",
  fr: "Rien n’a été fait ni envoyé ; ce que vous avez écrit est toujours là.",
  es: "No se ha hecho ni enviado nada; lo que escribió sigue aquí.",
  pt: "Nada foi feito nem enviado; o que escreveu continua aqui.",
  ar: "لم يُفعل شيء ولم يُرسل، وما كتبتموه لا يزال هنا.",
};

export const letterProblems: Readonly<Record<string, ProblemWords>> = {
  "letter-unseen": {
    title: {
      en: "The letter was not seen",
      fr: "La lettre n’a pas été vue",
      es: "No se ha visto la carta",
      pt: "A carta não foi vista",
      ar: "لم تُعرض الرسالة",
    },
    detail: nothing,
    mend: {
      en: "Look at the letter first; it goes from there.",
      fr: "Regardez d’abord la lettre ; elle part de là.",
      es: "Mire primero la carta; desde allí se envía.",
      pt: "Veja primeiro a carta; é daí que segue.",
      ar: "اطلعوا على الرسالة أولًا، ومنها تُرسل.",
    },
  },
  "letter-changed": {
    title: {
      en: "The letter is another now than the one you saw",
      fr: "La lettre n’est plus celle que vous avez vue",
      es: "La carta ya no es la que vio",
      pt: "A carta já não é a que viu",
      ar: "لم تعد الرسالة كما رأيتموها",
    },
    detail: nothing,
    mend: {
      en: "Its template, or whom it goes to, changed meanwhile. Look at it again and send it from there.",
      fr: "Son modèle ou ses destinataires ont changé entre-temps. Regardez-la de nouveau et envoyez-la de là.",
      es: "Su plantilla o sus destinatarios cambiaron entretanto. Mírela de nuevo y envíela desde allí.",
      pt: "O modelo ou os destinatários mudaram entretanto. Veja-a de novo e envie-a daí.",
      ar: "تغيّر نموذجها أو المرسل إليهم في هذه الأثناء. اطلعوا عليها من جديد وأرسلوها من هناك.",
    },
  },
  "letter-empty": {
    title: {
      en: "The letter is empty",
      fr: "La lettre est vide",
      es: "La carta está vacía",
      pt: "A carta está vazia",
      ar: "الرسالة فارغة",
    },
    detail: nothing,
    mend: {
      en: "Write a subject and what is to be said.",
      fr: "Écrivez un objet et ce qui est à dire.",
      es: "Escriba un asunto y lo que se quiere decir.",
      pt: "Escreva um assunto e o que há a dizer.",
      ar: "اكتبوا الموضوع وما يُراد قوله.",
    },
  },
  "no-letter": {
    title: {
      en: "This step sends no letter",
      fr: "Cette étape n’envoie pas de lettre",
      es: "Este paso no envía ninguna carta",
      pt: "Este passo não envia nenhuma carta",
      ar: "هذه الخطوة لا تُرسل رسالة",
    },
    detail: nothing,
    mend: {
      en: "Take it without one, or write a letter of its own.",
      fr: "Faites-la sans lettre, ou écrivez une lettre à part.",
      es: "Dé el paso sin carta o escriba una aparte.",
      pt: "Dê o passo sem carta ou escreva uma à parte.",
      ar: "اتخذوها دون رسالة، أو اكتبوا رسالة مستقلة.",
    },
  },
  "placeholder-unknown": {
    title: {
      en: "Nothing stands behind {unknown} in this letter",
      fr: "Rien ne correspond à {unknown} dans cette lettre",
      es: "Nada corresponde a {unknown} en esta carta",
      pt: "Nada corresponde a {unknown} nesta carta",
      ar: "لا شيء يقابل {unknown} في هذه الرسالة",
    },
    detail: nothing,
    mend: {
      en: "What may stand in braces in it: {known}.",
      fr: "Ce qui peut y figurer entre accolades : {known}.",
      es: "Lo que puede ir en ella entre llaves: {known}.",
      pt: "O que nela pode estar entre chavetas: {known}.",
      ar: "ما يجوز وضعه فيها بين معقوفين: {known}.",
    },
  },
  "template-partial": {
    title: {
      en: "A language is missing",
      fr: "Il manque une langue",
      es: "Falta un idioma",
      pt: "Falta uma língua",
      ar: "تنقص لغة",
    },
    detail: nothing,
    mend: {
      en: "Write subject and text in all five languages, or leave all of them empty: then the letter is as the product has it.",
      fr: "Écrivez l’objet et le texte dans les cinq langues, ou laissez tout vide : la lettre est alors celle du produit.",
      es: "Escriba el asunto y el texto en los cinco idiomas, o deje todo vacío: la carta es entonces la del producto.",
      pt: "Escreva o assunto e o texto nas cinco línguas, ou deixe tudo vazio: a carta é então a do produto.",
      ar: "اكتبوا الموضوع والنص باللغات الخمس، أو اتركوها كلها فارغة فتكون الرسالة كما هي في المنتج.",
    },
  },
};
