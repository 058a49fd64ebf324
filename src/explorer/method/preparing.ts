/** The preparation of an index as sentences, in the order in which it is done; what single indicators have otherwise. */
import type { Transformation, Treatment } from "../../engine/recipe.ts";
import type {
  AlikeIn,
  InstrumentImputation,
  InstrumentNormalisation,
  InstrumentPreparation,
} from "../../policy-index/preparation/contract.ts";
import { say, type Values } from "../../ui/words/words.ts";
import { indicatorLabel } from "../reading/answers.ts";
import { findNode, mustNode, nodeLabel } from "../reading/figures.ts";
import { placeLabel } from "../reading/places.ts";
import { positions } from "../reading/positions.ts";
import { preparedCounts } from "../reading/prepared.ts";
import { type Reading, worded } from "../reading/reading.ts";
import type { Preparing } from "./contract.ts";
import { preparingWords } from "./preparing-words.ts";

/** undefined where the index prepares nothing. */
export function preparing(open: Reading): Preparing | undefined {
  const { prepare, indicators } = open.release.instrument;
  if (prepare === undefined) return undefined;
  const titles = new Map(indicators.map(({ id, title }) => [id, title]));
  return {
    steps: [
      ...(prepare.each ? [say(preparingWords.eachPeriod, open.language)] : []),
      ...screening(open, prepare.screen),
      ...imputing(open, prepare.impute),
      ...treating(open, prepare.treat),
      ...normalising(open, prepare.normalise),
    ],
    apart: Object.entries(prepare.except).map(([id, steps]) => ({
      indicator: worded(open, id, titles.get(id)),
      words: [
        ...(steps.treat?.kind === "none" && isTreating(prepare) ? [say(preparingWords.untreated, open.language)] : []),
        ...treating(open, steps.treat),
        ...(steps.normalise?.kind === "none"
          ? [say(preparingWords.asGiven, open.language)]
          : normalising(open, steps.normalise)),
      ].join(" "),
    })),
    counts: preparedCounts(open, mustNode(open)),
  };
}

const isTreating = ({ treat }: InstrumentPreparation): boolean => treat !== undefined && treat.kind !== "none";

function screening({ language }: Reading, screen: InstrumentPreparation["screen"]): readonly string[] {
  const { available, weight, nonZero } = screen ?? {};
  return [
    ...(available === undefined ? [] : [say(preparingWords.screenAvailable, language, { share: available })]),
    ...(weight === undefined ? [] : [say(preparingWords.screenWeight, language, { share: weight })]),
    ...(nonZero === undefined ? [] : [say(preparingWords.screenNonZero, language, { share: nonZero })]),
  ];
}

function imputing(open: Reading, impute: InstrumentImputation | undefined): readonly string[] {
  const { language } = open;
  switch (impute?.kind) {
    case undefined:
    case "none":
      return [];
    case "mean":
    case "median":
      return byOthers(open, impute.kind, impute.by);
    case "row-mean":
    case "row-median": {
      const nodes = typeof impute.within === "string" ? [] : impute.within.map((id) => nodeNamed(open, id));
      const within = typeof impute.within === "string" ? impute.within : "some";
      const rule = impute.kind === "row-mean" ? "mean" : "median";
      return [say(preparingWords.ofTheRow, language, { rule, within, nodes: nodes.join(", ") })];
    }
    case "last":
      return [say(preparingWords.last, language, { gap: impute.gap ?? 0, ends: impute.ends })];
    case "linear":
      return [say(preparingWords.linear, language, { ends: impute.ends })];
  }
}

function nodeNamed(open: Reading, id: string): string {
  const placed = findNode(open.release, id);
  return placed ? nodeLabel(open, placed).label : id;
}

function byOthers(open: Reading, rule: "mean" | "median", by: readonly AlikeIn[]): readonly string[] {
  const inPeriod = by.some(({ kind }) => kind === "period");
  const groups = by.find((one) => one.kind === "groups")?.groups;
  const asked = by.find((one) => one.kind === "indicator")?.indicator;
  const placed = asked === undefined ? undefined : positions(open.release).indicators.get(asked);
  const what = groups ? "group" : asked === undefined ? "all" : "indicator";
  const scope = inPeriod ? (what === "all" ? "period" : `${what}Period`) : what;
  const indicator = placed ? indicatorLabel(open, placed.indicator).label : "–";
  const named = groups?.map(({ id }) => placeLabel(open, id).label).join(", ");
  return [
    say(preparingWords.ofOthers, open.language, { rule, scope, indicator }) +
      (named === undefined ? "" : ` ${say(preparingWords.groups, open.language, { groups: named })}`),
  ];
}

function treating({ language }: Reading, treat: Treatment | undefined): readonly string[] {
  if (treat === undefined || treat.kind === "none") return [];
  const { first, next, limits = { skewness: 2, kurtosis: 3.5 } } = treat;
  const said = (step: Transformation): string => {
    switch (step.kind) {
      case "winsorise":
        return step.most === "all"
          ? say(preparingWords.winsoriseAll, language)
          : say(preparingWords.winsorise, language, { most: step.most });
      case "log":
        return say(preparingWords.log, language);
      case "box-cox":
        return say(preparingWords.boxCox, language, { power: step.power });
    }
  };
  return [say(preparingWords.outliers, language, { ...limits, first: said(first), next: next ? said(next) : "none" })];
}

function normalising(open: Reading, normalise: InstrumentNormalisation | undefined): readonly string[] {
  const told = (message: (typeof preparingWords)[keyof typeof preparingWords], values?: Values) => [
    say(message, open.language, values),
  ];
  switch (normalise?.kind) {
    case undefined:
    case "none":
      return [];
    case "min-max":
      return told(preparingWords.minMax, { low: normalise.range[0], high: normalise.range[1] });
    case "z":
      return told(preparingWords.z, { mean: normalise.mean, deviation: normalise.deviation });
    case "rank":
    case "borda":
    case "percentile-rank":
      return told(preparingWords.ranks);
    case "distance-to-maximum":
    case "fraction-of-maximum":
      return told(preparingWords.maximum);
    case "distance-to-reference":
      return told(preparingWords.reference, {
        place: placeLabel(open, normalise.place).label,
        period: normalise.period,
      });
    case "distance-to-target":
      return told(preparingWords.target);
    case "goalposts":
      return told(preparingWords.goalposts, { scale: normalise.scale, cut: normalise.cut ? "yes" : "no" });
    case "categories":
      return told(preparingWords.categories, { count: normalise.scores.length });
    case "scaled":
      return told(preparingWords.scaled, {
        low: normalise.from[0],
        high: normalise.from[1],
        scale: normalise.scale,
      });
  }
}
