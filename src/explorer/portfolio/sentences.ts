/** Sentences that several pages of the portfolio say, and dates as a reader writes them. */
import type { Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import { referenceOf } from "../reading/citation.ts";
import type { Citation } from "../reading/contract.ts";
import { notPrinted, type PortfolioEdition, type PortfolioView } from "./contract.ts";
import { codeFilters } from "./filters.ts";
import { portfolioWords } from "./words.ts";

/** @example periodWords("2010-03", "en") // → "March 2010" */
export function periodWords(period: string, language: Language): string {
  if (period.length === 4) return period;
  if (period.length === 10) return day(period, language);
  const format = new Intl.DateTimeFormat(localeOf(language), { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${period}-01T00:00:00Z`));
}

/** What the map and the list show, in a line. */
export const findingOf = (view: PortfolioView, language: Language): string =>
  say(portfolioWords.finding, language, { actions: view.actions.length, countries: view.countries.length });

/** What is chosen, one word a choice. */
export function chosenOf(
  view: PortfolioView,
  language: Language,
): readonly { readonly name: (typeof codeFilters)[number] | "q"; readonly label: string }[] {
  const { state, options } = view;
  const coded = codeFilters.flatMap((name) => {
    const code = state[name];
    if (code === "") return [];
    const label = options[name].find((option) => option.code === code)?.label ?? code;
    const said = code === notPrinted ? say(portfolioWords.notPrinted, language) : label;
    return [
      { name, label: name === "year" || code === notPrinted ? `${say(portfolioWords[name], language)} ${said}` : said },
    ];
  });
  return [...coded, ...(state.q === "" ? [] : [{ name: "q" as const, label: state.q }])];
}

export function subtitleOf(view: PortfolioView, language: Language): string {
  const { title, version } = view.edition;
  const subtitle = say(portfolioWords.subtitle, language, { title: title.label, version });
  const chosen = chosenOf(view, language).map(({ label }) => label);
  return chosen.length === 0
    ? subtitle
    : say(portfolioWords.narrowed, language, { subtitle, chosen: chosen.join(" · ") });
}

/** The line under every picture. */
export const sourceOf = ({ title, version, publisher }: PortfolioEdition, language: Language): string =>
  say(portfolioWords.source, language, { title: title.label, version, publisher });

/** What a picture that leaves the site says of itself. */
export const pictureSourceOf = (edition: PortfolioEdition, language: Language): string =>
  [sourceOf(edition, language), edition.attribution.label, edition.licence]
    .filter((part) => part !== undefined)
    .join(" · ");

/** How to cite: always the version, at the address it has for ever. */
export function citationOf(
  edition: PortfolioEdition,
  {
    language,
    path,
    origin,
    title,
  }: { readonly language: Language; readonly path: string; readonly origin: string; readonly title?: string },
): Citation {
  const facts = {
    ...{ publisher: edition.publisher, year: edition.publishedOn.slice(0, 4) },
    ...{ portfolio: edition.title.label, version: edition.version },
  };
  const text =
    title === undefined
      ? say(portfolioWords.citedWhole, language, facts)
      : say(portfolioWords.cited, language, { ...facts, title });
  const address = new URL(path, origin).href;
  const { publisher, publishedOn, version } = edition;
  const name = title === undefined ? edition.title.label : `${title}. ${edition.title.label}`;
  const reference = { creators: [publisher], publishedOn, version, address, language };
  return { text, address, ...referenceOf({ ...reference, key: keyOf(path, version), name }) };
}

/**
 * What tells an action, or a list that was narrowed, from others of its version in a bibliography.
 *
 * @example keyOf("/en/portfolio/actions/mexico-iv?version=2026-11-26", "2026-11-26") // → "portfolio-2026-11-26-actions-mexico-iv"
 */
function keyOf(path: string, version: string): string {
  const part = (path.split("/portfolio")[1] ?? "").replace(/version=[^&]*/, "");
  return `portfolio-${version}-${decodeURIComponent(part)}`.replace(/[^A-Za-z0-9.]+/g, "-").replace(/-$/, "");
}
