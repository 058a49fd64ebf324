/** Strip: one place among its peers. Peers are ticks, taller where many stand; averages carry their names. */
import { across, fullRange, isFigure, type Mark, type Picture, type Range } from "./mark.ts";
import { emptyTrack, rowHeight, track } from "./row-chart.ts";

export type StripState = {
  readonly value: number | undefined;
  /** Said on hover over the place's own mark. */
  readonly title?: string;
  /** The mark is a ring: the value rests in part on what was filled in. */
  readonly hollow?: "yes";
  readonly peers: readonly (number | undefined)[];
  /** Averages: of the region, of all. The first is a diamond, the second a triangle, the third a square. */
  readonly references: readonly { readonly label: string; readonly value: number | undefined }[];
};

export const referenceShapes = ["diamond", "triangle", "square"] as const;

/** How many peers stand at each quarter of a hundredth, and the most at any. */
function tallied(peers: StripState["peers"], range: Range): ReadonlyMap<number, { count: number; most: number }> {
  const counts = new Map<number, number>();
  for (const peer of peers) {
    if (!isFigure(peer)) continue;
    const x = Math.round(across(peer, range) * 4) / 4;
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  return new Map([...counts].map(([x, count]) => [x, { count, most }]));
}

export function strip(state: StripState, range: Range = fullRange): Picture {
  const { value, title, hollow, peers, references } = state;
  if (!isFigure(value) && !peers.some(isFigure)) return emptyTrack;
  const y = rowHeight / 2;
  const marks: Mark[] = [...track(range)];
  for (const [x, places] of tallied(peers, range)) {
    const reach = 3 + 8 * Math.sqrt(places.count / places.most);
    marks.push({ kind: "line", x1: x, y1: y - reach, x2: x, y2: y + reach, tone: "ink-faint", stroke: "hair" });
  }
  references.forEach((reference, position) => {
    if (!isFigure(reference.value)) return;
    const shape = referenceShapes[position % referenceShapes.length]!;
    const x = across(reference.value, range);
    marks.push({ kind: "dot", x, y, size: 5, shape, fill: "paper", edge: "ink", title: reference.label });
  });
  if (isFigure(value))
    marks.push({
      kind: "dot",
      x: across(value, range),
      y,
      size: 7,
      shape: "circle",
      ...(hollow ? ({ fill: "paper", edge: "accent" } as const) : ({ fill: "accent", edge: "paper" } as const)),
      ...(title ? { title } : {}),
    });
  return { width: "fluid", height: rowHeight, marks };
}
