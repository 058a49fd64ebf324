/** A scenario in other forms: its lines as a table, its areas as a picture; both say what they are not. */
import { direction } from "../../base/text.ts";
import { bars } from "../../ui/charts/bars.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { say } from "../../ui/words/words.ts";
import { pictureSource } from "../reading/citation.ts";
import { type CsvRow, csvText } from "../reading/csv.ts";
import { filledKey, markOf } from "../reading/filled-key.ts";
import type { Where } from "../reading/paths.ts";
import { points } from "../standing/points.ts";
import type { Outcome, RankInterval, WhatIfView } from "./contract.ts";
import { whatIfWords } from "./words.ts";

const columns = [
  "official",
  "index",
  "release",
  "period",
  "place",
  "place_label",
  "kind",
  "id",
  "label",
  "official_value",
  "scenario_value",
  "points",
] as const;

export function whatIfCsv(view: WhatIfView): string {
  const { before, after } = view;
  const shared: CsvRow = {
    official: "no",
    index: view.edition.index.code,
    release: view.edition.release,
    period: view.edition.period,
    place: view.place.code,
    place_label: view.place.label,
  };
  const score = (kind: string, id: string, label: string, pair: readonly (number | undefined)[]): CsvRow => {
    const [from, to] = pair;
    const moved = from === undefined || to === undefined ? undefined : to - from;
    return { ...shared, kind, id, label, official_value: from, scenario_value: to, points: moved };
  };
  const text = (kind: string, pick: (outcome: Outcome) => string | number | undefined): CsvRow => ({
    ...shared,
    kind,
    official_value: pick(before),
    scenario_value: pick(after),
  });
  const ranged = (
    kind: string,
    { before: official, after: scenario }: NonNullable<WhatIfView["ranges"]>,
    end: (range: RankInterval) => number,
  ): CsvRow => ({
    ...{
      ...shared,
      kind,
      id: view.drawn?.varied.join(" "),
      label: view.drawn && `${view.drawn.draws} draws, seed ${view.drawn.seed}`,
    },
    ...{ official_value: official && end(official), scenario_value: scenario && end(scenario) },
  });
  return csvText(columns, [
    score("score", "", "", [before.reading.score, after.reading.score]),
    ...(before.filled || after.filled ? [text("filled_in", ({ filled }) => filled?.filled ?? 0)] : []),
    text("rank_from", ({ rank }) => rank?.from),
    text("rank_to", ({ rank }) => rank?.to),
    ...(view.ranges
      ? [
          ranged("rank_low", view.ranges, ({ low }) => Math.floor(low)),
          ranged("rank_high", view.ranges, ({ high }) => Math.ceil(high)),
          ranged("present", view.ranges, ({ present }) => present ?? 1),
        ]
      : []),
    text("band", ({ band }) => band?.label),
    ...before.approaches.map(({ typology, approach }, at) => ({
      ...{ ...shared, kind: "approach", id: typology.code, label: typology.label },
      ...{ official_value: approach?.label, scenario_value: after.approaches[at]?.approach?.label },
    })),
    ...before.areas.map(({ node, reading }, at) =>
      score("area", node.code, node.label, [reading.score, after.areas[at]?.reading.score]),
    ),
    ...view.changes.map(({ indicator, from, to, part }) => ({
      ...{ ...shared, kind: "answer", id: indicator.code, label: indicator.label },
      ...{ official_value: from, scenario_value: to, points: part },
    })),
  ]);
}

/** Overall and areas as bars, the official score of each a line across. */
export function whatIfSvg(view: WhatIfView, { language }: Where): string {
  const { before, after, range } = view;
  const rows = [
    {
      ...{ id: "overall", label: say(whatIfWords.overall, language), filled: after.filled },
      ...{ from: before.reading.score, to: after.reading.score },
    },
    ...after.areas.map(({ node, reading, filled }, at) => ({
      ...{ id: node.code, label: node.label, to: reading.score, filled },
      from: before.areas[at]?.reading.score,
    })),
  ];
  const chart = bars(
    rows.map(({ id, label, from, to, filled }, at) => ({
      ...{ id, label, value: to, reference: from, shown: points(to, range, language), filled: markOf(filled) },
      ...(at === 0 ? { emphasis: "strong" as const } : {}),
    })),
    (value) => points(value, range, language),
    range,
  );
  const filled = rows.map((row) => row.filled);
  return standalone(
    { kind: "rows", chart: { ...chart, key: filledKey(filled, "bar", language) } },
    {
      language,
      direction: direction(language),
      title: say(whatIfWords.pictureTitle, language, { place: view.place.label }),
      subtitle: say(whatIfWords.pictureSubtitle, language, { count: view.changes.length }),
      source: `${say(whatIfWords.notAScore, language)} · ${pictureSource(view.edition, language)}`,
      mark: say(whatIfWords.notAScore, language),
    },
  );
}
