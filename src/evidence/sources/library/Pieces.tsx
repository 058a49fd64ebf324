/** A text in which what was looked for is marked. */
import type { Piece } from "../passages.ts";

export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text
  return pieces.map(({ text, isFound }, at) => (isFound ? <mark key={at}>{text}</mark> : text));
}
