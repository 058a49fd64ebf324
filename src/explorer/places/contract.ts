/** The list of places: every place of a release by name, under its region, with its score and band. */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { Edition, Labelled, readingInput } from "../reading/contract.ts";
import { StandingRow } from "../standing/contract.ts";

export const PlacesInput = z.strictObject({
  ...readingInput,
  /** A region (M49 code), an organisation, or a group of the index's own. */
  group: z.string().min(1).max(200).optional(),
});

export type PlacesInput = z.infer<typeof PlacesInput>;

/** A region with its places in name order; places that lie in none come last, under no region. */
export const PlaceSection = z.object({ region: Labelled.optional(), rows: z.array(StandingRow) });

export const PlacesView = z.object({
  edition: Edition,
  node: Labelled,
  range: z.tuple([z.number(), z.number()]),
  group: Labelled.optional(),
  groups: z.array(Labelled.extend({ members: z.number().int() })),
  bands: z.array(Labelled.extend({ step: z.number().int() })),
  count: z.number().int(),
  sections: z.array(PlaceSection),
});

export type PlacesView = z.infer<typeof PlacesView>;

export const places = operation({
  name: "explorer.places",
  summary: "Every place of a release by name, under its region, with its score in the headline measure.",
  method: "GET",
  path: "/:index/:release/places",
  may: "read",
  from: "released",
  input: PlacesInput,
  output: PlacesView,
  refusals: {},
});
