/** Jobs on robustness: asked for, looked at, stopped by an editor; taken, told of and ended by the server that works. */
import type { z } from "zod";
import { type Actor, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { written } from "../../instrument/yaml-text.ts";
import { remarksOn } from "../../robustness/check-variations.ts";
import { type RobustnessSettings, standardSettings } from "../../robustness/contract.ts";
import { type KeptRelease, keptRelease } from "../store.ts";
import {
  cancelRobustness,
  chosenRobustness,
  nextRobustness,
  type RobustnessJob,
  robustnessJob,
  tellRobustness,
  workOutRobustness,
} from "./contract.ts";
import {
  beatJob,
  cancelJob,
  chosenSettings,
  editionOfRelease,
  endJob,
  instrumentOfRelease,
  keepJob,
  lastJob,
  takeJob,
} from "./store.ts";
import { jobProblems } from "./words.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

type Named = { readonly index: string; readonly release: string };

/** The release, for whoever edits it; for everybody else it is not there. */
async function editedRelease(tx: Transaction, { index, release }: Named, actor: Actor): Promise<KeptRelease> {
  const kept = await keptRelease(tx, index, release);
  if (kept === undefined) return refuse("not-found", { what: "release" });
  if (actor.kind === "operator") return kept;
  const edition = await editionOfRelease(tx, index, release);
  if (!roleOver(actor, ["editor"], edition === undefined ? {} : { edition }))
    return refuse("not-found", { what: "release" });
  return kept;
}

async function lastOf(tx: Transaction, { key }: KeptRelease): Promise<RobustnessJob> {
  return (await lastJob(tx, key)) ?? refuse("not-found", { what: "job" });
}

type WorkOut = z.output<(typeof workOutRobustness)["input"]>;

const settingsOf = ({ seed, n, points, vary }: WorkOut): RobustnessSettings => ({
  seed: seed ?? standardSettings.seed,
  replicates: n ?? standardSettings.replicates,
  points: points ?? standardSettings.points,
  variations: vary ?? standardSettings.variations,
});

async function mustFit(tx: Transaction, { key }: KeptRelease, settings: RobustnessSettings): Promise<void> {
  const instrument = await instrumentOfRelease(tx, key);
  if (!instrument) return;
  const remarks = remarksOn({ vary: settings.variations }, instrument, "a-request");
  if (remarks.length === 0) return;
  const details = remarks.map(({ path, ...remark }) => ({ field: written(path), ...remark }));
  refuse("variations-unfit", { fields: details.map(({ field }) => field) }, details);
}

export const servedWorkOutRobustness: Served<typeof workOutRobustness> = {
  operation: workOutRobustness,
  problems: jobProblems,
  handle: async (tx, input, { actor, now }) => {
    const release = await editedRelease(tx, input, actor);
    const settings = settingsOf(input);
    await mustFit(tx, release, settings);
    if (!(await keepJob(tx, release.key, settings, { by: actor.name, at: now }))) refuse("already-worked-out");
    return lastOf(tx, release);
  },
  deed: ({ index, release }, { job, settings }) => ({
    ...{ index, release, job, seed: settings.seed, n: settings.replicates, points: settings.points },
    varied: settings.variations.map(({ choice }) => choice).join(" "),
  }),
};

export const servedRobustnessJob: Served<typeof robustnessJob> = {
  operation: robustnessJob,
  problems: jobProblems,
  handle: async (tx, input, { actor }) => lastOf(tx, await editedRelease(tx, input, actor)),
};

export const servedCancelRobustness: Served<typeof cancelRobustness> = {
  operation: cancelRobustness,
  problems: jobProblems,
  handle: async (tx, input, { actor, now }) => {
    const release = await editedRelease(tx, input, actor);
    if (!(await cancelJob(tx, release.key, now))) refuse("nothing-to-cancel");
    return lastOf(tx, release);
  },
  deed: ({ index, release }, { job }) => ({ index, release, job }),
};

/** Who works says so every second; one that has not for so long is taken for gone. */
const silence = 15_000;

export const servedNextRobustness: Served<typeof nextRobustness> = {
  operation: nextRobustness,
  handle: async (tx, _, { now }) => {
    const job = await takeJob(tx, now, new Date(now.getTime() - silence));
    return job ? { job } : {};
  },
  deed: () => undefined,
};

export const servedTellRobustness: Served<typeof tellRobustness> = {
  operation: tellRobustness,
  handle: async (tx, { job, done, ended }, { now }) => {
    const wanted = await beatJob(tx, job, done, now);
    if (wanted && ended) await endJob(tx, job, ended, now);
    return { wanted };
  },
  deed: ({ job, ended }, { wanted }) => (wanted && ended ? { job, ended } : undefined),
};

export const servedChosenRobustness: Served<typeof chosenRobustness> = {
  operation: chosenRobustness,
  handle: async (tx) => ({ releases: [...(await chosenSettings(tx))] }),
};
