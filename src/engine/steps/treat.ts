/** Outliers: whether single values decide an indicator's scale, and what was done about it. */
import { type Column, scored } from "../grid.ts";
import type { Transformation, Treatment } from "../recipe.ts";
import { isOutlying } from "../stats/describe.ts";
import { type Shape, shapeOf } from "../stats/moments.ts";
import { present } from "../stats/present.ts";
import { transform } from "./transform.ts";

export type Treated = Column & {
  readonly details: {
    readonly before: Shape;
    /** In order; one that had no meaning for the values changed nothing. `points`: values that were moved one by one. */
    readonly steps: readonly {
      readonly by: Transformation["kind"];
      readonly points: number | undefined;
      readonly possible: boolean;
      readonly after: Shape;
    }[];
    /** `cannot-tell`: too few values, or all the same, to have a shape. */
    readonly outcome: "in-order" | "treated" | "still-outlying" | "cannot-tell";
  };
};

/**
 * Treat the outliers of one indicator, if it has any: `first`, and `next` where that was not enough, to the values as they
 * were unless `combined`. What still lies out afterwards is said to.
 *
 * shape    a column of n rows → a column of n rows, and what was done
 * units    those of the column where winsorised; logarithms and powers have none
 * missing  stay out and stay missing
 * throws   RangeError: limits that are not above 0, a number of points that is none, a power that is not finite
 * source   OECD & JRC, Handbook (2008), step 3; thresholds of skewness and kurtosis after M. Saisana
 *
 * @example
 * const marks = treat(column(1, 2, 3, 4, 900), { kind: "outliers", first: { kind: "winsorise", most: 5 } });
 * marks.values // → 1, 2, 3, 4, 4
 * marks.details.outcome // → "treated"
 */
export function treat(column: Column, treatment: Treatment): Treated {
  const values = present(column);
  const before = shapeOf(values);
  if (treatment.kind === "none") return { ...column, details: { before, steps: [], outcome: outcomeOf(before, 0) } };
  const { first, next, combined = false, limits = { skewness: 2, kurtosis: 3.5 } } = treatment;
  if (!(limits.skewness > 0 && Number.isFinite(limits.kurtosis)))
    throw new RangeError(`outliers cannot be told by ${limits.skewness} and ${limits.kurtosis}`);
  const liesOut = (shape: Shape): boolean =>
    isOutlying(shape.skewness, shape.kurtosis, limits.skewness, limits.kurtosis);
  const steps: Treated["details"]["steps"][number][] = [];
  let treated = values;
  let shape = before;
  const transformations = next === undefined ? [first] : [first, next];
  transformations.forEach(mustBeMeant);
  for (const transformation of transformations) {
    if (!liesOut(shape)) break;
    const from = combined ? treated : values;
    const made = transform(from, transformation, (tried) => !liesOut(shapeOf(tried)));
    if (made !== undefined) {
      treated = made.values;
      shape = shapeOf(treated);
    }
    steps.push({ by: transformation.kind, points: made?.points, possible: made !== undefined, after: shape });
  }
  const outcome = liesOut(shape) ? "still-outlying" : outcomeOf(before, steps.length);
  return { ...put(treated, column), details: { before, steps, outcome } };
}

const outcomeOf = (before: Shape, steps: number): "in-order" | "treated" | "cannot-tell" =>
  steps > 0 ? "treated" : Number.isNaN(before.skewness) || Number.isNaN(before.kurtosis) ? "cannot-tell" : "in-order";

function put(present: Float64Array, { values, states }: Column): Column {
  let at = 0;
  return { states, values: values.map((value, row) => (states[row] === scored ? present[at++]! : value)) };
}

function mustBeMeant(transformation: Transformation): void {
  if (transformation.kind === "winsorise" && transformation.most !== "all" && !isCount(transformation.most))
    throw new RangeError(`${transformation.most} values cannot be moved`);
  if (transformation.kind === "box-cox" && !Number.isFinite(transformation.power))
    throw new RangeError("the power of a Box-Cox transformation is not finite");
}

const isCount = (most: number): boolean => Number.isInteger(most) && most > 0;
