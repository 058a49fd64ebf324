/** Letters to those who take part in an activity: that they are on its list, and the link by which they see what is held of them. */
import { words } from "../ui/words/words.ts";

export const participantKinds = {
  "participant-registered": words({
    subject: {
      en: "You are registered: {activity}",
      fr: "Vous êtes inscrit : {activity}",
      es: "Está inscrito: {activity}",
      pt: "Está inscrito: {activity}",
      ar: "جرى تسجيلكم: \u2068{activity}\u2069",
    },
    text: {
      en: "This address was registered for “{activity}” ({programme}). By the link you see what is held of you, change it, take your consent back, download it and erase it, at any time. If it was not you who registered, erase it there.",
      fr: "Cette adresse a été inscrite à « {activity} » ({programme}). Par le lien, vous pouvez à tout moment voir ce qui est conservé sur vous, le modifier, retirer votre consentement, le télécharger et l’effacer. Si ce n’est pas vous qui vous êtes inscrit, effacez-le à cet endroit.",
      es: "Esta dirección se ha inscrito en «{activity}» ({programme}). Con el enlace puede en todo momento ver lo que se conserva de usted, cambiarlo, retirar su consentimiento, descargarlo y borrarlo. Si no fue usted quien se inscribió, bórrelo ahí.",
      pt: "Este endereço foi inscrito em «{activity}» ({programme}). Pela ligação pode a qualquer momento ver o que se guarda sobre si, alterá-lo, retirar o consentimento, descarregá-lo e apagá-lo. Se não foi o próprio quem se inscreveu, apague-o aí.",
      ar: "سُجّل هذا العنوان في «\u2068{activity}\u2069» (\u2068{programme}\u2069). عبر الرابط يمكنكم في أي وقت الاطلاع على ما هو محفوظ عنكم وتعديله وسحب موافقتكم وتنزيله ومحوه. وإن لم تكونوا أنتم من سجّل فامحوه هناك.",
    },
    link: {
      en: "See what is held of you",
      fr: "Voir ce qui est conservé sur vous",
      es: "Ver lo que se conserva de usted",
      pt: "Ver o que se guarda sobre si",
      ar: "الاطلاع على ما هو محفوظ عنكم",
    },
  }),
} as const;

/** Said below it. */
export const participantWhy = words({
  why: {
    en: "You get this letter because this address was given for a registration. Whoever holds the link can read and change what is held of you: keep it to yourself.",
    fr: "Vous recevez ce courriel parce que cette adresse a été indiquée pour une inscription. Quiconque détient le lien peut lire et modifier ce qui est conservé sur vous : gardez-le pour vous.",
    es: "Recibe este mensaje porque esta dirección se indicó en una inscripción. Quien tenga el enlace puede leer y cambiar lo que se conserva de usted: guárdelo para usted.",
    pt: "Recebe esta mensagem porque este endereço foi indicado numa inscrição. Quem tiver a ligação pode ler e alterar o que se guarda sobre si: guarde-a para si.",
    ar: "تصلكم هذه الرسالة لأن هذا العنوان ذُكر في تسجيل. من يملك الرابط يستطيع قراءة ما هو محفوظ عنكم وتعديله، فاحتفظوا به لأنفسكم.",
  },
});
