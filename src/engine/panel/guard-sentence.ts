/** What each caution means, in plain English. Pages in other languages have words of their own, by its code. */
import type { Caution } from "./contract.ts";

/**
 * Why not to trust a result, as one sentence with its figures.
 *
 * shape    a caution → one sentence, in English
 * units    figures as they stand in the caution; shares as percentages
 * missing  nothing can be missing
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example
 * guardSentence({ code: "few-places", places: 8, need: 20 }) // → "Only 8 places: too few for any general conclusion (20 are needed)."
 */
export function guardSentence(caution: Caution): string {
  switch (caution.code) {
    case "few-places":
      return `Only ${count(caution.places, "place")}: too few for any general conclusion (${caution.need} are needed).`;
    case "few-clusters":
      return `Only ${count(caution.clusters, "cluster")}: errors clustered so are too small below ${caution.need}; take CR2.`;
    case "few-degrees-of-freedom":
      return `The test of “${caution.column}” rests on ${short(caution.freedom)} degrees of freedom: below ${caution.need} it is not to be trusted.`;
    case "no-degrees-of-freedom":
      return `${count(caution.terms, "number")} estimated from ${count(caution.rows, "row")}: nothing is left to tell how sure they are.`;
    case "perfect-fit":
      return "Nothing is left unexplained: the outcome follows from the columns, or there are as many columns as facts.";
    case "collinear":
      return `“${caution.column}” follows from the other columns, so it has no coefficient of its own.`;
    case "nearly-collinear":
      return `“${caution.column}” nearly follows from the other columns: the variance of its coefficient is ${short(caution.inflation)} times what it would be alone (above ${caution.most} is too much).`;
    case "nothing-varies":
      return `“${caution.column}” is the same in every row, so nothing can be said of it.`;
    case "nothing-varies-within":
      return `“${caution.column}” never changes inside a place, so comparing places with themselves says nothing of it.`;
    case "little-varies-within":
      return `Only ${percent(caution.share)} of the variation of “${caution.column}” is inside places (${percent(caution.need)} is needed): the few that changed decide its coefficient.`;
    case "high-leverage":
      return `${count(caution.rows.length, "row")} ${caution.rows.length === 1 ? "weighs" : "weigh"} so much that ${caution.rows.length === 1 ? "it decides its" : "they decide their"} own fit (leverage up to ${short(caution.largest)}; above ${short(caution.most)} is too much).`;
    case "rows-left-out":
      return `${count(caution.rows, "row")} with a gap ${caution.rows === 1 ? "was" : "were"} left out.`;
  }
}

const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? "" : "s"}`;

/** Three figures are enough to doubt by. */
const short = (value: number): string => `${Number(value.toPrecision(3))}`;

const percent = (share: number): string => `${Number((100 * share).toPrecision(2))} %`;
