/** What the door says of what was just asked of it: done, or refused and why. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { longestPassword, type PasswordFault, shortestPassword } from "./rules.ts";
import { signInWords } from "./sign-in-words.ts";

export type Told =
  | "no"
  | "tooOften"
  | "sent"
  | "linkGone"
  | "signedOut"
  | "erased"
  | "codeNo"
  | "nameMissing"
  | PasswordFault;

export const passwordLimits = { least: shortestPassword, most: longestPassword };

/** Whether something was refused; the others say what was done. */
export const isFault = (told: Told | undefined): boolean =>
  told !== undefined && told !== "sent" && told !== "signedOut" && told !== "erased";

export function Notice({ told, language }: { readonly told: Told | undefined; readonly language: Language }) {
  if (told === undefined) return undefined;
  const isWrong = isFault(told);
  return (
    <p className={isWrong ? "notice is-wrong" : "notice"} role={isWrong ? "alert" : "status"} id="told">
      {say(signInWords[told], language, passwordLimits)}
    </p>
  );
}
