/** The versions of a portfolio in memory, as pages read them. Where they come from is told elsewhere. */
import type { Archive } from "../../policy-index/releases/contract.ts";
import type { Portfolio, PortfolioRecord } from "./contract.ts";

export type Published = { readonly record: PortfolioRecord; readonly portfolio: Portfolio };

export type Shelf = {
  /** Oldest first; none where no portfolio was imported. */
  readonly versions: () => readonly PortfolioRecord[];
  /** A version, or the newest. */
  readonly portfolio: (version?: string) => Published | undefined;
};

/** What a facility has open for everybody, as far as is known without asking the database: pages that stand without it lead there. */
export type OpenFacility = {
  /** Codes of the programmes in force; what is only an exercise is for trying, and no search engine is led to it. */
  readonly programmes: readonly { readonly code: string; readonly isExercise: boolean }[];
  readonly hasDeliverables: boolean;
};

/** What the public site reads: releases of indices and, where there is one, a portfolio. The index never learns of it. */
export type ArchiveWithShelf = Archive & { readonly shelf?: Shelf; readonly facility?: () => OpenFacility };

/** What was taken back is nowhere to be read, in no version: of it stands what the newest says. */
function withoutTakenBack(published: readonly Published[]): readonly Published[] {
  const { withdrawn = [] } = published.at(-1)?.portfolio ?? {};
  if (withdrawn.length === 0) return published;
  const gone = new Set(withdrawn.map(({ id }) => id));
  return published.map(({ record, portfolio }) => ({
    record,
    portfolio: { ...portfolio, withdrawn, actions: portfolio.actions.filter(({ id }) => !gone.has(id)) },
  }));
}

/** A shelf of what is in memory. */
export function shelfOf(all: readonly Published[]): Shelf {
  const published = withoutTakenBack(all);
  return {
    versions: () => published.map(({ record }) => record),
    portfolio: (version) =>
      version === undefined ? published.at(-1) : published.find(({ record }) => record.version === version),
  };
}
