/** The state of the list as an address, and the addresses beside it: what is usual is left out, so one state has one address. */
import type { Language } from "../../base/text.ts";
import { portfolioPath, type Query } from "../reading/paths.ts";
import { filterNames, type PortfolioEdition, type PortfolioState, type PortfolioView } from "./contract.ts";
import { firstOrder } from "./rules.ts";

/** Named where it is not the newest: links then stay in that version. */
export const versionQuery = ({ newer, version }: PortfolioEdition): Query => (newer === undefined ? {} : { version });

export const queryOf = (state: PortfolioState): Query => ({
  ...Object.fromEntries(filterNames.map((name) => [name, state[name]])),
  sort: state.sort === "title" ? undefined : state.sort,
  order: state.order === firstOrder(state.sort) ? undefined : state.order,
  page: state.page === 1 ? undefined : state.page,
});

/** The list with something about it changed; a change of what is shown begins at its first page. */
export const changedPath = (
  { edition, state }: PortfolioView,
  language: Language,
  change: Partial<PortfolioState>,
): string => portfolioPath(language, { ...versionQuery(edition), ...queryOf({ ...state, page: 1, ...change }) });

/** This state in this version, for ever. */
export const pinnedPath = ({ edition, state }: PortfolioView, language: Language): string =>
  portfolioPath(language, { version: edition.version, ...queryOf(state) });
