/** The state of a comparison as its address holds it: the places first, then only what is not the default. */
import { comparePath, type Query, type Where, withoutDefaults } from "../reading/paths.ts";
import type { CompareView } from "./contract.ts";

const defaults = { view: "dots", rows: "different", order: "difference" } as const;

type Change = {
  readonly places?: readonly string[];
  readonly view?: CompareView["view"];
  readonly rows?: CompareView["rows"];
  readonly order?: CompareView["order"];
};

/** Codes of the places a comparison is of; those left out for want of room are kept, so that removing one lets one in. */
export const codesOf = (view: CompareView): readonly string[] =>
  [...view.places.map(({ place }) => place), ...view.left].map(({ code }) => code);

/** This comparison with one thing changed. */
export function addressOf(view: CompareView, where: Where, change: Change = {}): string {
  const state: Query = withoutDefaults(
    {
      view: change.view ?? view.view,
      rows: change.rows ?? view.rows,
      order: change.order ?? view.order,
    },
    defaults,
  );
  return comparePath(where, change.places ?? codesOf(view), state);
}
