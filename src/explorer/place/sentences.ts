/** What a place's figures say, in sentences: the finding under its name, and the titles of its charts. */
import type { Language } from "../../base/text.ts";
import { change, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { apportion } from "../reading/apportion.ts";
import { changeKinds } from "../reading/change.ts";
import { kindWords } from "../reading/change-words.ts";
import type { NodeStanding, ScoreChange } from "../reading/contract.ts";
import { rankShown } from "../reading/Figures.tsx";
import { listed } from "../reading/listed.ts";
import type { PlaceView } from "./contract.ts";
import { placeWords } from "./words.ts";

/** Score and rank: "Portugal scores 78 out of 100 points: 12th–15th of 190, level with 3 others." */
export function standingSentence(view: PlaceView, language: Language): string {
  const { reading, rank } = view.overall;
  const place = view.place.label;
  if (reading.score === undefined || !rank) return say(placeWords.unscored, language, { place });
  const level = rank.levelWith > 0 ? say(placeWords.level, language, { count: rank.levelWith }) : "";
  return say(placeWords.finding, language, {
    place,
    score: score(reading.score, language),
    most: score(view.range[1], language),
    rank: rankShown(language, rank),
    level,
  });
}

type Extremes = { readonly high: NodeStanding; readonly low: NodeStanding };

/** Its highest and lowest area; undefined where fewer than two are scored, or all are level. */
export function extremes(view: PlaceView): Extremes | undefined {
  const scored = view.areas
    .map((area) => area.standing)
    .filter((standing) => standing.reading.score !== undefined)
    .sort((left, right) => (right.reading.score ?? 0) - (left.reading.score ?? 0));
  const high = scored[0];
  const low = scored.at(-1);
  if (!high || !low || (high.reading.score ?? 0) - (low.reading.score ?? 0) < 0.5) return undefined;
  return { high, low };
}

export function extremesSentence(view: PlaceView, language: Language): string | undefined {
  const found = extremes(view);
  if (!found) return undefined;
  return say(placeWords.extremes, language, {
    high: found.high.node.label,
    highest: score(found.high.reading.score, language),
    low: found.low.node.label,
    lowest: score(found.low.reading.score, language),
  });
}

/** The parts of a change that are not nothing, rounded so that they add up to its rounded total. */
export function shownParts(
  moved: ScoreChange,
): readonly { readonly kind: (typeof changeKinds)[number]; readonly points: number }[] {
  const { parts } = moved;
  if (!parts) return [];
  const rounded = apportion(
    changeKinds.map((kind) => parts[kind]),
    1,
  );
  return changeKinds.map((kind, at) => ({ kind, points: rounded[at] ?? 0 })).filter(({ points }) => points !== 0);
}

/** "Up 4.2 points since release 2020.1: reform +4.2." */
export function changeSentence(moved: ScoreChange | undefined, language: Language): string | undefined {
  if (moved?.total === undefined) return undefined;
  const parts = shownParts(moved);
  const total = parts.reduce((sum, part) => sum + part.points, 0);
  const named = parts.map(({ kind, points }) =>
    say(placeWords.part, language, {
      name: say(kindWords[kind], language).toLocaleLowerCase(language),
      points: change(points, language),
    }),
  );
  return say(placeWords.moved, language, {
    way: Math.abs(total) < 0.05 ? "same" : total > 0 ? "up" : "down",
    points: score(Math.abs(total), language, 1),
    release: moved.from.release,
    parts: named.length === 0 ? "" : `: ${listed(named, language, "unit")}`,
  });
}

/** What the chart of areas finds; of one alone, or of an index that has none, only what it shows. */
export function areasTitle(view: PlaceView, language: Language): string {
  const [only, another] = view.areas;
  if (only && !another) return say(placeWords.areasOne, language, { area: only.standing.node.label });
  const found = extremes(view);
  if (found) return say(placeWords.areasTitle, language, { high: found.high.node.label, low: found.low.node.label });
  const scored = view.areas.some(({ standing }) => standing.reading.score !== undefined);
  return say(scored ? placeWords.areasEven : placeWords.areasNone, language);
}
