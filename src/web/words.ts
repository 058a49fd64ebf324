/** What the routes themselves say. */
import { words } from "../ui/words/words.ts";

export const webWords = words({
  requestNumber: {
    en: "Request {id}",
    fr: "Requête {id}",
    es: "Petición {id}",
    pt: "Pedido {id}",
    ar: "الطلب {id}",
  },
  toHome: {
    en: "To the home page",
    fr: "Vers la page d’accueil",
    es: "Ir a la página de inicio",
    pt: "Ir para a página inicial",
    ar: "إلى الصفحة الرئيسية",
  },
  notUnderstood: {
    en: "Not understood: {fields}.",
    fr: "Non compris : {fields}.",
    es: "No se entiende: {fields}.",
    pt: "Não se entende: {fields}.",
    ar: "غير مفهوم: {fields}.",
  },
  withoutChoices: {
    en: "This page without choices",
    fr: "Cette page sans aucun choix",
    es: "Esta página sin elecciones",
    pt: "Esta página sem escolhas",
    ar: "هذه الصفحة من دون اختيارات",
  },
});
