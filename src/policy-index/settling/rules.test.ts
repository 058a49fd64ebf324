/** Who corrects, and what a correction makes of an answer. */
import { describe, expect, test } from "vitest";
import { type AnswerContent, answerStates } from "../answers/contract.ts";
import { isSettled } from "../answers/rules.ts";
import { corrected, mayFreeze, newestRelease, nextRelease, whyNotCorrect } from "./rules.ts";

describe("what is settled", () => {
  const held = ["frozen", "published", "corrected"];
  const waiting = answerStates.filter((state) => !held.includes(state));

  test("is what freezing takes, whichever stages an edition has", () => {
    for (const [review, harmonisation, governmentWindow] of [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
      [1, 2, 4].map((bit) => (bits & bit) > 0),
    )) {
      const stages = {
        ...{ secondAuthor: false, adjudication: true, review: review === true },
        ...{ harmonisation: harmonisation === true, governmentWindow: governmentWindow === true },
      };
      for (const state of waiting)
        expect(mayFreeze(state, stages), `${state} ${JSON.stringify(stages)}`).toBe(isSettled(state, stages));
      for (const state of answerStates.filter((one) => held.includes(one))) expect(isSettled(state, stages)).toBe(true);
    }
  });

  test("waits for the government's window where there is one", () => {
    const stages = {
      secondAuthor: false,
      review: true,
      adjudication: true,
      harmonisation: true,
      governmentWindow: true,
    };
    expect(isSettled("harmonised", stages)).toBe(false);
    expect(isSettled("harmonised", { ...stages, governmentWindow: false })).toBe(true);
    expect(isSettled("government-window", stages)).toBe(true);
  });
});

describe("an editor", () => {
  test("leaves the correction of what they coded, or of a place they have a tie to, to another; the tie is told first", () => {
    expect(whyNotCorrect({ isTied: false, isCoder: false })).toBeUndefined();
    expect(whyNotCorrect({ isTied: false, isCoder: true })).toBe("own-answer");
    expect(whyNotCorrect({ isTied: true, isCoder: true })).toBe("interest");
  });
});

describe("a correction", () => {
  const question = {
    kind: "choice" as const,
    options: ["yes", "no"].map((key) => ({ key, label: { en: key } })),
  };
  const leaning = (source: string) => ({ source, pinpoint: "Art. 1", quotation: "", translation: "" });
  const was: AnswerContent = {
    ...{ status: "answered", option: "yes", justification: "Article 1.", changeReason: "law-changed" },
    citations: [leaning("a"), leaning("b")],
  };
  const asked = {
    ...{ reason: "coding-error" as const, says: { option: "no" }, justification: "", citations: [] },
    changeReason: undefined,
  };

  test("of what was published counts as correction", () => {
    expect(corrected(asked, was, question, "published")).toMatchObject({
      content: { option: "no", justification: "Article 1.", changeReason: "coding-error" },
    });
    expect(corrected({ ...asked, changeReason: "reworded" }, was, question, "published")).toEqual({
      refused: "change-reason-unasked",
    });
  });

  test("of what no release says yet leaves why it differs from the last edition as it was, or as is said now", () => {
    expect(corrected(asked, was, question, "frozen")).toMatchObject({ content: { changeReason: "law-changed" } });
    const explained = { ...asked, says: undefined, changeReason: "reworded" as const };
    expect(corrected(explained, was, question, "frozen")).toMatchObject({
      content: { option: "yes", changeReason: "reworded" },
    });
  });

  test("changes something, fits the question, and names its better source", () => {
    const refused = (more: object) => corrected({ ...asked, ...more }, was, question, "frozen");
    expect(refused({ says: { option: "yes" } })).toEqual({ refused: "nothing-corrected" });
    expect(refused({ says: undefined, changeReason: "law-changed" })).toEqual({ refused: "nothing-corrected" });
    expect(refused({ says: { option: "perhaps" } })).toEqual({ refused: "option-unknown" });
    expect(refused({ reason: "better-source" })).toEqual({ refused: "source-missing" });
    expect(refused({ reason: "better-source", citations: [leaning("a")] })).toEqual({ refused: "source-missing" });
    expect(refused({ reason: "better-source", citations: [leaning("a"), leaning("c")] })).toMatchObject({
      content: { citations: [leaning("a"), leaning("c")] },
    });
    // The sources there were, and nothing else, correct nothing; one of them fewer does.
    expect(refused({ says: undefined, citations: was.citations })).toEqual({ refused: "nothing-corrected" });
    expect(refused({ says: undefined, citations: [leaning("b")] })).toMatchObject({
      content: { citations: [leaning("b")] },
    });
  });
});

test("releases of an edition are numbered from nought", () => {
  expect(nextRelease("2027", [])).toBe("2027.0");
  expect(nextRelease("2027", ["2024.3", "2027.0", "2027.10"])).toBe("2027.11");
  expect(newestRelease("2027", ["2024.3", "2027.10", "2027.9"])).toBe("2027.10");
  expect(newestRelease("2027", ["2024.3"])).toBeUndefined();
});
