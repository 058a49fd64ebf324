/** What the steps of a preparation made, for others that begin alike: many are tried where a preparation is among what varies. */
import type { Column } from "../grid.ts";
import type { Treated } from "./treat.ts";

/** What was made of the same things (by identity), or else made now and kept: the last few. */
export type Recall<Made> = (of: readonly unknown[], make: () => Made) => Made;

export type TreatedApart = Treated & { readonly by?: ReadonlyMap<number, Treated["details"]> };

/** What indicators are worth before they are prepared: compounds' items among `all`, and not among those that are `whole`. */
export type Worths = { readonly all: ReadonlyMap<string, Column>; readonly whole: ReadonlyMap<string, Column> };

/** Of one set of answers. */
export type Memory = {
  readonly worths: Recall<Worths>;
  readonly imputed: Recall<readonly Column[]>;
  readonly treated: Recall<readonly TreatedApart[]>;
};

/** @example memoryOf(4) // keeps the last four of each */
export const memoryOf = (most: number): Memory => ({
  worths: recalling(most),
  imputed: recalling(most),
  treated: recalling(most),
});

/** Nothing is kept. */
export const noMemory: Memory = {
  worths: (_, make) => make(),
  imputed: (_, make) => make(),
  treated: (_, make) => make(),
};

function recalling<Made>(most: number): Recall<Made> {
  const kept: { readonly of: readonly unknown[]; readonly made: Made }[] = [];
  return (of, make) => {
    const known = kept.find((one) => one.of.every((each, at) => each === of[at]));
    if (known !== undefined) return known.made;
    const made = make();
    if (kept.length >= most) kept.shift();
    kept.push({ of, made });
    return made;
  };
}
