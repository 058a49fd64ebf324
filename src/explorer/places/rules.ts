/** The list as a view of what was published. Pure. */
import { refuse } from "../../base/refusal.ts";
import { regions } from "../../places/regions.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { mustNode, nodeLabel } from "../reading/figures.ts";
import { groupOf, inNameOrder, offeredGroups } from "../reading/places.ts";
import { edition, reading, worded } from "../reading/reading.ts";
import type { StandingRow } from "../standing/contract.ts";
import { standingRows } from "../standing/rows.ts";
import type { PlacesInput, PlacesView } from "./contract.ts";

export function placesView(archive: Archive, input: PlacesInput): PlacesView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const node = mustNode(open);
  const group = input.group === undefined ? undefined : groupOf(open, input.group);
  if (input.group !== undefined && !group)
    refuse("input-invalid", { fields: ["group"] }, [{ field: "group", fault: "unknown" }]);
  const members = inNameOrder(open, group?.members ?? open.release.answers.places).map((place) => place.code);
  const rows = standingRows(open, { node, members });
  const { bands } = open.release.instrument;
  return {
    edition: edition(open),
    node: nodeLabel(open, node),
    range: [...node.measure.range],
    ...(group && group.kind !== "world" ? { group: { code: group.code, label: group.label } } : {}),
    groups: offeredGroups(open)
      .filter((one) => one.kind !== "world" && one.kind !== "sub-region")
      .map((one) => ({ code: one.code, label: one.label, members: one.members.length })),
    bands: bands.map((band, at) => ({ ...worded(open, String(band.from), band.label), step: bands.length - 1 - at })),
    count: rows.length,
    sections: [...sectionsOf(rows)],
  };
}

/** Under the regions in the order the United Nations lists them. */
function sectionsOf(rows: readonly StandingRow[]): PlacesView["sections"] {
  const listed = regions.filter((region) => region.level === "region").map((region) => region.code);
  const its = (code: string | undefined): StandingRow[] => rows.filter((row) => row.region?.code === code);
  return [...listed, undefined].flatMap((code) => {
    const within = its(code);
    const region = within[0]?.region;
    return within.length === 0 ? [] : [{ ...(region ? { region } : {}), rows: within }];
  });
}
