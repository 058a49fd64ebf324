/** A rehearsal is published apart from the index it rehearses, and says on every page what it is. */
import type { IndexPackage } from "../package/contract.ts";
import { exerciseIndex } from "../releases/exercise-index.ts";
import { exerciseNotice } from "./words.ts";

export const asExercise = (made: IndexPackage): IndexPackage => ({
  ...made,
  instrument: { ...made.instrument, id: exerciseIndex(made.instrument.id), notice: exerciseNotice },
});
