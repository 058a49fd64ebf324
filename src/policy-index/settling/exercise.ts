/** A rehearsal is published apart from the index it rehearses, and says on every page what it is: in its title and its notice. */
import { isLanguage, type LocalisedText } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { IndexPackage } from "../package/contract.ts";
import { exerciseIndex } from "../releases/exercise-index.ts";
import { exerciseNotice, settlingWords } from "./words.ts";

/** The title as a rehearsal's, in every language it has. */
function rehearsed(title: LocalisedText): LocalisedText {
  if (typeof title === "string") return say(settlingWords.exerciseTitle, "en", { title });
  return Object.fromEntries(
    Object.entries(title).map(([language, words]) => [
      language,
      say(settlingWords.exerciseTitle, isLanguage(language) ? language : "en", { title: words }),
    ]),
  );
}

export function asExercise(made: IndexPackage): IndexPackage {
  const { id, title } = made.instrument;
  const instrument = { ...made.instrument, id: exerciseIndex(id), title: rehearsed(title), notice: exerciseNotice };
  return { ...made, instrument };
}
