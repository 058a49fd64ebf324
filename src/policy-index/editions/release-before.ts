/** The release an edition begins from, as it is kept: by its code, led by a mark where it is one of the exercise. Pure. */

/** How the id of a rehearsal's index ends, which is published apart from the index it rehearses. */
export const exerciseEnding = "-exercise";

const rehearsed = "exercise:";

export const ofExercise = (release: string): string => `${rehearsed}${release}`;

export const isOfExercise = (kept: string): boolean => kept.startsWith(rehearsed);

/**
 * Of its own index, or of the exercise of it.
 *
 * @example releaseBefore("law", "exercise:2026.0") // → { index: "law-exercise", release: "2026.0" }
 */
export const releaseBefore = (index: string, kept: string): { readonly index: string; readonly release: string } =>
  isOfExercise(kept)
    ? { index: `${index}${exerciseEnding}`, release: kept.slice(rehearsed.length) }
    : { index, release: kept };
