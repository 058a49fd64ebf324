/**
 * The name somebody probably meant: the nearest of those that exist, by edits (Levenshtein, letter case aside), if it is
 * near enough to be worth saying.
 *
 * @example closest("indicater", ["place", "indicator"]) // → "indicator"
 * @example closest("xyz", ["place", "indicator"]) // → undefined
 */
export function closest(name: string, names: Iterable<string>): string | undefined {
  const sought = name.trim().toLowerCase();
  if (sought.length > 100) return undefined;
  let nearest: string | undefined;
  let distance = Math.max(1, Math.floor(sought.length / 3)) + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - sought.length) >= distance) continue;
    const edits = editsBetween(sought, candidate.toLowerCase());
    if (edits < distance) {
      distance = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

function editsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let column = 1; column <= other.length; column++) {
      const swap = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      here.push(Math.min(swap, above[column]! + 1, here[column - 1]! + 1));
    }
    above = here;
  }
  return above[other.length]!;
}
