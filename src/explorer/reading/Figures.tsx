/** Figures of a reading as elements: a score with its reason where there is none, a rank as a range, points on the ramp. */
import type { Language } from "../../base/text.ts";
import type { TableCell } from "../../ui/kit/DataTable.tsx";
import { rankOf, score } from "../../ui/kit/numbers.ts";
import { Missing, NotApplicable, rampClass, Score } from "../../ui/kit/Score.tsx";
import { say } from "../../ui/words/words.ts";
import { withAbsent } from "./absent.ts";
import type { Labelled, PreparedReading, Rank, RankSettled, ScoreReading } from "./contract.ts";
import { markWords } from "./prepared-words.ts";

type Shown = { readonly language: Language; readonly reading: ScoreReading; readonly decimals?: number };

/** A score; a dash where it is missing, "n/a" where it does not arise. */
export function ScoreShown({ language, reading, decimals = 0 }: Shown) {
  if (reading.state === "missing") return <Missing language={language} />;
  if (reading.state === "not-applicable") return <NotApplicable language={language} />;
  return <Score language={language} value={reading.score} decimals={decimals} />;
}

/** A table cell with a figure and a swatch of the ramp that says the same; hatched where it was filled in. */
export const worthCell = (
  language: Language,
  reading: ScoreReading,
  range?: readonly [number, number],
  prepared?: PreparedReading,
): TableCell => ({
  shown: (
    <span className="points">
      {reading.state === "scored" && (
        <span
          className={`swatch ramp-cell ${rampClass(reading.score, range)}${isFilledIn(prepared) ? " is-filled" : ""}`}
        />
      )}
      <ScoreShown language={language} reading={reading} />
    </span>
  ),
  value: reading.score,
});

const isFilledIn = (prepared: PreparedReading | undefined): boolean => prepared?.mark === "filled-in";

/** What was done to an answer, in a word beside it; what was done to all alike is told on the page of the answer, and that a place is left out at its head. */
export function PreparedMark({ language, prepared }: MarkShown) {
  if (prepared === undefined || prepared.mark === "transformed" || prepared.mark === "left-out") return null;
  return (
    <span className={isFilledIn(prepared) ? "prepared-mark is-filled" : "prepared-mark"} title={prepared.words}>
      {say(markWords[prepared.mark], language)}
    </span>
  );
}

type MarkShown = { readonly language: Language; readonly prepared: PreparedReading | undefined };

/** A table cell wholly on the ramp, for a table that is read as a picture. */
export const heatCell = (language: Language, reading: ScoreReading, range?: readonly [number, number]): TableCell => ({
  shown: <ScoreShown language={language} reading={reading} />,
  value: reading.score,
  className: reading.state === "not-applicable" ? "ramp-cell" : `ramp-cell ${rampClass(reading.score, range)}`,
});

/** A table cell with a plain score. */
export const scoreCell = (language: Language, value: number | undefined): TableCell => ({
  shown: <Score language={language} value={value} />,
  value,
});

export const rankShown = (language: Language, rank: Rank | undefined): string =>
  rank ? rankOf(rank.from, rank.to, rank.of, language) : score(undefined, language);

/** A rank's sensitivity range in words: "8th–12th of 190". */
export const settledShown = (language: Language, { low, high, of, present }: RankSettled): string =>
  withAbsent(rankOf(low, high, of, language), present, language);

/** A label with its language, where that is not the page's. */
export function Label({ of }: { readonly of: Labelled }) {
  return of.language === undefined ? of.label : <span lang={of.language}>{of.label}</span>;
}
