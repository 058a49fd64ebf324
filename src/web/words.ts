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
  empty: {
    en: "Nothing has been published here yet",
    fr: "Rien n’est encore publié ici",
    es: "Aún no se ha publicado nada aquí",
    pt: "Ainda nada foi publicado aqui",
    ar: "لم يُنشر شيء هنا بعد",
  },
  emptyMend: {
    en: "Whoever keeps this site publishes an index with one command: passerelle import.",
    fr: "La personne qui tient ce site publie un indice par une seule commande : passerelle import.",
    es: "Quien mantiene este sitio publica un índice con una sola orden: passerelle import.",
    pt: "Quem mantém este sítio publica um índice com um só comando: passerelle import.",
    ar: "ينشر القائم على هذا الموقع مؤشراً بأمر واحد: passerelle import.",
  },
});
