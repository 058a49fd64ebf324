/** Thrown where a document holds something that may name its author and cannot be freed of it: macros, other files, drawings of other programs. */
export const cannotClean = new Error("cannot be cleaned");

/** Thrown where a workbook has sheets, rows or columns its reader does not see, and whoever receives it can. */
export const hidesSomething = new Error("hides something");
