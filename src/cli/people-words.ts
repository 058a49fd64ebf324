/** What the commands about people say. */
import { words } from "../ui/words/words.ts";

export const peopleWords = words({
  invited: {
    en: "{email} is an administrator. This link opens the account:",
    fr: "{email} est administrateur. Ce lien ouvre le compte :",
    es: "{email} es administrador. Este enlace abre la cuenta:",
    pt: "{email} é administrador. Esta ligação abre a conta:",
    ar: "أصبح {email} مديرًا. هذا الرابط يفتح الحساب:",
  },
  given: {
    en: "{email} is an administrator. This link lets them in:",
    fr: "{email} est administrateur. Ce lien donne accès au compte :",
    es: "{email} es administrador. Este enlace le da acceso:",
    pt: "{email} é administrador. Esta ligação dá acesso à conta:",
    ar: "أصبح {email} مديرًا. هذا الرابط يتيح الدخول:",
  },
  once: {
    en: "It works once. Whoever has it can use it: hand it over safely.",
    fr: "Il sert une seule fois, à quiconque le détient : transmettez-le de façon sûre.",
    es: "Sirve una vez, a quien lo tenga: entréguelo de forma segura.",
    pt: "Serve uma vez, a quem o tiver: entregue-a de forma segura.",
    ar: "يعمل مرة واحدة لمن يملكه: سلّموه بأمان.",
  },
  letter: {
    en: "{email} is invited. The open site sends the letter.",
    fr: "{email} est invité. Le site ouvert envoie le courriel.",
    es: "{email} tiene una invitación. El sitio abierto envía el mensaje.",
    pt: "{email} tem um convite. O sítio aberto envia a mensagem.",
    ar: "تمت دعوة {email}. يرسل الموقع المفتوح الرسالة.",
  },
  role: {
    en: "{email} has an account already, and was given the role.",
    fr: "{email} a déjà un compte, et reçoit le rôle.",
    es: "{email} ya tiene cuenta y ha recibido el papel.",
    pt: "{email} já tem conta e recebeu o papel.",
    ar: "لدى {email} حساب بالفعل، ومُنح الدور.",
  },
});
