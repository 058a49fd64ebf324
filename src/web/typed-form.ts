/**
 * What was written into a form that could not be sent yet, since it first asked for a proof or its session had ended: its key
 * given to the browser as a cookie, and taken back from it. The form itself says for whom its page was drawn, sealed.
 */
import type { Context as Asking } from "hono";
import type { Person } from "../base/actor.ts";
import type { ProblemWords } from "../base/served.ts";
import { type KeptForm, keepForm, takeForm } from "../server/accounts/kept-form.ts";
import { drawnForToken, drawnForWhom, type Secrets } from "../server/accounts/secret.ts";
import type { Database } from "../store/open.ts";
import type { Env } from "./app.ts";
import { type Fields, steering } from "./form-input.ts";
import { ownCookie } from "./own-cookie.ts";

type TypedForms = {
  readonly database: () => Database | undefined;
  readonly origin: () => string;
  readonly now: () => Date;
  /** A site without accounts has none. */
  readonly secrets?: (() => Secrets) | undefined;
};

/** The form was not sent: it is shown again as a refused one is, and this is why. */
export const notSentYet = "not-sent-yet";

/** Its page was drawn for somebody else than who is signed in now: not done, and not shown to whoever that is. */
export const pageOfAnother = "page-of-another";

export const notSentWords: Readonly<Record<string, ProblemWords>> = {
  [notSentYet]: {
    title: {
      en: "Not sent yet",
      fr: "Pas encore envoyé",
      es: "Todavía no se ha enviado",
      pt: "Ainda não foi enviado",
      ar: "لم يُرسل بعد",
    },
    detail: {
      en: "You have shown that it is you, and what you wrote is here again.",
      fr: "Votre identité est confirmée, et ce que vous aviez écrit est de nouveau ici.",
      es: "Ha confirmado que es usted, y lo que escribió está aquí de nuevo.",
      pt: "Confirmou que é o próprio, e o que escreveu está aqui de novo.",
      ar: "تأكدت هويتكم، وما كتبتموه هنا من جديد.",
    },
    mend: {
      en: "Look it over and send it once more. Passwords and files are not kept: give them anew.",
      fr: "Relisez-le et envoyez-le encore une fois. Les mots de passe et les fichiers ne sont pas gardés : indiquez-les à nouveau.",
      es: "Repáselo y envíelo otra vez. Las contraseñas y los archivos no se guardan: indíquelos de nuevo.",
      pt: "Reveja e envie outra vez. As palavras-passe e os ficheiros não são guardados: indique-os de novo.",
      ar: "راجعوه وأرسلوه مرة أخرى. لا تُحفظ كلمات المرور والملفات، فأدخلوها من جديد.",
    },
  },
  [pageOfAnother]: {
    title: {
      en: "This page was opened under another account",
      fr: "Cette page a été ouverte depuis un autre compte",
      es: "Esta página se abrió con otra cuenta",
      pt: "Esta página foi aberta com outra conta",
      ar: "فُتحت هذه الصفحة بحساب آخر",
    },
    detail: {
      en: "Somebody else has signed in in this browser since, so nothing was sent.",
      fr: "Quelqu’un d’autre s’est connecté depuis dans ce navigateur ; rien n’a donc été envoyé.",
      es: "Desde entonces otra persona ha iniciado sesión en este navegador, así que no se ha enviado nada.",
      pt: "Entretanto outra pessoa iniciou sessão neste navegador, por isso nada foi enviado.",
      ar: "سجّل شخص آخر الدخول في هذا المتصفح بعدها، ولذلك لم يُرسل شيء.",
    },
    mend: {
      en: "What was written waits half an hour for whoever wrote it. Sign out and sign in as them, or go on here under your own account.",
      fr: "Ce qui était écrit attend son auteur une demi-heure. Déconnectez-vous et connectez-vous sous son compte, ou continuez ici sous le vôtre.",
      es: "Lo escrito espera media hora a quien lo escribió. Cierre la sesión e inicie la de esa cuenta, o siga aquí con la suya.",
      pt: "O que estava escrito espera meia hora por quem o escreveu. Termine a sessão e inicie a dessa conta, ou continue aqui com a sua.",
      ar: "ما كُتب محفوظ نصف ساعة لمن كتبه. سجّلوا الخروج ثم الدخول بحسابه، أو تابعوا هنا بحسابكم.",
    },
  },
};

export function typedForms({ database, origin, now, secrets }: TypedForms) {
  const cookie = ownCookie("form", origin);
  return {
    /** What the forms of a page drawn for somebody carry. */
    drawnFor: ({ name: person }: Person): string | undefined => secrets && drawnForToken(secrets().secret, person),
    /** For whom the page was drawn that a form was sent from; undefined where it does not say. */
    whose: (fields: Fields): string | undefined => {
      const said = fields[steering.drawnFor];
      return secrets && typeof said === "string" ? drawnForWhom(secrets(), said) : undefined;
    },
    /** Whether it waits for them now. */
    keep: async (c: Asking<Env>, person: string, form: KeptForm): Promise<boolean> => {
      const open = database();
      const key = open && (await keepForm(open, person, form, now()));
      if (key !== undefined) cookie.give(c, key, 1_800);
      return key !== undefined;
    },
    back: async (c: Asking<Env>, person: string, address: string): Promise<KeptForm | undefined> => {
      const key = cookie.sent(c);
      const open = database();
      if (key === undefined || !open) return undefined;
      const form = await takeForm(open, person, { key, address }, now());
      if (form) cookie.give(c, "", 0);
      return form;
    },
  };
}
