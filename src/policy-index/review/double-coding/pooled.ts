/**
 * Agreement of two coders over many questions at once: α within each question, pooled, and how sure it is. Every value
 * is a category of its own; what chance would give is worked out question by question, so that questions with different
 * options can stand together.
 */
import { stream } from "../../../engine/random/stream.ts";
import { quantile } from "../../../engine/stats/quantile.ts";

/** What two coders said of one unit: positions among the question's categories; `cluster` is the place and period. */
export type Pair = { readonly cluster: number; readonly first: number; readonly second: number };

export type CodedTwice = { readonly categories: number; readonly pairs: readonly Pair[] };

/**
 * Krippendorff's alpha at the nominal level, pooled: 1 − the disagreement seen in all questions, divided by what chance
 * would give within each.
 *
 * shape    questions, each with pairs among its categories; a weight per cluster (1 each unless given) → one coefficient
 * missing  undefined where nothing was coded twice, or where all coders said the same throughout
 * source   K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011); strata added up before they are divided
 *
 * @example pooledAlpha([{ categories: 2, pairs: [[0, 0], [1, 1], [0, 1]].map(([first, second], cluster) => ({ cluster, first, second })) }]) // → 0.444…
 */
export function pooledAlpha(questions: readonly CodedTwice[], weights?: Float64Array): number | undefined {
  let seen = 0;
  let expected = 0;
  for (const { categories, pairs } of questions) {
    const margins = new Float64Array(categories);
    let units = 0;
    let apart = 0;
    for (const { cluster, first, second } of pairs) {
      const weight = weights === undefined ? 1 : weights[cluster]!;
      units += weight;
      margins[first]! += weight;
      margins[second]! += weight;
      if (first !== second) apart += weight;
    }
    if (units === 0) continue;
    const n = 2 * units;
    const alike = margins.reduce((sum, margin) => sum + margin * (margin - 1), 0) / (n - 1);
    seen += 2 * apart;
    expected += n - alike;
  }
  return expected > 0 ? 1 - seen / expected : undefined;
}

/**
 * The middle 95 % of what pooled alpha comes to when places are drawn again, with replacement: a place is drawn with all
 * its questions, for what makes coders differ on one often makes them differ on others.
 *
 * missing  undefined where no draw has a coefficient
 */
export function pooledInterval(
  questions: readonly CodedTwice[],
  { seed, draws }: { readonly seed: number; readonly draws: number },
): { readonly low: number; readonly high: number } | undefined {
  const clusters =
    1 + questions.reduce((most, { pairs }) => pairs.reduce((m, { cluster }) => Math.max(m, cluster), most), -1);
  const coded = new Uint8Array(clusters);
  for (const { pairs } of questions) for (const { cluster } of pairs) coded[cluster] = 1;
  const among = [...coded.keys()].filter((cluster) => coded[cluster] === 1);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const random = stream(seed, draw, 0);
    const weights = new Float64Array(clusters);
    for (let at = 0; at < among.length; at += 1) weights[among[Math.floor(random() * among.length)]!]! += 1;
    const alpha = pooledAlpha(questions, weights);
    if (alpha !== undefined) found.push(alpha);
  }
  if (found.length === 0) return undefined;
  found.sort((one, other) => one - other);
  return { low: quantile(found, 0.025), high: quantile(found, 0.975) };
}
