/** From what a file calls a place to its code: an id of places.csv as it is, else alpha-3, else alpha-2; small letters are understood. */
import { countryOf } from "../../places/countries.ts";
import type { PlaceRow } from "./contract.ts";

export type Resolved =
  | { readonly kind: "place"; readonly code: string; readonly exact: 0 | 1 }
  | { readonly kind: "group" | "unknown" };

export type ResolvePlace = (text: string) => Resolved;

export function placeResolver(rows: readonly PlaceRow[]): ResolvePlace {
  const own = new Map(rows.map((row) => [row.id, row.kind]));
  return (text) => {
    const kind = own.get(text);
    if (kind === "group") return { kind };
    if (kind === "place") return { kind, code: text, exact: 1 };
    const country = countryOf(text);
    if (country) return { kind: "place", code: country.alpha3, exact: 1 };
    const upper = text.toUpperCase();
    const meant =
      text === upper ? undefined : (countryOf(upper)?.alpha3 ?? (own.get(upper) === "place" ? upper : undefined));
    return meant === undefined ? { kind: "unknown" } : { kind: "place", code: meant, exact: 0 };
  };
}
