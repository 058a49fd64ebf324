/** What letters have in common when marks, case and ways of writing are set aside; the same for a name and a query. */
const single: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ı", "i"],
  ["ʼ", ""],
  ["’", ""],
  ["'", ""],
  // Arabic: forms of alif and ya, ta marbuta, hamza on its seat, tatweel.
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ة", "ه"],
  ["ء", ""],
  ["ـ", ""],
]);

/**
 * A text as it is compared: no accents, no case, Arabic vowels and forms set aside, anything that is no letter or digit
 * a space.
 *
 * @example fold("Côte d’Ivoire") // → "cote divoire"
 * @example fold("أفغانستان") === fold("افغانستان") // → true
 */
export function fold(text: string): string {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return Array.from(bare, (letter) => single.get(letter) ?? letter)
    .join("")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
