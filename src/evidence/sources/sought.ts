/**
 * What somebody looks for in a library: words, phrases in quotation marks, what is not wanted behind a minus, and `or` between
 * two ways to find it. Read here and not by the database, since a copy is listed piece by piece: what one piece says of a
 * query of several words says nothing of the copy.
 */
export type SoughtPart = {
  /** Parts of one number have to be held together; one such lot that is held is enough. */
  readonly lot: number;
  readonly words: string;
  readonly is: "wanted" | "unwanted";
};

const token = /(-?)(?:"([^"]*)"|([^\s"]+))/gu;

const isWord = /[\p{L}\p{N}]/u;

/**
 * @example soughtParts('"droit du sol" enfant or -juge filiation')
 * // → [{ lot: 0, words: "droit du sol", is: "wanted" }, { lot: 0, words: "enfant", … }, { lot: 1, words: "juge", is: "unwanted" }, …]
 */
export function soughtParts(query: string): readonly SoughtPart[] {
  const parts: SoughtPart[] = [];
  let lot = 0;
  for (const [, minus, phrase, word] of query.matchAll(token)) {
    const words = phrase ?? word ?? "";
    if (phrase === undefined && minus === "" && words.toLowerCase() === "or") lot += 1;
    else if (isWord.test(words)) parts.push({ lot, words, is: minus === "-" ? "unwanted" : "wanted" });
  }
  // What is only not wanted would be everything else there is.
  return parts.filter((part) => parts.some(({ lot: of, is }) => of === part.lot && is === "wanted"));
}

/**
 * What an excerpt is to stand around, the first that a copy holds: phrases, since they are rarer, then words.
 *
 * @example soughtFirst('droit "du sol"') // → ["du sol", "droit"]
 */
export function soughtFirst(query: string): readonly string[] {
  const wanted = soughtParts(query).filter(({ is }) => is === "wanted");
  const isPhrase = ({ words }: SoughtPart): boolean => /\s/.test(words.trim());
  return [...wanted.filter(isPhrase), ...wanted.filter((part) => !isPhrase(part))].map(({ words }) => words);
}

/** The words to be marked where they stand: of a phrase each, and none that is not wanted. */
export const soughtWords = (query: string): readonly string[] =>
  soughtParts(query)
    .filter(({ is }) => is === "wanted")
    .flatMap(({ words }) => words.match(/[\p{L}\p{N}\p{M}\u0640]+/gu) ?? []);
