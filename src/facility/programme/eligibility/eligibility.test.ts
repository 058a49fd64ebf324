import { expect, test } from "vitest";
import { languages } from "../../../base/text.ts";
import { Programme } from "../contract.ts";
import { exampleProgramme as programme } from "../programme-under-test.ts";
import { eligibility, namesIn } from "./ruled-by.ts";
import { type Applicant, type Asking, outcomeOf, type Verdict } from "./rules.ts";
import { sentenceOf } from "./sentences.ts";

const today = "2026-11-26";

const town: Applicant = { name: "Example Town", kind: "local-authority", place: "TUN", hasConfirmed: true };
const ngo: Applicant = { name: "Example Association", kind: "civil-society", place: "TUN", hasConfirmed: true };

const asking = (applicants: readonly Applicant[], more: Partial<Asking> = {}): Asking => ({
  ...{ applicants, countries: [], area: "legal-migration", topic: "integration", activities: ["exchange"] },
  ...more,
});

const ofOutcome = (verdicts: readonly Verdict[], outcome: Verdict["outcome"]) =>
  verdicts.filter((one) => one.outcome === outcome).map(({ rule, reason }) => `${rule}: ${reason}`);
const failed = (request: Asking, day = today, of: Programme = programme) =>
  ofOutcome(eligibility(of, request, day), "failed");
const unknown = (request: Asking) => ofOutcome(eligibility(programme, request, today), "unknown");
const told = (request: Asking, day: string, language: (typeof languages)[number]) =>
  eligibility(programme, request, day)
    .filter(({ outcome }) => outcome !== "passed")
    .map((one) => sentenceOf(one, request, namesIn(programme, language), language));

test("a town and an association ask together: they may", () => {
  expect(outcomeOf(eligibility(programme, asking([town, ngo]), today))).toBe("passed");
});

test("an association alone may not, and is told with whom it could", () => {
  const alone = asking([ngo]);
  expect(failed(alone)).toEqual(["partner: partner-missing"]);
  expect(told(alone, today, "en")).toEqual([
    {
      why: "Example Association: an institution of this kind may ask, but not alone (civil society organisation).",
      mend: "Ask together with one of these: national authority, local or regional authority, court, prosecution service, ombudsperson or parliament. Add it to the request; it confirms by a link of its own.",
    },
  ]);
});

test("two associations are no public institution, and whoever is still to say what they are leaves it open", () => {
  expect(failed(asking([ngo, ngo]))).toEqual(["partner: partner-missing", "partner: partner-missing"]);
  expect(unknown(asking([ngo, { name: "", place: "TUN", hasConfirmed: true }]))).toEqual([
    "kind: kind-missing",
    "partner: partner-missing",
  ]);
});

test("a country that left the list last year is told when, and could ask the day before", () => {
  const left = asking([{ ...town, place: "NRU" }]);
  expect(failed(left)).toEqual(["country: country-left"]);
  expect(told(left, today, "en")[0]?.why).toBe("Nauru was on the list until 31 December 2025.");
  expect(failed(left, "2026-01-01")).toEqual(["country: country-left"]);
  expect(failed(left, "2025-12-31")).toEqual(["period: not-open-yet"]);
});

test("a country on no list is told so", () => {
  expect(failed(asking([{ ...town, place: "FRA" }]))).toEqual(["country: country-not-listed"]);
});

test("five ministries ask jointly, and seven institutions are too many", () => {
  const ministry = (at: number): Applicant => ({
    ...{ name: `Example Ministry ${at}`, kind: "national-authority", place: "MAR", hasConfirmed: true },
  });
  expect(outcomeOf(eligibility(programme, asking([1, 2, 3, 4, 5].map(ministry)), today))).toBe("passed");
  expect(failed(asking([1, 2, 3, 4, 5, 6, 7].map(ministry)))).toEqual(["institutions: too-many"]);
});

test("a parliament asks by itself", () => {
  expect(failed(asking([{ ...town, kind: "parliament", place: "JOR" }]))).toEqual([]);
});

test("a regional organisation has no country of its own, and names those it asks for", () => {
  const organisation: Applicant = { name: "Example Community", kind: "regional-organisation", hasConfirmed: true };
  expect(unknown(asking([organisation]))).toEqual(["country: country-missing"]);
  expect(outcomeOf(eligibility(programme, asking([organisation], { countries: ["KEN", "UGA"] }), today))).toBe(
    "passed",
  );
  expect(failed(asking([organisation], { countries: ["KEN", "FRA"] }))).toEqual(["country: country-not-listed"]);
  expect(
    failed(asking([organisation], { countries: ["KEN", "UGA"] }), today, { ...programme, severalCountries: false }),
  ).toEqual(["countries: several-not-allowed"]);
});

test("a region on a list covers its countries, on its days", () => {
  const regional: Programme = {
    ...programme,
    lists: [{ code: "region", name: "A region", countries: [], regions: [{ region: "002", from: "2027-01-01" }] }],
  };
  expect(failed(asking([town]), "2027-01-01", regional)).toEqual([]);
  expect(failed(asking([town]), today, regional)).toEqual(["country: country-not-yet"]);
  expect(failed(asking([{ ...town, place: "JOR" }]), "2027-01-01", regional)).toEqual(["country: country-not-listed"]);
});

test("whoever has not confirmed is waited for, not refused", () => {
  const waiting = asking([town, { ...ngo, hasConfirmed: false }]);
  expect(unknown(waiting)).toEqual(["confirmation: awaits-confirmation"]);
  expect(failed(waiting)).toEqual([]);
});

test("an empty request fails nothing but what is sure, and says what is still to be said", () => {
  const empty: Asking = { applicants: [], countries: [], activities: [] };
  expect(failed(empty)).toEqual([]);
  expect(unknown(empty)).toEqual(["kind: nobody-asks", "area: area-missing", "activities: activities-missing"]);
});

test("a subject, a topic or an activity that the programme does not have is named", () => {
  expect(failed(asking([town], { area: "space" }))).toEqual(["area: area-not-covered"]);
  expect(failed(asking([town], { topic: "visa" }))).toEqual(["area: topic-not-covered"]);
  expect(failed(asking([town], { activities: ["exchange", "gifts"] }))).toEqual(["activities: activity-not-covered"]);
});

test("a kind that may ask no more, or not yet, is told since when", () => {
  const of = (dates: object): Programme =>
    Programme.parse({
      ...programme,
      admitted: programme.admitted.map((one) => (one.kind === "parliament" ? { ...one, ...dates } : one)),
    });
  const parliament = asking([{ ...town, kind: "parliament" }]);
  expect(failed(parliament, today, of({ until: "2026-06-30" }))).toEqual(["kind: kind-not-any-more"]);
  expect(failed(parliament, today, of({ from: "2027-01-01" }))).toEqual(["kind: kind-not-yet"]);
  expect(failed(asking([ngo, { ...town, kind: "parliament" }]), today, of({ until: "2026-06-30" }))).toEqual([
    "kind: kind-not-any-more",
    "partner: partner-missing",
  ]);
});

test("every reason that stands in the way says how to mend it, in every language, with nothing left unfilled", () => {
  const cases = [
    asking([ngo]),
    asking([]),
    asking([{ ...town, place: "NRU" }, ngo]),
    asking(Array.from({ length: 8 }, () => ({ ...town, hasConfirmed: false }))),
    asking([{ name: "", hasConfirmed: false }], { area: "space", activities: [] }),
  ];
  for (const language of languages)
    for (const day of ["2025-01-01", today])
      for (const request of cases)
        for (const one of eligibility(programme, request, day)) {
          const { why, mend } = sentenceOf(one, request, namesIn(programme, language), language);
          expect(why).not.toMatch(/[{}]|undefined/);
          expect(mend !== undefined || one.outcome === "passed", one.reason).toBe(true);
        }
});
