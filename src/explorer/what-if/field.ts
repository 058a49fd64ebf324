/**
 * The field: the answers of every place, and the choices a release's ranks are drawn under. How far the rank of one place
 * could move, its answers being others, is drawn from it, by one function for the server and the browser.
 */
import { type AnswerColumn, missing, scored } from "../../engine/grid.ts";
import type { Subject, Uncertainty, Variation } from "../../engine/uncertainty/contract.ts";
import { variationsThatMatter } from "../../engine/uncertainty/must-matter.ts";
import { plan } from "../../engine/uncertainty/plan.ts";
import { seededBy } from "../../engine/uncertainty/replicates.ts";
import { uncertainty } from "../../engine/uncertainty/uncertainty.ts";
import type { VariationName } from "../../policy-index/robustness/variations/contract.ts";
import type { Change } from "./changes.ts";
import type { RankInterval } from "./contract.ts";

export type Field = {
  /** As officially answered; those that have a score are ranked. */
  readonly subject: Subject;
  readonly varied: readonly { readonly name: VariationName; readonly variation: Variation }[];
  readonly draws: number;
};

export type DrawnRange = {
  /** Absent where the place has no score, or nothing varies. */
  readonly range?: RankInterval;
  /** What made a difference. */
  readonly varied: readonly VariationName[];
};

/**
 * Where the place in a row ranks in nine of ten draws, some of its answers changed, those of the others as they are.
 * Without changes, it is what the release's own draws say.
 */
export function rangeIn(field: Field, row: number, changes: readonly Change[], seed: number): DrawnRange {
  const { ranked, answers } = field.subject;
  const among = Array.from(ranked);
  const at = among.indexOf(row);
  const subject: Subject = {
    ...field.subject,
    answers: withChanges(answers, row, changes),
    ranked: at < 0 ? [...among, row] : among,
  };
  const drawn = drawnUnder(subject, field.varied, seed, field.draws);
  if (!drawn) return { varied: [] };
  const place = drawn.places[at < 0 ? among.length : at];
  const range = place?.rank;
  const varied = drawn.varied.map(({ name }) => name);
  if (!range) return { varied };
  return { range: { low: range.low, high: range.high, ...presentIn(place.present) }, varied };
}

const presentIn = (present: number): Pick<RankInterval, "present"> => (present < 1 ? { present } : {});

type Varied = Field["varied"];

/** The draws, under what makes a difference: with other answers, a choice that did may make none, and the engine refuses to draw it. */
function drawnUnder(
  subject: Subject,
  varied: Varied,
  seed: number,
  draws: number,
): (Uncertainty & { readonly varied: Varied }) | undefined {
  const under = (those: Varied) => ({
    ...uncertainty(
      subject,
      those.map(({ variation }) => variation),
      seed,
      draws,
    ),
    varied: those,
  });
  try {
    return under(varied);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  const left = varying(subject, varied, seed);
  return left.length === 0 ? undefined : under(left);
}

function varying(subject: Subject, varied: Varied, seed: number): Varied {
  const possible = varied.filter(({ variation }) => canVary(subject, variation));
  if (possible.length === 0) return [];
  const made = plan(
    subject,
    possible.map(({ variation }) => variation),
  );
  const matter = variationsThatMatter(made, seededBy(seed));
  return possible.filter((_, at) => matter[at]);
}

function canVary(subject: Subject, variation: Variation): boolean {
  try {
    plan(subject, [variation]);
    return true;
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

/** Columns in which some answers of one row are others. */
function withChanges(
  answers: Subject["answers"],
  row: number,
  changes: readonly Change[],
): ReadonlyMap<string, AnswerColumn> {
  const changed = new Map(answers);
  for (const { id, value } of changes) {
    const column = answers.get(id);
    if (!column) continue;
    const values = column.values.slice();
    const states = column.states.slice();
    values[row] = value ?? Number.NaN;
    states[row] = value === undefined ? missing : scored;
    changed.set(id, { values, states });
  }
  return changed;
}
