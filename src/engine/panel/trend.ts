/** Where one place's figure has been going over time. */

export type Trend = {
  /** Times with a figure, and their share of those given. */
  readonly n: number;
  readonly available: number;
  /** The first and the latest of them; NaN of none. */
  readonly first: number;
  readonly latest: number;
  /** Compound growth from the first to the latest, for a unit of time: (y₁ ÷ y₀)^(1 ÷ (t₁ − t₀)) − 1. Of the two ends alone. */
  readonly growth: number;
  /** By how much the straight line through all figures rises in a unit of time, and as a share of where it begins. */
  readonly slope: number;
  readonly relative: number;
};

/**
 * How a figure grew: by its two ends, and by the line that fits all of it best. Where the two say different things, one
 * end is unusual.
 *
 * shape    n figures and their times, in any order → one trend
 * units    growth and relative: shares (0.02: two per cent) for a unit of time; slope: the figure's, for a unit of time
 * missing  NaN figures stay out; NaN of fewer than two; growth is NaN unless both ends are above 0, relative unless the
 *          line begins above 0: a share of nothing, or of less, says nothing
 * throws   RangeError: not as many times as figures, a time that is not finite, two figures of one time
 * source   COINr, `get_trends`: its CAGR, and its prc_change (there in per cent)
 *
 * @example trend([100, NaN, 121], [2020, 2021, 2022]) // → { n: 2, available: 0.666…, growth: 0.1, slope: 10.5 }
 */
export function trend(figures: ArrayLike<number>, times: ArrayLike<number>): Trend {
  if (figures.length !== times.length) throw new RangeError(`${figures.length} figures have ${times.length} times`);
  for (const time of Array.from(times)) if (!Number.isFinite(time)) throw new RangeError(`a figure's time is ${time}`);
  const points = Array.from(figures, (figure, at) => ({ figure, time: times[at]! }))
    .filter(({ figure }) => Number.isFinite(figure))
    .sort((one, other) => one.time - other.time);
  const twice = points.find(({ time }, at) => time === points[at - 1]?.time);
  if (twice !== undefined) throw new RangeError(`there are two figures of the time ${twice.time}`);
  const n = points.length;
  const [begin, end] = [points[0], points.at(-1)];
  const told = { n, available: n / figures.length, first: begin?.time ?? Number.NaN, latest: end?.time ?? Number.NaN };
  if (begin === undefined || end === undefined || n < 2)
    return { ...told, growth: Number.NaN, slope: Number.NaN, relative: Number.NaN };
  const { slope, start } = line(points);
  return {
    ...told,
    growth:
      begin.figure > 0 && end.figure > 0
        ? (end.figure / begin.figure) ** (1 / (end.time - begin.time)) - 1
        : Number.NaN,
    slope,
    relative: start > 0 ? slope / start : Number.NaN,
  };
}

/** Least squares; `start`: where the line is at the first time. */
function line(points: readonly { readonly figure: number; readonly time: number }[]) {
  const n = points.length;
  const middle = points.reduce((sum, { time }) => sum + time, 0) / n;
  const level = points.reduce((sum, { figure }) => sum + figure, 0) / n;
  let [along, across] = [0, 0];
  for (const { figure, time } of points) {
    along += (time - middle) ** 2;
    across += (time - middle) * (figure - level);
  }
  const slope = across / along;
  return { slope, start: level + slope * (points[0]!.time - middle) };
}
