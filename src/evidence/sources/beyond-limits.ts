/** Thrown where a file unfolds to more than any honest one has. */
export const beyondLimits = new Error("beyond limits");
