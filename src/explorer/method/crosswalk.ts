/** What differs between two releases: which questions came, went or changed, and how many answers moved for which reason. */
import type { Indicator, SimpleIndicator } from "../../policy-index/instrument/contract.ts";
import type { PublishedRelease } from "../../policy-index/releases/contract.ts";
import { indicatorLabel } from "../reading/answers.ts";
import { stepsFrom } from "../reading/change.ts";
import type { ChangeKind, Labelled } from "../reading/contract.ts";
import { placeLabel } from "../reading/places.ts";
import { positions } from "../reading/positions.ts";
import { type Reading, reading } from "../reading/reading.ts";
import type { Crosswalk } from "./contract.ts";

const wordKeys = new Set(["title", "question", "guidance", "label", "unit", "description", "tags"]);

/** What scores of a thing depend on, as text; its words are left out. */
const scoring = (thing: unknown): string =>
  JSON.stringify(thing, (key, value: unknown) => (wordKeys.has(key) ? undefined : value));

const spoken = ({ title, question, guidance }: SimpleIndicator): unknown[] => [title, question, guidance];

const labels = (indicator: SimpleIndicator): unknown =>
  indicator.kind === "choice" ? indicator.options.map(({ label }) => label) : undefined;

/** What is said to a reader, as text. */
const wording = (indicator: SimpleIndicator): string => JSON.stringify([spoken(indicator), labels(indicator)]);

const compounds = (indicators: readonly Indicator[]): string =>
  scoring(indicators.filter((indicator) => indicator.kind === "compound"));

const missingFrom = (one: PublishedRelease, other: PublishedRelease): readonly string[] =>
  one.answers.places.filter((place) => !positions(other).place.has(place));

/** Reads `later` at its last period; what came before is opened at its own last period. */
export function crosswalk(open: Reading, before: PublishedRelease, later: PublishedRelease): Crosswalk {
  const { record } = before;
  const then = reading(open.archive, record.index, record.id, open.language);
  const now = reading(open.archive, record.index, later.record.id, open.language);
  const was = positions(before).indicators;
  const is = positions(later).indicators;
  const both = [...is].flatMap(([id, placed]) => {
    const earlier = was.get(id);
    return earlier
      ? [{ label: indicatorLabel(now, placed.indicator), from: earlier.indicator, to: placed.indicator }]
      : [];
  });
  const rescored = both.filter(({ from, to }) => scoring(from) !== scoring(to));
  return {
    from: record.id,
    added: only(is, was).map((indicator) => indicatorLabel(now, indicator)),
    dropped: only(was, is).map((indicator) => indicatorLabel(then, indicator)),
    reworded: both
      .filter(({ from, to }) => scoring(from) === scoring(to) && wording(from) !== wording(to))
      .map(({ label }) => label),
    rescored: rescored.map(({ label }) => label),
    measuresChanged:
      scoring(before.instrument.measures) !== scoring(later.instrument.measures) ||
      compounds(before.instrument.indicators) !== compounds(later.instrument.indicators),
    placesAdded: named(now, missingFrom(later, before)),
    placesDropped: named(then, missingFrom(before, later)),
    moved: movedBetween(now, then),
  };
}

type Placed = ReadonlyMap<string, { readonly indicator: SimpleIndicator }>;

const only = (one: Placed, other: Placed): readonly SimpleIndicator[] =>
  [...one].filter(([id]) => !other.has(id)).map(([, placed]) => placed.indicator);

const named = (open: Reading, codes: readonly string[]): Labelled[] => codes.map((code) => placeLabel(open, code));

function movedBetween(now: Reading, then: Reading): Crosswalk["moved"] {
  const moved: Record<ChangeKind, number> = { reform: 0, correction: 0, method: 0, unexplained: 0 };
  for (const step of stepsFrom(now, { release: then.release.record.id, period: then.period }))
    for (const moves of step.moves.values()) for (const move of moves) moved[move.kind] += 1;
  return moved;
}
