/** The portfolio an address means: a version of it, or the newest. */
import { refuse } from "../../base/refusal.ts";
import type { Language } from "../../base/text.ts";
import type { ArchiveWithShelf, Published } from "../../facility/portfolio/shelf.ts";
import type { PortfolioEdition } from "./contract.ts";
import { localised, type Naming, published } from "./naming.ts";

export type Opened = Published & { readonly naming: Naming; readonly edition: PortfolioEdition };

type Asked = { readonly lang: Language; readonly version?: string | undefined };

/** throws  Refusal `not-found`: there is no portfolio, or not in that version */
export function opened({ shelf }: ArchiveWithShelf, { lang, version }: Asked): Opened {
  const found = shelf?.portfolio(version);
  const newest = shelf?.portfolio();
  if (!found || !newest) return refuse("not-found", { what: "portfolio" });
  const { record, portfolio } = found;
  const naming: Naming = { language: lang, portfolio };
  return {
    ...found,
    naming,
    edition: {
      title: localised("portfolio", portfolio.title, naming),
      version: record.version,
      publishedOn: record.publishedOn,
      ...(newest.record.version === record.version ? {} : { newer: newest.record.version }),
      publisher: portfolio.publisher,
      ...(portfolio.about === undefined ? {} : { about: localised("about", portfolio.about, naming) }),
      attribution: localised("attribution", portfolio.attribution, naming),
      ...(portfolio.licence === undefined ? {} : { licence: portfolio.licence }),
      source: published("source", portfolio.source, naming).label,
    },
  };
}
