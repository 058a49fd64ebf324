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
  notKnown: {
    en: "Not known here: {fields}.",
    fr: "Inconnu ici : {fields}.",
    es: "Desconocido aquí: {fields}.",
    pt: "Desconhecido aqui: {fields}.",
    ar: "غير معروف هنا: {fields}.",
  },
});
