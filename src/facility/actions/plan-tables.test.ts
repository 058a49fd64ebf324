import { expect, test } from "vitest";
import { examplePlan } from "./actions-under-test.ts";
import { planCsv, rowsOf } from "./plan-tables.ts";

const tabled = { plan: examplePlan, activities: new Map(), home: "EUR" };

test("an activity is a row with its days and how it stands, in codes", () => {
  const at = new Date("2027-03-01T09:00:00Z");
  const activities = new Map([["A2", { standing: "cancelled" as const, why: "Example: no visas.", at }]]);
  expect(rowsOf("activities", { ...tabled, activities })[1]).toMatchObject({
    ...{ activity: "A2", title: "Workshop", from: "2027-03-01", until: "2027-03-03", languages: "fr" },
    ...{ standing: "cancelled", reason: "Example: no visas." },
  });
});

test("a line of the budget has what it costs, the rate of a day and what that is at home; what is not known is empty", () => {
  expect(rowsOf("budget", tabled)[1]).toMatchObject({
    ...{ quantity: "3", price: "900.50", currency: "TND", cost: "2701.50", rate: "0.2985", rate_day: "2026-12-01" },
    ...{ home_currency: "EUR", in_home_currency: "806.40" },
  });
  const [line] = rowsOf("budget", {
    ...tabled,
    plan: { ...examplePlan, rates: [], lines: examplePlan.lines.slice(1, 2) },
  });
  expect(line).toMatchObject({ cost: "2701.50", rate: "", in_home_currency: "" });
});

test("as CSV nothing that somebody wrote is calculated by a spreadsheet", () => {
  const [first] = examplePlan.activities;
  const plan = { ...examplePlan, activities: first ? [{ ...first, title: "=1+1" }] : [] };
  expect(planCsv("activities", { ...tabled, plan })).toContain("A1,'=1+1,");
});
