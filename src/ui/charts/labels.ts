/** Labels that do not lie on each other: cut to fit, pushed apart down a side, or left out where there is no room. */
import { type TextMark, textSize, textWidth } from "./mark.ts";

/** @example cutToFit("Bosnia and Herzegovina", 90, "small") // → "Bosnia and…" */
export function cutToFit(words: string, width: number, size: TextMark["size"]): string {
  if (textWidth(words, size) <= width) return words;
  const letters = [...words];
  const room = Math.max(1, Math.floor(width / (textSize[size] * 0.56)) - 1);
  return `${letters.slice(0, room).join("").trimEnd()}…`;
}

/**
 * Heights for labels that want to stand at given heights but at least `gap` apart, inside 0–height. Order is kept, and
 * labels that crowd share the way they are moved, up and down alike, so that none strays far from its mark. Where all
 * do not fit they are spread evenly, closer than asked.
 *
 * @example spread([10, 12, 90], 16, 100) // → [3, 19, 90]
 */
export function spread(wanted: readonly number[], gap: number, height: number): readonly number[] {
  const order = wanted.map((y, position) => ({ y, position })).sort((one, other) => one.y - other.y);
  const room = order.length > 1 ? Math.min(gap, height / (order.length - 1)) : gap;
  const placed = balanced(order.map(({ y }, at) => y - at * room)).map((y, at) => y + at * room);
  for (let at = 0; at < placed.length; at += 1)
    placed[at] = Math.max(placed[at]!, at === 0 ? 0 : placed[at - 1]! + room);
  for (let at = placed.length - 1; at >= 0; at -= 1)
    placed[at] = Math.min(placed[at]!, at === placed.length - 1 ? height : placed[at + 1]! - room);
  const heights = new Array<number>(wanted.length).fill(0);
  order.forEach(({ position }, at) => {
    heights[position] = Math.max(0, placed[at]!);
  });
  return heights;
}

/** The nearest values that never fall: neighbours that would are pooled at their mean. */
function balanced(values: readonly number[]): number[] {
  const pools: { mean: number; size: number }[] = [];
  for (const value of values) {
    let pool = { mean: value, size: 1 };
    for (let before = pools.at(-1); before && before.mean > pool.mean; before = pools.at(-1)) {
      pools.pop();
      const size = before.size + pool.size;
      pool = { mean: (before.mean * before.size + pool.mean * pool.size) / size, size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, size }) => new Array<number>(size).fill(mean));
}

/** Words in lines of at most so many letters, at most so many lines; what is too long is cut. */
export function wrapped(words: string, letters: number, lines: number): readonly string[] {
  const made: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = made.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  const kept = made.slice(0, lines).map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line));
  if (made.length > lines && kept.length > 0) kept[kept.length - 1] = `${kept.at(-1)?.replace(/…$/, "")}…`;
  return kept;
}

export type Placed = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const overlaps = (one: Placed, other: Placed): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Labels beside points, for one width: each tries after its point, before it, above, below, and is left out when all
 * four would touch a label or leave the frame. The strong may lie on other points when nothing else is free; the others
 * never. Earlier labels have the first choice.
 */
export function besidePoints(
  labels: readonly { readonly x: number; readonly y: number; readonly words: string; readonly strong: "yes" | "no" }[],
  points: readonly { readonly x: number; readonly y: number }[],
  /** Texts that stand already. */
  standing: readonly TextMark[],
  frame: { readonly width: number; readonly height: number },
): readonly TextMark[] {
  const boxAround = ({ x, y }: { readonly x: number; readonly y: number }, reach: number): Placed => {
    const px = (x / 100) * frame.width;
    return { left: px - reach, right: px + reach, top: y - reach, bottom: y + reach };
  };
  const dots = points.map((point) => boxAround(point, 3));
  const taken: Placed[] = labels.filter(({ strong }) => strong === "yes").map((one) => boxAround(one, 6));
  for (const text of standing) {
    const wide = textWidth(text.words, text.size);
    const from = (text.x / 100) * frame.width + (text.shift ?? 0) - (text.anchor === "end" ? wide : 0);
    taken.push({ left: from, right: from + wide, top: text.y - textSize[text.size], bottom: text.y + 3 });
  }
  const marks: TextMark[] = [];
  for (const { x, y, words, strong } of labels) {
    const px = (x / 100) * frame.width;
    const wide = textWidth(words, "small");
    const tall = textSize.small;
    const tries = [
      { anchor: "start", shift: 9, left: px + 9, top: y - tall / 2, y: y + 4 },
      { anchor: "end", shift: -9, left: px - 9 - wide, top: y - tall / 2, y: y + 4 },
      { anchor: "middle", shift: 0, left: px - wide / 2, top: y - 11 - tall, y: y - 11 },
      { anchor: "middle", shift: 0, left: px - wide / 2, top: y + 9, y: y + 9 + tall },
    ] as const;
    const boxOf = (one: (typeof tries)[number]): Placed => ({
      left: one.left,
      right: one.left + wide,
      top: one.top,
      bottom: one.top + tall,
    });
    const free = tries.filter((one) => {
      const box = boxOf(one);
      const inside = box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height;
      return inside && !taken.some((other) => overlaps(box, other));
    });
    const clear = free.find((one) => !dots.some((dot) => overlaps(boxOf(one), dot)));
    const found = clear ?? (strong === "yes" ? free[0] : undefined);
    if (!found) continue;
    taken.push(boxOf(found));
    marks.push({
      kind: "text",
      x,
      y: found.y,
      shift: found.shift,
      anchor: found.anchor,
      words,
      tone: strong === "yes" ? "ink" : "ink-soft",
      size: "small",
      ...(strong === "yes" ? { weight: "strong" as const } : {}),
    });
  }
  return marks;
}
