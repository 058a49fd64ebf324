/** Says on every page of an exercise edition that nothing of it is meant, and leads to the people one may sit as. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { exerciseWords } from "./exercise-words.ts";

export type ExerciseBannerProps = { readonly language: Language; readonly exercise: boolean };

export function ExerciseBanner({ language, exercise }: ExerciseBannerProps) {
  if (!exercise) return null;
  return (
    <p className="exercise-banner" role="note">
      <strong>{say(exerciseWords.exercise, language)}</strong> {say(exerciseWords.exerciseMeans, language)}{" "}
      <a href={`/${language}/sign-in#examples`}>{say(exerciseWords.exercisePeople, language)}</a>
    </p>
  );
}
