/**
 * A programme as it is read out of the database. A version is kept for ever as it is, and every view of a desk asks for it, which costs
 * more than all the rest of a page; so the same text is read once.
 */
import { Programme } from "./contract.ts";

/** Versions remembered: more than any installation has in use at once. */
const most = 50;
const known = new Map<string, Programme>();

export function keptProgramme(text: string): Programme {
  const before = known.get(text);
  if (before) return before;
  const programme = Programme.parse(JSON.parse(text));
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(text, programme);
  return programme;
}
