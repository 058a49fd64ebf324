/** Draws the ranks of one place off the page's own thread: is given the field once, then asked. A worker's whole script. */
import type { Change } from "./changes.ts";
import type { SentField } from "./contract.ts";
import { type DrawnRange, type Field, rangeIn } from "./field.ts";
import { fieldIn } from "./sent-field.ts";

export type ScenarioTold =
  | { readonly kind: "field"; readonly field: SentField; readonly row: number; readonly seed: number }
  | { readonly kind: "draw"; readonly changes: readonly Change[]; readonly seed: number };

/** As officially answered, and in the scenario, of the same draws. */
export type BothRanges = { readonly before: DrawnRange; readonly after: DrawnRange };

let given: { readonly field: Field; readonly row: number } | undefined;

/** What is official is drawn once a seed. */
const official = new Map<number, DrawnRange>();

addEventListener("message", ({ data }: MessageEvent<ScenarioTold>) => {
  if (data.kind === "field") {
    const { row, seed } = data;
    const field = fieldIn(data.field);
    given = { field, row };
    // Before anybody waits for it; and what runs hot is compiled by then.
    official.set(seed, rangeIn(field, row, [], seed));
    return;
  }
  if (!given) return;
  const { field, row } = given;
  const { changes, seed } = data;
  const before = official.get(seed) ?? rangeIn(field, row, [], seed);
  official.set(seed, before);
  const after = changes.length === 0 ? before : rangeIn(field, row, changes, seed);
  postMessage({ before, after } satisfies BothRanges);
});
