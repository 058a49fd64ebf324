/** The point of a polygon that is farthest from its outline: where a label or a marker belongs. */
import type { Position } from "geojson";

/** Distance to the outline, positive inside. */
function depth(x: number, y: number, polygon: Position[][]): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = ring[j] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    }
  }
  return inside ? nearest : -nearest;
}

/** A grid of 16 × 16, then finer grids around the best point so far: exact enough for a label. */
export function deepest(polygon: Position[][]): readonly [number, number] {
  const xs = (polygon[0] ?? []).map(([x = 0]) => x);
  const ys = (polygon[0] ?? []).map(([, y = 0]) => y);
  let [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best: readonly [number, number] = [(left + right) / 2, (top + bottom) / 2];
  let most = depth(best[0], best[1], polygon);
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i <= 16; i++) {
      for (let j = 0; j <= 16; j++) {
        const point: readonly [number, number] = [left + ((right - left) * i) / 16, top + ((bottom - top) * j) / 16];
        const found = depth(point[0], point[1], polygon);
        if (found > most) [most, best] = [found, point];
      }
    }
    const [w, h] = [(right - left) / 6, (bottom - top) / 6];
    [left, right, top, bottom] = [best[0] - w, best[0] + w, best[1] - h, best[1] + h];
  }
  return best;
}
