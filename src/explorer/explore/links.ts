/** Addresses of this page in another state. Everything else that is chosen stays. */

import type { Language } from "../../base/text.ts";
import { direction } from "../../base/text.ts";
import type { Direction } from "../../ui/charts/Plot.tsx";
import { comparePath, explorePath, inFormat, placePath, type Where } from "../reading/paths.ts";
import type { ExploreState, ExploreView } from "./contract.ts";
import { changed, stateQuery } from "./state.ts";

export type Links = {
  readonly language: Language;
  readonly direction: Direction;
  readonly where: Where;
  readonly here: string;
  readonly to: (choice: Parameters<typeof changed>[1]) => string;
  readonly place: (code: string) => string;
  readonly compare: string;
  readonly format: (format: "svg" | "png" | "csv" | "json") => string;
  readonly release: (release: string, query: string) => string;
};

/** Places that one comparison holds. */
export const mostCompared = 8;

export function linksOf(view: ExploreView, language: Language): Links {
  const where: Where = { language, index: view.edition.index.code, release: view.edition.release };
  const { state, defaults } = view;
  const at = (next: ExploreState): string => explorePath(where, stateQuery(next, defaults));
  const here = at(state);
  return {
    language,
    direction: direction(language),
    where,
    here,
    to: (choice) => at(changed(state, choice, defaults)),
    place: (code) => placePath(where, code),
    compare: comparePath(where, state.places.slice(0, mostCompared)),
    format: (format) => inFormat(here, format),
    release: (release, query) => `${explorePath({ ...where, release })}${query}`,
  };
}
