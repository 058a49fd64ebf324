import { notApplicable, scored } from "../../engine/grid.ts";

/** How a score's state is written in files and answers. */
export type ScoreStatus = "scored" | "missing" | "not-applicable";

export const statusOf = (state: number): ScoreStatus =>
  state === scored ? "scored" : state === notApplicable ? "not-applicable" : "missing";
