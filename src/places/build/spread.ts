/**
 * Markers of small places, moved apart until they can be told and hit: each stays as near its own point as its
 * neighbours allow. `fixed` ones do not give way.
 */
export type Marker = { readonly code: string; readonly at: readonly [number, number] };

export function spread(markers: readonly Marker[], fixed: readonly Marker[], gap: number): readonly Marker[] {
  const moved = markers.map(({ at }) => [at[0], at[1]] as [number, number]);
  const still = fixed.map(({ at }) => at);
  for (let round = 0; round < 400; round++) {
    for (let i = 0; i < moved.length; i++) {
      const one = moved[i];
      const home = markers[i]?.at;
      if (!one || !home) continue;
      const pull = round < 300 ? 0.05 : 0;
      one[0] += (home[0] - one[0]) * pull;
      one[1] += (home[1] - one[1]) * pull;
      for (let j = i + 1; j < moved.length; j++) {
        const other = moved[j];
        if (!other) continue;
        const [dx, dy] = apart(one, other, gap, i);
        one[0] -= dx / 2;
        one[1] -= dy / 2;
        other[0] += dx / 2;
        other[1] += dy / 2;
      }
      for (const other of still) {
        const [dx, dy] = apart(one, other, gap, i);
        one[0] -= dx;
        one[1] -= dy;
      }
    }
  }
  return markers.map(({ code }, at) => {
    const [x = 0, y = 0] = moved[at] ?? [];
    return { code, at: [Math.round(x), Math.round(y)] };
  });
}

/** How far `b` must go from `a` so that they are `gap` apart; markers on one spot part in a direction of their own. */
function apart(
  a: readonly [number, number],
  b: readonly [number, number],
  gap: number,
  seed: number,
): [number, number] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const distance = Math.hypot(dx, dy);
  if (distance >= gap) return [0, 0];
  if (distance < 1e-6) return [Math.cos(seed) * gap, Math.sin(seed) * gap];
  return [(dx / distance) * (gap - distance), (dy / distance) * (gap - distance)];
}
