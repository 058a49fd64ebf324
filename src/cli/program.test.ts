/** Help and what is said of misuse are in the asker's language, of every command. */
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { type Language, languages } from "../base/text.ts";
import { helpWords } from "./help-words.ts";
import { misuse } from "./misuse.ts";
import { program } from "./program.ts";
import { languageIn } from "./settings.ts";

/** Every line of the help of every command that says something, as it is shown. */
function helpOf(language: Language): string {
  const all = (command: Command): string => [command.helpInformation(), ...command.commands.map(all)].join("\n");
  return all(program("1.0", language));
}

async function saidOf(language: Language, words: readonly string[]): Promise<string> {
  let said = "";
  const made = program("1.0", language);
  for (const command of [made, ...made.commands])
    command.configureOutput({
      writeErr: (text) => {
        said += text;
      },
    });
  const spoken = words.includes("--lang") ? [] : ["--lang", language];
  await made.parseAsync([...spoken, ...words], { from: "user" }).catch(() => undefined);
  // Blanks that keep words together are blanks.
  return said.replaceAll(/[\u00a0\u202f]/g, " ");
}

const wrongly: Readonly<Record<string, readonly string[]>> = {
  "an argument that is not given": ["score"],
  "an option without its value": ["score", "p", "--out"],
  "an option that has to be given": ["import", "p"],
  "two options that exclude each other": ["robustness", "p", "--variations", "v", "--vary", "weights"],
  "an option that is not there": ["score", "p", "--mesure", "x"],
  "an option that is like none": ["score", "p", "--zzz"],
  "a command that is not there": ["scor", "p"],
  "too much": ["score", "p", "q"],
  "a value that is not among its choices": ["agreement", "f", "--level", "high"],
  "a language that is not spoken": ["--lang", "xx", "score", "p"],
  "a number out of its range": ["robustness", "p", "--n", "1"],
  "a number below its least": ["agreement", "f", "--draws", "1"],
  "a share above 1": ["robustness", "p", "--noise", "2"],
  "a share that is all": ["agreement", "f", "--confidence", "1"],
  "one category": ["agreement", "f", "--categories", "low"],
  "a name that cannot be varied": ["robustness", "p", "--vary", "moods"],
  "one file for two things": ["robustness", "p", "--out", "x", "--draws", "x"],
};

describe("misuse", () => {
  test.each(Object.entries(wrongly))(
    "of %s is said in the language asked for, and differently in each",
    async (_, words) => {
      const said = await Promise.all(languages.map((language) => saidOf(language, words)));
      expect(new Set(said).size).toBe(languages.length);
      for (const one of said) {
        expect(one).not.toMatch(/undefined|\{\w+\}/);
        expect(one).toContain("passerelle --help");
      }
      for (const other of said.slice(1))
        expect(other).not.toMatch(/is invalid|unknown |argument missing|Did you|Expected|not specified|Give |There is/);
    },
  );

  test("names what is nearest, and what may stand there", async () => {
    expect(await saidOf("en", ["scor", "p"])).toContain("error: There is no command “scor”. Did you mean score?");
    expect(await saidOf("fr", ["scor", "p"])).toContain(
      "erreur: Il n’y a pas de commande « scor ». Vouliez-vous dire score ?",
    );
    expect(await saidOf("es", ["agreement", "f", "--level", "high"])).toContain("nominal, ordinal, interval, ratio");
    expect(await saidOf("pt", ["robustness", "p", "--n", "1"])).toContain("de 2 a 100000");
  });

  test("of a kind nobody foresaw is quoted as it is", () => {
    expect(misuse("error: the moon is full", "fr")).toBe("erreur: the moon is full");
  });
});

describe("help", () => {
  test("of every command is in the language asked for, with nothing left in another", () => {
    const english = new Set(
      helpOf("en")
        .split("\n")
        .map((line) => line.trim()),
    );
    for (const language of languages.filter((one) => one !== "en")) {
      const lines = helpOf(language)
        .split("\n")
        .map((line) => line.trim());
      const same = lines.filter((line) => line !== "" && english.has(line) && /[a-z]{3} [a-z]{3}/.test(line));
      // What is typed is typed in every language: the names of options and the beginning of a usage.
      expect(
        same.filter((line) => !line.startsWith("-")),
        language,
      ).toEqual([]);
      expect(helpOf(language)).not.toMatch(/undefined|\{\w+\}|Usage:|Options:|default:|choices:/);
    }
  });

  test("says the same in every language as the words there are, and uses them all", () => {
    const shown = languages.map((language) => helpOf(language).replaceAll(/\s+/g, " "));
    // These stand after the help, or after what is said of misuse.
    const elsewhere = new Set(["seeHelp", "example"]);
    for (const [name, message] of Object.entries(helpWords)) {
      if (elsewhere.has(name)) continue;
      languages.forEach((language, at) => {
        for (const part of message[language].split(/\{\w+\}/))
          expect(shown[at], `${name} ${language}`).toContain(part.replaceAll(/\s+/g, " ").trim());
      });
    }
  });

  test("is in the language of --lang, else of the terminal, else English", () => {
    expect(languageIn(["--lang", "pt", "score"], { LANG: "fr_FR.UTF-8" })).toBe("pt");
    expect(languageIn(["score", "--lang=ar"], {})).toBe("ar");
    expect(languageIn(["score"], { LANG: "fr_FR.UTF-8" })).toBe("fr");
    expect(languageIn(["score"], { LC_ALL: "es_ES", LANG: "fr_FR.UTF-8" })).toBe("es");
    expect(languageIn(["--lang"], { LANG: "de_DE" })).toBe("en");
  });
});
