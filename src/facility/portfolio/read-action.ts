/** One row of `actions.csv` → an action, with everything that is wrong with it. Lists in a cell are separated by `|`. */
import { closest } from "../../base/closest.ts";
import { Day, Period } from "../../base/day.ts";
import type { Finding } from "../../base/finding.ts";
import { ofRoman } from "../../base/numerals.ts";
import { isLanguage } from "../../base/text.ts";
import { countryOf } from "../../places/countries.ts";
import { unguarded } from "../../policy-index/package/guarded-text.ts";
import { areaNames, topicNames } from "./areas.ts";
import { Action, ActionId } from "./contract.ts";
import { compactObjectives, developmentTargets } from "./objectives.ts";
import {
  expertNames,
  institutionNames,
  kindNames,
  productNames,
  reachNames,
  sourceNames,
  statusNames,
} from "./vocabulary.ts";

export const actionsFile = "actions.csv";

export const actionColumns = {
  required: ["id", "title", "region", "source_url"],
  optional: [
    ...["number", "countries", "reach", "areas", "topics", "topics_printed", "institution", "institution_kinds"],
    ...["start", "end", "requested_on", "decided_on", "first_activity_on", "status", "status_at", "activities_count"],
    ...["kinds", "activities_printed", "experts", "expert_kinds", "products", "predecessor", "objectives", "targets"],
    ...["source_kind", "note"],
  ],
  localised: ["note"],
} as const;

export type Cells = { readonly cell: (column: string) => string; readonly line: number };

/** The codes a cell may name. */
const lists = {
  areas: Object.keys(areaNames),
  topics: Object.keys(topicNames),
  institution_kinds: Object.keys(institutionNames),
  kinds: Object.keys(kindNames),
  expert_kinds: Object.keys(expertNames),
  products: Object.keys(productNames),
  objectives: [...compactObjectives.keys()],
  targets: [...developmentTargets.keys()],
} as const;

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** A day as a period: its first, and for an end its last. */
const firstDay = (period: string): string => `${period}-01-01`.slice(0, 10);
const lastDay = (period: string): string => `${period}-12-31`.slice(0, period.length === 7 ? 7 : 10).padEnd(10, "-31");

/** undefined where something is wrong, which `say` was told. */
export function readAction(
  { cell, line }: Cells,
  {
    names,
    regions,
    say,
  }: {
    readonly names: readonly string[];
    readonly regions: readonly string[];
    readonly say: (finding: Finding) => void;
  },
): Action | undefined {
  let sound = true;
  const wrong = (code: string, column: string, found: string, expected?: string): undefined => {
    sound = false;
    say({
      tier: "error",
      code,
      file: actionsFile,
      row: line,
      column,
      found,
      ...(expected === undefined ? {} : { expected }),
    });
    return undefined;
  };
  const parts = (column: string): readonly string[] => [
    ...new Set(
      cell(column)
        .split("|")
        .map((part) => unguarded(part.trim()))
        .filter((part) => part !== ""),
    ),
  ];
  const listed = (column: keyof typeof lists): string[] =>
    parts(column).filter(
      (code) => lists[column].includes(code) || wrong("code-unknown", column, code, near(code, lists[column])),
    );
  const one = (column: string, codes: readonly string[]): string | undefined => {
    const code = cell(column);
    if (code === "") return undefined;
    return codes.includes(code) ? code : wrong("code-unknown", column, code, near(code, codes));
  };
  const countries = (column: string): string[] =>
    parts(column).flatMap((code) => countryOf(code)?.alpha3 ?? wrong("country-unknown", column, code) ?? []);
  const dated = (column: string, schema: typeof Day | typeof Period): string | undefined => {
    const text = cell(column);
    if (text === "") return undefined;
    return schema.safeParse(text).success ? text : wrong(schema === Day ? "day-invalid" : "date-invalid", column, text);
  };
  const written = (column: string): string => {
    const text = unguarded(cell(column));
    if (text === "") wrong("cell-empty", column, "");
    return text;
  };

  const id = written("id");
  if (id !== "" && !ActionId.safeParse(id).success) wrong("action-id", "id", id);
  const numeral = cell("number");
  const number = numeral === "" ? undefined : (ofRoman(numeral) ?? wrong("number-not-roman", "number", numeral));
  const reached = countries("countries");
  const sourceUrl = written("source_url");
  if (sourceUrl !== "" && !isWebAddress(sourceUrl)) wrong("url-invalid", "source_url", sourceUrl, "https://…");
  const count = cell("activities_count");
  if (count !== "" && !/^[1-9]\d{0,2}$/.test(count)) wrong("count-invalid", "activities_count", count);
  const [start, end] = [dated("start", Period), dated("end", Period)];
  if (start !== undefined && end !== undefined && lastDay(end) < firstDay(start))
    wrong("end-before-start", "end", end, start);
  const steps = ["requested_on", "decided_on", "first_activity_on"].map((column) => ({
    column,
    day: dated(column, Day),
  }));
  steps.reduce<string | undefined>((before, { column, day }) => {
    if (before !== undefined && day !== undefined && day < before) wrong("end-before-start", column, day, before);
    return day ?? before;
  }, undefined);

  const note = Object.fromEntries(
    names
      .filter((name) => name === "note" || name.startsWith("note_"))
      .map((name) => [name === "note" ? "en" : name.slice("note_".length), unguarded(cell(name))])
      .filter(([language, text]) => text !== "" && isLanguage(language ?? "")),
  );
  const read = {
    id,
    title: written("title"),
    number,
    countries: reached,
    region: one("region", regions) ?? "",
    reach: one("reach", Object.keys(reachNames)) ?? (reached.length === 1 ? "country" : "regional"),
    areas: listed("areas"),
    topics: listed("topics"),
    topicsPrinted: [...parts("topics_printed")],
    institution: unguarded(cell("institution")) || undefined,
    institutionKinds: listed("institution_kinds"),
    start,
    end,
    requestedOn: steps[0]?.day,
    decidedOn: steps[1]?.day,
    firstActivityOn: steps[2]?.day,
    status: one("status", Object.keys(statusNames)),
    statusAt: dated("status_at", Period),
    activitiesCount: count === "" ? undefined : Number(count),
    kinds: listed("kinds"),
    activitiesPrinted: [...parts("activities_printed")],
    experts: countries("experts"),
    expertKinds: listed("expert_kinds"),
    products: listed("products"),
    predecessor: cell("predecessor") || undefined,
    objectives: listed("objectives"),
    targets: listed("targets"),
    sourceUrl,
    sourceKind: one("source_kind", Object.keys(sourceNames)) ?? "document",
    note: Object.keys(note).length > 0 ? note : undefined,
  };
  if (cell("region") === "") wrong("cell-empty", "region", "");
  if (!sound) return undefined;
  const parsed = Action.safeParse(read);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  return wrong("cell-too-much", String(fault?.path[0] ?? ""), "");
}

/** The nearest code first, then all there are. */
function near(code: string, codes: readonly string[]): string {
  const nearest = closest(code, codes);
  return [...(nearest === undefined ? [] : [nearest]), ...codes.filter((one) => one !== nearest)].join(", ");
}
