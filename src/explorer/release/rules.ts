/** What a release corrects, from the archive alone. */
import type { z } from "zod";
import type { ReviewRow } from "../../policy-index/package/contract.ts";
import type { Archive, PublishedRelease } from "../../policy-index/releases/contract.ts";
import { answerOf, indicatorLabel, mustIndicator, notesOf } from "../reading/answers.ts";
import { kindOf, stepBetween } from "../reading/moves.ts";
import { placeLabel } from "../reading/places.ts";
import { positions } from "../reading/positions.ts";
import { edition, pointIn, type Reading, reading, readingAt, releasesUntil } from "../reading/reading.ts";
import type { CorrectionsView, corrections } from "./contract.ts";

type Line = CorrectionsView["corrections"][number];

const cellName = ({ place, indicator }: Pick<ReviewRow, "place" | "indicator">): string =>
  JSON.stringify([place, indicator]);

/**
 * What a release says of its corrections of one period, by answer; those the release before said are no news. Of an answer
 * corrected more than once between the two, all of it: a release keeps no order of what it was told.
 */
function saidOf(release: PublishedRelease, before: PublishedRelease, period: string): ReadonlyMap<string, ReviewRow> {
  const told = new Set((before.reviews ?? []).map((row) => JSON.stringify(row)));
  const fresh = (release.reviews ?? []).filter(
    (row) => row.part === "correction" && row.period === period && !told.has(JSON.stringify(row)),
  );
  const said = new Map<string, ReviewRow>();
  for (const row of fresh) {
    const other = said.get(cellName(row));
    const words = [other?.words, row.words].filter((one) => one !== undefined).join("\n\n");
    said.set(cellName(row), { ...row, ...(words === "" ? {} : { words }) });
  }
  return said;
}

/** Answers of one period whose corrections readers had proposed; those the release before said are no news. */
function proposedIn(release: PublishedRelease, before: PublishedRelease, period: string): ReadonlySet<string> {
  const told = new Set((before.reviews ?? []).map((row) => JSON.stringify(row)));
  const fresh = (release.reviews ?? []).filter(
    (row) => row.part === "proposal" && row.period === period && !told.has(JSON.stringify(row)),
  );
  return new Set(fresh.map(cellName));
}

function linesOf(now: Reading, then: Reading): readonly Line[] {
  const { period } = now;
  const step = stepBetween({ release: then.release, period }, { release: now.release, period });
  const said = saidOf(now.release, then.release, period);
  const proposed = proposedIn(now.release, then.release, period);
  const moved = [...step.moves.values()].flat();
  const changed = new Set(moved.map(cellName));
  const known = positions(then.release).indicators;
  const argued = [...said.values()].filter((row) => !changed.has(cellName(row)) && known.has(row.indicator));
  return [...moved, ...argued].map(({ place, indicator }): Line => {
    const is = mustIndicator(now, indicator);
    const reason = notesOf(now, is, place).changeReason;
    const row = said.get(cellName({ place, indicator }));
    return {
      place: placeLabel(now, place),
      indicator: indicatorLabel(now, is.indicator),
      period,
      from: answerOf(then, mustIndicator(then, indicator), place),
      to: answerOf(now, is, place),
      changed: changed.has(cellName({ place, indicator })) ? "answer" : "reasons",
      kind: kindOf(reason),
      reason,
      words: row?.words,
      role: row?.role,
      ...(proposed.has(cellName({ place, indicator })) ? { proposedBy: "reader" as const } : {}),
      publishedOn: now.release.record.publishedOn,
    };
  });
}

/** By place, as their names are sorted; then as the index asks; the newest period first. */
function inOrder(open: Reading, lines: readonly Line[]): readonly Line[] {
  const { indicators } = open.release.answers;
  const names = new Intl.Collator(open.language);
  return [...lines].sort(
    (one, other) =>
      names.compare(one.place.label, other.place.label) ||
      indicators.indexOf(one.indicator.code) - indicators.indexOf(other.indicator.code) ||
      (one.period < other.period ? 1 : -1),
  );
}

export function correctionsView(archive: Archive, input: z.output<(typeof corrections)["input"]>): CorrectionsView {
  const open = reading(archive, input.index, input.release, input.lang);
  const record = releasesUntil(open).at(-2);
  const before = record && archive.release(record.index, record.id);
  if (!before) return { edition: edition(open), periods: [], corrections: [] };

  const both = open.release.answers.periods.filter((period) => positions(before).period.has(period));
  const lines = both.flatMap((period) =>
    linesOf(readingAt(open, pointIn(open.release, period)), readingAt(open, { release: before.record.id, period })),
  );
  return {
    edition: edition(open),
    before: { release: before.record.id, publishedOn: before.record.publishedOn },
    periods: [...both],
    corrections: [...inOrder(open, lines)],
  };
}
