import { expect, test } from "vitest";
import { testIndex } from "../robustness/fixture.ts";
import { asExercise } from "./exercise.ts";

test("a rehearsal says that it is one in its id, its title and its notice, in every language it has", () => {
  const { instrument, answers } = testIndex({ A: [1, 2, 3, 4] });
  const named = (title: string | Record<string, string>) =>
    asExercise({ instrument: { ...instrument, title }, answers, places: [], sources: [], expected: [] }).instrument;
  expect(named({ en: "Law", fr: "Droit", ar: "قانون" })).toMatchObject({
    id: `${instrument.id}-exercise`,
    title: { en: "Law (exercise)", fr: "Droit (exercice)", ar: "قانون (تدريب)" },
    notice: { en: expect.stringContaining("nothing here may be cited") },
  });
  expect(named("Law").title).toBe("Law (exercise)");
});
