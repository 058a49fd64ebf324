/**
 * The ranking as a map: a reader's scores, the official ones, or ranks gained and lost. Every place's sentence has both.
 * One function for the server and the browser, so that the map is the table's twin whoever drew it.
 */

import type { Language } from "../../base/text.ts";
import { bandOf } from "../../engine/bands.ts";
import { change, rank } from "../../ui/kit/numbers.ts";
import type { Legend, Scheme } from "../../ui/maps/legend.ts";
import type { MapEntry } from "../../ui/maps/marks.ts";
import { type Step, stepInRange, stepOfBand, stepOfChange } from "../../ui/maps/scale.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { legendOf } from "../standing/map-entries.ts";
import type { YoursRow, YoursView } from "./contract.ts";
import { fillWords } from "./fill-words.ts";
import { yoursMapWords } from "./map-words.ts";
import { figuresOf, isFilledIn, scoreWords } from "./sentences.ts";

export const looks = ["yours", "official", "difference"] as const;

export type MapLook = (typeof looks)[number];

export type Mapped = Pick<YoursView, "rows" | "range" | "ownRange" | "bands">;

/** A map without addresses. */
export type StandingMap = {
  readonly title: string;
  readonly scheme: Scheme;
  readonly legend: Legend;
  /** In the order of the rows. */
  readonly entries: readonly MapEntry[];
};

const titles: Readonly<Record<MapLook, Message>> = {
  yours: yoursMapWords.yoursTitle,
  official: yoursMapWords.officialTitle,
  difference: yoursMapWords.differenceTitle,
};

export const lookName = (look: MapLook, language: Language): string => say(yoursMapWords[look], language);

export function standingMap(view: Mapped, look: MapLook, language: Language): StandingMap {
  const title = say(titles[look], language);
  if (look === "difference") return { title, scheme: "diff", ...differences(view, language) };
  const shade = look === "official" ? officialShade(view, language) : ownShade(view, language);
  return {
    title,
    scheme: "ramp",
    legend: shade.legend,
    entries: view.rows.map((row) => {
      const { reading } = row[look];
      const label = sentence(row, view, look, language);
      return {
        ...entryOf(row, look, label),
        state: reading.state,
        step: shade.step(reading.score),
        figure: figureOf(row, view, look, language),
      };
    }),
  };
}

type Shade = { readonly legend: Legend; readonly step: (score: number | undefined) => Step | undefined };

/** By band where the index has bands, else by its seventh of the range. */
function officialShade({ range, bands }: Mapped, language: Language): Shade {
  const limits = bands.map(({ code }) => ({ from: Number(code) }));
  return {
    legend: legendOf({ range, bands }, language),
    step: (score) => {
      if (score === undefined) return undefined;
      if (bands.length === 0) return stepInRange(score, range);
      const at = bandOf(score, limits);
      return stepOfBand((at === undefined ? undefined : bands[at]?.step) ?? 0, bands.length);
    },
  };
}

/** As the official scores where they are points of the same scale, so that the two can be laid side by side. */
function ownShade(view: Mapped, language: Language): Shade {
  const { range, ownRange, rows } = view;
  if (ownRange && ownRange[0] === range[0] && ownRange[1] === range[1]) return officialShade(view, language);
  const scores = rows.flatMap(({ yours }) => yours.reading.score ?? []);
  const ends = ownRange ?? [Math.min(...scores), Math.max(...scores)];
  const written = (end: number): string => scoreWords(end, ownRange, language);
  return {
    legend: { kind: "range", low: written(ends[0]), high: written(ends[1]) },
    step: (score) => (ends[0] < ends[1] ? stepInRange(score, ends) : score === undefined ? undefined : 4),
  };
}

function differences(view: Mapped, language: Language): Pick<StandingMap, "legend" | "entries"> {
  const { rows } = view;
  const most = Math.max(1, ...rows.map(({ move }) => Math.abs(move ?? 0)));
  const ranks = (move: number): string =>
    move === 0
      ? say(yoursMapWords.same, language)
      : say(yoursMapWords.ranks, language, { change: change(move, language, 0) });
  return {
    legend: { kind: "range", low: ranks(-most), middle: change(0, language, 0), high: ranks(most) },
    entries: rows.map((row) => {
      const { move, place, yours, official } = row;
      const state =
        move !== undefined ? "scored" : yours.reading.state === "scored" ? official.reading.state : yours.reading.state;
      const words = say(yoursMapWords.moved, language, {
        place: place.label,
        move: move === undefined ? say(yoursMapWords.noScore, language) : ranks(move),
        rank: rank(yours.rank?.from, yours.rank?.to, language),
        officialRank: rank(official.rank?.from, official.rank?.to, language),
      });
      return {
        ...entryOf(row, "difference", withFilled(words, filledIn(row), language)),
        state,
        step: stepOfChange(move, most),
        figure: figureOf(row, view, "difference", language),
      };
    }),
  };
}

const entryOf = (row: YoursRow, look: MapLook, label: string) => ({
  code: row.place.code,
  name: row.place.label,
  label,
  filled: (look === "official" ? row.official.filled !== undefined : isFilledIn(row)) ? ("yes" as const) : undefined,
});

/** What a tile shows below its code. */
function figureOf(row: YoursRow, view: Mapped, look: MapLook, language: Language): string {
  const { officialScore, movement, yourScore } = figuresOf(row, view, language);
  return { official: officialScore, difference: movement, yours: yourScore }[look];
}

function sentence(row: YoursRow, view: Mapped, look: "yours" | "official", language: Language): string {
  const { yourScore, yourRank, officialScore, officialRank } = figuresOf(row, view, language);
  const values = { place: row.place.label, officialScore, officialRank };
  if (look === "official") {
    const officially = say(yoursMapWords.placeOfficial, language, values);
    return withFilled(officially, row.official.filled, language);
  }
  return withFilled(
    say(yoursMapWords.place, language, { ...values, score: yourScore, rank: yourRank }),
    filledIn(row),
    language,
  );
}

/** Of the reader's, and of the index's own method. */
const filledIn = ({ filled, official }: YoursRow): number | undefined =>
  filled === undefined && official.filled === undefined ? undefined : (filled ?? 0) + (official.filled ?? 0);

const withFilled = (words: string, filled: number | undefined, language: Language): string =>
  filled === undefined ? words : `${words} · ${say(fillWords.inPlace, language, { count: filled })}`;
