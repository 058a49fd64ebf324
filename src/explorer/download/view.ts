/** What can be downloaded of a release and what a choice holds, from the archive alone. */
import type { Archive } from "../../policy-index/releases/contract.ts";
import { nodeToken } from "../explore/tokens.ts";
import { indicatorLabel, mustIndicator } from "../reading/answers.ts";
import { nodeLabel } from "../reading/figures.ts";
import { groupOf, inNameOrder, offeredGroups } from "../reading/places.ts";
import { positions } from "../reading/positions.ts";
import { edition, releasesUntil, worded } from "../reading/reading.ts";
import type { DownloadInput, DownloadView } from "./contract.ts";
import { coveredRows, type Selection, selection } from "./selection.ts";

export function chosenLabels({ open, state, node }: Selection): DownloadView["chosen"] {
  return {
    node: node && nodeLabel(open, node),
    group: groupLabelOf(open, state.group),
    places: [...inNameOrder(open, state.places)],
    indicators: state.indicators.map((id) => indicatorLabel(open, mustIndicator(open, id).indicator)),
  };
}

function groupLabelOf(open: Selection["open"], code: string | undefined) {
  const group = code === undefined ? undefined : groupOf(open, code);
  return group && { code: group.code, label: group.label };
}

export function downloadView(archive: Archive, input: DownloadInput): DownloadView {
  const chosen = selection(archive, input);
  const { open } = chosen;
  const rows = [...coveredRows(chosen)];
  return {
    edition: edition(open),
    state: chosen.state,
    chosen: chosenLabels(chosen),
    holds: {
      places: new Set(rows.map(({ place }) => place)).size,
      periods: new Set(rows.map(({ period }) => period)).size,
      indicators: chosen.indicators.length,
      answers: rows.length * chosen.indicators.length,
      scores: rows.length * chosen.nodes.length,
      ...(open.release.instrument.prepare && { prepared: true }),
    },
    options: options(open),
    releases: releasesUntil(open)
      .map(({ id, publishedOn, periods, places, answers, digest }) => ({
        ...{ release: id, publishedOn, periods, places, answers, digest },
      }))
      .reverse(),
  };
}

const groupKinds = ["region", "sub-region", "organisation", "own"] as const;

function options(open: Selection["open"]): DownloadView["options"] {
  const all = offeredGroups(open, open.release.answers.periods);
  return {
    measures: open.release.instrument.measures.map((measure) => ({
      measure: worded(open, measure.id, measure.title),
      nodes: [...(positions(open.release).nodes.get(measure.id)?.values() ?? [])].map((placed) => ({
        ...nodeLabel(open, placed),
        value: nodeToken(open, placed),
        depth: placed.depth,
      })),
    })),
    groups: groupKinds.flatMap((kind) => {
      const its = all.filter((group) => group.kind === kind).map(({ code, label }) => ({ code, label }));
      return its.length === 0 ? [] : [{ kind, groups: its }];
    }),
    periods: [...open.release.answers.periods],
  };
}
