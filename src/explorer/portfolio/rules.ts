/** The portfolio and its actions as views of one version. Pure. */

import type { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import type { Action, TakenBack } from "../../facility/portfolio/contract.ts";
import { compactObjectives, developmentTargets } from "../../facility/portfolio/objectives.ts";
import type { ArchiveWithShelf } from "../../facility/portfolio/shelf.ts";
import { listedIndexes } from "../../policy-index/releases/exercise-index.ts";
import { newestOf } from "../../policy-index/releases/newest.ts";
import { day } from "../../ui/kit/numbers.ts";
import { edition as indexEdition, reading } from "../reading/reading.ts";
import type { ActionInput, ActionView, PortfolioInput, PortfolioState, PortfolioView, Related } from "./contract.ts";
import { type CodeFilter, choicesOf, codeFilters, matching, sorted } from "./filters.ts";
import { coded, country, lineOf, localised, type Naming, published, titleOf } from "./naming.ts";
import { type Opened, opened } from "./opened.ts";

export const firstOrder = (sort: PortfolioState["sort"]): PortfolioState["order"] => (sort === "start" ? "down" : "up");

export function portfolioView(archive: ArchiveWithShelf, input: PortfolioInput): PortfolioView {
  const { portfolio, naming, edition } = opened(archive, input);
  const { actions } = portfolio;
  const state: PortfolioState = {
    ...{ country: input.country ?? "", region: input.region ?? "", area: input.area ?? "" },
    ...{ topic: input.topic ?? "", year: input.year ?? "" },
    ...{ status: input.status ?? "", kind: input.kind ?? "", institution: input.institution ?? "" },
    ...{ q: (input.q ?? "").trim().replace(/\s+/g, " "), sort: input.sort, page: input.page },
    order: input.order ?? firstOrder(input.sort),
  };
  const choices = (filter: CodeFilter) => [...choicesOf(filter, actions, naming)];
  const options = {
    ...{ country: choices("country"), region: choices("region"), area: choices("area") },
    ...{ topic: choices("topic"), year: choices("year") },
    ...{ status: choices("status"), kind: choices("kind"), institution: choices("institution") },
  };
  // A choice nobody is offered is refused with its name, never quietly left out.
  const unknown = codeFilters.filter(
    (filter) => state[filter] !== "" && !options[filter].some(({ code }) => code === state[filter]),
  );
  if (unknown.length > 0)
    refuse(
      "input-invalid",
      { fields: unknown },
      unknown.map((field) => ({ field, fault: "unknown" })),
    );
  const found = sorted(matching(actions, state, naming), state, naming);
  return {
    edition,
    state,
    total: actions.length,
    actions: found.map((one) => lineOf(one, naming)),
    countries: [...choicesOf("country", found, naming)],
    placeless: found.filter(({ countries }) => countries.length === 0).length,
    options,
    versions: (archive.shelf?.versions() ?? []).map(({ version, publishedOn }) => ({ version, publishedOn })),
  };
}

const relatedOf = (action: Action, naming: Naming): Related => ({
  id: action.id,
  title: titleOf(action, naming),
  ...(action.start === undefined ? {} : { start: action.start }),
});

/** The first begun first; of what is not printed, by number. */
const inTime = (one: Action, other: Action): number =>
  (one.start ?? "9999").localeCompare(other.start ?? "9999") || (one.number ?? 99) - (other.number ?? 99);

/** Where the newest release of an index says something of a country. */
function placesOf(archive: ArchiveWithShelf, countries: readonly string[], { language }: Naming): ActionView["places"] {
  return listedIndexes(archive.indexes()).flatMap((index) => {
    const newest = newestOf(archive.releases(index));
    if (!newest) return [];
    const open = reading(archive, index, newest.id, language);
    const covered = new Set(open.release.answers.places);
    return countries
      .filter((code) => covered.has(code))
      .map((code) => ({ place: country(code, language), index: indexEdition(open).index, release: newest.id }));
  });
}

function othersOf(action: Action, { portfolio, naming }: Opened): ActionView["others"] {
  const said = new Set([action.id, action.predecessor]);
  return action.countries.flatMap((code) =>
    portfolio.actions
      .filter((one) => one.countries.includes(code) && !said.has(one.id) && one.predecessor !== action.id)
      .sort(inTime)
      .map((one) => ({ ...relatedOf(one, naming), country: country(code, naming.language) })),
  );
}

/** There is none at this address; where there was, what is left of it is said. */
function noneHere(withdrawn: readonly TakenBack[], id: string, language: Naming["language"]): never {
  const stone = withdrawn.find((one) => one.id === id);
  if (!stone) return refuse("not-found", { what: "action" });
  return refuse("action-taken-back", { title: stone.title, day: day(stone.on, language), reason: stone.reason });
}

/** What a programme of this installation says of its own. */
function ownOf({ own }: Action, naming: Naming): Pick<ActionView["action"], "own"> {
  if (!own) return {};
  const { programme, programmeTitle, reason, activities, deliverables, language } = own;
  const its = (code: string, words: string) => localised(code, { [language]: words }, naming);
  return {
    own: {
      programme: localised(programme, programmeTitle, naming),
      ...(reason === undefined ? {} : { reason: its("reason", reason) }),
      activities: activities.map(({ title, kind, ...one }, at) => ({
        ...one,
        title: its(String(at + 1), title),
        ...(kind === undefined ? {} : { kind: localised("kind", kind, naming) }),
      })),
      deliverables: deliverables.map(({ id, title }) => localised(id, title, naming)),
    },
  };
}

/** Of one that was published here the programme is cited, and not the list it stands in. */
function editionOf({ own }: Action, { edition, naming }: Opened): Opened["edition"] {
  if (!own) return edition;
  const { licence: _, ...all } = edition;
  const attribution = localised("attribution", own.programmeTitle, naming);
  return { ...all, publisher: attribution.label, attribution };
}

export function actionView(archive: ArchiveWithShelf, input: z.output<typeof ActionInput>): ActionView {
  const open = opened(archive, input);
  const { portfolio, naming } = open;
  const { language } = naming;
  const action = portfolio.actions.find(({ id }) => id === input.action);
  if (!action) return noneHere(portfolio.withdrawn ?? [], input.action, language);
  const predecessor = portfolio.actions.find(({ id }) => id === action.predecessor);
  const quoted = (texts: ReadonlyMap<string, string>, code: string) => ({
    ...{ code, label: texts.get(code) ?? code },
    ...(language === "en" ? {} : { language: "en" }),
  });
  const dates = {
    ...(action.statusAt === undefined ? {} : { statusAt: action.statusAt }),
    ...(action.requestedOn === undefined ? {} : { requestedOn: action.requestedOn }),
    ...(action.decidedOn === undefined ? {} : { decidedOn: action.decidedOn }),
    ...(action.firstActivityOn === undefined ? {} : { firstActivityOn: action.firstActivityOn }),
  };
  return {
    edition: editionOf(action, open),
    action: {
      ...lineOf(action, naming),
      ...dates,
      topics: action.topics.map((code) => coded("topic", code, language)),
      topicsPrinted: action.topicsPrinted.map((words) => published(words, words, naming)),
      ...(action.activitiesCount === undefined ? {} : { activitiesCount: action.activitiesCount }),
      activitiesPrinted: action.activitiesPrinted.map((words) => published(words, words, naming)),
      experts: action.experts.map((code) => country(code, language)),
      expertKinds: action.expertKinds.map((code) => coded("expert", code, language)),
      products: action.products.map((code) => coded("product", code, language)),
      objectives: action.objectives.map((code) => quoted(compactObjectives, code)),
      targets: action.targets.map((code) => quoted(developmentTargets, code)),
      sourceUrl: action.sourceUrl,
      sourceKind: coded("source", action.sourceKind, language),
      ...(action.note === undefined ? {} : { note: localised("note", action.note, naming) }),
      ...ownOf(action, naming),
    },
    places: placesOf(archive, action.countries, naming),
    ...(predecessor ? { predecessor: relatedOf(predecessor, naming) } : {}),
    successors: portfolio.actions
      .filter((one) => one.predecessor === action.id)
      .sort(inTime)
      .map((one) => relatedOf(one, naming)),
    others: othersOf(action, open),
  };
}

/** The actions in one country, for pages that speak of it; undefined where there is no portfolio or none of its actions is there. */
export function actionsIn(
  archive: ArchiveWithShelf,
  code: string,
  language: Naming["language"],
): { readonly portfolio: string; readonly actions: Related[] } | undefined {
  const found = archive.shelf?.portfolio();
  if (!found) return undefined;
  const naming: Naming = { language, portfolio: found.portfolio };
  const actions = found.portfolio.actions.filter(({ countries }) => countries.includes(code)).sort(inTime);
  if (actions.length === 0) return undefined;
  return {
    portfolio: localised("portfolio", found.portfolio.title, naming).label,
    actions: actions.map((one) => relatedOf(one, naming)),
  };
}
