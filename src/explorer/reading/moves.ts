/**
 * Answers that moved between two neighbouring stages of a way, and why. Worked out once for all places of a step.
 *
 * Why is what the later release says beside the answer: law changed is a reform, a coding error or a better source is
 * a correction, reworded is method. An answer that moved without a reason is unexplained, and is shown as such.
 */
import { type ChangeReason, statuses } from "../../policy-index/package/contract.ts";
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import { cellAt } from "./answers.ts";
import type { ChangeKind } from "./contract.ts";
import { type PlacedIndicator, perRelease, positions } from "./positions.ts";
import type { Stage } from "./way.ts";

export type Move = {
  readonly place: string;
  readonly indicator: string;
  readonly kind: ChangeKind;
  readonly reason: ChangeReason | undefined;
};

export type Step = {
  readonly before: Stage;
  readonly after: Stage;
  /** By place; only places covered at both ends. */
  readonly moves: ReadonlyMap<string, readonly Move[]>;
  /** What is asked or how it is scored differs between the two: a method change for every place. */
  readonly methodChanged: boolean;
};

const kinds: Readonly<Record<ChangeReason, ChangeKind>> = {
  "law-changed": "reform",
  "coding-error": "correction",
  "better-source": "correction",
  reworded: "method",
};

export const kindOf = (reason: ChangeReason | undefined): ChangeKind =>
  reason === undefined ? "unexplained" : kinds[reason];

const steps = perRelease(() => new Map<string, Step>());

/** The step between two neighbouring stages, kept with the later release. */
export function stepBetween(before: Stage, after: Stage): Step {
  const kept = steps(after.release);
  const key = `${before.release.record.id}\u0000${before.period}\u0000${after.period}`;
  const known = kept.get(key);
  if (known) return known;
  const made: Step = {
    before,
    after,
    moves: movesBetween(before, after),
    methodChanged: scoringOf(before.release) !== scoringOf(after.release),
  };
  kept.set(key, made);
  return made;
}

function movesBetween(before: Stage, after: Stage): ReadonlyMap<string, readonly Move[]> {
  const moves = new Map<string, Move[]>();
  const earlier = positions(before.release).indicators;
  for (const [id, placed] of positions(after.release).indicators) {
    const was = earlier.get(id);
    if (!was) continue;
    for (const place of after.release.answers.places) {
      const from = cellAt(before.release, was, place, before.period);
      const to = cellAt(after.release, placed, place, after.period);
      if (from === undefined || to === undefined) continue;
      if (answered(before.release, was, from) === answered(after.release, placed, to)) continue;
      const reason = after.release.answers.notes.get(to)?.changeReason;
      const move = { place, indicator: id, kind: kindOf(reason), reason };
      const list = moves.get(place);
      if (list) list.push(move);
      else moves.set(place, [move]);
    }
  }
  return moves;
}

/** What a cell says, comparable between releases whatever the position of an option. */
function answered(release: PublishedRelease, placed: PlacedIndicator, cell: number): string | number {
  const status = release.answers.status[cell] ?? 1;
  if (statuses[status] !== "answered") return `status ${status}`;
  const value = release.answers.value[cell] ?? Number.NaN;
  return placed.indicator.kind === "choice" ? `option ${placed.indicator.options[value]?.key}` : value;
}

const wordsOnly = new Set(["title", "question", "guidance", "label", "unit", "description", "tags"]);

/** Everything in an instrument that can move a score, and nothing that cannot: words are left out. */
const scoringOf = perRelease(({ instrument }): string =>
  JSON.stringify([instrument.indicators, instrument.measures], (key, value: unknown) =>
    wordsOnly.has(key) ? undefined : value,
  ),
);
