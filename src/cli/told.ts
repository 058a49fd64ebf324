/** Help and refusals in one language, for the commands that are made in it. */
import type { Language } from "../base/text.ts";
import { say } from "../ui/words/words.ts";
import { helpWords } from "./help-words.ts";
import { misuseWords } from "./misuse-words.ts";

type Values = Readonly<Record<string, string | number>>;

/** What a command, an argument or an option is. */
export type Told = (what: keyof typeof helpWords, values?: Values) => string;

/** Why a value cannot stand. */
export type Refused = (what: keyof typeof misuseWords, values?: Values) => string;

export const toldIn =
  (language: Language): Told =>
  (what, values) =>
    say(helpWords[what], language, values);

export const refusedIn =
  (language: Language): Refused =>
  (what, values) =>
    say(misuseWords[what], language, values);
