/** What every command is told beside its own options. */
import type { Command } from "commander";
import { isLanguage, type Language } from "../base/text.ts";

export type Settings = { readonly language: Language; readonly json: boolean };

/** The language asked for by `--lang`, else that of the terminal, else English. */
export function settingsOf(command: Command, environment: NodeJS.ProcessEnv = process.env): Settings {
  const { lang, json } = command.optsWithGlobals<{ lang?: string; json?: boolean }>();
  const spoken = (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "").slice(0, 2);
  const language = [lang, spoken].find((one) => one !== undefined && isLanguage(one));
  return { language: language !== undefined && isLanguage(language) ? language : "en", json: json === true };
}
