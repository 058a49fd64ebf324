/** Every choice the page offers, with the word an address uses for it. */

import { nodeLabel } from "../reading/figures.ts";
import { offeredGroups } from "../reading/places.ts";
import { positions } from "../reading/positions.ts";
import { type Reading, worded } from "../reading/reading.ts";
import type { ExploreOptions } from "./contract.ts";
import { queryInRelease, type Settled } from "./settle.ts";
import { earlierPoints, nodeToken, pointToken } from "./tokens.ts";

const groupKinds = ["region", "sub-region", "organisation", "own"] as const;

export function optionsOf(open: Reading, settled: Settled): ExploreOptions {
  const all = offeredGroups(open);
  return {
    measures: open.release.instrument.measures.map((measure) => ({
      ...worded(open, measure.id, measure.title),
      nodes: [...(positions(open.release).nodes.get(measure.id)?.values() ?? [])].map((placed) => ({
        ...nodeLabel(open, placed),
        value: nodeToken(open, placed),
        depth: placed.depth,
      })),
    })),
    periods: [...open.release.answers.periods],
    releases: open.archive.releases(open.release.record.index).map((record) => ({
      release: record.id,
      publishedOn: record.publishedOn,
      periods: record.periods,
      query: queryInRelease(open, settled, record.id),
    })),
    groups: groupKinds.flatMap((kind) => {
      const its = all.filter((group) => group.kind === kind);
      const offered = its.map(({ code, label, members }) => ({ code, label, value: code, members: members.length }));
      return offered.length === 0 ? [] : [{ kind, groups: offered }];
    }),
    since: earlierPoints(open).map((point) => ({ ...point, value: pointToken(open, point) })),
  };
}
