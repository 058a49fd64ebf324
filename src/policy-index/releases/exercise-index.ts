/** A rehearsal of an index is published as an index of its own, known by how its id ends. */
const ending = "-exercise";

export const exerciseIndex = (index: string): string => `${index}${ending}`;

export const isExercise = (index: string): boolean => index.endsWith(ending);
