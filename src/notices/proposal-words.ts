/** Letters to somebody without an account who proposed a correction: what became of it, never what they wrote. */
import { words } from "../ui/words/words.ts";

export const proposalWords = words({
  whyYou: {
    en: "You get this letter because this address was left with the proposal. The page the link leads to erases it, at once.",
    fr: "Vous recevez ce courriel parce que cette adresse a été laissée avec la proposition. La page du lien permet de l’effacer aussitôt.",
    es: "Recibe este mensaje porque esta dirección se dejó con la propuesta. En la página del enlace puede borrarla en el acto.",
    pt: "Recebe esta mensagem porque este endereço foi deixado com a proposta. Na página da ligação pode apagá-lo de imediato.",
    ar: "تصلكم هذه الرسالة لأن هذا العنوان تُرك مع الاقتراح. ويمكن محوه فورًا من الصفحة التي يؤدي إليها الرابط.",
  },
});

const follow = {
  en: "Follow the proposal",
  fr: "Suivre la proposition",
  es: "Seguir la propuesta",
  pt: "Acompanhar a proposta",
  ar: "متابعة الاقتراح",
};

export const proposalKinds = {
  "proposal-taken-up": words({
    subject: {
      en: "Your proposed correction was taken up",
      fr: "Votre proposition de correction est retenue",
      es: "Se ha aceptado la corrección que propuso",
      pt: "A correção que propôs foi aceite",
      ar: "أُخذ بالتصحيح الذي اقترحتموه",
    },
    text: {
      en: "An editor took up the correction you proposed of an answer about this place: {place}. The next release will say it, and you will be told then.",
      fr: "La rédaction a retenu la correction que vous avez proposée d’une réponse sur ce territoire : {place}. La prochaine publication la dira, et vous en serez averti.",
      es: "La redacción ha aceptado la corrección que propuso de una respuesta sobre este territorio: {place}. La recogerá la próxima publicación, y se le avisará.",
      pt: "A redação aceitou a correção que propôs de uma resposta sobre este território: {place}. A próxima publicação vai dizê-la, e será avisado.",
      ar: "أخذ المحرر بالتصحيح الذي اقترحتموه لإجابة عن هذا المكان: {place}. سيذكره الإصدار التالي، وستُبلَّغون حينها.",
    },
    link: follow,
  }),
  "proposal-declined": words({
    subject: {
      en: "Your proposed correction was not taken up",
      fr: "Votre proposition de correction n’est pas retenue",
      es: "No se ha aceptado la corrección que propuso",
      pt: "A correção que propôs não foi aceite",
      ar: "لم يؤخذ بالتصحيح الذي اقترحتموه",
    },
    text: {
      en: "An editor looked at the correction you proposed of an answer about this place: {place}. The answer stays as it is; the reason is on the page of your proposal.",
      fr: "La rédaction a examiné la correction que vous avez proposée d’une réponse sur ce territoire : {place}. La réponse reste telle quelle ; le motif figure sur la page de votre proposition.",
      es: "La redacción ha examinado la corrección que propuso de una respuesta sobre este territorio: {place}. La respuesta queda como está; el motivo figura en la página de su propuesta.",
      pt: "A redação examinou a correção que propôs de uma resposta sobre este território: {place}. A resposta fica como está; o motivo está na página da sua proposta.",
      ar: "نظر المحرر في التصحيح الذي اقترحتموه لإجابة عن هذا المكان: {place}. تبقى الإجابة كما هي، والسبب في صفحة اقتراحكم.",
    },
    link: follow,
  }),
  "proposal-published": words({
    subject: {
      en: "The correction you proposed is published",
      fr: "La correction que vous avez proposée est publiée",
      es: "Se ha publicado la corrección que propuso",
      pt: "A correção que propôs está publicada",
      ar: "نُشر التصحيح الذي اقترحتموه",
    },
    text: {
      en: "A new release says the correction you proposed of an answer about this place: {place}. Thank you.",
      fr: "Une nouvelle publication dit la correction que vous avez proposée d’une réponse sur ce territoire : {place}. Merci.",
      es: "Una nueva publicación recoge la corrección que propuso de una respuesta sobre este territorio: {place}. Gracias.",
      pt: "Uma nova publicação diz a correção que propôs de uma resposta sobre este território: {place}. Obrigado.",
      ar: "يذكر إصدار جديد التصحيح الذي اقترحتموه لإجابة عن هذا المكان: {place}. شكرًا لكم.",
    },
    link: follow,
  }),
};

export const isAboutProposal = (kind: string): boolean => Object.hasOwn(proposalKinds, kind);
