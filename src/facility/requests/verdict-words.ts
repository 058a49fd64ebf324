/** What stands over the rules beside a request; few words, for the browser says them too. */
import { words } from "../../ui/words/words.ts";

export const verdictWords = words({
  mayIt: {
    en: "May this request be made?",
    fr: "Cette demande peut-elle être faite ?",
    es: "¿Puede presentarse esta solicitud?",
    pt: "Este pedido pode ser feito?",
    ar: "هل يمكن تقديم هذا الطلب؟",
  },
  passed: {
    en: "Yes, as it stands.",
    fr: "Oui, en l’état.",
    es: "Sí, tal como está.",
    pt: "Sim, tal como está.",
    ar: "نعم، بصورته الحالية.",
  },
  failed: {
    en: "Not as it stands. What stands against it, and what would mend it:",
    fr: "Pas en l’état. Ce qui s’y oppose, et ce qui y remédierait :",
    es: "Tal como está, no. Qué se opone y qué lo remediaría:",
    pt: "Tal como está, não. O que se opõe e o que o resolveria:",
    ar: "ليس بصورته الحالية. ما يحول دونه وما يصلح الأمر:",
  },
  unknown: {
    en: "Nothing stands against it so far. Still to be said:",
    fr: "Rien ne s’y oppose jusqu’ici. Reste à préciser :",
    es: "Por ahora nada se opone. Falta por decir:",
    pt: "Até agora nada se opõe. Falta dizer:",
    ar: "لا شيء يحول دونه حتى الآن. وبقي أن يُذكر:",
  },
  whatPassed: {
    en: "What is fulfilled",
    fr: "Ce qui est rempli",
    es: "Lo que se cumple",
    pt: "O que está cumprido",
    ar: "ما استوفي",
  },
});
