/** What was written into a form that first asked for a proof: its key given to the browser as a cookie, and taken back from it. */
import type { Context as Asking } from "hono";
import type { ProblemWords } from "../base/served.ts";
import { type KeptForm, keepForm, takeForm } from "../server/accounts/kept-form.ts";
import { cookiePrefix } from "../server/accounts/library.ts";
import type { Database } from "../store/open.ts";
import type { Env } from "./app.ts";

type TypedForms = {
  readonly database: () => Database | undefined;
  readonly origin: () => string;
  readonly now: () => Date;
};

/** The form was not sent: it is shown again as a refused one is, and this is why. */
export const notSentYet = "not-sent-yet";

export const notSentYetWords: Readonly<Record<string, ProblemWords>> = {
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
};

export function typedForms({ database, origin, now }: TypedForms) {
  const name = () => `${cookiePrefix(origin())}.form`;
  const give = (c: Asking<Env>, value: string, seconds: number): void => {
    const secure = origin().startsWith("https:") ? "; Secure" : "";
    const attributes = `Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
    c.env.outgoing.appendHeader("Set-Cookie", `${name()}=${value}; ${attributes}`);
  };
  return {
    /** Whether it waits for them now. */
    keep: async (c: Asking<Env>, person: string, form: KeptForm): Promise<boolean> => {
      const open = database();
      const key = open && (await keepForm(open, person, form, now()));
      if (key !== undefined) give(c, key, 1_800);
      return key !== undefined;
    },
    back: async (c: Asking<Env>, person: string, address: string): Promise<KeptForm | undefined> => {
      const sent = (c.req.raw.headers.get("cookie") ?? "").split(/;\s*/).find((one) => one.startsWith(`${name()}=`));
      const open = database();
      if (sent === undefined || !open) return undefined;
      const key = sent.slice(name().length + 1);
      const form = await takeForm(open, person, { key, address }, now());
      if (form) give(c, "", 0);
      return form;
    },
  };
}
