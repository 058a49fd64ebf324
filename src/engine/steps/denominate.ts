import { type Column, missing, notApplicable, scored } from "../grid.ts";

/**
 * A figure for each unit of something else: flights per inhabitant, exports as a share of GDP. Before anything else is done
 * to it, so that what is imputed and treated is what is compared.
 *
 * shape    two columns of n rows → a column of n rows
 * units    the figure's ÷ the denominator's, × scale
 * missing  what is not applicable in either is not applicable; where the denominator is missing, 0 or less (it would turn
 *          the order round), or the quotient is more than a double can hold, missing
 * throws   RangeError: columns of different lengths, a scale that is not above 0
 * source   COINr, `Denominate`
 *
 * @example denominate(column(10, 10), column(4, 0), 1000).values // → 2500, NaN
 */
export function denominate(figures: Column, denominators: Column, scale = 1): Column {
  const rows = figures.values.length;
  if (denominators.values.length !== rows)
    throw new RangeError(`a column of ${rows} rows is divided by one of ${denominators.values.length}`);
  if (!(scale > 0 && Number.isFinite(scale))) throw new RangeError(`a figure cannot be told for each ${scale}`);
  const values = new Float64Array(rows).fill(Number.NaN);
  const states = new Uint8Array(rows).fill(missing);
  for (let row = 0; row < rows; row += 1) {
    const both = [figures.states[row], denominators.states[row]];
    if (both.includes(notApplicable)) states[row] = notApplicable;
    if (both.some((state) => state !== scored)) continue;
    const quotient = (figures.values[row]! / denominators.values[row]!) * scale;
    if (!(denominators.values[row]! > 0 && Number.isFinite(quotient))) continue;
    values[row] = quotient;
    states[row] = scored;
  }
  return { values, states };
}
