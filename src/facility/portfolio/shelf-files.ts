/**
 * The versions of the portfolio as the site reads them: one file each, named by its hash, and a list. In memory and
 * synchronous, so the public pages are up without the database; another process's import is noticed within a second.
 */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../../policy-index/releases/bundle-files.ts";
import { digestOf } from "./content.ts";
import { Portfolio, PortfolioRecord } from "./contract.ts";
import { type Published, type Shelf, shelfOf } from "./shelf.ts";

const List = z.object({ format: z.literal(1), versions: z.array(PortfolioRecord) });

const listFile = (directory: string): string => join(directory, "portfolio.json");

const contentFile = (directory: string, digest: string): string => join(directory, "portfolio", `${digest}.json`);

/** The list of a data directory; empty where nothing was imported or the list is torn, for it will be written anew. */
export async function listedVersions(directory: string): Promise<readonly PortfolioRecord[]> {
  try {
    return List.parse(JSON.parse(await readFile(listFile(directory), "utf8"))).versions;
  } catch {
    return [];
  }
}

export const writeList = (directory: string, versions: readonly PortfolioRecord[]): Promise<void> =>
  writeWhole(listFile(directory), `${JSON.stringify({ format: 1, versions }, undefined, 1)}\n`);

/** The content of a version; undefined where its file is lost or is not what was imported. */
export async function fileContent(directory: string, digest: string): Promise<string | undefined> {
  const content = await readFile(contentFile(directory, digest), "utf8").catch(() => undefined);
  return content !== undefined && digestOf(content) === digest ? content : undefined;
}

export const writeContent = (directory: string, digest: string, content: string): Promise<void> =>
  writeWhole(contentFile(directory, digest), content);

export type OpenShelf = Shelf & {
  /** Keeps in step with imports by any process, until the function it gives is called. */
  readonly follow: (changed: () => void) => () => void;
};

async function load(directory: string, before: ReadonlyMap<string, Portfolio>): Promise<readonly Published[]> {
  const published: Published[] = [];
  for (const record of await listedVersions(directory)) {
    const known = before.get(record.digest);
    const content = known ? undefined : await fileContent(directory, record.digest);
    const portfolio = known ?? (content === undefined ? undefined : Portfolio.parse(JSON.parse(content)));
    if (portfolio) published.push({ record, portfolio });
  }
  return published;
}

const every = 1000;

/** Opens the shelf of a data directory. */
export async function openShelf(directory: string): Promise<OpenShelf> {
  let held: readonly Published[] = [];
  let shelf = shelfOf(held);
  const refresh = async (): Promise<void> => {
    held = await load(directory, new Map(held.map(({ record, portfolio }) => [record.digest, portfolio])));
    shelf = shelfOf(held);
  };
  const stamp = async (): Promise<string> => {
    const { mtimeMs, ino } = await stat(listFile(directory)).catch(() => ({ mtimeMs: 0, ino: 0 }));
    return `${mtimeMs} ${ino}`;
  };
  let seen = await stamp();
  await refresh().catch(() => undefined);
  return {
    versions: () => shelf.versions(),
    portfolio: (version) => shelf.portfolio(version),
    follow: (changed) => {
      const look = async (): Promise<void> => {
        const now = await stamp();
        if (now === seen) return;
        await refresh();
        seen = now;
        changed();
      };
      const timer = setInterval(() => void look().catch(() => undefined), every);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
