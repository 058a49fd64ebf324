/**
 * A place in a release: everything the index says of it, on one page. Its score and where that stands, every answer
 * in words, what changed and why, who it is compared with, and how to cite it.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { Related } from "../portfolio/contract.ts";
import {
  AnswerChange,
  AnswerLine,
  DrawnUnder,
  Edition,
  FilledReading,
  Labelled,
  NodeStanding,
  Point,
  RankSettled,
  readingInput,
  ScoreChange,
  ScoreReading,
} from "../reading/contract.ts";

export const PlaceInput = z.object({
  ...readingInput,
  place: z.string().min(1).max(100),
  /** The earlier release to compare with, `2020.1` or `2020.1:2019`; the newest earlier one unless named. */
  since: z.string().max(60).optional(),
  /** Who the place is compared with: region, neighbours, nearest, world, or the code of a group. */
  peers: z.string().min(1).max(100).default("region"),
});

export const PeerLine = z.object({
  node: Labelled,
  depth: z.number().int(),
  score: z.number().optional(),
  /** Plain mean of the peers that are scored. */
  peers: z.number().optional(),
  world: z.number().optional(),
});

/** What each part of the headline measure adds to its score. */
export const AddingUp = z.object({
  /** What a part is: a term of the mean or sum; its share of a rise of all by one percentage; the score, if it decides it. */
  kind: z.enum(["terms", "proportion", "deciding"]),
  /** What the parts add up to, to the last bit: the score. */
  total: z.number(),
  parts: z.array(
    z.object({
      part: Labelled,
      reading: ScoreReading,
      /** Of the weight that is there; in means only, of every kind. */
      share: z.number().optional(),
      /** Absent for a part that is not there. */
      adds: z.number().optional(),
      /** What the score would lose without the part; absent of terms, and where nothing else is there. */
      lost: z.number().optional(),
    }),
  ),
});

export const PlaceView = z.object({
  edition: Edition,
  place: Labelled,
  regions: z.array(Labelled),
  /** Lowest and highest possible score. */
  range: z.tuple([z.number(), z.number()]),
  overall: NodeStanding,
  /** Why it has no score: it says too little for one. */
  leftOut: z.string().optional(),
  /** How settled its rank is; absent until that has been worked out. */
  settled: RankSettled.optional(),
  /** Places its order is not settled with, best first; absent where that is not known. */
  unsettled: z.array(Labelled).optional(),
  /** What that was drawn under. */
  drawn: DrawnUnder.optional(),
  addingUp: AddingUp.optional(),
  approaches: z.array(z.object({ typology: Labelled, approach: Labelled.optional() })),
  areas: z.array(
    z.object({
      standing: NodeStanding,
      /** Scores of all places, for the strip behind this one. */
      spread: z.array(z.number()),
      regionAverage: z.number().optional(),
      change: ScoreChange.optional(),
      answers: z.array(AnswerLine),
    }),
  ),
  change: ScoreChange.optional(),
  moved: z.array(AnswerChange),
  /** The points this one may be compared with, as addresses write them, the newest first. */
  comparisons: z.array(z.object({ code: z.string(), point: Point })),
  /** The one it is compared with, and the one it is compared with unless the reader chooses. */
  since: z.string().optional(),
  standardSince: z.string().optional(),
  peers: z.object({
    rule: z.string(),
    rules: z.array(Labelled),
    group: Labelled.optional(),
    members: z.array(z.object({ place: Labelled, score: z.number().optional(), distance: z.number().optional() })),
    lines: z.array(PeerLine),
  }),
  strengths: z.array(AnswerLine),
  gaps: z.array(AnswerLine),
  timeline: z.array(z.object({ point: Point, reading: ScoreReading, filled: FilledReading.optional() })),
  otherMeasures: z.array(z.object({ standing: NodeStanding, nodes: z.array(NodeStanding) })),
  /** What the portfolio of today tells of the place, where there is one and it does: beside the release, no part of it. */
  actions: z.object({ portfolio: z.string(), actions: z.array(Related) }).optional(),
});

export type PlaceView = z.infer<typeof PlaceView>;

export const place = operation({
  name: "explorer.place",
  summary: "Everything a release says of one place.",
  method: "GET",
  path: "/:index/:release/places/:place",
  may: "read",
  from: "released",
  input: PlaceInput,
  output: PlaceView,
  refusals: {},
});
