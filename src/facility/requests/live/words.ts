/** What the form says of saving as one goes. */
import { words } from "../../../ui/words/words.ts";

export const liveWords = words({
  saved: {
    en: "Saved at {time}",
    fr: "Enregistré à {time}",
    es: "Guardado a las {time}",
    pt: "Guardado às {time}",
    ar: "حُفظ في الساعة \u2066{time}\u2069",
  },
  away: {
    en: "Not saved yet: the site cannot be reached. What you wrote stays on this page, and saving is tried again.",
    fr: "Pas encore enregistré : le site est injoignable. Ce que vous avez écrit reste sur cette page, et l’enregistrement est retenté.",
    es: "Aún sin guardar: no se puede acceder al sitio. Lo que ha escrito sigue en esta página y se vuelve a intentar.",
    pt: "Ainda por guardar: não se consegue aceder ao sítio. O que escreveu fica nesta página e tenta-se de novo.",
    ar: "لم يُحفظ بعد: يتعذر الوصول إلى الموقع. ما كتبتموه باقٍ في هذه الصفحة، وتُعاد محاولة الحفظ.",
  },
  refused: {
    en: "Not saved yet: “{field}” cannot be kept as it stands. Everything you wrote is still here.",
    fr: "Pas encore enregistré : « {field} » ne peut être conservé en l’état. Tout ce que vous avez écrit est encore là.",
    es: "Aún sin guardar: «{field}» no puede guardarse tal como está. Todo lo que ha escrito sigue aquí.",
    pt: "Ainda por guardar: «{field}» não pode ficar guardado tal como está. Tudo o que escreveu continua aqui.",
    ar: "لم يُحفظ بعد: لا يمكن حفظ «\u2068{field}\u2069» بصورته الحالية. كل ما كتبتموه باقٍ هنا.",
  },
  somewhere: { en: "a field", fr: "un champ", es: "un campo", pt: "um campo", ar: "أحد الحقول" },
  overtaken: {
    en: "Somebody else, or you in another window, saved this part meanwhile. Nothing is lost: press “Save” and see what is kept beside what you wrote.",
    fr: "Quelqu’un d’autre, ou vous dans une autre fenêtre, a enregistré cette partie entre-temps. Rien n’est perdu : appuyez sur « Enregistrer » pour voir ce qui est conservé à côté de ce que vous avez écrit.",
    es: "Otra persona, o usted en otra ventana, guardó esta parte entretanto. No se ha perdido nada: pulse «Guardar» y verá lo guardado junto a lo que ha escrito.",
    pt: "Outra pessoa, ou o próprio noutra janela, guardou esta parte entretanto. Nada se perdeu: prima «Guardar» e verá o que está guardado ao lado do que escreveu.",
    ar: "حفظ غيركم هذا الجزء في هذه الأثناء، أو حفظتموه أنتم من نافذة أخرى. لم يضع شيء: اضغطوا «حفظ» لتروا المحفوظ إلى جانب ما كتبتموه.",
  },
  over: {
    en: "This request can no longer be written in: it was sent, withdrawn or deleted meanwhile. Copy what you wrote here before you leave this page.",
    fr: "Cette demande ne peut plus être rédigée : elle a été envoyée, retirée ou supprimée entre-temps. Copiez ce que vous avez écrit ici avant de quitter la page.",
    es: "Ya no se puede escribir en esta solicitud: se envió, se retiró o se borró entretanto. Copie lo que ha escrito aquí antes de salir de la página.",
    pt: "Já não se pode escrever neste pedido: foi enviado, retirado ou apagado entretanto. Copie o que escreveu aqui antes de sair da página.",
    ar: "لم تعد الكتابة في هذا الطلب ممكنة: فقد أُرسل أو سُحب أو حُذف في هذه الأثناء. انسخوا ما كتبتموه هنا قبل مغادرة الصفحة.",
  },
});
