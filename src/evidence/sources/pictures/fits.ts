/** How large a picture may be: its points are counted before any is drawn. */
import { beyondLimits } from "../beyond-limits.ts";

/** Forty million points are a page at six hundred to the inch, and about what a telephone takes. */
const most = { points: 40_000_000, side: 30_000 };

/** throws  Error: it has no points; `beyondLimits`: more than anybody needs */
export function mustFit(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new Error("no points");
  if (width > most.side || height > most.side || width * height > most.points) throw beyondLimits;
}
