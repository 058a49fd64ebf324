/** The portfolio an address means: a version of it, or the newest. */
import { refuse } from "../../base/refusal.ts";
import { inLanguage, type Language } from "../../base/text.ts";
import type { Action } from "../../facility/portfolio/contract.ts";
import type { ArchiveWithShelf, Published } from "../../facility/portfolio/shelf.ts";
import type { PortfolioEdition } from "./contract.ts";
import { localised, type Naming, published } from "./naming.ts";

export type Opened = Published & { readonly naming: Naming; readonly edition: PortfolioEdition };

/** Whose facts they are: of those of a list, and of each programme of this installation that published its own. */
function withProgrammes(
  attribution: PortfolioEdition["attribution"],
  actions: readonly Action[],
  language: Language,
): PortfolioEdition["attribution"] {
  const titles = new Set(actions.flatMap(({ own }) => (own ? [inLanguage(own.programmeTitle, language).words] : [])));
  titles.delete(attribution.label);
  return { ...attribution, label: [attribution.label, ...titles].join(" · ") };
}

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
      attribution: withProgrammes(localised("attribution", portfolio.attribution, naming), portfolio.actions, lang),
      ...(portfolio.licence === undefined ? {} : { licence: portfolio.licence }),
      source: published("source", portfolio.source, naming).label,
    },
  };
}
