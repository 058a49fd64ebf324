/** What the page says, from the archive alone. */
import type { z } from "zod";
import { settledShare } from "../../engine/uncertainty/groups.ts";
import type { Archive, FailureReason } from "../../policy-index/releases/contract.ts";
import { choicesIn } from "../../policy-index/robustness/coders.ts";
import {
  type AgreementReport,
  type AuditReport,
  type Robustness,
  type RobustPeriod,
  standardSettings,
} from "../../policy-index/robustness/contract.ts";
import { failedDraws, failureKind } from "../../policy-index/robustness/failures.ts";
import { wholeRanks } from "../../policy-index/robustness/whole-ranks.ts";
import type { Labelled } from "../reading/contract.ts";
import { mustNode, rankOf } from "../reading/figures.ts";
import { placeLabel } from "../reading/places.ts";
import { positions } from "../reading/positions.ts";
import { filledUnder, preparedCounts } from "../reading/prepared.ts";
import { edition, type Reading, reading, worded } from "../reading/reading.ts";
import { robustPeriod } from "../reading/settled.ts";
import type { Failed, RobustnessInput, RobustnessView } from "./contract.ts";

export function robustnessView(archive: Archive, input: z.output<typeof RobustnessInput>): RobustnessView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const root = mustNode(open);
  const whole = archive.robustness?.(open.release.record.index, open.release.record.id);
  const progress = archive.progress?.(open.release.record.index, open.release.record.id);
  const workedOutOn = archive.workedOut?.(open.release.record.index, open.release.record.id);
  const period = robustPeriod(open);
  const prepared = preparedCounts(open, root);
  const rows = (period?.places ?? []).map(({ place, ...row }) => ({
    ...row,
    place: placeLabel(open, place),
    rank: row.rank === undefined ? undefined : rankOf(open, root, place),
    filled: filledUnder(open, root, place),
  }));
  return {
    edition: edition(open),
    measure: worded(open, root.measure.id, root.measure.title),
    range: [root.measure.range[0], root.measure.range[1]],
    periods: [...open.release.answers.periods],
    ...stateOf(whole, period, progress, archive.unworkable?.(open.release.record.index, open.release.record.id)),
    ...(progress === undefined ? {} : { progress }),
    settings: whole?.settings ?? standardSettings,
    ...(workedOutOn === undefined ? {} : { workedOutOn }),
    varied: period?.varied ?? [],
    notVaried: period?.notVaried ?? [],
    failed: period?.failed ?? [],
    failedBecause: failedDraws(period?.failed ?? []).map(({ reason, draws }) => ({ ...named(open, reason), draws })),
    rows,
    effects: period?.effects ?? [],
    ...(period?.failedRuns ? { failedRuns: period.failedRuns } : {}),
    leftOut: period ? leftOutRows(open, period) : [],
    ...(prepared === undefined ? {} : { prepared }),
    audit: period?.audit && { ...period.audit, names: namesIn(open, period.audit) },
    ...(whole?.agreement ? { agreement: agreementOf(open, whole.agreement) } : {}),
    summary: summaryOf(rows),
  };
}

/** The tables with their questions by name. */
function agreementOf(open: Reading, { tables, ...all }: AgreementReport): NonNullable<RobustnessView["agreement"]> {
  const choices = choicesIn(open.release.instrument);
  const named = (id: string): Labelled => worded(open, id, choices.get(id)?.title);
  return { ...all, tables: tables.map(({ indicators, ...table }) => ({ ...table, questions: indicators.map(named) })) };
}

/** What is tried again is being worked out again. */
function stateOf(
  whole: Robustness | undefined,
  period: RobustPeriod | undefined,
  progress: number | undefined,
  reason: FailureReason | undefined,
): Pick<RobustnessView, "state" | "failedFor"> {
  if (whole) return { state: period === undefined ? "nothing-varies" : "ready" };
  return reason === undefined || progress !== undefined
    ? { state: "pending" }
    : { state: "failed", failedFor: publicly[reason] };
}

/** What of a reason is a reader's business. */
const publicly: Readonly<Record<FailureReason, NonNullable<RobustnessView["failedFor"]>>> = {
  "nothing-varies": "choices",
  "choices-unfit": "choices",
  "release-unreadable": "release",
  "disk-full": "server",
  "disk-closed": "server",
  memory: "server",
  unforeseen: "unforeseen",
};

/** The one that moves most first. */
function leftOutRows(open: Reading, period: RobustPeriod): RobustnessView["leftOut"] {
  return [...period.leftOut]
    .sort((one, other) => (other.meanShift ?? -1) - (one.meanShift ?? -1))
    .map(({ without, most, failed, ...row }) => ({
      ...row,
      ...(failed === undefined ? {} : { failed: named(open, failed) }),
      without: partLabel(open, without),
      most: most && { ...most, place: placeLabel(open, most.place) },
    }));
}

/** A reason with the names of what it is about. */
function named(open: Reading, reason: string): Failed {
  const told = failureKind(reason);
  if (told.kind === "negative-score")
    return { reason, part: partLabel(open, told.part), node: partLabel(open, told.node) };
  return told.kind === "too-large" ? { reason, node: partLabel(open, told.node) } : { reason };
}

function namesIn(open: Reading, { nodes, notes }: AuditReport): Labelled[] {
  const ids = new Set([
    ...nodes.flatMap(({ node, parts }) => [node, ...parts.map(({ id }) => id)]),
    ...notes.flatMap(({ node, part, other }) => [node, part, other].filter((id) => id !== undefined)),
  ]);
  return [...ids].map((id) => partLabel(open, id));
}

/** An indicator, a compound or a node of the headline tree by its name. */
function partLabel(open: Reading, id: string): Labelled {
  const node = positions(open.release).nodes.get(mustNode(open).measure.id)?.get(id)?.node;
  const indicator = open.release.instrument.indicators.find((one) => one.id === id);
  return worded(open, id, node?.title ?? indicator?.title);
}

function summaryOf(rows: RobustnessView["rows"]): RobustnessView["summary"] {
  const ranged = rows.flatMap(({ place, rankRange }) => (rankRange ? [{ place, ...wholeRanks(rankRange) }] : []));
  const widths = ranged.map(({ low, high }) => high - low + 1).sort((one, other) => one - other);
  const widest = ranged.reduce<(typeof ranged)[number] | undefined>(
    (most, one) => (most === undefined || one.high - one.low > most.high - most.low ? one : most),
    undefined,
  );
  const shares = rows.flatMap(({ aboveNext }) => (aboveNext === undefined ? [] : [aboveNext]));
  return {
    groups: new Set(rows.flatMap(({ group }) => (group === undefined ? [] : [group]))).size,
    medianWidth: widths[Math.floor((widths.length - 1) / 2)],
    widest,
    settledPairs: shares.filter((share) => share >= settledShare).length,
    pairs: shares.length,
  };
}
