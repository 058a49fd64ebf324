/**
 * Comparing scores. Two ways of adding up the same thing can differ in the last bits of a double; a reader who is told
 * that 60 is favourable must not meet a 60 that is not. What differs by less than this is the same score.
 *
 * @example Math.abs(0.1 + 0.2 - 0.3) < sameScore // → true
 */
export const sameScore = 1e-9;

/**
 * Whether a score reaches a limit; what differs by less than `sameScore` does.
 *
 * shape    two numbers → whether
 * units    those of the scores
 * missing  NaN reaches nothing
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example isAtLeast(0.1 + 0.7, 0.8) // → true
 */
export const isAtLeast = (score: number, limit: number): boolean => score >= limit - sameScore;

/**
 * Whether a score is above a limit; what differs by less than `sameScore` is not.
 *
 * shape    two numbers → whether
 * units    those of the scores
 * missing  NaN is above nothing
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example isAbove(0.1 + 0.2, 0.3) // → false
 */
export const isAbove = (score: number, limit: number): boolean => score > limit + sameScore;
