import { expect, test } from "vitest";
import { exampleProgramme } from "../programme/programme-under-test.ts";
import { exampleCodes, examplePlan } from "./actions-under-test.ts";
import { withCodes } from "./codes.ts";
import { Amount, type Plan } from "./contract.ts";
import { findingsOf } from "./findings.ts";
import { atHome, costOf, countedLines, hundredths, shownAs, sumOf } from "./money.ts";
import { numberIn, seriesOf } from "./numbers.ts";
import { partOf, withPart } from "./parts.ts";

const found = (change: Partial<Plan>) =>
  findingsOf({ ...examplePlan, ...change }, exampleProgramme).map(({ code, row }) => (row ? `${code} ${row}` : code));

const [first, second, third] = examplePlan.activities;
const [experts, rooms] = examplePlan.lines;
if (!first || !second || !third || !experts || !rooms) throw new Error("the example plan has them");

test("a whole plan lacks nothing", () => {
  expect(found({})).toEqual([]);
});

test("an empty plan is told everything it lacks, and not that it is over anything", () => {
  const empty = withPart({}, "facts", {});
  expect(findingsOf(empty, exampleProgramme).map(({ code }) => code)).toEqual([
    ...["title-missing", "country-missing", "requester-missing", "period-missing", "objective-missing"],
    ...["outcome-missing", "too-few-activities", "budget-missing", "risk-missing", "harm-missing", "link-missing"],
  ]);
});

test("three to eight activities, within the dates of the action, the first of which finds out unless that is waived", () => {
  expect(found({ activities: [first, second], lines: [experts] })).toEqual([
    "too-few-activities",
    "validation-missing",
    "rate-unused",
    "activity-unbudgeted A2",
  ]);
  const nine = Array.from({ length: 9 }, (_, at) => ({ ...first, code: `A${at + 1}`, purpose: "validation" as const }));
  expect(found({ activities: nine })).toContain("too-many-activities");
  expect(found({ activities: [first, second, { ...third, until: "2027-07-01" }] })).toEqual(["outside-period A3"]);
  expect(found({ activities: [first, second, { ...third, until: "2027-05-09" }] })).toEqual(["dates-backwards A3"]);
  expect(found({ activities: [second, first, third] })).toEqual(["before-the-one-before A1", "fact-finding-late A1"]);
  const without = [{ ...first, purpose: "work" as const }, second, third];
  expect(found({ activities: without })).toEqual(["fact-finding-missing"]);
  expect(found({ activities: without, waiver: "Example: found out last year." })).toEqual([]);
});

test("an activity has a kind of the programme, a place unless it is online, and something that comes of it", () => {
  const one = (change: Partial<typeof second>) => found({ activities: [first, { ...second, ...change }, third] });
  expect(one({ kind: "dance" })).toEqual(["kind-unknown A2"]);
  expect(one({ place: "" })).toEqual(["place-missing A2"]);
  expect(one({ place: "", mode: "online" })).toEqual([]);
  expect(one({ deliverables: [] })).toEqual(["deliverable-missing A2"]);
  expect(one({ deliverables: [{ code: "D2", title: "Example", output: "O7" }] })).toEqual([
    "deliverable-of-nothing D2",
  ]);
});

test("the chain from what is wanted to how it is known has no loose end", () => {
  const [output] = examplePlan.outputs;
  const [told, other] = examplePlan.indicators;
  if (!output || !told || !other) throw new Error("the example plan has them");
  expect(found({ indicators: [told] })).toEqual(["output-without-indicator O1"]);
  expect(found({ indicators: [told, { ...other, of: "O9" }] })).toEqual([
    "output-without-indicator O1",
    "indicator-of-nothing I2",
  ]);
  expect(found({ indicators: [told, { ...other, baseline: "" }] })).toEqual(["indicator-incomplete I2"]);
  expect(found({ outputs: [{ ...output, outcome: undefined }] })).toEqual([
    "outcome-without-output R1",
    "output-without-outcome O1",
  ]);
});

test("one country is one country, and a region is several or an organisation of one", () => {
  expect(found({ countries: ["TUN", "MAR"] })).toEqual(["several-countries"]);
  expect(found({ reach: "regional" })).toEqual(["one-country"]);
  expect(found({ reach: "regional", countries: ["TUN", "MAR"] })).toEqual([]);
  const organisations = [{ code: "P1", name: "Example Commission", kind: "regional-organisation" as const }];
  expect(found({ reach: "regional", countries: [], organisations })).toEqual([]);
});

test("a missing rate is said, and is never zero: neither the line nor the sum has a worth", () => {
  expect(found({ rates: [] })).toEqual(["rate-missing"]);
  expect(found({ rates: [{ code: "TND", rate: "0.2985", source: "" }] })).toEqual(["rate-missing"]);
  expect(found({ rates: [{ code: "TND", rate: "0", on: "2026-12-01", source: "" }] })).toEqual(["rate-missing"]);
  const counted = countedLines({ ...examplePlan, rates: [] }, "EUR");
  expect(counted.map(({ home }) => home)).toEqual([400_000n, undefined, 83_333n]);
  expect(sumOf(counted)).toBeUndefined();
});

test("over a ceiling by a hundredth is over", () => {
  const of = (price: string, quantity = "1") =>
    found({ lines: examplePlan.lines.map((one) => (one === experts ? { ...one, price, quantity } : one)) });
  expect(of("500.00")).toEqual([]);
  expect(of("500.01")).toEqual(["over-expert-day B1"]);
  // 100000 less the two other lines: 806.40 and 833.33.
  expect(of("400", "245.90")).toEqual([]);
  const lines = examplePlan.lines.map((one) =>
    one === experts ? { ...one, kind: "travel" as const, quantity: "1", price: "98360.27" } : one,
  );
  expect(found({ lines })).toEqual([]);
  expect(found({ lines: lines.map((one, at) => (at === 0 ? { ...one, price: "98360.28" } : one)) })).toEqual([
    "over-action",
  ]);
});

test("money is added to the hundredth, as on paper", () => {
  const cost = costOf(rooms);
  expect(cost).toBe(270_150n);
  // 2701.50 × 0.2985 = 806.39775
  expect(cost && shownAs(atHome(examplePlan, cost, "TND", "EUR") ?? 0n)).toBe("806.40");
  expect(shownAs(hundredths("0.1") + hundredths("0.2"))).toBe("0.30");
  expect(hundredths("999999999999.99")).toBe(99_999_999_999_999n);
  expect(shownAs(5n)).toBe("0.05");
  expect(shownAs(sumOf(countedLines(examplePlan, "EUR")) ?? 0n)).toBe("5639.73");
});

test("an amount is digits with at most two behind a point or a comma, and nothing that could be read two ways", () => {
  expect(Amount.parse("12,5")).toBe("12.5");
  for (const wrong of ["1,234", "1.000.000", "-1", "1e3", "", "½", "0x10"])
    expect(Amount.safeParse(wrong).success).toBe(false);
});

test("a row keeps its code over every writing, and no other ever has it", () => {
  expect(examplePlan.activities.map(({ code }) => code)).toEqual(["A1", "A2", "A3"]);
  const fewer = withCodes({ ...examplePlan, activities: [first, third, { ...second, code: "" }] }, exampleCodes);
  expect(fewer.plan.activities.map(({ code }) => code)).toEqual(["A1", "A3", "A4"]);
  const again = withCodes({ ...fewer.plan, activities: [{ ...second, code: "" }] }, fewer.last);
  expect(again.plan.activities.map(({ code }) => code)).toEqual(["A5"]);
  // One that was made up is none that was given.
  const madeUp = withCodes({ ...examplePlan, activities: [{ ...first, code: "A99" }] }, exampleCodes);
  expect(madeUp.plan.activities.map(({ code }) => code)).toEqual(["A4"]);
});

test("an action is counted in its country, or among the regional ones", () => {
  expect(seriesOf(examplePlan)).toBe("TUN");
  expect(seriesOf({ reach: "regional", countries: ["TUN", "MAR"] })).toBe("regional");
  expect(numberIn([{ series: "TUN", number: 3 }], { reach: "regional", countries: [] })).toBeUndefined();
  expect(numberIn([{ series: "TUN", number: 3 }], examplePlan)).toEqual({ series: "TUN", number: 3 });
});

test("a part is put back whole, and leaves the others as they are", () => {
  const said = { ...partOf(examplePlan, "risks"), harm: "Something else", title: "Taken over" };
  const after = withPart(examplePlan, "risks", said);
  expect(after.harm).toBe("Something else");
  expect(after.title).toBe(examplePlan.title);
  expect(withPart(examplePlan, "budget", {}).lines).toEqual([]);
});
