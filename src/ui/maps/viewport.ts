/** What part of the map is seen: pure arithmetic on viewBoxes. A view is never larger than the map and never beyond it. */
import type { Box, Point } from "./shapes.ts";

/** How close one may come. */
export const closest = 16;

export const centre = ([x, y, width, height]: Box): Point => [x + width / 2, y + height / 2];

/** The same view moved back inside the whole, shrunk to it if larger. */
export function inside([x, y, width, height]: Box, whole: Box): Box {
  const [w, h] = [Math.min(width, whole[2]), Math.min(height, whole[3])];
  return [
    Math.max(whole[0], Math.min(x, whole[0] + whole[2] - w)),
    Math.max(whole[1], Math.min(y, whole[1] + whole[3] - h)),
    w,
    h,
  ];
}

/**
 * A view `factor` times as close, keeping a point where it is on the screen.
 *
 * @example zoomed([0, 0, 100, 50], 2, [50, 25], [0, 0, 100, 50]) // → [25, 12.5, 50, 25]
 */
export function zoomed(view: Box, factor: number, around: Point, whole: Box): Box {
  const width = Math.max(whole[2] / closest, Math.min(whole[2], view[2] / factor));
  const scale = width / view[2];
  return inside(
    [around[0] - (around[0] - view[0]) * scale, around[1] - (around[1] - view[1]) * scale, width, view[3] * scale],
    whole,
  );
}

export const panned = (view: Box, dx: number, dy: number, whole: Box): Box =>
  inside([view[0] + dx, view[1] + dy, view[2], view[3]], whole);

/** The smallest move of a view that brings a point in, with a tenth of the view to spare on each side. */
export function revealing(view: Box, [x, y]: Point, whole: Box): Box {
  const [mx, my] = [view[2] / 10, view[3] / 10];
  const left = Math.min(x - mx, Math.max(view[0], x + mx - view[2]));
  const top = Math.min(y - my, Math.max(view[1], y + my - view[3]));
  return inside([left, top, view[2], view[3]], whole);
}

export const between = (from: Box, to: Box, share: number): Box => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
  from[3] + (to[3] - from[3]) * share,
];
