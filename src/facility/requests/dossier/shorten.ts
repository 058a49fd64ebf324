/** A text cut to a length, and the lengths that are tried until a document fits on one page. */

/** Of one text at most so many characters, the longest first: the first at which all fits is taken. */
export const lengths = [1_200, 800, 560, 400, 280, 190, 120, 70, 40] as const;

/**
 * As much of a text as a number of characters holds, up to the end of a word, with “…” where something is missing. Lines run on.
 *
 * @example shortened("one two three", 8) // → "one two…"
 * @example shortened("one\ntwo", 8) // → "one two"
 */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = Array.from(line);
  if (letters.length <= most) return line;
  const held = letters.slice(0, most - 1).join("");
  const isWord = letters[most - 1] === " ";
  const end = isWord ? held.length : held.lastIndexOf(" ");
  return `${held.slice(0, end > 0 ? end : held.length).trimEnd()}…`;
}
