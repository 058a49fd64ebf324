/**
 * What an action is called by: its country and a Roman numeral, given once when its plan is approved for the first time, and never to
 * another. What reaches several countries is counted in a series of its own.
 */
import type { Plan } from "./contract.ts";

/** Where regional actions are counted. */
export const regionalSeries = "regional";

/** The series an action is counted in: its country, or that of the regional ones. */
export const seriesOf = ({ reach, countries }: Pick<Plan, "reach" | "countries">): string =>
  reach === "country" ? (countries[0] ?? regionalSeries) : regionalSeries;

export type ActionNumber = { readonly series: string; readonly number: number };

/** Of the numbers it was given, that of the series it is counted in now. */
export const numberIn = (
  numbers: readonly ActionNumber[],
  plan: Pick<Plan, "reach" | "countries">,
): ActionNumber | undefined => numbers.find(({ series }) => series === seriesOf(plan));
