/** What is said while a page's figures are on their way, and when they cannot come. */
import { words } from "../../ui/words/words.ts";

export const troubleWords = words({
  loading: {
    en: "The figures this page calculates with are on their way…",
    fr: "Les chiffres dont cette page a besoin arrivent…",
    es: "Las cifras con que calcula esta página están en camino…",
    pt: "Os números com que esta página calcula estão a caminho…",
    ar: "الأرقام التي تحسب بها هذه الصفحة في الطريق…",
  },
  offline: {
    en: "There is no connection, so nothing could be calculated. All your choices are kept.",
    fr: "Il n’y a pas de connexion, rien n’a donc pu être calculé. Tous vos choix sont conservés.",
    es: "No hay conexión, así que no se pudo calcular nada. Se conservan todas sus decisiones.",
    pt: "Não há ligação, por isso nada pôde ser calculado. Todas as suas escolhas se mantêm.",
    ar: "لا يوجد اتصال، فتعذّر الحساب. خياراتكم كلها محفوظة.",
  },
  busy: {
    en: "Many requests have come from your network, so nothing could be calculated. All your choices are kept; it will work again in a minute.",
    fr: "De nombreuses demandes sont venues de votre réseau, rien n’a donc pu être calculé. Tous vos choix sont conservés ; cela marchera de nouveau dans une minute.",
    es: "Han llegado muchas solicitudes desde su red, así que no se pudo calcular nada. Se conservan todas sus decisiones; funcionará de nuevo en un minuto.",
    pt: "Chegaram muitos pedidos da sua rede, por isso nada pôde ser calculado. Todas as suas escolhas se mantêm; voltará a funcionar dentro de um minuto.",
    ar: "وردت طلبات كثيرة من شبكتكم، فتعذّر الحساب. خياراتكم كلها محفوظة، وسيعود العمل بعد دقيقة.",
  },
  failed: {
    en: "The figures this page calculates with could not be fetched. All your choices are kept.",
    fr: "Les chiffres dont cette page a besoin n’ont pas pu être chargés. Tous vos choix sont conservés.",
    es: "No se pudieron obtener las cifras con que calcula esta página. Se conservan todas sus decisiones.",
    pt: "Não foi possível obter os números com que esta página calcula. Todas as suas escolhas se mantêm.",
    ar: "تعذّر جلب الأرقام التي تحسب بها هذه الصفحة. خياراتكم كلها محفوظة.",
  },
  again: {
    en: "Try again",
    fr: "Réessayer",
    es: "Intentar de nuevo",
    pt: "Tentar de novo",
    ar: "إعادة المحاولة",
  },
});
