import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { fieldWords } from "./field-words.ts";
import { preparationWords } from "./preparation-words.ts";
import { studioProblems } from "./problem-words.ts";
import { typologyWords } from "./typology-words.ts";
import { studioWords } from "./words.ts";

const catalogues: readonly Readonly<Record<string, Message>>[] = [
  studioWords,
  typologyWords,
  preparationWords,
  fieldWords.expected,
  ...Object.values(studioProblems),
];

test("every message can be said, in every language: none selects by what a message cannot", () => {
  const unsaid = catalogues.flatMap((catalogue) =>
    Object.entries(catalogue).flatMap(([name, message]) =>
      languages.flatMap((language) => {
        try {
          new IntlMessageFormat(message[language], language, undefined, { ignoreTag: true });
          return [];
        } catch {
          return [`${name} ${language}`];
        }
      }),
    ),
  );
  expect(unsaid).toEqual([]);
});

test("a refusal says why", () => {
  const { detail } = studioProblems["edit-impossible"];
  const said = ["gone", "taken", "inside", "last", "unfitting"].map((why) => say(detail, "en", { why }));
  expect(new Set(said).size).toBe(5);
});
