/**
 * Working out a release's robustness under settings its editor chooses. What is asked for is kept in one transaction and
 * answered at once; a thread of the server works on it, tells how far it is, and stops when it is told to. A process that
 * is killed leaves the job as it was, and the next one begins it again: the same settings come out the same.
 */
import { z } from "zod";
import type { Right } from "../../../base/actor.ts";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { RobustnessSettings } from "../../robustness/contract.ts";
import {
  mostDraws,
  standardVariations,
  type VariationChoice,
  VariationsFile,
} from "../../robustness/variations/contract.ts";
import { failureReasons, ReleaseId } from "../contract.ts";

/** Who may ask for it; over which release is asked again in the transaction. */
const may: Right = "edit";

const ofRelease = { index: z.string(), release: ReleaseId };

/** More would make a page that is read in a browser wait for a file it never shows. */
export const mostKept = Math.min(mostDraws, 10_000);

export const jobStates = ["waiting", "running", "done", "cancelled", "failed"] as const;

export const RobustnessJob = z.object({
  job: z.number().int(),
  ...ofRelease,
  state: z.enum(jobStates),
  /** 0–1. */
  done: z.number().min(0).max(1),
  askedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  reason: z.enum(failureReasons).optional(),
  settings: RobustnessSettings,
});

export type RobustnessJob = z.infer<typeof RobustnessJob>;

/** Choices that can be asked for by name alone, each as it is varied where nothing else is said. */
export const namedChoices: readonly VariationChoice[] = [
  ...standardVariations,
  { choice: "drop-area" },
  // Of a release that tells how far two coders agreed.
  { choice: "coder-disagreement" },
];

export const workOutRobustness = operation({
  name: "robustness.work-out",
  summary:
    "Work out how far a release’s ranks could have moved, under settings of one’s own; its page shows them then.",
  method: "POST",
  path: "/indexes/:index/releases/:release/robustness",
  may,
  from: "database",
  input: z.object({
    ...ofRelease,
    seed: VariationsFile.shape.seed,
    n: z.number().int().min(2).max(mostKept).optional(),
    points: z.number().int().min(2).max(mostKept).optional(),
    /** What every release varies, unless said. */
    vary: VariationsFile.shape.vary.optional(),
    /** By name, those that need no more said; beside what `file` varies. */
    choices: z
      .array(z.enum(["weights", "combination", "drop-indicator", "drop-area", "missing-answers", "coder-disagreement"]))
      .optional(),
    /** A file of variations, as the command line takes it. */
    file: z.string().max(200_000).optional(),
  }),
  output: RobustnessJob,
  refusals: { "variations-unfit": 422, "nothing-chosen": 422, "already-worked-out": 409 },
});

export const robustnessJob = operation({
  name: "robustness.job",
  summary:
    "The last job on a release’s robustness: whether it waits, runs, is done, was cancelled or failed, and why; and how far it is.",
  method: "GET",
  path: "/indexes/:index/releases/:release/robustness/job",
  may,
  from: "database",
  input: z.object(ofRelease),
  output: RobustnessJob,
  refusals: {},
});

export const cancelRobustness = operation({
  name: "robustness.cancel",
  summary: "Stop the job on a release’s robustness; what its page showed before stays.",
  method: "POST",
  path: "/indexes/:index/releases/:release/robustness/cancel",
  may,
  from: "database",
  input: z.object(ofRelease),
  output: RobustnessJob,
  refusals: { "nothing-to-cancel": 409 },
});

const Desk = z.object({
  ...ofRelease,
  title: LocalisedText,
  publishedOn: z.string(),
  /** The last that was asked for. */
  job: RobustnessJob.optional(),
});

export const robustnessReleases = operation({
  name: "robustness.releases",
  summary: "The releases whose robustness one may have worked out, each with its last job, the newest first.",
  method: "GET",
  path: "/robustness/releases",
  may,
  from: "database",
  input: z.object({}),
  output: z.object({ releases: z.array(Desk) }),
  refusals: {},
});

export const robustnessDesk = operation({
  name: "robustness.desk",
  summary: "What of a release is varied now, and its last job.",
  method: "GET",
  path: "/indexes/:index/releases/:release/robustness/settings",
  may,
  from: "database",
  input: z.object(ofRelease),
  /** The settings its page shows: those of the last job that was done, or what every release varies. */
  output: Desk.extend({
    settings: RobustnessSettings,
    /** Whether the release tells how far two coders agreed, so that others can be drawn. */
    coders: z.enum(["told", "untold"]),
  }),
  refusals: {},
});

const ours = { may: "operate", from: "database", local: true, refusals: {} } as const;

/** For the server that works: the next job that nobody works on. */
export const nextRobustness = operation({
  ...{ ...ours, name: "robustness.next", summary: "Take the next job on robustness.", method: "POST" },
  path: "/robustness/next",
  input: z.object({}),
  output: z.object({ job: RobustnessJob.extend({ bundle: z.string() }).optional() }),
});

export const tellRobustness = operation({
  ...{ ...ours, name: "robustness.tell", summary: "Say how far a job is, or how it ended.", method: "POST" },
  path: "/robustness/:job",
  input: z.object({
    job: z.number().int(),
    done: z.number().min(0).max(1),
    /** Left, by whoever is being stopped: the next may begin it at once. */
    ended: z.enum(["done", "failed", "left"]).optional(),
    /** Where it failed. */
    reason: z.enum(failureReasons).optional(),
  }),
  /** Not wanted: it was cancelled meanwhile, or another works on it. */
  output: z.object({ wanted: z.boolean() }),
});

export const chosenRobustness = operation({
  ...{ ...ours, name: "robustness.chosen", summary: "What was last worked out under chosen settings.", method: "GET" },
  path: "/robustness",
  input: z.object({}),
  output: z.object({ releases: z.array(z.object({ bundle: z.string(), settings: RobustnessSettings })) }),
});
