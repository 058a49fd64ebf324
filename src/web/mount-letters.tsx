/** The letters of a demonstration, for looking at. Nothing is here in a house with a mail server, or with anybody real in it. */
import type { Hono } from "hono";
import { refuse } from "../base/refusal.ts";
import { isLanguage } from "../base/text.ts";
import { Letters } from "../people/accounts/Letters.tsx";
import { signInWords } from "../people/accounts/sign-in-words.ts";
import type { ShownLetter } from "../server/post.ts";
import { say } from "../ui/words/words.ts";
import type { Answering, Env } from "./app.ts";
import { framed } from "./frame.tsx";
import type { DoorParts } from "./mount-accounts.tsx";

type LetterParts = DoorParts & { readonly letters: () => readonly ShownLetter[] };

/** Whether letters are shown: none goes out, and everybody is invented. */
export const showsLetters = async ({
  sendsMail,
  accounts,
}: Pick<DoorParts, "sendsMail" | "accounts">): Promise<boolean> =>
  !sendsMail && (await accounts().ways.examples()).length > 0;

export function mountLetters(app: Hono<Env>, parts: LetterParts, answering: Answering): void {
  const { archive, origin, now, assets, letters } = parts;
  app.get("/:lang/sign-in/letters", async (c) => {
    const lang = c.req.param("lang");
    const language = isLanguage(lang) && (await showsLetters(parts)) ? lang : refuse("not-found");
    const place = { language, archive: archive(), address: c.req.path, origin: origin(), now: now(), assets };
    const title = say(signInWords.letters, language);
    const content = <Letters language={language} letters={letters()} origin={origin()} />;
    const html = framed({ title, description: title, content, robots: "noindex" }, place);
    const headers = {
      ...{ "Cache-Control": "private, no-store", "Referrer-Policy": "same-origin" },
      ...{ "Content-Type": "text/html; charset=utf-8", "Content-Language": language },
    };
    return answering.made(c, { status: 200, headers, body: Buffer.from(html) });
  });
}
