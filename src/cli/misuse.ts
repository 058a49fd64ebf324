/**
 * What the library that reads the command line says of misuse, said in the asker's language. It gives sentences in English
 * and a code for each; a sentence that is not known here is left as it is, and a test misuses the program in every way.
 */
import type { Language } from "../base/text.ts";
import { say } from "../ui/words/words.ts";
import { misuseWords } from "./misuse-words.ts";

type Facts = Readonly<Record<string, string>>;

const known: readonly (readonly [RegExp, (facts: Facts, language: Language) => string])[] = [
  [/^missing required argument '(?<name>.+)'$/, (facts, language) => say(misuseWords.missingArgument, language, facts)],
  [/^option '(?<option>.+)' argument missing$/, (facts, language) => say(misuseWords.missingValue, language, facts)],
  [
    /^required option '(?<option>.+)' not specified$/,
    (facts, language) => say(misuseWords.missingOption, language, facts),
  ],
  [
    /^option '(?<option>.+)' cannot be used with option '(?<other>.+)'$/,
    (facts, language) => say(misuseWords.conflict, language, facts),
  ],
  [/^unknown option '(?<name>.+?)'(?<near>.*)$/s, (facts, language) => unknown("unknownOption", facts, language)],
  [/^unknown command '(?<name>.+?)'(?<near>.*)$/s, (facts, language) => unknown("unknownCommand", facts, language)],
  [
    /^too many arguments.*\. Expected (?<expected>\d+) arguments? but got (?<given>\d+)\.$/,
    (facts, language) => say(misuseWords.tooMany, language, facts),
  ],
  [
    /^option '(?<name>.+?)' argument '(?<value>.*)' is invalid\. (?<why>.*)$/s,
    ({ name = "", value = "", why = "" }, language) =>
      `${say(misuseWords.invalid, language, { name, value })} ${because(why, language)}`,
  ],
];

function unknown(
  what: "unknownOption" | "unknownCommand",
  { name = "", near = "" }: Facts,
  language: Language,
): string {
  const names = /Did you mean (?:one of )?(?<names>.+)\?\)/.exec(near)?.groups?.names;
  const said = say(misuseWords[what], language, { name });
  return names === undefined ? said : `${said} ${say(misuseWords.nearest, language, { names })}`;
}

/** Why a value cannot stand: what the library says of one that is not among its choices, or what we said ourselves. */
function because(why: string, language: Language): string {
  const names = /^Allowed choices are (?<names>.+)\.$/.exec(why)?.groups?.names;
  return names === undefined ? why : say(misuseWords.among, language, { names });
}

/** @example misuse("error: unknown command 'scor'\n(Did you mean score?)", "en") // → "error: There is no command “scor”. Did you mean score?" */
export function misuse(message: string, language: Language): string {
  const said = message.replace(/^error: /, "").trimEnd();
  for (const [pattern, saying] of known) {
    const found = pattern.exec(said);
    if (found) return `${say(misuseWords.error, language)}: ${saying({ ...found.groups }, language)}`;
  }
  return `${say(misuseWords.error, language)}: ${said}`;
}
