/**
 * What a plan lacks, and where it contradicts itself or its programme. One question, asked by the screen while it is written and by the
 * server before it is put forward. What is an `error` keeps it back; a `warning` is to be looked at. In the order of the parts.
 */
import type { Programme } from "../programme/contract.ts";
import { holdsOn } from "../programme/in-force.ts";
import type { PartName, Plan, PlannedActivity } from "./contract.ts";
import { atHome, countedLines, hundredths, type Money, ofNumber, rateOf, shownAs, sumOf } from "./money.ts";

/** A plan has so many activities. */
export const activitiesBounds = { least: 3, most: 8 } as const;

export const findingCodes = [
  ...(["title-missing", "country-missing", "several-countries", "one-country", "requester-missing"] as const),
  ...(["period-missing", "period-backwards"] as const),
  ...([
    "objective-missing",
    "outcome-missing",
    "text-missing",
    "outcome-without-output",
    "output-without-outcome",
  ] as const),
  ...([
    "output-without-indicator",
    "outcome-without-indicator",
    "indicator-of-nothing",
    "indicator-incomplete",
  ] as const),
  ...(["too-few-activities", "too-many-activities", "activity-untitled", "kind-missing", "kind-unknown"] as const),
  ...(["purpose-missing", "dates-missing", "dates-backwards", "outside-period", "before-the-one-before"] as const),
  ...(["mode-missing", "place-missing", "languages-missing", "deliverable-missing", "deliverable-untitled"] as const),
  ...(["deliverable-of-nothing", "fact-finding-missing", "fact-finding-late", "validation-missing"] as const),
  ...([
    "budget-missing",
    "line-incomplete",
    "line-of-nothing",
    "rate-missing",
    "rate-unused",
    "activity-unbudgeted",
  ] as const),
  ...(["over-action", "over-activity", "over-expert-day", "ceiling-unread"] as const),
  ...(["risk-missing", "risk-incomplete", "harm-missing", "link-missing"] as const),
] as const;
export type FindingCode = (typeof findingCodes)[number];

export type PlanFinding = {
  readonly code: FindingCode;
  readonly tier: "error" | "warning";
  readonly part: PartName;
  /** The row it is about: `A2`. */
  readonly row?: string | undefined;
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
};

type More = Pick<PlanFinding, "row" | "facts"> & { readonly tier?: "warning" };
type Add = (code: FindingCode, more?: More) => void;

const into =
  (found: PlanFinding[], part: PartName): Add =>
  (code, { tier, ...more } = {}) =>
    void found.push({ code, tier: tier ?? "error", part, ...more });

const blank = (text: string): boolean => text.trim() === "";

/** What the programme counts in: the currency of what an action may cost, or of the first ceiling there is. */
export const homeCurrency = ({ ceilings }: Pick<Programme, "ceilings">): string =>
  (ceilings.find(({ of }) => of === "action") ?? ceilings[0])?.currency ?? "EUR";

export function findingsOf(plan: Plan, programme: Programme): readonly PlanFinding[] {
  const found: PlanFinding[] = [];
  facts(plan, into(found, "facts"));
  results(plan, into(found, "results"));
  activities(plan, programme, into(found, "activities"));
  budget(plan, programme, into(found, "budget"));
  const risks = into(found, "risks");
  if (plan.risks.length === 0) risks("risk-missing");
  for (const { code, text, likelihood, impact, mitigation } of plan.risks)
    if (blank(text) || likelihood === undefined || impact === undefined || blank(mitigation))
      risks("risk-incomplete", { row: code });
  if (blank(plan.harm)) risks("harm-missing");
  if (plan.gaps.length + plan.objectives.length + plan.targets.length === 0)
    into(found, "links")("link-missing", { tier: "warning" });
  return found;
}

export const hasErrors = (findings: readonly PlanFinding[]): boolean => findings.some(({ tier }) => tier === "error");

function facts({ title, reach, countries, organisations, from, until }: Plan, add: Add): void {
  if (blank(title)) add("title-missing");
  if (reach === "country" && countries.length === 0) add("country-missing");
  if (reach === "country" && countries.length > 1) add("several-countries");
  if (
    reach === "regional" &&
    countries.length < 2 &&
    organisations.every(({ kind }) => kind !== "regional-organisation")
  )
    add("one-country");
  if (organisations.every(({ name }) => blank(name))) add("requester-missing");
  if (from === undefined || until === undefined) add("period-missing");
  else if (until < from) add("period-backwards");
}

function results({ objective, outcomes, outputs, indicators }: Plan, add: Add): void {
  if (blank(objective)) add("objective-missing");
  if (outcomes.length === 0) add("outcome-missing");
  const told = new Set(indicators.map(({ of }) => of));
  const under = new Set(outputs.map(({ outcome }) => outcome));
  const known = new Set(outcomes.map(({ code }) => code));
  for (const { code, text } of outcomes) {
    if (blank(text)) add("text-missing", { row: code });
    if (!under.has(code)) add("outcome-without-output", { row: code });
    if (!told.has(code)) add("outcome-without-indicator", { row: code });
  }
  for (const { code, text, outcome } of outputs) {
    if (blank(text)) add("text-missing", { row: code });
    if (outcome === undefined || !known.has(outcome)) add("output-without-outcome", { row: code });
    if (!told.has(code)) add("output-without-indicator", { row: code });
    known.add(code);
  }
  for (const { code, of, text, baseline, target, verification } of indicators) {
    if (of === undefined || !known.has(of)) add("indicator-of-nothing", { row: code });
    if ([text, baseline, target, verification].some(blank)) add("indicator-incomplete", { row: code });
  }
}

function activities(plan: Plan, programme: Programme, add: Add): void {
  const { activities: all, waiver } = plan;
  if (all.length < activitiesBounds.least) add("too-few-activities", { facts: { least: activitiesBounds.least } });
  if (all.length > activitiesBounds.most) add("too-many-activities", { facts: { most: activitiesBounds.most } });
  for (const [at, one] of all.entries()) activity(one, all[at - 1], plan, programme, add);
  const first = all.findIndex(({ purpose }) => purpose === "fact-finding");
  if (blank(waiver) && all.length > 0 && first === -1) add("fact-finding-missing");
  if (blank(waiver) && first > 0) add("fact-finding-late", { row: all[first]?.code });
  if (all.length > 0 && all.every(({ purpose }) => purpose !== "validation"))
    add("validation-missing", { tier: "warning" });
}

function activity(
  one: PlannedActivity,
  before: PlannedActivity | undefined,
  { from: begins, until: ends, outputs }: Plan,
  { activities: kinds }: Programme,
  add: Add,
): void {
  const { code: row, title, kind, purpose, from, until, mode, place, languages, deliverables } = one;
  if (blank(title)) add("activity-untitled", { row });
  const known = kinds.find(({ code }) => code === kind);
  if (kind === undefined) add("kind-missing", { row });
  else if (!known || (from !== undefined && !holdsOn(known, from))) add("kind-unknown", { row, facts: { kind } });
  if (purpose === undefined) add("purpose-missing", { row });
  if (from === undefined || until === undefined) add("dates-missing", { row });
  else if (until < from) add("dates-backwards", { row });
  else if ((begins !== undefined && from < begins) || (ends !== undefined && until > ends))
    add("outside-period", { row });
  // Order is what they are done in; two may overlap.
  if (from !== undefined && before?.from !== undefined && from < before.from)
    add("before-the-one-before", { row, tier: "warning" });
  if (mode === undefined) add("mode-missing", { row });
  else if (mode !== "online" && blank(place)) add("place-missing", { row });
  if (languages.length === 0) add("languages-missing", { row });
  if (deliverables.length === 0) add("deliverable-missing", { row });
  for (const { code, title: called, output } of deliverables) {
    if (blank(called)) add("deliverable-untitled", { row: code });
    if (output !== undefined && !outputs.some((known) => known.code === output))
      add("deliverable-of-nothing", { row: code });
  }
}

function budget(plan: Plan, programme: Programme, add: Add): void {
  const home = homeCurrency(programme);
  const { ceilings } = programme;
  const counted = countedLines(plan, home);
  if (counted.length === 0) add("budget-missing");
  const known = new Set(plan.activities.map(({ code }) => code));
  for (const { line, cost } of counted) {
    const { code: row, text, kind, activity: of } = line;
    if (cost === undefined || kind === undefined || blank(text)) add("line-incomplete", { row });
    if (of !== undefined && !known.has(of)) add("line-of-nothing", { row });
  }
  const used = new Set(counted.flatMap(({ line: { currency } }) => (currency === undefined ? [] : [currency])));
  for (const currency of used)
    if (rateOf(plan, currency, home) === undefined) add("rate-missing", { facts: { currency, home } });
  for (const { code } of plan.rates)
    if (code === home || !(used.has(code) || ceilings.some(({ currency }) => currency === code)))
      add("rate-unused", { tier: "warning", facts: { currency: code } });
  for (const { code } of plan.activities)
    if (!counted.some(({ line }) => line.activity === code)) add("activity-unbudgeted", { row: code, tier: "warning" });

  for (const { of, amount, currency } of ceilings) {
    const most = atHome(plan, ofNumber(amount), currency, home);
    if (most === undefined) {
      add("ceiling-unread", { tier: "warning", facts: { currency } });
      continue;
    }
    const over = (code: FindingCode, money: Money | undefined, row?: string) => {
      if (money !== undefined && money > most)
        add(code, { row, facts: { money: shownAs(money), most: shownAs(most), currency: home } });
    };
    if (of === "action") over("over-action", sumOf(counted));
    if (of === "activity")
      for (const { code } of plan.activities)
        over("over-activity", sumOf(counted.filter(({ line }) => line.activity === code)), code);
    if (of === "expert-day")
      for (const { line } of counted)
        if (line.kind === "experts" && line.price !== undefined && line.currency !== undefined)
          over("over-expert-day", atHome(plan, hundredths(line.price), line.currency, home), line.code);
  }
}
