/**
 * What becomes public of an action that is done here: title, countries, dates, activities with how each went, deliverables that are
 * public, status and its public reason. Nothing of a request but the two days that its times are counted by, and no person. Pure.
 */
import type { LocalisedText } from "../../../base/text.ts";
import { regionsOf, regions as worldRegions } from "../../../places/regions.ts";
import type { PlannedActivity } from "../../actions/contract.ts";
import type { FoundAction } from "../../actions/found.ts";
import { isOver } from "../../actions/life.ts";
import { type ActionNumber, numberIn } from "../../actions/numbers.ts";
import type { Action, Portfolio } from "../contract.ts";
import { kindNames } from "../vocabulary.ts";

/** A number is given once, so what it is named by stays. */
export const idOf = (programme: string, { series, number }: ActionNumber): string =>
  `${programme}-${series}-${number}`.toLowerCase();

/** By which of its numbers it is in a portfolio already; else by the one it goes by now. None before it has one. */
export function publicIdOf(
  { programme, numbers, inForce, plan }: Pick<FoundAction, "programme" | "numbers" | "inForce" | "plan">,
  portfolio: Portfolio | undefined,
): string | undefined {
  const known = new Set([...(portfolio?.actions ?? []), ...(portfolio?.withdrawn ?? [])].map(({ id }) => id));
  const ids = numbers.map((one) => idOf(programme.code, one));
  const now = numberIn(numbers, inForce?.plan ?? plan);
  return ids.find((id) => known.has(id)) ?? (now && idOf(programme.code, now));
}

/** Why it cannot be public yet, or where its status asks for a reason, that there is none. */
export function publicationFault(
  { life, numbers }: Pick<FoundAction, "life" | "numbers">,
  reason: string | undefined,
): "not-begun" | "reason-missing" | undefined {
  if (life.startedOn === undefined || life.inForce === undefined || numbers.length === 0) return "not-begun";
  const asks = life.status === "on-hold" || life.status === "cancelled";
  return asks && (reason ?? "") === "" ? "reason-missing" : undefined;
}

/** The regions a portfolio divides the world into; one that is begun here, those of the United Nations. */
export const regionsFor = (portfolio: Portfolio | undefined): Portfolio["regions"] =>
  portfolio?.regions ??
  worldRegions.flatMap(({ code, level, names }) => (level === "region" ? [{ id: code, title: { ...names } }] : []));

/** Where most actions of its countries are, so that nobody has to know how a portfolio divides the world; none where there is none. */
export function likelyRegion(countries: readonly string[], portfolio: Portfolio | undefined): string | undefined {
  if (!portfolio) return regionsOf(countries[0] ?? "").find(({ level }) => level === "region")?.code;
  const counts = new Map<string, number>();
  for (const { countries: its, region } of portfolio.actions)
    if (its.some((one) => countries.includes(one))) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

type Around = {
  readonly id: string;
  /** By which it is known who came before, where that is public. */
  readonly predecessor?: string | undefined;
  readonly deliverables: readonly { readonly id: string; readonly title: LocalisedText }[];
  readonly requestedOn?: string | undefined;
  readonly decidedOn?: string | undefined;
};

type Said = { readonly region: string; readonly area: string | undefined; readonly reason: string | undefined };

const isKind = (kind: string | undefined): kind is string => kind !== undefined && Object.hasOwn(kindNames, kind);

function activityOf(one: PlannedActivity, { life, programme }: FoundAction) {
  const { standing = "planned", day } = life.activities.get(one.code) ?? {};
  const kind = programme.activities.find(({ code }) => code === one.kind)?.name;
  // What was postponed without having been held has no end that is known.
  const dates = standing === "postponed" ? { start: day } : { start: one.from, end: one.until };
  return {
    title: one.title,
    ...(kind === undefined ? {} : { kind }),
    ...Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined)),
    standing,
  };
}

/** throws  RangeError: it has no plan in force */
export function publicAction(found: FoundAction, around: Around, { region, area, reason }: Said): Action {
  const { life, inForce, numbers, programme, request, activities } = found;
  if (!inForce) throw new RangeError("no plan is in force");
  const { plan } = inForce;
  const status = life.changes.at(-1);
  const statusAt = status?.at.toISOString().slice(0, 10);
  const end = isOver(life.status) ? statusAt : plan.until;
  const done = [...life.activities.values()].flatMap(({ standing, day }) =>
    standing === "done" && day !== undefined ? [day] : [],
  );
  const [firstActivityOn] = done.sort();
  const number = numberIn(numbers, plan);
  const { requestedOn, decidedOn, predecessor, id, deliverables } = around;
  return {
    id,
    title: plan.title,
    ...(number ? { number: number.number } : {}),
    ...{ countries: [...plan.countries], region, reach: plan.reach },
    ...{ areas: area === undefined ? [] : [area], topics: [], topicsPrinted: [], institutionKinds: [] },
    ...(life.startedOn === undefined ? {} : { start: life.startedOn }),
    ...(end === undefined ? {} : { end }),
    ...(requestedOn === undefined ? {} : { requestedOn }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(firstActivityOn === undefined ? {} : { firstActivityOn }),
    status: life.status,
    ...(statusAt === undefined ? {} : { statusAt }),
    ...(activities.length === 0 ? {} : { activitiesCount: activities.length }),
    kinds: [...new Set(activities.flatMap(({ kind }) => (isKind(kind) ? [kind] : [])))],
    ...{ activitiesPrinted: [], experts: [], expertKinds: [], products: [] },
    ...(predecessor === undefined ? {} : { predecessor }),
    ...{ objectives: plan.objectives.map(String), targets: [...plan.targets] },
    ...{ sourceUrl: "", sourceKind: "programme" },
    own: {
      ...{ programme: programme.code, programmeTitle: programme.title, language: request.language },
      ...(reason === undefined || reason === "" ? {} : { reason }),
      activities: activities.map((one) => activityOf(one, found)),
      deliverables: [...deliverables],
    },
  };
}
