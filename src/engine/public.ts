/** The engine for other programs: everything it offers, and nothing it keeps to itself. See README.md. */
export { brennanPrediger, type ChanceCorrected, fleiss, gwet, shareAgreeing } from "./agreement/chance-corrected.ts";
export { cohen, type Kappa } from "./agreement/cohen.ts";
export { type Concordance, concordance } from "./agreement/concordance.ts";
export {
  type Confusion,
  confusionOfAll,
  confusionOfTwo,
  confusionWithSettled,
  disagreementOf,
} from "./agreement/confusion.ts";
export { type Interval, intervalOf } from "./agreement/interval.ts";
export { type Intraclass, intraclass } from "./agreement/intraclass.ts";
export { type IntraclassIntervals, intraclassIntervals } from "./agreement/intraclass-intervals.ts";
export { type Alpha, krippendorff, type Level } from "./agreement/krippendorff.ts";
export { type Coefficient, countsOf, type Ratings, ratingsOf, type Undefined, valuesIn } from "./agreement/ratings.ts";
export { conger, light, pairOf } from "./agreement/several.ts";
export { type Weighing, weighingOf } from "./agreement/weighing.ts";
export { bandOf } from "./bands.ts";
export { absent, appeared, type Changes, changed, changes, vanished } from "./change.ts";
export { type Contributions, contributions } from "./contributions.ts";
export { type ExplainedChange, explainChange } from "./explain-change.ts";
export { type ExplainedDifference, explainDifference } from "./explain-difference.ts";
export { type AnswerColumn, type Column, missing, type NodeColumn, notApplicable, scored } from "./grid.ts";
export { type GroupAverage, groupAverage } from "./group-average.ts";
export { mustBeSound } from "./must-be-sound.ts";
export { isAbove, isAtLeast, sameScore } from "./nearly.ts";
export { betweenPlaces } from "./panel/between-places.ts";
export { type BetweenWithin, betweenWithin } from "./panel/between-within.ts";
export type { Caution, Design, Errors, NamedColumn, Regression, Term } from "./panel/contract.ts";
export { fixedEffects } from "./panel/fixed-effects.ts";
export { guardSentence } from "./panel/guard-sentence.ts";
export { leastSquares } from "./panel/least-squares.ts";
export { type LeaveOneOut, type LeftOut, leaveOneOut } from "./panel/leave-one-out.ts";
export { type Partial, partial } from "./panel/partial.ts";
export { type Trend, trend } from "./panel/trend.ts";
export { gamma } from "./random/gamma.ts";
export { normal } from "./random/normal.ts";
export { pick } from "./random/pick.ts";
export { shuffle } from "./random/shuffle.ts";
export { type Sequence, sobol, sobolDimensions } from "./random/sobol.ts";
export { stream } from "./random/stream.ts";
export { type Ranks, rank } from "./rank.ts";
export type {
  ChoiceRule,
  Combination,
  CompoundRule,
  Ends,
  Imputation,
  IndicatorRule,
  MeasuredRule,
  MissingRule,
  Normalisation,
  NumberRule,
  Preparation,
  Recipe,
  RecipeChild,
  RecipeMeasure,
  RecipeNode,
  RowCombination,
  ScoreRule,
  SimpleRule,
  Transformation,
  Treatment,
} from "./recipe.ts";
export { run, type ScoredMeasure, type ScoredNode, type Scores } from "./run.ts";
export type { Effect, Estimate, Indices, Sensitivity, Target } from "./sensitivity/contract.ts";
export { indicesOf } from "./sensitivity/indices.ts";
export { resultsOf } from "./sensitivity/results.ts";
export { blocksFor, saltelliSource } from "./sensitivity/saltelli.ts";
export { sensitivity, sensitivityFrom } from "./sensitivity/sensitivity.ts";
export type { Sampled } from "./shapley.ts";
export { type Spread, spread } from "./spread.ts";
export { averageRanks } from "./stats/average-ranks.ts";
export { type Correlation, kendall, pearson, pearsonInterval, spearman } from "./stats/correlation.ts";
export { availability, type Description, describe, isOutlying } from "./stats/describe.ts";
export {
  chiSquareTail,
  fQuantile,
  fTail,
  logGamma,
  normalQuantile,
  normalTail,
  tQuantile,
  tTail,
} from "./stats/distributions.ts";
export { kurtosis, mean, type Shape, shapeOf, skewness, standardDeviation, variance } from "./stats/moments.ts";
export { partialCorrelations } from "./stats/partial-correlation.ts";
export { present, presentInBoth } from "./stats/present.ts";
export { quantile } from "./stats/quantile.ts";
export { type Availability, availabilityOf } from "./steps/availability.ts";
export { denominate } from "./steps/denominate.ts";
export type { Imputable } from "./steps/fill.ts";
export { type Ground, impute } from "./steps/impute.ts";
export { lowestRanks } from "./steps/lowest-ranks.ts";
export { normalise, turnedRound } from "./steps/normalise.ts";
export { asGiven, imputed, type Prepared, prepare, treated, withoutPlace } from "./steps/prepare.ts";
export { type Enough, type Forced, type Screened, screen } from "./steps/screen.ts";
export { type Transformed, transform } from "./steps/transform.ts";
export { type Treated, treat } from "./steps/treat.ts";
export { type StepName, withoutEffect } from "./steps/without-effect.ts";
export { type Audit, type AuditFinding, audit, type GroupAudit, thresholds } from "./structure/audit.ts";
export {
  type Collinearity,
  type CollinearityFinding,
  collinearity,
  collinearityThresholds,
} from "./structure/collinearity.ts";
export {
  type CorrelationKind,
  correlate,
  correlationMatrix,
  correlationsUpwards,
  type PartCorrelation,
} from "./structure/correlations.ts";
export { covariance, cronbach, type Reliability, type RowRule, reliability } from "./structure/cronbach.ts";
export { type EffectiveWeight, effectiveWeights, type MainEffect, mainEffects } from "./structure/effective-weights.ts";
export { placeSummary } from "./structure/place-summary.ts";
export { type PrincipalComponents, principalComponents } from "./structure/principal-components.ts";
export { type Compared, standOut } from "./structure/stand-out.ts";
export { type Standing, strengths } from "./structure/strengths.ts";
export { type TreeNode, treeNodes } from "./structure/tree.ts";
export { take } from "./take.ts";
export { type Approach, type Condition, typologyOf } from "./typology.ts";
export type {
  Draw,
  Failure,
  Range,
  RankRange,
  Subject,
  Uncertainty,
  Variation,
  WeightSet,
} from "./uncertainty/contract.ts";
export { probabilityAbove, settledShare } from "./uncertainty/groups.ts";
export { mustMatter, variationsThatMatter } from "./uncertainty/must-matter.ts";
export { type Plan, plan } from "./uncertainty/plan.ts";
export { type Removal, removals } from "./uncertainty/removal.ts";
export { drawOf, replay } from "./uncertainty/replay.ts";
export { type Drawn, replicates, replicatesFrom, roomFor, type Source, seededBy } from "./uncertainty/replicates.ts";
export { summarise, uncertainty } from "./uncertainty/uncertainty.ts";
export type { Aim } from "./weights/aim.ts";
export { equalWeights, weightsByComponent, weightsByIndicators } from "./weights/given.ts";
export { type Optimised, type OptimiseSettings, optimiseWeights } from "./weights/optimise.ts";
export { type LevelSettings, type OptimisedLevel, optimiseLevel } from "./weights/optimise-level.ts";
export { unanswered, worth } from "./worth.ts";
