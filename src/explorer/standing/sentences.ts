/** Standings in words: one sentence a place, one finding for all. Every figure in them is in the data beside them. */

import type { Language } from "../../base/text.ts";
import { count, rankOf } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { Point } from "../reading/contract.ts";
import type { StandingRow, Summary } from "./contract.ts";
import { type PointRange, points } from "./points.ts";
import { standingWords } from "./words.ts";

/** @example placeSentence(row, [0, 100], "en") // → "France: 62 of 100 (Mostly open), 14th of 190" */
export function placeSentence(
  row: Pick<StandingRow, "place" | "reading" | "rank" | "band">,
  range: readonly [number, number],
  language: Language,
): string {
  const place = row.place.label;
  const { reading, rank, band } = row;
  if (reading.state === "not-applicable") return say(standingWords.notApplicable, language, { place });
  if (reading.score === undefined || !rank) return say(standingWords.missing, language, { place });
  const values = {
    place,
    score: points(reading.score, range, language),
    top: points(range[1], range, language),
    rank: rankOf(rank.from, rank.to, rank.of, language),
  };
  return band
    ? say(standingWords.scoredInBand, language, { ...values, band: band.label })
    : say(standingWords.scored, language, values);
}

/** A point as a reader would name it: the period, with its release where that is another than the page's. */
export const pointWords = (point: Point, release: string, language: Language): string =>
  point.release === release
    ? point.period
    : say(standingWords.pointOfRelease, language, { release: point.release, period: point.period });

/** Who leads and where the average lies, as the title of a picture: no full stop. */
export function leadSentence(summary: Summary, range: readonly [number, number], language: Language): string {
  const { spread, highest } = summary;
  if (!spread) return say(standingWords.nobodyScored, language).replace(/[.。]$/, "");
  const top = points(range[1], range, language);
  const values = { score: points(spread.highest, range, language), top, mean: points(spread.mean, range, language) };
  const [first] = highest;
  if (highest.length === spread.count) return say(standingWords.allAlike, language, { ...values, count: spread.count });
  return first && highest.length === 1
    ? say(standingWords.leads, language, { ...values, place: first.label })
    : say(standingWords.leadTogether, language, { ...values, count: highest.length });
}

/** The rest of what the picture shows: the middle half, the lowest, the commonest band, who has no score. */
export function spreadSentences(summary: Summary, range: PointRange, language: Language): readonly string[] {
  const { spread, lowest, counts, bands } = summary;
  if (!spread) return [say(standingWords.nobodyScored, language)];
  const sentences: string[] = [];
  if (spread.count > 3)
    sentences.push(
      say(standingWords.halfLie, language, {
        count: count(spread.count, language),
        from: points(spread.lowerQuartile, range, language),
        to: points(spread.upperQuartile, range, language),
        median: points(spread.median, range, language),
      }),
    );
  const [last] = lowest;
  const lowestScore = points(spread.lowest, range, language);
  if (last && lowest.length < spread.count)
    sentences.push(
      lowest.length === 1
        ? say(standingWords.lowestIs, language, { places: last.label, score: lowestScore })
        : say(standingWords.lowestAre, language, { count: lowest.length, score: lowestScore }),
    );
  const common = [...bands].sort((left, right) => right.places - left.places)[0];
  if (common && common.places > 0)
    sentences.push(
      say(standingWords.mostInBand, language, {
        band: common.label,
        places: count(common.places, language),
        count: count(spread.count, language),
      }),
    );
  if (counts.missing + counts.notApplicable > 0)
    sentences.push(say(standingWords.withoutScore, language, counts).trim());
  return sentences;
}

/** How many rose and fell since a point, as a title; undefined where nothing can be compared. */
export function movementSentence(summary: Summary, since: string, language: Language): string | undefined {
  const { movement } = summary;
  if (!movement) return undefined;
  const count = movement.up + movement.down + movement.same;
  if (movement.up + movement.down === 0) return say(standingWords.nothingMoved, language, { since });
  return say(standingWords.movedSince, language, { since, up: movement.up, down: movement.down, count });
}
