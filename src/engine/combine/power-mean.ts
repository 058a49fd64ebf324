import type { NodeColumn } from "../grid.ts";
import { scored } from "../grid.ts";
import { type Bounds, bounds, keepWithin } from "./bounds.ts";
import { type Children, totalWeight } from "./children.ts";
import { gather, nothingGathered } from "./gather.ts";
import { settle } from "./settle.ts";

/**
 * The weighted power mean of order `power` (not 0, which is the geometric mean): above 1 it favours high scores, below 1 low ones.
 *
 * Powers are taken of value ÷ scale, a power of two near the row's largest magnitude (so that dividing loses nothing), and
 * no power is too large for a double.
 *
 * shape    k columns of n rows, weights k → n
 * units    those of the children; weights are relative
 * missing  absent children drop out and the remaining weights are scaled up, under the children's rule
 * throws   nothing; that no child is negative where `power` forbids it is the caller's to see to (`mustNotBeNegative`)
 *
 * @example powerMean of 1 and 7, weights 1, 1, power 2 → 5
 */
export function powerMean(children: Children, power: number): NodeColumn {
  const gathered = nothingGathered(children.rows);
  const range = bounds(children, "counted");
  const scales = magnitudes(range, power);
  const powers = new Float64Array(children.rows);
  children.columns.forEach((column, child) => {
    takePowers(column.values, column.states, scales, power, powers);
    gather(powers, column.states, children.weights[child]!, gathered);
  });
  const { sum: values, weight } = gathered;
  for (let row = 0; row < children.rows; row += 1) {
    const average = values[row]! / weight[row]!;
    values[row] = Math.sign(average) * Math.abs(average) ** (1 / power) * scales[row]!;
  }
  if (power >= 1 && power % 2 === 0) for (let row = 0; row < children.rows; row += 1) widen(range, row);
  keepWithin(values, range);
  return settle(values, gathered, totalWeight(children), children.missing, "weights-count");
}

/**
 * What each row is divided by before powers are taken: its largest magnitude (its smallest for a power below 0), rounded
 * to a power of two unless the power is so large that half of it would vanish; 1 for rows of zeros.
 */
function magnitudes({ lowest, highest }: Bounds, power: number): Float64Array {
  return lowest.map((low, row) => {
    const high = highest[row]!;
    const scale = power < 0 ? low : Math.max(Math.abs(low), Math.abs(high));
    if (!(scale > 0 && Number.isFinite(scale))) return 1;
    return Math.abs(power) > 500 ? scale : 2 ** Math.floor(Math.log2(scale));
  });
}

function takePowers(
  values: Float64Array,
  states: Uint8Array,
  scales: Float64Array,
  power: number,
  into: Float64Array,
): void {
  for (let row = 0; row < into.length; row += 1) {
    if (states[row] !== scored) continue;
    const value = values[row]!;
    into[row] = value === 0 ? 0 ** power : (value / scales[row]!) ** power;
  }
}

/** Even powers forget the sign: −3 and 3 have the quadratic mean 3. */
function widen({ lowest, highest }: Bounds, row: number): void {
  const low = Math.abs(lowest[row]!);
  const high = Math.abs(highest[row]!);
  const straddles = lowest[row]! < 0 && highest[row]! > 0;
  lowest[row] = straddles ? 0 : Math.min(low, high);
  highest[row] = Math.max(low, high);
}
