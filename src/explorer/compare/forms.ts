/** A comparison in other forms: a table of scores and answers, and the chart that is shown as a picture. */
import { direction } from "../../base/text.ts";
import { standalone } from "../../ui/charts/standalone.ts";
import { pictureSource } from "../reading/citation.ts";
import { type CsvRow, csvText } from "../reading/csv.ts";
import type { Where } from "../reading/paths.ts";
import type { CompareView } from "./contract.ts";
import { dots, radarPicture, shapeOf } from "./pictures.ts";
import { areasSubtitle, areasTitle, namesOf } from "./sentences.ts";

const columns = [
  "index",
  "release",
  "period",
  "place",
  "place_label",
  "kind",
  "id",
  "label",
  "answer",
  "answer_label",
  "status",
  "score",
] as const;

/**
 * One row a place and score, then one row a place and answer, as the page has them. Of two places, also one row a part of
 * what parts the second's score from the first's, and one of their sum; where parts are estimated, over how many orders and
 * the largest standard error. Where draws say how settled an order is, one row a place and each other: the share of draws
 * in which it stands above.
 */
export function compareCsv(view: CompareView): string {
  const shared = (at: number): CsvRow => ({
    index: view.edition.index.code,
    release: view.edition.release,
    period: view.edition.period,
    place: view.places[at]?.place.code,
    place_label: view.places[at]?.place.label,
  });
  const isFilled = view.nodes.some(({ filled }) => filled !== undefined);
  const { explained } = view;
  const parted = [
    ...(explained?.parts ?? []).map(({ part, points }) => ({ kind: "difference-part", of: part, points })),
    ...(explained ? [{ kind: "difference", of: view.nodes[0]?.node, points: explained.total }] : []),
  ];
  const ordered = (view.above?.shares ?? []).flatMap((row, at) =>
    row.flatMap((share, other) => (share === null ? [] : [{ at, other, share }])),
  );
  const sampled = explained?.sampled;
  const more = [
    ...(explained || ordered.length > 0 ? ["against"] : []),
    ...(explained ? ["points"] : []),
    ...(sampled ? ["orders", "standard_error"] : []),
    ...(ordered.length > 0 ? ["share_above"] : []),
    ...(isFilled ? ["filled_in"] : []),
  ];
  return csvText(
    [...columns, ...more],
    [
      ...view.nodes.flatMap((line) =>
        line.scores.map((reading, at) => ({
          ...shared(at),
          kind: "score",
          id: line.node.code,
          label: line.node.label,
          status: reading.state,
          score: reading.score,
          filled_in: line.filled?.[at] ?? 0,
        })),
      ),
      ...view.answers.flatMap((line) =>
        line.answers.map((answer, at) => ({
          ...shared(at),
          kind: "answer",
          id: line.indicator.code,
          label: line.indicator.label,
          answer: answer.option ?? answer.value,
          answer_label: answer.words,
          status: answer.status,
          score: answer.worth.score,
          filled_in: answer.prepared?.mark === "filled-in" ? 1 : 0,
        })),
      ),
      ...parted.map(({ kind, of, points }) => ({
        ...shared(1),
        kind,
        id: of?.code,
        label: of?.label,
        against: view.places[0]?.place.code,
        points,
        // The sum is exact: only its parts are estimated.
        orders: kind === "difference-part" ? sampled?.orders : undefined,
        standard_error: kind === "difference-part" ? sampled?.error : undefined,
      })),
      ...ordered.map(({ at, other, share }) => ({
        ...shared(at),
        kind: "above",
        id: view.nodes[0]?.node.code,
        label: view.nodes[0]?.node.label,
        against: view.places[other]?.place.code,
        share_above: share,
      })),
    ],
  );
}

/** The picture of the view that is open: one scale, or the radar. */
export function compareSvg(view: CompareView, where: Where): string {
  const chart = dots(view, where);
  return standalone(
    shapeOf(view) === "radar"
      ? { kind: "picture", picture: radarPicture(view, where.language), key: chart.key }
      : { kind: "rows", chart },
    {
      language: where.language,
      direction: direction(where.language),
      title: `${namesOf(view, where.language)}. ${areasTitle(view, where.language)}`,
      subtitle: areasSubtitle(view, where.language),
      source: pictureSource(view.edition, where.language),
    },
  );
}
