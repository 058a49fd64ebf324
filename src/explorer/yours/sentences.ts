/** What the page says in sentences; the same words whether the server or the browser worked them out. */
import type { Language } from "../../base/text.ts";
import { change, count, percent, rank, score } from "../../ui/kit/numbers.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { withAbsent } from "../reading/absent.ts";
import { points } from "../standing/points.ts";
import type { YoursLevel, YoursPart, YoursRow, YoursView } from "./contract.ts";
import { noise, replicates } from "./draws.ts";
import { fillWords } from "./fill-words.ts";
import { yoursMapWords } from "./map-words.ts";
import type { Impossible } from "./score.ts";
import { yoursWords } from "./words.ts";

const impossibleWords: Readonly<Record<Impossible, Message>> = {
  "nothing-left": yoursWords.nothingLeft,
  "no-weight": yoursWords.noWeight,
  negative: yoursWords.negative,
};

export const impossibleSentence = (why: Impossible, language: Language): string => say(impossibleWords[why], language);

/** How many answers were filled in, and where; nothing where nothing was to be. */
export const filledSentence = (
  fill: YoursView["fill"],
  { answers, places }: { readonly answers: number; readonly places: number },
  language: Language,
): string => (fill === undefined ? "" : say(fillWords.summary, language, { count: answers, places }));

/** Whether a place's own score rests on an answer that was filled in, by the reader or by the index's own method. */
export const isFilledIn = ({ filled, official }: YoursRow): boolean =>
  filled !== undefined || official.filled !== undefined;

export const filledTotals = (filled: YoursView["filled"]): { readonly answers: number; readonly places: number } => ({
  answers: filled.length,
  places: new Set(filled.map(({ place }) => place.code)).size,
});

/** Places of which each answer that was filled in is named. */
const mostListed = 100;

/** A list short enough to lie open, on paper too. */
export const isShort = (places: readonly unknown[]): boolean => places.length <= 12;

/** A line a place: what was filled in, each with its worth and where it was taken from. */
export function filledLines(
  filled: YoursView["filled"],
  { range }: Pick<YoursView, "range">,
  language: Language,
): { readonly places: readonly { readonly place: string; readonly cells: string }[]; readonly more: string } {
  const byPlace = new Map<string, { place: string; cells: string[] }>();
  for (const { place, indicator, value, period = "none" } of filled) {
    const line = byPlace.get(place.code) ?? { place: place.label, cells: [] };
    byPlace.set(place.code, line);
    line.cells.push(
      say(fillWords.cell, language, { indicator: indicator.label, value: points(value, range, language), period }),
    );
  }
  const all = [...byPlace.values()];
  return {
    places: all.slice(0, mostListed).map(({ place, cells }) => ({ place, cells: cells.join("; ") })),
    more:
      all.length > mostListed
        ? say(fillWords.more, language, { shown: count(mostListed, language), count: count(all.length, language) })
        : "",
  };
}

/** Tie groups, the reader's beside the official ones; nothing before weights were drawn. */
export function groupsSentence(
  rows: readonly Pick<YoursRow, "group">[],
  officialGroups: number | undefined,
  language: Language,
): string {
  const groups = new Set(rows.flatMap(({ group }) => (group === undefined ? [] : [group]))).size;
  return groups === 0
    ? ""
    : say(yoursMapWords.groups, language, { groups, official: String(officialGroups ?? "none") });
}

/** Whether a place begins a tie group, and not the first: a line parts it from the one before. */
export const beginsGroup = (rows: readonly Pick<YoursRow, "group">[], at: number): boolean =>
  at > 0 && rows[at]?.group !== undefined && rows[at]?.group !== rows[at - 1]?.group;

/** What the ranking says as a whole. */
export function finding(view: Pick<YoursView, "summary" | "changed">, language: Language): string {
  const { summary, changed } = view;
  if (!changed) return say(yoursWords.unchanged, language);
  if (summary.rescored === 0) return say(yoursWords.rescoresNothing, language);
  const { up, down } = summary;
  return [
    say(yoursWords.moved, language, { moved: summary.moved, ranked: summary.ranked }),
    ...(up ? [say(yoursWords.up, language, { place: up.place.label, places: count(up.move, language) })] : []),
    ...(down ? [say(yoursWords.down, language, { place: down.place.label, places: count(-down.move, language) })] : []),
  ].join(" ");
}

const settledSentence = (seed: number, language: Language): string =>
  say(yoursWords.settledWhat, language, {
    count: count(replicates, language),
    noise: percent(noise, language),
    middle: percent(0.9, language),
    seed,
  });

/** What stands beside the button that draws: what was drawn, or why nothing could be. */
export function drawnSentence(seed: number, why: "drawn" | "nothing" | "too-large", language: Language): string {
  if (why === "too-large") return say(yoursWords.tooLarge, language);
  return why === "drawn" ? settledSentence(seed, language) : say(yoursWords.nothingToDraw, language);
}

export const weightWords = (weight: number, language: Language): string =>
  score(weight, language, Number.isInteger(weight) ? 0 : Number.isInteger(weight * 10) ? 1 : 2);

/** What a part weighs, and what share of its parent that is. */
export const weighedWords = (weight: number, share: number, language: Language): string =>
  weight === 0 ? say(yoursWords.leftOut, language) : `${weightWords(weight, language)} · ${percent(share, language)}`;

const combineNames = {
  mean: yoursWords.mean,
  "geometric-mean": yoursWords["geometric-mean"],
  "harmonic-mean": yoursWords["harmonic-mean"],
  "power-mean": yoursWords["power-mean"],
  min: yoursWords.min,
  max: yoursWords.max,
  median: yoursWords.median,
  sum: yoursWords.sum,
} as const;

/** What stands before the colon of a name is enough where it is explained elsewhere. */
const briefly = (name: string): string => name.split(/\s*:/, 1)[0] ?? name;

export const combineName = (word: keyof typeof combineNames, language: Language): string =>
  say(combineNames[word], language);

const isCombine = (word: string): word is keyof typeof combineNames => word in combineNames;

export const levelTitle = ({ level }: Pick<YoursLevel, "level">, language: Language): string =>
  level === 0 ? say(yoursWords.levelWhole, language) : say(yoursWords.levelBelow, language, { level });

/** The official way of a level, as the choice that leaves it. */
export const officialCombine = ({ official }: YoursLevel, language: Language): string =>
  say(yoursWords.officialChoice, language, {
    choice:
      official !== undefined && isCombine(official)
        ? combineName(official, language)
        : say(yoursWords.severally, language),
  });

/** Decimals of a score on no scale with ends. */
export const scoreWords = (
  value: number | undefined,
  range: readonly [number, number] | undefined,
  language: Language,
) => (range ? points(value, range, language) : score(value, language, 2));

export type RowFigure =
  | "yourRank"
  | "yourScore"
  | "officialRank"
  | "officialScore"
  | "movement"
  | "range"
  | "group"
  | "filled";

/** The figures of a row, as the table shows them; a browser writes the same. */
export function figuresOf(
  row: YoursRow,
  { range, ownRange }: Pick<YoursView, "range" | "ownRange">,
  language: Language,
): Readonly<Record<RowFigure, string>> {
  const { yours, official, move } = row;
  return {
    yourRank: rank(yours.rank?.from, yours.rank?.to, language),
    yourScore: scoreWords(yours.reading.score, ownRange, language),
    officialRank: rank(official.rank?.from, official.rank?.to, language),
    officialScore: points(official.reading.score, range, language),
    movement: change(move, language, 0),
    range: withAbsent(
      rank(row.range && Math.floor(row.range.low), row.range && Math.ceil(row.range.high), language),
      row.range?.present,
      language,
    ),
    group: row.group === undefined ? "" : count(row.group, language),
    filled: row.filled === undefined ? "" : count(row.filled, language),
  };
}

/** What the sentence is made of; a browser has less than the whole page. */
export type Chosen = Pick<YoursView, "missing" | "fill" | "scale"> & {
  readonly parts: readonly Pick<YoursPart, "part" | "official" | "weight">[];
  readonly levels: readonly Pick<YoursLevel, "level" | "chosen">[];
};

/** Everything that was chosen otherwise, in one line. */
export function choicesSentence(view: Chosen, language: Language): string {
  const said = [
    ...view.parts
      .filter((part) => part.weight !== part.official)
      .map(
        ({ part, weight }) =>
          `${part.label}: ${weight === 0 ? say(yoursWords.leftOut, language) : weightWords(weight, language)}`,
      ),
    ...view.levels.flatMap((level) =>
      level.chosen === undefined
        ? []
        : [`${levelTitle(level, language)}: ${briefly(combineName(level.chosen, language))}`],
    ),
    ...(view.missing ? [missingName(view.missing, language)] : []),
    ...(view.fill ? [say(fillWords[view.fill], language)] : []),
    ...(view.scale ? [briefly(say(yoursWords[view.scale], language))] : []),
  ];
  return said.length === 0 ? say(yoursWords.noChoices, language) : said.join("; ");
}

const missingNames = { any: yoursWords.missingAny, half: yoursWords.missingHalf, all: yoursWords.missingAll } as const;

export const missingName = (word: keyof typeof missingNames, language: Language): string =>
  say(missingNames[word], language);

/** The change a row's movement is drawn as. */
export const moveWay = (move: number | undefined): string =>
  move === undefined || move === 0 ? "change is-same" : move > 0 ? "change is-gain" : "change is-loss";
