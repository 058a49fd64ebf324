/** Jobs on robustness: asked for, looked at, stopped by an editor; taken, told of and ended by the server that works. */
import type { z } from "zod";
import { type Actor, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Instrument } from "../../instrument/contract.ts";
import { written } from "../../instrument/yaml-text.ts";
import { remarksOn } from "../../robustness/check-variations.ts";
import { type RobustnessSettings, standardSettings } from "../../robustness/contract.ts";
import { readVariations } from "../../robustness/read-variations.ts";
import type { VariationsFile } from "../../robustness/variations/contract.ts";
import { type KeptRelease, keptRelease, keptReleases } from "../store.ts";
import {
  cancelRobustness,
  chosenRobustness,
  mostKept,
  namedChoices,
  nextRobustness,
  type RobustnessJob,
  robustnessDesk,
  robustnessJob,
  robustnessReleases,
  tellRobustness,
  workOutRobustness,
} from "./contract.ts";
import {
  beatJob,
  cancelJob,
  chosenSettings,
  codersOfRelease,
  editionOfRelease,
  editionsOfReleases,
  endJob,
  instrumentOfRelease,
  instrumentsOfReleases,
  keepJob,
  lastDone,
  lastJob,
  lastJobs,
  leaveJob,
  takeJob,
} from "./store.ts";
import { jobProblems } from "./words.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

type Named = { readonly index: string; readonly release: string };

const edits = (actor: Actor, edition: string | undefined): boolean =>
  actor.kind === "operator" || roleOver(actor, ["editor"], edition === undefined ? {} : { edition }) !== undefined;

async function mayEdit(tx: Transaction, { record }: KeptRelease, actor: Actor): Promise<boolean> {
  return edits(actor, await editionOfRelease(tx, record.index, record.id));
}

/** The release, for whoever edits it; for everybody else it is not there. */
async function editedRelease(tx: Transaction, { index, release }: Named, actor: Actor): Promise<KeptRelease> {
  const kept = await keptRelease(tx, index, release);
  return kept !== undefined && (await mayEdit(tx, kept, actor)) ? kept : refuse("not-found", { what: "release" });
}

async function lastOf(tx: Transaction, { key }: KeptRelease): Promise<RobustnessJob> {
  return (await lastJob(tx, key)) ?? refuse("not-found", { what: "job" });
}

type WorkOut = z.output<(typeof workOutRobustness)["input"]>;

/** What is varied: as it was sent, by name, and by a file, together; what every release varies where nothing was said. */
function settingsOf({ seed, n, points, vary, choices }: WorkOut, file: Partial<VariationsFile>): RobustnessSettings {
  const named = namedChoices.filter(({ choice }) => choices?.some((one) => one === choice));
  const isSaid = vary !== undefined || choices !== undefined || file.vary !== undefined;
  const variations = isSaid ? [...(vary ?? []), ...named, ...(file.vary ?? [])] : standardSettings.variations;
  return {
    seed: seed ?? file.seed ?? standardSettings.seed,
    replicates: n ?? file.n ?? standardSettings.replicates,
    points: points ?? file.points ?? standardSettings.points,
    variations,
  };
}

/** What a file of variations says; each fault is told with its line. */
async function variationsIn(
  tx: Transaction,
  { key }: KeptRelease,
  text: string | undefined,
): Promise<Partial<VariationsFile>> {
  const instrument = text?.trim() ? await instrumentOfRelease(tx, key) : undefined;
  if (!instrument || text === undefined) return {};
  const { variations, findings } = readVariations(text, "variations.yaml", instrument, await codersOfRelease(tx, key));
  const many = (["n", "points"] as const).flatMap((column) => {
    const asked = variations?.[column] ?? 0;
    const told = { tier: "error", code: "variation-draws-many", column } as const;
    return asked > mostKept ? [{ ...told, found: String(asked), expected: String(mostKept) }] : [];
  });
  if (variations && many.length === 0) return variations;
  const faults = [...findings, ...many];
  const fields = faults.map(({ column, ...at }) =>
    ["row" in at ? at.row : undefined, column].filter(Boolean).join(" "),
  );
  return refuse("variations-unfit", { fields }, faults);
}

async function mustFit(tx: Transaction, { key }: KeptRelease, settings: RobustnessSettings): Promise<void> {
  const instrument = await instrumentOfRelease(tx, key);
  if (!instrument) return;
  const remarks = remarksOn({ vary: settings.variations }, instrument, {
    among: "a-request",
    coders: await codersOfRelease(tx, key),
  });
  if (remarks.length === 0) return;
  const details = remarks.map(({ path, ...remark }) => ({ field: written(path), ...remark }));
  refuse("variations-unfit", { fields: details.map(({ field }) => field) }, details);
}

export const servedWorkOutRobustness: Served<typeof workOutRobustness> = {
  operation: workOutRobustness,
  problems: jobProblems,
  handle: async (tx, input, { actor, now }) => {
    const release = await editedRelease(tx, input, actor);
    const settings = settingsOf(input, await variationsIn(tx, release, input.file));
    if (settings.variations.length === 0) refuse("nothing-chosen");
    await mustFit(tx, release, settings);
    if (!(await keepJob(tx, release.key, settings, { by: actor.name, at: now }))) refuse("already-worked-out");
    return lastOf(tx, release);
  },
  deed: ({ index, release }, { job, settings }) => ({
    ...{ index, release, job, seed: settings.seed, n: settings.replicates, points: settings.points },
    varied: settings.variations.map(({ choice }) => choice).join(" "),
  }),
};

const deskOf = ({ record }: KeptRelease, instrument: Instrument | undefined, last: RobustnessJob | undefined) => ({
  ...{ index: record.index, release: record.id, publishedOn: record.publishedOn },
  title: instrument?.title ?? { en: record.index },
  ...(last ? { job: last } : {}),
});

export const servedRobustnessReleases: Served<typeof robustnessReleases> = {
  operation: robustnessReleases,
  handle: async (tx, _, { actor }) => {
    const editions = await editionsOfReleases(tx);
    const edited = (await keptReleases(tx)).filter(({ key }) => edits(actor, editions.get(key))).reverse();
    const keys = edited.map(({ key }) => key);
    const instruments = await instrumentsOfReleases(tx, keys);
    const last = await lastJobs(tx, keys);
    return { releases: edited.map((release) => deskOf(release, instruments.get(release.key), last.get(release.key))) };
  },
};

export const servedRobustnessDesk: Served<typeof robustnessDesk> = {
  operation: robustnessDesk,
  handle: async (tx, input, { actor }) => {
    const release = await editedRelease(tx, input, actor);
    const desk = deskOf(release, await instrumentOfRelease(tx, release.key), await lastJob(tx, release.key));
    const coders = await codersOfRelease(tx, release.key);
    return { ...desk, settings: (await lastDone(tx, release.key)) ?? standardSettings, coders };
  },
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
  handle: async (tx, { job, done, ended, reason }, { now }) => {
    const wanted = await beatJob(tx, job, done, now);
    if (!wanted || !ended) return { wanted };
    if (ended === "left") await leaveJob(tx, job);
    else
      await endJob(tx, job, { state: ended, reason: ended === "failed" ? (reason ?? "unforeseen") : undefined }, now);
    return { wanted };
  },
  deed: ({ job, ended, reason }, { wanted }) =>
    wanted && ended && ended !== "left" ? { job, ended, ...(reason ? { reason } : {}) } : undefined,
};

export const servedChosenRobustness: Served<typeof chosenRobustness> = {
  operation: chosenRobustness,
  handle: async (tx) => ({ releases: [...(await chosenSettings(tx))] }),
};
