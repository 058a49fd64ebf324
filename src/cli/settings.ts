/** What every command is told beside its own options. */
import type { Command } from "commander";
import { isLanguage, type Language } from "../base/text.ts";

export type Settings = { readonly language: Language; readonly json: boolean };

/** The language asked for, else that of the terminal, else English. */
function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const spoken = (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "").slice(0, 2);
  return [asked, spoken].find((one) => one !== undefined && isLanguage(one)) ?? "en";
}

/** The same before the command line is read, for its help and for what is wrong with it: `--lang fr`, `--lang=fr`. */
export function languageIn(words: readonly string[], environment: NodeJS.ProcessEnv = process.env): Language {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = at < 0 ? undefined : words[at] === "--lang" ? words[at + 1] : words[at]?.slice("--lang=".length);
  return languageOf(asked, environment);
}

export function settingsOf(command: Command, environment: NodeJS.ProcessEnv = process.env): Settings {
  const { lang, json } = command.optsWithGlobals<{ lang?: string; json?: boolean }>();
  return { language: languageOf(lang, environment), json: json === true };
}
