import type { NodeColumn } from "../grid.ts";
import { scored } from "../grid.ts";
import { sameScore } from "../nearly.ts";
import { type Children, totalWeight } from "./children.ts";
import { gather, nothingGathered } from "./gather.ts";
import { settle, shareTolerance } from "./settle.ts";

/**
 * Outranking: of every two rows, the one that is better on more of the weight wins. A row's value is its wins less its
 * losses among the rows it is compared with, so it depends on them, and adding a row changes the others.
 *
 * Weight is compared as weight for against weight against, and not as a share against one half: where both are equal the
 * two draw, whatever rounding a division would have left.
 *
 * shape    k columns of n rows, weights k → n whole numbers from −(m − 1) to m − 1, where m rows are compared
 * units    wins less losses; rows are compared within a group of `together`, all of them if it is left out
 * missing  a row takes part if the children's rule lets it; two rows are compared on the children both have, and draw if
 *          there is none. So no row's place in the table matters
 * source   A. H. Copeland, A Reasonable Social Welfare Function (1951); OECD/JRC, Handbook on Constructing Composite
 *          Indicators (2008), non-compensatory aggregation
 *
 * @example copeland of rows 3 1, 2 2, 1 0, weights 1, 1 → 1, 1, −2
 */
export function copeland(children: Children): NodeColumn {
  const { columns, weights, rows, together } = children;
  const gathered = nothingGathered(rows);
  columns.forEach((column, child) => {
    gather(column.values, column.states, weights[child]!, gathered);
  });
  const settled = settle(new Float64Array(rows), gathered, totalWeight(children), children.missing, "weights-count");
  for (const group of groupsOf(settled.states, together)) outrank(children, group, settled.values);
  return settled;
}

/** Rows that stand, by the group in which they are compared. */
function groupsOf(states: Uint8Array, together: ArrayLike<number> | undefined): readonly Uint32Array[] {
  const groups = new Map<number, number[]>();
  states.forEach((state, row) => {
    if (state !== scored) return;
    const group = together?.[row] ?? 0;
    const others = groups.get(group);
    if (others === undefined) groups.set(group, [row]);
    else others.push(row);
  });
  return Array.from(groups.values(), (rows) => Uint32Array.from(rows));
}

/** Compare each row with all after it, a child at a time. */
function outrank({ columns, weights }: Children, group: Uint32Array, values: Float64Array): void {
  const margin = new Float64Array(group.length);
  const shared = new Float64Array(group.length);
  for (let one = 0; one < group.length; one += 1) {
    margin.fill(0, one + 1);
    shared.fill(0, one + 1);
    columns.forEach((column, child) => {
      const weight = weights[child]!;
      const row = group[one]!;
      if (weight === 0 || column.states[row] !== scored) return;
      const own = column.values[row]!;
      for (let other = one + 1; other < group.length; other += 1) {
        if (column.states[group[other]!] !== scored) continue;
        const ahead = own - column.values[group[other]!]!;
        shared[other]! += weight;
        if (ahead >= sameScore) margin[other]! += weight;
        else if (ahead <= -sameScore) margin[other]! -= weight;
      }
    });
    for (let other = one + 1; other < group.length; other += 1) {
      const decides = Math.abs(margin[other]!) > shareTolerance * shared[other]!;
      const won = decides ? Math.sign(margin[other]!) : 0;
      values[group[one]!]! += won;
      values[group[other]!]! -= won;
    }
  }
}
