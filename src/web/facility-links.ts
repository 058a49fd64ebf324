/** The ways to a facility: to ask it, to what it did, and to what was left behind; only those there are. */
import type { Language } from "../base/text.ts";
import { deliverablesPath, portfolioPath, programmesPath } from "../explorer/reading/paths.ts";
import type { ArchiveWithShelf } from "../facility/portfolio/shelf.ts";

type ToPortfolio = { readonly portfolio?: string };

export const toPortfolio = (language: Language, { shelf }: ArchiveWithShelf): ToPortfolio =>
  (shelf?.versions().length ?? 0) > 0 ? { portfolio: portfolioPath(language) } : {};

type FacilityLinks = ToPortfolio & { readonly expertise?: string; readonly deliverables?: string };

export function facilityLinks(language: Language, archive: ArchiveWithShelf): FacilityLinks {
  const open = archive.facility?.();
  return {
    ...((open?.programmes.length ?? 0) > 0 ? { expertise: programmesPath(language) } : {}),
    ...toPortfolio(language, archive),
    ...(open?.hasDeliverables ? { deliverables: deliverablesPath(language) } : {}),
  };
}
