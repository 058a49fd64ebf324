/** What the page says in sentences, for the page, its description and its picture. */
import type { Language } from "../../base/text.ts";
import {
  type AuditedNode,
  type AuditNote,
  type RobustnessSettings,
  standardSettings,
} from "../../policy-index/robustness/contract.ts";
import { effectsStand } from "../../policy-index/robustness/effects-stand.ts";
import { failureKind } from "../../policy-index/robustness/failures.ts";
import { count, percent, rank, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { Labelled } from "../reading/contract.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import { variationName } from "../reading/variation-sentences.ts";
import { auditWords } from "./audit-words.ts";
import type { Failed, RobustnessView, RobustRow } from "./contract.ts";
import { failureWords } from "./failure-words.ts";
import { robustnessWords } from "./words.ts";

/** Whether other coders' answers were not drawn since the release tells of none that were coded twice: then that is said. */
export const codersUnasked = ({ settings, notVaried }: RobustnessView): boolean =>
  !notVaried.some(({ name }) => name === "coder-disagreement") &&
  !settings.variations.some(({ choice }) => choice === "coder-disagreement");

/** What draws the same again on the command line: the file of the zip, where anything but the usual varies. */
export function drawnBy({ seed, replicates, points, variations }: RobustnessSettings): string {
  const usual =
    points === standardSettings.points && JSON.stringify(variations) === JSON.stringify(standardSettings.variations);
  return usual ? `--seed ${seed} --n ${replicates}` : "--variations variations.json";
}

/** The finding, without a full stop. */
export function finding({ state, summary, failedFor }: RobustnessView, language: Language): string {
  if (state === "failed") return say(robustnessWords.notCome, language, { why: failedFor ?? "unforeseen" });
  if (state === "pending") return say(robustnessWords.pending, language);
  if (state === "nothing-varies" || summary.medianWidth === undefined)
    return say(robustnessWords.nothingVaries, language);
  return say(robustnessWords.finding, language, { width: summary.medianWidth });
}

/** What becomes of one that could not be worked out: what the machine or a file stood in the way of is tried again. */
export const nextAfterFailure = ({ failedFor }: Pick<RobustnessView, "failedFor">, language: Language): string =>
  say(robustnessWords.notComeNext, language, {
    again: failedFor === "server" || failedFor === "release" ? "yes" : "no",
  });

/** Which choice matters, by its total effect, and what the shares are; undefined where nothing varies. */
export function effectsFound(
  view: RobustnessView,
  language: Language,
  where: "line" | "brackets" = "line",
): { readonly title: string; readonly subtitle: string; readonly rows: RobustnessView["effects"] } | undefined {
  const rows = [...view.effects].sort((one, other) => (other.total?.value ?? 0) - (one.total?.value ?? 0));
  const [most] = rows;
  const stand = effectsStand(view, view.settings.replicates);
  if (!most || !stand) return undefined;
  const { title, subtitle } = effectsWords[stand];
  const values = { name: variationName(most.name, language), share: percent(most.total?.value, language) };
  return {
    title: say(title, language, values),
    subtitle: say(subtitle, language, { where }),
    rows: rows.filter(({ total }) => total),
  };
}

const effectsWords = {
  estimated: { title: robustnessWords.effectsTitle, subtitle: robustnessWords.effectsSubtitle },
  alone: { title: robustnessWords.effectsAlone, subtitle: robustnessWords.effectsAloneSubtitle },
  alike: { title: robustnessWords.effectsAlike, subtitle: robustnessWords.effectsAlikeSubtitle },
  failed: { title: robustnessWords.effectsFailed, subtitle: robustnessWords.effectsFailedSubtitle },
} as const;

/** How many of the answers behind a place's score were filled in; nothing where none was. */
export const filledShown = ({ filled }: Pick<RobustRow, "filled">, language: Language): string =>
  filled ? say(preparedWords.filledOf, language, { count: filled.filled, of: filled.of }) : "";

/** Whether scores were drawn on one scale, so that a range of them means something. */
export const hasScoreRanges = ({ rows }: Pick<RobustnessView, "rows">): boolean =>
  rows.some(({ scoreRange }) => scoreRange !== undefined);

/** How many places have a range although they had no score in some draws. */
export const absentPlaces = ({ rows }: Pick<RobustnessView, "rows">): number =>
  rows.filter(({ rankRange, present }) => rankRange !== undefined && present < 1).length;

/** What a reader comes for, after the finding: how many neighbours are settled, and the widest range. */
export function answerFindings({ summary }: RobustnessView, language: Language): string {
  const { widest, settledPairs, pairs } = summary;
  return [
    say(robustnessWords.pairs, language, { of: pairs, pairs: count(pairs, language), settled: settledPairs }),
    // One rank is no range to speak of.
    ...(widest && widest.high > widest.low
      ? [
          say(robustnessWords.widest, language, {
            place: widest.place.label,
            range: rank(widest.low, widest.high, language),
          }),
        ]
      : []),
  ].join(" ");
}

/** How it was drawn, and what could not be. */
export function drawnFindings(view: RobustnessView, language: Language): string {
  const { settings, failed, effects } = view;
  const { points } = settings;
  const absent = absentPlaces(view);
  // A choice that varies alone is of no points, and lacks none.
  const kept = effects.length < 2 ? points : Math.min(points, ...effects.map((effect) => effect.points ?? points));
  return [
    drawnSentence(settings, language),
    ...(hasScoreRanges(view) || view.rows.every(({ rankRange }) => !rankRange)
      ? []
      : [say(robustnessWords.severalScales, language)]),
    // A draw that left somebody out is none in which everything could be scored.
    ...(absent > 0 && failed.length === 0 ? [] : [say(robustnessWords.failed, language, { count: failed.length })]),
    ...(absent > 0 ? [say(robustnessWords.absent, language, { count: absent })] : []),
    ...(kept < points
      ? [say(robustnessWords.fewerPoints, language, { kept: count(kept, language), points: count(points, language) })]
      : []),
  ].join(" ");
}

export const moreFindings = (view: RobustnessView, language: Language): string =>
  `${answerFindings(view, language)} ${drawnFindings(view, language)}`;

/** What leaving parts out does; undefined where nothing was left out. */
export function leftOutTitle({ leftOut: [most] }: RobustnessView, language: Language): string | undefined {
  if (!most) return undefined;
  if (most.meanShift === undefined) return say(robustnessWords.leftOutNone, language);
  if (most.meanShift === 0) return say(robustnessWords.leftOutStill, language);
  // So that what moves a little is not said to move by 0.0.
  const shift = score(most.meanShift, language, most.meanShift < 0.05 ? 2 : 1);
  return say(robustnessWords.leftOutTitle, language, { without: most.without.label, shift });
}

/** Why something could not be scored, in the reader's language; what nobody foresaw, in the engine's own words. */
export function failureSentence({ reason, part, node }: Failed, language: Language): string {
  const told = failureKind(reason);
  switch (told.kind) {
    case "negative-score":
      return say(failureWords.negative, language, {
        ...{ part: part?.label ?? told.part, node: node?.label ?? told.node, mean: told.mean },
      });
    case "too-large":
      return say(failureWords.tooLarge, language, { node: node?.label ?? told.node });
    case "nothing-left":
      return say(failureWords.nothingLeft, language);
    case "other":
      return say(failureWords.other, language, { reason });
  }
}

/** A sentence for each reason for which draws failed. */
export const failedSentences = ({ failedBecause }: RobustnessView, language: Language): readonly string[] =>
  failedBecause.map(({ draws, ...why }) =>
    say(failureWords.because, language, { draws, reason: failureSentence(why, language) }),
  );

export const drawnSentence = (
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
  language: Language,
): string => say(robustnessWords.drawn, language, { count: count(replicates, language), seed: String(seed) });

/** Figures of these are shares; of the others, coefficients. */
const shares: ReadonlySet<AuditNote["code"]> = new Set([
  "weight-fails",
  "weight-dominates",
  "hardly-varies",
  "often-missing",
]);

/** How much is there, of what is filled in too. */
export const coverageSentence = (
  available: number,
  { prepared }: Pick<RobustnessView, "prepared">,
  language: Language,
): string =>
  say(auditWords.coverage, language, {
    share: percent(available, language, 1),
    all: available === 1 ? "yes" : "no",
    filled: prepared && prepared.filledIn > 0 ? "yes" : "no",
  });

/** What should be borne in mind, by name and figure. */
export function auditSentence(
  { code, node, part, other, value, against }: AuditNote,
  names: readonly Labelled[],
  language: Language,
): string {
  const named = (id: string | undefined): string => names.find((name) => name.code === id)?.label ?? id ?? "";
  const figure = (of: number | undefined): string =>
    shares.has(code) ? percent(of, language) : score(of, language, 2);
  return say(auditWords[code], language, {
    node: named(node),
    part: named(part),
    other: named(other),
    value: figure(value),
    against: figure(against),
  });
}

/** How far a node's parts measure one thing, by both rules, and whether some are said by others already. */
export function nodeSentences(node: AuditedNode, names: readonly Labelled[], language: Language): string {
  const { reliability, collinearity, parts, alpha } = node;
  const figure = (value: number | undefined): string => score(value, language, 2);
  const said: string[] = [];
  if (reliability && (reliability.pairwise.alpha !== undefined || reliability.listwise.alpha !== undefined)) {
    const { pairwise, listwise } = reliability;
    said.push(
      say(auditWords.reliability, language, {
        pairwise: figure(pairwise.alpha),
        fewest: pairwise.fewest === pairwise.most ? "none" : count(pairwise.fewest, language),
        most: count(pairwise.most, language),
        listwise: figure(listwise.alpha),
        n: listwise.n,
      }),
    );
  }
  const [best] = parts
    .flatMap(({ id, without }) => (without === undefined ? [] : [{ id, without }]))
    .sort((one, other) => other.without - one.without);
  if (best && alpha !== undefined && best.without > alpha) {
    const part = names.find(({ code }) => code === best.id)?.label ?? best.id;
    said.push(say(auditWords.withoutPart, language, { part, value: figure(best.without) }));
  }
  const inflations = parts.flatMap(({ inflation }) => (inflation === undefined ? [] : [inflation]));
  if (collinearity?.condition !== undefined && inflations.length > 0)
    said.push(
      say(auditWords.condition, language, {
        value: score(collinearity.condition, language, 1),
        inflation: score(Math.max(...inflations), language, 1),
      }),
    );
  return said.join(" ");
}
