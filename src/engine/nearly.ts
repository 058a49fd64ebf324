/**
 * Comparing scores. Two ways of adding up the same thing can differ in the last bits of a double; a reader who is told
 * that 60 is favourable must not meet a 60 that is not. What differs by less than this is the same score.
 */
export const sameScore = 1e-9;

export const isAtLeast = (score: number, limit: number): boolean => score >= limit - sameScore;

export const isAbove = (score: number, limit: number): boolean => score > limit + sameScore;
