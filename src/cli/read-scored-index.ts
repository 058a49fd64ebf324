/**
 * The index a command works on: a package on disk, read and scored here, or a release published in the data directory,
 * as it is kept. What is on disk goes first, so that no folder is ever hidden by a release of its name.
 */
import { existsSync } from "node:fs";
import type { Finding } from "../base/finding.ts";
import type { PublishedRelease } from "../policy-index/releases/contract.ts";
import { type RobustnessSettings, standardSettings } from "../policy-index/robustness/contract.ts";
import type { ScoredIndex } from "../policy-index/robustness/robustness-of.ts";
import { readConfig } from "../server/config.ts";
import { say } from "../ui/words/words.ts";
import { absentIndex, mayBeRelease } from "./index-absent.ts";
import { packagesWithin } from "./packages-within.ts";
import { progressBar } from "./progress.ts";
import type { Settings } from "./settings.ts";
import { cliWords } from "./words.ts";

/** Findings tell what a reader should know; without an index, why there is none. */
export type ReadIndex = {
  readonly index?: ScoredIndex;
  /** The release it is, where it was published, and what its editor chose to vary. */
  readonly release?: string;
  readonly chosen?: RobustnessSettings;
  readonly findings: readonly Finding[];
};

export async function readScoredIndex(named: string, { language }: Settings): Promise<ReadIndex> {
  const there = existsSync(named);
  const published = there ? undefined : await publishedRelease(named);
  if (published) {
    const { release, directory, bundle } = published;
    const { settingsOfRelease } = await import("../policy-index/releases/robust/files.ts");
    const settings = await settingsOfRelease(directory, bundle, standardSettings);
    const chosen = settings === standardSettings ? {} : { chosen: settings };
    return { index: release, release: release.record.id, ...chosen, findings: [] };
  }
  if (!there && mayBeRelease(named)) {
    const directory = dataDirectory();
    if (directory !== undefined) {
      const { pointers } = await import("../policy-index/releases/bundle-files.ts");
      return { findings: [absentIndex(named, directory, await pointers(directory))] };
    }
  }
  const within = there ? packagesWithin(named) : undefined;
  if (within) return { findings: [within] };
  const { readPackage } = await import("../policy-index/package/read-package.ts");
  const reading = progressBar(say(cliWords.reading, language));
  const { package: read, findings } = await readPackage(named, { progress: reading.to }).finally(reading.end);
  if (!read) return { findings };
  const { scored } = await import("./scored.ts");
  const scores = scored(read);
  if ("refused" in scores) return { findings: [...findings, scores.refused] };
  const { instrument, answers, doubleCoding } = read;
  const told = doubleCoding ? { doubleCoding } : {};
  return { index: { instrument, answers, scores: scores.table, ...told }, findings };
}

export type Published = {
  readonly release: PublishedRelease;
  readonly directory: string;
  /** The name of its bundle. */
  readonly bundle: string;
};

/** undefined where the settings of the environment are not understood. */
export function dataDirectory(): string | undefined {
  const read = readConfig(process.env);
  return "config" in read ? read.config.PASSERELLE_DATA : undefined;
}

/** The release of that name, by the bundle it is in; undefined where nothing of the name was published here. */
export async function publishedRelease(named: string): Promise<Published | undefined> {
  const directory = dataDirectory();
  if (directory === undefined) return undefined;
  const [{ openArchive }, { pointers }, { releaseNamed }] = await Promise.all([
    import("../policy-index/releases/archive.ts"),
    import("../policy-index/releases/bundle-files.ts"),
    import("./export.ts"),
  ]);
  const listed = await pointers(directory);
  if (listed.length === 0) return undefined;
  const release = releaseNamed(await openArchive(directory), named);
  const pointer = listed.find(({ index, release: id }) => index === release?.record.index && id === release.record.id);
  return release && pointer && { release, directory, bundle: pointer.bundle };
}
