/** The field of a release at a period, from the archive alone; kept as long as the release and what is said of its robustness are. */
import { take } from "../../engine/take.ts";
import type { Variation } from "../../engine/uncertainty/contract.ts";
import { choicesOf, treeOf } from "../../policy-index/robustness/choices.ts";
import { type RobustnessSettings, standardSettings } from "../../policy-index/robustness/contract.ts";
import { ofIts, subjectIn } from "../../policy-index/robustness/robustness-of.ts";
import { variationOf } from "../../policy-index/robustness/variation-of.ts";
import { rowOf } from "../reading/figures.ts";
import { perRelease } from "../reading/positions.ts";
import type { Reading } from "../reading/reading.ts";
import { robustPeriod } from "../reading/settled.ts";
import { placesAt } from "../yours/rules.ts";
import type { Field } from "./field.ts";

/** Draws of a scenario: more would make a reader wait, and say little more. */
const mostDraws = 1_000;

/** Cells up to which a browser is sent every answer. */
export const mostSent = 150_000;

/** The seed of the release's own draws. */
export const seedOf = (open: Reading): number => settingsOf(open).seed;

const settingsOf = ({ archive, release }: Reading): RobustnessSettings =>
  archive.robustness?.(release.record.index, release.record.id)?.settings ?? standardSettings;

const kept = perRelease(() => new Map<string, { readonly settings: RobustnessSettings; readonly field: Field }>());

/** undefined where fewer than two places have a score. */
export function fieldAt(open: Reading): Field | undefined {
  const settings = settingsOf(open);
  const before = kept(open.release).get(open.period);
  if (before?.settings === settings) return before.field;
  const { subject, headline } = subjectIn(open.release, open.period);
  const tree = treeOf(subject.recipe, headline.id);
  if (subject.ranked.length < 2 || !tree) return undefined;
  const known = robustPeriod(open)?.varied;
  const variations = settings.variations.map(ofIts(open.release));
  // What the release's own page names; until that is there, what it will name.
  const varied = known
    ? variations.flatMap((choice) =>
        known.includes(choice.choice) ? [{ name: choice.choice, variation: variationOf(choice, tree.id) }] : [],
      )
    : choicesOf(subject, headline, { seed: settings.seed, variations }).varied;
  const field = { subject, varied, draws: Math.min(mostDraws, settings.replicates) };
  kept(open.release).set(open.period, { settings, field });
  return field;
}

const takesAll = ({ kind }: Variation): boolean =>
  kind === "imputation" || kind === "treatment" || kind === "normalisation" || kind === "recipe";

/** The field with no rows but those of its period, where the others have no part in what an answer is worth. */
export function periodAlone(open: Reading, field: Field): Field & { readonly rowOf: ReadonlyMap<string, number> } {
  const places = placesAt(open);
  const rows = places.map((place) => rowOf(open.release, place, open.period) ?? 0);
  const { subject, varied } = field;
  if (subject.recipe.prepare || varied.some(({ variation }) => takesAll(variation)))
    return { ...field, rowOf: new Map(places.map((place, at) => [place, rows[at] ?? 0])) };
  const at = new Map(rows.map((row, position) => [row, position]));
  return {
    ...field,
    subject: {
      ...subject,
      answers: new Map([...subject.answers].map(([id, column]) => [id, take(column, rows)])),
      rows: rows.length,
      ranked: Array.from(subject.ranked).flatMap((row) => at.get(row) ?? []),
    },
    rowOf: new Map(places.map((place, position) => [place, position])),
  };
}

/** How many answers there are to draw from. */
export const cellsOf = (open: Reading): number =>
  open.release.answers.places.length * open.release.answers.indicators.length;
