/** The pages of the portfolio in other forms: tables with code and label in every row, and pictures. */
import { direction, type Language } from "../../base/text.ts";
import { worldMap } from "../../places/world-map.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { standaloneMap } from "../../ui/maps/standalone-map.ts";
import { say } from "../../ui/words/words.ts";
import type { Labelled } from "../reading/contract.ts";
import { type CsvRow, csvText } from "../reading/csv.ts";
import type { ActionLine, ActionView, FiguresView, PortfolioEdition, PortfolioView } from "./contract.ts";
import { figuresSubtitle } from "./Figures.tsx";
import { figureChart } from "./figure-charts.ts";
import { figuresWords } from "./figures-words.ts";
import { countryEntries, countryLegend } from "./map.ts";
import { findingOf, pictureSourceOf, subtitleOf } from "./sentences.ts";

const codes = (of: readonly Labelled[]): string => of.map(({ code }) => code).join("|");
const labels = (of: readonly Labelled[]): string => of.map(({ label }) => label).join("|");

const listColumns = [
  ...["portfolio", "version", "action", "title", "number", "countries", "countries_label", "region", "region_label"],
  ...["reach", "areas", "areas_label", "institution", "institution_kinds", "institution_kinds_label", "start", "end"],
  ...["status", "status_label", "kinds", "kinds_label"],
] as const;

const lineRow = (edition: PortfolioEdition, line: ActionLine): CsvRow => ({
  portfolio: edition.title.label,
  version: edition.version,
  action: line.id,
  title: line.title.label,
  number: line.number,
  countries: codes(line.countries),
  countries_label: labels(line.countries),
  region: line.region.code,
  region_label: line.region.label,
  reach: line.reach,
  areas: codes(line.areas),
  areas_label: labels(line.areas),
  institution: line.institution?.label,
  institution_kinds: codes(line.institutionKinds),
  institution_kinds_label: labels(line.institutionKinds),
  start: line.start,
  end: line.end,
  status: line.status?.code,
  status_label: line.status?.label,
  kinds: codes(line.kinds),
  kinds_label: labels(line.kinds),
});

/** One row an action, all that match; what is not printed is empty. */
export const portfolioCsv = (view: PortfolioView): string =>
  csvText(
    listColumns,
    view.actions.map((line) => lineRow(view.edition, line)),
  );

export const portfolioSvg = (view: PortfolioView, language: Language): string =>
  standaloneMap(
    {
      language,
      shapes: worldMap,
      entries: countryEntries(view, language),
      scheme: "ramp",
      legend: countryLegend(view, language),
    },
    {
      language,
      direction: direction(language),
      title: findingOf(view, language),
      subtitle: subtitleOf(view, language),
      source: pictureSourceOf(view.edition, language),
    },
  );

const actionColumns = [
  ...listColumns,
  ...["topics", "topics_label", "topics_printed", "status_at", "requested_on", "decided_on", "first_activity_on"],
  ...[
    "activities_count",
    "activities_printed",
    "experts",
    "experts_label",
    "expert_kinds",
    "products",
    "products_label",
  ],
  ...["predecessor", "objectives", "targets", "source_url", "source_kind", "note"],
  ...["programme", "programme_label", "status_reason"],
] as const;

export const actionCsv = ({ edition, action, predecessor }: ActionView): string =>
  csvText(actionColumns, [
    {
      ...lineRow(edition, action),
      topics: codes(action.topics),
      topics_label: labels(action.topics),
      topics_printed: labels(action.topicsPrinted),
      status_at: action.statusAt,
      requested_on: action.requestedOn,
      decided_on: action.decidedOn,
      first_activity_on: action.firstActivityOn,
      activities_count: action.activitiesCount,
      activities_printed: labels(action.activitiesPrinted),
      experts: codes(action.experts),
      experts_label: labels(action.experts),
      expert_kinds: codes(action.expertKinds),
      products: codes(action.products),
      products_label: labels(action.products),
      predecessor: predecessor?.id,
      objectives: codes(action.objectives),
      targets: codes(action.targets),
      source_url: action.sourceUrl,
      source_kind: action.sourceKind.code,
      note: action.note?.label,
      programme: action.own?.programme.code,
      programme_label: action.own?.programme.label,
      status_reason: action.own?.reason?.label,
    },
  ]);

const figureColumns = ["portfolio", "version", "by", "code", "label", "actions", "countries"] as const;

/** Every figure, one row a bar; a row without a code counts the actions of which it is not printed. */
export const figuresCsv = ({ edition, figures }: FiguresView): string =>
  csvText(
    figureColumns,
    figures.flatMap(({ by, rows, notPrinted }) =>
      [...rows, ...(notPrinted > 0 ? [{ code: "", label: "", actions: notPrinted, countries: undefined }] : [])].map(
        (row): CsvRow => ({
          portfolio: edition.title.label,
          version: edition.version,
          by,
          code: row.code,
          label: row.label,
          actions: row.actions,
          countries: row.countries,
        }),
      ),
    ),
  );

export const figuresSvg = (view: FiguresView, language: Language): string =>
  standalone(
    { kind: "rows", chart: figureChart(view, view.by, language) },
    {
      language,
      direction: direction(language),
      title: say(figuresWords[view.by], language),
      subtitle: figuresSubtitle(view, language),
      source: pictureSourceOf(view.edition, language),
    },
  );
