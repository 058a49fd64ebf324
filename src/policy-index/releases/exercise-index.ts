/** A rehearsal of an index is published as an index of its own, known by how its id ends. */
import { exerciseEnding } from "../editions/release-before.ts";

export const exerciseIndex = (index: string): string => `${index}${exerciseEnding}`;

export const isExercise = (index: string): boolean => index.endsWith(exerciseEnding);

/**
 * Indexes as they are listed for readers: an exercise is found at its own address, and in a list only where there is
 * nothing else.
 *
 * @example listedIndexes(["law", "law-exercise"]) // → ["law"]
 */
export function listedIndexes(indexes: readonly string[]): readonly string[] {
  const earnest = indexes.filter((index) => !isExercise(index));
  return earnest.length > 0 ? earnest : indexes;
}
