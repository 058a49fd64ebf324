/** Activities and budget of a plan as rows of a table: codes and days as they are kept, money as digits, what is not known empty. */
import { stringify } from "csv-stringify/sync";
import { harmless } from "../../policy-index/coding/workbook.ts";
import type { Plan } from "./contract.ts";
import { type ActionLife, standingOf } from "./life.ts";
import { atHome, countedLines, shownAs } from "./money.ts";

export const planTables = ["activities", "budget"] as const;
type PlanTable = (typeof planTables)[number];

type Tabled = {
  readonly plan: Plan;
  readonly activities: ActionLife["activities"];
  /** What the programme counts in. */
  readonly home: string;
};

type TableRow = Readonly<Record<string, string>>;

const activityRows = ({ plan, activities }: Tabled): readonly TableRow[] =>
  plan.activities.map((one) => {
    const life = activities.get(one.code);
    return {
      ...{ activity: one.code, title: one.title, kind: one.kind ?? "", purpose: one.purpose ?? "", text: one.text },
      ...{ from: one.from ?? "", until: one.until ?? "", mode: one.mode ?? "", place: one.place },
      ...{ languages: one.languages.join("|"), partners: one.partners },
      deliverables: one.deliverables.map(({ code, title }) => `${code} ${title}`).join("|"),
      ...{ standing: standingOf({ activities }, one.code), standing_day: life?.day ?? "", reason: life?.why ?? "" },
    };
  });

const budgetRows = ({ plan, home }: Tabled): readonly TableRow[] =>
  countedLines(plan, home).map(({ line, cost, home: worth }) => {
    const rate = plan.rates.find(({ code }) => code === line.currency);
    const isKnown = line.currency !== undefined && atHome(plan, 0n, line.currency, home) !== undefined;
    return {
      ...{ line: line.code, activity: line.activity ?? "", kind: line.kind ?? "", text: line.text },
      ...{ quantity: line.quantity ?? "", price: line.price ?? "", currency: line.currency ?? "" },
      cost: cost === undefined ? "" : shownAs(cost),
      ...(line.currency === home
        ? { rate: "1", rate_day: "", rate_source: "" }
        : isKnown
          ? { rate: rate?.rate ?? "", rate_day: rate?.on ?? "", rate_source: rate?.source ?? "" }
          : { rate: "", rate_day: "", rate_source: "" }),
      home_currency: home,
      in_home_currency: worth === undefined ? "" : shownAs(worth),
    };
  });

export const rowsOf = (table: PlanTable, tabled: Tabled): readonly TableRow[] =>
  table === "activities" ? activityRows(tabled) : budgetRows(tabled);

/** With the names of its columns first; of no row there is nothing to name. */
export function planCsv(table: PlanTable, tabled: Tabled): string {
  const rows = rowsOf(table, tabled);
  const columns = Object.keys(rows[0] ?? {});
  return stringify([columns, ...rows.map((row) => columns.map((column) => harmless(row[column] ?? "")))], {
    record_delimiter: "windows",
  });
}
