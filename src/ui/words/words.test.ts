import { expect, test } from "vitest";
import { languages } from "../../base/text.ts";
import { colon, say } from "./words.ts";

const asked = (text: string) => ({ en: text, fr: text, es: text, pt: text, ar: text });

test("no French line breaks before ; : ? ! or inside « »", () => {
  expect(say(asked("Oui ; « {name} » : pourquoi ?"), "fr", { name: "A" })).toBe(
    "Oui\u00a0; «\u00a0A\u00a0»\u00a0: pourquoi\u00a0?",
  );
});

test("what other languages say stays as it is written", () => {
  for (const language of languages.filter((one) => one !== "fr")) expect(say(asked("A ; b"), language)).toBe("A ; b");
});

test("a colon has its space in French alone", () => {
  expect(languages.map(colon)).toEqual([":", "\u00a0:", ":", ":", ":"]);
});
