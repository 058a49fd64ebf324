/** How far the coders of each group agree: α with its interval, κ of two or of many, AC, and who answered what otherwise. */
import { fleiss, gwet, shareAgreeing } from "../engine/agreement/chance-corrected.ts";
import { cohen } from "../engine/agreement/cohen.ts";
import {
  type Confusion,
  confusionOfAll,
  confusionOfTwo,
  confusionWithSettled,
  disagreementOf,
} from "../engine/agreement/confusion.ts";
import { intervalOf } from "../engine/agreement/interval.ts";
import { intraclass } from "../engine/agreement/intraclass.ts";
import { intraclassIntervals } from "../engine/agreement/intraclass-intervals.ts";
import { krippendorff, type Level } from "../engine/agreement/krippendorff.ts";
import type { Coefficient, Ratings, Undefined } from "../engine/agreement/ratings.ts";
import type { Weighing } from "../engine/agreement/weighing.ts";
import type { Group } from "./agreement-groups.ts";

/** A coefficient, or why there is none; null where it does not apply. Numbers as JSON has them. */
type Said = { readonly value: number | null; readonly reason: Undefined | null };

type Correlation = Said & { readonly low: number | null; readonly high: number | null };

export type GroupAgreement = {
  readonly group: string;
  /** Units answered by two coders or more; all coders; all answers. */
  readonly units: number;
  readonly coders: readonly string[];
  readonly answers: number;
  readonly categories: readonly string[];
  readonly alpha: Said & { readonly low: number | null; readonly high: number | null; readonly undefinedDraws: number };
  /** Share of units on which all who answered agree. */
  readonly agreement: number | null;
  /** Cohen's where there are two coders, else Fleiss'. */
  readonly kappa: Said & { readonly kind: "cohen" | "fleiss"; readonly error: number | null };
  /** With weights by distance squared, where categories have an order. */
  readonly weightedKappa: Said | null;
  /** AC1, or AC2 with the same weights where categories have an order. */
  readonly ac: Said & { readonly kind: "AC1" | "AC2" };
  /**
   * Of numbers, after Shrout and Fleiss: absolute agreement, ICC(2,1), and consistency, ICC(3,1), of one coder; of the mean
   * of all k coders, ICC(2,k) and ICC(3,k). Their intervals by F. Null at other levels.
   */
  readonly intraclass: {
    readonly icc2: Correlation;
    readonly icc3: Correlation;
    readonly icc2k: Correlation;
    readonly icc3k: Correlation;
    readonly reason: Undefined | null;
  } | null;
  readonly confusion: {
    readonly against: "settled" | "each-other";
    readonly counts: readonly (readonly number[])[];
    /** How likely another answer is, given one: rows add up to 1. */
    readonly shares: readonly (readonly number[])[];
  };
};

export type Drawing = {
  readonly level: Level;
  readonly seed: number;
  readonly draws: number;
  readonly confidence: number;
};

const said = ({ value, undefinedBecause }: Coefficient): Said => ({
  value: value ?? null,
  reason: undefinedBecause ?? null,
});

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

export function agreementOf(group: Group, { level, seed, draws, confidence }: Drawing): GroupAgreement {
  const { name, coders, categories, positions, compared, settled, answers } = group;
  const alpha = krippendorff(compared, level);
  const interval =
    alpha.value === undefined
      ? undefined
      : intervalOf(compared, (drawn) => krippendorff(drawn, level), { seed, draws, level: confidence });
  const all = categories.map((_, at) => at);
  const weighing: Weighing = level === "nominal" ? "unweighted" : "quadratic";
  const two = coders.length === 2 ? confusionOfTwo(positions, categories.length) : undefined;
  const cohens = two && cohen(two);
  const kappa = cohens ?? fleiss(positions, all);
  const error = cohens?.standardError ?? Number.NaN;
  const weighted = two ? cohen(two, weighing) : fleiss(positions, all, weighing);
  const confusion = settled
    ? confusionWithSettled(positions, settled, categories.length)
    : confusionOfAll(positions, categories.length);
  return {
    group: name,
    units: alpha.units,
    coders,
    answers,
    categories,
    alpha: {
      ...said(alpha),
      low: interval ? finite(interval.low) : null,
      high: interval ? finite(interval.high) : null,
      undefinedDraws: interval?.undefinedDraws ?? 0,
    },
    agreement: finite(shareAgreeing(positions)),
    kappa: {
      ...said(kappa),
      kind: two ? "cohen" : "fleiss",
      error: finite(error),
    },
    weightedKappa: level === "nominal" ? null : said(weighted),
    ac: { ...said(gwet(positions, all, weighing)), kind: level === "nominal" ? "AC1" : "AC2" },
    intraclass: level === "interval" || level === "ratio" ? intraclassOf(compared, confidence) : null,
    confusion: {
      against: settled ? "settled" : "each-other",
      counts: rowsOf(confusion),
      shares: disagreementOf(confusion),
    },
  };
}

function intraclassOf(numbers: Ratings, confidence: number): GroupAgreement["intraclass"] {
  const found = intraclass(numbers);
  const ends = intraclassIntervals(numbers, confidence);
  if (found.undefinedBecause !== undefined || ends.undefinedBecause !== undefined) {
    const reason = found.undefinedBecause ?? ends.undefinedBecause ?? null;
    const none = { value: null, reason, low: null, high: null };
    return { icc2: none, icc3: none, icc2k: none, icc3k: none, reason };
  }
  const one = (which: "icc2" | "icc3" | "icc2k" | "icc3k"): Correlation => ({
    value: found[which].value ?? null,
    low: ends[which].low ?? null,
    high: ends[which].high ?? null,
    reason: found[which].undefinedBecause ?? null,
  });
  return { icc2: one("icc2"), icc3: one("icc3"), icc2k: one("icc2k"), icc3k: one("icc3k"), reason: null };
}

const rowsOf = ({ categories, counts }: Confusion): readonly (readonly number[])[] =>
  Array.from({ length: categories }, (_, row) => [...counts.subarray(row * categories, (row + 1) * categories)]);
