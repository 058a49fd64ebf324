/** The version of something that an asker saw, as a header or a form says it: one way to read it for everything two people edit. */

/**
 * Digits as a version is written, and nothing that only computes to a number: a blank is no version, nor is `0x1`. Undefined
 * where it is none.
 *
 * @example versionSeen("3") // → 3
 * @example versionSeen(" ") // → undefined
 */
export const versionSeen = (match: string | undefined): number | undefined =>
  match !== undefined && /^(?:0|[1-9]\d{0,8})$/.test(match) ? Number(match) : undefined;

/** @example isSeen("03", 3) // → false */
export const isSeen = (match: string | undefined, version: number): boolean => versionSeen(match) === version;
