/**
 * The archive: all published releases, in memory, read from the data directory alone. It is wholly up while the
 * database is not, and notices by itself what another process published.
 */
import { type FSWatcher, watch } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { Robustness } from "../robustness/contract.ts";
import { bundleName, releaseIn } from "./bundle.ts";
import { bundleFile, listFile, type Pointer, pointers } from "./bundle-files.ts";
import type { Archive, FailureReason, KeptDraws, PublishedRelease, ReleaseRecord, Seal } from "./contract.ts";
import { draws } from "./robust/draws.ts";
import { drawsFile, readRobustness, robustnessFile, settingsOfRelease } from "./robust/files.ts";

/** A release that is published and cannot be shown: its file is lost, is not what was published, or is of a format this version does not read. */
export type Damage = { readonly pointer: Pointer; readonly kind: "lost" | "altered" | "unreadable" };

export type OpenArchive = Archive & {
  /** Reads what was published since; true when there was anything. */
  readonly refresh: () => Promise<boolean>;
  readonly damages: () => readonly Damage[];
  /** Reads the robustness that was worked out since; true when there was any. */
  readonly learn: () => Promise<boolean>;
  /** Keeps how far a release's robustness is, for its page; undefined when it is worked out no more. */
  readonly tell: (pointer: Pointer, done: number | undefined) => void;
  /** Keeps why a release's robustness could not be worked out, for its page, until there is one. */
  readonly tellFailed: (pointer: Pointer, reason: FailureReason) => void;
  /** Keep in step with publications by any process, until the function it gives is called. */
  readonly follow: (changed: () => void) => () => void;
};

type Held = ReadonlyMap<string, ReadonlyMap<string, PublishedRelease>>;

async function load(directory: string, pointer: Pointer): Promise<PublishedRelease | Damage> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(bundleFile(directory, pointer.bundle));
  } catch {
    return { pointer, kind: "lost" };
  }
  if (bundleName(bytes) !== pointer.bundle) return { pointer, kind: "altered" };
  try {
    return releaseIn(bytes);
  } catch {
    return { pointer, kind: "unreadable" };
  }
}

function arrange(list: readonly Pointer[], loaded: ReadonlyMap<string, PublishedRelease>): Held {
  const held = new Map<string, Map<string, PublishedRelease>>();
  for (const { index, release, bundle } of list) {
    const found = loaded.get(bundle);
    if (found === undefined) continue;
    const releases = held.get(index) ?? new Map<string, PublishedRelease>();
    held.set(index, releases.set(release, found));
  }
  return held;
}

/** What was worked out of a release, the file it is in, and the draws of each period. */
type Learnt = {
  readonly file: string;
  readonly made: Robustness;
  /** The day its file was written. */
  readonly day: string;
  readonly draws: readonly (KeptDraws | undefined)[];
};

async function learntFrom(file: string): Promise<Learnt | undefined> {
  const made = await readRobustness(file);
  if (!made) return undefined;
  const kept = await Promise.all(made.periods.map((_, period) => draws(drawsFile(file, period))));
  const { mtime } = await stat(file);
  return { file, made, day: mtime.toISOString().slice(0, 10), draws: kept };
}

const recordsOf = (held: Held): ReadonlyMap<string, readonly ReleaseRecord[]> =>
  new Map(
    [...held].map(([index, releases]) => [
      index,
      [...releases.values()].map(({ record }) => record).sort((one, other) => one.sequence - other.sequence),
    ]),
  );

const every = 1000;
/** A damaged release is looked for again every so many rounds: someone may be rebuilding it. */
const damagedEvery = 15;

/**
 * Opens the archive of a data directory; empty where nothing was published.
 *
 * @example const archive = await openArchive("./data"); archive.releases("citizenship-law") // → [{ id: "2020.0", … }]
 */
export async function openArchive(directory: string, seal?: Seal): Promise<OpenArchive> {
  let loaded = new Map<string, PublishedRelease>();
  let held: Held = new Map();
  let records: ReadonlyMap<string, readonly ReleaseRecord[]> = new Map();
  let damages: readonly Damage[] = [];
  let listed: readonly Pointer[] = [];
  let list = "";
  const robust = new Map<string, Learnt>();
  const progress = new Map<string, number>();
  const failures = new Map<string, FailureReason>();
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<boolean> => {
    const found = await pointers(directory);
    const written = JSON.stringify(found);
    if (written === list && damages.length === 0) return false;
    const next = new Map<string, PublishedRelease>();
    const broken: Damage[] = [];
    for (const pointer of found) {
      const release = loaded.get(pointer.bundle) ?? (await load(directory, pointer));
      if ("kind" in release) broken.push(release);
      else next.set(pointer.bundle, release);
    }
    const changed = written !== list || broken.length !== damages.length;
    [loaded, held, damages, list, listed] = [next, arrange(found, next), broken, written, found];
    records = recordsOf(held);
    await learn();
    return changed;
  };

  const learn = async (): Promise<boolean> => {
    let learnt = false;
    for (const { bundle } of listed) {
      const file = robustnessFile(directory, bundle, await settingsOfRelease(directory, bundle));
      if (robust.get(bundle)?.file === file) continue;
      const found = await learntFrom(file);
      if (found) {
        robust.set(bundle, found);
        failures.delete(bundle);
      }
      learnt ||= found !== undefined;
    }
    return learnt;
  };

  const bundleNamed = (index: string, id: string): string =>
    listed.find((pointer) => pointer.index === index && pointer.release === id)?.bundle ?? "";

  /** One reading after the other: a slow one never overwrites a later one. */
  const refresh = (): Promise<boolean> => {
    const reading = last.then(read, read);
    last = reading;
    return reading;
  };

  const follow = (changed: () => void): (() => void) => {
    let seen = "";
    let rounds = 0;
    const look = async (): Promise<void> => {
      const { mtimeMs, ino } = await stat(listFile(directory)).catch(() => ({ mtimeMs: 0, ino: 0 }));
      const now = `${mtimeMs} ${ino}`;
      rounds += 1;
      if (now === seen && (damages.length === 0 || rounds % damagedEvery !== 0)) return;
      if (await refresh()) changed();
      seen = now;
    };
    // A list that cannot be read this second is read the next one.
    const looking = (): void => void look().catch(() => undefined);
    const timer = setInterval(looking, every);
    timer.unref();
    let watcher: FSWatcher | undefined;
    try {
      watcher = watch(directory, { persistent: false }, (_, name) => {
        if (name === "releases.json") looking();
      });
      watcher.on("error", () => watcher?.close());
    } catch {
      // Not every file system tells: the timer does.
    }
    return () => {
      clearInterval(timer);
      watcher?.close();
    };
  };

  // A list that cannot be read now is read again while it is followed, and written anew from the database.
  await refresh().catch(() => undefined);
  return {
    indexes: () => [...held.keys()],
    releases: (index) => records.get(index) ?? [],
    release: (index, id) => held.get(index)?.get(id),
    robustness: (index, id) => robust.get(bundleNamed(index, id))?.made,
    workedOut: (index, id) => robust.get(bundleNamed(index, id))?.day,
    draws: (index, id, period) => robust.get(bundleNamed(index, id))?.draws[period],
    progress: (index, id) => progress.get(bundleNamed(index, id)),
    unworkable: (index, id) => failures.get(bundleNamed(index, id)),
    ...(seal ? { seal } : {}),
    refresh,
    learn,
    tell: ({ bundle }, done) => {
      if (done === undefined) progress.delete(bundle);
      else progress.set(bundle, done);
    },
    tellFailed: ({ bundle }, reason) => {
      progress.delete(bundle);
      failures.set(bundle, reason);
    },
    damages: () => damages,
    follow,
  };
}
