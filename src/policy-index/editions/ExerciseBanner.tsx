/** Says on every page of an exercise edition that nothing of it is meant: invented people, answers for practice. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { editionWords } from "./words.ts";

export type ExerciseBannerProps = { readonly language: Language; readonly exercise: boolean };

export function ExerciseBanner({ language, exercise }: ExerciseBannerProps) {
  if (!exercise) return null;
  return (
    <p className="exercise-banner" role="note">
      <strong>{say(editionWords.exercise, language)}</strong> {say(editionWords.exerciseMeans, language)}
    </p>
  );
}
