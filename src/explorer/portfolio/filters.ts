/** Which actions a reader's choices leave, in which order, and what there is to choose from. Pure. */
import type { Action } from "../../facility/portfolio/contract.ts";
import { seriesOf } from "../../facility/portfolio/rules.ts";
import { collation } from "../../places/countries.ts";
import type { Labelled } from "../reading/contract.ts";
import { fold } from "../reading/fold.ts";
import { type Choice, notPrinted, type PortfolioState } from "./contract.ts";
import { coded, country, type Naming, regionOf } from "./naming.ts";

/** The choices that are codes. */
export type CodeFilter = "country" | "region" | "area" | "topic" | "year" | "status" | "kind" | "institution";

export const codeFilters: readonly CodeFilter[] = [
  "country",
  "region",
  "area",
  "topic",
  "year",
  "status",
  "kind",
  "institution",
];

/** The codes an action has for a choice; what is not printed is a code of its own for a year and a status. */
export function codesOf(filter: CodeFilter, action: Action): readonly string[] {
  switch (filter) {
    case "country":
      return action.countries;
    case "region":
      return [action.region];
    case "area":
      return action.areas;
    case "topic":
      return action.topics;
    case "year":
      return [action.start?.slice(0, 4) ?? notPrinted];
    case "status":
      return [action.status ?? notPrinted];
    case "kind":
      return action.kinds;
    case "institution":
      return action.institutionKinds;
  }
}

function nameOf(filter: CodeFilter, code: string, naming: Naming): Labelled {
  if (filter === "country") return country(code, naming.language);
  if (filter === "region") return regionOf(code, naming);
  return filter === "year" ? { code, label: code } : coded(filter, code, naming.language);
}

/** What can be found by words: title, who asked, countries, areas and topics, in the reader's language and as printed. */
export function textOf(action: Action, naming: Naming): string {
  const { language } = naming;
  return fold(
    [
      action.title,
      action.institution ?? "",
      ...action.countries.map((code) => country(code, language).label),
      ...action.areas.map((code) => coded("area", code, language).label),
      ...action.topics.map((code) => coded("topic", code, language).label),
      ...action.topicsPrinted,
      ...action.activitiesPrinted,
    ].join(" "),
  );
}

/** Every word of what is sought begins a word of the text. */
const says = (text: string, sought: string): boolean => {
  const words = text.split(" ");
  return sought.split(" ").every((one) => words.some((word) => word.startsWith(one)));
};

/** The actions that every choice lets through; an empty choice lets all through. */
export function matching(
  actions: readonly Action[],
  state: Pick<PortfolioState, CodeFilter | "q">,
  naming: Naming,
): readonly Action[] {
  const chosen = codeFilters.filter((filter) => state[filter] !== "");
  const sought = fold(state.q);
  return actions.filter(
    (action) =>
      chosen.every((filter) => codesOf(filter, action).includes(state[filter])) &&
      (sought === "" || says(textOf(action, naming), sought)),
  );
}

/** Everything a filter can be, with how many actions have it: years from the newest, all else by name, not printed last. */
export function choicesOf(filter: CodeFilter, actions: readonly Action[], naming: Naming): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const action of actions)
    for (const code of codesOf(filter, action)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const { compare } = collation(naming.language);
  const last = (code: string): number => Number(code === notPrinted);
  return [...counts]
    .map(([code, count]): Choice => ({ ...nameOf(filter, code, naming), actions: count }))
    .sort(
      (one, other) =>
        last(one.code) - last(other.code) ||
        (filter === "year" ? (one.code < other.code ? 1 : -1) : compare(one.label, other.label)),
    );
}

type Order = Pick<PortfolioState, "sort" | "order">;

/**
 * In the order a reader asks for; what is not printed comes last either way, and equals stay in the order of their titles, in
 * which numerals count as numbers.
 */
export function sorted(actions: readonly Action[], { sort, order }: Order, naming: Naming): readonly Action[] {
  const { language } = naming;
  const { compare } = collation(language);
  const byTitle = (one: Action, other: Action): number => {
    const [first, second] = [one, other].map((action) => seriesTitle(action, naming));
    return (
      compare(first ?? "", second ?? "") || (one.number ?? 0) - (other.number ?? 0) || compare(one.title, other.title)
    );
  };
  const keys: Readonly<Record<Exclude<Order["sort"], "title">, (action: Action) => string | undefined>> = {
    country: ({ countries }) => countries[0] && country(countries[0], language).label,
    area: ({ areas }) => areas[0] && coded("area", areas[0], language).label,
    start: ({ start }) => start,
    status: ({ status }) => status && coded("status", status, language).label,
  };
  const way = order === "up" ? 1 : -1;
  const key = sort === "title" ? undefined : keys[sort];
  return [...actions].sort((one, other) => {
    if (!key) return way * byTitle(one, other);
    const [first, second] = [key(one), key(other)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined) || byTitle(one, other);
    return way * compare(first, second) || byTitle(one, other);
  });
}

/** What a title begins with before its numeral: the name of the series where it has a number, else all of it. */
function seriesTitle(action: Action, { language }: Naming): string {
  const series = seriesOf(action);
  return action.reach === "country" && series.length === 3 ? country(series, language).label : series;
}
