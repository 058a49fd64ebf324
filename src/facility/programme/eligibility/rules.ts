/**
 * Whether a request may be made, rule by rule: each is passed, failed or not known yet, with the facts a sentence needs to say why
 * and what would mend it. One function for the form, while somebody writes, and for the server, when they send; so what it needs of a
 * programme is a small part of it, with no list of the world's countries beside, which a browser would have to fetch.
 */
import type { Day } from "../../../base/day.ts";
import type { InstitutionKind, Programme } from "../contract.ts";
import { type Dated, holdsOn } from "../in-force.ts";

type Coded = Dated & { readonly code: string };

/** What of a programme the rules are asked of. */
export type RuledBy = Dated &
  Pick<Programme, "mostInstitutions" | "severalCountries"> & {
    readonly admitted: readonly (Dated & {
      readonly kind: InstitutionKind;
      readonly with: readonly InstitutionKind[];
    })[];
    /** The days on which each country is on a list, by itself or with its region; a country on none is absent. */
    readonly listed: Readonly<Record<string, readonly Dated[]>>;
    readonly areas: readonly (Coded & { readonly topics: readonly Coded[] })[];
    readonly activities: readonly Coded[];
  };

/** One of those who ask; what is not filled in yet is absent. */
export type Applicant = {
  readonly name: string;
  readonly kind?: InstitutionKind | undefined;
  /** ISO 3166-1 alpha-3; a regional organisation may have none. */
  readonly place?: string | undefined;
  /** Has said that they ask too; whoever writes the request has. */
  readonly hasConfirmed: boolean;
};

export type Asking = {
  readonly applicants: readonly Applicant[];
  /** Countries it is for, beside those the applicants are of. */
  readonly countries: readonly string[];
  readonly area?: string | undefined;
  readonly topic?: string | undefined;
  readonly activities: readonly string[];
};

export const ruleNames = [
  "period",
  "kind",
  "partner",
  "country",
  "countries",
  "institutions",
  "area",
  "activities",
  "confirmation",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** Why a rule stands as it does; a catalogue of the same names says it in words. */
export type Reason =
  | "open"
  | "not-open-yet"
  | "closed"
  | "nobody-asks"
  | "kind-admitted"
  | "kind-missing"
  | "kind-not-admitted"
  | "kind-not-any-more"
  | "kind-not-yet"
  | "partner-there"
  | "partner-missing"
  | "country-listed"
  | "country-missing"
  | "country-not-listed"
  | "country-left"
  | "country-not-yet"
  | "one-country"
  | "several-countries"
  | "several-not-allowed"
  | "few-enough"
  | "too-many"
  | "area-covered"
  | "area-missing"
  | "area-not-covered"
  | "topic-not-covered"
  | "activities-covered"
  | "activities-missing"
  | "activity-not-covered"
  | "all-confirmed"
  | "awaits-confirmation";

export type Verdict = {
  readonly rule: RuleName;
  readonly outcome: "passed" | "failed" | "unknown";
  readonly reason: Reason;
  /** Which applicant it is about, by their place in the list. */
  readonly applicant?: number;
  /** A country, a kind, a day, kinds that would help. */
  readonly facts: {
    readonly place?: string;
    readonly kind?: InstitutionKind;
    readonly day?: Day;
    readonly kinds?: readonly InstitutionKind[];
    readonly count?: number;
    readonly most?: number;
    readonly code?: string;
  };
};

const verdict = (
  rule: RuleName,
  outcome: Verdict["outcome"],
  reason: Reason,
  facts: Verdict["facts"] = {},
  applicant?: number,
): Verdict => ({ rule, outcome, reason, facts, ...(applicant === undefined ? {} : { applicant }) });

const latest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

/** Of something with dates: whether it holds, has ended (when), or is to begin (when). */
function standing(
  dated: readonly Dated[],
  day: Day,
): { readonly is: "on" } | { readonly is: "off" } | { readonly is: "left" | "not-yet"; readonly day: Day } {
  if (dated.some((one) => holdsOn(one, day))) return { is: "on" };
  const begins = earliest(dated.map(({ from }) => (from !== undefined && from > day ? from : undefined)));
  if (begins !== undefined) return { is: "not-yet", day: begins };
  const left = latest(dated.map(({ until }) => (until !== undefined && until < day ? until : undefined)));
  return left === undefined ? { is: "off" } : { is: "left", day: left };
}

const period = ({ from, until }: RuledBy, day: Day): Verdict => {
  if (from !== undefined && day < from) return verdict("period", "failed", "not-open-yet", { day: from });
  if (until !== undefined && until < day) return verdict("period", "failed", "closed", { day: until });
  return verdict("period", "passed", "open", until === undefined ? {} : { day: until });
};

function kinds({ admitted }: RuledBy, { applicants }: Asking, day: Day): readonly Verdict[] {
  if (applicants.length === 0) return [verdict("kind", "unknown", "nobody-asks")];
  return applicants.map(({ kind }, at) => {
    if (kind === undefined) return verdict("kind", "unknown", "kind-missing", {}, at);
    const stands = standing(
      admitted.filter((one) => one.kind === kind),
      day,
    );
    if (stands.is === "on") return verdict("kind", "passed", "kind-admitted", { kind }, at);
    if (stands.is === "off") return verdict("kind", "failed", "kind-not-admitted", { kind }, at);
    const reason = stands.is === "left" ? "kind-not-any-more" : "kind-not-yet";
    return verdict("kind", "failed", reason, { kind, day: stands.day }, at);
  });
}

/** Whoever may ask only together with others, and whether one of those is there. */
function partners({ admitted }: RuledBy, { applicants }: Asking, day: Day): readonly Verdict[] {
  const there = new Set(applicants.map(({ kind }) => kind));
  return applicants.flatMap(({ kind }, at) => {
    const rule = admitted.find((one) => one.kind === kind && holdsOn(one, day));
    if (!rule || kind === undefined || rule.with.length === 0) return [];
    const open = rule.with.filter((one) => admitted.some((other) => other.kind === one && holdsOn(other, day)));
    if (open.some((one) => there.has(one))) return [verdict("partner", "passed", "partner-there", { kind }, at)];
    const asksYet = applicants.some((one) => one.kind === undefined);
    return [verdict("partner", asksYet ? "unknown" : "failed", "partner-missing", { kind, kinds: open }, at)];
  });
}

function country(programme: RuledBy, place: string, day: Day, applicant?: number): Verdict {
  const stands = standing(programme.listed[place] ?? [], day);
  if (stands.is === "on") return verdict("country", "passed", "country-listed", { place }, applicant);
  if (stands.is === "off") return verdict("country", "failed", "country-not-listed", { place }, applicant);
  const reason = stands.is === "left" ? "country-left" : "country-not-yet";
  return verdict("country", "failed", reason, { place, day: stands.day }, applicant);
}

/** Every country is asked once, at the first who is of it; a regional organisation names those it asks for. */
function places(programme: RuledBy, { applicants, countries }: Asking, day: Day): readonly Verdict[] {
  const asked = new Set<string>();
  const found: Verdict[] = [];
  for (const [at, { place, kind }] of applicants.entries()) {
    if (place === undefined) {
      const isFree = kind === "regional-organisation" && (countries.length > 0 || applicants.length > 1);
      if (!isFree) found.push(verdict("country", "unknown", "country-missing", {}, at));
    } else if (!asked.has(place)) found.push(country(programme, place, day, at));
    if (place !== undefined) asked.add(place);
  }
  for (const place of countries) {
    if (!asked.has(place)) found.push(country(programme, place, day));
    asked.add(place);
  }
  if (asked.size > 0)
    found.push(
      asked.size === 1
        ? verdict("countries", "passed", "one-country", { count: 1 })
        : programme.severalCountries
          ? verdict("countries", "passed", "several-countries", { count: asked.size })
          : verdict("countries", "failed", "several-not-allowed", { count: asked.size }),
    );
  return found;
}

const institutions = ({ mostInstitutions: most }: RuledBy, { applicants }: Asking): Verdict => {
  const count = applicants.length;
  return count > most
    ? verdict("institutions", "failed", "too-many", { count, most })
    : verdict("institutions", "passed", "few-enough", { count, most });
};

function area({ areas }: RuledBy, { area: wanted, topic }: Asking, day: Day): Verdict {
  if (wanted === undefined) return verdict("area", "unknown", "area-missing");
  const found = areas.find(({ code }) => code === wanted);
  if (!found || !holdsOn(found, day)) return verdict("area", "failed", "area-not-covered", { code: wanted });
  const within = found.topics.find(({ code }) => code === topic);
  if (topic !== undefined && (!within || !holdsOn(within, day)))
    return verdict("area", "failed", "topic-not-covered", { code: topic });
  return verdict("area", "passed", "area-covered", { code: wanted });
}

function activities({ activities: kept }: RuledBy, { activities: wanted }: Asking, day: Day): readonly Verdict[] {
  if (wanted.length === 0) return [verdict("activities", "unknown", "activities-missing")];
  const odd = wanted.filter((code) => !kept.some((one) => one.code === code && holdsOn(one, day)));
  if (odd.length > 0) return odd.map((code) => verdict("activities", "failed", "activity-not-covered", { code }));
  return [verdict("activities", "passed", "activities-covered", { count: wanted.length })];
}

const confirmations = ({ applicants }: Asking): readonly Verdict[] => {
  const awaited = applicants.flatMap(({ hasConfirmed }, at) =>
    hasConfirmed ? [] : [verdict("confirmation", "unknown", "awaits-confirmation", {}, at)],
  );
  if (awaited.length > 0 || applicants.length < 2) return awaited;
  return [verdict("confirmation", "passed", "all-confirmed", { count: applicants.length })];
};

/**
 * Every rule of a programme for a request as it stands on a day, in the order of the form. A rule that does not arise (nobody has to
 * confirm, nobody needs a partner) has no line.
 */
export const verdictsOf = (programme: RuledBy, asking: Asking, day: Day): readonly Verdict[] => [
  period(programme, day),
  ...kinds(programme, asking, day),
  ...partners(programme, asking, day),
  ...places(programme, asking, day),
  institutions(programme, asking),
  area(programme, asking, day),
  ...activities(programme, asking, day),
  ...confirmations(asking),
];

/** Failed if any rule failed, not known while any is not known. */
export const outcomeOf = (verdicts: readonly Verdict[]): Verdict["outcome"] =>
  verdicts.some(({ outcome }) => outcome === "failed")
    ? "failed"
    : verdicts.some(({ outcome }) => outcome === "unknown")
      ? "unknown"
      : "passed";
