/** What the states of an answer are called. */
import { words } from "../../ui/words/words.ts";

export const stateWords = words({
  unassigned: { en: "Not begun", fr: "Non commencée", es: "Sin empezar", pt: "Por começar", ar: "لم تبدأ" },
  drafting: {
    en: "Being written",
    fr: "En cours de rédaction",
    es: "En redacción",
    pt: "Em redação",
    ar: "قيد الكتابة",
  },
  submitted: { en: "Sent", fr: "Envoyée", es: "Enviada", pt: "Enviada", ar: "أُرسلت" },
  "in-review": { en: "In review", fr: "En relecture", es: "En revisión", pt: "Em revisão", ar: "قيد المراجعة" },
  returned: {
    en: "Returned to its author",
    fr: "Renvoyée à son auteur",
    es: "Devuelta a su autor",
    pt: "Devolvida ao autor",
    ar: "أُعيدت إلى كاتبها",
  },
  agreed: { en: "Agreed", fr: "Approuvée", es: "Acordada", pt: "Acordada", ar: "متفق عليها" },
  contested: { en: "Contested", fr: "Contestée", es: "Impugnada", pt: "Contestada", ar: "محل خلاف" },
  adjudicated: { en: "Decided", fr: "Tranchée", es: "Decidida", pt: "Decidida", ar: "فُصل فيها" },
  harmonised: { en: "Harmonised", fr: "Harmonisée", es: "Armonizada", pt: "Harmonizada", ar: "نُسّقت" },
  "government-window": {
    en: "Open to its government",
    fr: "Ouverte à son gouvernement",
    es: "Abierta a su gobierno",
    pt: "Aberta ao seu governo",
    ar: "معروضة على حكومتها",
  },
  frozen: { en: "Frozen", fr: "Figée", es: "Congelada", pt: "Congelada", ar: "مجمّدة" },
  published: { en: "Published", fr: "Publiée", es: "Publicada", pt: "Publicada", ar: "منشورة" },
  corrected: { en: "Corrected", fr: "Corrigée", es: "Corregida", pt: "Corrigida", ar: "مصحّحة" },
});
