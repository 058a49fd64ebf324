/** What one's own recipe is made from, read off a release; and the same as it is sent to a browser and read there. */

import { type Column, missing, notApplicable, scored } from "../../engine/grid.ts";
import type { YoursGround } from "./contract.ts";
import type { Ground } from "./recipe-ground.ts";

const stateOf: Readonly<Record<string, number>> = { "0": scored, "1": missing, "2": notApplicable };

/** A column as it is sent. */
export const sentColumn = (id: string, { values, states }: Column): YoursGround["indicators"][number] => ({
  id,
  scores: Array.from(values, (value, row) => (states[row] === scored ? value : null)),
  states: Array.from(states, (state) => (state === scored ? "0" : state === notApplicable ? "2" : "1")).join(""),
});

/** What was sent, as the engine takes it. */
export const groundOf = ({ tree, places, indicators, earlier }: YoursGround): Ground => ({
  tree,
  rows: places.length,
  earlier,
  columns: new Map(
    indicators.map(({ id, scores, states }) => [
      id,
      {
        values: Float64Array.from(scores, (value) => value ?? Number.NaN),
        states: Uint8Array.from(states, (digit) => stateOf[digit] ?? missing),
      },
    ]),
  ),
});
