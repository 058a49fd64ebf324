/** Something wrong at a path of the instrument's file, before it becomes a finding with its line. */
import { closest } from "../../base/closest.ts";
import type { Tier } from "../../base/finding.ts";
import type { InstrumentCode } from "./words.ts";
import type { Path } from "./yaml-text.ts";

export type Remark = {
  readonly tier: Tier;
  readonly code: InstrumentCode;
  readonly path: Path;
  readonly found?: string;
  readonly expected?: string;
  readonly facts?: Record<string, string | number>;
};

export type Say = (remark: Remark) => void;

export const suggested = (name: string, names: Iterable<string>): { expected?: string } => {
  const near = closest(name, names);
  return near === undefined ? {} : { expected: near };
};

export function namedTwice(things: readonly { readonly id: string }[], path: Path, say: Say): void {
  const seen = new Set<string>();
  things.forEach(({ id }, at) => {
    if (seen.has(id)) say({ tier: "error", code: "id-repeated", path: [...path, at, "id"], found: id });
    seen.add(id);
  });
}
