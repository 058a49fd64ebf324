/** A variation that changes nothing is a mistake of whoever named it, and said so: nobody must believe that it was tried. */
import type { Plan } from "./plan.ts";
import { type Course, courseFrom, roomFor, runCourse, type Source } from "./replicates.ts";
import { alternatives } from "./vary.ts";

/** How often a variation is tried before it is held to change nothing; a choice among more is tried once for each. */
const tries = 32;

/**
 * Whether each variation changes a score in some replicate: it is drawn beside the others, and the same again without it; where
 * both fail whatever is drawn, by itself.
 *
 * shape    one per variation of the plan
 * units    none: whether
 * missing  that a replicate fails only with it, or only without, is an effect too; where both fail it tells nothing
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example
 * const variations = [{ kind: "drop", what: "indicator" }, { kind: "combination", among: [{ kind: "mean" }] }];
 * variationsThatMatter(plan(tiny.subject, variations), seededBy(7)) // → true, false
 */
export function variationsThatMatter(plan: Plan, source: Source): readonly boolean[] {
  return plan.variations.map((_, variation) => matters(plan, source, variation));
}

/**
 * Refuse a plan with a variation that changes nothing.
 *
 * shape    a plan of v variations → nothing, if each matters
 * units    none
 * missing  as `variationsThatMatter`
 * throws   RangeError naming the first variation that changes nothing
 * source   none: a definition of this engine
 *
 * @example
 * mustMatter(plan(tiny.subject, [{ kind: "combination", among: [{ kind: "mean" }] }]), seededBy(7)) // → throws "the variation “combination” (number 1) changes nothing"
 */
export function mustMatter(plan: Plan, source: Source): void {
  const without = variationsThatMatter(plan, source).indexOf(false);
  if (without >= 0) throw new RangeError(`the variation ${nameOf(plan, without)} changes nothing`);
}

function matters(plan: Plan, source: Source, variation: number): boolean {
  const choices = alternatives(plan.variations[variation]!, plan.layout);
  const trying: Source = (replicate, each) =>
    each === variation && choices !== undefined
      ? () => ((replicate % choices) + 0.5) / choices
      : source(replicate, each);
  const stirred = withAnswersStirred(plan, variation);
  const differs = (left: Course, right: Course): boolean | undefined => {
    let told: boolean | undefined;
    for (let replicate = 0; replicate < Math.max(tries, choices ?? 0); replicate += 1) {
      const [drawn, omitted] = [scoresOf(plan, left, replicate), scoresOf(plan, right, replicate)];
      if (drawn === undefined && omitted === undefined) continue;
      if (drawn === undefined || omitted === undefined || !alike(drawn, omitted)) return true;
      told = false;
    }
    return told;
  };
  const besideOthers = differs(
    courseFrom(stirred, trying),
    courseFrom(plan, source, (each) => each === variation),
  );
  if (besideOthers !== undefined) return besideOthers;
  const alone = differs(
    courseFrom(stirred, trying, (each) => each !== variation),
    courseFrom(plan, source, () => true),
  );
  return alone === true;
}

/** A plan whose answers, if that variation draws them, are all others: what is unlikely is no less an effect. */
function withAnswersStirred(plan: Plan, variation: number): Plan {
  const part = plan.parts[variation];
  if (part?.kind !== "answers") return plan;
  const { vary } = part;
  return { ...plan, parts: plan.parts.with(variation, { ...part, vary: { ...vary, draw: vary.stir } }) };
}

/** The scores of one replicate; undefined where it fails. */
function scoresOf(plan: Plan, course: Course, replicate: number): Float64Array | undefined {
  const drawn = roomFor(plan, 1);
  return runCourse(plan, course, replicate, replicate + 1, drawn).length > 0 ? undefined : drawn.scores;
}

const alike = (left: Float64Array, right: Float64Array): boolean =>
  left.every((score, at) => Object.is(score, right[at]) || Math.abs(score - right[at]!) <= 1e-12 * Math.abs(score));

const nameOf = ({ variations }: Plan, at: number): string => {
  const variation = variations[at]!;
  const which =
    variation.kind === "weights" ? ` by ${variation.by}` : variation.kind === "drop" ? ` one ${variation.what}` : "";
  return `“${variation.kind}${which}” (number ${at + 1})`;
};
