/** Thrown where a document holds something that may name its author and cannot be freed of it: macros, other files, drawings of other programs. */
export const cannotClean = new Error("cannot be cleaned");
