/**
 * Texts that a spreadsheet would take for a formula. A package's files are written and read by programs, but people open
 * them in spreadsheets: free texts (never ids, keys or numbers) are written with an apostrophe before what would run,
 * and the apostrophe is taken off on reading, so a text comes back exactly as it was.
 *
 * @example guarded("=cmd|' /C calc'!A0") // → "'=cmd|' /C calc'!A0"
 * @example unguarded(guarded(text)) === text // → true, for every text
 */
export const guarded = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
