import { expect, test } from "vitest";
import { languages } from "../../../base/text.ts";
import { composedLetter, hashOf, letterOfStep, mayUse, unknownIn } from "./compose.ts";
import { letterKinds } from "./contract.ts";
import { defaultTemplates } from "./defaults.ts";

const template = { subject: "On {number}", body: "Dear all,\n\n{reason}\n\nYours,\nWe" };

test("a template is filled once, and what is added stands before the leave", () => {
  const values = { number: "EXF/2027/0001", reason: "First.\n\nSecond {number}." };
  expect(composedLetter(template, "en", values, "More.\n\nAnd more.")).toEqual({
    subject: "On EXF/2027/0001",
    paragraphs: ["Dear all,", "First.", "Second {number}.", "More.", "And more.", "Yours,\nWe"],
  });
});

test("where no day can be said, the sentence that says it is left out, and the letter goes on", () => {
  const body = "Dear all,\n\nYou will know by {by} at the latest. We may ask first.\n\nNot before {by}.\n\nYours";
  expect(composedLetter({ subject: "On it", body }, "en", {}, "").paragraphs).toEqual([
    "Dear all,",
    "We may ask first.",
    "Yours",
  ]);
  for (const language of languages) {
    const { paragraphs } = composedLetter(defaultTemplates.acknowledged, language, { number: "EXF/2027/0001" }, "");
    expect(paragraphs.join(" "), language).not.toContain("{by}");
    expect(paragraphs.length, language).toBe(
      composedLetter(defaultTemplates.acknowledged, language, { by: "1" }, "").paragraphs.length,
    );
  }
});

test("in braces may stand what is known of a letter of its kind, and nothing else", () => {
  expect(unknownIn("{number} {reason} {secret} {}", "approved")).toEqual(["secret", ""]);
  expect(unknownIn("{reason}", "acknowledged")).toEqual(["reason"]);
});

test("what the product says is said in every language, with what may be used and nothing of it left out", () => {
  for (const kind of letterKinds)
    for (const language of languages) {
      const { subject, body } = defaultTemplates[kind];
      const said = [subject, body].map((text) => (typeof text === "string" ? text : (text[language] ?? "")));
      expect(said.every((text) => text !== "")).toBe(true);
      expect(said.flatMap((text) => unknownIn(text, kind))).toEqual([]);
      const own = mayUse[kind].filter((name) => ["reason", "wayOn", "question", "by", "pause", "text"].includes(name));
      for (const name of own) expect(said.join(" "), `${kind} ${language}`).toContain(`{${name}}`);
    }
});

test("a step sends the letter of what it does; another outcome another letter", () => {
  expect(
    [
      { kind: "finished", stage: "acknowledgement" },
      { kind: "finished", stage: "screening" },
      { kind: "returned" },
      { kind: "decided", outcome: "return" },
      { kind: "decided", outcome: "decline" },
      { kind: "paused" },
    ].map(letterOfStep),
  ).toEqual(["acknowledged", undefined, "returned", "returned", "declined", undefined]);
});

test("whatever is seen of a letter is in what stands for it", () => {
  const words = { subject: "A", paragraphs: ["B"] };
  const one = { kind: "free", language: "en", words, addressees: ["requester"], templateVersion: 0 } as const;
  const others = [
    { ...one, language: "fr" as const },
    { ...one, words: { ...words, paragraphs: ["B", "C"] } },
    { ...one, addressees: [] },
    { ...one, templateVersion: 1 },
  ];
  expect(new Set([one, ...others].map(hashOf)).size).toBe(5);
});
